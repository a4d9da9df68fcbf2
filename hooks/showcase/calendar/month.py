"""Calendar: a month as a grid of weeks from Monday, and days in a row as an agenda."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from showcase.calendar.activity import Session
from showcase.calendar.almanac import festival, lunar_label, short_lunar_label, solar_term
from showcase.calendar.holidays import DayMark, HolidayBook


class Role(StrEnum):
    """How a session shows on a day."""

    HERE = "here"
    """It begins here (and ends, unless `Entry.crosses`)."""
    CONTINUES = "continues"
    """It began the day before and goes on past midnight."""
    AWAY = "away"
    """It was to be here and is moved or shifted to another day: shown struck through."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A session on one of the days it touches."""

    session: Session
    role: Role = Role.HERE

    @property
    def crosses(self) -> bool:
        """Whether it goes on past this day's midnight."""
        return self.role is Role.HERE and len(self.session.days) > 1


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day with what a cell or an agenda shows of it.

    Attributes:
        in_month: False for the neighbours that fill the first and last week.
        holiday: 休 or 班 with the name, certain or not.
        lunar: short lunar label, 廿五 or 六月 on a month's first day.
        lunar_full: 农历五月廿五.
        label: festival, else solar term, else empty; stands in place of `lunar`.
    """

    day: date
    in_month: bool
    holiday: DayMark
    lunar: str
    lunar_full: str
    label: str
    entries: tuple[Entry, ...]

    def shown(self, most: int) -> tuple[Entry, ...]:
        """The entries that fit, if `most` lines fit and the last may say +N."""
        return self.entries if len(self.entries) <= most else self.entries[: most - 1]

    def more(self, most: int) -> int:
        """The N of +N when `most` lines fit; 0 if all fit."""
        return len(self.entries) - len(self.shown(most))


@dataclass(frozen=True, slots=True)
class Month:
    """A month page: weeks of seven days from Monday, and how to go on."""

    year: int
    month: int
    weeks: tuple[tuple[CalendarDay, ...], ...]
    previous: str
    next: str

    @property
    def key(self) -> str:
        """`2026-03`, as in the page's address."""
        return month_key(date(self.year, self.month, 1))

    @property
    def days(self) -> tuple[CalendarDay, ...]:
        """The days of the month itself."""
        return tuple(day for week in self.weeks for day in week if day.in_month)

    @property
    def agenda(self) -> tuple[CalendarDay, ...]:
        """The days of the month that have something."""
        return tuple(day for day in self.days if day.entries)


def month(year: int, number: int, sessions: Iterable[Session], holidays: HolidayBook) -> Month:
    """Lay out one month; `sessions` may hold any others besides."""
    return _month(year, number, _by_day(sessions), holidays)


def all_months(
    sessions: Iterable[Session], holidays: HolidayBook, first: date, last: date
) -> tuple[Month, ...]:
    """Lay out every month from one day to another, both included; sorts the sessions once."""
    entries = _by_day(sessions)
    return tuple(_month(year, number, entries, holidays) for year, number in months(first, last))


def _month(
    year: int, number: int, entries: dict[date, list[Entry]], holidays: HolidayBook
) -> Month:
    first = date(year, number, 1)
    after = _next_month(first)
    begin = first - timedelta(days=first.weekday())
    end = after + timedelta(days=-after.weekday() % 7)
    made = list(_days(begin, end, entries, holidays, first, after))
    weeks = tuple(tuple(made[at : at + 7]) for at in range(0, len(made), 7))
    return Month(year, number, weeks, month_key(first - timedelta(days=1)), month_key(after))


def agenda(
    sessions: Iterable[Session], holidays: HolidayBook, first: date, last: date
) -> tuple[CalendarDay, ...]:
    """The days from `first` to `last` (included) that have something, for lists and screens."""
    entries = _by_day(sessions)
    return tuple(
        made
        for day in sorted(entries)
        if first <= day <= last
        for made in _days(
            day, day + timedelta(days=1), entries, holidays, first, last + timedelta(days=1)
        )
    )


def months(first: date, last: date) -> tuple[tuple[int, int], ...]:
    """The months from one day to another, both included, as (year, month)."""
    begin, end = first.year * 12 + first.month - 1, last.year * 12 + last.month
    return tuple((at // 12, at % 12 + 1) for at in range(begin, end))


def month_key(day: date) -> str:
    """The address of a day's month: 2026-03."""
    return f"{day:%Y-%m}"


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _by_day(sessions: Iterable[Session]) -> dict[date, list[Entry]]:
    days: dict[date, list[Entry]] = defaultdict(list)
    for session in sorted(sessions, key=lambda s: s.order):
        here, *on = session.days
        days[here].append(Entry(session))
        for day in on:
            days[day].insert(_continuing(days[day]), Entry(session, Role.CONTINUES))
        if session.was and session.was.date() != here:
            days[session.was.date()].append(Entry(session, Role.AWAY))
    return days


def _continuing(entries: list[Entry]) -> int:
    """Sessions from the night before stand first, in their own order."""
    return sum(1 for entry in entries if entry.role is Role.CONTINUES)


def _days(
    begin: date,
    end: date,
    entries: dict[date, list[Entry]],
    holidays: HolidayBook,
    first: date,
    after: date,
) -> Iterator[CalendarDay]:
    for ordinal in range(begin.toordinal(), end.toordinal()):
        day = date.fromordinal(ordinal)
        yield CalendarDay(
            day,
            first <= day < after,
            holidays.mark(day),
            short_lunar_label(day),
            lunar_label(day),
            festival(day) or solar_term(day),
            tuple(entries.get(day, ())),
        )
