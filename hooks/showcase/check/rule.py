"""Check: the frame — what a rule is, what it may look at, and the list of them all."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple

from showcase.faults import Code, Edit, Fault, Level, Place
from showcase.model import Catalogue, Entity, Folder, references
from showcase.reading import Document, Reading
from showcase.reading.quoting import scalar

Loc = tuple[str | int, ...]


class Former(NamedTuple):
    """The ids that an entity had before: its kind, key and file with them."""

    kind: str
    key: str
    file: str
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Subject:
    """What rules look at: some files with their entities, and whatever those lead to.

    A rule goes through its own files and tells faults of these; it may look up anything elsewhere,
    and each such look is noted (showcase/reads.py).

    Attributes:
        reading: the own documents (of other files, what is asked for by path), and which files
            there are anywhere.
        own: the own entities with the names of their kinds, in order of kind and key.
        catalogue: the whole data set; None while there is no readable site.yaml. Rules about single
            entities go on.
        today: the build's date.
        homes: the own folders (`buildings/<id>`).
        broken: whether there is an own file that nothing could be made of.
        readable: the files of all entities.
        former: every entity anywhere that had another id, in order of kind and key.
        prefix: what stands before a path where it is told.
        root: the data folder on disk, for rules that open pictures; None where there is none.
    """

    reading: Reading
    own: Sequence[tuple[str, Entity]]
    catalogue: Catalogue | None
    today: date
    homes: frozenset[str]
    broken: bool
    readable: Container[str]
    former: Sequence[Former]
    prefix: str
    root: Path | None = None

    def place(self, entity: Entity, *loc: str | int) -> Place:
        """Where the value at `loc` of an entity's file stands."""
        return self.reading.documents[entity.file].place(*loc)

    def instead(self, entity: Entity, *loc_and_text: str | int) -> tuple[Edit, ...] | None:
        """What writes a text (the last argument) for the value at `loc` of an entity's file."""
        *loc, text = loc_and_text
        return self.reading.documents[entity.file].instead(scalar(str(text)), *loc)

    def document(self, path: str) -> Document | None:
        """What was read of any file; None where nothing could be."""
        try:
            return self.reading.documents[path]
        except KeyError:
            return None

    def unread(self, path: str) -> bool:
        """Whether a file is there that nothing could be made of.

        Its own faults are told; what it would say of others is not known, so nothing may be
        concluded from its silence.
        """
        if path not in self.reading.known:
            return False
        return self.catalogue is None or path not in self.readable

    def folders(self) -> Iterator[Folder]:
        """The own folders; none while there is no catalogue."""
        if self.catalogue is None:
            return
        for home in sorted(self.homes):
            top, _, ident = home.partition("/")
            shelf = self.catalogue.buildings if top == "buildings" else self.catalogue.districts
            if folder := shelf.get(ident):
                yield folder

    def entities(self) -> Sequence[tuple[str, Entity]]:
        """Every own entity with the name of its kind, in order of kind and key."""
        return self.own

    @cached_property
    def references(self) -> list[tuple[Entity, Loc, str, str]]:
        """Every reference of an own entity: the entity, where in its file, the kind, the value."""
        return [(entity, *row) for _, entity in self.own for row in references(entity)]


Check = Callable[[Subject], Iterator[Fault]]
Scope = Literal["file", "folder", "site"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A registered rule: its function, the codes it may tell, how far it looks.

    After an edit a rule of scope `file` looks at the changed files again, one of scope `folder` at
    their buildings and districts; a rule of scope `site` makes every edit a check of everything.
    """

    check: Check
    codes: tuple[Code, ...]
    scope: Scope = "site"

    @property
    def stops(self) -> bool:
        """Whether it can tell a fault; a rule that only warns cannot stop a build."""
        return any(code.level is Level.FAULT for code in self.codes)


RULES: list[Rule] = []
"""Every rule, in the order in which the modules of this room are imported."""


def rule(*codes: Code, scope: Scope = "site") -> Callable[[Check], Check]:
    """Register a function as a rule that may tell `codes`, looking no further than `scope`.

    Looking up an id or a picture elsewhere is always allowed: where one goes away, everything is
    checked.
    """

    def register(check: Check) -> Check:
        RULES.append(Rule(check, codes, scope))
        return check

    return register
