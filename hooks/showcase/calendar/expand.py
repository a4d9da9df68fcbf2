"""Calendar: the one expansion — an activity becomes its sessions within a span of days.

Web, feeds, screens, occupancy and statistics all read these sessions; nothing else computes dates.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from showcase.calendar.activity import Activity, Holiday, Session, Status
from showcase.calendar.finding import Finding, find
from showcase.calendar.holidays import HolidayBook
from showcase.calendar.making import extra_session, make_session, move, shift, suffix
from showcase.calendar.originals import occurs, originals
from showcase.calendar.rota import with_turns
from showcase.calendar.rule import Announced
from showcase.calendar.words import WEEKDAYS
from showcase.faults import declare

MERGED = declare(
    "W214",
    "顺延撞上正常场次",
    "{day} 遇{holiday}，顺延到 {to}，当天本来就有一场：只算一场（共 {count} 处）",
    "不想合并就在 moved 里写明改到哪天",
    wrong="repeat: 每周二\nholiday: 顺延",
    right="repeat: 每周二\nholiday: 顺延\nmoved: [{date: 2026-02-17, to: 2026-02-25}]",
)
REPEATED_EXTRA = declare(
    "W215",
    "加场与已有场次重复",
    "extra 里的 {day} {when}本来就有一场：只算一场",
    "删掉这一条，或改成别的日期、时间",
    wrong="repeat: 每周二\nextra: [{date: 2026-03-10}]",
    right="repeat: 每周二\nextra: [{date: 2026-03-12}]",
)

LONGEST_HOLIDAY = timedelta(days=31)
"""How far back a session may lie that 顺延 brings into a span."""


HOLIDAY_BY_DEFAULT = declare(
    "W212",
    "遇节假日按默认办法",
    "{day}（周{weekday}，{holiday}）等 {count} 场遇法定节假日，按默认“跳过”不办",
    "要照常办写 holiday: 照常，要顺延写 holiday: 顺延；就是不办写 holiday: 跳过",
    wrong="repeat: 每周二",
    right="repeat: 每周二\nholiday: 跳过",
)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A session that a holiday took away."""

    day: date
    holiday: str


