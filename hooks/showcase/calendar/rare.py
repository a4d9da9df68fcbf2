"""Calendar: rules that never happen, or happen less often than the phrase sounds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from showcase.calendar.dates import SEARCH_YEARS, anchor, dates
from showcase.calendar.finding import Finding, find
from showcase.calendar.readings import FALLBACKS, RANGE, WHY_RARE
from showcase.calendar.rule import Announced, Freq, LunarDay, Repeat, Rule
from showcase.calendar.words import WEEKDAYS
from showcase.faults import declare

NEVER = declare(
    "E228",
    "规律永远不会发生",
    "“{text}”在 {years} 年内一次也不会发生",
    "请核对规律；没有固定日期就写“每月一次，日期另行通知”或“不定期”",
    wrong="repeat: RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    right="repeat: 每年2月最后一天",
)
RARE = declare(
    "W210",
    "规律比看上去少",
    "“{text}”一年只有 {times} 次（{why}）",
    "{fallback}",
    wrong="repeat: 每月31日",
    right="repeat: 每月最后一天",
)

_SAMPLE = range(2000, 2028)
"""28 years: every weekday falls on every day of the year, with seven leap years."""


def rarely(text: str, repeat: Repeat) -> tuple[Finding, ...]:
    """Warn of a rule that skips months or years; a fault if it never happens at all."""
    if isinstance(repeat, Announced):
        return ()
    if isinstance(repeat, Rule) and anchor(repeat, date(2000, 1, 1)) is None:
        return (find(NEVER, text=text, years=SEARCH_YEARS),)
    why, values = _why(repeat)
    if not why:
        return ()
    counts = _per_year(repeat)
    if counts[0] == counts[-1]:
        times = str(counts[0])
    else:
        times = RANGE.format(low=counts[0], high=counts[-1])
    return (
        find(
            RARE,
            text=text,
            times=times,
            why=WHY_RARE[why].format(**values),
            fallback=FALLBACKS[why].format(**values),
        ),
    )


def _per_year(repeat: Repeat) -> list[int]:
    """How often it happens in a year, least and most often first and last."""
    if isinstance(repeat, Rule):
        repeat = replace(repeat, count=None, until=None)
    start = date(_SAMPLE[0], 1, 1)
    return sorted(
        sum(1 for _ in dates(repeat, start, date(year, 1, 1), date(year, 12, 31)))
        for year in _SAMPLE
    )


def _why(repeat: Repeat) -> tuple[str, dict[str, object]]:
    if isinstance(repeat, LunarDay):
        return ("lunar", {}) if repeat.day == 30 else ("", {})
    if not isinstance(repeat, Rule) or repeat.by_set_pos or repeat.by_week_no or repeat.by_year_day:
        return "", {}
    if repeat.by_month == (2,) and 29 in repeat.by_month_day and not repeat.by_day:
        return "leap", {}
    if repeat.freq is not Freq.MONTHLY and not repeat.by_month:
        return "", {}
    fifth = [d for d in repeat.by_day if abs(d.nth) == 5]
    if fifth:
        return "fifth", {"day": WEEKDAYS[fifth[0].weekday]}
    last = max(repeat.by_month_day, default=0)
    if (
        last > 28
        and last - 1 not in repeat.by_month_day
        and not repeat.by_day
        and _skips(repeat, last)
    ):
        return "day", {"day": last}
    return "", {}


def _skips(repeat: Rule, day: int) -> bool:
    months = repeat.by_month or range(1, 13)
    lengths = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return any(day > lengths[month - 1] for month in months)
