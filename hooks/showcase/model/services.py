"""Model: services in groups."""

from typing import Annotated

from pydantic import Field

from showcase.model.base import HallRef, Line, Model, Slug, SourceRef
from showcase.model.list_file import ListFile
from showcase.model.methods import MethodItem
from showcase.model.values import Quantity


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
