"""Views: an exhibit, with its sources as citations."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from showcase import words
from showcase.model import Catalogue
from showcase.plan import Page, Scene, chapter_url, url_of
from showcase.views.chapters import chapters
from showcase.views.parts import exhibits
from showcase.views.parts.folders import Link, crumbs, neighbours, section

LABEL = dict(words.CHAPTERS)["gallery"]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """A page for each exhibit of each building."""
    for folder in catalogue.buildings.values():
        for exhibit in folder.exhibits.values():
            yield Page(
                url_of("exhibit", exhibit.key),
                "exhibit",
                exhibit.title,
                partial(_view, ident=folder.id, exhibit_id=exhibit.id),
                description=exhibit.label or "",
                section=section(folder),
                place=folder.name,
                names=tuple(exhibit.also_known_as),
                crumbs=crumbs(folder, (LABEL, chapter_url(folder.id, "gallery"))),
            )


def _view(scene: Scene, ident: str, exhibit_id: str) -> dict[str, Any]:
    catalogue = scene.catalogue
    folder = catalogue.buildings[ident]
    exhibit = folder.exhibits[exhibit_id]
    links = [Link(e.title, url_of("exhibit", e.key)) for e in exhibits.ordered(folder)]
    detail = exhibits.detail(catalogue, folder, exhibit)
    return {
        "folder": folder,
        "home": "buildings",
        "exhibit": exhibit,
        "detail": detail,
        "sources": detail.sources,
        "chapters": chapters(catalogue, folder),
        "here": "gallery",
        "around": neighbours(links, url_of("exhibit", exhibit.key)),
    }
