"""Calendar: the time of a session — a clock span, or a part of the day where no clock is known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from showcase.calendar.words import NEXT_DAY_NAME, PARTS, WHOLE_DAY

DAY = 24 * 60
"""Minutes of a day."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A clock span in minutes from the session day's midnight; an end past 1440 is the next day."""

    start: int
    end: int

    def __str__(self) -> str:
        tomorrow = NEXT_DAY_NAME if self.end > DAY else ""
        end = self.end - DAY if self.end > DAY else self.end
        return f"{clock(self.start)}-{tomorrow}{clock(end)}"


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """A part of the day, where the source gives no clock time; never turned into an hour.

    Attributes:
        name: as shown, 中午.
        order: the minute that orders it among clock times of the same day; never shown.
    """

    name: str
    order: int = 0

    def __str__(self) -> str:
        return self.name

    @property
    def whole_day(self) -> bool:
        """Whether it takes the whole day, so that it clashes with everything on that day."""
        return self.name == WHOLE_DAY


TimeOfDay = Span | Part
KNOWN_PARTS: tuple[Part, ...] = tuple(Part(name, order) for name, (order, _) in PARTS.items())
"""The parts of the day known without a site's own list."""


def parts_of_day(names: Iterable[str]) -> tuple[Part, ...]:
    """The site's own parts of the day, 全天 always among them; unknown names follow their neighbour."""
    found: list[Part] = []
    for name in names:
        known = find_part(name, KNOWN_PARTS)
        after = found[-1].order if found else 0
        found.append(Part(name, known.order if known else after + 1))
    whole = () if any(part.whole_day for part in found) else (KNOWN_PARTS[0],)
    return (*whole, *found)


def clock(minutes: int) -> str:
    """Write minutes from midnight as HH:MM."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def find_part(name_or_other: str, known: tuple[Part, ...]) -> Part | None:
    """The part of the day of this name, or of one of its other names; None if there is none."""
    for part in known:
        if name_or_other == part.name:
            return part
    for name, (_, also) in PARTS.items():
        if name_or_other in also:
            return next((part for part in known if part.name == name), None)
    return None
