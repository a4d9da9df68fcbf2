"""Check: dates as people write them, read only where they can mean one thing."""

from __future__ import annotations

import calendar
import re
import unicodedata
from datetime import date, timedelta

_PARTS = re.compile(
    r"(?P<year>[12]\d{3})\s*(?:[-./,年]\s*(?P<month>\d{1,2})\s*(?:[-./,月]\s*(?P<day>\d{1,2})\s*[日号]?|月)?|年)?"
)
_SOLID = re.compile(r"(?P<year>[12]\d{3})(?P<month>\d{2})(?P<day>\d{2})")

_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<name>[a-z]{3})[a-z]*\.?,? (?P<year>[12]\d{3})"
)
_MONTH_FIRST = re.compile(
    r"(?P<name>[a-z]{3})[a-z]*\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>[12]\d{3})"
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_BEHIND = re.compile(
    r"\s*\(?(?:周|星期|礼拜)[一二三四五六日天]\)?$|[.。,;、]+$|[T ]0?0:00(?::00)?(?:\.0+)?(?:Z|\+\d\d:?\d\d)?$"
)
"""What says nothing more than the day: its weekday, a full stop, midnight."""
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_HAN = re.compile(
    r"(?P<year>[〇零一二三四五六七八九]{4})年(?P<month>[一二三四五六七八九十]{1,2})月(?P<day>[一二三四五六七八九十]{1,3})[日号]"
)
_NO_YEAR = re.compile(r"(?P<month>\d{1,2})\s*[-./月]\s*(?P<day>\d{1,2})\s*[日号]?")
_SHORT_YEAR = re.compile(r"(?P<year>\d{2})[-./年](?P<month>\d{1,2})[-./月](?P<day>\d{1,2})[日号]?")
_YEAR_LAST = re.compile(r"(?P<one>\d{1,2})[-./](?P<two>\d{1,2})[-./](?P<year>[12]\d{3})")
_WITH_TIME = re.compile(r"(?P<date>.{6,14}?)[T ]+\d{1,2}[:：.]\d\d.*")
_SPREADSHEET = date(1899, 12, 30)
"""The day 0 of spreadsheets."""

Parts = tuple[int, int | None, int | None]


def parts(text: str) -> Parts | None:
    """Year, month and day of a date in any common notation; they need not exist.

    >>> parts("2026年3月5日")
    (2026, 3, 5)
    """
    plain = _BEHIND.sub("", unicodedata.normalize("NFKC", text).strip())
    if english := _DAY_FIRST.fullmatch(plain.lower()) or _MONTH_FIRST.fullmatch(plain.lower()):
        if english["name"] in _MONTHS:
            return int(english["year"]), _MONTHS.index(english["name"]) + 1, int(english["day"])
        return None
    if han := _HAN.fullmatch(plain):
        return int(han["year"].translate(_DIGITS)), _number(han["month"]), _number(han["day"])
    found = _SOLID.fullmatch(plain) or _PARTS.fullmatch(plain)
    if found is None:
        return None
    month, day = found["month"], found["day"]
    return int(found["year"]), int(month) if month else None, int(day) if day else None


def guesses(text: str, year: int = 2026) -> list[Parts]:
    """Days that a text may have meant, none of them for certain.

    Args:
        text: what no notation fits.
        year: the year to try where none is written.
    """
    plain = _BEHIND.sub("", unicodedata.normalize("NFKC", text).strip())
    if plain.isascii() and plain.isdigit() and 36_526 <= int(plain) <= 73_050:  # 2000 to 2099
        day = _SPREADSHEET + timedelta(days=int(plain))
        return [(day.year, day.month, day.day)]
    found: list[Parts] = []
    if with_time := _WITH_TIME.fullmatch(plain):
        found = [p for p in [parts(with_time["date"])] if p]
    elif short := _SHORT_YEAR.fullmatch(plain):
        found = [(2000 + int(short["year"]), int(short["month"]), int(short["day"]))]
    elif last := _YEAR_LAST.fullmatch(plain):
        one, two = int(last["one"]), int(last["two"])
        found = list(
            dict.fromkeys([(int(last["year"]), a, b) for a, b in ((one, two), (two, one))])
        )
    elif bare := _NO_YEAR.fullmatch(plain):
        found = [(year, int(bare["month"]), int(bare["day"]))]
    return [day for day in found if exists(day)]


def _number(text: str) -> int:
    """A numeral up to 31: 八, 十, 十五, 二十, 二十一."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return int(text.translate(_DIGITS)) if len(text) == 1 else 0
    return int(tens.translate(_DIGITS) or 1) * 10 + int(ones.translate(_DIGITS) or 0)


def exists(date: Parts) -> bool:
    """Whether the calendar has this day."""
    year, month, day = date
    if month is None:
        return True
    if not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= days_in(year, month)


def days_in(year: int, month: int) -> int:
    """The number of days of a month."""
    return calendar.monthrange(year, month)[1]


def iso(date: Parts) -> str:
    """`2026-03-05`, as precise as the parts are."""
    year, month, day = date
    text = f"{year:04}"
    if month is not None:
        text += f"-{month:02}"
    if day is not None:
        text += f"-{day:02}"
    return text


def nearest(date: Parts) -> Parts:
    """The existing day an impossible one most likely meant."""
    year, month, day = date
    month = min(max(month or 1, 1), 12)
    return year, month, min(max(day, 1), days_in(year, month)) if day is not None else None
