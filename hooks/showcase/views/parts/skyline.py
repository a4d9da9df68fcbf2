"""Parts: the strip of buildings — which stand on it, in what order, what is said under each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, zip_longest

from showcase import draw, words
from showcase.model import Building, Catalogue, Folder, Quantity, Station
from showcase.plan import url_of
from showcase.views.parts.amounts import amount_of
from showcase.views.parts.drawings import drawn


@dataclass(frozen=True, slots=True)
class Stop:
    """One building of the strip: its drawing, its address below the root, the words under it."""

    building: draw.Building
    url: str
    caption: str


def of_site(catalogue: Catalogue) -> list[Stop]:
    """The strip of the home page: every building, and stations of which more than a name is known.

    Tall and unknown ones stand in turn, so that the strip has a rhythm whatever the data are.
    """
    stops = [_stop(catalogue, folder) for folder in catalogue.buildings.values()]
    stops += [
        of_station(folder, station)
        for folder in catalogue.districts.values()
        for station in folder.stations.values()
        if _own(station) and (station.area_m2 or station.organisation)
    ]
    return woven(stops)


def of_district(catalogue: Catalogue, folder: Folder, stations: Iterable[Station]) -> list[Stop]:
    """The strip of a district: its buildings, then the stations in towers without a page."""
    stops = [_stop(catalogue, building) for building in catalogue.standing(folder.id)]
    return stops + [of_station(folder, station) for station in stations if _own(station)]


def woven(stops: Sequence[Stop]) -> list[Stop]:
    """Stops of known height from tall to low, with those of unknown height between them."""
    known = sorted((s for s in stops if s.building.height_m), key=lambda s: -_height(s))
    others = [stop for stop in stops if not stop.building.height_m]
    pairs = chain.from_iterable(zip_longest(known, others))
    return [stop for stop in pairs if stop is not None]


def of_building(catalogue: Catalogue, ident: str) -> Stop:
    """A derived value: a building of the site."""
    building = catalogue.buildings[ident].building
    return Stop(drawn(building), url_of("building", ident), caption_of(building))


def _stop(catalogue: Catalogue, folder: Folder) -> Stop:
    found: Stop = catalogue.derive(of_building, folder.id)
    return found


def of_station(folder: Folder, station: Station) -> Stop:
    """A station in a tower of which only the name is known: a tower that fades out."""
    return Stop(
        draw.Building(station.name),
        url_of("station", f"{folder.id}/{station.id}"),
        area_text(station.area_m2) or station.status or station.kind,
    )


def caption_of(building: Building) -> str:
    """The centre's floor and area, else the lit floors, else how many towers there are."""
    centre = building.centre
    said = []
    if centre and centre.floor is not None:
        said.append(words.floor_text(centre.floor))
    else:
        said += [f"{words.floor_text(f.floor)} {f.label}" for f in building.lit_floors[:1]]
    if building.building_count and not said:
        said.append(words.towers_text(building.building_count))
    return words.DOT.join(filter(None, [*said, area_text(centre.area_m2) if centre else ""]))


def area_text(area: Quantity | None) -> str:
    """An area in the few signs a caption has room for: 约1500㎡; empty when it is not known."""
    said = amount_of(area, words.SQUARE_METRES)
    return replace(said, unit=words.SHORT_UNITS.get(said.unit, said.unit)).text if said else ""


def _own(station: Station) -> bool:
    """A station in a tower of its own that has no page here."""
    return station.kind in words.STATIONS_IN_TOWERS and not station.building


def _height(stop: Stop) -> float:
    return stop.building.height_m or 0.0
