"""Render: page shells — what MkDocs' templates make of a page, once a section and depth.

The frame around a body (header, navigation, footer) is the same for all pages of one section at one
depth. It is rendered once by MkDocs' own environment with marks where the page's own parts go, and
split there; a page is then a join of strings (byte for byte what an ordinary render gives, which
tests/site compares).
"""

from __future__ import annotations

import re
from dataclasses import astuple, dataclass, fields
from operator import add

MARK = "\ufdd0{}\ufdd1"
"""Noncharacters: they can stand in no data file (the reader refuses them)."""


@dataclass(frozen=True, slots=True)
class Slots:
    """The parts of a page that are its own, as finished HTML."""

    head: str
    body: str
    foot: str = ""


MARKS = Slots(*(MARK.format(f.name) for f in fields(Slots)))


@dataclass(frozen=True, slots=True)
class Shell:
    """The frame, cut at the marks: what stands before, between and after the slots."""

    parts: tuple[str, ...]

    def fill(self, slots: Slots) -> str:
        """The whole page."""
        before, *after = self.parts
        return before + "".join(map(add, (slots.head, slots.body, slots.foot), after))


def cut(rendered: str) -> Shell:
    """Cut a page rendered with `MARKS` into a shell.

    Raises:
        ValueError: a mark is missing, doubled or out of order, so the template is not a shell.
    """
    marks = astuple(MARKS)
    parts = re.split("|".join(map(re.escape, marks)), rendered)
    if tuple(re.findall("|".join(map(re.escape, marks)), rendered)) != marks:
        names = ", ".join(f"page.meta.slots.{f.name}" for f in fields(Slots))
        raise ValueError(f"showcase.html must print {names} once each, in this order")
    return Shell(tuple(parts))
