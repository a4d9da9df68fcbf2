"""Check: coordinates that were written in the wrong order (norm N19)."""

from __future__ import annotations

from typing import Any

from showcase.faults import declare

SWAPPED = declare(
    "E724",
    "经度和纬度写反了",
    "lon（经度）{lon}、lat（纬度）{lat} 不在境内，像是写反了（N19）",
    "改成 lon: {lat}, lat: {lon}；经度在 73 到 135 之间，纬度在 4 到 53 之间",
    wrong="geo: {lon: 23.120347, lat: 113.318075, crs: gcj02}",
    right="geo: {lon: 113.318075, lat: 23.120347, crs: gcj02}",
)
LON, LAT = (73.5, 135.1), (3.8, 53.6)
"""Bounds of China, as the model has them."""


def swapped(data: Any) -> bool:
    """Whether a mapping's lon and lat are out of bounds as written and within when exchanged."""
    if not isinstance(data, dict):
        return False
    lon, lat = (_number(data.get(name)) for name in ("lon", "lat"))
    if lon is None or lat is None:
        return False
    return LAT[0] <= lon <= LAT[1] and LON[0] <= lat <= LON[1]


def _number(value: Any) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
