"""Calendar: from a rule to its dates within a span, anchored on the activity's start.

A DTSTART off the rule counts differently in different readers, so the anchor is the first match
on or after `starts`; every interval and count runs from there, never from the span asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice

from showcase.calendar.almanac import FIRST_YEAR, LAST_YEAR, lunar_date, term_date
from showcase.calendar.engine import days_of
from showcase.calendar.rule import Announced, Day, Freq, LunarDay, Repeat, Rule, TermDay

SHORT = 1200
"""Days: spans so long are kept, because one build asks for the same dates many times."""

SEARCH_YEARS = 60
"""A rule that does not happen within this many years is taken for one that never happens."""


def dates(repeat: Repeat, starts: date, first: date, last: date) -> Iterator[date]:
    """The dates of a repetition that begins at `starts`, from `first` to `last`, both included.

    `count` and `until` of a rule hold from the anchor; they do not depend on the span.
    """
    if isinstance(repeat, Announced) or last < first:
        return
    if isinstance(repeat, Rule):
        if (last - first).days <= SHORT:
            yield from _short(repeat, starts, first, last)
        else:
            yield from _rule_dates(repeat, starts, first, last)
        return
    years = range(max(first.year - 1, FIRST_YEAR), min(last.year, LAST_YEAR) + 1)
    for year in years:
        for day in _almanac_dates(repeat, year):
            if max(starts, first) <= day <= last:
                yield day


@lru_cache(maxsize=1 << 12)
def _short(rule: Rule, starts: date, first: date, last: date) -> tuple[date, ...]:
    """The dates of a rule in a span of a build: asked for by check, pages, feeds and screens alike."""
    return tuple(_rule_dates(rule, starts, first, last))


def _almanac_dates(repeat: LunarDay | TermDay, year: int) -> list[date]:
    if isinstance(repeat, TermDay):
        found = [term_date(year, repeat.term)]
    else:
        months = [repeat.month] if repeat.month else range(1, 13)
        found = [lunar_date(year, month, repeat.day) for month in months]
    return [day for day in found if day]


def anchor(repeat: Repeat, starts: date) -> date | None:
    """The first match on or after `starts`; None if there is none within 60 years."""
    if isinstance(repeat, Rule):
        rule = replace(explicit(repeat, starts), interval=1, count=None, until=None)
        return next(_run(rule, starts, starts, _plus_years(starts, SEARCH_YEARS)), None)
    return next(dates(repeat, starts, starts, _plus_years(starts, SEARCH_YEARS)), None)


def explicit(rule: Rule, starts: date) -> Rule:
    """Write out what RFC 5545 takes from DTSTART: the weekday, the day, the month."""
    if rule.by_day or rule.by_month_day or rule.by_year_day or rule.freq is Freq.DAILY:
        return rule
    if rule.freq is Freq.WEEKLY or rule.by_week_no:
        return replace(rule, by_day=(Day(0, starts.weekday()),))
    if rule.freq is Freq.YEARLY and not rule.by_month:
        return replace(rule, by_month=(starts.month,), by_month_day=(starts.day,))
    return replace(rule, by_month_day=(starts.day,))


def _rule_dates(rule: Rule, starts: date, first: date, last: date) -> Iterator[date]:
    rule = explicit(rule, starts)
    if rule.until:
        last = min(last, rule.until.date())
    if rule.interval == 1 and rule.count is None:
        yield from _run(rule, starts, max(starts, first), last)
        return
    begin = anchor(rule, starts)
    if begin is None:
        return
    if rule.count is None:
        yield from _run(rule, begin, max(begin, first), last)
        return
    for day in islice(_run(rule, begin, begin, last), rule.count):
        if day >= first:
            yield day


def _run(rule: Rule, begin: date, first: date, last: date) -> Iterator[date]:
    """The rule's dates in first…last, its periods counted from the one that holds `begin`."""
    base = _forward(rule, _period(rule, begin), first)
    for day in days_of(rule, base, last):
        if day >= first:
            yield day


def _period(rule: Rule, day: date) -> date:
    """The first day of the day, week, month or year that holds `day`."""
    if rule.freq is Freq.WEEKLY:
        return day - timedelta(days=(day.weekday() - rule.week_start) % 7)
    if rule.freq is Freq.MONTHLY:
        return day.replace(day=1)
    if rule.freq is Freq.YEARLY:
        return day.replace(month=1, day=1)
    return day


def _forward(rule: Rule, base: date, first: date) -> date:
    """Jump over whole intervals to the last one that begins before `first`."""
    if first <= base:
        return base
    if rule.freq in (Freq.DAILY, Freq.WEEKLY):
        length = rule.interval * (7 if rule.freq is Freq.WEEKLY else 1)
        return base + timedelta(days=(first - base).days // length * length)
    if rule.freq is Freq.YEARLY:
        return base.replace(
            year=base.year + (first.year - base.year) // rule.interval * rule.interval
        )
    months = (first.year - base.year) * 12 + first.month - base.month
    months = base.month - 1 + months // rule.interval * rule.interval
    return base.replace(year=base.year + months // 12, month=months % 12 + 1)


def _plus_years(day: date, years: int) -> date:
    return date(min(day.year + years, 9999), 12, 31)
