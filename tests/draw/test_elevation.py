import itertools

import pytest

from showcase.draw import Building, LitFloor, Tower, elevation, elevation_faults, elevation_text
from showcase.draw.elevation import FRAMES, layout
from showcase.draw.letters import overlap
from tests.draw.reading import box, by_class, parse, points, texts
from tests.draw.samples import BUILDINGS, GREENLAND, GROUP, HUARONG, IFC, IIC, YINGKAI


def middle_of_band(svg: str, index: int = 0) -> float:
    ys = [y for _, y in points(by_class(parse(svg), "dr-lit")[index].get("d"))]
    return (min(ys) + max(ys)) / 2


def ground_of(svg: str) -> float:
    return points(by_class(parse(svg), "dr-ground")[0].get("d"))[0][1]


def test_the_lit_floor_stands_at_its_share_of_the_height() -> None:
    drawn = layout(IFC, "hero")
    facade = drawn.facades[0]
    height = facade.stand.ground - facade.top

    share = (facade.stand.ground - facade.bands[0].middle[1]) / height

    assert share == pytest.approx(45.5 / 103, abs=0.001)


def test_a_building_whose_data_name_no_floor_has_no_light() -> None:
    for building in (YINGKAI, IIC, Building("示例大厦", height_m=100, floors_above=25)):
        for variant in FRAMES:
            assert not by_class(parse(elevation(building, variant)), "dr-lit")


@pytest.mark.parametrize("floor", [0, 31, 46, -3])
def test_a_floor_the_building_cannot_have_is_a_fault_and_not_lit(floor: int) -> None:
    building = Building(
        "示例大厦", height_m=120, floors_above=30, floors_below=2, lit=(LitFloor(floor),)
    )

    assert not by_class(parse(elevation(building)), "dr-lit")
    assert [fault.code.code for fault in elevation_faults(building)] == ["E811"]


def test_unknown_height_fades_out_above_the_highest_known_floor() -> None:
    drawn = layout(Building("示例大厦", lit=(LitFloor(18),)), "hero")
    facade = drawn.facades[0]

    assert facade.fade is not None
    assert facade.fade[0] == pytest.approx(min(y for _, y in facade.bands[0].shape))
    assert facade.top < facade.fade[0]
    assert "高度待补" in texts(parse(elevation(Building("示例大厦", lit=(LitFloor(18),)), "hero")))


def test_a_known_height_does_not_fade_and_is_captioned_with_its_qualifier() -> None:
    svg = elevation(GREENLAND, "hero")

    assert "mask=" not in svg
    assert "约500米" in texts(parse(svg))


def test_floors_guessed_from_the_height_are_said_to_be_schematic() -> None:
    assert "层数待补 · 示意" in texts(parse(elevation(HUARONG, "hero")))
    assert not [text for text in texts(parse(elevation(IFC, "hero"))) if "示意" in text]


def test_a_known_floor_lies_under_the_roof_without_being_the_top_one() -> None:
    band, facade = layout(HUARONG).facades[0].bands[0], layout(HUARONG).facades[0]

    assert min(y for _, y in band.shape) > facade.top + 1


def test_floors_are_numbered_only_where_their_count_is_known() -> None:
    assert "103" in texts(parse(elevation(IFC, "hero")))
    assert not [text for text in texts(parse(elevation(GREENLAND, "hero"))) if text.isdecimal()]


def test_floor_lines_never_crowd_even_with_200_floors() -> None:
    for floors in (1, 7, 30, 103, 200):
        drawn = layout(Building("示例大厦", height_m=4 * floors, floors_above=floors), "card")
        facade = drawn.facades[0]
        ys = sorted(line[0][1] for line in (*facade.floors, *facade.decades))

        assert all(below - above >= 3 for above, below in itertools.pairwise(ys))
        assert len(ys) < 110


def test_a_basement_is_lit_below_the_ground_line() -> None:
    building = Building("示例大厦", height_m=60, floors_above=15, lit=(LitFloor(-2, "驿站"),))
    svg = elevation(building, "hero")

    assert middle_of_band(svg) > ground_of(svg)
    assert "地下2层" in texts(parse(svg))


