"""Parts: the timeline, oldest first, each date as precise as the source has it."""

from __future__ import annotations

from dataclasses import dataclass

from showcase import words
from showcase.model import Catalogue, Folder
from showcase.plan import Scene


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: machine date, date in words, whether its year is inferred, what happened."""

    date: str
    when: str
    year: str
    unchecked: bool
    event: str
    source: str | None


@dataclass(frozen=True, slots=True)
class TimelinePart:
    """The chapter 大事记."""

    entries: tuple[Entry, ...]
    text: str = ""


def filled(catalogue: Catalogue, folder: Folder) -> bool:
    """Whether anything is dated."""
    return bool(folder.timeline.timeline)


def make(scene: Scene, folder: Folder) -> TimelinePart:
    """The entries by date; of one date, in the order of the data."""
    head = folder.timeline
    return TimelinePart(
        tuple(
            Entry(
                m.date,
                words.dated_text(m.date, m.q),
                m.date[:4],
                m.date_kind == "year_inferred",
                m.event,
                m.source or head.source,
            )
            for m in sorted(head.timeline, key=lambda m: m.date)
        ),
        head.text or "",
    )
