"""Model: working methods with their items."""

from typing import Annotated

from pydantic import Field

from showcase.model.base import Line, Model, Slug, SourceRef
from showcase.model.list_file import ListFile


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
