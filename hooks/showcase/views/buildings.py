"""Views: the list of buildings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase.model import Catalogue
from showcase.plan import Page, Scene


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The list of all buildings."""
    yield Page("buildings/", "buildings", "楼宇", _view, section="buildings/")


def _view(scene: Scene) -> dict[str, Any]:
    return {"folders": list(scene.catalogue.buildings.values())}
