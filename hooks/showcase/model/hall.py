"""Model: a hall or room of a centre, its place on the floor plan, its booking state."""

from typing import Annotated, Literal

from pydantic import Field

from showcase.model.base import (
    Entity,
    FullDate,
    HallRef,
    Line,
    MediaPath,
    Model,
    PartialDate,
    Slug,
    SourceRefs,
    Text,
)
from showcase.model.stair import Stair
from showcase.model.values import Hours, Media, Quantity

Coordinate = Annotated[float, Field(ge=-10_000, le=10_000)]


Spot = Annotated[list[Coordinate], Field(min_length=2, max_length=2)]
WallName = Annotated[
    Line,
    Field(
        title="墙面",
        description="north、east、south、west，或 w1、w2（从第一个顶点数起）",
        examples=["south"],
    ),
]


class PlanDoor(Model):
    """An opening in a wall of a surveyed room, in metres."""

    wall: WallName
    at: Annotated[
        float,
        Field(title="离左端（米）", description="在厅内面向墙，从左端量起", ge=0, le=1000),
    ]
    width: Annotated[float, Field(title="宽（米）", gt=0, le=20, examples=[1.6])] = 1.2
    to: Annotated[
        HallRef | None,
        Field(title="通往的厅室", description="写了，漫游时可以从这扇门走进那个厅"),
    ] = None


class Partition(Model):
    """A free-standing display wall; frames hang on `<id>` (front) and `<id>-back`."""

    id: Annotated[Slug, Field(title="编号", examples=["p1"])]
    name: Annotated[Line | None, Field(title="名称", examples=["第一展墙"])] = None
    from_: Annotated[
        Spot, Field(title="起点", alias="from", description="[左, 上]", examples=[[6, 4.2]])
    ]
    to: Annotated[Spot, Field(title="止点", description="[左, 上]", examples=[[6, 9.8]])]


class Plan(Model):
    """A room on its floor: a rectangle or a polygon; metres when surveyed, else free units."""

    x: Annotated[Coordinate | None, Field(title="左")] = None
    y: Annotated[Coordinate | None, Field(title="上")] = None
    w: Annotated[Coordinate | None, Field(title="宽", gt=0)] = None
    h: Annotated[Coordinate | None, Field(title="深", gt=0)] = None
    points: Annotated[
        list[Annotated[list[Coordinate], Field(min_length=2, max_length=2)]],
        Field(title="多边形顶点", description="每个点写 [左, 上]", max_length=60),
    ] = []
    door: Annotated[Literal["north", "east", "south", "west"] | None, Field(title="门在哪一面")] = (
        None
    )
    doors: Annotated[
        list[PlanDoor],
        Field(
            title="门",
            description="实测的门，第一个是入口",
            examples=[[{"wall": "west", "at": 6.2, "width": 1.6}]],
            max_length=20,
        ),
    ] = []
    partitions: Annotated[
        list[Partition],
        Field(
            title="展墙",
            description="立在厅中的墙，两面都能挂",
            examples=[[{"id": "p1", "from": [6, 4.2], "to": [6, 9.8]}]],
            max_length=40,
        ),
    ] = []
    ceiling_m: Annotated[float | None, Field(title="净高（米）", ge=2, le=30, examples=[3.6])] = (
        None
    )
    sign: Annotated[
        Line | None,
        Field(
            title="题字的墙",
            description="留给厅名的墙，不写就找进门看得见的空墙",
            examples=["north"],
        ),
    ] = None
    schematic: Annotated[bool, Field(title="示意", description="没有测绘就写 true")] = True


class Slot(Model):
    """A dated state of a hall's booking."""

    date: Annotated[FullDate, Field(title="日期")]
    time: Annotated[Line, Field(title="时段", examples=["12:00-13:00"])]
    state: Annotated[Literal["可约", "已约", "维护", "闭馆"], Field(title="状态")]


class Booking(Model):
    """Whether and how a hall can be borrowed; shown, never taken here."""

    state: Annotated[Line | None, Field(title="状态", examples=["活动已预约到2021年"])] = None
    as_of: Annotated[PartialDate | None, Field(title="状态日期")] = None
    free: Annotated[bool | None, Field(title="免费")] = None
    after_hours: Annotated[Line | None, Field(title="晚间借用")] = None
    rules: Annotated[list[Line], Field(title="借用须知")] = []
    slots: Annotated[list[Slot], Field(title="时段")] = []
    stale_after_days: Annotated[int, Field(title="几天后视为过期", ge=1, le=3650)] = 14


class DisplayTheme(Model):
    """A borrowing company's approved screen theme, for a set time (features 002-7)."""

    org: Annotated[Line, Field(title="单位")]
    title: Annotated[Line, Field(title="标题")]
    text: Annotated[Line | None, Field(title="文字")] = None
    picture: Annotated[MediaPath | None, Field(title="图片")] = None
    valid_from: Annotated[FullDate, Field(title="从")]
    valid_to: Annotated[FullDate, Field(title="到")]
    approved_by_role: Annotated[Line, Field(title="批准岗位")]


class Hall(Entity):
    """A hall, room, corridor or service station inside a building."""

    name: Annotated[Line, Field(title="名称", examples=["政治生活厅"])]
    kind: Annotated[
        Literal[
            "会议",
            "服务",
            "组织生活",
            "文化",
            "展陈",
            "学习",
            "谈话",
            "设备",
            "互动",
            "场地",
            "服务站",
            "多功能",
        ],
        Field(title="类型", examples=["组织生活"]),
    ]
    order: Annotated[int, Field(title="排序", ge=0, le=999)] = 100
    floor: Annotated[int | None, Field(title="楼层", ge=-30, le=300)] = None
    in_layout: Annotated[bool, Field(title="计入布局名称", description="“三厅一长廊”里有它吗")] = (
        True
    )
    tag: Annotated[Line | None, Field(title="标签", examples=["聚服务"])] = None
    theme: Annotated[Line | None, Field(title="主题")] = None
    summary: Annotated[Line | None, Field(title="一句话介绍")] = None
    text: Annotated[Text | None, Field(title="介绍")] = None
    functions: Annotated[list[Line], Field(title="功能", examples=[["三会一课", "入党宣誓"]])] = []
    equipment: Annotated[list[Line], Field(title="设备")] = []
    audience: Annotated[list[Line], Field(title="面向")] = []
    rooms: Annotated[list[Line], Field(title="内含空间")] = []
    area_m2: Annotated[Quantity | None, Field(title="面积（平方米）")] = None
    capacity: Annotated[int | None, Field(title="容纳人数", ge=1, le=100_000)] = None
    hours: Annotated[list[Hours], Field(title="开放时间")] = []
    booking: Annotated[Booking | None, Field(title="借用")] = None
    display_themes: Annotated[list[DisplayTheme], Field(title="借场主题")] = []
    plan: Annotated[Plan | None, Field(title="平面位置")] = None
    stair: Annotated[
        Stair | None, Field(title="楼梯", description="这个厅室是一段楼梯，展品沿墙而上")
    ] = None
    sources: SourceRefs = []
    media: Annotated[list[Media], Field(title="照片")] = []
