"""Room screens, slides: the house — its organisations and its floors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Unit:
    """One organisation in a tree, `depth` from 0."""

    name: str
    depth: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Organisation:
    """The tree of organisations, drawn or as an indented list."""

    KIND: ClassVar = "organisation"
    title: str
    units: tuple[Unit, ...] = ()
    drawing: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A floor plan with 您在此; `here` says where in words."""

    KIND: ClassVar = "plan"
    title: str
    drawing: str
    here: str = ""
    schematic: bool = True
