"""Hanging frames: where the editor said, the rest in order; what cannot be is a fault in its place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.faults import Place
from showcase.gallery import Door, Frame, Hanging, Partition, Picture, Room, hang
from showcase.gallery.parts import clockwise, rectangle
from showcase.gallery.space import corridor

ROOM = Room("r", "一厅", rectangle(0, 0, 6, 4), (Door("south", 1.2, 0.9),))
LSHAPE = ((0.0, 0.0), (8.0, 0.0), (8.0, 3.0), (4.0, 3.0), (4.0, 7.0), (0.0, 7.0))


def frame(
    name: str, wall: str = "", at: float | None = None, width: float | None = None, ratio: float = 0
) -> Frame:
    picture = Picture("s", "l", int(ratio * 1000), 1000) if ratio else None
    return Frame(
        name,
        f"展品{name}",
        "",
        wall=wall,
        at=at,
        width=width,
        picture=picture,
        place=Place(f"{name}.yaml"),
    )


def codes(hanging: Hanging) -> list[tuple[str, str]]:
    return [(fault.place.file, fault.code) for fault in hanging.faults]


def test_a_frame_hangs_where_its_editor_said() -> None:
    (hung,) = hang(ROOM, (frame("a", "north", 2.4, 1.2),)).hung

    assert (hung.wall.id, hung.at, hung.centre, hung.wall.inward) == (
        "north",
        2.4,
        (3.0, 0.0),
        (0, 1),
    )


@pytest.mark.parametrize(
    ("wall", "start", "inward"),
    [
        ("north", (0, 0), (0, 1)),
        ("east", (6, 0), (-1, 0)),
        ("south", (6, 4), (0, -1)),
        ("west", (0, 4), (1, 0)),
    ],
)
def test_walls_are_measured_from_the_left_of_who_faces_them(
    wall: str, start: tuple[float, float], inward: tuple[float, float]
) -> None:
    found = ROOM.wall(wall)
    assert found is not None

    assert (found.start, found.inward) == (start, inward)


@pytest.mark.parametrize(
    ("frames", "code", "way_out"),
    [
        ((frame("b", "north", 2.0, 1.0), frame("a", "north", 2.4, 1.2)), "E850", "至少写 3"),
        ((frame("a", "north", 5.4, 1.2),), "E851", "最多写 4.8"),
        ((frame("a", "norht", 1.0, 1.2),), "E852", "north、east、south、west"),
        ((frame("a", "south", 1.0, 1.2),), "E853", "例如 2.1"),
        ((frame("a", "", 1.0, 1.2),), "E854", "north"),
        ((frame("a", "", None, 12.0),), "E855", "最多写 5.2"),
        ((frame("a", "nowhere"),), "E852", "north"),
    ],
)
def test_what_cannot_be_is_told_where_it_stands(
    frames: tuple[Frame, ...], code: str, way_out: str
) -> None:
    hanging = hang(ROOM, frames)

    assert codes(hanging) == [("a.yaml", code)]
    assert way_out in hanging.faults[0].way_out
    assert "a" not in {hung.frame.id for hung in hanging.hung}


def test_frames_may_touch() -> None:
    assert not hang(ROOM, (frame("a", "north", 1, 1), frame("b", "north", 2, 1))).faults


def test_the_rest_hang_in_order_from_the_entrance_clockwise() -> None:
    hung = hang(ROOM, tuple(frame(str(i)) for i in range(8))).hung

    walls = [h.wall.id for h in hung]
    assert walls == sorted(walls, key=["west", "north", "east", "south"].index)
    assert [h.frame.id for h in hung] == [str(i) for i in range(8)]


def test_a_wall_without_a_position_is_kept_to() -> None:
    hanging = hang(ROOM, (frame("a"), frame("b", "east"), frame("c", "east")))

    assert [h.wall.id for h in hanging.hung if h.frame.id in "bc"] == ["east", "east"]


def test_what_finds_no_wall_is_left_and_told_once() -> None:
    hanging = hang(ROOM, tuple(frame(f"{i:02}", width=1.4) for i in range(40)))

    assert len(hanging.hung) + len(hanging.left) == 40
    assert [code for _, code in codes(hanging)] == ["W856"]
    assert f"{len(hanging.left)} 件" in hanging.faults[0].message


def test_a_display_wall_has_two_faces() -> None:
    room = Room("r", "厅", rectangle(0, 0, 10, 8), partitions=(Partition("p", (3, 4), (7, 4)),))
    front, back = hang(room, (frame("a", "p", 1, 1), frame("b", "p-back", 1, 1))).hung

    assert (front.wall.inward, back.wall.inward) == ((0, 1), (0, -1))


def test_a_polygon_names_its_longest_wall_each_way() -> None:
    room = Room("r", "厅", LSHAPE)

    assert [wall.id for wall in room.walls] == ["north", "w2", "south", "east", "w5", "west"]
    assert room.wall("w4") == room.wall("4") == room.wall("east")


def test_an_outline_may_run_either_way() -> None:
    assert clockwise(LSHAPE[::-1]) == clockwise(LSHAPE) == LSHAPE


@pytest.mark.parametrize("ratio", [0.2, 0.5, 1, 2, 5])
def test_pictures_keep_their_shape(ratio: float) -> None:
    (hung,) = hang(ROOM, (frame("a", ratio=ratio),)).hung

    assert hung.width / hung.height == pytest.approx(ratio)
    assert hung.height <= 1.9


sizes = st.lists(st.none() | st.floats(0.3, 3), min_size=1, max_size=30)


@settings(max_examples=60)
@given(sizes, st.sampled_from([ROOM, Room("l", "厅", LSHAPE, (Door("north", 2, 1.5),))]))
def test_nothing_overlaps_whatever_hangs(widths: list[float | None], room: Room) -> None:
    hanging = hang(room, tuple(frame(str(i), width=w) for i, w in enumerate(widths)))

    for wall in room.walls:
        row = sorted((h.at, h.at + h.slot) for h in hanging.hung if h.wall.id == wall.id)
        taken = sorted([*row, *((at, at + width) for at, width in wall.openings)])
        assert all(a[1] <= b[0] + 1e-6 for a, b in pairwise(taken))
        assert not row or (row[0][0] >= 0 and row[-1][1] <= wall.length + 1e-6)


@given(st.integers(1, 90))
def test_a_drawn_corridor_holds_all_its_frames(count: int) -> None:
    frames = tuple(frame(str(i)) for i in range(count))

    hanging = hang(corridor("长廊", frames), frames)

    assert len(hanging.hung) == count
    assert not hanging.faults
