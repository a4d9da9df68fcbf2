"""Views: the site map for people — every page of the plan, by building and district."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from showcase import words
from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene, url_of
from showcase.views.buildings import filters
from showcase.views.chapters import Chapter, chapters


@dataclass(frozen=True, slots=True)
class Place:
    """A building or a district with its chapters."""

    folder: Folder
    url: str
    chapters: tuple[Chapter, ...]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one site map."""
    yield Page("sitemap/", "sitemap", "网站地图", _view, searched=False)


def _places(catalogue: Catalogue, folders: Iterator[Folder]) -> list[Place]:
    return [
        Place(folder, url_of(folder.kind, folder.id), tuple(chapters(catalogue, folder)))
        for folder in folders
    ]


def _view(scene: Scene) -> dict[str, Any]:
    catalogue = scene.catalogue
    return {
        "sections": words.SECTIONS + words.OPERATORS,
        "filters": filters(catalogue),
        "buildings": _places(catalogue, iter(catalogue.buildings.values())),
        "districts": _places(catalogue, iter(catalogue.districts.values())),
        "branches": sorted(catalogue.branches.values(), key=lambda b: (b.order, b.id)),
    }
