"""Views: the home page — the skyline, what the site is, the network's figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase.model import Catalogue
from showcase.plan import Page, Scene


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one home page."""
    yield Page("", "home", catalogue.site.title, _view, description=catalogue.site.tagline)


def _view(scene: Scene) -> dict[str, Any]:
    catalogue = scene.catalogue
    headlines = [
        (folder, figure)
        for folder in catalogue.folders()
        for figure in folder.figures.figures
        if figure.headline
    ]
    return {"folders": list(catalogue.buildings.values()), "headlines": headlines}
