"""Check: the frame — what a rule is, what it may look at, and the list of them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from showcase.faults import Code, Fault, Place
from showcase.model import Catalogue, Entity, Loaded
from showcase.reading import Reading


@dataclass(frozen=True, slots=True)
class Subject:
    """What rules look at: the read files, the entities of them, the catalogue, the build's date.

    `root` is the data folder on disk, for rules that open pictures; None where there is none.
    `catalogue` is None while there is no readable site.yaml; rules about single entities go on.
    """

    reading: Reading
    loaded: Loaded
    catalogue: Catalogue | None
    today: date
    root: Path | None = None

    def place(self, entity: Entity, *loc: str | int) -> Place:
        """Where the value at `loc` of an entity's file stands."""
        return self.reading.documents[entity.file].place(*loc)

    def entities(self) -> Iterator[tuple[str, Entity]]:
        """Every entity with the name of its kind, in order of kind and key."""
        for kind in sorted(self.loaded.entities):
            for _, entity in sorted(self.loaded.entities[kind].items()):
                yield kind, entity


Check = Callable[[Subject], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A registered rule: its function and the codes it may tell."""

    check: Check
    codes: tuple[Code, ...]


RULES: list[Rule] = []
"""Every rule, in the order in which the modules of this room are imported."""


def rule(*codes: Code) -> Callable[[Check], Check]:
    """Register a function as a rule that may tell `codes`."""

    def register(check: Check) -> Check:
        RULES.append(Rule(check, codes))
        return check

    return register
