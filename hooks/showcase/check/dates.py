"""Check: dates as people write them, read only where they can mean one thing."""

from __future__ import annotations

import calendar
import re
import unicodedata

_PARTS = re.compile(
    r"(?P<year>[12]\d{3})\s*(?:[-./年]\s*(?P<month>\d{1,2})\s*(?:[-./月]\s*(?P<day>\d{1,2})\s*[日号]?|月)?|年)?"
)
_SOLID = re.compile(r"(?P<year>[12]\d{3})(?P<month>\d{2})(?P<day>\d{2})")

Parts = tuple[int, int | None, int | None]


def parts(text: str) -> Parts | None:
    """Year, month and day of a date in any common notation; they need not exist.

    >>> parts("2026年3月5日")
    (2026, 3, 5)
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _SOLID.fullmatch(plain) or _PARTS.fullmatch(plain)
    if found is None:
        return None
    month, day = found["month"], found["day"]
    return int(found["year"]), int(month) if month else None, int(day) if day else None


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
