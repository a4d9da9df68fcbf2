"""Model: the kinds of entity, where their files lie, and which class reads them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from showcase.model.activity import Activity
from showcase.model.base import SLUG, Entity
from showcase.model.branch import Branch
from showcase.model.building import Building
from showcase.model.clubs import Clubs
from showcase.model.district import District, Station
from showcase.model.exhibit import Exhibit
from showcase.model.figures import Figures
from showcase.model.hall import Hall
from showcase.model.methods import Methods
from showcase.model.news import News
from showcase.model.records import Records
from showcase.model.screen import Screen
from showcase.model.services import Services
from showcase.model.site import HolidayYear, Site, Terms
from showcase.model.tasks import TaskLists
from showcase.model.timeline import Timeline
from showcase.model.walls import Walls

ID = SLUG.strip("^$")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entity.

    Attributes:
        name: the word code uses (`hall`).
        title: the word people use (厅室).
        path: its files below data/, `{folder}` and `{id}` standing for slugs.
        model: the class that reads them.
    """

    name: str
    title: str
    path: str
    model: type[Entity]

    def key_of(self, path: str) -> str | None:
        """The key of the entity in `path`, or None when the path is not of this kind."""
        found = _pattern(self.path).fullmatch(path)
        if not found:
            return None
        parts = found.groupdict()
        folder, ident = parts.get("folder"), parts.get("id")
        if folder and ident:
            return f"{folder}/{ident}"
        return folder or ident or self.name


@cache
def _pattern(path: str) -> re.Pattern[str]:
    body = re.escape(path)
    body = body.replace(r"\{folder\}", f"(?P<folder>{ID})").replace(r"\{id\}", f"(?P<id>{ID})")
    return re.compile(body)


def _in_folders(name: str, title: str, path: str, model: type[Entity]) -> list[Kind]:
    return [
        Kind(name, title, f"buildings/{{folder}}/{path}", model),
        Kind(name, title, f"districts/{{folder}}/{path}", model),
    ]


KINDS: tuple[Kind, ...] = (
    Kind("site", "网站", "site.yaml", Site),
    Kind("terms", "用语", "terms.yaml", Terms),
    Kind("holidays", "放假安排", "holidays/{id}.yaml", HolidayYear),
    Kind("branch", "组织", "branches/{id}.yaml", Branch),
    Kind("building", "楼宇", "buildings/{folder}/building.yaml", Building),
    Kind("hall", "厅室", "buildings/{folder}/halls/{id}.yaml", Hall),
    Kind("exhibit", "展品", "buildings/{folder}/exhibits/{id}.yaml", Exhibit),
    Kind("clubs", "社团", "buildings/{folder}/clubs.yaml", Clubs),
    Kind("walls", "墙", "buildings/{folder}/walls.yaml", Walls),
    Kind("district", "区", "districts/{folder}/district.yaml", District),
    Kind("station", "站点", "districts/{folder}/stations/{id}.yaml", Station),
    *_in_folders("activity", "活动", "activities/{id}.yaml", Activity),
    *_in_folders("news", "动态", "news/{id}.yaml", News),
    *_in_folders("screen", "大堂屏", "screens/{id}.yaml", Screen),
    *_in_folders("figures", "数读", "figures.yaml", Figures),
    *_in_folders("methods", "工作法", "methods.yaml", Methods),
    *_in_folders("services", "服务", "services.yaml", Services),
    *_in_folders("lists", "清单", "lists.yaml", TaskLists),
    Kind("lists", "项目", "districts/{folder}/projects.yaml", TaskLists),
    *_in_folders("timeline", "大事记", "timeline.yaml", Timeline),
    *_in_folders("records", "记录", "records.yaml", Records),
)


def kind_of(path: str) -> tuple[Kind, str] | None:
    """The kind and key of the entity in the file `path` (below data/), or None when unknown."""
    for kind in _alike().get(_likeness(path), ()):
        key = kind.key_of(path)
        if key is not None:
            return kind, key
    return None


def _likeness(path: str) -> tuple[int, str, str]:
    """What the paths of few kinds have in common: their depth, and names that are no ids."""
    parts = path.split("/")
    return len(parts), parts[0], parts[2] if len(parts) > 2 else ""


@cache
def _alike() -> dict[tuple[int, str, str], list[Kind]]:
    found: dict[tuple[int, str, str], list[Kind]] = {}
    for kind in KINDS:
        found.setdefault(_likeness(kind.path), []).append(kind)
    return found
