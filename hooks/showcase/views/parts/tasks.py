"""Parts: ledgers (需求/资源/项目清单) — items with their state, or declared totals alone."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model import Catalogue, Folder
from showcase.model.lists import TaskList
from showcase.plan import Scene
from showcase.views.parts.amounts import Amount, amount_of


@dataclass(frozen=True, slots=True)
class LedgerView:
    """A ledger. `columns` are the fields of its items that any item fills."""

    ledger: TaskList
    declared: tuple[Amount, ...]
    columns: tuple[str, ...]

    @property
    def totals_only(self) -> bool:
        """Whether the source gives totals and not a single item."""
        return not self.ledger.items


@dataclass(frozen=True, slots=True)
class ListsPart:
    """The chapter 清单."""

    ledgers: tuple[LedgerView, ...]
    texts: tuple[str, ...] = ()


_COLUMNS = ("part_of", "from_", "lead", "owner", "due", "date", "status")


def filled(catalogue: Catalogue, folder: Folder) -> bool:
    """Whether there is any ledger."""
    return any(file.lists for file in folder.lists)


def make(scene: Scene, folder: Folder) -> ListsPart:
    """The ledgers of all list files of a folder, in the order of the files."""
    return ListsPart(
        tuple(_view(ledger) for file in folder.lists for ledger in file.lists),
        tuple(file.text for file in folder.lists if file.text),
    )


def _view(ledger: TaskList) -> LedgerView:
    amounts = (amount_of(quantity) for quantity in ledger.declared)
    return LedgerView(
        ledger,
        tuple(a for a in amounts if a),
        tuple(name for name in _COLUMNS if any(getattr(task, name) for task in ledger.items)),
    )
