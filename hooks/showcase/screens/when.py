"""Room screens: date arithmetic at the fixed offset +08:00, as whole epoch seconds.

A screen may hang on a device of any zone, so everything it is told is absolute. China has had no
daylight saving since 1991; nothing here knows a time zone database.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

OFFSET = 8 * 3600
DAY = 86400
_UNIX_DAY = date(1970, 1, 1).toordinal()

Interval = tuple[int, int]
"""A half-open stretch of epoch seconds [from, to): neighbours never share a second."""


def midnight(day: date) -> int:
    """Epoch second at which `day` begins in Shanghai."""
    return (day.toordinal() - _UNIX_DAY) * DAY - OFFSET


def epoch(moment: datetime) -> int:
    """Epoch second of a naive local moment.

    Raises:
        ValueError: the moment carries a zone; this room takes local wall time only.
    """
    if moment.tzinfo is not None:
        raise ValueError("a naive local datetime is wanted")
    return midnight(moment.date()) + seconds_of(moment.time())


def within(spans: Sequence[Interval], those: Sequence[Interval]) -> tuple[Interval, ...]:
    """The parts of the spans that lie in some of those."""
    cut = ((max(a, c), min(b, d)) for a, b in spans for c, d in those)
    return tuple(sorted((start, end) for start, end in cut if start < end))


def outside(spans: Sequence[Interval], those: Sequence[Interval]) -> tuple[Interval, ...]:
    """The parts of the spans that lie in none of those."""
    left = tuple(spans)
    for start, end in those:
        parts = (part for a, b in left for part in ((a, min(b, start)), (max(a, end), b)))
        left = tuple((a, b) for a, b in parts if a < b)
    return left


def local(second: int) -> datetime:
    """Turn an epoch second into the naive local moment; inverse of `epoch`."""
    days, rest = divmod(second + OFFSET, DAY)
    return datetime.combine(date.fromordinal(days + _UNIX_DAY), time.min) + timedelta(seconds=rest)


def day_of(second: int) -> date:
    """Find the local day an epoch second falls on."""
    return date.fromordinal((second + OFFSET) // DAY + _UNIX_DAY)


def day_number(day: date) -> int:
    """Days since 1970-01-01, the key under which the player looks up a day's note."""
    return day.toordinal() - _UNIX_DAY


def seconds_of(moment: time) -> int:
    """Seconds since midnight."""
    return moment.hour * 3600 + moment.minute * 60 + moment.second


def iso(second: int) -> str:
    """`2026-07-01T12:00:00+08:00`, for people and logs."""
    return local(second).isoformat() + "+08:00"
