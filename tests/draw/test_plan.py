import pytest

from showcase.draw import (
    Exit,
    FloorPlan,
    Hall,
    Room,
    plan_faults,
    plan_figure,
    plan_svg,
    plan_text,
    rect,
    schematic_plan,
)
from showcase.draw.letters import overlap
from showcase.draw.plan_drawing import lay_out
from showcase.draw.polygon import holds_box, overlap_area
from tests.draw.reading import SVG, by_class, fragment, parse, texts
from tests.draw.samples import LONG, PLANS, SANTING, SIXTY, SURVEYED


def plan(*rooms: Room, **more: object) -> FloorPlan:
    return FloorPlan("平面", rooms, **more)  # type: ignore[arg-type]


def codes(made: FloorPlan) -> list[tuple[str, str]]:
    return [(fault.owner, fault.code.code) for fault in plan_faults(made)]


def test_rooms_are_links_with_names() -> None:
    links = list(parse(plan_svg(SANTING)).iter(f"{SVG}a"))

    assert [(a.get("href"), a.get("aria-label")) for a in links][:2] == [
        ("meeting/", "公共会议区"),
        ("reception/", "接待服务厅"),
    ]


def test_a_plan_with_links_is_a_group_and_one_without_an_image() -> None:
    assert parse(plan_svg(SANTING)).get("role") == "group"
    assert parse(plan_svg(plan(Room("a", "甲厅", rect(0, 0, 4, 3))))).get("role") == "img"


def test_a_schematic_plan_says_so_and_shows_no_scale_north_or_exit() -> None:
    made = plan(
        Room("a", "甲厅", rect(0, 0, 4, 3)), north_deg=10.0, exits=(Exit((0, 0)),), you_are_here="a"
    )
    said = texts(parse(plan_svg(made)))

    assert "示意图" in said
    assert "您在此" in said
    assert not {"北", "出口"} & set(said)
    assert not by_class(parse(plan_svg(made)), "dr-scale")


def test_the_tag_stands_in_its_own_room_where_that_has_a_place_for_it() -> None:
    # the first hall is narrow: beside its dot the tag would stand across the wall
    drawn = lay_out(SANTING)
    assert drawn.tag
    here = next(one for one in drawn.rooms if one.room.id == SANTING.you_are_here)

    left, top, right, bottom = drawn.tag.box
    assert holds_box(here.shape, (left - 5, top, right + 5, bottom))


def test_a_surveyed_plan_has_scale_north_and_exits() -> None:
    svg = parse(plan_svg(SURVEYED))
    said = texts(svg)

    assert {"北", "出口", "东侧安全出口", "5米 · 按测绘尺寸"} <= set(said)
    assert by_class(svg, "dr-scale")
    assert "示意图" not in said


def test_north_is_not_drawn_where_it_is_unknown() -> None:
    made = plan(Room("a", "甲厅", rect(0, 0, 4, 3)), surveyed=True)

    assert "北" not in texts(parse(plan_svg(made)))
    assert codes(made) == [("outline", "W808")]


def test_a_room_too_small_for_its_name_has_its_number_in_the_list() -> None:
    labels = {one.room.id: one.label for one in lay_out(SURVEYED).rooms}

    assert labels["store"] is not None
    assert labels["store"].lines == ("5",)
    items = list(fragment(plan_figure(SURVEYED)).iter("li"))
    assert "储物间" in "".join(items[4].itertext())


def test_a_long_name_wraps_whole_inside_its_room() -> None:
    labels = {one.room.id: one for one in lay_out(SURVEYED).rooms}
    label = labels["class"].label

    assert label is not None
    assert "".join(label.lines) == LONG


@pytest.mark.parametrize("name", PLANS)
def test_labels_lie_in_their_rooms_and_apart(name: str) -> None:
    drawn = lay_out(PLANS[name])
    labels = [(one.shape, one.label) for one in drawn.rooms if one.label]

    assert all(holds_box(shape, label.box) for shape, label in labels)
    boxes = [label.box for _, label in labels] + [key.text.box for key in drawn.keys]
    boxes += [text.box for text in (*drawn.texts, *drawn.exits)]
    assert not [(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :] if overlap(a, b)]
    assert all(x1 >= 0 and x2 <= drawn.width and y2 <= drawn.height for x1, _, x2, y2 in boxes)


def test_sixty_halls_are_all_there() -> None:
    assert len(by_class(parse(plan_svg(SIXTY)), "dr-room-field")) == 60
    assert not plan_faults(SIXTY)


@pytest.mark.parametrize("count", range(25))
@pytest.mark.parametrize("corridors", [0, 1, 2, 3])
def test_a_schematic_layout_is_tidy_for_any_number_of_halls(count: int, corridors: int) -> None:
    halls = [Hall(f"h{n}", f"厅{n}") for n in range(count)]
    halls += [Hall(f"c{n}", f"长廊{n}", corridor=True) for n in range(corridors)]
    made = schematic_plan("平面", halls)

    assert [room.id for room in made.rooms] == [hall.id for hall in halls]
    assert plan_faults(made) == []
    assert not made.surveyed


