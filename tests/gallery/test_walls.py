"""From the model to the walls: which room an exhibit hangs in, what its label says, what is owed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from showcase.views.parts import days
from tests.views.conftest import Show, listed, show

__all__ = ["show"]

HOME = "buildings/sample/"
PAGE = f"{HOME}gallery/"
SURVEYED = {
    f"{HOME}halls/red.yaml": {
        "name": "红色展厅",
        "kind": "展陈",
        "floor": 3,
        "plan": {"x": 0, "y": 0, "w": 12, "h": 6, "schematic": False, "door": "west"},
    }
}
DRAWN = {
    f"{HOME}halls/corridor.yaml": {
        "name": "红色展示长廊",
        "kind": "展陈",
        "plan": {"x": 0, "y": 0, "w": 30, "h": 4, "schematic": True},
    }
}


def exhibit(ident: str, title: str = "奠基", **data: Any) -> dict[str, Any]:
    return {f"{HOME}exhibits/{ident}.yaml": {"title": title, "sources": ["paper"], **data}}


def test_each_surveyed_hall_is_a_room_and_all_else_hangs_in_one_corridor(show: Show) -> None:
    shown = show(
        {
            **SURVEYED,
            **DRAWN,
            **exhibit("a", hall="red"),
            **exhibit("b", hall="corridor"),
            **exhibit("c"),
        }
    )

    rooms = shown.tree(PAGE).xpath("//section[@class='gallery-hall']")

    assert [room.xpath(".//h2")[0].text_content() for room in rooms] == ["红色展厅", "红色长廊"]
    assert [room.xpath(".//li/@id") for room in rooms] == [["a"], ["b", "c"]]
    assert "尺寸未经实测" not in rooms[0].text_content()
    assert "尺寸未经实测" in rooms[1].text_content()


def test_a_corridor_of_one_hall_bears_its_name(show: Show) -> None:
    shown = show({**DRAWN, **exhibit("b", hall="corridor")})

    assert shown.text(PAGE, "//section[@class='gallery-hall']//h2") == "红色展示长廊"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"date": 1921}, "1921年"),
        ({"date": "1921-07~"}, "约1921年7月"),
        ({"date": "192X"}, "20世纪20年代"),
        ({"date": "1921/1927"}, "1921—1927年"),
        ({}, "年代待补"),
    ],
)
def test_a_date_is_as_precise_as_written(show: Show, data: dict[str, Any], said: str) -> None:
    shown = show(exhibit("a", **data))

    line = "//section[@id='gallery-catalogue']//p[@class='gallery-label-line']/span[1]"
    assert shown.text(PAGE, line).replace(" ", "") == said


def test_what_editors_suggest_is_marked_wherever_it_is_shown(show: Show) -> None:
    shown = show({**exhibit("a"), **exhibit("b", "建造故事", suggested=True)})

    for url, path in ((PAGE, "//li[@id='b']"), (f"{PAGE}b/", "."), ("print/sample/labels/", ".")):
        assert "编辑建议" in shown.text(url, path)
    assert "编辑建议" not in shown.text(PAGE, "//li[@id='a']")


def test_an_unreviewed_exhibit_is_marked_until_somebody_reviewed_it(show: Show) -> None:
    reviewed = {"role": "示例岗", "date": "2026-06-30"}
    shown = show({**exhibit("a"), **exhibit("b", reviewed=reviewed)})

    assert "待核" in shown.text(PAGE, "//li[@id='a']")
    assert "待核" not in shown.text(PAGE, "//li[@id='b']")
    assert "示例岗" in shown.text(f"{PAGE}b/", "//dl")


def test_declared_items_that_nobody_named_stay_owed(show: Show) -> None:
    shown = show(exhibit("a", items=[{"title": "红船精神"}], items_declared=3))

    assert shown.text(f"{PAGE}a/", "//li[@class='slot']") == "待补 待补"
    assert "红船精神；共3项，其余待补" in shown.text(PAGE, "//li[@id='a']")


def test_a_corridor_through_storeys_names_each(show: Show) -> None:
    shown = show(exhibit("a", floor_from=-1, floor_to=2))

    assert shown.text(f"{PAGE}a/", "//ol[@class='exhibit__floors']/li") == "地下1层 1层 2层"


@pytest.mark.parametrize(
    ("data", "way"),
    [
        ({"kind": "长廊", "place": "楼梯间"}, "经过哪几层暂未公布"),
        ({"kind": "长廊", "floor_from": 3, "floor_to": 18}, "自3层至18层"),
    ],
)
def test_a_corridor_that_hangs_as_one_panel_says_that_it_is_one(
    show: Show, data: dict[str, Any], way: str
) -> None:
    shown = show(exhibit("a", **data))
    said = f"这件展品本身是一条长廊，{way}，这里以一面展板代表"

    assert said in shown.text(PAGE, "//div[@class='gallery-label']")
    assert said in shown.text(f"{PAGE}a/")


def test_the_label_leads_to_the_page_and_the_page_back_to_the_wall(show: Show) -> None:
    shown = show(exhibit("a"))

    assert shown.links(PAGE, "//li[@id='a']//a") == [f"{PAGE}a/"] * 2
    assert f"{PAGE}#a" in shown.links(f"{PAGE}a/")
    assert "print/sample/labels/" in shown.links(PAGE)


def test_a_label_is_printed_with_a_code_to_its_page(show: Show) -> None:
    shown = show({**exhibit("a"), **exhibit("b", "封顶")})

    tree = shown.tree("print/sample/labels/")

    assert [h.text_content() for h in tree.xpath("//h2")] == ["奠基", "封顶"]
    assert len(tree.xpath("//li//*[name()='svg']")) == 2


def test_history_tells_all_places_on_one_line_and_each_apart(show: Show) -> None:
    shown = show(
        {
            **exhibit("a", "选址图", date="1996~"),
            **exhibit("b", "没有年代的一件"),
            **listed("timeline", timeline=[{"date": "2019-07-01", "event": "揭牌"}]),
            **listed(
                "timeline",
                "districts/quarter",
                timeline=[{"date": "2015-07", "event": "启动", "date_kind": "year_inferred"}],
            ),
            "branches/party.yaml": {"name": "示例党委", "host": "sample", "founded": "2016-07-01"},
        }
    )
    titles = "//li[contains(@class, 'history-entry')]//h4"

    assert shown.text("history/", titles) == "选址图 启动 示例党委成立 揭牌"
    assert shown.text("history/sample/", titles) == "选址图 示例党委成立 揭牌"
    assert shown.text("history/exhibits/", titles) == "选址图"
    assert shown.text("history/organisations/", titles) == "示例党委成立"
    assert "年份待核" in shown.text("history/", "//li[.//h4='启动']")
    assert shown.tree("history/").xpath("//section[@class='decade']/@id") == [
        "d1990",
        "d2010",
    ]


def test_each_unit_with_dated_exhibits_is_a_page_of_its_building_s_history(show: Show) -> None:
    shown = show(
        {
            **exhibit("a", "选址图", section="奠基", date="1996", order=2),
            **exhibit("b", "第一根桩", section="奠基", date="1995", order=1),
            **exhibit("c", "揭牌留影", section="揭牌", date="2019"),
            **exhibit("d", "没有年代", section="组织"),
            **listed("timeline", timeline=[{"date": "2019-07-01", "event": "揭牌"}]),
        }
    )
    ways = shown.tree("history/sample/").xpath("//ul[@aria-labelledby='history-units']//a")

    assert [(way.text, way.get("href")) for way in ways] == [
        ("奠基", "../../history/sample/unit-b/"),
        ("揭牌", "../../history/sample/unit-c/"),
    ]
    assert shown.text("history/sample/unit-b/", "//h1") == "奠基"
    assert shown.text("history/sample/unit-b/", "//h4") == "第一根桩 选址图"
    assert shown.text("history/sample/unit-c/", "//h4") == "揭牌留影"


def test_a_founding_that_the_milestones_tell_is_told_once(show: Show) -> None:
    shown = show(
        {
            **listed("timeline", timeline=[{"date": "2016-07-01", "event": "党委批准成立"}]),
            "branches/party.yaml": {"name": "示例党委", "host": "sample", "founded": "2016-07-01"},
        }
    )

    assert shown.text("history/", "//h4") == "党委批准成立"
    assert shown.text("history/organisations/", "//h4") == "示例党委成立"


def test_only_days_known_for_certain_can_be_todays(show: Show) -> None:
    shown = show(
        {
            **exhibit("a", date="1996-03-28"),
            **exhibit("b", date="1996-03-28?"),
            **exhibit("c", date="1996-03"),
        }
    )

    (day,) = json.loads(dict(days.files(shown.scene.catalogue))["history/days-03.json"])[:-1]
    assert (day["day"], [entry["href"] for entry in day["entries"]]) == ("03-28", [f"../{PAGE}a/"])


def test_a_building_named_like_a_kind_keeps_its_address(show: Show) -> None:
    shown = show(
        {
            "buildings/exhibits/building.yaml": {"name": "展品大厦", "completed": "2001"},
            **exhibit("a", date="1996"),
        }
    )

    assert shown.text("history/exhibits/", "//h1") == "展品大厦"
    assert shown.text("history/all-exhibits/", "//h1") == "展品"


def test_a_source_an_exhibit_writes_out_is_cited_on_its_page_and_in_the_catalogue(
    show: Show,
) -> None:
    book = {"id": "own", "type": "M", "title": "示例志", "publisher": "示例出版社"}
    shown = show(
        {**exhibit("a", sources=[book]), **exhibit("b", sources=[{**book, "title": "示例年鉴"}])}
    )

    cited = shown.tree(PAGE).xpath("//*[@id='gallery-catalogue']//sup/a/@href")

    assert cited == ["#source-a-own", "#source-b-own"]
    assert len(shown.tree(PAGE).xpath("//*[@id='source-a-own' or @id='source-b-own']")) == 2
    assert "示例志" in shown.text(f"{PAGE}a/", "//section[@class='sources']")


def test_an_exhibits_page_leads_on_to_its_unit_and_to_what_it_names(show: Show) -> None:
    room = {f"{HOME}halls/red.yaml": {"name": "红色展厅", "kind": "展陈"}}
    unit = {"section": "奠基"}
    shown = show(
        {
            **room,
            **exhibit("a", "选址图", order=1, related=["z"], related_halls=["red"], **unit),
            **{k: v for n in range(6) for k, v in exhibit(f"b{n}", f"第{n}桩", **unit).items()},
            **exhibit("z", "揭牌", section="揭牌"),
        }
    )

    sections = {
        section.xpath("h2")[0].text: [
            a.text_content().strip() for a in section.xpath(".//h3 | .//li/a")
        ]
        for section in shown.tree(f"{PAGE}a/").xpath("//section[@class='block']")
    }
    assert "揭牌" in " ".join(sections["相关"])
    assert "红色展厅" in " ".join(sections["相关"])
    assert [n for n in range(6) if f"第{n}桩" in " ".join(sections["同一单元"])] == [0, 1, 2, 3]
    last = shown.text(f"{PAGE}b5/", "//section[h2='同一单元']")
    assert "选址图" in last


def test_an_exhibits_page_says_how_to_cite_it(show: Show) -> None:
    shown = show(exhibit("a", "选址图"))

    cited = shown.text(f"{PAGE}a/", "//p[@data-citation]")
    assert (
        cited
        == "示例站. 选址图[EB/OL]. [引用日期]. https://example.org/buildings/sample/gallery/a/."
    )
