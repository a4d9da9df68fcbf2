"""Model: the whole data set — the one thing that pages, screens and rules read.

A part is loaded when it is looked at, and each look is noted (showcase/reads.py), so that the next
build knows which pages an edit concerns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

from showcase import reads
from showcase.model import relations
from showcase.model.activity import Activity
from showcase.model.branch import Branch
from showcase.model.derived import Cells
from showcase.model.district import Station
from showcase.model.exhibit import Exhibit
from showcase.model.figures import Figure
from showcase.model.folder import Folder
from showcase.model.hall import Hall
from showcase.model.screen import Screen
from showcase.model.shelf import Folders, Ids, Named, Shelf
from showcase.model.shelf import Source as Where
from showcase.model.site import HolidayYear, Site, Terms
from showcase.model.values import Source


def _at_the_top(name: str) -> Any:
    return property(lambda self: self._top(name))


class Catalogue:
    """The data set, each part loaded when it is looked at, each look noted.

    Args:
        source: where entities come from.
        cells: what was derived from the data before.
        today: the build's date, for `reads.latest`; empty where none is asked for.
    """

    __slots__ = ("cells", "history", "origin", "today", "tops")

    def __init__(self, source: Where, cells: Cells | None = None, today: str = "") -> None:
        self.origin, self.today = source, today
        self.cells = cells or Cells()
        self.tops: dict[str, Any] = {}
        self.history: Mapping[str, Any] = {}

    def _top(self, name: str) -> Any:
        """What stands at the top of the data folder, laid out when first asked for."""
        if not self.tops:
            self.tops.update(_tops(self.origin))
        return self.tops[name]

    buildings: Mapping[str, Folder] = _at_the_top("buildings")
    districts: Mapping[str, Folder] = _at_the_top("districts")
    branches: Shelf[Branch] = _at_the_top("branches")
    holidays: Mapping[str, HolidayYear] = _at_the_top("holidays")

    @property
    def site(self) -> Site:
        """site.yaml."""
        reads.note("site.yaml")
        return cast("Site", self.origin.entity("site.yaml"))

    @property
    def terms(self) -> Terms | None:
        """terms.yaml; None where there is none, or none that can be read."""
        reads.note("terms.yaml")
        return cast("Terms", self.origin.entity("terms.yaml")) if self._top("terms") else None

    def folders(self) -> Iterator[Folder]:
        """Every building's folder, then every district's."""
        yield from self.buildings.values()
        yield from self.districts.values()

    def screens(self) -> Iterator[tuple[Folder, Screen]]:
        """Every lobby screen with the folder it lies in."""
        for folder in self.folders():
            for screen in folder.screens.values():
                yield folder, screen

    def folder(self, ident: str) -> Folder | None:
        """The folder of a building or district."""
        return self.buildings.get(ident) or self.districts.get(ident)

    def hall(self, reference: str, home: str) -> Hall | None:
        """The hall `reference` (`id` or `building/id`) as written in the folder `home`."""
        folder, ident = resolve(reference, home)
        found = self.buildings.get(folder)
        return found.halls.get(ident) if found else None

    def hall_named(self, reference: str, home: str) -> Named | None:
        """What the hall `reference` as written in the folder `home` is called."""
        folder, ident = resolve(reference, home)
        found = self.buildings.get(folder)
        return found.halls.named(ident) if found else None

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
        return [self.branches[ident] for ident in self.derive(relations.under, branch or "")]

    def hosted(self, building: str) -> list[Branch]:
        """The organisations of a building: hosted there, or named by its profile."""
        return [self.branches[ident] for ident in self.derive(relations.hosted, building)]

    def derive(self, function: Callable[..., Any], *arguments: str) -> Any:
        """The value of `function(self, *arguments)`, remembered between builds.

        Args:
            function: a module's own function whose value is plain data with a faithful `repr`.
            arguments: ids and the like.
        """
        return self.cells.get(self, function, arguments)

    def hold(self, name: str, make: Callable[[], Any]) -> Any:
        """A value made once a build, for many pages; each of them has looked at all it is made of."""
        return self.cells.hold(name, make)

    def organised(self, branch: str) -> list[tuple[Folder, Activity]]:
        """The activities that an organisation holds, with the folder each lies in."""
        found = self.derive(relations.organised, branch)
        folders = [getattr(self, top)[folder] for top, folder, _ in found]
        return [(f, f.activities[row[2]]) for f, row in zip(folders, found, strict=True)]

    def standing(self, district: str) -> list[Folder]:
        """The buildings of a district; those that name none for an empty id."""
        return [self.buildings[ident] for ident in self.derive(relations.standing, district)]

    def led(self, branch: str) -> list[Folder]:
        """The buildings whose profile names an organisation as theirs, or where it sits."""
        return [self.buildings[ident] for ident in self.derive(relations.led, branch)]


def _tops(source: Where) -> dict[str, Any]:
    """Folders and shelves over all paths, in order of id."""
    shelves: dict[str, dict[str, str]] = defaultdict(dict)
    for path in sorted(source.paths()):
        shelf, _, name = path.rpartition("/")
        shelves[shelf][name.removesuffix(".yaml")] = path
    inside: dict[str, dict[str, dict[str, Ids]]] = {"buildings": {}, "districts": {}}
    for shelf, ids in shelves.items():
        top, _, rest = shelf.partition("/")
        if top in inside and rest:
            folder, _, chapter = rest.partition("/")
            inside[top].setdefault(folder, {})[chapter] = ids
    tops: dict[str, Any] = {
        top: Folders(
            top,
            {
                ident: Folder(f"{top}/{ident}", files, source.entity)
                for ident, files in sorted(folders.items())
                if top.removesuffix("s") in files.get("", {})
            },
        )
        for top, folders in inside.items()
    }
    for top in ("branches", "holidays"):
        tops[top] = Shelf(top, shelves.get(top, {}), source.entity)
    return tops | {"terms": "terms" in shelves.get("", {})}


def resolve(reference: str, home: str) -> tuple[str, str]:
    """Split a reference into folder and id; without a folder it means `home`."""
    folder, slash, ident = reference.rpartition("/")
    return (folder, ident) if slash else (home, reference)
