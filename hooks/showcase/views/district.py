"""Views: a district — its towers, programme, evolution, network, and its chapters in short."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene, url_of
from showcase.views.chapters import parts
from showcase.views.parts import skyline, stations
from showcase.views.parts.folders import crumbs, section
from showcase.views.parts.sources import cited


def pages_in(catalogue: Catalogue, folder: Folder) -> Iterator[Page]:
    """A page for each district."""
    if folder.kind != "district":
        return
    yield Page(
        url_of("district", folder.id),
        "district",
        folder.name,
        partial(_view, ident=folder.id),
        description=folder.district.summary or folder.district.headline or "",
        section=section(folder),
        names=tuple(folder.district.also_known_as),
        crumbs=crumbs(folder)[:1],
    )


def _view(scene: Scene, ident: str) -> dict[str, Any]:
    catalogue = scene.catalogue
    folder = catalogue.districts[ident]
    told = parts(scene, folder)
    listed = stations.views(catalogue, folder)
    return {
        "folder": folder,
        "home": "districts",
        "district": folder.district,
        "organisation": catalogue.branches.get(folder.district.organisation or ""),
        "stops": skyline.of_district(catalogue, folder, (one.station for one in listed)),
        "stations": listed,
        "matrices": stations.matrices(folder, listed),
        "chapters": [chapter for chapter, _ in told],
        "told": told,
        "headlines": next((p.headlines for c, p in told if c.name == "figures"), ()),
        "sources": cited(catalogue, folder, (source.id for source in folder.profile.sources)),
    }
