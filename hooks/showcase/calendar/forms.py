"""Calendar: the forms of a repetition phrase, one row of a table each."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from itertools import pairwise

from showcase.calendar.month_days import MonthDays, month_days, weekdays
from showcase.calendar.numerals import NUMBER, number
from showcase.calendar.rule import Day, Freq, LunarDay, Repeat, Rule, TermDay
from showcase.calendar.words import (
    EVE,
    FESTIVALS,
    LIST_MARK,
    LUNAR_MONTH_OTHER,
    LUNAR_MONTHS,
    NAMED_DAYS,
    QUARTER_WORDS,
    TERM_OTHER,
    TERMS,
)

EVEN = (2, 4, 6, 8, 10, 12)
ODD = (1, 3, 5, 7, 9, 11)
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The most days each month can have."""


class NoSuchMonthDayError(ValueError):
    """A day its month never has (4月31日); `args` are month and day."""


class NoSuchMonthError(ValueError):
    """A month beyond 12; `args[0]` is the number."""


def _daily(found: re.Match[str]) -> Rule | None:
    every = number(found["n"]) if found["n"] else 1
    return Rule(Freq.DAILY, interval=every) if every else None


def _every_other_day(_: re.Match[str]) -> Rule:
    return Rule(Freq.DAILY, interval=2)


def _weekly_run(found: re.Match[str]) -> Rule | None:
    """`每周二、四`: the synonym table has already made 每周周二 of 每个周二."""
    return _on_weekdays(f"周{found['days'].removeprefix('周')}", 1)


def _every_n_weeks(found: re.Match[str]) -> Rule | None:
    return _on_weekdays(found["days"], number(found["n"]) if found["n"] else 2)


def _on_weekdays(text: str, every: int | None) -> Rule | None:
    days = weekdays(text)
    if not days or not every:
        return None
    return Rule(Freq.WEEKLY, interval=every, by_day=tuple(Day(0, d) for d in days))


def _monthly(found: re.Match[str], every: int | None = 1) -> Rule | None:
    days = month_days(found["days"])
    return _on(days, Freq.MONTHLY, interval=every) if days and every else None


def _every_n_months(found: re.Match[str]) -> Rule | None:
    return _monthly(found, number(found["n"]) if found["n"] else 2)


def _every_other_month(found: re.Match[str]) -> Rule | None:
    days = month_days(found["days"])
    months = EVEN if found["even"] else ODD
    return _on(days, Freq.YEARLY, by_month=months) if days else None


def _quarterly(found: re.Match[str]) -> Rule | None:
    days = month_days(found["days"])
    if not days:
        return None
    which = QUARTER_WORDS[found["which"]] if found["which"] else _quarter_month(days)
    return _on(days, Freq.YEARLY, by_month=tuple(range(which, 13, 3))) if which else None


def _quarter_month(days: MonthDays) -> int | None:
    """The month meant where only the quarter is named: that of its first or last day or weekday."""
    ends = {*days.by_month_day, *(d.nth for d in days.by_day)}
    if days.by_set_pos or len(ends) != 1:
        return None
    return {1: 1, -1: 3}.get(ends.pop())


def _yearly(found: re.Match[str]) -> Rule | None:
    days = month_days(found["days"])
    months = [number(m) for m in re.findall(f"({NUMBER})月", found["months"])]
    every = number(found["n"]) if found["n"] else 1
    if not days or not every:
        return None
    known: list[int] = []
    for month in months:
        if month is None or not 1 <= month <= 12:
            raise NoSuchMonthError(month)
        known.append(month)
    first = min(days.by_month_day, default=1)
    for month in known:
        if not days.by_set_pos and first > LONGEST[month - 1]:
            raise NoSuchMonthDayError(month, first)
    return _on(days, Freq.YEARLY, interval=every, by_month=tuple(sorted(set(known))))


def _yearly_dates(found: re.Match[str]) -> Rule | None:
    """`每年7月1日、10月1日`: one rule only where the day is the same in each month."""
    pairs = re.findall(f"({NUMBER})月({NUMBER})日", found["dates"])
    if len({number(day) for _, day in pairs}) != 1:
        return None
    months = LIST_MARK.join(f"{month}月" for month, _ in pairs)
    again = re.fullmatch(_YEARLY, f"每年{months}{pairs[0][1]}日")
    return _yearly(again) if again else None


def _named(found: re.Match[str]) -> Repeat | None:
    name = found["name"]
    if name in NAMED_DAYS:
        month, day = NAMED_DAYS[name]
        return Rule(Freq.YEARLY, by_month=(month,), by_month_day=(day,))
    if name == EVE:
        return LunarDay(12, 0)
    if name in FESTIVALS:
        return LunarDay(*FESTIVALS[name])
    term = TERM_OTHER.get(name, name)
    return TermDay(term) if term in TERMS else None


def _lunar(found: re.Match[str]) -> LunarDay | None:
    name = found["month"]
    day = lunar_day(found["day"])
    month = LUNAR_MONTHS.index(name) + 1 if name in LUNAR_MONTHS else LUNAR_MONTH_OTHER.get(name)
    if month is None and name.isdigit():
        month = int(name)
    return LunarDay(month, day) if month in range(1, 13) and day else None


