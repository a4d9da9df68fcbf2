"""Views: the boards of a stair for print, a sheet a storey (每层一板)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from showcase import words
from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene, url_of
from showcase.views.parts import exhibits, stair
from showcase.views.parts.folders import crumbs, section


def pages_in(catalogue: Catalogue, folder: Folder) -> Iterator[Page]:
    """Boards for each hall that is a stair, where the building shows anything at all."""
    if not folder.exhibits:
        return
    for hall in folder.halls.values():
        if hall.stair:
            yield Page(
                url_of("boards", hall.key),
                "boards",
                words.BOARDS,
                partial(_view, ident=folder.id, hall_id=hall.id),
                section=section(folder),
                place=folder.name,
                crumbs=crumbs(folder, (hall.name, url_of("hall", hall.key))),
                searched=False,
            )


def _view(scene: Scene, ident: str, hall_id: str) -> dict[str, Any]:
    catalogue = scene.catalogue
    folder = catalogue.buildings[ident]
    hall = folder.halls[hall_id]
    root = catalogue.site.url.rstrip("/") + "/"
    return {
        "folder": folder,
        "hall": hall,
        "stair": stair.make(scene, folder, hall),
        "label": partial(exhibits.label, catalogue, folder),
        "absolute": lambda exhibit: root + url_of("exhibit", exhibit.key),
    }
