"""Model: honours and documents."""

from typing import Annotated, Literal

from pydantic import Field

from showcase.model.base import ActivityRef, Line, Model, PartialDate, Slug, SourceRef, Text
from showcase.model.list_file import ListFile
from showcase.model.methods import MethodItem
from showcase.model.values import Link


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