@dataclass(frozen=True, slots=True)
class Expansion:
    """The sessions of one activity in a span, in order, with what was found on the way."""

    activity: Activity
    sessions: tuple[Session, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    findings: tuple[Finding, ...] = ()


def expand(activity: Activity, holidays: HolidayBook, first: date, last: date) -> Expansion:
    """Expand an activity into the sessions that touch a day from `first` to `last`, both included.

    A session across midnight touches two days. Cancelled sessions are among them; those on a quiet day
    of their activity are not.
    """
    planned, skipped, findings = _planned(activity, holidays, first, last)
    extras, repeated = _extras(activity, planned)
    sessions = [s for s in (*planned, *extras) if first <= s.days[-1] and s.day <= last]
    if activity.quiet:
        sessions = [s for s in sessions if not any(map(activity.quiet_on, s.days))]
    rota = activity.rota
    if rota.turns or rota.cycle:
        sessions = with_turns(rota, sessions, _since_start(activity, last) if rota.cycle else ())
    return Expansion(
        activity,
        tuple(sorted(sessions, key=lambda s: s.order)),
        tuple(gap for gap in skipped if first <= gap.day <= last),
        (*findings, *repeated),
    )


def expand_all(
    activities: Iterable[Activity], holidays: HolidayBook, first: date, last: date
) -> tuple[Session, ...]:
    """All sessions of all activities in a span, in one order."""
    found = (s for a in activities for s in expand(a, holidays, first, last).sessions)
    return tuple(sorted(found, key=lambda s: s.order))


def holiday_note(expansion: Expansion) -> Finding | None:
    """What holidays took away, for an activity whose editor wrote no `holiday`; None if nothing."""
    if not expansion.skipped:
        return None
    gap = expansion.skipped[0]
    return find(
        HOLIDAY_BY_DEFAULT,
        "repeat",
        day=gap.day,
        weekday=WEEKDAYS[gap.day.weekday()],
        holiday=gap.holiday,
        count=len(expansion.skipped),
    )


def coming(
    activity: Activity, holidays: HolidayBook, today: date, count: int = 3
) -> tuple[Session, ...]:
    """The next sessions that take place, from `today` on: the echo of `showcase next`."""
    span = 60
    while True:
        sessions = expand(activity, holidays, today, today + timedelta(days=span)).sessions
        held = [s for s in sessions if s.held and s.day >= today]
        if len(held) >= count or span > 60 * 64 or isinstance(activity.repeat, Announced):
            return tuple(held[:count])
        span *= 4


def _since_start(activity: Activity, last: date) -> list[date]:
    if activity.repeat is None:
        return sorted(activity.dates)
    return list(originals(activity, activity.starts or last, last)) if activity.starts else []


def _planned(
    activity: Activity, holidays: HolidayBook, first: date, last: date
) -> tuple[list[Session], list[Skipped], list[Finding]]:
    """The rule's sessions after skip, cancelled, moved and holidays."""
    skip = set(activity.skip)
    moved = {change.day: change for change in activity.moved}
    cancelled = {change.day: change.reason for change in activity.cancelled}
    sessions: list[Session] = []
    shifted: list[Session] = []
    skipped: list[Skipped] = []
    for day in originals(activity, first - LONGEST_HOLIDAY, last):
        if day in skip:
            continue
        session = make_session(activity, day)
        holiday = holidays.off(day)
        if day in moved:
            sessions.append(move(session, moved[day]))
        elif day in cancelled:
            sessions.append(
                replace(session, status=Status.CANCELLED, reason=cancelled[day], holiday=holiday)
            )
        elif not holiday or activity.holiday is Holiday.KEEP:
            provisional = holidays.statutory(day)
            sessions.append(
                replace(session, holiday=holiday or provisional, provisional=bool(provisional))
            )
        elif activity.holiday is Holiday.SKIP:
            skipped.append(Skipped(day, holiday))
        else:
            shifted.append(shift(session, holidays, holiday))
    sessions += _moved_from_elsewhere(activity, sessions)
    kept, merged = _land(sessions, shifted, first, last)
    return sessions + kept, skipped, merged


def _land(
    sessions: list[Session], shifted: list[Session], first: date, last: date
) -> tuple[list[Session], list[Finding]]:
    """Keep the shifted sessions whose new day is free; the others are one with what is there."""
    taken = {s.day for s in sessions}
    kept: list[Session] = []
    merged: list[Session] = []
    for session in shifted:
        if session.day in taken:
            merged.append(session)
        else:
            taken.add(session.day)
            kept.append(session)
    merged = [s for s in merged if first <= s.original <= last]
    if not merged:
        return kept, []
    one = merged[0]
    return kept, [
        find(
            MERGED, "holiday", day=one.original, to=one.day, holiday=one.holiday, count=len(merged)
        )
    ]


def _moved_from_elsewhere(activity: Activity, planned: list[Session]) -> list[Session]:
    """Moved sessions whose original date lies outside the span asked for."""
    seen = {s.original for s in planned}
    skip = set(activity.skip)
    return [
        move(make_session(activity, change.day), change)
        for change in activity.moved
        if change.day not in seen and change.day not in skip and occurs(activity, change.day)
    ]


def _extras(activity: Activity, planned: list[Session]) -> tuple[list[Session], list[Finding]]:
    """Extra sessions; one that coincides with a session counts once."""
    taken = {(s.day, s.time) for s in planned if s.held}
    ids = {s.original for s in planned}
    made: list[Session] = []
    findings: list[Finding] = []
    for at, extra in enumerate(activity.extra):
        session = extra_session(activity, extra)
        if (session.day, session.time) in taken:
            when = f"{session.when} " if session.when else ""
            findings.append(find(REPEATED_EXTRA, "extra", at, "date", day=extra.day, when=when))
            continue
        if extra.day in ids or occurs(activity, extra.day):
            session = replace(session, suffix=suffix(session))
        taken.add((session.day, session.time))
        ids.add(extra.day)
        made.append(session)
    return made, findings
