"""Every fact of the five cases stands in the data files, as it must be said on a page."""

from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from showcase.model import Entity
from tests.facts.missing import unsaid_by_data, unsaid_by_site
from tests.facts.paths import NOT_SHOWN, Leaf, leaves, shown, why_not_shown
from tests.facts.said import folded, page_text, stands_in
from tests.facts.sayings import REWORDED, sayings
from tests.support.sample import catalogue, loaded


def entities() -> list[Entity]:
    return [entity for kind in loaded().entities.values() for entity in kind.values()]


def leaf(name: str) -> Leaf:
    return next(found for found in leaves() if found.name == name)


def test_every_fact_is_stated_by_a_data_file() -> None:
    assert unsaid_by_data(catalogue(), entities()) == []


@pytest.mark.parametrize(
    ("lost", "looked_for"),
    [
        (
            "buildings/wuhan-greenland/figures.yaml",
            "wuhan-greenland/stats/visits_units/value: 近80家",
        ),
        ("branches/greenland-committee.yaml", "posts/委员: 委员×3"),
        ("districts/wuhan-jianghan/projects.yaml", "项目×102"),
        ("districts/guangzhou-tianhe/stations/nongxin.yaml", "农信大厦"),
        ("buildings/shenzhen-iic/methods.yaml", "照录，疑有误"),
    ],
)
def test_a_lost_file_is_noticed(lost: str, looked_for: str) -> None:
    kept = [entity for entity in entities() if entity.file != lost]

    assert any(looked_for in told for told in unsaid_by_data(catalogue(), kept))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("wuhan-greenland/center/area_m2/value", "约1500平方米"),
        ("wuhan-greenland/stats/visits_people/value", "2000多人次"),
        ("wuhan-greenland/stats/act_people/value", "2000余人"),
        ("guangzhou-ifc/stats/driven/value", "千余名"),
        ("shenzhen-iic/district_stats/eco/value", "超过60%"),
        ("shenzhen-iic/district_stats/ent_np/value", "90%以上"),
        ("shenzhen-iic/district_stats/ent/value", "30万家"),
        ("wuhan-jianghan/digits/red_base/1/value", "预计2.3亿元"),
        ("jiaozuo-huarong/building/in_use", "2010年"),
        ("wuhan-greenland/center/unveiled_on", "2019年7月1日"),
        ("wuhan-greenland/orgs/promoted_since", "2018年8月"),
        ("wuhan-greenland/activities/oath/place", "政治生活厅"),
        ("guangzhou-ifc/buildings/ifc/station_floor", "46层"),
    ],
)
def test_a_fact_is_said_in_chinese_with_qualifier_and_unit(name: str, said: str) -> None:
    assert said in [way for saying in sayings(leaf(name)) for way in saying]


def test_both_ends_of_an_arrow_are_looked_for() -> None:
    assert sayings(leaf("wuhan-greenland/methods/three-circles/items/0/from_to")) == [
        ("有形",),
        ("有效",),
    ]


@pytest.mark.parametrize(
    ("saying", "text", "found"),
    [
        ("6个", "共36个", False),
        ("6个", "共 6 个", True),
        ("2.3亿元", "12.3亿元", False),
        ("39", "397", False),
        ("39", "39.7", False),
        ("1500平方米", "约１５００㎡，即1500平方米", True),
    ],
)
def test_a_number_is_not_found_inside_a_longer_one(saying: str, text: str, found: bool) -> None:
    assert stands_in(saying, folded(text)) is found


def test_every_leaf_is_said_or_left_out_for_a_reason() -> None:
    silent = [found.name for found in shown() if not any(any(s) for s in sayings(found))]

    assert silent == []


def test_no_exception_is_left_over() -> None:
    names = [f"{f.name}/none" if f.value is None else f.name for f in leaves()]
    plain = [f.name for f in leaves()]

    assert [p for p in NOT_SHOWN if not any(fnmatchcase(n, p) for n in names)] == []
    assert [p for p in REWORDED if not any(fnmatchcase(n, p) for n in plain)] == []


def test_what_is_inferred_is_left_out() -> None:
    assert why_not_shown(leaf("guangzhou-ifc/orgs/tree/0/relation_kind")) is not None


def test_a_page_is_read_as_a_visitor_meets_it(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(
        "<html><body><p><span>近</span><b>500</b>\n家</p><img alt='立面图'>"
        "<a href='?position=113.3,23.1'>去</a><script>不算</script></body></html>",
        encoding="utf-8",
    )

    text = folded(page_text(page))

    assert "近500家" in text
    assert "立面图" in text
    assert "113.3,23.1" in text
    assert "不算" not in text


def test_a_fact_counts_only_on_the_pages_of_its_own_case(tmp_path: Path) -> None:
    for place in ("buildings/wuhan-greenland", "buildings/guangzhou-ifc"):
        (tmp_path / place).mkdir(parents=True)
    page = tmp_path / "buildings/guangzhou-ifc/index.html"
    page.write_text("<html><body>近80家 219家</body></html>", encoding="utf-8")

    told = unsaid_by_site(tmp_path, catalogue())

    assert "wuhan-greenland/stats/visits_units/value: 近80家" in told
    assert "guangzhou-ifc/stats/ifc_orgs/value: 219家" not in told
