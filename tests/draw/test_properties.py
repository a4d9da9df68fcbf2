"""Whatever the data say, a drawing is well-formed, inside its frame, and the same every time."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.draw import (
    Amount,
    Building,
    Dated,
    Figure,
    FloorPlan,
    Hall,
    LitFloor,
    Node,
    Room,
    Stop,
    Tower,
    bars,
    before_after,
    elevation,
    elevation_faults,
    elevation_text,
    figure_tile,
    org_tree,
    org_tree_text,
    part_of_whole,
    plan_faults,
    plan_figure,
    plan_text,
    rect,
    schematic_plan,
    series,
    skyline,
    skyline_text,
)
from showcase.draw.elevation import FRAMES, layout
from showcase.draw.letters import fit_lines, overlap, shorten, width, wrap
from showcase.draw.plan_drawing import lay_out
from tests.draw.reading import box, fragment, parse, points

hostile = st.one_of(
    st.text(max_size=45),
    st.sampled_from(["<script>alert(1)</script>", "a\" onload=\"x", "&amp;]]>", "\x00\x0b\ufffe", "{{ 7*7 }}", "\u202e反", "\ud800"]),
    st.text("一二三党群服务中心，。（）AZ09 ", min_size=1, max_size=40),
)  # fmt: skip
links = st.one_of(
    hostile, st.just("a/"), st.just("javascript:alert(1)"), st.just("data:text/html,x")
)
floors = st.integers(1, 200)
lits = st.builds(
    LitFloor, st.integers(-6, 210), hostile, st.one_of(st.none(), st.sampled_from("ABCDEFGH"))
)
towers = st.lists(
    st.builds(Tower, st.sampled_from("ABCDEFGH"), st.none() | st.floats(3, 900), st.none() | floors),
    max_size=8, unique_by=lambda t: t.name,
).map(tuple)  # fmt: skip
buildings = st.builds(
    Building,
    name=hostile,
    height_m=st.none() | st.floats(3, 900),
    height_qualifier=st.sampled_from(["", "约"]),
    floors_above=st.none() | floors,
    floors_below=st.none() | st.integers(0, 8),
    highest_known_floor=st.none() | floors,
    towers=st.just(()) | towers,
    building_count=st.none() | st.integers(1, 40),
    silhouette=st.sampled_from(["straight", "tapering"]),
    lit=st.lists(lits, max_size=12).map(tuple),
)
variants = st.sampled_from(sorted(FRAMES))
amounts = st.builds(
    Amount,
    st.none() | st.integers(0, 10**12) | st.floats(0, 1e9),
    st.sampled_from(["", "家", "名"]),
    st.sampled_from(["", "近", "余", "以上", "约莫"]),
    st.booleans(),
)
figures = st.builds(Figure, hostile, amounts, st.sampled_from(["", "2017-05", "坏"]), hostile)
several = settings(max_examples=60, deadline=None)


@several
@given(buildings, variants)
def test_an_elevation_is_well_formed_framed_and_stable(building: Building, variant: str) -> None:
    svg = elevation(building, variant)
    wide, high = box(parse(svg))
    drawn = layout(building, variant)

    for element in parse(svg).iter("{http://www.w3.org/2000/svg}path"):
        assert all(
            -0.1 <= x <= wide + 0.1 and -0.1 <= y <= high + 0.1 for x, y in points(element.get("d"))
        )
    boxes = [text.box for text in drawn.texts]
    assert all(a >= 0 and b >= 0 and c <= wide and d <= high for a, b, c, d in boxes)
    assert not [(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :] if overlap(a, b)]
    assert svg == elevation(building, variant)
    assert elevation_text(building)


@several
@given(buildings)
def test_only_floors_that_the_data_name_are_lit(building: Building) -> None:
    named = {(lit.floor, lit.tower) for lit in building.lit}
    lit = {(band.lit.floor, band.lit.tower) for f in layout(building).facades for band in f.bands}

    assert lit <= named
    assert all(fault.code.message.format(**fault.values) for fault in elevation_faults(building))


@several
@given(st.lists(st.builds(Stop, buildings, links, hostile), max_size=4))
def test_a_skyline_is_well_formed_and_leads_to_no_script(stops: list[Stop]) -> None:
    tree = fragment(skyline(stops))

    assert len(list(tree.iter("a"))) == len(stops)
    assert not [
        a for a in tree.iter("a") if a.get("href").lower().startswith(("javascript", "data"))
    ]
    skyline_text(stops)


points_of = st.tuples(st.floats(-50, 50), st.floats(-50, 50))
rooms = st.one_of(
    st.builds(rect, st.integers(0, 30), st.integers(0, 30), st.integers(1, 20), st.integers(1, 20)),
    st.lists(points_of, max_size=7).map(tuple),
)


@several
@given(
    st.lists(st.tuples(hostile, rooms, hostile, links, st.none() | points_of), max_size=8),
    st.booleans(),
    st.none() | points_of,
)
def test_a_plan_is_well_formed_and_its_labels_apart(
    made: list[tuple[str, tuple[tuple[float, float], ...], str, str, tuple[float, float] | None]],
    surveyed: bool,
    here: tuple[float, float] | None,
) -> None:
    listed = tuple(Room(f"r{i}", n, p, k, h, d) for i, (n, p, k, h, d) in enumerate(made))
    plan = FloorPlan("平面", listed, surveyed=surveyed, you_are_here=here)

    fragment(plan_figure(plan))
    boxes = [one.label.box for one in lay_out(plan).rooms if one.label]
    assert not [(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :] if overlap(a, b)]
    assert all(fault.code.message.format(**fault.values) for fault in plan_faults(plan))
    assert plan_text(plan)


@several
@given(st.lists(st.tuples(hostile, hostile, st.booleans()), max_size=60))
def test_a_schematic_plan_of_any_halls_has_no_fault(made: list[tuple[str, str, bool]]) -> None:
    halls = [
        Hall(f"h{i}", name, kind, "", corridor) for i, (name, kind, corridor) in enumerate(made)
    ]
    plan = schematic_plan("平面", halls)

    assert plan_faults(plan) == []
    fragment(plan_figure(plan))


nodes = st.recursive(
    st.builds(Node, hostile, links, hostile, st.none() | st.integers(1, 99), hostile, hostile),
    lambda inner: st.builds(Node, hostile, children=st.lists(inner, max_size=3).map(tuple)),
    max_leaves=12,
)


@several
@given(st.lists(nodes, max_size=3).map(tuple))
def test_a_tree_is_well_formed(roots: tuple[Node, ...]) -> None:
    fragment(org_tree(roots, title="组织"))
    org_tree_text(roots)


@several
@given(st.lists(figures, max_size=6), st.lists(st.builds(Dated, st.sampled_from(["2017", "2018-02", "2019-03-04", "?", "0-0-0"]), amounts, hostile), max_size=6))  # fmt: skip
def test_charts_are_well_formed(made: list[Figure], points_made: list[Dated]) -> None:
    fragment(bars("数读", made))
    fragment(series("党员", points_made))
    for one, other in itertools.pairwise(made):
        fragment(before_after("变化", one, other))
        fragment(part_of_whole("占比", one, other))
        fragment(figure_tile(one, href="javascript:x"))


@given(hostile, st.floats(20, 300), st.floats(8, 40))
def test_wrapped_lines_keep_every_character_and_the_width(
    text: str, room: float, size: float
) -> None:
    lines = wrap(text, room, size)

    assert "".join("".join(lines).split()) == "".join(
        wrap(text, 1e9, 1)[0].split() if wrap(text, 1e9, 1) else []
    )
    if room > size * 1.1:
        assert all(width(line, size) <= room + 1e-6 for line in lines)
    assert width(shorten(text, room, size), size) <= room
    assert len(fit_lines(text, room, size, 2)) <= 2


@given(st.text("党群活动服务中心楼", min_size=1, max_size=30), st.integers(4, 12))
def test_a_label_leaves_no_single_character_on_its_last_line(text: str, room: int) -> None:
    lines = fit_lines(text, room, 1, 99)

    assert "".join(lines) == text
    assert len(lines) == -(-len(text) // room)
    assert max(map(len, lines)) - len(lines[-1]) < max(2, len(lines))
