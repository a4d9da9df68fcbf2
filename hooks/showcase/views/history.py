"""Views: history across all places — milestones, organisation changes and exhibits on one line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from showcase.model import Catalogue, Exhibit, Folder
from showcase.plan import Page, Scene, url_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One dated line: the date as written, what happened, where it is told."""

    date: str
    event: str
    place: str
    url: str
    q: str | None = None
    year_inferred: bool = False


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one page of history."""
    yield Page("history/", "history", "红色长廊", _view, section="history/")


def entries(catalogue: Catalogue) -> list[Entry]:
    """All milestones of all buildings and districts, oldest first; precision as written."""
    found = [
        Entry(
            milestone.date,
            milestone.event,
            folder.name,
            f"{home(folder)}/{folder.id}/timeline/",
            milestone.q,
            milestone.date_kind == "year_inferred",
        )
        for folder in catalogue.folders()
        for milestone in folder.timeline.timeline
    ]
    return sorted(found, key=lambda entry: (entry.date, entry.place, entry.event))


def home(folder: Folder) -> str:
    """The part of the address a folder's pages stand under."""
    return f"{folder.kind}s"


def _view(scene: Scene) -> dict[str, Any]:
    catalogue = scene.catalogue
    walls = [(f, _hung(f)) for f in catalogue.buildings.values() if f.exhibits]
    years = groupby(entries(catalogue), key=lambda entry: entry.date[:4])
    return {
        "walls": walls,
        "years": [(year, list(rows)) for year, rows in years],
        "gallery_of": lambda folder: f"{url_of('building', folder.id)}gallery/",
    }


def _hung(folder: Folder) -> list[Exhibit]:
    return sorted(folder.exhibits.values(), key=lambda exhibit: (exhibit.order, exhibit.id))
