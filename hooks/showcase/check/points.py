"""Check: coordinates that cannot be — how they are told (norm N19)."""

from __future__ import annotations

from showcase.faults import declare

SWAPPED = declare(
    "E281",
    "经纬度写反了",
    "经度 {lon}、纬度 {lat} 写反了：中国境内经度在 73.5 到 135.1 之间，纬度在 3.8 到 53.6 之间",
    "改成 lon: {lat}、lat: {lon}",
    wrong="location:\n  geo: {lon: 23.120347, lat: 113.318075, crs: wgs84}",
    right="location:\n  geo: {lon: 113.318075, lat: 23.120347, crs: wgs84}",
)
ABROAD = declare(
    "E282",
    "坐标不在国内",
    "{named} {value} 不在中国境内（应在 {low} 到 {high} 之间）",
    "核对坐标；写成度数的小数，如 lon: 113.318075、lat: 23.120347，不写度分秒",
    wrong="location:\n  geo: {lon: 11.331, lat: 23.120347, crs: wgs84}",
    right="location:\n  geo: {lon: 113.318075, lat: 23.120347, crs: wgs84}",
)
