"""Check: the frame — what a rule is, what it may look at, and the list of them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from showcase.faults import Code, Edit, Fault, Level, Place
from showcase.model import Catalogue, Entity, Folder, Loaded
from showcase.reading import Reading
from showcase.reading.quoting import scalar


@dataclass(frozen=True, slots=True)
class Subject:
    """What rules look at: the read files, the entities of them, the catalogue, the build's date.

    `root` is the data folder on disk, for rules that open pictures; None where there is none.
    `homes` are the folders to look at (`buildings/<id>`) where not all are meant.
    `catalogue` is None while there is no readable site.yaml; rules about single entities go on.
    """

    reading: Reading
    loaded: Loaded
    catalogue: Catalogue | None
    today: date
    root: Path | None = None
    homes: frozenset[str] | None = None

    def place(self, entity: Entity, *loc: str | int) -> Place:
        """Where the value at `loc` of an entity's file stands."""
        return self.reading.documents[entity.file].place(*loc)

    def instead(self, entity: Entity, *loc_and_text: str | int) -> tuple[Edit, ...] | None:
        """What writes a text (the last argument) for the value at `loc` of an entity's file."""
        *loc, text = loc_and_text
        return self.reading.documents[entity.file].instead(scalar(str(text)), *loc)

    def unread(self, path: str) -> bool:
        """Whether a file is there that nothing could be made of.

        Its own faults are told; what it would say of others is not known, so nothing may be
        concluded from its silence.
        """
        if path not in self.reading.known:
            return False
        return self.catalogue is None or path not in self.catalogue.origin.paths()

    def folders(self) -> Iterator[Folder]:
        """The folders to look at; none while there is no catalogue."""
        for folder in self.catalogue.folders() if self.catalogue else ():
            if self.homes is None or f"{folder.kind}s/{folder.id}" in self.homes:
                yield folder

    def entities(self) -> Iterator[tuple[str, Entity]]:
        """Every entity with the name of its kind, in order of kind and key."""
        for kind in sorted(self.loaded.entities):
            for _, entity in sorted(self.loaded.entities[kind].items()):
                yield kind, entity


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
