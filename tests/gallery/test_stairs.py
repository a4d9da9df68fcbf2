"""A stairwell as a room: storeys, flights, what hangs on which, the way up, what is owed."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from showcase.faults import Place
from showcase.gallery import Frame, Hanging, hang, scene, wall_view
from showcase.gallery.stairs import assigned, owed, stair_room, stand
from showcase.gallery.stairwell import Stairwell
from tests.gallery import sample
from tests.gallery.test_walls import HOME, PAGE, exhibit
from tests.views.conftest import Show, show

__all__ = ["show"]

WELL = Stairwell(("3层", "4层", "5层", "6层"), floors=("3", "4", "5", "6"))
NOBODY_KNOWS = Stairwell(("", "", ""))
STAIRS = f"{HOME}halls/stairs.yaml"


def frame(ident: str, wall: str = "", **more: Any) -> Frame:
    return Frame(ident, f"展品{ident}", "", wall=wall, place=Place(f"{ident}.yaml"), **more)


def climb(*frames: Frame, well: Stairwell = WELL, whole: frozenset[str] = frozenset()) -> Hanging:
    room = stair_room("stairs", "楼梯", well)
    return hang(room, assigned(room, frames, whole))


def where(hanging: Hanging) -> dict[str, str]:
    return {hung.frame.id: hung.wall.id for hung in hanging.hung}


@pytest.fixture(scope="module")
def sixty(tmp_path_factory: pytest.TempPathFactory) -> Hanging:
    return sample.climb(tmp_path_factory.mktemp("media"))


def test_sixty_exhibits_hang_from_the_lowest_storey_to_the_highest(sixty: Hanging) -> None:
    assert (len(sixty.hung), sixty.left, sixty.faults) == (60, (), ())
    storeys = [int(hung.wall.group) for hung in sixty.hung]
    assert storeys == sorted(storeys)
    assert [storeys.count(storey) for storey in range(3, 18)] == [4] * 15


def test_nothing_on_a_stair_overlaps_or_hangs_over_a_door(sixty: Hanging) -> None:
    for wall in sixty.room.walls:
        row = [(h.at, h.at + h.slot) for h in sixty.hung if h.wall == wall]
        taken = sorted([*row, *((at, at + width) for at, width in wall.openings)])
        assert all(a[1] <= b[0] for a, b in pairwise(taken))
        assert all(low >= 0 and high <= wall.length for low, high in row)


def test_a_flight_rises_half_a_storey_and_a_frame_hangs_over_its_steps() -> None:
    first, second = (
        stair_room("s", "楼梯", WELL).wall(f"4/{name}") for name in ("first", "second")
    )
    assert first
    assert second

    assert [round(first.up(at), 2) for at in (0, 2.2, 4.0, 5.8, 8.0)] == [3.6, 3.6, 4.5, 5.4, 5.4]
    assert [round(second.up(at), 2) for at in (0, 4.0, 8.0)] == [5.4, 6.3, 7.2]


@pytest.mark.parametrize(
    ("wish", "wall"),
    [
        (frame("a", "5/second"), "5/second"),
        (frame("a", "4/turn"), "4/turn"),
        (frame("a", "6/landing"), "6/landing"),
        (frame("a", "4/first", at=2.6, width=0.9), "4/first"),
    ],
)
def test_a_frame_hangs_where_its_editor_said(wish: Frame, wall: str) -> None:
    assert where(climb(wish)) == {"a": wall}


def test_a_storey_without_a_wall_is_kept_to() -> None:
    hanging = climb(frame("a", "5"), frame("b"), frame("c"), frame("d"))

    assert {i: wall.split("/")[0] for i, wall in where(hanging).items()} == {
        "a": "5",
        "b": "3",
        "c": "4",
        "d": "5",
    }


def test_a_storeys_exhibits_are_spread_over_its_walls() -> None:
    hanging = climb(*(frame(i, "4") for i in "abc"), frame("d", "5"), frame("e", "5"))

    assert where(hanging) == {
        "a": "4/first",
        "b": "4/turn",
        "c": "4/second",
        "d": "5/first",
        "e": "5/second",
    }


def test_what_lists_much_keeps_its_wall_to_itself() -> None:
    much = tuple((f"精神{n}", "") for n in range(8))
    hanging = climb(*(frame(i, "4") for i in "abc"), frame("wall", items=much))

    assert hanging.left == ()
    assert [i for i, wall in where(hanging).items() if wall == "4/turn"] == ["wall"]


def test_what_tells_of_the_stair_hangs_at_its_foot_and_what_lists_much_half_way_up() -> None:
    much = tuple((f"精神{n}", "") for n in range(6))
    hanging = climb(frame("it", items=much[:3]), frame("wall", items=much), whole=frozenset({"it"}))

    assert where(hanging) == {"it": "3/landing", "wall": "4/turn"}


@pytest.mark.parametrize(
    ("frames", "code"),
    [
        ((frame("a", "7"),), "E858"),
        ((frame("a", "6/first"),), "E858"),
        ((frame("a", "?/first"),), "E858"),
        ((frame("a", "4/north"),), "E858"),
        ((frame("a", "4/first", at=7.5, width=1.0),), "E851"),
        ((frame("a", "4/landing", at=1.0, width=0.9),), "E853"),
        ((frame("b", "4/first", at=2, width=1), frame("a", "4/first", at=2.5, width=1)), "E850"),
    ],
)
def test_what_cannot_be_is_told_where_it_stands(frames: tuple[Frame, ...], code: str) -> None:
    hanging = climb(*frames)

    assert [(fault.place.file, fault.code) for fault in hanging.faults] == [("a.yaml", code)]
    assert "a" not in where(hanging)


def test_one_stands_before_a_frame_on_its_own_flight(sixty: Hanging) -> None:
    well = sixty.room.stair
    assert well
    for hung in sixty.hung:
        spot = stand(well, hung)
        over = hung.wall.up(hung.at + hung.slot / 2) - well.up(spot)

        assert abs(over) < 0.3, hung.frame.id
        assert 0.3 < spot[0] < well.across - 0.3


def test_the_way_up_goes_round_over_the_landings() -> None:
    start, end = (3.3, 1.0, 0), (3.3, 1.0, 2)

    way = WELL.way(start, end)

    assert way[0] == start[:2]
    assert way[-1] == end[:2]
    sides = [WELL.on_first(x) for x, _ in way]
    crossings = [(a, b) for a, b in pairwise(zip(way, sides, strict=True)) if a[1] != b[1]]
    assert len(crossings) == 4
    assert all(y < WELL.landing or y > WELL.landing + WELL.run for (_, y), _ in sum(crossings, ()))
    assert WELL.way(end, start) == way[::-1]


def test_where_nobody_named_an_exhibit_it_is_owed_and_nothing_is_made_up() -> None:
    whole = frozenset({"it"})
    hanging = climb(frame("it"), well=NOBODY_KNOWS, whole=whole)

    empty = list(owed(hanging, whole))

    assert len(empty) == 4
    assert {hung.frame.title for hung in empty} == {"待补"}
    assert list(owed(climb(frame("a"), frame("b"), frame("c")), frozenset())) == []


def test_the_scene_tells_the_shape_of_the_stair(sixty: Hanging) -> None:
    made = scene(sixty, "楼梯")

    assert made["stair"]["names"][0] == "3层"
    assert made["stair"]["names"][-1] == "18层"
    assert [frame["n"] for frame in made["frames"]] == sorted(f["n"] for f in made["frames"])
    assert made["walls"][1]["z"] == [[0, 0], [2.2, 0], [5.8, 1.8], [8, 1.8]]


def test_the_quiet_wall_goes_up_and_the_drawing_stands_on_its_foot(sixty: Hanging) -> None:
    view = wall_view(sixty, "楼梯")

    assert [row.wall for row in view.frames if row.wall][:2] == ["3层 · 第一跑", "3层 · 第二跑"]
    assert [storey.name for storey in view.storeys][::15] == ["18层", "3层"]
    assert [len(storey.frames) for storey in view.storeys] == [0] + [4] * 15
    assert [storey.top for storey in view.storeys] == [True] + [False] * 15


def hall(**stair: Any) -> dict[str, Any]:
    return {STAIRS: {"name": "楼梯间", "kind": "展陈", "stair": stair}}


def test_an_exhibit_that_is_the_stair_introduces_it_and_the_storeys_keep_their_own(
    show: Show,
) -> None:
    measured = {"storey_m": 3.6, "run_m": 3.6, "width_m": 2, "landing_m": 2.2, "schematic": False}
    shown = show(
        {
            **hall(floor_from=3, floor_to=6, **measured),
            **exhibit("it", "历史长廊", kind="长廊", hall="stairs", floor_from=3, floor_to=6),
            **exhibit("a", "一层", hall="stairs", floor_from=5, floor_to=6),
            **exhibit("b", "二层", hall="stairs", hang={"floor": 4, "wall": "first", "at": 2.5}),
        }
    )

    storeys = shown.tree(PAGE).xpath("//li[contains(@class, 'gallery-storey')]")

    said = [" ".join(s.text_content().split()) for s in storeys]
    assert "4层" in shown.text(f"{PAGE}b/", "//dl")
    assert said == ["6层", "5层 一层", "4层 二层", "3层 历史长廊展品待补"]
    assert "以一面展板代表" not in shown.text(PAGE)
    assert "3层至6层" in shown.text(f"{HOME}halls/stairs/")


def test_the_page_of_a_stair_draws_it_with_the_numbers_of_its_list(show: Show) -> None:
    shown = show(
        {
            **hall(floor_from=3, floor_to=6),
            **exhibit("b", "二层", hall="stairs", hang={"floor": 4, "wall": "first", "at": 2.5}),
            **exhibit("a", "一层", hall="stairs", hang={"floor": 3, "wall": "first"}),
        }
    )
    page = shown.tree(f"{HOME}halls/stairs/")

    drawn = page.xpath("//aside//*[contains(@class, 'dr-stair')]//a/@aria-label")
    listed = [" ".join(li.text_content().split()) for li in page.find_class("rows")[0]]
    assert drawn == ["1 一层", "2 二层"]
    assert listed == ["1一层", "2二层"]
    assert f"{PAGE}a/" in shown.links(f"{HOME}halls/stairs/", "//aside//a")


def test_a_stair_has_a_board_for_each_storey_with_what_hangs_there(show: Show) -> None:
    shown = show(
        {
            **hall(floor_from=3, floor_to=6),
            **exhibit("a", "一层", hall="stairs", hang={"floor": 3, "wall": "first"}),
            **exhibit("b", "二层", hall="stairs", hang={"floor": 4, "wall": "first"}),
        }
    )
    boards = shown.tree("print/sample/boards/stairs/").find_class("board")

    assert [board.xpath(".//h2/text()") for board in boards] == [["3层"], ["4层"], ["5层"]]
    assert [board.xpath(".//h3/text()") for board in boards] == [["一层"], ["二层"], []]
    # its own two flights, and the codes lead to the exhibits' pages
    levels = [board.xpath(".//*[@class='dr-level']//text()") for board in boards]
    assert levels == [["3层", "4层"], ["4层", "5层"], ["5层", "6层"]]
    assert "展品待补" in boards[2].text_content()
    assert "print/sample/boards/stairs/" in shown.links(f"{HOME}halls/stairs/")


def test_a_hall_that_is_no_stair_has_no_boards(show: Show) -> None:
    shown = show(
        {f"{HOME}halls/red.yaml": {"name": "展厅", "kind": "展陈"}, **exhibit("a", "一层")}
    )

    assert [url for url in shown.pages if "boards" in url] == []


def test_a_stair_of_unknown_storeys_says_so(show: Show) -> None:
    shown = show(
        {**hall(schematic=True), **exhibit("it", kind="长廊", hall="stairs", goals=["学党史"])}
    )

    assert "楼层和尺寸，来源没有写" in shown.text(PAGE)
    assert "楼层待补" in shown.text(PAGE, "//ol[@reversed]")
    assert "各层展出什么，来源没有写" in shown.text(PAGE)
    assert "暂未公布" in shown.text(f"{HOME}halls/stairs/", "//aside")


def test_a_place_on_a_stair_nobody_measured_does_not_count(show: Show, tmp_path: Path) -> None:
    shown = show(
        {
            **hall(floor_from=3, floor_to=6),
            **exhibit("a", hall="stairs", hang={"floor": 4, "wall": "second", "at": 2.5}),
        }
    )

    assert "4层 · 第二跑" in shown.text(PAGE, "//li[@id='a']")
