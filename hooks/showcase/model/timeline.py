"""Model: milestones on a line."""

from typing import Annotated, Literal

from pydantic import Field

from showcase.model.base import Line, Model, PartialDate, SourceRef
from showcase.model.list_file import ListFile


class Milestone(Model):
    """An entry of a timeline."""

    date: Annotated[PartialDate, Field(title="日期")]
    q: Annotated[Line | None, Field(title="限定", examples=["七一前夕"])] = None
    date_kind: Annotated[Literal["stated", "year_inferred"], Field(title="日期依据")] = "stated"
    event: Annotated[Line, Field(title="事件")]
    source: Annotated[SourceRef | None, Field(title="来源")] = None


class Timeline(ListFile):
    """timeline.yaml."""

    timeline: Annotated[list[Milestone], Field(title="大事记", max_length=2000)] = []
