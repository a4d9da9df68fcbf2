"""Views: history across all places — the walls, and milestones by decade on one line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from showcase import words
from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene, chapter_url
from showcase.views.parts import exhibits, timeline
from showcase.views.parts.folders import home_of


@dataclass(frozen=True, slots=True)
class Row:
    """One milestone: as its place tells it, the place, where it is told."""

    entry: timeline.Entry
    place: str
    url: str


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years that something is dated in; `anchor` is its place on the page."""

    label: str
    anchor: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class HungWall:
    """A building's wall: its first frames, and the way to all of it."""

    folder: Folder
    url: str
    labels: tuple[exhibits.Label, ...]
    count: int


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one page of history."""
    yield Page("history/", "history", "红色长廊", _view, section="history/")


def rows(scene: Scene) -> list[Row]:
    """All milestones of all buildings and districts, oldest first; precision as written."""
    found = [
        Row(entry, folder.name, chapter_url(folder.id, "timeline", home_of(folder)))
        for folder in scene.catalogue.folders()
        for entry in timeline.make(scene, folder).entries
    ]
    return sorted(found, key=lambda row: (row.entry.date, row.place, row.entry.event))


def decades(scene: Scene) -> list[Decade]:
    """The milestones by decade."""
    return [
        Decade(words.decade_text(int(start)), f"y{start}", tuple(told))
        for start, told in groupby(rows(scene), key=lambda row: f"{row.entry.year[:3]}0")
    ]


def _view(scene: Scene) -> dict[str, Any]:
    return {
        "walls": [
            HungWall(
                folder,
                chapter_url(folder.id, "gallery"),
                exhibits.make(scene, folder).first,
                len(folder.exhibits),
            )
            for folder in scene.catalogue.buildings.values()
            if folder.exhibits
        ],
        "decades": decades(scene),
    }
