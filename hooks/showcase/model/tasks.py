"""Model: lists of tasks."""

from typing import Annotated

from pydantic import Field

from showcase.model.base import Line, Model, PartialDate, Slug
from showcase.model.list_file import ListFile
from showcase.model.values import Quantity


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
