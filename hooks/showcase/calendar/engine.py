"""Calendar: the days of an RRULE, period by period, as RFC 5545 has them.

Not dateutil's rrule, though the tests hold the two to the same days: dateutil looks for a day that
never comes until the year 9999 (half a minute for one typo), whatever `until` it is given, and
fails on some rules with an IndexError.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from showcase.calendar.rule import Day, Freq, Rule

Test = Callable[[date], bool]


def days_of(rule: Rule, base: date, last: date) -> Iterator[date]:
    """The days of a rule from the period that begins on `base` on, up to `last` included.

    COUNT and UNTIL are the caller's; every BY… part that RFC 5545 would take from DTSTART must be
    written out (see `dates.explicit`).
    """
    tests = _tests(rule)
    for first, after in _periods(rule, base, last):
        days = [
            day
            for day in map(date.fromordinal, range(first, after))
            if all(test(day) for test in tests)
        ]
        for day in _positions(days, rule.by_set_pos):
            if day > last:
                return
            yield day


def _periods(rule: Rule, base: date, last: date) -> Iterator[tuple[int, int]]:
    """First day and day after of each period, as ordinals; months that cannot match are left out."""
    if rule.freq in (Freq.DAILY, Freq.WEEKLY):
        length = 7 if rule.freq is Freq.WEEKLY else 1
        for first in range(base.toordinal(), last.toordinal() + 1, length * rule.interval):
            yield first, min(first + length, date.max.toordinal() + 1)
        return
    step = rule.interval * (12 if rule.freq is Freq.YEARLY else 1)
    begin = base.year * 12 + base.month - 1
    end = last.year * 12 + last.month - 1
    for at in range(begin, end + 1, step):
        if rule.freq is Freq.YEARLY:
            low, high = _year_part(rule, at // 12)
        else:
            low = high = date(at // 12, at % 12 + 1, 1)
            if rule.by_month and low.month not in rule.by_month:
                continue
        yield low.toordinal(), high.toordinal() + monthrange(high.year, high.month)[1]


def _year_part(rule: Rule, year: int) -> tuple[date, date]:
    """The first days of the first and last month of a year in which the rule may fall."""
    months = rule.by_month or (1, 12)
    return date(year, months[0], 1), date(year, months[-1], 1)


def _tests(rule: Rule) -> list[Test]:
    """One test of a day for each BY… part that narrows; the cheapest first."""
    tests: list[Test] = []
    if rule.by_month:
        tests.append(lambda day: day.month in rule.by_month)
    if rule.by_month_day:
        tests.append(
            lambda day: _among(rule.by_month_day, day.day, monthrange(day.year, day.month)[1])
        )
    if rule.by_day:
        tests.append(_by_day(rule))
    if rule.by_year_day:
        tests.append(lambda day: _among(rule.by_year_day, _day_of_year(day), _length(day.year)))
    if rule.by_week_no:
        tests.append(lambda day: _among(rule.by_week_no, *_week(day, rule.week_start)))
    return tests


def _among(wanted: tuple[int, ...], number: int, total: int) -> bool:
    """Whether a number, or its count from the end (-1 is the last of `total`), is wanted."""
    return number in wanted or number - total - 1 in wanted


def _by_day(rule: Rule) -> Test:
    every = {day.weekday for day in rule.by_day if not day.nth}
    counted = {day for day in rule.by_day if day.nth}
    in_month = rule.freq is Freq.MONTHLY or bool(rule.by_month)

    def test(day: date) -> bool:
        weekday = day.weekday()
        if weekday in every:
            return True
        if not counted:
            return False
        number, total = day.day, monthrange(day.year, day.month)[1]
        if not in_month:
            number, total = _day_of_year(day), _length(day.year)
        forward = Day((number - 1) // 7 + 1, weekday)
        backward = Day(-((total - number) // 7 + 1), weekday)
        return forward in counted or backward in counted

    return test


def _week(day: date, week_start: int) -> tuple[int, int]:
    """Number of a day's week, and of weeks in that week's year; a week lies where its middle lies."""
    middle = day + timedelta(days=3 - (day.weekday() - week_start) % 7)
    last = date(middle.year, 12, 28)
    last += timedelta(days=3 - (last.weekday() - week_start) % 7)
    return (_day_of_year(middle) - 1) // 7 + 1, (_day_of_year(last) - 1) // 7 + 1


def _day_of_year(day: date) -> int:
    return day.toordinal() - date(day.year, 1, 1).toordinal() + 1


def _length(year: int) -> int:
    return 337 + monthrange(year, 2)[1]


def _positions(days: list[date], wanted: tuple[int, ...]) -> list[date]:
    """BYSETPOS: the wanted of a period's days, counted from either end."""
    if not wanted:
        return days
    return [day for at, day in enumerate(days, 1) if _among(wanted, at, len(days))]
