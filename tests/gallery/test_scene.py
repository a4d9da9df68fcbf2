"""The walk's scene, the timeline, and the templates that show the same without a script."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from showcase.gallery import Door, Frame, decades, hang, on_this_day, scene, scene_json
from showcase.gallery.route import inside, way
from showcase.gallery.space import corridor
from showcase.gallery.timeline import Event
from tests.gallery import pages, sample


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("media")


def test_sixty_exhibits_all_hang(media: Path) -> None:
    hanging = sample.full(media)

    assert (len(hanging.hung), hanging.left, hanging.faults) == (60, (), ())


def test_the_same_data_give_the_same_bytes(media: Path) -> None:
    made = [scene_json(sample.full_scene(media)) for _ in range(2)]

    assert made[0] == made[1]
    assert len(made[0].encode()) < 40_000


def test_json_may_stand_in_a_script_element() -> None:
    text = scene_json({"t": "</script>\u2028"})

    assert "</" not in text
    assert "\u2028" not in text
    assert json.loads(text) == {"t": "</script>\u2028"}


def test_the_way_never_leads_through_a_wall(media: Path) -> None:
    room = sample.hall()
    made = scene(sample.full(media), "")
    here = tuple(made["spawn"][:2])
    for frame in made["frames"]:
        flat = frame["v"]
        for point in zip(flat[::2], flat[1::2], strict=True):
            assert inside(room, point)
            for part in room.partitions:
                assert not _cross(here, point, part.start, part.end), frame["i"]
            here = point


def test_a_way_round_a_display_wall_goes_past_its_end() -> None:
    points = way(sample.hall(), (5.0, 7.0), (7.2, 7.0))

    assert len(points) > 2
    assert all(inside(sample.hall(), point) for point in points)


def test_the_title_hangs_where_one_looks_on_coming_in(media: Path) -> None:
    made = scene(sample.full(media), "红色长廊")

    assert (
        made["walls"][made["sign"][0]]["n"] == "p1"
        or "第一展墙" in made["walls"][made["sign"][0]]["n"]
    )
    assert sample.two_scene()["sign"][0] == 1  # type: ignore[index]


def test_the_tour_passes_every_frame_once_wall_by_wall(media: Path) -> None:
    frames = scene(sample.full(media), "")["frames"]

    assert len({frame["i"] for frame in frames}) == 60
    walls = [frame["k"] for frame in frames]
    assert sum(a != b for a, b in pairwise(walls)) == len(set(walls)) - 1


def test_decades_are_anchors_and_the_undated_stand_last() -> None:
    events = [
        Event("b/1", "无年代", None),
        Event("b/2", "二〇〇一", sample.when("2001-07-01")),
        Event("b/3", "二十年代", sample.when("192X")),
        Event("b/4", "一九二三", sample.when("1923")),
        Event("b/5", "上世纪", sample.when("19XX")),
    ]

    made = decades(events)

    assert [(d.anchor, d.label) for d in made] == [
        ("c20", "20世纪"),
        ("d1920", "20世纪20年代"),
        ("d2000", "21世纪头十年"),
        ("undated", "年代待考"),
    ]
    assert [event.key for event in made[1].events] == ["b/3", "b/4"]


def test_on_this_day_lists_only_certain_days() -> None:
    events = [
        Event("b/1", "揭牌", sample.when("2019-07-01"), "x/"),
        Event("b/2", "改名", sample.when("2020-07"), "y/"),
        Event("b/3", "成立", sample.when("2016-07-01"), "z/"),
    ]

    assert on_this_day(events) == {"07-01": (events[2], events[0])}


def test_the_quiet_wall_holds_every_exhibit(media: Path) -> None:
    tree = html.fromstring(pages.page(sample.full_view(media)))

    assert len(tree.xpath("//div[@class='gallery-wall']/ol/li")) == 60
    assert all(image.get("alt") for image in tree.xpath("//ol//img"))
    assert len(tree.xpath("//*[@id]")) == len({e.get("id") for e in tree.xpath("//*[@id]")})


def test_a_hall_nobody_measured_has_no_north() -> None:
    tree = html.fromstring(pages.page(sample.two_view()))

    assert "北墙" not in tree.text_content()
    assert "尺寸未经实测" in tree.text_content()


def _cross(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float], d: tuple[float, float]
) -> bool:
    def side(p: tuple[float, float], q: tuple[float, float], r: tuple[float, float]) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def test_a_door_leads_on_only_where_its_room_is_known() -> None:
    room = replace(sample.hall(), doors=(Door("south", 3.0, 1.4, "stairs"), Door("west", 6.2, 1.6)))
    hanging = hang(room, ())

    assert scene(hanging, "厅")["doors"] == []
    assert scene(hanging, "厅", beyond={"stairs": ("walk.json", "楼梯长廊")})["doors"] == [
        [2, 3.7, 1.4, "walk.json", "楼梯长廊"]
    ]


def test_what_an_exhibit_lists_makes_its_panel_wider_and_reaches_the_walk() -> None:
    frames = (
        Frame("one", "单件", "one/", items=(("一句话", ""),)),
        Frame("wall", "精神墙", "wall/", items=(("甲", "1996"), ("乙", "")), owed=3),
        Frame("stairs", "楼梯", "stairs/", floors=("3层", "4层", "5层")),
    )
    hanging = hang(corridor("长廊", frames), frames)
    told = {frame["i"]: frame for frame in scene(hanging, "长廊")["frames"]}

    assert "z" not in told["one"]
    assert (told["wall"]["z"], told["wall"]["q"]) == ([["甲", "1996"], ["乙", ""]], 3)
    assert told["stairs"]["f"] == ["3层", "4层", "5层"]
    assert told["wall"]["w"] > told["stairs"]["w"] > told["one"]["w"]
