"""Model: clubs."""

from typing import Annotated

from pydantic import Field

from showcase.model.base import Line, Model, Slug
from showcase.model.list_file import ListFile
from showcase.model.values import Quantity


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
