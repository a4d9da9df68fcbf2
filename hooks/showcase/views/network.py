"""Views: the service network — every centre and station, by district and by size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from showcase import words
from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene, url_of
from showcase.plan.maps import map_link
from showcase.views.parts import stations
from showcase.views.parts.amounts import Amount, amount_of
from showcase.views.parts.stations import StationView


@dataclass(frozen=True, slots=True)
class Centre:
    """The centre in a building of this site."""

    folder: Folder
    url: str
    area: Amount | None
    map: str


@dataclass(frozen=True, slots=True)
class Region:
    """A district with its centres and stations; `folder` is None for buildings without one."""

    name: str
    folder: Folder | None
    centres: tuple[Centre, ...]
    classes: tuple[tuple[str, list[StationView]], ...]
    count: int


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one page of the network."""
    yield Page("network/", "network", "阵地网络", _view, section="network/")


def centre(folder: Folder) -> Centre:
    """The centre of a building."""
    building = folder.building
    area = building.centre.area_m2 if building.centre else None
    return Centre(
        folder,
        url_of("building", folder.id),
        amount_of(area, words.SQUARE_METRES),
        map_link(building.name, building.location) or "",
    )


def _view(scene: Scene) -> dict[str, Any]:
    catalogue = scene.catalogue
    regions = [_region(catalogue, folder) for folder in catalogue.districts.values()]
    alone = tuple(map(centre, catalogue.standing("")))
    if alone:
        regions.append(Region(words.ELSEWHERE, None, alone, (), len(alone)))
    every = [(c.folder.name, c.url, c.area) for region in regions for c in region.centres]
    every += [
        (one.station.name, one.url, one.area)
        for region in regions
        for _, listed in region.classes
        for one in listed
    ]
    return {"regions": regions, "squares": stations.squares(every), "count": len(every)}


def _region(catalogue: Catalogue, folder: Folder) -> Region:
    """A district's places, each once: a centre that is a station of the network stands among those."""
    listed = stations.views(catalogue, folder)
    named = {one.building.id for one in listed if one.building}
    centres = tuple(centre(f) for f in catalogue.standing(folder.id) if f.id not in named)
    classes = tuple(stations.by_area(listed))
    return Region(folder.name, folder, centres, classes, len(centres) + len(listed))
