"""Programme: opening hours — what an editor wrote of days and times, as minutes of each day.

A browser only looks a day up in what is made here: week, closures and holidays are known at the build.
What the editor did not say (whether a centre is open on a public holiday) is not guessed: such a day
has a name and no hours.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from showcase import calendar
from showcase.calendar import HolidayBook, Span
from showcase.model.values import Closure, Hours
from showcase.words import MAKE_UP_DAY

DAYS = "一二三四五六日"
EVERY_DAY, WORKDAYS, HOLIDAYS, WEEKEND = "每天", "工作日", "节假日", "周末"
NAMED: Mapping[str, frozenset[str]] = {
    **dict.fromkeys((EVERY_DAY, "每日", "天天"), frozenset({EVERY_DAY})),
    WORKDAYS: frozenset({WORKDAYS}),
    **dict.fromkeys((HOLIDAYS, "法定节假日", "公休节假日"), frozenset({HOLIDAYS})),
    WEEKEND: frozenset("六日"),
}
SHUT = frozenset({"闭馆", "休息", "不开放", "关闭"})
WHOLE_DAY = frozenset({"全天", "24小时", "全天开放"})
_DAY = re.compile(r"(?:周|星期|礼拜)?([一二三四五六日天])")
_RANGE = re.compile(rf"{_DAY.pattern}-{_DAY.pattern}")
_DASH = re.compile(r"\s*(?:至|到|[-—–~～])+\s*")
_AND = re.compile(r"[、，,;；和及/]|\s+")

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of opening hours: weekdays (一…日) or 每天, 工作日, 节假日, and when it is open then."""

    days: frozenset[str]
    spans: Spans


@dataclass(frozen=True, slots=True)
class Day:
    """A day's hours: `spans` is None where nobody said; `why` names a closure or a holiday."""

    spans: Spans | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """The hours of every day from the build's on.

    Attributes:
        week: the usual days, Monday first.
        days: days that differ.
        until: the last day that is known.
    """

    week: tuple[Spans, ...]
    days: Mapping[date, Day]
    until: date


def read_row(hours: Hours) -> Row | None:
    """A line of opening hours; None where its days or times cannot be read."""
    days = _days(hours.days)
    spans = _spans(hours.time)
    return Row(days, spans) if days and spans is not None else None


def opening(
    rows: Iterable[Hours],
    closures: Iterable[Closure],
    book: HolidayBook,
    first: date,
    last: date,
) -> Opening | None:
    """The hours of the days from `first` to `last`; None without hours or with a line unread."""
    read = [read_row(row) for row in rows]
    known = [row for row in read if row]
    if not known or len(known) < len(read):
        return None
    shut = list(closures)
    week = tuple(
        _first(known, {name}, {WORKDAYS} if number < 5 else set(), {EVERY_DAY}) or ()
        for number, name in enumerate(DAYS)
    )
    every = (first + timedelta(days=n) for n in range((last - first).days + 1))
    asked = every if shut else book.special(first, last)
    days = {day: found for day in asked if (found := _other(day, known, shut, book))}
    return Opening(week, days, last)


def _other(day: date, rows: list[Row], shut: list[Closure], book: HolidayBook) -> Day | None:
    """The hours of a day that is not as its weekday usually is."""
    text = day.isoformat()
    for closure in shut:
        if closure.from_ <= text <= (closure.to or closure.from_):
            return Day((), closure.reason or "")
    if name := book.off(day) or book.statutory(day):
        return Day(_first(rows, {HOLIDAYS}, {EVERY_DAY}), name)
    if day.weekday() >= 5 and book.works(day) and _said(rows, {WORKDAYS, *DAYS[:5]}):
        return Day(_first(rows, {WORKDAYS}, {DAYS[day.weekday()]}, {EVERY_DAY}), MAKE_UP_DAY)
    return None


def _first(rows: list[Row], *wishes: set[str]) -> Spans | None:
    """The hours of the first kind of day that was said, the most particular first; else None."""
    wanted = next((days for days in wishes if _said(rows, days)), None)
    if wanted is None:
        return None
    return tuple(sorted({span for row in rows if row.days & wanted for span in row.spans}))


def _said(rows: Iterable[Row], days: set[str]) -> bool:
    return any(row.days & days for row in rows)


def _days(text: str) -> frozenset[str]:
    """The days a text names; empty where a part of it cannot be read."""
    bare = _DASH.sub("-", unicodedata.normalize("NFKC", text).strip())
    found: set[str] = set()
    for piece in filter(None, _AND.split(bare)):
        named = NAMED.get(piece)
        if named:
            found |= named
        elif between := _RANGE.fullmatch(piece):
            first, last = (_index(letter) for letter in between.groups())
            count = (last - first) % 7 + 1
            found |= {DAYS[(first + n) % 7] for n in range(count)}
        elif one := _DAY.fullmatch(piece):
            found.add(DAYS[_index(one[1])])
        else:
            return frozenset()
    return frozenset(found)


def _index(letter: str) -> int:
    return DAYS.index("日" if letter == "天" else letter)


def _spans(text: str) -> Spans | None:
    """The spans of a day; empty when it says 闭馆, None where it cannot be read."""
    bare = unicodedata.normalize("NFKC", text).strip()
    if bare in SHUT:
        return ()
    if bare in WHOLE_DAY:
        return (Span(0, 24 * 60),)
    joined = _DASH.sub("-", bare)
    read = [calendar.read_time(piece).value for piece in _AND.split(joined) if piece]
    spans = [one for one in read if isinstance(one, Span)]
    return tuple(sorted(spans)) if spans and len(spans) == len(read) else None
