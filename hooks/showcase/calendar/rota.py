"""Calendar: whose turn it is — branches that hold the sessions of a series one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from showcase.calendar.activity import Activity, Rota, Session, Turn
from showcase.calendar.finding import Finding, find
from showcase.faults import declare

TWO_TURNS = declare(
    "E251",
    "轮值表写重",
    "轮值表里 {when} 写了两次：{first}、{second}",
    "同一个月（或同一天）只留一行",
    wrong="rota:\n  - {when: 2026-03, branch: 一支部}\n  - {when: 2026-03, branch: 二支部}",
    right="rota:\n  - {when: 2026-03, branch: 一支部}",
)
TURN_WITHOUT_SESSION = declare(
    "W223",
    "轮值表里的日子没有活动",
    "轮值表里的 {when} 没有这个活动的场次",
    "最近的一场是 {nearest}；只写到月份也可以",
    wrong="rota:\n  - {when: 2026-03-11, branch: 一支部}",
    right="rota:\n  - {when: 2026-03-12, branch: 一支部}",
)


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


def check_turns(activity: Activity, originals: Sequence[date]) -> list[Finding]:
    """Turns that stand twice, or on a day without a session.

    Args:
        activity: the activity.
        originals: its dates in and around the months of the rota.
    """
    findings = []
    seen: dict[str, Turn] = {}
    known = {day.isoformat() for day in originals} | {x.day.isoformat() for x in activity.extra}
    for at, turn in enumerate(activity.rota.turns):
        if turn.when in seen:
            first = seen[turn.when].branch
            findings.append(
                find(TWO_TURNS, "rota", at, "when", when=turn.when, first=first, second=turn.branch)
            )
        seen[turn.when] = turn
        is_day = len(turn.when) == len("2026-03-12")
        if is_day and known and turn.when not in known:
            nearest = _nearest(turn.when, sorted(known))
            findings.append(
                find(TURN_WITHOUT_SESSION, "rota", at, "when", when=turn.when, nearest=nearest)
            )
    return findings


def _nearest(when: str, known: Sequence[str]) -> str:
    """The known day closest to a day that is none of them."""
    day = date.fromisoformat(when)
    return min(known, key=lambda text: (abs(date.fromisoformat(text) - day), text))
