"""Parts: ledgers (需求/资源/项目清单) — items with their state, or declared totals alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from showcase.model import Catalogue, Folder
from showcase.model.tasks import TaskList
from showcase.plan import Scene
from showcase.views.parts.amounts import Amount, amount_of


@dataclass(frozen=True, slots=True)
class LedgerView:
    """A ledger.

    Attributes:
        columns: the fields of its items that any item fills.
        tally: how many items are in each state, in the order of the data; empty without states.
        choices: the columns to choose by, with their values; only those with several.
        overdue: ids of items whose time was up before the build's date and that are not done.
    """

    ledger: TaskList
    declared: tuple[Amount, ...]
    columns: tuple[str, ...]
    tally: tuple[tuple[str, int], ...]
    choices: tuple[tuple[str, tuple[str, ...]], ...]
    overdue: frozenset[str]

    @property
    def totals_only(self) -> bool:
        """Whether the source gives totals and not a single item."""
        return not self.ledger.items


@dataclass(frozen=True, slots=True)
class ListsPart:
    """The chapter 清单."""

    ledgers: tuple[LedgerView, ...]
    texts: tuple[str, ...] = ()


DONE = frozenset(
    {"完成", "已完成", "办结", "已办结", "已解决", "解决", "结项", "已结项", "验收", "已验收"}
)
"""States in which nothing can be overdue."""
_CHOSEN_BY = ("part_of", "lead", "owner", "status")
_COLUMNS = ("part_of", "from_", "lead", "owner", "due", "date", "status")


def filled(catalogue: Catalogue, folder: Folder) -> bool:
    """Whether there is any ledger."""
    return any(file.lists for file in folder.lists)


def make(scene: Scene, folder: Folder) -> ListsPart:
    """The ledgers of all list files of a folder, in the order of the files."""
    return ListsPart(
        tuple(_view(ledger, scene.date) for file in folder.lists for ledger in file.lists),
        tuple(file.text for file in folder.lists if file.text),
    )


def _view(ledger: TaskList, today: date) -> LedgerView:
    amounts = (amount_of(quantity) for quantity in ledger.declared)
    values = {name: _values(ledger, name) for name in _CHOSEN_BY}
    day = today.isoformat()
    return LedgerView(
        ledger,
        tuple(a for a in amounts if a),
        tuple(name for name in _COLUMNS if any(getattr(task, name) for task in ledger.items)),
        tuple((one, sum(task.status == one for task in ledger.items)) for one in values["status"]),
        tuple((name, found) for name, found in values.items() if len(found) > 1),
        frozenset(
            # a time known to the month or year is up when that is over
            task.id
            for task in ledger.items
            if task.due and task.due < day[: len(task.due)] and task.status not in DONE
        ),
    )


def _values(ledger: TaskList, name: str) -> tuple[str, ...]:
    """The values of a column, each once, in the order of the data."""
    return tuple(dict.fromkeys(filter(None, (getattr(task, name) for task in ledger.items))))
