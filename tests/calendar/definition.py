"""The days of an RRULE by the letter of RFC 5545, 3.3.10 — slow, plain, and written for itself.

A third opinion besides our engine and dateutil, because dateutil is wrong about BYWEEKNO over New
Year: for the days of January that lie in the last week of the year before, it counts that year's
weeks with 52 where 51 whole ones lie (`lnumweeks = 52 + …`), and takes the length of this year for
it, so that 2026-01-01 is in week 53 of a year of 52 weeks. Nothing is shared with the engine: weeks
are laid out one after the other, positions are positions in lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from showcase.calendar.rule import Freq, Rule

ONE = timedelta(days=1)


def by_definition(rule: Rule, base: date, last: date) -> list[date]:
    """The days of a rule from the period that begins on `base` on, up to `last` included."""
    weeks = numbered_weeks(base.year - 1, last.year + 1, rule.week_start)
    found = []
    for at, period in enumerate(periods(rule.freq, base, last)):
        if at % rule.interval:
            continue
        kept = [day for day in period if every_part_has(rule, day, weeks)]
        wanted = {p for p in rule.by_set_pos if p <= len(kept) and -p <= len(kept)}
        places = sorted({p - 1 if p > 0 else len(kept) + p for p in wanted})
        found += [kept[p] for p in places] if rule.by_set_pos else kept
    return [day for day in found if day <= last]


def periods(freq: Freq, base: date, last: date) -> Iterator[list[date]]:
    """Every day, week, month or year from `base` on, as its list of days."""
    begin = base
    while begin <= last:
        end = begin + ONE
        while not starts_period(freq, end, base):
            end += ONE
        yield days(begin, end)
        begin = end


def starts_period(freq: Freq, day: date, base: date) -> bool:
    if freq is Freq.WEEKLY:
        return day.weekday() == base.weekday()
    return freq is Freq.DAILY or (day.day == 1 and (freq is Freq.MONTHLY or day.month == 1))


@cache
def days(begin: date, end: date) -> list[date]:
    return [begin + ONE * n for n in range((end - begin).days)]


@cache
def numbered_weeks(first: int, last: int, week_start: int) -> dict[date, tuple[int, int]]:
    """Each day with its week's number from the beginning and from the end of that week's year.

    "Week number one of the calendar year is the first week that contains at least four (4) days in
    that calendar year."
    """
    numbered = {}
    for year in range(first, last + 1):
        begin, end = week_one(year, week_start), week_one(year + 1, week_start)
        total = (end - begin).days // 7
        for at, day in enumerate(days(begin, end)):
            numbered[day] = (at // 7 + 1, at // 7 - total)
    return numbered


def week_one(year: int, week_start: int) -> date:
    begin = date(year - 1, 12, 20)
    while (
        begin.weekday() != week_start
        or sum(d.year == year for d in days(begin, begin + ONE * 7)) < 4
    ):
        begin += ONE
    return begin


def every_part_has(rule: Rule, day: date, weeks: dict[date, tuple[int, int]]) -> bool:
    """Whether a day is in each BY… part that the rule has."""
    in_month = rule.freq is Freq.MONTHLY or rule.by_month
    return (
        (not rule.by_month or day.month in rule.by_month)
        and (not rule.by_month_day or is_at(rule.by_month_day, day, month_of(day)))
        and (not rule.by_year_day or is_at(rule.by_year_day, day, year_of(day)))
        and (not rule.by_week_no or bool({*weeks[day]} & {*rule.by_week_no}))
        and (not rule.by_day or on_weekday(rule, day, month_of(day) if in_month else year_of(day)))
    )


def month_of(day: date) -> list[date]:
    first = day.replace(day=1)
    return days(first, (first + ONE * 31).replace(day=1))


def year_of(day: date) -> list[date]:
    return days(date(day.year, 1, 1), date(day.year + 1, 1, 1))


def on_weekday(rule: Rule, day: date, scope: list[date]) -> bool:
    same = [other for other in scope if other.weekday() == day.weekday()]
    nths = [wanted.nth for wanted in rule.by_day if wanted.weekday == day.weekday()]
    return 0 in nths or is_at(tuple(nths), day, same)


def is_at(places: tuple[int, ...], day: date, scope: list[date]) -> bool:
    at = scope.index(day)
    return at + 1 in places or at - len(scope) in places
