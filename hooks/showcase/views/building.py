"""Views: a building — one long page of chapters, and a page for each chapter."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from showcase import words
from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene, chapter_url, url_of


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """A page for each building and for each of its chapters that has content."""
    for folder in catalogue.buildings.values():
        url = url_of("building", folder.id)
        yield Page(
            url,
            "building",
            folder.name,
            partial(_view, ident=folder.id),
            description=folder.building.summary or "",
            section="buildings/",
            names=tuple(folder.building.also_known_as),
            crumbs=(("楼宇", "buildings/"),),
        )
        for name, label in chapters(catalogue, folder):
            yield Page(
                chapter_url(folder.id, name),
                "chapter",
                label,
                partial(_chapter_view, ident=folder.id, name=name, label=label),
                place=folder.name,
                section="buildings/",
                crumbs=(("楼宇", "buildings/"), (folder.name, url)),
            )


def chapters(catalogue: Catalogue, folder: Folder) -> list[tuple[str, str]]:
    """The chapters this building has something to say in (norm N05: no empty sections)."""
    filled = {
        "halls": bool(folder.halls or folder.building.centre),
        "branches": bool(catalogue.hosted(folder.id)),
        "activities": bool(folder.activities),
        "methods": bool(folder.methods.methods),
        "figures": bool(folder.figures.figures),
        "services": bool(folder.services.groups),
        "gallery": bool(folder.exhibits),
        "news": bool(folder.news),
        "timeline": bool(folder.timeline.timeline),
    }
    return [(name, label) for name, label in words.CHAPTERS if filled[name]]


def _view(scene: Scene, ident: str) -> dict[str, Any]:
    folder = scene.catalogue.buildings[ident]
    return {
        "folder": folder,
        "building": folder.building,
        "chapters": chapters(scene.catalogue, folder),
        "branches": scene.catalogue.hosted(ident),
        "organisation": scene.catalogue.branches.get(folder.building.organisation or ""),
    }


def _chapter_view(scene: Scene, ident: str, name: str, label: str) -> dict[str, Any]:
    return _view(scene, ident) | {"name": name, "label": label}
