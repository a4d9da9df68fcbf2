"""Parts: who has a hall, week by week — what is booked, and what is free where its hours are known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from showcase import calendar
from showcase.model import Folder, Hall
from showcase.plan import Scene
from showcase.programme import Opening, closings, programme
from showcase.views.parts.opening import hours_of
from showcase.views.parts.sessions import monday_of, shared_programme

WEEKS = 8
"""From the build's week on, so that a site that is not built every week still has the visitor's."""
OPEN_WEEKS = 2
SCALE = calendar.Span(8 * 60, 22 * 60)
"""The hours that a day's bar shows; what lies outside widens it."""


@dataclass(frozen=True, slots=True)
class DayOfHall:
    """A day of a hall: what is booked and free, and why it is closed, if it is."""

    of: calendar.HallDay
    closed: str


@dataclass(frozen=True, slots=True)
class WeekOfHall:
    """Seven days of a hall.

    Attributes:
        shown: whether it stands open on the build's date.
        hours: the minutes of the day that the bars of this hall show.
        known: whether the hall's opening hours are known, so that what is free can be told.
        silent: ids of sessions that take the hall but are not announced.
    """

    days: tuple[DayOfHall, ...]
    shown: bool
    hours: calendar.Span
    known: bool
    silent: frozenset[str] = frozenset()

    @property
    def monday(self) -> date:
        """Its first day."""
        return self.days[0].of.day

    @property
    def sessions(self) -> int:
        """How many sessions it has."""
        return len({busy.session.id for day in self.days for busy in day.of.busy})

    @property
    def timed(self) -> bool:
        """Whether any bar could show anything."""
        return self.known or any(b.start is not None for day in self.days for b in day.of.busy)


def hall_weeks(scene: Scene, folder: Folder, hall: Hall) -> tuple[WeekOfHall, ...]:
    """The build's week of a hall and the following; empty when nothing is booked there at all."""
    sessions = programme(scene.catalogue, scene.date).in_hall(hall.key)
    if not sessions:
        return ()
    announced = {session.id for session in shared_programme(scene).in_hall(hall.key)}
    silent = frozenset(session.id for session in sessions if session.id not in announced)
    mondays = [monday_of(scene) + timedelta(weeks=n) for n in range(WEEKS)]
    hours = hours_of(scene, folder, hall, mondays[0], mondays[-1] + timedelta(days=6))
    weeks = [
        calendar.hall_week(sessions, hall.key, monday, _open_at(hours, monday))
        for monday in mondays
    ]
    scale = _scale(weeks)
    shut = {
        day: found.why for day, found in (hours.days if hours else {}).items() if not found.spans
    }
    shut |= {
        day.day: closing.told
        for closing in closings(folder, hall)
        if closing.span is None
        for week in weeks
        for day in week
        if closing.first <= day.day <= closing.last
    }
    return tuple(
        WeekOfHall(
            tuple(DayOfHall(day, shut.get(day.day, "")) for day in week),
            at < OPEN_WEEKS,
            scale,
            hours is not None,
            silent,
        )
        for at, week in enumerate(weeks)
    )


def _open_at(hours: Opening | None, monday: date) -> tuple[tuple[calendar.Span, ...], ...]:
    """A week's opening hours from its Monday on; empty where nobody said."""
    if hours is None:
        return ((),) * 7
    days = [monday + timedelta(days=n) for n in range(7)]
    return tuple(
        (hours.days[day].spans or ()) if day in hours.days else hours.week[day.weekday()]
        for day in days
    )


def _scale(weeks: list[tuple[calendar.HallDay, ...]]) -> calendar.Span:
    days = [day for week in weeks for day in week]
    spans = [(b.start, b.end or b.start) for d in days for b in d.busy if b.start is not None]
    spans += [(span.start, span.end) for day in days for span in day.opening]
    first = min([SCALE.start, *(start for start, _ in spans)])
    last = max([SCALE.end, *(end for _, end in spans)])
    return calendar.Span(first // 60 * 60, -(-last // 60) * 60)
