"""Model: what lies in one building's or one district's folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from showcase import reads
from showcase.model.activity import Activity
from showcase.model.base import Entity
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
from showcase.model.shelf import Ids, Load, Shelf
from showcase.model.tasks import TaskLists
from showcase.model.timeline import Timeline
from showcase.model.values import Source
from showcase.model.walls import Walls

LISTS = ("lists.yaml", "projects.yaml")
CHAPTERS = ("halls", "stations", "activities", "exhibits", "news", "screens")
SINGLES = ("figures", "methods", "services", "clubs", "walls", "timeline", "records")


def _chapter(name: str) -> Any:
    def shelf(self: Folder) -> Any:
        return Shelf(f"{self.home}/{name}", self.files.get(name, {}), self.load)

    return property(shelf)


def _single(name: str, empty: Callable[[], Entity]) -> Any:
    def entity(self: Folder) -> Any:
        path = f"{self.home}/{name}.yaml"
        reads.note(path)
        return self.load(path) if name in self.files.get("", {}) else empty()

    return property(entity)


class Folder:
    """A building's or a district's folder whose parts are loaded when they are asked for.

    Args:
        home: `buildings/<id>` or `districts/<id>`.
        files: paths by chapter and id; lists without items of their own stand under "".
        load: gives the entity of a path.
    """

    __slots__ = ("files", "home", "id", "kind", "load")

    def __init__(self, home: str, files: Mapping[str, Ids], load: Load) -> None:
        top, _, ident = home.partition("/")
        self.id = ident
        self.kind = top.removesuffix("s")
        self.home = home
        self.files = files
        self.load = load

    @property
    def profile(self) -> Building | District:
        """The building's or district's own file."""
        path = f"{self.home}/{self.kind}.yaml"
        reads.note(path)
        found: Building | District = self.load(path)
        return found

    @property
    def lists(self) -> tuple[TaskLists, ...]:
        """lists.yaml and projects.yaml, as far as they are there."""
        for name in LISTS:
            reads.note(f"{self.home}/{name}")
        there = self.files.get("", {})
        return tuple(
            self.load(f"{self.home}/{n}") for n in LISTS if n.removesuffix(".yaml") in there
        )

    halls: Shelf[Hall] = _chapter("halls")
    stations: Mapping[str, Station] = _chapter("stations")
    activities: Mapping[str, Activity] = _chapter("activities")
    exhibits: Mapping[str, Exhibit] = _chapter("exhibits")
    news: Mapping[str, News] = _chapter("news")
    screens: Mapping[str, Screen] = _chapter("screens")
    figures: Figures = _single("figures", Figures)
    methods: Methods = _single("methods", Methods)
    services: Services = _single("services", Services)
    clubs: Clubs = _single("clubs", Clubs)
    walls: Walls = _single("walls", Walls)
    timeline: Timeline = _single("timeline", Timeline)
    records: Records = _single("records", Records)

    @property
    def name(self) -> str:
        """The name of the building or district; nothing else of its file is looked at."""
        path = f"{self.home}/{self.kind}.yaml"
        reads.note(path + reads.NAME)
        found: Building | District = self.load(path)
        return found.name

    @property
    def building(self) -> Building:
        """The profile of a building's folder."""
        if not isinstance(self.profile, Building):
            raise TypeError(f"{self.id} is a district")
        return self.profile

    @property
    def district(self) -> District:
        """The profile of a district's folder."""
        if not isinstance(self.profile, District):
            raise TypeError(f"{self.id} is a building")
        return self.profile

    def source(self, ident: str | None) -> Source | None:
        """The source with this id in the profile's list."""
        return next((s for s in self.profile.sources if s.id == ident), None)

    def entities(self) -> Iterator[Entity]:
        """Everything that lies in the folder."""
        yield self.profile
        for name in CHAPTERS:
            yield from getattr(self, name).values()
        for name in SINGLES:
            yield getattr(self, name)
        yield from self.lists

    def __repr__(self) -> str:
        return f"<{self.home}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Folder) and self.home == other.home

    def __hash__(self) -> int:
        return hash(self.home)
