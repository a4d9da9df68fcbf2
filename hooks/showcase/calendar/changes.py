"""Calendar: whether skip, cancelled, moved and extra name sessions that there are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta

from showcase.calendar.activity import Activity
from showcase.calendar.canonical import phrase
from showcase.calendar.expand import expand
from showcase.calendar.finding import Finding, Loc, find
from showcase.calendar.holidays import HolidayBook
from showcase.calendar.originals import occurs, originals
from showcase.calendar.rule import Announced
from showcase.calendar.words import WEEKDAYS
from showcase.faults import declare

NO_SUCH_SESSION = declare(
    "E243",
    "改动的日期没有场次",
    "{key} 里的 {day}（周{weekday}）不是“{repeat}”的场次",
    "最近的场次是 {nearest}",
    wrong="repeat: 每月第二个周四\nskip: [2026-08-14]",
    right="repeat: 每月第二个周四\nskip: [2026-08-13]",
)
TWO_CHANGES = declare(
    "E246",
    "同一场写了两种改动",
    "{day} 这一场既在 {first} 又在 {second}",
    "一场只留一种：不办不显示用 skip，取消用 cancelled，改期用 moved",
    wrong="cancelled: [{date: 2026-04-09}]\nmoved: [{date: 2026-04-09, to: 2026-04-10}]",
    right="moved: [{date: 2026-04-09, to: 2026-04-10}]",
)
MOVED_NOWHERE = declare(
    "E248",
    "改期没有改动",
    "{day} 改到了同一天同一时间",
    "写新的日期或 time；不办了请写 cancelled",
    wrong="moved: [{date: 2026-02-12, to: 2026-02-12}]",
    right="moved: [{date: 2026-02-12, to: 2026-02-13}]",
)
MOVED_FAR = declare(
    "E247",
    "改期太远",
    "{day} 改到了 {to}，相差 {days} 天",
    "核对年份；最远能改到前后 {most} 天以内",
    wrong="moved: [{date: 2026-02-12, to: 2062-02-13}]",
    right="moved: [{date: 2026-02-12, to: 2026-02-13}]",
)
MOVED_ONTO = declare(
    "W216",
    "改期撞上另一场",
    "{day} 改到 {to}，与本活动 {other} 那一场同一天同一时间",
    "改到别的时间，或把其中一场写进 cancelled",
    wrong="repeat: 每周二\nmoved: [{date: 2026-03-03, to: 2026-03-10}]",
    right="repeat: 每周二\nmoved: [{date: 2026-03-03, to: 2026-03-04}]",
)
CHANGE_WITHOUT_RULE = declare(
    "E244",
    "没有场次可改",
    "{key} 里写了 {day}，但“{repeat}”没有固定日期",
    "先把规律写成固定日期，例如“每月第二个周四”；已定的日期写进 extra",
    wrong="repeat: 每月一次，日期另行通知\nskip: [2026-08-13]",
    right="repeat: 每月一次，日期另行通知\nextra: [{date: 2026-08-13}]",
)
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
_SEARCH = timedelta(days=400)
FAR = 366
"""The most days a session may be moved by."""


def check_changes(activity: Activity, holidays: HolidayBook) -> list[Finding]:
    """Every fault in skip, cancelled, moved, extra and rota, at its key."""
    findings: list[Finding] = []
    seen: dict[date, str] = {}
    for key, day, loc in _changes(activity):
        if day in seen:
            findings.append(find(TWO_CHANGES, *loc, day=day, first=seen[day], second=key))
            continue
        seen[day] = key
        findings.extend(_unknown(activity, key, day, loc))
    findings.extend(_moves(activity, holidays))
    findings.extend(_turns(activity))
    for extra in activity.extra:
        around = expand(activity, holidays, extra.day, extra.day).findings
        findings.extend(f for f in around if f.loc[:1] == ("extra",) and f not in findings)
    return findings


def _changes(activity: Activity) -> Iterator[tuple[str, date, Loc]]:
    for at, day in enumerate(activity.skip):
        yield "skip", day, ("skip", at)
    for at, cancelled in enumerate(activity.cancelled):
        yield "cancelled", cancelled.day, ("cancelled", at, "date")
    for at, moved in enumerate(activity.moved):
        yield "moved", moved.day, ("moved", at, "date")


def _unknown(activity: Activity, key: str, day: date, loc: Loc) -> list[Finding]:
    if occurs(activity, day):
        return []
    repeat = phrase(activity.repeat) if activity.repeat else "dates"
    if isinstance(activity.repeat, Announced):
        return [find(CHANGE_WITHOUT_RULE, *loc, key=key, day=day, repeat=repeat)]
    nearest = _nearest(activity, day)
    weekday = WEEKDAYS[day.weekday()]
    return [
        find(
            NO_SUCH_SESSION, *loc, key=key, day=day, weekday=weekday, repeat=repeat, nearest=nearest
        )
    ]


def _nearest(activity: Activity, day: date) -> date | str:
    """The original date closest to a day, or one bound of the activity."""
    near = list(originals(activity, _shifted(day, -_SEARCH), _shifted(day, _SEARCH)))
    if not near:
        return activity.starts or "—"
    at = bisect_left(near, day)
    return min(near[max(at - 1, 0) : at + 1], key=lambda d: (abs(d - day), d))


def _shifted(day: date, by: timedelta) -> date:
    return date.fromordinal(min(max(day.toordinal() + by.days, 1), date.max.toordinal() - 1))


def _moves(activity: Activity, holidays: HolidayBook) -> Iterator[Finding]:
    for at, change in enumerate(activity.moved):
        same_time = change.time is None or change.time == activity.time
        same_hall = not change.hall or change.hall == activity.hall
        if change.to == change.day and same_time and same_hall:
            yield find(MOVED_NOWHERE, "moved", at, "to", day=change.day)
            continue
        days = abs((change.to - change.day).days)
        if days > FAR:
            yield find(
                MOVED_FAR, "moved", at, "to", day=change.day, to=change.to, days=days, most=FAR
            )
            continue
        day = expand(activity, holidays, change.to, change.to).sessions
        when = change.time or activity.time
        for other in day:
            if (
                other.held
                and other.original != change.day
                and (other.day, other.time) == (change.to, when)
            ):
                yield find(
                    MOVED_ONTO,
                    "moved",
                    at,
                    "to",
                    day=change.day,
                    to=change.to,
                    other=other.original,
                )
                break


def _turns(activity: Activity) -> Iterator[Finding]:
    """Turns that stand twice, or on a day without a session."""
    seen: dict[str, str] = {}
    extras = {extra.day for extra in activity.extra}
    for at, turn in enumerate(activity.rota.turns):
        if turn.when in seen:
            first = seen[turn.when]
            yield find(
                TWO_TURNS, "rota", at, "when", when=turn.when, first=first, second=turn.branch
            )
        seen[turn.when] = turn.branch
        if len(turn.when) < len("2026-03-12") or isinstance(activity.repeat, Announced):
            continue
        day = date.fromisoformat(turn.when)
        if day not in extras and not occurs(activity, day):
            nearest = _nearest(activity, day)
            yield find(TURN_WITHOUT_SESSION, "rota", at, "when", when=turn.when, nearest=nearest)
