"""Parts: stations — in the editors' order, by size, by builder, each with what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from showcase import words
from showcase.model import Branch, Catalogue, Folder, Quantity, Station
from showcase.model.district import NetworkGroup
from showcase.model.values import Location
from showcase.plan import url_of
from showcase.plan.maps import map_link
from showcase.views.parts.amounts import Amount, amount_of

AREA_CLASSES: tuple[tuple[float, str], ...] = (
    (1000, "1000平方米以上"),
    (300, "300平方米以上"),
    (0, "300平方米以下"),
)
"""Lower bound in square metres (exclusive for 1000 and 300, as the reports say 超) and its name."""
SQUARE = 160.0
"""Side of the largest square of an area drawing, in its own units."""


@dataclass(frozen=True, slots=True)
class StationView:
    """A station as a list shows it.

    Attributes:
        former: its anchors before it was renamed.
        url: its building's page where it has one, else its place on the page of the network.
        map: a link out to a map; empty where nothing about its place is known.
    """

    station: Station
    folder: Folder
    anchor: str
    former: tuple[str, ...]
    url: str
    area: Amount | None
    organisation: Branch | None
    building: Folder | None
    map: str


@dataclass(frozen=True, slots=True)
class Square:
    """A known area drawn to the common scale: the side of its square."""

    name: str
    url: str
    area: Amount
    side: float


@dataclass(frozen=True, slots=True)
class Matrix:
    """The stations of one builder, which all have the same rooms and panels."""

    group: NetworkGroup
    stations: tuple[StationView, ...]

    @property
    def owed(self) -> int:
        """How many stations the builder declares beyond those that are named."""
        return max(0, (self.group.declared_count or 0) - len(self.stations))


def ordered(stations: Iterable[Station]) -> list[Station]:
    """Stations in the editors' order."""
    return sorted(stations, key=lambda station: (station.order, station.id))


def views(catalogue: Catalogue, folder: Folder) -> list[StationView]:
    """The stations of a district."""
    return [view(catalogue, folder, station) for station in ordered(folder.stations.values())]


def view(catalogue: Catalogue, folder: Folder, station: Station) -> StationView:
    """One station; what its building's profile knows better is taken from there."""
    building = catalogue.buildings.get(station.building or "")
    anchor, *former = (f"{top}-{one}" for top in folder.profile.ids for one in station.ids)
    return StationView(
        station,
        folder,
        anchor,
        tuple(former),
        url_of("building", building.id) if building else url_of("station", station.key),
        amount_of(area_of(station, building), words.SQUARE_METRES),
        catalogue.branches.get(station.organisation or ""),
        building,
        map_link(station.name, _location(station, folder, building)) or "",
    )


def area_of(station: Station, building: Folder | None) -> Quantity | None:
    """The area of a station, else that of its building's centre."""
    centre = building.building.centre if building else None
    return station.area_m2 or (centre.area_m2 if centre else None)


def _location(station: Station, folder: Folder, building: Folder | None) -> Location:
    """Where a station is: its own place, its building's, else its name in the district's city."""
    own = building.building.location if building else station.location
    if own.geo or own.address:
        return own
    return own.model_copy(update={"city": own.city or folder.district.location.city})


def area_class(area: float | None) -> str | None:
    """The class of a known area; None when the area is unknown (it is never guessed)."""
    if area is None:
        return None
    return next(name for bound, name in AREA_CLASSES if area > bound)


def by_area(listed: Sequence[StationView]) -> list[tuple[str, list[StationView]]]:
    """Stations by class of area, the largest first; those of unknown area last."""
    groups: dict[str, list[StationView]] = {name: [] for _, name in AREA_CLASSES}
    groups[words.AREA_UNKNOWN] = []
    for one in listed:
        name = area_class(one.area.value if one.area else None) or words.AREA_UNKNOWN
        groups[name].append(one)
    return [(name, found) for name, found in groups.items() if found]


def squares(areas: Iterable[tuple[str, str, Amount | None]]) -> list[Square]:
    """Known areas as squares of one scale, the largest first."""
    known = sorted(
        ((name, url, area) for name, url, area in areas if area and area.value > 0),
        key=lambda row: (-row[2].value, row[0]),
    )
    if not known:
        return []
    most = known[0][2].value
    return [
        Square(name, url, area, round(SQUARE * sqrt(area.value / most), 1))
        for name, url, area in known
    ]


def matrices(folder: Folder, listed: Sequence[StationView]) -> list[Matrix]:
    """The groups of a district's network with their stations."""
    network = folder.district.network
    return [
        Matrix(group, tuple(one for one in listed if one.station.group == group.id))
        for group in (network.groups if network else ())
    ]
