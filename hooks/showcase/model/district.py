"""Model: a district — the region beside the buildings — and the stations of its network."""

from typing import Annotated, Literal

from pydantic import Field

from showcase.model.base import (
    BranchRef,
    BuildingRef,
    Entity,
    Line,
    Model,
    PartialDate,
    SourceRefs,
    Text,
)
from showcase.model.values import Location, Media, Quantity, Source


class Stage(Model):
    """A stage of an evolution (1.0 → 3.0)."""

    version: Annotated[Line, Field(title="版本", examples=["2.0"])]
    when: Annotated[PartialDate, Field(title="时间")]
    q: Annotated[Line | None, Field(title="限定", examples=["约"])] = None
    name: Annotated[Line, Field(title="名称")]
    goal: Annotated[Line | None, Field(title="目标")] = None
    honour: Annotated[Line | None, Field(title="荣誉")] = None


class NetworkGroup(Model):
    """Stations of one owner with one set of modules."""

    id: Annotated[Line, Field(title="编号")]
    owner: Annotated[Line, Field(title="建设单位")]
    built: Annotated[PartialDate | None, Field(title="建成")] = None
    built_q: Annotated[Line | None, Field(title="限定", examples=["前夕"])] = None
    place: Annotated[Line | None, Field(title="地点")] = None
    declared_count: Annotated[int | None, Field(title="站点数", ge=1, le=10_000)] = None
    host: Annotated[Line | None, Field(title="设在")] = None
    spaces: Annotated[list[Line], Field(title="空间")] = []
    panels: Annotated[list[Line], Field(title="栏目")] = []
    membership: Annotated[Line | None, Field(title="党员")] = None


class Network(Model):
    """The service network of a district: who builds it, how it is shared."""

    name: Annotated[Line, Field(title="名称", examples=["十分钟党群服务阵地网"])]
    also_known_as: Annotated[list[Line], Field(title="别名")] = []
    builders: Annotated[list[Line], Field(title="建设方")] = []
    sharing_rule: Annotated[Line | None, Field(title="共享")] = None
    groups: Annotated[list[NetworkGroup], Field(title="站点组")] = []


class Section(Model):
    """A section of a district's programme (红色引领 · 党建大格局)."""

    name: Annotated[Line, Field(title="名称")]
    headline: Annotated[Line | None, Field(title="主题")] = None
    parts: Annotated[list[Line], Field(title="内容")] = []
    shift: Annotated[Line | None, Field(title="转变")] = None
    style: Annotated[list[Line], Field(title="方式")] = []


class District(Entity):
    """A district: a region's portal, or the frame around its buildings."""

    name: Annotated[Line, Field(title="名称", examples=["江汉区"])]
    headline: Annotated[Line | None, Field(title="主题")] = None
    kind: Annotated[Literal["区", "商务区", "街道", "园区"], Field(title="类型")] = "区"
    location: Annotated[Location, Field(title="位置")] = Field(default_factory=Location)
    organisation: Annotated[BranchRef | None, Field(title="主管组织的编号")] = None
    started: Annotated[PartialDate | None, Field(title="启动")] = None
    started_kind: Annotated[Literal["stated", "year_inferred"], Field(title="日期依据")] = "stated"
    pilot: Annotated[Line | None, Field(title="试点")] = None
    commitments: Annotated[list[Line], Field(title="承诺")] = []
    summary: Annotated[Line | None, Field(title="一句话介绍")] = None
    text: Annotated[Text | None, Field(title="介绍")] = None
    sections: Annotated[list[Section], Field(title="板块")] = []
    evolution: Annotated[list[Stage], Field(title="演进")] = []
    network: Annotated[Network | None, Field(title="站点网络")] = None
    media: Annotated[list[Media], Field(title="照片")] = []
    sources: Annotated[list[Source], Field(title="来源")] = []


class Station(Entity):
    """A station of the network: in a building of this site, or known by name only."""

    name: Annotated[Line, Field(title="名称", examples=["武广大厦"])]
    kind: Annotated[
        Literal["楼宇站", "社区中心", "机关中心", "商圈站", "园区站", "场所"], Field(title="类型")
    ] = "楼宇站"
    group: Annotated[Line | None, Field(title="站点组")] = None
    building: Annotated[BuildingRef | None, Field(title="楼宇编号")] = None
    location: Annotated[Location, Field(title="位置")] = Field(default_factory=Location)
    order: Annotated[int, Field(title="排序", ge=0, le=999)] = 100
    status: Annotated[
        Literal["新建", "提档升级", "启动建设", "已建成", "规划"] | None, Field(title="状态")
    ] = None
    opened: Annotated[PartialDate | None, Field(title="启用")] = None
    opened_kind: Annotated[Literal["stated", "year_inferred"], Field(title="日期依据")] = "stated"
    organisation: Annotated[BranchRef | None, Field(title="组织编号")] = None
    organisation_text: Annotated[Line | None, Field(title="组织")] = None
    centre: Annotated[Line | None, Field(title="中心")] = None
    area_m2: Annotated[Quantity | None, Field(title="面积（平方米）")] = None
    investment: Annotated[Quantity | None, Field(title="投入")] = None
    walk_min: Annotated[int | None, Field(title="步行分钟", ge=0, le=120)] = None
    spaces: Annotated[list[Line], Field(title="空间")] = []
    outdoor: Annotated[list[Line], Field(title="室外")] = []
    duties: Annotated[list[Line], Field(title="职责")] = []
    mix: Annotated[list[Line], Field(title="综合")] = []
    free_for: Annotated[list[Line], Field(title="免费面向")] = []
    crowd: Annotated[Quantity | None, Field(title="人群占比")] = None
    text: Annotated[Text | None, Field(title="介绍")] = None
    sources: SourceRefs = []
    media: Annotated[list[Media], Field(title="照片")] = []
