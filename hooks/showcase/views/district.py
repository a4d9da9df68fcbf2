"""Views: a district — its programme, its evolution, its buildings and stations."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from showcase.model import Catalogue, Folder, Station
from showcase.plan import Page, Scene, url_of
from showcase.views.chapters import parts
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
        section="network/",
        crumbs=(("阵地网络", "network/"),),
    )


def _view(scene: Scene, ident: str) -> dict[str, Any]:
    catalogue = scene.catalogue
    folder = catalogue.districts[ident]
    told = parts(scene, folder)
    return {
        "folder": folder,
        "home": "districts",
        "chapters": [chapter for chapter, _ in told],
        "told": told,
        "sources": cited(catalogue, folder, (source.id for source in folder.profile.sources)),
        "district": folder.district,
        "organisation": catalogue.branches.get(folder.district.organisation or ""),
        "buildings": [f for f in catalogue.buildings.values() if f.building.district == ident],
        "stations": ordered(folder.stations.values()),
    }


def ordered(stations: Any) -> list[Station]:
    """Stations in the editor's order."""
    return sorted(stations, key=lambda station: (station.order, station.id))
