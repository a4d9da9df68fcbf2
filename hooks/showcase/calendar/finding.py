"""Calendar: what was found wrong in an editor's text, not yet located in a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from showcase.faults import Code, Edit, Fault, Level, Place

T = TypeVar("T")
Loc = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault or warning before its place is known.

    Attributes:
        code: the declared kind.
        loc: where in the activity it stands, as in `Document.place(*loc)`; empty for a bare text.
        values: what the code's sentences are filled with.
        instead: the text that should stand at `loc`, where that is certain (for `check --fix`).
    """

    code: Code
    loc: Loc = ()
    values: tuple[tuple[str, object], ...] = ()
    instead: str | None = None

    @property
    def stops(self) -> bool:
        """Whether this is a fault, not only a warning."""
        return self.code.level is Level.FAULT

    def below(self, *loc: str | int) -> Finding:
        """The same finding, seen from the thing that holds the text at `loc`."""
        return Finding(self.code, (*loc, *self.loc), self.values, self.instead)

    def at(self, place: Place, edits: tuple[Edit, ...] | None = None) -> Fault:
        """The fault to tell, once the caller knows the place of `loc` and how `instead` is written."""
        return self.code.at(place, edits=edits, **dict(self.values))


def find(code: Code, *loc: str | int, instead: str | None = None, **values: object) -> Finding:
    """Make a finding; the keyword values fill the code's sentences."""
    return Finding(code, loc, tuple(values.items()), instead)


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """What was read from a text, and what was found on the way.

    `value` is None exactly when one of the findings stops.
    """

    value: T | None
    findings: tuple[Finding, ...] = ()


def failed(*findings: Finding) -> Read[T]:
    """A reading without a value."""
    return Read(None, findings)
