"""Views: a hall."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from showcase.model import Catalogue
from showcase.plan import Page, Scene, chapter_url, url_of


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """A page for each hall of each building."""
    for folder in catalogue.buildings.values():
        for hall in folder.halls.values():
            yield Page(
                url_of("hall", hall.key),
                "hall",
                hall.name,
                partial(_view, ident=folder.id, hall=hall.id),
                description=hall.summary or "",
                place=folder.name,
                names=tuple(hall.also_known_as),
                section="buildings/",
                crumbs=(
                    ("楼宇", "buildings/"),
                    (folder.name, url_of("building", folder.id)),
                    ("党群中心", chapter_url(folder.id, "halls")),
                ),
            )


def _view(scene: Scene, ident: str, hall: str) -> dict[str, Any]:
    folder = scene.catalogue.buildings[ident]
    return {"folder": folder, "building": folder.building, "hall": folder.halls[hall]}
