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
        inferred: follow a rule that an old report gives, over or not; neither held nor planned.
    """

    key: str
    held: int = 0
    planned: int = 0
    cancelled: int = 0
    inferred: int = 0

    @property
    def total(self) -> int:
        """All that take place, as far as is known."""
        return self.held + self.planned + self.inferred


def tally(
    sessions: Iterable[Session],
    today: date,
    key: Callable[[Session], str],
    inferred: Callable[[Session], bool] = lambda session: False,
) -> tuple[Tally, ...]:
    """Count sessions by a key, in the key's order; sessions with an empty key are left out.

    Args:
        sessions: the sessions to count.
        today: the build's date; what ends before it counts as held.
        key: for example `by_month`.
        inferred: whether nobody has said that a session is held; such are counted apart.
    """
    counts: dict[str, list[int]] = {}
    for session in sessions:
        name = key(session)
        if not name:
            continue
        row = counts.setdefault(name, [0, 0, 0, 0])
        over = session.days[-1] < today
        row[2 if not session.held else 3 if inferred(session) else 0 if over else 1] += 1
    return tuple(Tally(name, *counts[name]) for name in sorted(counts))


def merged(tallies: Iterable[Tally]) -> tuple[Tally, ...]:
    """Tallies of several places with the same key as one, in the key's order."""
    found: dict[str, list[Tally]] = {}
    for one in tallies:
        found.setdefault(one.key, []).append(one)
    return tuple(summed(found[key], key) for key in sorted(found))


def summed(tallies: Iterable[Tally], key: str = "") -> Tally:
    """The sum of tallies of different sessions."""
    many = tuple(tallies)
    return Tally(
        key,
        sum(one.held for one in many),
        sum(one.planned for one in many),
        sum(one.cancelled for one in many),
        sum(one.inferred for one in many),
    )


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
