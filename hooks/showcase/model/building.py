"""Model: a building — its profile, its body for the elevation, and its party centre."""

from typing import Annotated, Literal

from pydantic import Field

from showcase.model.base import (
    BranchRef,
    BuildingRef,
    DistrictRef,
    Entity,
    Line,
    Model,
    PartialDate,
    SourceRef,
    Text,
)
from showcase.model.hall import Booking
from showcase.model.values import Closure, Contact, Hours, Link, Location, Media, Quantity, Source


class Floors(Model):
    """Number of storeys above and below ground."""

    above: Annotated[int | None, Field(title="地上层数", ge=1, le=300, examples=[103])] = None
    below: Annotated[int | None, Field(title="地下层数", ge=0, le=30, examples=[4])] = None
    known: Annotated[
        list[int],
        Field(
            title="已知的楼层", description="总层数不详时，写资料里出现过的楼层", examples=[[46]]
        ),
    ] = []


class Tower(Model):
    """One tower of a group."""

    name: Annotated[Line, Field(title="名称", examples=["A座"])]
    height_m: Annotated[Quantity | None, Field(title="高度（米）")] = None
    floors: Annotated[Floors | None, Field(title="层数")] = None


class Visit(Model):
    """How a group visits: an application outside, never a form here."""

    route: Annotated[list[Line], Field(title="参观动线")] = []
    duration_min: Annotated[int | None, Field(title="时长（分钟）", ge=1, le=600)] = None
    capacity: Annotated[int | None, Field(title="每批人数", ge=1, le=10_000)] = None
    how: Annotated[Line | None, Field(title="怎样预约")] = None
    link: Annotated[Link | None, Field(title="预约链接")] = None


class Centre(Model):
    """The party and community service centre in the building: the floor that is lit."""

    name: Annotated[Line, Field(title="中心名称", examples=["武汉绿地中心党群活动服务中心"])]
    also_known_as: Annotated[list[Line], Field(title="别名")] = []
    floor: Annotated[
        int | None,
        Field(
            title="楼层", description="地下一层写 -1；不知道就不写", ge=-30, le=300, examples=[46]
        ),
    ] = None
    tower: Annotated[Line | None, Field(title="所在塔楼")] = None
    area_m2: Annotated[Quantity | None, Field(title="面积（平方米）")] = None
    opened: Annotated[PartialDate | None, Field(title="揭牌或启用")] = None
    layout_name: Annotated[Line | None, Field(title="布局名称", examples=["三厅一长廊"])] = None
    operator: Annotated[Line | None, Field(title="运营")] = None
    access: Annotated[
        list[Line],
        Field(
            title="到达和无障碍",
            description="电梯、坡道、无障碍卫生间、母婴室、轮椅",
            examples=[["1号厅电梯到12层", "入口有坡道"]],
        ),
    ] = []
    hours: Annotated[list[Hours], Field(title="开放时间")] = []
    closures: Annotated[list[Closure], Field(title="闭馆")] = []
    contact: Annotated[Contact | None, Field(title="联系")] = None
    booking: Annotated[
        Booking | None, Field(title="借用", description="整个中心的场地情况；单个厅室写在厅室里")
    ] = None
    visit: Annotated[Visit | None, Field(title="参观")] = None
    text: Annotated[Text | None, Field(title="介绍")] = None


class OtherFloor(Model):
    """Another floor of the building that the data name, lit beside the centre's."""

    floor: Annotated[int, Field(title="楼层", ge=-30, le=300)]
    label: Annotated[Line, Field(title="名称", examples=["华英驿站"])]
    tower: Annotated[Line | None, Field(title="所在塔楼")] = None


class RelatedSite(Model):
    """A neighbouring place worth knowing, with what it offers."""

    name: Annotated[Line, Field(title="名称")]
    building: Annotated[BuildingRef | None, Field(title="本站楼宇编号")] = None
    location: Annotated[Location | None, Field(title="位置")] = None
    offers: Annotated[list[Line], Field(title="提供")] = []
    note: Annotated[Line | None, Field(title="说明")] = None


class Attribution(Model):
    """Fields of the profile that come from another source than the rest."""

    source: Annotated[SourceRef, Field(title="来源", examples=["handbook"])]
    fields: Annotated[
        list[
            Literal[
                "name",
                "location",
                "height_m",
                "floors",
                "towers",
                "built_from",
                "topped_out",
                "completed",
                "gross_area_m2",
                "developer",
                "owner",
            ]
        ],
        Field(title="哪些项", min_length=1, examples=[["height_m", "floors"]]),
    ]


class Building(Entity):
    """A building with its party centre: the profile every chapter stands on."""

    name: Annotated[Line, Field(title="名称", examples=["武汉绿地中心"])]
    kind: Annotated[
        Literal["超高层", "写字楼", "楼群", "产业园"] | None,
        Field(title="类型", examples=["写字楼"]),
    ] = None
    district: Annotated[DistrictRef | None, Field(title="所属区的编号", examples=["wuchang"])] = (
        None
    )
    organisation: Annotated[
        BranchRef | None, Field(title="主管党组织的编号", examples=["greenland-committee"])
    ] = None
    location: Annotated[Location, Field(title="位置")] = Field(default_factory=Location)
    summary: Annotated[Line | None, Field(title="一句话介绍", description="卡片和首屏用")] = None
    text: Annotated[Text | None, Field(title="介绍")] = None
    height_m: Annotated[Quantity | None, Field(title="高度（米）", examples=[118.6])] = None
    height_note: Annotated[Line | None, Field(title="高度说明", examples=["口径待核"])] = None
    floors: Annotated[Floors | None, Field(title="层数")] = None
    silhouette: Annotated[Literal["straight", "tapering"], Field(title="轮廓")] = "straight"
    towers: Annotated[list[Tower], Field(title="塔楼", max_length=12)] = []
    building_count: Annotated[int | None, Field(title="栋数", ge=1, le=50)] = None
    lit_floors: Annotated[list[OtherFloor], Field(title="另外点亮的楼层")] = []
    built_from: Annotated[PartialDate | None, Field(title="始建")] = None
    topped_out: Annotated[PartialDate | None, Field(title="封顶")] = None
    completed: Annotated[PartialDate | None, Field(title="建成投用")] = None
    gross_area_m2: Annotated[Quantity | None, Field(title="建筑面积（平方米）")] = None
    developer: Annotated[Line | None, Field(title="建设或开发单位")] = None
    owner: Annotated[Line | None, Field(title="业主")] = None
    positioning: Annotated[list[Line], Field(title="定位")] = []
    keywords: Annotated[list[Line], Field(title="关键词")] = []
    industries: Annotated[list[Line], Field(title="主要行业")] = []
    crowd: Annotated[Line | None, Field(title="人群")] = None
    claims: Annotated[
        list[Line], Field(title="有出处的说法", description="“最高”等词必须连同出处写")
    ] = []
    centre: Annotated[Centre | None, Field(title="党群服务中心")] = None
    related: Annotated[list[RelatedSite], Field(title="相邻站点")] = []
    media: Annotated[list[Media], Field(title="照片")] = []
    sources: Annotated[
        list[Source], Field(title="来源", description="其他文件用 source: 编号 引用")
    ] = []
    attributions: Annotated[
        list[Attribution],
        Field(title="另有来源的项", description="没写到的项都出自 sources 的第一个"),
    ] = []
