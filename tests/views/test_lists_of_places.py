"""Lists over all places: buildings by city and kind, the skyline, organisations, stations."""

from typing import Any

from tests.views.conftest import Show


def tower(name: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "sources": [{"id": "paper", "title": "示例报道", "type": "N"}], **more}


TWO = {
    "buildings/anshi-one/building.yaml": tower(
        "甲座", kind="写字楼", height_m=120, location={"city": "甲市"}
    ),
    "buildings/yishi-two/building.yaml": tower("乙座", kind="超高层", location={"city": "乙市"}),
    "buildings/yishi-three/building.yaml": tower("丙座", kind="超高层", location={"city": "乙市"}),
}


def test_every_city_and_kind_has_a_page_of_its_own_with_its_buildings_only(show: Show) -> None:
    shown = show(TWO)

    assert {
        url for url in shown.pages if url.startswith(("buildings/city-", "buildings/kind-"))
    } == {
        "buildings/city-anshi/",
        "buildings/city-yishi/",
        "buildings/kind-office/",
        "buildings/kind-supertall/",
    }
    assert shown.text("buildings/city-yishi/", "//h2") == "丙座 乙座"
    assert shown.pages["buildings/city-yishi/"].title == "乙市的楼宇"
    assert set(shown.links("buildings/", "//nav//a")) >= {
        "buildings/city-anshi/",
        "buildings/kind-office/",
    }


def test_a_filter_with_one_choice_is_no_filter(show: Show) -> None:
    shown = show({"buildings/a/building.yaml": tower("甲座", kind="写字楼")})

    assert not [url for url in shown.pages if url.startswith("buildings/kind-")]


def test_a_building_keeps_its_address_against_a_filter_of_that_name(show: Show) -> None:
    shown = show({**TWO, "buildings/city-yishi/building.yaml": tower("丁座")})

    assert shown.pages["buildings/city-yishi/"].kind == "building"


def test_the_skyline_stands_first_and_links_every_building(show: Show) -> None:
    shown = show(TWO)

    names = shown.text("", "//ol[contains(@class, 'dr-skyline')]//*[@class='dr-stop-name']")
    assert names.split()[0] == "甲座"  # the only known height stands first
    assert set(shown.links("", "//ol[contains(@class, 'dr-skyline')]//a")) >= {
        "buildings/anshi-one/",
        "buildings/yishi-two/",
    }


def test_organisations_stand_by_place_and_only_stated_relations_are_a_tree(show: Show) -> None:
    shown = show(
        {
            "branches/upper.yaml": {"name": "上级党委", "location": {"city": "甲市"}},
            "branches/lower.yaml": {"name": "下级支部", "parent": "upper"},
            "branches/lone.yaml": {"name": "独立支部"},
            "branches/firm.yaml": {"name": "物业公司", "party": False},
        }
    )

    tree = shown.text("branches/", "//ul[contains(@class, 'dr-tree')]")
    assert "上级党委" in tree
    assert "下级支部" in tree
    assert "独立支部" not in tree
    assert "物业公司" not in tree
    assert shown.text("branches/lower/", "//*[@aria-current='true']") == "下级支部"
    assert not shown.tree("branches/lone/").xpath("//ul[contains(@class, 'dr-tree')]")


def test_a_station_of_unknown_area_is_told_so_and_not_drawn(show: Show) -> None:
    shown = show(
        {
            "districts/quarter/stations/big.yaml": {"name": "大站", "area_m2": 1200},
            "districts/quarter/stations/dark.yaml": {"name": "某站"},
        }
    )

    assert "大站" in shown.text("network/", "//ul[@class='areas']")
    assert "某站" not in shown.text("network/", "//ul[@class='areas']")
    assert "面积暂未公布" in shown.text("network/")
    assert shown.tree("network/").xpath("//li[@id='quarter-dark']")


def test_no_data_at_all_still_makes_a_home_page(show: Show) -> None:
    shown = show({})

    assert shown.text("", "//h1") == "大字"
