"""Check: maps and coordinates — approval numbers, points that can be where they are said to be (norms N18, N19)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.check.rule import Subject, rule
from showcase.faults import Fault, declare

NOT_APPROVED = declare(
    "E740",
    "地图没有审图号",
    "图片 {file} 像是地图，图注里没有审图号（N18）",
    "在 caption（图注）里写审图号，如 审图号：GS(2024)1234号；自己画的示意图就在 alt 里写“示意图”",
    wrong="media:\n  - {file: media/poster.JPG, alt: 周边地图截图}",
    right="media:\n  - {file: media/poster.JPG, alt: 周边位置示意图}",
)
COARSE = declare(
    "W741",
    "坐标太粗",
    "坐标 {lon}、{lat} 只精确到公里，导航会偏到别的街区",
    "写到小数点后 4 位以上；还没有准确坐标就删掉 geo，页面会按地址导航",
    wrong="location:\n  geo: {lon: 113.3, lat: 23.1, crs: wgs84}",
    right="location:\n  geo: {lon: 113.318075, lat: 23.120347, crs: wgs84}",
)
_MAP = re.compile("地图|卫星图")
_OWN = re.compile("示意|手绘|地图集")
_APPROVAL = re.compile(r"(?:GS[\u4e00-\u9fa5]?|[\u4e00-\u9fa5]S)\s?[（(]\d{4}[)）]\s?\d+号")
FINE = 3
"""Decimals of a coordinate that name a street (about 100 m)."""


@rule(NOT_APPROVED, scope="file")
def maps_have_approval_numbers(subject: Subject) -> Iterator[Fault]:
    """A picture that shows a real map says its approval number beside it."""
    for _, entity in subject.entities():
        for index, media in enumerate(getattr(entity, "media", ())):
            said = " ".join(filter(None, [media.alt, media.caption]))
            shown = " ".join(filter(None, [media.caption, media.credit, media.rights]))
            if _MAP.search(said) and not _OWN.search(said) and not _APPROVAL.search(shown):
                yield NOT_APPROVED.at(
                    subject.place(entity, "media", index, "file"), file=media.file
                )


@rule(COARSE, scope="file")
def points_are_fine(subject: Subject) -> Iterator[Fault]:
    """A coordinate names a house, not a town."""
    for _, entity in subject.entities():
        geo = getattr(getattr(entity, "location", None), "geo", None)
        if geo and max(_decimals(geo.lon), _decimals(geo.lat)) < FINE:
            place = subject.place(entity, "location", "geo")
            yield COARSE.at(place, lon=geo.lon, lat=geo.lat)


def _decimals(number: float) -> int:
    return len(repr(number).partition(".")[2].rstrip("0"))
