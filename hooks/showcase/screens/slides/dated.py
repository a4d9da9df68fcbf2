"""Room screens, slides: what is true at its time — sessions, the week, the month, a countdown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from showcase.screens.spec import Showing


@dataclass(frozen=True, slots=True)
class Now:
    """The session that runs or comes next, with a countdown, and what follows (days ahead, session)."""

    KIND: ClassVar = "now"
    show: Showing
    start: int
    end: int
    following: tuple[tuple[int, Showing], ...] = ()


@dataclass(frozen=True, slots=True)
class Today:
    """Today's sessions in order."""

    KIND: ClassVar = "today"
    day: date
    rows: tuple[Showing, ...]
    page: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True)
class Week:
    """The days of this week that have sessions."""

    KIND: ClassVar = "week"
    today: date
    days: tuple[tuple[date, tuple[Showing, ...]], ...]
    page: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of the month grid and its number since 1970: how many sessions, whether people rest, a mark (休, 班, a festival)."""

    day: int
    number: int
    count: int = 0
    rest: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    """The month from Monday; None stands outside the month."""

    KIND: ClassVar = "month"
    year: int
    month: int
    weeks: tuple[tuple[MonthDay | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Countdown:
    """Days and hours to an event; epoch seconds of its start and end."""

    KIND: ClassVar = "countdown"
    title: str
    day: date
    start: int
    end: int
    hall: str = ""
    kicker: str = ""
