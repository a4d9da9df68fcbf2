"""Calendar: the part of a phrase that names days within a month (15日, 第二个周四, 最后一天)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from showcase.calendar.numerals import NUMBER, number
from showcase.calendar.rrule_text import in_order, sorted_days
from showcase.calendar.rule import Day
from showcase.calendar.words import LIST_MARK, WEEKDAYS

WEEKDAY = "[一二三四五六日1-7]"
_RUN = re.compile(f"周?({WEEKDAY})(?:[至到~-]周?({WEEKDAY}))?")
_TOGETHER = re.compile("周?(?:[一二三四五六]{2,}|[一二三四五]*六日)")
_DAY_RANGE = re.compile(f"({NUMBER})日?[至到~-]({NUMBER})日")
_DAY = re.compile(f"({NUMBER})日?")
_FALLBACK = re.compile(
    f"({NUMBER})日\\((?:不足|没有|无)(?:则|时)?(?:取|为)?(?:月末|月底|最后一天)\\)"
)
_LAST_DAY = re.compile(f"(?:(最后一?|末)|倒数第?({NUMBER})|第({NUMBER})|(首))[天日]")
_NTH = re.compile(
    f"(?:第?(?P<nth>{NUMBER})个?|(?P<last>最后一?个?)|倒数第?(?P<back>{NUMBER})个?|(?P<first>首个?))"
    f"(?:周(?P<weekday>{WEEKDAY}))?"
)


class NoSuchDayError(ValueError):
    """A day number beyond any month; `args[0]` is the number."""


class NoSuchOrdinalError(ValueError):
    """An ordinal beyond what a month can have; `args[0]` is the number."""


@dataclass(frozen=True, slots=True)
class MonthDays:
    """Days within a month: as RRULE lists."""

    by_month_day: tuple[int, ...] = ()
    by_day: tuple[Day, ...] = ()
    by_set_pos: tuple[int, ...] = ()


def weekdays(text: str) -> tuple[int, ...] | None:
    """Read `周二、四`, `周一至周五`, `周一三五` → weekdays from Monday = 0; None if it is none."""
    if not text.startswith("周"):
        return None
    found: set[int] = set()
    for piece in text.split(LIST_MARK):
        if _TOGETHER.fullmatch(piece):
            together = [_weekday(c) for c in piece.removeprefix("周")]
            if together != sorted(set(together)):
                return None
            found.update(together)
            continue
        run = _RUN.fullmatch(piece)
        if not run:
            return None
        first = _weekday(run[1])
        last = _weekday(run[2]) if run[2] else first
        found.update((first + step) % 7 for step in range((last - first) % 7 + 1))
    return tuple(sorted(found))


def month_days(text: str) -> MonthDays | None:
    """Read the days of a month; None where the text is no such thing.

    Raises:
        NoSuchDayError: a day beyond 31, or 0.
        NoSuchOrdinalError: a sixth weekday, or 0.
    """
    if found := _FALLBACK.fullmatch(text):
        day = _day_number(found[1])
        if day < 29:
            return MonthDays(by_month_day=(day,))
        return MonthDays(by_month_day=tuple(range(28, day + 1)), by_set_pos=(-1,))
    pieces = text.split(LIST_MARK)
    if "周" in text:
        return _nth_weekdays(pieces)
    if not text.endswith(("日", "天")):
        return None
    days: set[int] = set()
    for piece in pieces:
        numbers = _days_of(piece)
        if not numbers:
            return None
        days.update(numbers)
    return MonthDays(by_month_day=in_order(days))


def _days_of(piece: str) -> list[int]:
    if found := _LAST_DAY.fullmatch(piece):
        last, back, nth, first = found.groups()
        if last or first:
            return [-1 if last else 1]
        return [-_day_number(back) if back else _day_number(nth)]
    if found := _DAY_RANGE.fullmatch(piece):
        low, high = _day_number(found[1]), _day_number(found[2])
        return list(range(low, high + 1))
    if found := _DAY.fullmatch(piece):
        return [_day_number(found[1])]
    return []


def _nth_weekdays(pieces: list[str]) -> MonthDays | None:
    """Read `第一、第三个周五`, `最后一个周五`, `第一个周二、第二个周四`."""
    if not pieces[0].startswith(("第", "最", "倒", "首")):
        return None
    waiting: list[int] = []
    days: set[Day] = set()
    for piece in pieces:
        found = _NTH.fullmatch(piece)
        if not found:
            return None
        waiting.append(_ordinal(found))
        if found["weekday"]:
            days.update(Day(nth, _weekday(found["weekday"])) for nth in waiting)
            waiting = []
    if waiting or not days:
        return None
    return MonthDays(by_day=sorted_days(days))


def _ordinal(found: re.Match[str]) -> int:
    if found["last"]:
        return -1
    if found["first"]:
        return 1
    nth = number(found["nth"] or found["back"])
    if nth is None or not 1 <= nth <= 5:
        raise NoSuchOrdinalError(nth)
    return -nth if found["back"] else nth


def _day_number(text: str) -> int:
    day = number(text)
    if day is None or not 1 <= day <= 31:
        raise NoSuchDayError(day if day is not None else text)
    return day


def _weekday(text: str) -> int:
    return int(text) - 1 if text.isdigit() else WEEKDAYS.index(text)
