"""Calendar: from a rule to its one canonical Chinese phrase (the way back of forms.py)."""

from __future__ import annotations

from dataclasses import replace

from showcase.calendar.forms import EVEN, ODD, runs
from showcase.calendar.numerals import numeral, times_numeral
from showcase.calendar.rrule_text import rrule_text
from showcase.calendar.rule import Day, Freq, LunarDay, Repeat, Rule, TermDay
from showcase.calendar.words import (
    LIST_MARK,
    LUNAR_FULL_TENS,
    LUNAR_MONTHS,
    LUNAR_TENS,
    PHRASE,
    QUARTERS,
    WEEKDAYS,
)


def phrase(repeat: Repeat) -> str:
    """The canonical phrase; `RRULE:…` where no phrase says the same."""
    if isinstance(repeat, Rule):
        return _rule(repeat)
    if isinstance(repeat, LunarDay):
        return _lunar(repeat)
    if isinstance(repeat, TermDay):
        return PHRASE["term"].format(term=repeat.term)
    return repeat.phrase


def _rule(rule: Rule) -> str:
    core = _core(replace(rule, count=None, until=None))
    if core is None or (rule.until and rule.until.strftime("%H%M%S") != "235959"):
        return PHRASE["raw"].format(text=rrule_text(rule))
    if rule.count:
        return core + PHRASE["count"].format(n=rule.count)
    if rule.until:
        return core + PHRASE["until"].format(day=rule.until.date().isoformat())
    return core


def _core(rule: Rule) -> str | None:
    if rule.by_week_no or rule.by_year_day or rule.week_start:
        return None
    writer = {
        Freq.DAILY: _daily,
        Freq.WEEKLY: _weekly,
        Freq.MONTHLY: _monthly,
        Freq.YEARLY: _yearly,
    }[rule.freq]
    return writer(rule)


def _daily(rule: Rule) -> str | None:
    if rule != Rule(Freq.DAILY, interval=rule.interval):
        return None
    return _every("daily", "every_n_days", rule)


def _weekly(rule: Rule) -> str | None:
    plain = Rule(Freq.WEEKLY, interval=rule.interval, by_day=rule.by_day)
    if rule != plain or not rule.by_day:
        return None
    days = _weekdays(tuple(d.weekday for d in rule.by_day))
    if rule.interval > 1:
        return _every("weekly", "every_n_weeks", rule, days=days)
    return PHRASE["weekly"].format(days=days.removeprefix("周"))


def _monthly(rule: Rule) -> str | None:
    days = month_days_phrase(rule)
    if rule.by_month or days is None:
        return None
    return _every("monthly", "every_n_months", rule, days=days)


def _yearly(rule: Rule) -> str | None:
    days = month_days_phrase(rule)
    if not rule.by_month or days is None:
        return None
    if rule.interval == 1:
        for which, first in QUARTERS.items():
            if rule.by_month == tuple(range(first, 13, 3)):
                return PHRASE["quarter"].format(which=which, days=days)
        if rule.by_month in (EVEN, ODD):
            return PHRASE["even_months" if rule.by_month == EVEN else "odd_months"].format(
                days=days
            )
    months = LIST_MARK.join(PHRASE["month"].format(month=m) for m in rule.by_month)
    return _every("yearly", "every_n_years", rule, months=months, days=days)


def _every(one: str, more: str, rule: Rule, **values: str) -> str:
    if rule.interval == 1:
        return PHRASE[one].format(**values)
    return PHRASE[more].format(n=times_numeral(rule.interval), **values)


def _weekdays(days: tuple[int, ...]) -> str:
    """周二、四 or 周一至周五: neighbours of three and more become a range."""
    pieces: list[str] = []
    for first, last in runs(days):
        if last - first >= 2:
            pieces.append(
                PHRASE["weekday_range"].format(first=WEEKDAYS[first], last=WEEKDAYS[last])
            )
        else:
            named = [PHRASE["weekday"].format(day=WEEKDAYS[d]) for d in range(first, last + 1)]
            pieces.extend(named)
    return LIST_MARK.join(p if i == 0 or len(p) > 2 else p[1:] for i, p in enumerate(pieces))


def month_days_phrase(rule: Rule) -> str | None:
    """The days within a month (15日, 第二个周四); None where no phrase says it."""
    days = rule.by_month_day
    if rule.by_set_pos:
        whole = not rule.by_day and rule.by_set_pos == (-1,)
        if whole and days in ((28, 29), (28, 29, 30), (28, 29, 30, 31)):
            return PHRASE["or_last"].format(day=days[-1])
        return None
    if days and not rule.by_day:
        return LIST_MARK.join(_month_day_pieces(days))
    if rule.by_day and not days and all(0 < abs(d.nth) <= 5 for d in rule.by_day):
        return _nth_weekdays(rule.by_day)
    return None


def _month_day_pieces(days: tuple[int, ...]) -> list[str]:
    pieces: list[str] = []
    for first, last in runs(tuple(d for d in days if d > 0)):
        if last - first >= 2:
            pieces.append(PHRASE["day_range"].format(first=first, last=last))
        else:
            pieces.extend(PHRASE["day"].format(day=d) for d in range(first, last + 1))
    for day in sorted((d for d in days if d < 0), reverse=True):
        key = "last_day" if day == -1 else "last_day_but"
        pieces.append(PHRASE[key].format(n=numeral(-day)))
    return pieces


def _nth_weekdays(by_day: tuple[Day, ...]) -> str:
    """第一、第三个周五; different weekdays stand one after the other."""
    pieces = []
    for weekday in sorted({d.weekday for d in by_day}):
        forward = [d.nth for d in by_day if d.weekday == weekday and d.nth > 0]
        if forward:
            named = [PHRASE["nth"].format(n=numeral(n)) for n in forward[:-1]]
            last = PHRASE["nth_weekday"].format(n=numeral(forward[-1]), day=WEEKDAYS[weekday])
            pieces.append(LIST_MARK.join([*named, last]))
        back = sorted((d.nth for d in by_day if d.weekday == weekday and d.nth < 0), reverse=True)
        for nth in back:
            key = "last_weekday" if nth == -1 else "last_weekday_but"
            pieces.append(PHRASE[key].format(n=numeral(-nth), day=WEEKDAYS[weekday]))
    return LIST_MARK.join(pieces)


def _lunar(repeat: LunarDay) -> str:
    if (repeat.month, repeat.day) == (12, 0):
        return PHRASE["lunar_eve"]
    day = lunar_day_name(repeat.day)
    if repeat.month is None:
        return PHRASE["lunar_monthly"].format(day=day)
    return PHRASE["lunar_yearly"].format(month=LUNAR_MONTHS[repeat.month - 1], day=day)


def lunar_day_name(day: int) -> str:
    """Name a day of the lunar month: 初五, 十五, 廿五, 三十."""
    if day in LUNAR_FULL_TENS:
        return LUNAR_FULL_TENS[day]
    tens, ones = divmod(day, 10)
    return LUNAR_TENS[tens] + numeral(ones)
