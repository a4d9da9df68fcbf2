"""Model: an exhibit of the red history gallery, held as a museum would hold it."""

from typing import Annotated, Literal

from pydantic import Field

from showcase.model.base import (
    ActivityRef,
    BranchRef,
    Entity,
    ExhibitRef,
    HallRef,
    HistoricDate,
    Line,
    Model,
    SourceRef,
    Text,
)
from showcase.model.values import Media, Review, Source


class Hang(Model):
    """Where a frame hangs: a wall of the hall, metres from its left end, width in metres."""

    floor: Annotated[
        int | None,
        Field(title="楼层", description="只对楼梯：从哪一层往上", ge=-30, le=300, examples=[3]),
    ] = None
    wall: Annotated[
        Line | None,
        Field(
            title="墙面",
            description="north、east、south、west，或 w1、w2（从平面第一个顶点数起），或展墙的编号；楼梯写 landing（层平台）、first（第一跑）、turn（转角平台）、second（第二跑）",
            examples=["north"],
        ),
    ] = None
    at: Annotated[
        float | None,
        Field(
            title="离左端（米）",
            description="面向墙，从左端量起；不写就按顺序挂在这面墙上",
            ge=0,
            le=1000,
            examples=[2.4],
        ),
    ] = None
    width: Annotated[
        float | None,
        Field(title="宽（米）", description="不写就按图片定", gt=0, le=20, examples=[1.2]),
    ] = None


class ExhibitItem(Model):
    """One part of an exhibit: a spirit on the wall, a panel of a story."""

    title: Annotated[Line, Field(title="标题")]
    text: Annotated[Text | None, Field(title="说明")] = None
    value: Annotated[Line | None, Field(title="数据", examples=["130000平方米"])] = None


class Exhibit(Entity):
    """One exhibit: title, date as precise as known, place, text, media, sources, review."""

    title: Annotated[Line, Field(title="标题", examples=["武昌党史"])]
    section: Annotated[Line | None, Field(title="单元", examples=["红色展示长廊"])] = None
    kind: Annotated[Line | None, Field(title="类型", examples=["展墙"])] = None
    order: Annotated[int, Field(title="排序", ge=0, le=9999)] = 100
    date: Annotated[HistoricDate | None, Field(title="年代", examples=["1921-07"])] = None
    place: Annotated[Line | None, Field(title="地点")] = None
    hall: Annotated[HallRef | None, Field(title="所在厅室的编号")] = None
    hang: Annotated[
        Hang | None,
        Field(title="挂在哪里", description="只对实测的厅室和楼梯有效；不写就按顺序挂"),
    ] = None
    floor_from: Annotated[int | None, Field(title="起始楼层", ge=-30, le=300)] = None
    floor_to: Annotated[int | None, Field(title="终止楼层", ge=-30, le=300)] = None
    label: Annotated[Line | None, Field(title="展签短文")] = None
    text: Annotated[Text | None, Field(title="展品长文")] = None
    items: Annotated[list[ExhibitItem], Field(title="分项")] = []
    items_declared: Annotated[int | None, Field(title="声明的分项数", ge=1, le=999)] = None
    goals: Annotated[list[Line], Field(title="主旨")] = []
    rotate: Annotated[Line | None, Field(title="更换", examples=["定期更换"])] = None
    suggested: Annotated[
        bool, Field(title="编辑建议的展项", description="素材有出处，但来源没有说它是展项")
    ] = False
    media: Annotated[list[Media], Field(title="图片")] = []
    credit: Annotated[Line | None, Field(title="署名")] = None
    rights: Annotated[Line | None, Field(title="使用权")] = None
    provenance: Annotated[Line | None, Field(title="由来")] = None
    sources: Annotated[
        list[SourceRef | Source],
        Field(title="来源", description="本楼宇 sources 的编号，或写全", min_length=1),
    ]
    reviewed: Annotated[Review | None, Field(title="审核")] = None
    related: Annotated[list[ExhibitRef], Field(title="相关展品")] = []
    related_halls: Annotated[list[HallRef], Field(title="相关厅室")] = []
    related_branches: Annotated[list[BranchRef], Field(title="相关组织")] = []
    related_activities: Annotated[list[ActivityRef], Field(title="相关活动")] = []
    martyr: Annotated[bool, Field(title="涉及英烈")] = False
    traditional: Annotated[
        Literal["题词", "书法", "文物", "引文"] | None,
        Field(title="可以用繁体字", description="题词、书法、文物、引文照原样写时填"),
    ] = None
