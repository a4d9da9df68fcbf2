"""Views: the site map for people — every page of the plan, by building and district."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase import words
from showcase.model import Catalogue
from showcase.plan import Page, Scene


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one site map."""
    yield Page("sitemap/", "sitemap", "网站地图", _view)


def _view(scene: Scene) -> dict[str, Any]:
    catalogue = scene.catalogue
    return {
        "sections": words.SECTIONS,
        "buildings": list(catalogue.buildings.values()),
        "districts": list(catalogue.districts.values()),
        "branches": sorted(catalogue.branches.values(), key=lambda b: (b.order, b.id)),
    }