def test_in_a_group_only_the_named_tower_is_lit() -> None:
    drawn = layout(GROUP, "hero")

    lit = {facade.name: [band.lit.floor for band in facade.bands] for facade in drawn.facades}

    assert lit == {
        "A座": [], "B座": [12], "C座": [], "D座": [], "E座": [], "F座": [], "G座": [8], "H座": [],
    }  # fmt: skip
    assert len(drawn.levels) == 1  # the floor without a tower: a level across, no light


def test_towers_known_by_number_only_are_all_drawn_and_all_fade() -> None:
    facades = layout(IIC, "hero").facades

    assert len(facades) == 8
    assert all(facade.fade for facade in facades)


def test_a_tower_that_a_lit_floor_names_is_one_of_the_counted() -> None:
    building = Building("示例园区", building_count=3, lit=(LitFloor(5, "驿站", "甲楼"),))
    facades = layout(building).facades

    assert [facade.name for facade in facades] == ["甲楼", "", ""]
    assert [len(facade.bands) for facade in facades] == [1, 0, 0]


def test_a_tower_nobody_knows_is_a_fault() -> None:
    building = Building(
        "示例园区", towers=(Tower("A座"), Tower("B座")), lit=(LitFloor(3, "", "A"),)
    )

    assert [fault.code.code for fault in elevation_faults(building)] == ["E812"]


def test_storeys_of_an_odd_height_are_a_warning() -> None:
    building = Building("示例大厦", height_m=60, floors_above=100)

    assert [fault.code.code for fault in elevation_faults(building)] == ["W813"]


@pytest.mark.parametrize("variant", FRAMES)
@pytest.mark.parametrize("name", BUILDINGS)
def test_words_stay_inside_and_apart(name: str, variant: str) -> None:
    drawn = layout(BUILDINGS[name], variant)
    boxes = [text.box for text in drawn.texts]

    assert all(
        x1 >= 0 and y1 >= 0 and x2 <= drawn.width and y2 <= drawn.height for x1, y1, x2, y2 in boxes
    )
    assert not [(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :] if overlap(a, b)]


@pytest.mark.parametrize("variant", FRAMES)
@pytest.mark.parametrize("name", BUILDINGS)
def test_lines_stay_inside(name: str, variant: str) -> None:
    svg = parse(elevation(BUILDINGS[name], variant))
    wide, high = box(svg)

    for element in svg.iter("{http://www.w3.org/2000/svg}path"):
        for x, y in points(element.get("d")):
            assert 0 <= x <= wide
            assert -0.1 <= y <= high + 0.1


def test_the_drawing_has_an_accessible_name_and_description() -> None:
    svg = parse(elevation(GREENLAND))
    ids = svg.get("aria-labelledby").split()
    said = {one.get("id"): one.text for one in svg.iter() if one.get("id") in ids}

    assert svg.get("role") == "img"
    assert said[ids[0]] == "武汉绿地中心"
    assert said[ids[1]] == elevation_text(GREENLAND)


def test_the_text_tells_what_the_drawing_shows() -> None:
    assert elevation_text(GREENLAND) == (
        "武汉绿地中心立面图：高约500米，层数待补。46层（党群活动服务中心）以金色点亮。楼层位置为示意。"
    )
    assert elevation_text(IFC) == (
        "广州国际金融中心立面图：高438.6米，地上103层，地下4层。46层（党群服务站）以金色点亮。"
    )
    assert "共8栋：高度待补" in elevation_text(IIC)
    assert "9层（职工之家）所在楼栋待补，未点亮。" in elevation_text(GROUP)


def test_two_drawings_on_a_page_share_no_id() -> None:
    ids = [
        one.get("id")
        for building in BUILDINGS.values()
        for variant in FRAMES
        for one in parse(elevation(building, variant)).iter()
        if one.get("id")
    ]

    assert len(ids) == len(set(ids))


def test_a_building_without_any_data_still_stands() -> None:
    for variant in FRAMES:
        svg = parse(elevation(Building(""), variant))
        assert by_class(svg, "dr-outline")