def _lunar_monthly(found: re.Match[str]) -> LunarDay | None:
    day = lunar_day(found["day"])
    return LunarDay(None, day) if day else None


def lunar_day(text: str) -> int | None:
    """Read `初五`, `十五`, `廿五`, `三十`, `15` → 1 to 30."""
    day = number(text.removesuffix("日").removeprefix("初"))
    return day if day and day <= 30 else None


def _on(days: MonthDays, freq: Freq, *, interval: int = 1, by_month: tuple[int, ...] = ()) -> Rule:
    return Rule(
        freq,
        interval=interval,
        by_month=by_month,
        by_month_day=days.by_month_day,
        by_day=days.by_day,
        by_set_pos=days.by_set_pos,
    )


_YEARLY = (
    rf"每(?:(?P<n>{NUMBER})个?)?年(?:[在逢])?(?P<months>{NUMBER}月(?:、{NUMBER}月)*)(?P<days>.+)"
)
_QUARTER = "|".join(QUARTER_WORDS)
_LUNAR_DAY = "(?P<day>初[一二三四五六七八九十]|[0-9一二三四五六七八九十廿]{1,3}日?)"
FORMS: tuple[tuple[str, Callable[[re.Match[str]], Repeat | None]], ...] = (
    (rf"每(?:(?P<n>{NUMBER}))?天", _daily),
    (r"(?:每隔一|每?隔)[天日]", _every_other_day),
    (r"每周(?P<days>周?.+)", _weekly_run),
    (rf"每(?P<n>{NUMBER})个?周(?P<days>周.+)", _every_n_weeks),
    (r"每?隔(?:一个?)?周(?P<n>)(?P<days>周.+)", _every_n_weeks),
    (r"每月(?P<days>.+)", _monthly),
    (rf"每(?:(?P<n>{NUMBER})个|两)月(?P<days>.+)", _every_n_months),
    (r"每?隔一?个?月(?P<n>)(?P<days>.+)", _every_n_months),
    (r"(?:每?逢)(?:(?P<even>双)|单)月(?P<days>.+)", _every_other_month),
    (rf"每季度?(?P<which>{_QUARTER})?(?P<days>.+)", _quarterly),
    (r"(?:每年|每?逢)(?P<name>\D+)", _named),
    (_YEARLY, _yearly),
    (rf"每年(?P<dates>{NUMBER}月{NUMBER}日(?:、{NUMBER}月{NUMBER}日)+)", _yearly_dates),
    (
        rf"(?:每年)?农历(?:每年)?(?P<month>[正一二三四五六七八九十冬腊0-9]{{1,2}})月{_LUNAR_DAY}",
        _lunar,
    ),
    (rf"每年(?P<month>[正冬腊])月{_LUNAR_DAY}", _lunar),
    (
        r"每年(?P<month>[正一二三四五六七八九十冬腊]{1,2})月(?P<day>初[一二三四五六七八九十])",
        _lunar,
    ),
    (rf"(?:每月农历|农历每月){_LUNAR_DAY}", _lunar_monthly),
    (rf"每年农历(?P<name>{EVE}|[^\d月]+节)", _named),
)
"""Pattern of the whole phrase → reader; the first reader that understands wins."""

_COUNT = re.compile(f"[,，]?共(?:办|举办)?(?P<n>{NUMBER})(?:次|场|期|讲|回)$")
_UNTIL = re.compile(
    r"[,，]?(?:截止到?|截至|到|至)(?P<y>\d{4})[-年](?P<m>\d{1,2})[-月](?P<d>\d{1,2})日?"
    r"(?:\(含\))?(?:为?止)?(?:\(含\))?$"
)


def bounds(text: str) -> tuple[str, int | None, datetime | None]:
    """Take `，共6次` or `，至2026-06-30止` off the end of a phrase.

    Raises:
        ValueError: the date does not exist.
    """
    if found := _COUNT.search(text):
        return text[: found.start()], number(found["n"]), None
    if found := _UNTIL.search(text):
        year, month, day = (int(found[g]) for g in "ymd")
        return text[: found.start()], None, datetime(year, month, day, 23, 59, 59)  # noqa: DTZ001 - local
    return text, None, None


def by_forms(text: str) -> Repeat | None:
    """Read a plain phrase (see `phrases.plain`) by the table of forms."""
    for pattern, reader in FORMS:
        found = re.fullmatch(pattern, text)
        if found:
            made = reader(found)
            if made is not None:
                return made
    return None


def runs(values: tuple[int, ...]) -> list[tuple[int, int]]:
    """Group rising numbers into runs of neighbours: 1,2,3,7 → (1,3), (7,7)."""
    if not values:
        return []
    cuts = [i for i, (a, b) in enumerate(pairwise(values), 1) if b != a + 1]
    return [
        (values[a], values[b - 1]) for a, b in zip([0, *cuts], [*cuts, len(values)], strict=True)
    ]
