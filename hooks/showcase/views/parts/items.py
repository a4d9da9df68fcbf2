"""Parts: named items with a declared count — what is listed, and how many are still owed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from showcase.model.methods import MethodItem

_MOST_SLOTS = 24
"""More empty slots than these would say nothing more."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its name, what carries it (抓手), a change, a remark, its means (举措)."""

    name: str
    by: str = ""
    shift: str = ""
    text: str = ""
    means: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """Items beside their declared count.

    Attributes:
        listed: what the source names.
        declared: how many there should be; None where the source does not say.
        slots: empty places (待补) for what is declared and not named.
    """

    listed: tuple[Item, ...]
    declared: int | None = None
    slots: int = 0

    @property
    def mismatch(self) -> bool:
        """Whether the declared count differs from what is listed."""
        return self.declared is not None and self.declared != len(self.listed)

    @property
    def table(self) -> bool:
        """Whether the items have columns: a carrier or means beside the name."""
        return any(item.by and item.means for item in self.listed)

    @property
    def grouped(self) -> bool:
        """Whether the items are heads of lists: what is under them says what they are."""
        return bool(self.listed) and all(item.means and not item.by for item in self.listed)

    @property
    def plain(self) -> bool:
        """Whether the items are names only."""
        return not any(item.by or item.shift or item.text or item.means for item in self.listed)


def items(listed: Iterable[str | MethodItem], declared: int | None = None) -> Items:
    """Items of the model, with slots up to the declared count."""
    made = tuple(_item(item) for item in listed)
    slots = max(0, (declared or 0) - len(made))
    return Items(made, declared, min(slots, _MOST_SLOTS))


def _item(item: str | MethodItem) -> Item:
    if isinstance(item, str):
        return Item(item)
    return Item(item.name, item.by or "", item.shift or "", item.text or "", tuple(item.means))
