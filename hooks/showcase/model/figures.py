"""Model: figures of a building or district, with series and conflicts."""

from typing import Annotated, Literal

from pydantic import Field

from showcase.model.base import Line, Model, PartialDate, Slug
from showcase.model.list_file import ListFile
from showcase.model.values import Dated, Number, Qualifier, Quantity


class Point(Model):
    """One dated value of a series."""

    date: Annotated[PartialDate, Field(title="日期")]
    value: Annotated[Number, Field(title="数值")]
    note: Annotated[Line | None, Field(title="说明")] = None


class Conflict(Model):
    """A value that contradicts: shown beside, never decided."""

    value: Annotated[Number, Field(title="数值")]
    q: Annotated[Qualifier | None, Field(title="限定词")] = None
    unit: Annotated[Line | None, Field(title="单位")] = None
    note: Annotated[Line, Field(title="出处")]


class Figure(Dated):
    """A number with label, qualifier, unit, as-of date and scope."""

    id: Annotated[Slug, Field(title="编号", examples=["visits-units"])]
    label: Annotated[Line, Field(title="名称", examples=["接待来访单位"])]
    group: Annotated[Line | None, Field(title="分组")] = None
    kind: Annotated[
        Literal["数值", "党员数", "组织数", "定性", "评选"],
        Field(title="性质", description="党员数、组织数须批准公开；定性、评选没有数值"),
    ] = "数值"
    value: Annotated[
        Number | None, Field(title="数值", description="来源没有就不写，页面显示“暂未公布”")
    ] = None
    q: Annotated[Qualifier | None, Field(title="限定词", examples=["近"])] = None
    unit: Annotated[
        Line | None, Field(title="单位", description="人与人次不同", examples=["人次"])
    ] = None
    display: Annotated[Line | None, Field(title="显示为", examples=["2.3 亿元"])] = None
    people: Annotated[Quantity | None, Field(title="同时的人数")] = None
    before: Annotated[Number | None, Field(title="之前")] = None
    after: Annotated[Number | None, Field(title="之后")] = None
    of: Annotated[Quantity | None, Field(title="占总数")] = None
    sum_of: Annotated[
        list[Slug],
        Field(
            title="等于哪几项之和",
            description="同一个文件里几项数据的编号；加起来对不上会提醒",
            examples=[["branches-own", "branches-joint"]],
            max_length=50,
        ),
    ] = []
    each: Annotated[list[Line], Field(title="分别是", description="数值是每一类各自的数")] = []
    series: Annotated[list[Point], Field(title="历年数值")] = []
    conflicts: Annotated[list[Conflict], Field(title="不一致的说法")] = []
    headline: Annotated[bool, Field(title="首屏展示")] = False
    note: Annotated[Line | None, Field(title="说明")] = None


class Figures(ListFile):
    """figures.yaml."""

    figures: Annotated[list[Figure], Field(title="数据", max_length=2000)] = []
