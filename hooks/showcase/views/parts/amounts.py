"""Parts: a number as it is said — qualifier, figure, unit — and the words about where it holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from showcase import words
from showcase.model import Quantity
from showcase.model.list_file import ListFile
from showcase.model.values import Dated

_DISPLAY = re.compile(r"([\d./]+)\s*(.*)")


@dataclass(frozen=True, slots=True)
class Amount:
    """The runs of a quantity in reading order; empty runs are not said.

    Attributes:
        value: the plain number, for drawings.
        note: what is counted, where the unit does not say it.
    """

    before: str
    number: str
    after: str
    unit: str
    value: float
    note: str = ""

    @property
    def text(self) -> str:
        """The quantity in one string."""
        return self.before + self.number + self.after + self.unit


def amount(
    value: float, q: str | None = None, unit: str | None = None, display: str | None = None
) -> Amount:
    """Split a number into its runs; `display` (2.3 亿元) replaces figure and unit, never `q`."""
    shown = _DISPLAY.fullmatch(display or "")
    if display is None:
        return Amount(*words.quantity_parts(value, q, unit), value)
    before, _, after, _ = words.quantity_parts(0, q, None)
    number, unit_text = shown.groups() if shown else (display, "")
    return Amount(before, number, after, unit_text, value)


def amount_of(quantity: Quantity | None, unit: str | None = None) -> Amount | None:
    """The runs of a quantity of the model; `unit` stands in where it names none."""
    if quantity is None:
        return None
    made = amount(quantity.value, quantity.q, quantity.unit or unit)
    return replace(made, note=quantity.note or "")


def as_of(item: Dated, head: ListFile | None = None) -> str:
    """When a number held, and how that is known: its own words, else those at the head of its list."""
    if head is None:
        return words.as_of_text(item.as_of, item.as_of_kind, item.since)
    return words.as_of_text(
        item.as_of or head.as_of, item.as_of_kind or head.as_of_kind, item.since
    )


def approved(item: Dated, head: ListFile | None = None) -> bool:
    """Whether a number of members or organisations may be published (norm N13)."""
    if item.approved_for_public is None:
        return bool(head and head.approved_for_public)
    return item.approved_for_public
