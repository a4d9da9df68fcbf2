"""Model: small lists without a page for each item — figures, methods, services, clubs, walls."""

from typing import Annotated, Literal

from pydantic import Field

from showcase.model.base import (
    ActivityRef,
    Entity,
    FullDate,
    HallRef,
    Line,
    MediaPath,
    Model,
    PartialDate,
    Slug,
    SourceRef,
    Text,
)
from showcase.model.values import AsOfKind, Consent, Dated, Link, Number, Qualifier, Quantity


class ListFile(Entity):
    """A file that holds a list; what is true of all its items is said once at its head."""

    as_of: Annotated[PartialDate | None, Field(title="截至日期（全表）")] = None
    as_of_kind: Annotated[AsOfKind | None, Field(title="截至日期的依据（全表）")] = None
    source: Annotated[SourceRef | None, Field(title="来源（全表）")] = None
    approved_for_public: Annotated[bool | None, Field(title="已批准公开（全表）")] = None
    approval_basis: Annotated[Line | None, Field(title="公开依据（全表）")] = None
    text: Annotated[Text | None, Field(title="说明")] = None


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


class MethodItem(Model):
    """One item of a method; plain text may stand instead."""

    name: Annotated[Line, Field(title="名称")]
    by: Annotated[Line | None, Field(title="抓手")] = None
    shift: Annotated[Line | None, Field(title="转变", examples=["有形→有效"])] = None
    text: Annotated[Line | None, Field(title="说明")] = None
    means: Annotated[list[Line], Field(title="举措")] = []


class Method(Model):
    """A named way of working; its content may be unknown (待补) and is then never invented."""

    id: Annotated[Slug, Field(title="编号")]
    name: Annotated[Line, Field(title="名称", examples=["“526”工作法"])]
    also_known_as: Annotated[list[Line], Field(title="别名")] = []
    kind: Annotated[Line | None, Field(title="类别", examples=["功能定位"])] = None
    gloss: Annotated[Line | None, Field(title="释义")] = None
    items: Annotated[list[Line | MethodItem], Field(title="内容", max_length=200)] = []
    more: Annotated[list[MethodItem], Field(title="补充")] = []
    cycle: Annotated[list[Line], Field(title="流程")] = []
    declared_count: Annotated[int | None, Field(title="声明的条数", ge=1, le=999)] = None
    undefined: Annotated[bool, Field(title="来源没有展开", description="页面显示“内容待补”")] = (
        False
    )
    doubtful: Annotated[Line | None, Field(title="存疑", examples=["照录，疑有误"])] = None
    of: Annotated[Line | None, Field(title="说的是")] = None
    source: Annotated[SourceRef | None, Field(title="来源")] = None


class Methods(ListFile):
    """methods.yaml."""

    methods: Annotated[list[Method], Field(title="工作法", max_length=500)] = []


class Service(Model):
    """One service: what, where, how."""

    id: Annotated[Slug, Field(title="编号")]
    name: Annotated[Line, Field(title="名称", examples=["政务服务自助终端"])]
    also_known_as: Annotated[list[Line], Field(title="别名")] = []
    cat: Annotated[Line | None, Field(title="类别", examples=["政务"])] = None
    hall: Annotated[HallRef | None, Field(title="在哪个厅室办")] = None
    where: Annotated[Line | None, Field(title="地点")] = None
    how: Annotated[Line | None, Field(title="怎样办")] = None
    department: Annotated[Line | None, Field(title="部门")] = None
    provider: Annotated[list[Line], Field(title="提供方")] = []
    audience: Annotated[list[Line], Field(title="面向")] = []
    material: Annotated[list[Line], Field(title="材料")] = []
    days: Annotated[int | None, Field(title="工作日", ge=0, le=365)] = None
    period: Annotated[Line | None, Field(title="办理时段", examples=["每周三下午"])] = None
    quota: Annotated[Line | None, Field(title="名额", examples=["每场30人"])] = None
    free: Annotated[bool | None, Field(title="免费")] = None
    note: Annotated[Line | None, Field(title="说明")] = None
    source: Annotated[SourceRef | None, Field(title="来源")] = None


class ServiceGroup(Model):
    """Services under one head, with the declared total (二十多种)."""

    id: Annotated[Slug, Field(title="编号")]
    name: Annotated[Line, Field(title="名称")]
    hall: Annotated[HallRef | None, Field(title="厅室")] = None
    declared_total: Annotated[Quantity | None, Field(title="声明的总数")] = None
    departments: Annotated[list[Line], Field(title="部门")] = []
    departments_note: Annotated[
        Line | None, Field(title="部门说明", examples=["机构改革前名称"])
    ] = None
    facts: Annotated[list[MethodItem], Field(title="办法")] = []
    source: Annotated[SourceRef | None, Field(title="来源")] = None
    services: Annotated[list[Service], Field(title="服务", max_length=500)] = []


class Services(ListFile):
    """services.yaml."""

    portal: Annotated[
        MethodItem | None, Field(title="总览", examples=[{"name": "五务进楼宇", "means": ["党务"]}])
    ] = None
    groups: Annotated[list[ServiceGroup], Field(title="服务分组", max_length=100)] = []


class Club(Model):
    """A club or circle."""

    id: Annotated[Slug, Field(title="编号")]
    name: Annotated[Line, Field(title="名称", examples=["茶艺社"])]
    also_known_as: Annotated[list[Line], Field(title="别名")] = []
    kinds: Annotated[list[Line], Field(title="类别", examples=[["社团"]])] = []
    meet: Annotated[Line | None, Field(title="活动时间")] = None
    members: Annotated[Quantity | None, Field(title="人数")] = None
    contact_role: Annotated[Line | None, Field(title="联系岗位")] = None


