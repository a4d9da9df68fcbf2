"""Render: page shells — what MkDocs' templates make of a page, once a section and depth.

The frame around a body (header, navigation, footer) is the same for all pages of one section at one
depth. It is rendered once by MkDocs' own environment with marks where the page's own parts go, and
split there; a page is then a join of strings (byte for byte what an ordinary render gives, which
tests/site compares).
"""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields

MARK = "\ufdd0{}\ufdd1"
"""Noncharacters: they can stand in no data file (the reader refuses them)."""


@dataclass(frozen=True, slots=True)
class Slots:
    """The parts of a page that are its own, as finished HTML."""

    head: str
    body: str


MARKS = Slots(*(MARK.format(f.name) for f in fields(Slots)))


@dataclass(frozen=True, slots=True)
class Shell:
    """The frame, cut at the marks: head slot, body slot, in the order of the template."""

    before: str
    between: str
    after: str

    def fill(self, slots: Slots) -> str:
        """The whole page."""
        return "".join((self.before, slots.head, self.between, slots.body, self.after))


def cut(rendered: str) -> Shell:
    """Cut a page rendered with `MARKS` into a shell.

    Raises:
        ValueError: a mark is missing, doubled or out of order, so the template is not a shell.
    """
    before, head, rest = rendered.partition(MARKS.head)
    between, body, after = rest.partition(MARKS.body)
    if not (head and body) or any(mark in before + between + after for mark in astuple(MARKS)):
        raise ValueError(
            "showcase.html must print page.meta.slots.head and .body once, in this order"
        )
    return Shell(before, between, after)
