"""Calendar: whose turn it is — branches that hold the sessions of a series one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from showcase.calendar.activity import Rota, Session


def with_turns(rota: Rota, sessions: Sequence[Session], originals: Sequence[date]) -> list[Session]:
    """Give each session the branch and theme of its turn, by its original date.

    Args:
        rota: the rota of their activity.
        sessions: sessions of one activity.
        originals: for a cycle, the activity's dates from its first on; else it may be empty.
    """
    named = {turn.when: turn for turn in rota.turns}
    at = _positions(rota, originals)
    turned = []
    for session in sessions:
        day = session.original.isoformat()
        turn = named.get(day) or named.get(day[:7])
        if turn:
            turned.append(replace(session, branch=turn.branch, theme=turn.theme))
        elif rota.cycle and session.original in at:
            branch = rota.cycle[at[session.original] % len(rota.cycle)]
            turned.append(replace(session, branch=branch))
        else:
            turned.append(session)
    return turned


def _positions(rota: Rota, originals: Sequence[date]) -> dict[date, int]:
    """How many turns before each date: sessions, or months, since the first."""
    if not rota.cycle or not originals:
        return {}
    if rota.by == "month":
        first = originals[0]
        return {day: (day.year - first.year) * 12 + day.month - first.month for day in originals}
    return {day: at for at, day in enumerate(originals)}
