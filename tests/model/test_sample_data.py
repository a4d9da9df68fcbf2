"""The published sample: five real cases that load without a fault and refer to what is there."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import combinations

import pytest

from showcase.model import Activity, Entity, Exhibit, Hall, News, Station, references, resolve
from showcase.model.branch import Branch
from showcase.model.list_file import ListFile
from tests.support.sample import DATA, catalogue, loaded

CASES = ["guangzhou-ifc", "jiaozuo-huarong", "shenzhen-iic", "wuhan-greenland", "wuhan-jianghan"]

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜"
    "戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
ROLE = "书记|副书记|主任|副主任|委员|部长|科长|指导员|专员|专干|经理|记者|通讯员|摄影|作者|编辑|同志|先生|女士"
NAME = re.compile(
    rf"(?:{ROLE})[:：]?(?:[{SURNAMES}][\u4e00-\u9fff]{{1,2}})(?=[，。、；：（）\s]|$)"
    rf"|(?:^|[，。、；：（）\s])[{SURNAMES}][\u4e00-\u9fff]{{0,2}}(?:同志|先生|女士|书记|主任)"
)
NUMBER = re.compile(r"(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx]|0\d{2,3}-?\d{7,8})(?!\d)|@\w+\.")


def all_entities() -> list[Entity]:
    return [entity for kind in loaded().entities.values() for entity in kind.values()]


def home(entity: Entity) -> str:
    top, _, rest = entity.file.partition("/")
    return rest.partition("/")[0] if top in ("buildings", "districts") else ""


def resolves(kind: str, reference: str, where: str) -> bool:
    data = catalogue()
    found: dict[str, Callable[[], object]] = {
        "building": lambda: data.buildings.get(reference),
        "district": lambda: data.districts.get(reference),
        "branch": lambda: data.branches.get(reference),
        "hall": lambda: data.hall(reference, where),
        "activity": lambda: data.activity(reference, where),
        "exhibit": lambda: data.exhibit(reference, where),
        "station": lambda: data.station(reference, where),
        "figure": lambda: data.figure(reference, where),
        "source": lambda: data.source(reference, where),
        "media": lambda: (DATA / "buildings" / where / reference).is_file(),
    }
    return bool(found[kind]())


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in strings(item)]
    if isinstance(value, list):
        return [text for item in value for text in strings(item)]
    return []


def test_the_five_cases_load_without_a_fault() -> None:
    assert [str(fault) for fault in loaded().faults] == []
    assert set(CASES) <= {*catalogue().buildings, *catalogue().districts}


def test_every_reference_is_to_something_that_is_there() -> None:
    dangling = [
        f"{entity.file} {'.'.join(map(str, place))}: {kind} {value}"
        for entity in all_entities()
        for place, kind, value in references(entity)
        if not resolves(kind, value, home(entity))
    ]

    assert dangling == []


@pytest.mark.parametrize("kind", ["hall", "figure", "source", "branch", "building", "district"])
def test_a_reference_to_nothing_is_noticed(kind: str) -> None:
    assert not resolves(kind, "no-such-thing", "wuhan-greenland")


def test_everything_that_is_told_names_its_source() -> None:
    silent = [
        entity.file
        for entity in all_entities()
        if (isinstance(entity, ListFile) and not entity.source)
        or (
            isinstance(entity, Hall | Activity | Exhibit | News | Station | Branch)
            and not entity.sources
        )
    ]

    assert silent == []


def test_no_individual_is_named() -> None:
    named = [
        f"{entity.file}: {text}"
        for entity in all_entities()
        for text in strings(entity.model_dump())
        if NAME.search(text) or NUMBER.search(text)
    ]

    assert named == []


@pytest.mark.parametrize(
    "text", ["综合党委书记王小明", "记者：李四", "张三同志", "13812345678", "027-12345678"]
)
def test_a_name_or_number_of_an_individual_would_be_noticed(text: str) -> None:
    assert NAME.search(text) or NUMBER.search(text)


def test_items_of_a_list_have_ids_of_their_own() -> None:
    def twice(ids: list[str]) -> list[str]:
        return [ident for ident, count in Counter(ids).items() if count > 1]

    for folder in catalogue().folders():
        assert twice([figure.id for figure in folder.figures.figures]) == []
        assert twice([method.id for method in folder.methods.methods]) == []
        assert twice([record.id for record in folder.records.records]) == []
        assert twice([club.id for club in folder.clubs.clubs]) == []
        assert twice([service.id for g in folder.services.groups for service in g.services]) == []
        assert twice([source.id for source in folder.profile.sources]) == []


def test_printed_numbers_of_members_and_organisations_are_approved_with_their_basis() -> None:
    for folder in catalogue().folders():
        if any(figure.kind in ("党员数", "组织数") for figure in folder.figures.figures):
            assert folder.figures.approved_for_public, folder.id
            assert folder.figures.approval_basis == "公开报道", folder.id
    for branch in catalogue().branches.values():
        assert branch.members is None or branch.members.approval_basis == "公开报道", branch.id


def test_a_branch_and_its_figure_give_the_same_number_of_members() -> None:
    for branch in catalogue().branches.values():
        given = [catalogue().figure(reference, "") for reference in branch.figures]
        members = [figure.value for figure in given if figure and figure.kind == "党员数"]
        assert not branch.members or members in ([], [branch.members.value]), branch.id


def test_a_station_and_its_figure_give_the_same_area() -> None:
    folder = catalogue().districts["wuhan-jianghan"]
    figures = {figure.id: figure.value for figure in folder.figures.figures}

    def area(station: str) -> object:
        given = folder.stations[station].area_m2
        return given and given.value

    assert area("minyi") == figures["minyi-area"]
    assert area("hill-park") == figures["hill-park-area"]
    invested = folder.stations["tangcai"].investment
    assert invested
    assert invested.value == figures["tangcai-investment"]


def test_only_stated_relations_are_drawn() -> None:
    parents = {ident: b.parent for ident, b in catalogue().branches.items() if b.parent}

    assert parents == {
        "greenland-committee": "greenland-street-committee",
        "greenland-street-committee": "greenland-big-committee",
    }


def test_plans_are_schematic_and_rooms_of_a_floor_do_not_overlap() -> None:
    for folder in catalogue().buildings.values():
        flat = [hall for hall in folder.halls.values() if not hall.stair]
        for one, other in combinations(flat, 2):
            a, b = one.plan, other.plan
            assert a, one.key
            assert b, other.key
            assert a.schematic
            if one.floor != other.floor:
                continue
            assert None not in (a.x, a.y, a.w, a.h, b.x, b.y, b.w, b.h)
            apart = (
                a.x + a.w <= b.x or b.x + b.w <= a.x or a.y + a.h <= b.y or b.y + b.h <= a.y  # type: ignore[operator]
            )
            assert apart, (one.key, other.key)


def test_nothing_unknown_is_filled_in() -> None:
    assert catalogue().buildings["shenzhen-iic"].building.height_m is None
    assert catalogue().buildings["wuhan-greenland"].building.floors.above is None  # type: ignore[union-attr]
    for folder in catalogue().buildings.values():
        centre = folder.building.centre
        assert centre
        assert (centre.hours, centre.contact) == ([], None)
        assert (folder.building.location.geo is not None) == (folder.id == "guangzhou-ifc")


def test_a_reference_names_its_folder_where_it_leaves_home() -> None:
    assert resolve("news", "wuhan-greenland") == ("wuhan-greenland", "news")
    assert resolve("guangzhou-ifc/news", "") == ("guangzhou-ifc", "news")


def test_a_schematic_plan_says_nothing_of_doors_that_no_source_mentions() -> None:
    plans = [
        hall.plan for folder in catalogue().buildings.values() for hall in folder.halls.values()
    ]

    assert [plan for plan in plans if plan and plan.schematic and plan.door] == []
