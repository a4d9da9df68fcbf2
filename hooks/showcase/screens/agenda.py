"""Room screens: sessions in, the slides today / now / week / month out, each with its stretch of truth.

Nothing here depends on the moment a screen is looked at: every slide is made for the days it is
true on, and the player picks by the clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from showcase.screens.fit import group
from showcase.screens.slides import Month, MonthDay, Now, Today, Week
from showcase.screens.spec import Showing
from showcase.screens.when import Interval, day_number, epoch, midnight

MOST_ROWS = 6
FOLLOWING = 2
DAY_GAP = 0.4
WEEK_CHARS = 120
NOW_AHEAD = 12 * 3600
"""A session is announced as the next one from so many seconds before its start, that day."""


@dataclass(frozen=True, slots=True)
class Dated:
    """Data of a slide, the stretches it is true in, and an id within its entry."""

    id: str
    data: Any
    valid: tuple[Interval, ...]


def by_day(sessions: Sequence[Showing]) -> dict[date, tuple[Showing, ...]]:
    """Sessions under every day they touch; one across midnight stands under both."""
    days: dict[date, list[Showing]] = {}
    for show in sorted(sessions, key=_order):
        day, last = show.start.date(), show.end.date()
        if show.timed and show.end > show.start and show.end.time().isoformat() == "00:00:00":
            last -= timedelta(days=1)
        while day <= max(last, show.start.date()):
            days.setdefault(day, []).append(show)
            day += timedelta(days=1)
    return {day: tuple(shows) for day, shows in sorted(days.items())}


def today(
    sessions: Sequence[Showing], first: date, days: int, most: int = MOST_ROWS
) -> list[Dated]:
    """One or more slides a day that has sessions, true from its midnight to the next."""
    made = []
    for day, shows in _window(sessions, first, days):
        pages = group(shows, _length, most=most)
        valid = ((midnight(day), midnight(day + timedelta(days=1))),)
        for page, rows in enumerate(pages, 1):
            data = Today(day, rows, page, len(pages))
            made.append(Dated(f"{day}-{page}", data, valid))
    return made


def now(sessions: Sequence[Showing], first: date, days: int) -> list[Dated]:
    """Show the session that runs or comes next, with what follows; each for its own stretch.

    It is shown from the end of the session before it, or the morning, until it ends itself.
    """
    shows = sorted((s for s in sessions if s.timed and not s.cancelled), key=_order)
    begin, end = midnight(first), midnight(first + timedelta(days=days))
    made: list[Dated] = []
    free = begin
    for index, show in enumerate(shows):
        start, stop = epoch(show.start), epoch(show.end)
        if stop <= begin or start >= end:
            continue
        since = max(free, midnight(show.start.date()), start - NOW_AHEAD)
        free = max(free, stop)
        if since >= stop:
            continue
        follow = [s for s in shows[index + 1 :] if epoch(s.start) >= start][:FOLLOWING]
        rows = tuple(((s.start.date() - show.start.date()).days, s) for s in follow)
        for part, interval in enumerate(_by_midnight(since, stop)):
            shift = part
            ahead = tuple((days_ahead - shift, s) for days_ahead, s in rows)
            kept = tuple(pair for pair in ahead if pair[0] >= 0)
            data = Now(show, start, stop, kept)
            made.append(Dated(f"{since}-{index}-{part}", data, (interval,)))
    return made


def week(sessions: Sequence[Showing], first: date, days: int, lines: float = 7) -> list[Dated]:
    """Show the rest of each week from Monday, one set of slides a day, so that today is marked right.

    Args:
        sessions: as everywhere.
        first: first day to make slides for.
        days: how many days.
        lines: `sizes(geometry).lines` of the screen.
    """
    listed = by_day(sessions)
    made = []
    for offset in range(days):
        day = first + timedelta(days=offset)
        sunday = day + timedelta(days=6 - day.weekday())
        rows = [
            (d, part)
            for d in _range(day, sunday)
            for part in group(listed.get(d, ()), _length, most=max(1, int(lines - DAY_GAP)))
        ]
        pages = group(rows, lambda row: _cost(row, lines), most=7, limit=lines)
        valid = ((midnight(day), midnight(day + timedelta(days=1))),)
        for page, part in enumerate(pages, 1):
            made.append(Dated(f"{day}-{page}", Week(day, part, page, len(pages)), valid))
    return made


def rows_that_fit(lines: float) -> int:
    """How many ruled rows of the slide 今天 a screen of so many plain lines holds."""
    return max(1, int(lines / 1.4))


def month(
    sessions: Sequence[Showing],
    first: date,
    days: int,
    marks: Mapping[date, tuple[bool, str]] | None = None,
) -> list[Dated]:
    """Draw the grid of each month; the player marks today in it.

    Args:
        sessions: as everywhere.
        first: first day to make slides for.
        days: how many days.
        marks: (people rest, short mark) by day, from the holiday calendar.
    """
    listed = by_day(sessions)
    made = []
    begin = first.replace(day=1)
    while begin < first + timedelta(days=days):
        last = _last_of_month(begin)
        cells: list[MonthDay | None] = [None] * begin.weekday()
        cells += [_cell(d, listed, marks or {}) for d in _range(begin, last)]
        cells += [None] * (-len(cells) % 7)
        weeks = tuple(tuple(cells[at : at + 7]) for at in range(0, len(cells), 7))
        valid = ((midnight(begin), midnight(last + timedelta(days=1))),)
        made.append(Dated(f"{begin:%Y-%m}", Month(begin.year, begin.month, weeks), valid))
        begin = last + timedelta(days=1)
    return made


def _cell(
    d: date, listed: Mapping[date, tuple[Showing, ...]], marks: Mapping[date, tuple[bool, str]]
) -> MonthDay:
    rest, mark = marks.get(d, (d.weekday() >= 5, ""))
    count = sum(not show.cancelled for show in listed.get(d, ()))
    return MonthDay(d.day, day_number(d), count, rest, mark)


def _last_of_month(begin: date) -> date:
    return (begin + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _range(begin: date, last: date) -> Iterator[date]:
    for offset in range((last - begin).days + 1):
        yield begin + timedelta(days=offset)


def _window(
    sessions: Sequence[Showing], first: date, days: int
) -> Iterator[tuple[date, tuple[Showing, ...]]]:
    last = first + timedelta(days=days)
    for day, shows in by_day(sessions).items():
        if first <= day < last:
            yield day, shows


def _by_midnight(since: int, stop: int) -> Iterator[Interval]:
    """Cut a stretch at Shanghai's midnights: 今天 and 明天 are words of one day."""
    while since < stop:
        cut = min(stop, (since + 28800) // 86400 * 86400 + 86400 - 28800)
        yield since, cut
        since = cut


def _order(show: Showing) -> tuple[object, ...]:
    return (show.start, show.end, show.title, show.hall)


def _length(show: Showing) -> int:
    return len(show.title) + len(show.hall) + 3


def _cost(row: tuple[date, tuple[Showing, ...]], lines: float) -> float:
    """Lines that a day of the week takes: its rows, or its share of what can be read in time."""
    chars = 6 + sum(_length(show) for show in row[1])
    return max(len(row[1]) + DAY_GAP, chars / WEEK_CHARS * lines)
