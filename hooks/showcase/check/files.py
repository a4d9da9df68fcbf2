"""Check: the files of a data folder — each read and loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from showcase import reads
from showcase.cache import digest
from showcase.check.load import load_one
from showcase.faults import Fault
from showcase.model import Entity
from showcase.reading import Document, Survey, prefix_of, read_file

NOTHING: Mapping[str, bytes] = {}


class Paths(frozenset[str]):
    """Paths, where every look at one of them, or at all, is noted."""

    def __contains__(self, path: object) -> bool:
        reads.note(f"{path}{reads.THERE}")
        return frozenset.__contains__(self, path)

    def __iter__(self) -> Iterator[str]:
        reads.note(reads.PATHS)
        return frozenset.__iter__(self)


class Own(dict[str, Document]):
    """Documents by path; others come from elsewhere when they are asked for, which is noted."""

    def __init__(
        self, own: Mapping[str, Document], elsewhere: Callable[[str], Document | None]
    ) -> None:
        super().__init__(own)
        self._elsewhere = elsewhere

    def __missing__(self, path: str) -> Document:
        reads.note(path)
        document = self._elsewhere(path)
        if document is None:
            raise KeyError(path)
        return document


class Files:
    """The files of a data folder.

    Args:
        root: the folder.
        shown: how it is told to editors.
        found: which files it holds.
        instead: contents to read in the place of what files hold, by their path in the folder.
    """

    def __init__(
        self, root: Path, shown: str, found: Survey, instead: Mapping[str, bytes] = NOTHING
    ) -> None:
        self.root = root
        self.prefix = prefix_of(shown)
        self.known = Paths(found.known)
        self.media = Paths(found.media)
        self.readable = Paths()
        self._paths: frozenset[str] = frozenset()
        self.marks: dict[str, bytes] = {}
        """The hash of what each file held when it was read."""
        self._instead = instead
        self._documents: dict[str, Document | None] = {}
        self._faults: dict[str, list[Fault]] = {}
        self._entities: dict[str, Entity | None] = {}

    def document(self, path: str) -> Document | None:
        """What was read of a file; None where nothing could be, or it is not there."""
        if path not in self._documents:
            self._documents[path] = self._read(path) if path in self.known else None
        return self._documents[path]

    def _read(self, path: str) -> Document | None:
        document, faults, data = read_file(
            self.root, path, self.prefix + path, self._instead.get(path)
        )
        self._faults[path] = faults
        if data is not None:
            self.marks[path] = digest(data)
        return document

    def loaded(self, path: str) -> Entity | None:
        """The entity of a file; None where the file cannot be read, or says what no entity says."""
        if path not in self._entities:
            document = self.document(path)
            entity, faults = load_one(document, self) if document else (None, [])
            self._entities[path] = entity
            self._faults[path] = [*self._faults.get(path, ()), *faults]
        return self._entities[path]

    def faults(self, path: str) -> list[Fault]:
        """What is wrong with a file before any rule looks at it."""
        self.loaded(path)
        return self._faults.get(path, [])

    def settle(self, readable: frozenset[str]) -> None:
        """Say which files hold entities, once that is known of all."""
        self.readable, self._paths = Paths(readable), readable

    def paths(self) -> frozenset[str]:
        """The files of all entities: the catalogue asks, and notes itself what is looked at of it."""
        return self._paths

    def entity(self, path: str) -> Entity:
        """The entity of a file: the catalogue asks."""
        found = self.loaded(path)
        if found is None:
            raise LookupError(f"{path} has changed meanwhile")
        return found
