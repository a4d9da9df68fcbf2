"""Model: a lobby screen — where it hangs, how large it is, what it plays and when."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from showcase.model.base import (
    ActivityRef,
    Entity,
    ExhibitRef,
    FigureRef,
    FullDate,
    HallRef,
    Line,
    MediaPath,
    Model,
    Slug,
    Text,
    _partial_date,
)

SlideKind = Literal[
    "welcome",
    "now",
    "today",
    "week",
    "month",
    "countdown",
    "figure",
    "organisation",
    "method",
    "plan",
    "booking",
    "wall",
    "walk",
    "timeline",
    "today-in-history",
    "services",
    "clubs",
    "news",
    "messages",
    "smiles",
    "picture",
    "video",
    "text",
    "phone",
]
"""What an entry of a playlist can show; everything but the last few is drawn from the data."""

_MOMENT = re.compile(r"^([0-9]{4}-[0-9]{2}-[0-9]{2})T([01][0-9]|2[0-3]):[0-5][0-9]$")


def _moment(value: str) -> str:
    found = _MOMENT.match(value)
    if not found:
        raise ValueError("full_date")
    _partial_date(found[1])
    return value


Clock = Annotated[
    str,
    StringConstraints(pattern=r"^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"),
    Field(description="几点几分，一天的末尾写 24:00", examples=["11:30"]),
]
Moment = Annotated[
    str,
    AfterValidator(_moment),
    Field(description="年-月-日T时:分", examples=["2026-07-01T09:00"]),
]
Weekday = Annotated[int, Field(ge=1, le=7)]


class Glass(Model):
    """The glass: how large, how many pixels, how far away people stand."""

    diagonal_in: Annotated[
        float, Field(title="对角线（英寸）", strict=False, gt=5, le=1000, examples=[55])
    ]
    px: Annotated[
        list[Annotated[int, Field(ge=320, le=16_384)]],
        Field(
            title="像素",
            description="[宽, 高]；竖屏高大于宽",
            min_length=2,
            max_length=2,
            examples=[[1920, 1080]],
        ),
    ]
    view_distance_m: Annotated[
        float, Field(title="观看距离（米）", strict=False, gt=0, le=200, examples=[5])
    ]


class ScreenEntry(Model):
    """One line of the playlist; what it shows comes from the data of the folder it lies in."""

    key: Annotated[Slug, Field(title="键", description="时段和模式用它点名", examples=["services"])]
    kind: Annotated[SlideKind, Field(title="页面种类", examples=["services"])]
    title: Annotated[
        Line | None, Field(title="标题", description="不写就用默认的", examples=["一站式服务"])
    ] = None
    lead: Annotated[Line | None, Field(title="导语")] = None
    lines: Annotated[list[Line], Field(title="短句", max_length=12)] = []
    text: Annotated[Text | None, Field(title="正文", description="text 页用；太长会自动分页")] = (
        None
    )
    figures: Annotated[
        list[FigureRef],
        Field(title="数据的编号", description="不写就放首屏数据", examples=[["visits-units"]]),
    ] = []
    exhibits: Annotated[
        list[ExhibitRef], Field(title="展品的编号", description="wall、walk 页用；不写就放全部展品")
    ] = []
    only: Annotated[
        list[Line],
        Field(title="只放这几项", description="工作法、服务分组的编号", examples=[["m526"]]),
    ] = []
    activity: Annotated[ActivityRef | None, Field(title="活动的编号")] = None
    days: Annotated[int, Field(title="提前几天倒计时", ge=1, le=60)] = 7
    source: Annotated[MediaPath | None, Field(title="图片或视频")] = None
    credit: Annotated[Line | None, Field(title="署名")] = None
    seconds: Annotated[
        int | None,
        Field(title="停留秒数", description="视频必须写；其余按字数算", ge=1, le=3600),
    ] = None


class ScreenPart(Model):
    """A part of the day with a playlist of its own."""

    name: Annotated[Line, Field(title="名称", examples=["午间"])]
    start: Annotated[Clock, Field(title="从")]
    end: Annotated[Clock, Field(title="到", description="早于起点表示过午夜")]
    weekdays: Annotated[
        list[Weekday], Field(title="星期", description="1 是周一；不写是每天", examples=[[1, 2]])
    ] = []
    entries: Annotated[list[Slug], Field(title="放哪几项", min_length=1)]


class ScreenOff(Model):
    """Hours in which the glass is black."""

    start: Annotated[Clock, Field(title="从")]
    end: Annotated[Clock, Field(title="到", description="早于起点表示过午夜")]
    weekdays: Annotated[list[Weekday], Field(title="星期", description="1 是周一")] = []


class ScreenTheme(Model):
    """What a borrowing company may change: its name, two colours and a picture."""

    name: Annotated[Line, Field(title="单位", examples=["示例企业"])]
    ground: Annotated[Line, Field(title="底色", examples=["#12355B"])]
    ink: Annotated[Line, Field(title="字色", examples=["#FFFFFF"])]
    logo: Annotated[MediaPath | None, Field(title="标志")] = None


class ScreenMode(Model):
    """Something else than the everyday loop, for a set time, approved by a role."""

    name: Annotated[Line, Field(title="名称", examples=["来访欢迎"])]
    kind: Annotated[
        Literal["noon", "countdown", "visitor", "borrowed", "mourning", "special"],
        Field(
            title="种类",
            description="noon 午间，countdown 倒计时，visitor 来访，borrowed 借场，"
            "mourning 哀悼，special 其他",
            examples=["visitor"],
        ),
    ]
    from_: Annotated[Moment | None, Field(title="从", alias="from")] = None
    to: Annotated[Moment | None, Field(title="到", description="到时自动恢复")] = None
    approved: Annotated[
        Line | None,
        Field(title="批准岗位", description="写岗位，不写姓名", examples=["中心值班负责人"]),
    ] = None
    entries: Annotated[list[Slug], Field(title="放哪几项", description="不写就照常播放")] = []
    lead: Annotated[bool, Field(title="放在前面", description="true 先放这几项，再放日常的")] = (
        False
    )
    theme: Annotated[ScreenTheme | None, Field(title="借场主题")] = None
    basis: Annotated[Line | None, Field(title="依据", description="哀悼必须写")] = None


class SignOff(Model):
    """Who saw to it that this may be shown: three roles that differ, never names (norm N25)."""

    drafted: Annotated[Line, Field(title="拟稿岗位", examples=["楼宇党建专员"])]
    reviewed: Annotated[Line, Field(title="审核岗位", examples=["综合党委宣传委员"])]
    approved: Annotated[Line, Field(title="批准岗位", examples=["综合党委书记"])]
    date: Annotated[FullDate, Field(title="批准日期")]
    level: Annotated[
        Literal["一般", "重大"],
        Field(title="级别", description="重大节点要有第二审批"),
    ] = "一般"
    second: Annotated[Line | None, Field(title="第二审批岗位", examples=["街道党工委宣传办"])] = (
        None
    )


class Screen(Entity):
    """screens/<id>.yaml: a screen that nobody has to look after."""

    name: Annotated[Line, Field(title="名称", examples=["大堂竖屏"])]
    where: Annotated[Line | None, Field(title="挂在哪里", examples=["一层大堂"])] = None
    hall: Annotated[
        HallRef | None, Field(title="所在厅室的编号", description="平面图上标“您在此”")
    ] = None
    geometry: Annotated[Glass, Field(title="屏幕")]
    layout: Annotated[Literal["frame"], Field(title="版式")] = "frame"
    touch: Annotated[bool, Field(title="可触摸")] = False
    playlist: Annotated[list[ScreenEntry], Field(title="播放单", min_length=1, max_length=60)]
    dayparts: Annotated[list[ScreenPart], Field(title="时段", max_length=24)] = []
    modes: Annotated[list[ScreenMode], Field(title="模式", max_length=60)] = []
    off: Annotated[list[ScreenOff], Field(title="关屏时间", max_length=14)] = []
    signoff: Annotated[
        SignOff | None, Field(title="审签", description="写岗位，不写姓名；正式网站必须写")
    ] = None

    @property
    def slug(self) -> str:
        """What addresses, polls and caches call this screen: folder and id in one word."""
        return self.key.replace("/", "-")
