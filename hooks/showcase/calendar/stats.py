"""Calendar: counted sessions — held, planned and cancelled, by month, kind, branch or anything.

Only what the expansion knows is counted here; totals printed in reports are figures of their own
and are never mixed with these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from showcase.calendar.activity import Session


@dataclass(frozen=True, slots=True)
class Tally:
    """Sessions of one month, kind or branch.

    Attributes:
        held: over before the day of counting and not cancelled.
        planned: that day or later.
        cancelled: shown, but do not take place.
    """

    key: str
    held: int = 0
    planned: int = 0
    cancelled: int = 0

    @property
    def total(self) -> int:
        """Held and planned together."""
        return self.held + self.planned


def tally(
    sessions: Iterable[Session], today: date, key: Callable[[Session], str]
) -> tuple[Tally, ...]:
    """Count sessions by a key, in the key's order; sessions with an empty key are left out.

    Args:
        sessions: the sessions to count.
        today: the build's date; what ends before it counts as held.
        key: for example `by_month`.
    """
    counts: dict[str, list[int]] = {}
    for session in sessions:
        name = key(session)
        if not name:
            continue
        row = counts.setdefault(name, [0, 0, 0])
        row[2 if not session.held else 0 if session.days[-1] < today else 1] += 1
    return tuple(Tally(name, *counts[name]) for name in sorted(counts))


def by_month(session: Session) -> str:
    """2026-03, by the day it takes place."""
    return f"{session.day:%Y-%m}"


def by_kind(session: Session) -> str:
    """The activity's kind, 组织生活."""
    return session.of.kind


def by_branch(session: Session) -> str:
    """The branch that holds it, by the rota or the activity."""
    return session.branch


def by_hall(session: Session) -> str:
    """The hall it takes place in."""
    return session.hall


def by_series(session: Session) -> str:
    """The series it belongs to; an activity that is no part of one counts as its own."""
    return session.of.series or session.of.key
