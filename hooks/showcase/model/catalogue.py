"""Model: the whole data set, indexed — the one thing that pages, screens and rules read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from showcase.model.activity import Activity
from showcase.model.base import Entity
from showcase.model.branch import Branch
from showcase.model.building import Building
from showcase.model.district import District, Station
from showcase.model.exhibit import Exhibit
from showcase.model.hall import Hall
from showcase.model.lists import (
    Clubs,
    Figure,
    Figures,
    Methods,
    Records,
    Services,
    TaskLists,
    Timeline,
    Walls,
)
from showcase.model.news import News
from showcase.model.site import HolidayYear, Site, Terms
from showcase.model.values import Source

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True)
class Folder:
    """What lies in one building's or one district's folder; every mapping is sorted by id."""

    id: str
    kind: str
    profile: Building | District
    halls: Mapping[str, Hall] = field(default_factory=dict)
    stations: Mapping[str, Station] = field(default_factory=dict)
    activities: Mapping[str, Activity] = field(default_factory=dict)
    exhibits: Mapping[str, Exhibit] = field(default_factory=dict)
    news: Mapping[str, News] = field(default_factory=dict)
    figures: Figures = field(default_factory=Figures)
    methods: Methods = field(default_factory=Methods)
    services: Services = field(default_factory=Services)
    clubs: Clubs = field(default_factory=Clubs)
    walls: Walls = field(default_factory=Walls)
    lists: tuple[TaskLists, ...] = ()
    timeline: Timeline = field(default_factory=Timeline)
    records: Records = field(default_factory=Records)

    @property
    def name(self) -> str:
        """The name of the building or district."""
        return self.profile.name

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


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The data set. Mappings are sorted by id, so that walking them is deterministic."""

    site: Site
    buildings: Mapping[str, Folder]
    districts: Mapping[str, Folder]
    branches: Mapping[str, Branch]
    holidays: Mapping[str, HolidayYear] = field(default_factory=dict)
    terms: Terms = field(default_factory=Terms)

    def folders(self) -> Iterator[Folder]:
        """Every building's folder, then every district's."""
        yield from self.buildings.values()
        yield from self.districts.values()

    def folder(self, ident: str) -> Folder | None:
        """The folder of a building or district."""
        return self.buildings.get(ident) or self.districts.get(ident)

    def hall(self, reference: str, home: str) -> Hall | None:
        """The hall `reference` (`id` or `building/id`) as written in the folder `home`."""
        folder, ident = resolve(reference, home)
        found = self.buildings.get(folder)
        return found.halls.get(ident) if found else None

    def activity(self, reference: str, home: str) -> Activity | None:
        """The activity `reference` as written in the folder `home`."""
        folder, ident = resolve(reference, home)
        found = self.folder(folder)
        return found.activities.get(ident) if found else None

    def exhibit(self, reference: str, home: str) -> Exhibit | None:
        """The exhibit `reference` as written in the folder `home`."""
        folder, ident = resolve(reference, home)
        found = self.buildings.get(folder)
        return found.exhibits.get(ident) if found else None

    def station(self, reference: str, home: str) -> Station | None:
        """The station `reference` as written in the folder `home`."""
        folder, ident = resolve(reference, home)
        found = self.districts.get(folder)
        return found.stations.get(ident) if found else None

    def figure(self, reference: str, home: str) -> Figure | None:
        """The figure `reference` as written in the folder `home`."""
        folder, ident = resolve(reference, home)
        found = self.folder(folder)
        return next((f for f in found.figures.figures if f.id == ident), None) if found else None

    def source(self, reference: str, home: str) -> Source | None:
        """The source `reference` as written in the folder `home`."""
        folder, ident = resolve(reference, home)
        found = self.folder(folder)
        return found.source(ident) if found else None

    def children(self, branch: str | None) -> list[Branch]:
        """The party organisations directly under `branch` (None: those without a parent)."""
        return [self.branches[ident] for ident in self.derive(_under, branch or "")]

    def hosted(self, building: str) -> list[Branch]:
        """The organisations of a building: hosted there, or named by its profile."""
        return [self.branches[ident] for ident in self.derive(_hosted, building)]

    def derive(self, function: Callable[..., Any], *arguments: str) -> Any:
        """The value of `function(self, *arguments)`; a tracked catalogue remembers it.

        Args:
            function: a module's own function whose value is plain data.
            arguments: ids and the like.
        """
        return function(self, *arguments)


def _relations(catalogue: Catalogue) -> dict[str, dict[str, list[str]]]:
    """Ids of organisations by the one above them (party organisations only) and by their host."""
    under: dict[str, list[str]] = defaultdict(list)
    hosted: dict[str, list[str]] = defaultdict(list)
    for branch in sorted(catalogue.branches.values(), key=lambda b: (b.order, b.id)):
        if branch.party:
            under[branch.parent or ""].append(branch.id)
        if branch.host:
            hosted[branch.host].append(branch.id)
    return {"under": dict(under), "hosted": dict(hosted)}


def _under(catalogue: Catalogue, branch: str) -> list[str]:
    found: list[str] = catalogue.derive(_relations)["under"].get(branch, [])
    return found


def _hosted(catalogue: Catalogue, building: str) -> list[str]:
    found: list[str] = catalogue.derive(_relations)["hosted"].get(building, [])
    named = catalogue.buildings[building].building.organisation
    if not named or named in found or named not in catalogue.branches:
        return found
    both = [catalogue.branches[ident] for ident in (*found, named)]
    return [branch.id for branch in sorted(both, key=lambda b: (b.order, b.id))]


def resolve(reference: str, home: str) -> tuple[str, str]:
    """Split a reference into folder and id; without a folder it means `home`."""
    folder, slash, ident = reference.rpartition("/")
    return (folder, ident) if slash else (home, reference)
