"""Room `gallery`: the timeline — things with a date in order, decades as anchors, on this day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from showcase.gallery import words
from showcase.gallery.dates import Point, Precision, When, said


@dataclass(frozen=True, slots=True)
class Event:
    """Anything with a date: an exhibit, a milestone of a building, a change of an organisation.

    Attributes:
        key: whole key (`<building>/<id>`), the last word when dates are equal.
        kind: exhibit, milestone, organisation …
        said: the date in words, where its source limits it (七一前夕); else `when` says it.
        building: id of the building or district it belongs to; `place` its name.
        marks: what must be said beside the date (年份待核).
    """

    key: str
    title: str
    when: When | None
    href: str = ""
    kind: str = "exhibit"
    building: str = ""
    section: str = ""
    text: str = ""
    place: str = ""
    said: str = ""
    marks: tuple[str, ...] = ()

    @property
    def display(self) -> str:
        """The date as a reader sees it."""
        return self.said or (self.when.display if self.when else words.UNDATED)


@dataclass(frozen=True, slots=True)
class Decade:
    """A stretch of the line with its heading and anchor."""

    anchor: str
    label: str
    events: tuple[Event, ...]


def sort_key(event: Event) -> tuple[Any, ...]:
    """Dated before undated, then by date, then by key."""
    return (0, event.when.sort_key, event.key) if event.when else (1, (), event.key)


def decades(events: Iterable[Event]) -> tuple[Decade, ...]:
    """Events in order under their decade; those of an unknown decade or date at the end of theirs."""

    def heading(event: Event) -> tuple[str, str]:
        if event.when is None:
            return "undated", words.UNDATED
        at = event.when.anchor
        if event.when.decade is None:
            return f"c{at.year // 100 + 1}", said(Point(at.year, precision=Precision.CENTURY))
        point = Point(event.when.decade, precision=Precision.DECADE)
        return f"d{event.when.decade}", said(point)

    ordered = sorted(events, key=sort_key)
    made: dict[tuple[str, str], list[Event]] = {}
    for head, group in groupby(ordered, key=heading):
        made.setdefault(head, []).extend(group)
    return tuple(Decade(anchor, label, tuple(group)) for (anchor, label), group in made.items())


def on_this_day(events: Iterable[Event]) -> dict[str, tuple[Event, ...]]:
    """`MM-DD` → what happened on it, for days known for certain; the browser picks today's."""
    made: dict[str, list[Event]] = {}
    for event in sorted(events, key=sort_key):
        if event.when and event.when.day_of_year:
            made.setdefault(event.when.day_of_year, []).append(event)
    return {day: tuple(found) for day, found in sorted(made.items())}
