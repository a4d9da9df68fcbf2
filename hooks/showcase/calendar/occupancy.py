"""Calendar: halls — who has them when, what is free, and what is booked twice.

Two sessions clash when both take place in one hall and their clock times overlap. A session with
only a part of the day clashes with another of the same part on that day, and 全天 with every
session of that day; against a clock time, or with no time at all, nothing is certain, so nothing
is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from showcase.calendar.activity import Session
from showcase.calendar.times import DAY, Part, Span


@dataclass(frozen=True, slots=True)
class Clash:
    """Two activities that want one hall at one time; or one activity twice.

    Attributes:
        first: keys of the two activities in order.
        pairs: the clashing sessions, in time.
    """

    hall: str
    activities: tuple[str, str]
    pairs: tuple[tuple[Session, Session], ...]

    @property
    def first(self) -> tuple[Session, Session]:
        """The earliest clash."""
        return self.pairs[0]

    @property
    def count(self) -> int:
        """How many sessions clash."""
        return len(self.pairs)

    @property
    def days(self) -> tuple[date, ...]:
        """The days of the clashes."""
        return tuple(max(a.day, b.day) for a, b in self.pairs)


def clashes(sessions: Iterable[Session]) -> tuple[Clash, ...]:
    """Every double booking among sessions, by hall and pair of activities, earliest first."""
    found: dict[tuple[str, str, str], list[tuple[Session, Session]]] = defaultdict(list)
    for hall, booked in by_hall(sessions):
        for one, other in _overlaps(booked):
            a, b = sorted((one, other), key=lambda s: (s.of.key, s.order))
            if not (a.of.share_hall or b.of.share_hall):
                found[hall, a.of.key, b.of.key].append((a, b))
    made = [
        Clash(hall, (a, b), tuple(sorted(pairs, key=lambda p: max(p[0].order, p[1].order))))
        for (hall, a, b), pairs in found.items()
    ]
    return tuple(sorted(made, key=lambda c: (c.days[0], c.hall, c.activities)))


def by_hall(sessions: Iterable[Session]) -> Iterator[tuple[str, list[Session]]]:
    """Sessions that take place, grouped by their hall, each in order."""
    halls: dict[str, list[Session]] = defaultdict(list)
    for session in sessions:
        if session.held and session.hall:
            halls[session.hall].append(session)
    for hall in sorted(halls):
        yield hall, sorted(halls[hall], key=lambda s: s.order)


def _overlaps(booked: Sequence[Session]) -> Iterator[tuple[Session, Session]]:
    """Pairs at one time, by one sweep over the starts; parts of the day by their day."""
    timed = sorted(
        (s for s in booked if isinstance(s.time, Span)), key=lambda s: (s.start, s.end, s.id)
    )
    going: list[Session] = []
    for session in timed:
        going = [other for other in going if other.end > session.start]
        for other in going:
            yield other, session
        going.append(session)
    days: dict[date, list[Session]] = defaultdict(list)
    for session in booked:
        for day in session.days:
            days[day].append(session)
    for day in sorted(days):
        yield from _same_part(days[day])


def _same_part(of_day: list[Session]) -> Iterator[tuple[Session, Session]]:
    parted = [s for s in of_day if isinstance(s.time, Part)]
    for session in parted:
        for other in of_day:
            whole = _whole_day(session) or _whole_day(other)
            both_parts = isinstance(other.time, Part)
            if other is session or (both_parts and other.id < session.id):
                continue
            if whole or (both_parts and other.part == session.part):
                yield session, other


def _whole_day(session: Session) -> bool:
    return isinstance(session.time, Part) and session.time.whole_day


@dataclass(frozen=True, slots=True)
class Busy:
    """A session's hold on a hall within one day, in minutes from midnight; None without a clock."""

    session: Session
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class HallDay:
    """One day of a hall.

    Attributes:
        busy: what is held, those without a clock time at their part of the day.
        opening: when it is open, in order; empty where it is closed or nothing is known.
        free: gaps within the opening hours, as spans; empty if a session without a clock makes
            them uncertain (`uncertain`), or the hall is closed.
    """

    day: date
    busy: tuple[Busy, ...]
    free: tuple[Span, ...]
    uncertain: bool = False
    opening: tuple[Span, ...] = ()


def hall_week(
    sessions: Iterable[Session],
    hall: str,
    monday: date,
    opening: Sequence[tuple[Span, ...]] = ((),) * 7,
) -> tuple[HallDay, ...]:
    """Seven days of one hall from a Monday.

    Args:
        sessions: any sessions; those of other halls and cancelled ones are left out.
        hall: the hall's key.
        monday: first day.
        opening: opening hours from Monday on; empty where it is closed or nothing is known.
    """
    held = sorted((s for s in sessions if s.held and s.hall == hall), key=lambda s: s.order)
    return tuple(
        _hall_day(held, monday + timedelta(days=n), opening[n % len(opening)]) for n in range(7)
    )


def _hall_day(held: Sequence[Session], day: date, opening: tuple[Span, ...]) -> HallDay:
    midnight = datetime.combine(day, time())
    busy = []
    for session in held:
        if day not in session.days:
            continue
        if session.all_day:
            busy.append(Busy(session))
            continue
        start = max(0, int((session.start - midnight).total_seconds()) // 60)
        end = min(DAY, int((session.end - midnight).total_seconds()) // 60)
        busy.append(Busy(session, start, end))
    uncertain = any(b.start is None for b in busy)
    free = () if uncertain else tuple(gap for span in opening for gap in _gaps(span, busy))
    return HallDay(day, tuple(busy), free, uncertain, opening)


def _gaps(opening: Span, busy: Sequence[Busy]) -> tuple[Span, ...]:
    gaps = []
    at = opening.start
    for start, end in sorted((b.start or 0, b.end or 0) for b in busy):
        if start > at:
            gaps.append(Span(at, min(start, opening.end)))
        at = max(at, end)
    if at < opening.end:
        gaps.append(Span(at, opening.end))
    return tuple(gap for gap in gaps if gap.start < gap.end)
