"""Plan: links out to a map — by coordinates with their system, else by text, nothing invented."""

from __future__ import annotations

from urllib.parse import quote

from showcase.model.values import Geo, Location

AMAP_SYSTEMS = {"gcj02": "gaode", "wgs84": "wgs84", "cgcs2000": "wgs84"}
"""Coordinate system → AMap's `coordinate` parameter (norm N19). CGCS2000 differs from WGS-84 by
centimetres; BD-09 is not taken, and our own conversion would be wrong by design."""

SOURCE = "showcase"


def map_link(name: str, location: Location) -> str | None:
    """The address of a map for this place; None when neither point, address nor city is known.

    Args:
        name: what the marker is called.
        location: where it stands, as far as it is known.
    """
    if location.geo and location.geo.crs in AMAP_SYSTEMS:
        return _marker(name, location.geo)
    if location.address:
        return _search(location.address, location.city)
    return _search(name, location.city) if location.city else None


def _marker(name: str, geo: Geo) -> str:
    return (
        f"https://uri.amap.com/marker?position={geo.lon!r},{geo.lat!r}&name={quote(name, safe='')}"
        f"&src={SOURCE}&coordinate={AMAP_SYSTEMS[geo.crs]}&callnative=0"
    )


def _search(keyword: str, city: str | None) -> str:
    where = f"&city={quote(city, safe='')}" if city else ""
    return f"https://uri.amap.com/search?keyword={quote(keyword, safe='')}{where}&src={SOURCE}&callnative=0"
