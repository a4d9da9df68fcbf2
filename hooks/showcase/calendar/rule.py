"""Calendar: how an activity repeats — a rule of RFC 5545, a lunar day, or an announcement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""RFC 5545 names of the weekdays, from Monday."""


class Freq(StrEnum):
    """The frequencies an activity may have; hours and minutes belong to `time`."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


class Day(NamedTuple):
    """A weekday, from Monday = 0; `nth` counts within the month or year, 0 means every."""

    nth: int
    weekday: int

    def __str__(self) -> str:
        return f"{self.nth or ''}{CODES[self.weekday]}"


@dataclass(frozen=True, slots=True)
class Rule:
    """An RRULE in normal form: lists sorted, defaults left out.

    Attributes:
        until: last local moment (inclusive) at which a session may start.
        week_start: first day of the week, Monday = 0.
    """

    freq: Freq
    interval: int = 1
    by_month: tuple[int, ...] = ()
    by_week_no: tuple[int, ...] = ()
    by_year_day: tuple[int, ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_day: tuple[Day, ...] = ()
    by_set_pos: tuple[int, ...] = ()
    week_start: int = 0
    count: int | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day of the lunar calendar, each year or (month None) each month.

    Leap months are never taken. Day 0 is the last day of the month: 除夕 is LunarDay(12, 0).
    """

    month: int | None
    day: int


@dataclass(frozen=True, slots=True)
class TermDay:
    """The day of one of the 24 solar terms, each year."""

    term: str


@dataclass(frozen=True, slots=True)
class Announced:
    """Announced without dates: shown as written, no sessions."""

    phrase: str


Repeat = Rule | LunarDay | TermDay | Announced
