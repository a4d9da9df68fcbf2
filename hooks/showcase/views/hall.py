"""Views: a hall."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from showcase import words
from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene, chapter_url, feed_of, url_of
from showcase.views.chapters import chapters
from showcase.views.parts import halls, opening, stair
from showcase.views.parts.folders import Link, around, crumbs, section
from showcase.views.parts.hall_weeks import hall_weeks
from showcase.views.parts.sources import used_by

LABEL = dict(words.CHAPTERS)["halls"]


def pages_in(catalogue: Catalogue, folder: Folder) -> Iterator[Page]:
    """A page for each hall of each building."""
    if folder.kind != "building":
        return
    for hall in folder.halls.values():
        yield Page(
            url_of("hall", hall.key),
            "hall",
            hall.name,
            partial(_view, ident=folder.id, hall_id=hall.id),
            description=hall.summary or "",
            section=section(folder),
            place=folder.name,
            names=tuple(hall.also_known_as),
            crumbs=crumbs(folder, (LABEL, chapter_url(folder.id, "halls"))),
        )


def _view(scene: Scene, ident: str, hall_id: str) -> dict[str, Any]:
    catalogue = scene.catalogue
    folder = catalogue.buildings[ident]
    hall = folder.halls[hall_id]
    every = halls.ordered(folder)
    return {
        "folder": folder,
        "home": "buildings",
        "hall": hall,
        "view": halls.view(folder, hall, every.index(hall) + 1),
        "part": halls.make(scene, folder),
        "weeks": hall_weeks(scene, folder, hall),
        "entertaining": {a.key for a in folder.activities.values() if a.entertainment},
        "feed": feed_of("hall", hall.key),
        "inside": halls.inside(catalogue, folder, hall),
        "opening": opening.data(scene, folder, hall.hours),
        "lent": halls.booking(hall.booking, scene.date),
        "stair": stair.make(scene, folder, hall),
        "sources": used_by(catalogue, folder, [hall]),
        "chapters": chapters(catalogue, folder),
        "here": "halls",
        "around": around(catalogue, _links, folder, url_of("hall", hall.key)),
    }


def _links(catalogue: Catalogue, top: str, ident: str) -> list[Link]:
    folder: Folder = getattr(catalogue, top)[ident]
    return [Link(one.name, url_of("hall", one.key)) for one in halls.ordered(folder)]
