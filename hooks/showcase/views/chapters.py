"""Views: the chapters of a building or a district — one table, from which all their pages follow."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from showcase import words
from showcase.model import Catalogue, Entity, Folder
from showcase.plan import Scene, chapter_url
from showcase.views.parts import (
    activities,
    branches,
    clubs,
    exhibits,
    figures,
    halls,
    methods,
    news,
    records,
    services,
    tasks,
    timeline,
    walls,
)
from showcase.views.parts.folders import home_of

Filled = Callable[[Catalogue, Folder], bool]
Make = Callable[[Scene, Folder], Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """How a chapter is made.

    Attributes:
        filled: whether a folder has anything to say in it (norm N05: no empty sections).
        make: the part its templates show.
        entities: what its sources are read from.
    """

    filled: Filled
    make: Make
    entities: Callable[[Catalogue, Folder], Iterable[Entity]]


KINDS: dict[str, Kind] = {
    "halls": Kind(halls.filled, halls.make, lambda c, f: f.halls.values()),
    "branches": Kind(branches.filled, branches.make, lambda c, f: c.hosted(f.id)),
    "activities": Kind(activities.filled, activities.make, lambda c, f: f.activities.values()),
    "methods": Kind(methods.filled, methods.make, lambda c, f: (f.methods,)),
    "figures": Kind(figures.filled, figures.make, lambda c, f: (f.figures,)),
    "services": Kind(services.filled, services.make, lambda c, f: (f.services,)),
    "clubs": Kind(clubs.filled, clubs.make, lambda c, f: (f.clubs,)),
    "lists": Kind(tasks.filled, tasks.make, lambda c, f: f.lists),
    "gallery": Kind(exhibits.filled, exhibits.make, lambda c, f: f.exhibits.values()),
    "walls": Kind(walls.filled, walls.make, lambda c, f: (f.walls,)),
    "news": Kind(news.filled, news.make, lambda c, f: f.news.values()),
    "timeline": Kind(timeline.filled, timeline.make, lambda c, f: (f.timeline,)),
    "records": Kind(records.filled, records.make, lambda c, f: (f.records,)),
}
"""By the chapter's name in `words.CHAPTERS`; its templates are `partials/chapters/<name>.html` (the
whole) and `partials/brief/<name>.html` (the short form on the folder's own page)."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter that has something to say: its name in the address, its label, its address."""

    name: str
    label: str
    url: str


def chapters(catalogue: Catalogue, folder: Folder) -> list[Chapter]:
    """The chapters of a folder, in order; empty ones do not exist."""
    found: list[Chapter] = catalogue.derive(_chapters, home_of(folder), folder.id)
    return found


def _chapters(catalogue: Catalogue, top: str, ident: str) -> list[Chapter]:
    folder: Folder = getattr(catalogue, top)[ident]
    return [
        Chapter(name, label, chapter_url(folder.id, name, home_of(folder)))
        for name, label in words.CHAPTERS
        if KINDS[name].filled(catalogue, folder)
    ]


def parts(scene: Scene, folder: Folder) -> list[tuple[Chapter, Any]]:
    """Each chapter of a folder with its part, for the folder's own page."""
    return [
        (chapter, KINDS[chapter.name].make(scene, folder))
        for chapter in chapters(scene.catalogue, folder)
    ]
