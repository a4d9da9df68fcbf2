"""Model: an organisation — flat files, a tree by `parent`."""

from typing import Annotated, Literal

from pydantic import Field

from showcase.model.base import (
    BranchRef,
    BuildingRef,
    Entity,
    FigureRef,
    Line,
    Model,
    PartialDate,
    SourceRefs,
    Text,
)
from showcase.model.values import Dated, Location, Quantity


class Members(Dated, Quantity):
    """A number of party members; shown only when approved for the public (norm N13)."""


class CountOnly(Model):
    """Children known by number only (党支部 ×6)."""

    name: Annotated[Line, Field(title="名称", examples=["两新组织党支部"])]
    count: Annotated[int, Field(title="个数", ge=1, le=10_000)]
    kind: Annotated[Line | None, Field(title="类型")] = None


class Covers(Model):
    """What an organisation covers: buildings and malls by name, with or without a page here."""

    buildings: Annotated[list[Line], Field(title="楼宇")] = []
    building_refs: Annotated[list[BuildingRef], Field(title="其中本站有页面的楼宇编号")] = []
    malls: Annotated[list[Line], Field(title="商圈")] = []


class Post(Model):
    """A post with its number of holders; never a name."""

    role: Annotated[Line, Field(title="岗位", examples=["书记"])]
    count: Annotated[int | None, Field(title="人数", ge=1, le=10_000)] = None
    how: Annotated[Line | None, Field(title="产生方式")] = None


class Partner(Model):
    """A partner that is not a part of the tree."""

    name: Annotated[Line, Field(title="单位")]
    relation: Annotated[Line | None, Field(title="关系")] = None
    since: Annotated[PartialDate | None, Field(title="起始")] = None


class Branch(Entity):
    """An organisation: committee, branch, street body; `party: false` keeps it out of the tree."""

    name: Annotated[Line, Field(title="名称", examples=["武汉绿地中心综合党委"])]
    kind: Annotated[Line | None, Field(title="类型", examples=["集聚区综合党委"])] = None
    party: Annotated[bool, Field(title="是党组织")] = True
    parent: Annotated[
        BranchRef | None, Field(title="上级组织的编号", description="推断的上下级不要写")
    ] = None
    order: Annotated[int, Field(title="排序", ge=0, le=999)] = 100
    host: Annotated[BuildingRef | None, Field(title="所在楼宇的编号")] = None
    location: Annotated[Location, Field(title="位置")] = Field(default_factory=Location)
    level: Annotated[int | None, Field(title="层级", ge=1, le=12)] = None
    founded: Annotated[PartialDate | None, Field(title="成立")] = None
    founded_kind: Annotated[Literal["stated", "year_inferred"], Field(title="成立日期的依据")] = (
        "stated"
    )
    founded_note: Annotated[Line | None, Field(title="成立说明", examples=["建党95周年"])] = None
    predecessor: Annotated[Line | None, Field(title="前身")] = None
    renamed_to: Annotated[Line | None, Field(title="现名")] = None
    renamed_on: Annotated[PartialDate | None, Field(title="更名日期")] = None
    former_names: Annotated[list[Line], Field(title="曾用名")] = []
    joint: Annotated[bool, Field(title="联合党支部或联合党委")] = False
    status: Annotated[Literal["现有", "筹建", "已撤销"], Field(title="状态")] = "现有"
    members: Annotated[Members | None, Field(title="党员数")] = None
    member_share: Annotated[FigureRef | None, Field(title="占比数据的编号")] = None
    members_from: Annotated[list[Line], Field(title="党员来自")] = []
    children: Annotated[list[CountOnly], Field(title="只知数量的下级")] = []
    posts: Annotated[list[Post], Field(title="岗位")] = []
    dedicated_staff: Annotated[list[Post], Field(title="专职力量")] = []
    team: Annotated[list[Line], Field(title="队伍")] = []
    covers: Annotated[Covers | None, Field(title="覆盖")] = None
    covers_count: Annotated[list[Quantity], Field(title="覆盖数量")] = []
    figures: Annotated[
        list[FigureRef], Field(title="相关数据的编号", description="写 楼宇/编号")
    ] = []
    discipline: Annotated[Line | None, Field(title="纪检组织")] = None
    applied_by: Annotated[Line | None, Field(title="申请单位")] = None
    approved_by: Annotated[Line | None, Field(title="批准单位")] = None
    promoters: Annotated[list[Line], Field(title="推动单位")] = []
    promoted_since: Annotated[PartialDate | None, Field(title="推动起始")] = None
    partners: Annotated[list[Partner], Field(title="共建伙伴")] = []
    companies: Annotated[list[Line], Field(title="所在单位")] = []
    text: Annotated[Text | None, Field(title="介绍")] = None
    sources: SourceRefs = []
