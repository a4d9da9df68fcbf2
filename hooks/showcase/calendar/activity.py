"""Calendar: an activity as the calendar sees it, and one session of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from showcase.calendar.rule import Repeat
from showcase.calendar.times import Part, Span, TimeOfDay


class Holiday(StrEnum):
    """What happens to a session that falls on a public holiday; named as editors write it."""

    SKIP = "跳过"
    SHIFT = "顺延"
    KEEP = "照常"


class Status(StrEnum):
    """What became of a session."""

    SCHEDULED = "scheduled"
    EXTRA = "extra"
    MOVED = "moved"
    SHIFTED = "shifted"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A session that does not take place; `day` is its original date."""

    day: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """A session at another day, time or hall; `day` is its original date, its identity."""

    day: date
    to: date
    time: TimeOfDay | None = None
    hall: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Extra:
    """A session besides the rule."""

    day: date
    time: TimeOfDay | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn it is in a month (2026-03) or at a session (2026-03-12)."""

    when: str
    branch: str
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Rota:
    """Who takes a session: named turns first, else the branches of `cycle` one after the other.

    Attributes:
        cycle: branches in turn, from the first session or the first month.
        by: `session` or `month`.
    """

    turns: tuple[Turn, ...] = ()
    cycle: tuple[str, ...] = ()
    by: str = "session"


NO_ROTA = Rota()


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity, everything about it already read and checked.

    Attributes:
        key: `<building>/<id>`.
        uid_key: the key in calendar UIDs; the oldest former key, so that a renamed file keeps it.
        repeat: None for single `dates`.
        starts: first day a session may fall on; None takes the first day asked for.
        ends: last day, included.
        hall: key of the hall; empty if it takes none.
        series: key of the activity this is a part of.
        quiet: spans of days, both ends included, on which it is not announced (norm N27).
    """

    key: str
    name: str
    repeat: Repeat | None = None
    dates: tuple[date, ...] = ()
    time: TimeOfDay | None = None
    starts: date | None = None
    ends: date | None = None
    holiday: Holiday = Holiday.SKIP
    skip: tuple[date, ...] = ()
    cancelled: tuple[Cancelled, ...] = ()
    moved: tuple[Moved, ...] = ()
    extra: tuple[Extra, ...] = ()
    rota: Rota = NO_ROTA
    hall: str = ""
    share_hall: bool = False
    building: str = ""
    branch: str = ""
    kind: str = ""
    series: str = ""
    uid_key: str = ""
    quiet: tuple[tuple[date, date], ...] = ()

    def quiet_on(self, day: date) -> bool:
        """Whether it is not announced on a day."""
        return any(first <= day <= last for first, last in self.quiet)

    @property
    def uid(self) -> str:
        """What identifies this activity in a calendar for ever."""
        return self.uid_key or self.key


@dataclass(frozen=True, slots=True)
class Session:
    """One session. Datetimes are naive, local to Asia/Shanghai (+08:00).

    Attributes:
        of: its activity.
        original: the date by the rule; its identity, whatever is moved.
        suffix: tells a second session of one original date from the first.
        start: when it begins; midnight of its day where no hour is known.
        end: when it ends; the next midnight where no hour is known.
        time: the clock span or part of the day; None where the source gives neither.
        was: the start before it was moved or shifted.
        holiday: name of the holiday it falls on (照常, or a year whose notice is not out).
        provisional: falls on a statutory holiday of a year without its notice (以通知为准).
        branch: who holds it, by the rota or the activity.
    """

    of: Activity
    original: date
    start: datetime
    end: datetime
    time: TimeOfDay | None = None
    status: Status = Status.SCHEDULED
    suffix: str = ""
    title: str = ""
    theme: str = ""
    reason: str = ""
    hall: str = ""
    branch: str = ""
    was: datetime | None = None
    holiday: str = ""
    provisional: bool = False

    @property
    def id(self) -> str:
        """`<activity key>/<original date>`, stable over every change."""
        return f"{self.of.key}/{self.original.isoformat()}{self.suffix}"

    @property
    def uid(self) -> str:
        """The part of a calendar UID before the host."""
        return f"{self.of.uid}-{self.original.isoformat()}{self.suffix}"

    @property
    def day(self) -> date:
        """The day it begins on."""
        return self.start.date()

    @property
    def all_day(self) -> bool:
        """Whether it is dated without an hour."""
        return not isinstance(self.time, Span)

    @property
    def part(self) -> str:
        """The part of the day as shown, 中午; empty for clock times and unknown times."""
        return self.time.name if isinstance(self.time, Part) else ""

    @property
    def when(self) -> str:
        """The time as shown: 12:15-13:15, 中午, or empty."""
        return str(self.time) if self.time else ""

    @property
    def held(self) -> bool:
        """Whether it takes place."""
        return self.status is not Status.CANCELLED

    @property
    def days(self) -> tuple[date, ...]:
        """The days it touches: two for a session across midnight."""
        last = self.end.date()
        if self.all_day or last == self.day or self.end.time() == datetime.min.time():
            return (self.day,)
        return (self.day, last)

    @property
    def order(self) -> tuple[date, int, str]:
        """Sorts sessions by day, then clock time or part of the day, then identity."""
        minute = self.start.hour * 60 + self.start.minute
        if isinstance(self.time, Part):
            minute = self.time.order
        return (self.day, minute, self.id)


def epoch(moment: datetime) -> int:
    """Seconds since 1970 of a local moment at +08:00, for screens that compute with the clock."""
    return int((moment - datetime(1970, 1, 1, 8)).total_seconds())  # noqa: DTZ001 - local
