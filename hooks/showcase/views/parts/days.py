"""Parts: 历史上的今天 — what is known of each day of the year, in twelve files the browser asks for.

A page of the line holds a part of a long line only, and which day is today nobody knows at the build;
so each month has a small file, whatever the length of the line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from showcase import gallery, words
from showcase.gallery import Event
from showcase.model import Catalogue
from showcase.plan import relative
from showcase.views.parts import chronicle

MOST = 4
"""So many entries of one day are shown; the box keeps their room from the start."""
HOME = "history/"
_Day = tuple[str, tuple[Event, ...]]


def most(catalogue: Catalogue) -> int:
    """How many entries the fullest day shows; 0 where no day is known for certain."""
    return min(MOST, max((len(events) for _, events in _days(catalogue)), default=0))


def files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """A file a month: its days in order, then the next day after it that has entries."""
    told = _days(catalogue)
    for month in range(1, 13) if told else ():
        mine = [day for day in told if int(day[0][:2]) == month]
        later = [day for day in told if int(day[0][:2]) > month] or told
        content = json.dumps(
            [_day(day) for day in [*mine, later[0]]], ensure_ascii=False, separators=(",", ":")
        )
        yield f"{HOME}days-{month:02}.json", content.encode()


def _days(catalogue: Catalogue) -> list[_Day]:
    """Every day of the year of which something is known, in order."""
    found: list[_Day] = catalogue.hold(
        "days of the year",
        lambda: list(gallery.on_this_day(chronicle.events(catalogue)).items()),
    )
    return found


def _day(day: _Day) -> dict[str, Any]:
    """A day with its first entries; what happened comes before what is exhibited."""
    date, events = day
    told = sorted(events, key=lambda event: event.kind == "exhibit")
    return {"day": date, "count": len(told), "entries": [_entry(event) for event in told[:MOST]]}


def _entry(event: Event) -> dict[str, Any]:
    kinds = {kind: label for kind, _, label in words.HISTORY_KINDS}
    note = dict.fromkeys(filter(None, (event.place, event.section, kinds[event.kind])))
    return {
        "title": event.title,
        "href": relative(event.href, HOME),
        "date": event.display,
        "iso": event.when.iso if event.when else "",
        "kind": event.kind,
        "note": words.DOT.join(note),
        "marks": list(event.marks),
    }
