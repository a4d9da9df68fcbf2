"""Views: the page of a chapter, of a building or of a district."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene
from showcase.views.chapters import KINDS, Chapter, chapters
from showcase.views.parts.folders import Link, crumbs, home_of, neighbours, section
from showcase.views.parts.sources import used_by

WIDE = frozenset({"gallery"})
"""Chapters that begin with something across the whole window: `partials/wide/<name>.html`."""


def pages_in(catalogue: Catalogue, folder: Folder) -> Iterator[Page]:
    """A page for each chapter that has content."""
    for chapter in chapters(catalogue, folder):
        yield Page(
            chapter.url,
            "chapter",
            chapter.label,
            partial(_view, ident=folder.id, kind=folder.kind, chapter=chapter),
            section=section(folder),
            place=folder.name,
            crumbs=crumbs(folder),
        )


def _view(scene: Scene, ident: str, kind: str, chapter: Chapter) -> dict[str, Any]:
    catalogue = scene.catalogue
    folder = (catalogue.buildings if kind == "building" else catalogue.districts)[ident]
    siblings = chapters(catalogue, folder)
    maker = KINDS[chapter.name]
    return {
        "folder": folder,
        "home": home_of(folder),
        "chapter": chapter,
        "chapters": siblings,
        "part": maker.make(scene, folder),
        "wide": WIDE,
        "sources": used_by(catalogue, folder, maker.entities(catalogue, folder)),
        "around": neighbours([Link(c.label, c.url) for c in siblings], chapter.url),
    }
