"""Model: shelves — entities by id, loaded when they are looked at, each look noted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar, cast

from showcase import reads
from showcase.model.base import Entity

if TYPE_CHECKING:
    from showcase.model.folder import Folder

E = TypeVar("E", bound=Entity)
Load = Callable[[str], Any]
Ids = Mapping[str, str]
"""Paths below data/ by id, in order of id."""


class Named(NamedTuple):
    """What an entity is called: who asks for no more is not concerned by what else its file says."""

    key: str
    name: str
    ids: tuple[str, ...]


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

    def named(self, ident: str) -> Named | None:
        """What an entity is called; None where there is none of this id."""
        reads.note(f"{self._shelf}/{ident}.yaml{reads.NAME}")
        path = self._paths.get(ident)
        entity = self._load(path) if path else None
        return Named(entity.key, entity.name, entity.ids) if entity else None

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


class Folders(Mapping[str, "Folder"]):
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
