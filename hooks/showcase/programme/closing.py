"""Programme: when a hall cannot be used, as far as the data says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from showcase import calendar, words
from showcase.model import Folder, Hall

SHUT = ("维护", "闭馆")


@dataclass(frozen=True, slots=True)
class Closing:
    """Days, or a span of one day, on which a hall cannot be used.

    Attributes:
        first, last: the days, both included.
        span: only this time of the day; None for the whole day.
        told: 闭馆 with the editor's reason, or 维护.
        loc: where the hall's or (`of_centre`) the building's file says so.
    """

    first: date
    last: date
    span: calendar.TimeOfDay | None
    told: str
    loc: tuple[str | int, ...]
    of_centre: bool

    def meets(self, session: calendar.Session) -> bool:
        """Whether it falls on a session; against an unknown hour only a whole day is certain."""
        if not any(self.first <= day <= self.last for day in session.days):
            return False
        if self.span is None:
            return True
        if not isinstance(self.span, calendar.Span):
            return self.span.whole_day or session.part == self.span.name
        midnight = datetime.combine(self.first, time())
        begin = midnight + timedelta(minutes=self.span.start)
        end = midnight + timedelta(minutes=self.span.end)
        return not session.all_day and session.start < end and begin < session.end


def closings(folder: Folder, hall: Hall) -> Iterator[Closing]:
    """When a hall of a building is closed: with the whole centre, or by its own booking state."""
    centre = folder.building.centre if folder.kind == "building" else None
    for at, one in enumerate(centre.closures if centre else ()):
        first, last = _day(one.from_), _day(one.to or one.from_)
        if first and last:
            loc = ("centre", "closures", at)
            told = words.CLOSED_BECAUSE.format(reason=one.reason) if one.reason else words.CLOSED
            yield Closing(first, last, None, told, loc, of_centre=True)
    for at, slot in enumerate(hall.booking.slots if hall.booking else ()):
        day, span = _day(slot.date), calendar.read_time(slot.time).value
        if slot.state in SHUT and day and span:
            loc = ("booking", "slots", at)
            yield Closing(day, day, span, slot.state, loc, of_centre=False)


def _day(text: str) -> date | None:
    return calendar.read_date(text).value
