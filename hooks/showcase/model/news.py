"""Model: a news item of a building or a district."""

from typing import Annotated, Literal

from pydantic import Field

from showcase.model.base import Entity, FullDate, Line, SourceRefs, Text
from showcase.model.values import Link, Media, Quantity


class News(Entity):
    """A short dated report; a repost names its source and keeps its title (norm N14)."""

    title: Annotated[Line, Field(title="标题")]
    date: Annotated[FullDate, Field(title="日期")]
    date_kind: Annotated[
        Literal["stated", "year_inferred"],
        Field(title="日期依据", description="来源没写年份时填 year_inferred，页面标“年份待核”"),
    ] = "stated"
    unit: Annotated[Line, Field(title="单位", examples=["新华街工委"])]
    kind: Annotated[Literal["own", "repost"], Field(title="稿件")] = "own"
    source: Annotated[Line | None, Field(title="转载来源")] = None
    original_title: Annotated[Line | None, Field(title="原题")] = None
    original: Annotated[Link | None, Field(title="原文链接")] = None
    archival: Annotated[bool, Field(title="历史资料")] = False
    people: Annotated[Quantity | None, Field(title="人数")] = None
    detail: Annotated[Line | None, Field(title="摘要")] = None
    text: Annotated[Text | None, Field(title="正文")] = None
    recurrence_hint: Annotated[Line | None, Field(title="周期线索", examples=["半月"])] = None
    sources: SourceRefs = []
    media: Annotated[list[Media], Field(title="图片")] = []