class Clubs(ListFile):
    """clubs.yaml: an alliance, the declared number, and the clubs that are named."""

    alliance: Annotated[Line | None, Field(title="联盟")] = None
    declared_count: Annotated[Quantity | None, Field(title="声明的社团数")] = None
    people: Annotated[Quantity | None, Field(title="联系人数")] = None
    activity: Annotated[Line | None, Field(title="活动方式")] = None
    clubs: Annotated[list[Club], Field(title="社团", max_length=500)] = []


class Message(Model):
    """A topic of the message wall; a paraphrase is a topic, never a quotation."""

    topic: Annotated[Line, Field(title="主题")]
    gist: Annotated[Line | None, Field(title="大意")] = None
    sentiment: Annotated[Line | None, Field(title="倾向", examples=["正面"])] = None
    quote: Annotated[Line | None, Field(title="原话", description="须有同意记录")] = None
    date: Annotated[FullDate | None, Field(title="日期")] = None
    reviewed_by_role: Annotated[Line | None, Field(title="审核岗位")] = None
    consent: Annotated[Consent | None, Field(title="同意")] = None


class Smile(Model):
    """A picture of the smile wall, with consent and expiry."""

    photo: Annotated[MediaPath, Field(title="照片")]
    caption: Annotated[Line | None, Field(title="说明")] = None
    consent: Annotated[Consent, Field(title="同意")]


class Quote(Model):
    """A slogan or vow of an organisation."""

    text: Annotated[Line, Field(title="文字")]
    org: Annotated[Line | None, Field(title="单位")] = None
    kind: Annotated[Line | None, Field(title="类别", examples=["口号"])] = None


class Walls(ListFile):
    """walls.yaml: messages, smiles, quotes."""

    messages: Annotated[list[Message], Field(title="留言主题", max_length=500)] = []
    smiles: Annotated[list[Smile], Field(title="笑脸", max_length=500)] = []
    smiles_text: Annotated[Line | None, Field(title="笑脸墙说明")] = None
    quotes: Annotated[list[Quote], Field(title="金句", max_length=500)] = []


class Task(Model):
    """A need, a resource or a project with its state."""

    id: Annotated[Slug, Field(title="编号")]
    title: Annotated[Line, Field(title="标题")]
    status: Annotated[Line | None, Field(title="状态")] = None
    from_: Annotated[Line | None, Field(title="提出方", alias="from")] = None
    lead: Annotated[Line | None, Field(title="牵头单位")] = None
    owner: Annotated[Line | None, Field(title="责任单位")] = None
    due: Annotated[PartialDate | None, Field(title="完成时限")] = None
    date: Annotated[PartialDate | None, Field(title="日期")] = None
    part_of: Annotated[Line | None, Field(title="归属")] = None


class TaskList(Model):
    """A ledger; `declared` totals may stand without a single item."""

    id: Annotated[Slug, Field(title="编号")]
    name: Annotated[Line, Field(title="名称", examples=["需求清单"])]
    declared: Annotated[list[Quantity], Field(title="声明的总数")] = []
    fields: Annotated[list[Line], Field(title="栏目")] = []
    cycle: Annotated[list[Line], Field(title="流程")] = []
    items: Annotated[list[Task], Field(title="条目", max_length=5000)] = []


class TaskLists(ListFile):
    """lists.yaml of a building, projects.yaml of a district."""

    lists: Annotated[list[TaskList], Field(title="清单", max_length=50)] = []


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


class Record(Model):
    """Anything with a kind, a title, items, a date: honours, documents, partners, platforms."""

    id: Annotated[Slug, Field(title="编号")]
    kind: Annotated[
        Literal[
            "荣誉",
            "评选",
            "评价",
            "文件",
            "伙伴",
            "数字平台",
            "测评",
            "积分",
            "阵地",
            "案例",
            "服务品牌",
            "媒体",
            "文化",
            "制度",
            "岗位",
            "口号",
            "理念",
            "结构",
            "受益",
            "指标",
            "任务",
            "资料",
            "图集",
            "问题",
            "目标",
            "创建",
            "其他",
        ],
        Field(title="类别", examples=["荣誉"]),
    ]
    title: Annotated[Line, Field(title="标题")]
    also_known_as: Annotated[list[Line], Field(title="别名")] = []
    items: Annotated[list[Line | MethodItem], Field(title="内容", max_length=200)] = []
    declared_count: Annotated[int | None, Field(title="声明的条数", ge=1, le=999)] = None
    rows: Annotated[
        list[Line], Field(title="表格的行", description="没有数值的格子显示“暂未公布”")
    ] = []
    columns: Annotated[list[Line], Field(title="表格的列")] = []
    audience: Annotated[Line | None, Field(title="对象", examples=["党员"])] = None
    by_role: Annotated[Line | None, Field(title="出自（岗位）")] = None
    date: Annotated[PartialDate | None, Field(title="日期")] = None
    status: Annotated[Line | None, Field(title="状态", examples=["制定中"])] = None
    doc_no: Annotated[Line | None, Field(title="文号")] = None
    link: Annotated[Link | None, Field(title="链接")] = None
    activity: Annotated[ActivityRef | None, Field(title="相关活动")] = None
    undefined: Annotated[bool, Field(title="来源没有展开")] = False
    text: Annotated[Text | None, Field(title="说明")] = None
    source: Annotated[SourceRef | None, Field(title="来源")] = None


class Records(ListFile):
    """records.yaml."""

    records: Annotated[list[Record], Field(title="记录", max_length=1000)] = []
