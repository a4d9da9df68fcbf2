"""Calendar: the lunar calendar and the 24 solar terms, from the package lunar-python.

The package takes milliseconds for a day, so each lunar year is laid out once as a table.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

from lunar_python import LunarYear, Solar

from showcase.calendar.canonical import lunar_day_name
from showcase.calendar.words import (
    EVE,
    LUNAR_LABEL,
    LUNAR_LEAP,
    LUNAR_MONTHS,
    SHOWN_DAYS,
    SHOWN_FESTIVALS,
    TERMS,
)

FIRST_YEAR, LAST_YEAR = 1901, 2199
"""Solar years for which the tables are trusted; outside them there are no labels and no dates."""


class Lunar(NamedTuple):
    """A day of the lunar calendar; `last` says whether it ends its month."""

    year: int
    month: int
    leap: bool
    day: int
    last: bool


class _Month(NamedTuple):
    first: date
    year: int
    month: int
    leap: bool
    days: int


@cache
def _months(year: int) -> tuple[_Month, ...]:
    """The months of one lunar year in order; each begins on `first`."""
    found = []
    for month in LunarYear.fromYear(year).getMonths():
        if month.getYear() == year:
            solar = Solar.fromJulianDay(month.getFirstJulianDay())
            first = date(solar.getYear(), solar.getMonth(), solar.getDay())
            number = month.getMonth()
            found.append(_Month(first, year, abs(number), number < 0, month.getDayCount()))
    return tuple(sorted(found))


@cache
def _terms(year: int) -> dict[date, str]:
    """The solar terms of one solar year."""
    days: set[date] = set()
    for lunar_year in (year, year + 1):
        for julian in LunarYear.fromYear(lunar_year).getJieQiJulianDays():
            solar = Solar.fromJulianDay(julian)
            if solar.getYear() == year:
                days.add(date(year, solar.getMonth(), solar.getDay()))
    return dict(zip(sorted(days), TERMS, strict=True))


@lru_cache(maxsize=1 << 12)
def lunar(day: date) -> Lunar | None:
    """The lunar date of a day; None outside 1901–2199."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return None
    for year in (day.year, day.year - 1):
        months = _months(year)
        at = bisect_right(months, day, key=lambda m: m.first) - 1
        if at >= 0:
            month = months[at]
            number = (day - month.first).days + 1
            return Lunar(year, month.month, month.leap, number, number == month.days)
    return None


def lunar_date(year: int, month: int, day: int) -> date | None:
    """The solar day of a lunar date outside leap months; day 0 is the month's last.

    None where that month of that year has no such day.
    """
    if not FIRST_YEAR <= year < LAST_YEAR:
        return None
    for found in _months(year):
        if found.month == month and not found.leap:
            number = day or found.days
            return found.first + timedelta(days=number - 1) if number <= found.days else None
    return None


def term_date(year: int, term: str) -> date | None:
    """The day of a solar term in a solar year."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return next((day for day, name in _terms(year).items() if name == term), None)


def lunar_label(day: date) -> str:
    """The lunar date in words, 农历五月廿五; empty outside 1901–2199."""
    found = lunar(day)
    if not found:
        return ""
    return LUNAR_LABEL.format(month=_month_name(found), day=lunar_day_name(found.day))


def short_lunar_label(day: date) -> str:
    """For a cell of a month grid: 廿五, or the month's name on its first day."""
    found = lunar(day)
    if not found:
        return ""
    if found.day == 1:
        return f"{_month_name(found)}月"
    return lunar_day_name(found.day)


def _month_name(found: Lunar) -> str:
    return (LUNAR_LEAP if found.leap else "") + LUNAR_MONTHS[found.month - 1]


def solar_term(day: date) -> str:
    """The solar term that falls on a day; usually empty."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return ""
    return _terms(day.year).get(day, "")


def festival(day: date) -> str:
    """The lunar festival, else the named day of the solar year; usually empty."""
    found = lunar(day)
    if found and not found.leap:
        if found.month == 12 and found.last:
            return EVE
        name = SHOWN_FESTIVALS.get((found.month, found.day))
        if name:
            return name
    return SHOWN_DAYS.get((day.month, day.day), "")
