"""Views: the service network — every centre and station, by city, district and size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from showcase.model import Catalogue, Folder, Station
from showcase.plan import Page, Scene
from showcase.views.district import ordered

AREA_CLASSES: tuple[tuple[float, str], ...] = (
    (1000, "1000平方米以上"),
    (300, "300平方米以上"),
    (0, "300平方米以下"),
)
"""Lower bound in square metres (exclusive for 1000 and 300, as the reports say 超) and its name."""


@dataclass(frozen=True, slots=True)
class Region:
    """A district with its buildings and stations; `folder` is None for buildings without one."""

    name: str
    folder: Folder | None
    buildings: tuple[Folder, ...]
    stations: tuple[Station, ...]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one page of the network."""
    yield Page("network/", "network", "阵地网络", _view, section="network/")


def area_class(area: float | None) -> str | None:
    """The class of a known area; None when the area is unknown (it is never guessed)."""
    if area is None:
        return None
    return next(name for bound, name in AREA_CLASSES if area > bound)


def _view(scene: Scene) -> dict[str, Any]:
    catalogue = scene.catalogue
    regions = [
        Region(
            folder.name,
            folder,
            tuple(f for f in catalogue.buildings.values() if f.building.district == folder.id),
            tuple(ordered(folder.stations.values())),
        )
        for folder in catalogue.districts.values()
    ]
    alone = tuple(f for f in catalogue.buildings.values() if not f.building.district)
    if alone:
        regions.append(Region("其他楼宇", None, alone, ()))
    return {"regions": regions, "area_class": area_class}
