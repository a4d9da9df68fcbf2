"""Model: an activity or a series — the words of RFC 5545 as an editor writes them."""

from typing import Annotated, Literal

from pydantic import Field

from showcase.model.base import (
    ActivityRef,
    BranchRef,
    Entity,
    FigureRef,
    FullDate,
    HallRef,
    Line,
    Model,
    PartialDate,
    SourceRefs,
    Text,
)
from showcase.model.values import Link, Media, Quantity


class Cancelled(Model):
    """A session that does not take place; shown struck through."""

    date: Annotated[FullDate, Field(title="日期")]
    reason: Annotated[Line | None, Field(title="原因", examples=["场地维修"])] = None


class Moved(Model):
    """A session moved to another day or time; keeps its identity by the original date."""

    date: Annotated[FullDate, Field(title="原日期")]
    to: Annotated[FullDate, Field(title="改到")]
    time: Annotated[Line | None, Field(title="时间")] = None
    hall: Annotated[HallRef | None, Field(title="场地")] = None
    reason: Annotated[Line | None, Field(title="原因")] = None


class Extra(Model):
    """A session besides the rule."""

    date: Annotated[FullDate, Field(title="日期")]
    time: Annotated[Line | None, Field(title="时间")] = None
    title: Annotated[Line | None, Field(title="本场主题")] = None


class SubSeries(Model):
    """A named part of a series."""

    name: Annotated[Line, Field(title="名称", examples=["学习1小时"])]
    text: Annotated[Line | None, Field(title="说明")] = None


class Turn(Model):
    """Whose turn it is: a month (2026-03) or a session's date, and the branch."""

    when: Annotated[PartialDate, Field(title="月份或日期")]
    branch: Annotated[Line, Field(title="轮值支部", description="组织的编号；还没有编号就写名称")]
    theme: Annotated[Line | None, Field(title="主题")] = None


class MonthCount(Model):
    """How many people a month concerns — of political birthdays never more than that (norm N11)."""

    month: Annotated[PartialDate, Field(title="月份", examples=["2026-11"])]
    people: Annotated[int, Field(title="人数", ge=0, le=100_000)]


class Registration(Model):
    """How one takes part; the form itself is elsewhere."""

    how: Annotated[Line | None, Field(title="怎样报名")] = None
    link: Annotated[Link | None, Field(title="报名链接")] = None
    until: Annotated[FullDate | None, Field(title="截止")] = None


class Activity(Entity):
    """An activity: past, dated, recurring, or announced without a date."""

    name: Annotated[Line, Field(title="名称", examples=["主题党日"])]
    kind: Annotated[Line | None, Field(title="类型", examples=["组织生活"])] = None
    series: Annotated[bool, Field(title="常设系列")] = False
    brand: Annotated[bool, Field(title="品牌")] = False
    part_of: Annotated[ActivityRef | None, Field(title="所属系列的编号")] = None
    sub: Annotated[Line | None, Field(title="副题")] = None
    repeat: Annotated[
        Line | None,
        Field(
            title="重复",
            description="用中文写规律；日期未定写“每月一次，日期另行通知”",
            examples=["每月第二个周四"],
        ),
    ] = None
    repeat_note: Annotated[Line | None, Field(title="规律说明", examples=["按规律推算"])] = None
    time: Annotated[
        Line | None,
        Field(
            title="时间", description="12:15-13:15，或 中午、上午、晚间", examples=["12:15-13:15"]
        ),
    ] = None
    starts: Annotated[FullDate | None, Field(title="从哪天起")] = None
    ends: Annotated[FullDate | None, Field(title="到哪天止（含）")] = None
    dates: Annotated[list[FullDate], Field(title="日期", description="不重复的活动写在这里")] = []
    holiday: Annotated[Literal["跳过", "顺延", "照常"], Field(title="遇法定节假日")] = "跳过"
    skip: Annotated[list[FullDate], Field(title="不办的日期", description="不显示")] = []
    cancelled: Annotated[list[Cancelled], Field(title="取消", description="显示并划掉")] = []
    moved: Annotated[list[Moved], Field(title="改期")] = []
    extra: Annotated[list[Extra], Field(title="加场")] = []
    when: Annotated[PartialDate | None, Field(title="何时举办（往期）")] = None
    when_q: Annotated[Line | None, Field(title="时间限定", examples=["月初"])] = None
    since: Annotated[PartialDate | None, Field(title="自何时开办")] = None
    frequency: Annotated[Line | None, Field(title="频次（来源写法）", examples=["定期"])] = None
    hall: Annotated[HallRef | None, Field(title="场地的编号")] = None
    place: Annotated[Line | None, Field(title="地点")] = None
    share_hall: Annotated[bool, Field(title="可与其他活动同场")] = False
    organiser: Annotated[BranchRef | None, Field(title="主办组织的编号")] = None
    organiser_text: Annotated[Line | None, Field(title="主办")] = None
    audience: Annotated[Line | None, Field(title="面向")] = None
    open_to: Annotated[Line | None, Field(title="开放对象")] = None
    capacity: Annotated[int | None, Field(title="名额", ge=1, le=100_000)] = None
    parts: Annotated[list[Line], Field(title="环节")] = []
    content: Annotated[list[Line], Field(title="内容")] = []
    example: Annotated[Line | None, Field(title="例")] = None
    feedback: Annotated[Line | None, Field(title="反馈方式")] = None
    tags: Annotated[list[Line], Field(title="标签")] = []
    sub_series: Annotated[list[SubSeries], Field(title="子系列")] = []
    sub_series_declared: Annotated[int | None, Field(title="子系列总数", ge=1, le=999)] = None
    rota: Annotated[list[Turn], Field(title="轮值表")] = []
    rota_cycle: Annotated[
        list[Line],
        Field(
            title="轮值顺序",
            description="从第一场起轮流，写组织的编号或名称；轮值表里写了的以轮值表为准",
            examples=[["branch-one", "branch-two"]],
        ),
    ] = []
    rota_by: Annotated[Literal["场", "月"], Field(title="多久轮一次")] = "场"
    rota_text: Annotated[Line | None, Field(title="轮值办法")] = None
    sessions_held: Annotated[Quantity | None, Field(title="已办场次（报道口径）")] = None
    by_month: Annotated[
        list[MonthCount],
        Field(
            title="按月人数",
            description="政治生日等只写月份和人数，不写姓名和日期",
            examples=[[{"month": "2026-11", "people": 3}]],
        ),
    ] = []
    people: Annotated[Quantity | None, Field(title="参与人数（报道口径）")] = None
    figures: Annotated[list[FigureRef], Field(title="相关数据的编号")] = []
    registration: Annotated[Registration | None, Field(title="报名")] = None
    entertainment: Annotated[
        bool,
        Field(
            title="娱乐活动", description="哀悼日不宣传它：当天的场次不显示，那天也不预告别的场次"
        ),
    ] = False
    minors: Annotated[bool, Field(title="涉及未成年人")] = False
    summary: Annotated[Line | None, Field(title="一句话介绍")] = None
    text: Annotated[Text | None, Field(title="介绍")] = None
    sources: SourceRefs = []
    media: Annotated[list[Media], Field(title="照片")] = []
