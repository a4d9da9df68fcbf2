"""Links out to a map: lon before lat with their own system, else the address, else the name (N19)."""

from urllib.parse import parse_qs, urlsplit

import pytest

from showcase.model.values import Location
from showcase.plan.maps import map_link

POINT = {"lon": 113.318075, "lat": 23.120347}


def place(**fields: object) -> Location:
    return Location.model_validate(fields)


def test_a_point_is_a_marker_and_nothing_is_converted() -> None:
    link = map_link("广州国际金融中心", place(city="广州市", geo={**POINT, "crs": "wgs84"}))

    assert link == (
        "https://uri.amap.com/marker?position=113.318075,23.120347"
        "&name=%E5%B9%BF%E5%B7%9E%E5%9B%BD%E9%99%85%E9%87%91%E8%9E%8D%E4%B8%AD%E5%BF%83"
        "&src=showcase&coordinate=wgs84&callnative=0"
    )


@pytest.mark.parametrize(
    ("crs", "coordinate"), [("gcj02", "gaode"), ("wgs84", "wgs84"), ("cgcs2000", "wgs84")]
)
def test_the_map_is_told_the_system(crs: str, coordinate: str) -> None:
    link = map_link("楼", place(geo={**POINT, "crs": crs}))

    assert link is not None
    assert parse_qs(urlsplit(link).query)["coordinate"] == [coordinate]


@pytest.mark.parametrize(
    ("where", "keyword", "city"),
    [
        ({"city": "深圳市", "address": "福田区深南大道1006号"}, "福田区深南大道1006号", "深圳市"),
        (
            {"city": "武汉市", "address": "某路1号", "geo": {**POINT, "crs": "bd09"}},
            "某路1号",
            "武汉市",
        ),
        ({"city": "焦作市"}, "楼&座", "焦作市"),
        ({"address": "某路1号"}, "某路1号", None),
    ],
)
def test_without_a_usable_point_a_text_is_looked_for(
    where: dict[str, object], keyword: str, city: str | None
) -> None:
    link = map_link("楼&座", place(**where))

    assert link is not None
    asked = parse_qs(urlsplit(link).query)
    assert link.startswith("https://uri.amap.com/search?")
    assert (asked["keyword"], asked.get("city")) == ([keyword], [city] if city else None)
    assert "position" not in asked


def test_nothing_is_made_up() -> None:
    assert map_link("楼", place(district="某区")) is None
