"""Views: an exhibit, with its sources as citations."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from showcase import words
from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene, chapter_url, url_of
from showcase.views.chapters import chapters
from showcase.views.parts import exhibits
from showcase.views.parts.folders import Link, around, crumbs, section

LABEL = dict(words.CHAPTERS)["gallery"]


def pages_in(catalogue: Catalogue, folder: Folder) -> Iterator[Page]:
    """A page for each exhibit of each building."""
    if folder.kind != "building":
        return
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
    detail = exhibits.detail(scene, folder, exhibit)
    return {
        "folder": folder,
        "home": "buildings",
        "exhibit": exhibit,
        "detail": detail,
        "sources": detail.sources,
        "chapters": chapters(catalogue, folder),
        "here": "gallery",
        "around": around(catalogue, _links, folder, url_of("exhibit", exhibit.key)),
    }


def _links(catalogue: Catalogue, top: str, ident: str) -> list[Link]:
    folder: Folder = getattr(catalogue, top)[ident]
    return [Link(one.title, url_of("exhibit", one.key)) for one in exhibits.ordered(folder)]
