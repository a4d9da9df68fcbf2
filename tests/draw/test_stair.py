"""A stair from the side: flights, landings, names, panels by number."""

from dataclasses import replace

from showcase.draw import Panel, Stair, stair_svg
from showcase.draw.stair import lay_out
from tests.draw.reading import SVG, box, by_class, parse, points, texts
from tests.draw.samples import STAIR


def test_a_storey_has_two_flights_and_every_landing_its_name() -> None:
    svg = parse(stair_svg(STAIR))

    assert [name for name in texts(svg) if name.endswith("层")] == ["3层", "4层", "5层"]
    drawn = lay_out(STAIR)
    assert (len(drawn.near), len(drawn.far), len(drawn.landings)) == (2, 2, 5)
    # a flight begins on a landing's edge and ends on the next one's, half a storey higher
    for flight, low, high in zip(drawn.near, drawn.landings[:2], drawn.landings[3:], strict=True):
        assert flight[0] == low[1]
        assert high[0] in flight


def test_a_panel_is_a_link_with_its_number_and_title() -> None:
    links = list(parse(stair_svg(STAIR)).iter(f"{SVG}a"))

    assert [link.get("href") for link in links] == ["a/", "b/", "c/", "d/"]
    assert links[0].get("aria-label") == "1 一层的展板"
    assert [texts(link) for link in links] == [["1"], ["2"], ["3"], ["4"]]


def test_panels_seen_from_their_edge_stand_side_by_side() -> None:
    touched = [one.touch for one in lay_out(STAIR).panels if one.panel.edge]

    assert len(touched) == 2
    assert touched[1][2] <= touched[0][0]


def test_a_place_of_which_nobody_said_what_hangs_there_is_empty_and_no_link() -> None:
    owed = replace(STAIR, panels=(Panel(0, "待补", "", 3, 2, 0.9, 1.2),))
    svg = parse(stair_svg(owed))

    assert list(svg.iter(f"{SVG}a")) == []
    assert len(by_class(svg, "dr-panel-owed")) == 1
    assert svg.get("role") == "img"
    assert "展品" not in texts_of_desc(svg)


def test_unknown_storeys_are_said_to_be_owed_and_have_no_name() -> None:
    unknown = Stair("楼梯", ("", "", ""), 3.6, 2.2, 3.6)
    said = texts(parse(stair_svg(unknown)))

    assert said == ["示意 · 楼层待补"]
    assert "楼层待补" in texts_of_desc(parse(stair_svg(unknown)))


def test_everything_lies_on_the_drawing() -> None:
    svg = parse(stair_svg(STAIR))
    wide, high = box(svg)

    for path in svg.iter(f"{SVG}path"):
        for x, y in points(path.get("d")):
            assert 0 <= x <= wide
            assert 0 <= y <= high


def texts_of_desc(svg: object) -> str:
    return next(svg.iter(f"{SVG}desc")).text  # type: ignore[attr-defined, no-any-return]
