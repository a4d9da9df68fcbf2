"""Model: the catalogue that tells what is read of it, and loads a file only when it is looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Protocol, TypeVar, cast

from showcase.model import reads
from showcase.model.base import Entity
from showcase.model.catalogue import Catalogue, Folder
from showcase.model.derived import Cells
from showcase.model.lists import Clubs, Figures, Methods, Records, Services, Timeline, Walls
from showcase.model.site import Terms

E = TypeVar("E", bound=Entity)
LISTS = ("lists.yaml", "projects.yaml")
Load = Callable[[str], Any]
Ids = Mapping[str, str]


class Source(Protocol):
    """Where entities come from: memory, or the cache."""

    def paths(self) -> Iterable[str]:
        """The files of all entities, below data/."""

    def entity(self, path: str) -> Entity:
        """The entity of a file."""


class Shelf(Mapping[str, E]):
    """The entities of one folder of files, by id and sorted by it; every look is noted."""

    __slots__ = ("_load", "_paths", "_shelf")

    def __init__(self, shelf: str, paths: Ids, load: Load) -> None:
        self._shelf = shelf
        self._paths = paths
        self._load = load

    def __getitem__(self, ident: str) -> E:
        reads.note(f"{self._shelf}/{ident}.yaml")
        return cast("E", self._load(self._paths[ident]))

    def __contains__(self, ident: object) -> bool:
        reads.note(f"{self._shelf}/?")
        return ident in self._paths

    def __iter__(self) -> Iterator[str]:
        reads.note(f"{self._shelf}/?")
        return iter(self._paths)

    def __len__(self) -> int:
        reads.note(f"{self._shelf}/?")
        return len(self._paths)

    def values(self) -> list[E]:  # type: ignore[override] # a list is all that is asked of it
        """All entities, in order of id."""
        reads.note(f"{self._shelf}/*")
        return [self._load(path) for path in self._paths.values()]

    def items(self) -> list[tuple[str, E]]:  # type: ignore[override]
        """All entities with their ids, in order of id."""
        reads.note(f"{self._shelf}/*")
        return [(ident, self._load(path)) for ident, path in self._paths.items()]


class Folders(Mapping[str, Folder]):
    """The folders of all buildings, or of all districts; their parts are noted one by one."""

    __slots__ = ("_folders", "_top")

    def __init__(self, top: str, folders: Mapping[str, Folder]) -> None:
        self._top = top
        self._folders = folders

    def __getitem__(self, ident: str) -> Folder:
        reads.note(f"{self._top}/{ident}/?")
        return self._folders[ident]

    def __iter__(self) -> Iterator[str]:
        reads.note(f"{self._top}/?")
        return iter(self._folders)

    def __len__(self) -> int:
        reads.note(f"{self._top}/?")
        return len(self._folders)

    def values(self) -> list[Folder]:  # type: ignore[override]
        """All folders, in order of id."""
        reads.note(f"{self._top}/?")
        return list(self._folders.values())


def _chapter(name: str) -> Any:
    def shelf(self: TrackedFolder) -> Any:
        return Shelf(f"{self.home}/{name}", self.files.get(name, {}), self.load)

    return property(shelf)


def _single(name: str, empty: Callable[[], Entity]) -> Any:
    def entity(self: TrackedFolder) -> Any:
        path = f"{self.home}/{name}.yaml"
        reads.note(path)
        return self.load(path) if name in self.files.get("", {}) else empty()

    return property(entity)


class TrackedFolder(Folder):
    """A building's or a district's folder whose parts are loaded when they are asked for.

    Args:
        home: `buildings/<id>` or `districts/<id>`.
        files: paths by chapter and id; lists without items of their own stand under "".
        load: gives the entity of a path.
    """

    __slots__ = ("files", "home", "load")

    def __init__(self, home: str, files: Mapping[str, Ids], load: Load) -> None:
        top, _, ident = home.partition("/")
        named = {"id": ident, "kind": top.removesuffix("s")}
        for name, value in (named | {"home": home, "files": files, "load": load}).items():
            object.__setattr__(self, name, value)  # frozen, like the class it stands for

    @property
    def profile(self) -> Any:  # type: ignore[override]
        """The building's or district's own file."""
        path = f"{self.home}/{self.kind}.yaml"
        reads.note(path)
        return self.load(path)

    @property
    def lists(self) -> Any:  # type: ignore[override]
        """lists.yaml and projects.yaml, as far as they are there."""
        for name in LISTS:
            reads.note(f"{self.home}/{name}")
        there = self.files.get("", {})
        return tuple(self.load(f"{self.home}/{n}") for n in LISTS if n.removesuffix(".yaml") in there)

    halls = _chapter("halls")
    stations = _chapter("stations")
    activities = _chapter("activities")
    exhibits = _chapter("exhibits")
    news = _chapter("news")
    figures = _single("figures", Figures)
    methods = _single("methods", Methods)
    services = _single("services", Services)
    clubs = _single("clubs", Clubs)
    walls = _single("walls", Walls)
    timeline = _single("timeline", Timeline)
    records = _single("records", Records)

    def __repr__(self) -> str:
        return f"<{self.home}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TrackedFolder) and self.home == other.home

    def __hash__(self) -> int:
        return hash(self.home)


class TrackedCatalogue(Catalogue):
    """The data set, each part loaded when it is looked at, each look noted.

    Args:
        source: where entities come from.
        cells: what was derived from the data before.
    """

    __slots__ = ("cells", "shelves", "source")

    def __init__(self, source: Source, cells: Cells | None = None) -> None:
        shelves = _shelves(source.paths())
        inside: dict[str, dict[str, Ids]] = defaultdict(dict)
        for shelf, ids in shelves.items():
            parts = shelf.split("/")
            if len(parts) >= 2:
                inside[f"{parts[0]}/{parts[1]}"]["/".join(parts[2:])] = ids
        values: dict[str, Any] = {"source": source, "cells": cells or Cells(), "shelves": shelves}
        for top, profile in (("buildings", "building"), ("districts", "district")):
            values[top] = Folders(
                top,
                {
                    home.partition("/")[2]: TrackedFolder(home, files, source.entity)
                    for home, files in sorted(inside.items())
                    if home.startswith(f"{top}/") and profile in files.get("", {})
                },
            )
        for top in ("branches", "holidays"):
            values[top] = Shelf(top, shelves.get(top, {}), source.entity)
        for name, value in values.items():
            object.__setattr__(self, name, value)

    @property
    def site(self) -> Any:  # type: ignore[override]
        """site.yaml."""
        reads.note("site.yaml")
        return self.source.entity("site.yaml")

    @property
    def terms(self) -> Any:  # type: ignore[override]
        """terms.yaml."""
        reads.note("terms.yaml")
        return self.source.entity("terms.yaml") if "terms" in self.shelves.get("", {}) else Terms()

    def derive(self, function: Callable[..., Any], *arguments: str) -> Any:
        """The value of `function(self, *arguments)`, remembered between builds."""
        return self.cells.get(self, function, arguments)


def _shelves(paths: Iterable[str]) -> dict[str, dict[str, str]]:
    """Paths by the folder they lie in and their id, in order of id."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for path in sorted(paths):
        shelf, _, name = path.rpartition("/")
        found[shelf][name.removesuffix(".yaml")] = path
    return found