def test_three_halls_and_a_corridor_stand_along_the_corridor() -> None:
    tops = {room.id: min(y for _, y in room.points) for room in SANTING.rooms}

    assert tops["meeting"] == tops["reception"] < tops["red-corridor"] < tops["culture"]
    wide = {
        room.id: max(x for x, _ in room.points) - min(x for x, _ in room.points)
        for room in SANTING.rooms
    }
    assert wide["red-corridor"] == pytest.approx(2 * wide["meeting"])


def test_no_halls_are_said_to_be_owed() -> None:
    empty = schematic_plan("平面", [])

    assert plan_svg(empty) == ""
    assert "厅室资料待补" in plan_figure(empty)
    assert "厅室资料待补" in plan_text(empty)


def test_the_text_names_rooms_and_the_readers_place() -> None:
    assert plan_text(SANTING) == (
        "46层平面（示意图），共5处：公共会议区（会议）、接待服务厅（服务）、政治生活厅（组织生活）、"
        "文化休闲厅（文化）、红色展示长廊（展陈）。您在此：接待服务厅。"
    )


BOW = ((0, 0), (4, 3), (4, 0), (0, 3))
OUTLINE = rect(0, 0, 10, 8)
WRONG = {
    "two corners": (plan(Room("a", "甲厅", ((0, 0), (4, 0)))), ("a", "E801")),
    "no area": (plan(Room("a", "甲厅", ((0, 0), (4, 0), (8, 0)))), ("a", "E801")),
    "crosses itself": (plan(Room("a", "甲厅", BOW)), ("a", "E802")),
    "outline crosses": (plan(Room("a", "甲厅", rect(0, 0, 1, 1)), outline=BOW), ("outline", "E802")),
    "half outside": (plan(Room("a", "甲厅", rect(8, 0, 4, 3)), outline=OUTLINE), ("a", "E803")),
    "far outside": (plan(Room("a", "甲厅", rect(80, 0, 4, 3)), outline=OUTLINE), ("a", "E803")),
    "overlap": (plan(Room("a", "甲厅", rect(0, 0, 4, 3)), Room("b", "乙厅", rect(2, 0, 4, 3))), ("a", "E804")),
    "same place": (plan(Room("a", "甲厅", rect(0, 0, 4, 3)), Room("b", "乙厅", rect(0, 0, 4, 3))), ("a", "E804")),
    "inside another": (plan(Room("a", "甲厅", rect(0, 0, 9, 9)), Room("b", "乙厅", rect(2, 2, 1, 1))), ("a", "E804")),
    "door astray": (plan(Room("a", "甲厅", rect(0, 0, 6, 4), door=(3, 2)), surveyed=True, north_deg=0.0), ("a", "E805")),
    "unknown room": (plan(Room("a", "甲厅", rect(0, 0, 6, 4)), you_are_here="b"), ("you_are_here", "E806")),
    "reader outside": (plan(Room("a", "甲厅", rect(0, 0, 6, 4)), outline=OUTLINE, you_are_here=(30.0, 3.0)), ("you_are_here", "E806")),
    "infinite": (plan(Room("a", "甲厅", ((0, 0), (float("inf"), 0), (3, 3)))), ("a", "E807")),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_plan_is_a_fault_of_its_room_and_speaks(case: str) -> None:
    made, expected = WRONG[case]

    assert codes(made) == [expected]
    fault = plan_faults(made)[0]
    assert fault.code.message.format(**fault.values)


def test_walls_shared_or_rounded_are_no_overlap() -> None:
    made = plan(
        Room("a", "甲厅", rect(0, 0, 4, 3)),
        Room("b", "乙厅", rect(3.99, 0, 4, 3)),
        Room("c", "丙厅", ((0, 3), (4, 3), (4, 5), (2, 5), (2, 6), (0, 6))),
    )

    assert codes(made) == []


def test_a_box_is_held_only_by_a_room_all_around_it() -> None:
    ell = ((0.0, 0.0), (4.0, 0.0), (4.0, 1.0), (1.0, 1.0), (1.0, 4.0), (0.0, 4.0))

    assert holds_box(ell, (0.1, 0.1, 0.9, 3.9))
    assert not holds_box(ell, (0.1, 0.1, 1.5, 3.0))
    assert not holds_box(ell, (2.0, 2.0, 3.0, 3.0))
    assert not holds_box(ell, (-1.0, -1.0, 5.0, 5.0))


def test_overlap_of_angular_rooms_is_measured_exactly() -> None:
    ell = ((0, 0), (4, 0), (4, 1), (1, 1), (1, 4), (0, 4))

    assert overlap_area(ell, rect(1, 1, 3, 3)) == pytest.approx(0)
    assert overlap_area(ell, rect(0, 0, 2, 2)) == pytest.approx(3)
    assert overlap_area(ell[::-1], rect(0, 0, 2, 2)) == pytest.approx(3)


def test_a_broken_plan_still_draws() -> None:
    for name, (made, _) in WRONG.items():
        if name != "infinite":
            parse(plan_svg(made))
