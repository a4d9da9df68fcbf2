"""Check: maps, coordinates and opening hours — what a visitor finds the way by (norms N18, N19)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from showcase.check.rule import Subject, rule
from showcase.check.texts import spot_of, texts
from showcase.faults import Fault, declare
from showcase.model import Building, Hall
from showcase.model.site import MAP_APPROVAL
from showcase.model.values import Hours
from showcase.programme import read_row

BAD_APPROVAL = declare(
    "E725",
    "审图号写法不对",
    "“{value}”不像审图号（N18）",
    "照地图上印的写，如 GS（2024）1234号、鄂S（2024）012号",
    wrong="media:\n  - {file: media/a.jpg, alt: 区位地图, map_approval: '1234'}",
    right="media:\n  - {file: media/a.jpg, alt: 区位地图, map_approval: GS（2024）1234号}",
)
NO_APPROVAL = declare(
    "E726",
    "地图没有审图号",
    "图片 {file} 的说明里有“{word}”，公开的地图要写审图号（N18）",
    "写 map_approval: 审图号；自己画的示意图，在 alt 里写明“示意图”；不是地图就换个说法",
    wrong="media:\n  - {file: media/a.jpg, alt: 本区行政区划图}",
    right="media:\n  - {file: media/a.jpg, alt: 站点位置示意图}",
)
RELATIVE_LINK = declare(
    "E727",
    "链接不完整",
    "文字里的链接“{address}”不是完整的网址，点开会找不到（N05）",
    "写完整的网址，以 https:// 开头；站内的内容不用写链接，写进相应的项，页面会自己连上",
    wrong="text: 见[活动](../activities/)",
    right="text: 见[说明](https://example.org/a)",
)
HOURS_UNREAD = declare(
    "W728",
    "开放时间读不懂",
    "“{days} {time}”照原样显示，但读不懂，页面不会说“现在开放”",
    "days 写 周一至周五、周六、工作日、节假日、每天；time 写 09:00-17:30 或 闭馆",
    wrong="hours:\n  - {days: 平时, time: 白天}",
    right="hours:\n  - {days: 周一至周五, time: 09:00-17:30}",
)
COARSE = declare(
    "W741",
    "坐标太粗",
    "坐标 {lon}、{lat} 只精确到公里，导航会偏到别的街区",
    "写到小数点后 4 位以上；还没有准确坐标就删掉 geo，页面会按地址导航",
    wrong="location:\n  geo: {lon: 113.3, lat: 23.1, crs: wgs84}",
    right="location:\n  geo: {lon: 113.318075, lat: 23.120347, crs: wgs84}",
)
FINE = 3
"""Decimals of a coordinate that name a street (about 100 m)."""
MAPS = re.compile("地图|行政区划图|区划图|卫星图|导航图")
NO_MAP = re.compile("示意图|平面图|手绘")
_LINK = re.compile(r"\]\(\s*<?(?P<address>[^)\s>]+)")
_WHOLE = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)


@rule(BAD_APPROVAL, NO_APPROVAL, scope="file")
def maps_are_approved(subject: Subject) -> Iterator[Fault]:
    """A picture that its own words call a map has an approval number, and a right one."""
    for _, entity in subject.entities():
        for number, media in enumerate(getattr(entity, "media", ())):
            place = subject.place(entity, "media", number, "file")
            told = " ".join(filter(None, (media.alt, media.caption)))
            word = MAPS.search(told)
            if media.map_approval:
                if not MAP_APPROVAL.fullmatch(media.map_approval):
                    yield BAD_APPROVAL.at(place, value=media.map_approval)
            elif word and not NO_MAP.search(told):
                yield NO_APPROVAL.at(place, file=media.file, word=word[0])


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


@rule(RELATIVE_LINK, scope="file")
def links_are_whole(subject: Subject) -> Iterator[Fault]:
    """A text is shown on several pages, so that a relative link in it leads nowhere."""
    for document in subject.reading.documents.values():
        if "](" not in document.text:
            continue
        for loc, text in texts(document.data):
            for found in _LINK.finditer(text):
                if not _WHOLE.match(found["address"]):
                    place = spot_of(document, loc, found["address"])
                    yield RELATIVE_LINK.at(place, address=found["address"])


@rule(HOURS_UNREAD, scope="file")
def hours_can_be_read(subject: Subject) -> Iterator[Fault]:
    """Opening hours are days and times."""
    for _, entity in subject.entities():
        for loc, hours in _hours(entity):
            if read_row(hours) is None:
                yield HOURS_UNREAD.at(
                    subject.place(entity, *loc, "days"), days=hours.days, time=hours.time
                )


def _hours(entity: Any) -> Iterator[tuple[tuple[str | int, ...], Hours]]:
    if isinstance(entity, Building) and entity.centre:
        for number, hours in enumerate(entity.centre.hours):
            yield ("centre", "hours", number), hours
    elif isinstance(entity, Hall):
        for number, hours in enumerate(entity.hours):
            yield ("hours", number), hours
