"""Views: a building — one long page of chapters, each in its short form."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene, url_of
from showcase.views.chapters import parts
from showcase.views.parts import profile
from showcase.views.parts.folders import crumbs, section
from showcase.views.parts.sources import cited


def pages_in(catalogue: Catalogue, folder: Folder) -> Iterator[Page]:
    """A page for each building."""
    if folder.kind != "building":
        return
    yield Page(
        url_of("building", folder.id),
        "building",
        folder.name,
        partial(_view, ident=folder.id),
        description=folder.building.summary or "",
        section=section(folder),
        names=tuple(folder.building.also_known_as),
        crumbs=crumbs(folder)[:1],
    )


def _view(scene: Scene, ident: str) -> dict[str, Any]:
    catalogue = scene.catalogue
    folder = catalogue.buildings[ident]
    told = parts(scene, folder)
    return {
        "folder": folder,
        "home": "buildings",
        "building": folder.building,
        "profile": profile.make(scene, folder),
        "chapters": [chapter for chapter, _ in told],
        "told": told,
        "headlines": next((p.headlines for c, p in told if c.name == "figures"), ()),
        "sources": cited(catalogue, folder, (source.id for source in folder.profile.sources)),
    }
