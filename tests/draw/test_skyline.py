import re

import pytest

from showcase.draw import Building, LitFloor, Stop, skyline, skyline_text
from tests.draw.reading import SVG, box, by_class, fragment, points
from tests.draw.samples import STOPS


def heights(html: str) -> list[float]:
    """Outline heights in viewBox units, one a building."""
    found = []
    for svg in fragment(html).iter(f"{SVG}svg"):
        ys = [y for one in by_class(svg, "dr-outline") for _, y in points(one.get("d"))]
        found.append(max(ys) - min(ys))
    return found


def test_all_buildings_stand_at_one_scale() -> None:
    html = skyline(
        [Stop(Building("甲", 500, floors_above=100), "a/"), Stop(Building("乙", 100), "b/")]
    )
    tall, low = heights(html)

    assert tall / low == pytest.approx(5, rel=0.01)
    assert len({box(svg)[1] for svg in fragment(html).iter(f"{SVG}svg")}) == 1


def test_a_strip_of_one_building_takes_the_whole_width() -> None:
    # the shares of a grid that add up to less than one leave the rest of it empty
    shares = re.findall(
        r",([0-9.]+)fr", skyline([Stop(Building("甲", 188, floors_above=40), "a/")])
    )

    assert sum(map(float, shares)) >= 1


def test_every_building_is_a_link_with_its_name_and_height() -> None:
    links = list(fragment(skyline(STOPS)).iter("a"))

    assert [link.get("href") for link in links] == [stop.href for stop in STOPS]
    said = ["".join(link.itertext()) for link in links]
    assert all(stop.building.name in text for stop, text in zip(STOPS, said, strict=True))
    assert "约500米" in said[0]
    assert "高度待补" in said[1]


def test_only_named_floors_are_lit() -> None:
    lit = [len(by_class(svg, "dr-lit")) for svg in fragment(skyline(STOPS)).iter(f"{SVG}svg")]

    assert lit == [1, 0, 1, 0, 0, 1, 0]


def test_a_lit_basement_deepens_the_whole_strip_alike() -> None:
    deep = Building("甲", 80, floors_above=20, lit=(LitFloor(-3),))
    html = skyline([Stop(deep, "a/"), Stop(Building("乙", 60), "b/")])
    svgs = list(fragment(html).iter(f"{SVG}svg"))

    assert len({box(svg)[1] for svg in svgs}) == 1
    lowest = max(y for _, y in points(by_class(svgs[0], "dr-lit")[0].get("d")))
    assert lowest <= box(svgs[0])[1]


def test_no_buildings_no_strip() -> None:
    assert skyline([]) == ""


def test_a_script_is_no_link() -> None:
    html = skyline([Stop(Building("甲"), "javascript:alert(1)")])

    assert "javascript" not in html


def test_the_text_orders_known_heights_and_invents_none() -> None:
    text = skyline_text(STOPS)

    assert (
        "已知高度：武汉绿地中心约500米、广州国际金融中心438.6米、焦作华融国际大厦118.6米。" in text
    )
    assert "武广大厦" not in text
