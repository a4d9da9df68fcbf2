"""Pages of a hall, an activity, an exhibit, a news item: their facts, their links, their silences."""

from datetime import date
from typing import Any

import pytest

from tests.views.conftest import Show, building, listed

HOME = "buildings/sample/"
HALL = {
    "buildings/sample/halls/hall.yaml": {
        "name": "政治生活厅",
        "also_known_as": ["政治生活馆"],
        "kind": "组织生活",
    }
}


def activity(name: str = "talk", **data: Any) -> dict[str, Any]:
    return {f"buildings/sample/activities/{name}.yaml": {"name": "微党课", **data}}


def exhibit(name: str = "one", **data: Any) -> dict[str, Any]:
    return {
        f"buildings/sample/exhibits/{name}.yaml": {
            "title": "时代精神墙",
            "sources": ["paper"],
            **data,
        }
    }


def news(**data: Any) -> dict[str, Any]:
    return {
        "districts/quarter/news/one.yaml": {
            "title": "读书会",
            "date": "2017-04-19",
            "unit": "示例街",
            **data,
        }
    }


def test_a_hall_names_what_happens_hangs_and_is_served_in_it(show: Show) -> None:
    shown = show(
        {
            **HALL,
            **activity(hall="hall"),
            **exhibit(hall="sample/hall"),
            **listed(
                "services",
                groups=[
                    {
                        "id": "g",
                        "name": "党务",
                        "services": [{"id": "s", "name": "咨询", "hall": "hall"}],
                    }
                ],
            ),
        }
    )

    url = "buildings/sample/halls/hall/"
    assert {f"{HOME}activities/talk/", f"{HOME}gallery/one/"} <= set(shown.links(url))
    assert "咨询" in shown.text(url)
    assert "又称政治生活馆" in shown.text(url)
    assert f"{HOME}halls/hall/" in shown.links("buildings/sample/activities/talk/")
    assert f"{HOME}halls/hall/" in shown.links("buildings/sample/gallery/one/")


def test_a_hall_without_floor_is_on_the_centres(show: Show) -> None:
    shown = show({**HALL, **building(centre={"name": "中心", "floor": -1})})

    assert "楼层地下1层" in shown.text("buildings/sample/halls/hall/", "//dl").replace(" ", "")


@pytest.mark.parametrize(
    ("as_of", "said", "until"),
    [
        ("2026-09-01", "2026年9月1日的状态", "2026-09-15"),
        ("2026-02", "2026年2月的状态", "2026-03-14"),
        ("2025", "2025年的状态", "2026-01-14"),
    ],
)
def test_a_booking_state_has_its_date_and_the_day_it_may_be_believed_until(
    show: Show, as_of: str, said: str, until: str
) -> None:
    """Whether that day is past is for the visitor's browser (tests/browser/test_calendar.py)."""
    hall = {"name": "会议室", "kind": "会议", "booking": {"state": "已约满", "as_of": as_of}}
    page = "buildings/sample/halls/hall/"
    early = show({"buildings/sample/halls/hall.yaml": hall}, date(2026, 9, 2))
    late = show({"buildings/sample/halls/hall.yaml": hall}, date(2030, 1, 1))

    for shown in (early, late):
        assert said in shown.text(page)
        assert shown.tree(page).xpath("//dd[@class='lent']/@data-fresh-until") == [until]


def test_past_slots_are_gone(show: Show) -> None:
    slots = [
        {"date": "2026-09-20", "time": "09:00-10:00", "state": "已约"},
        {"date": "2026-09-21", "time": "12:00-13:00", "state": "可约"},
    ]
    hall = {"name": "会议室", "kind": "会议", "booking": {"slots": slots}}

    said = show({"buildings/sample/halls/hall.yaml": hall}).text("buildings/sample/halls/hall/")
    assert "12:00-13:00" in said
    assert "09:00-10:00" not in said


def test_halls_on_one_floor_have_a_plan_and_halls_of_unknown_floor_none(show: Show) -> None:
    halls = {
        f"buildings/sample/halls/h{n}.yaml": {"name": f"厅{n}", "kind": "会议"} for n in range(3)
    }
    url = "buildings/sample/halls/"

    assert not show(halls).tree(url).xpath("//*[@class='plan']")
    placed = show({**halls, **building(centre={"name": "中心", "floor": 8})})
    assert "示意图" in placed.text(url, "//*[@class='plan']")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"repeat": "每月第二个周四", "time": "12:15-13:15"}, "每月第二个周四 12:15-13:15"),
        ({"repeat": "每周二", "repeat_note": "按规律推算"}, "每周二 按规律推算"),
        (
            {"repeat": "每月一次，日期另行通知", "since": "2017-08"},
            "每月一次，日期另行通知 2017年8月起",
        ),
        ({"when": "2020-03", "when_q": "月初"}, "2020年3月（月初） 往期"),
        ({"dates": ["2026-10-02", "2026-10-01"]}, "2026年10月1日、2026年10月2日"),
        ({"frequency": "定期"}, "定期"),
        ({"time": "晚间"}, "晚间"),
        ({}, "日期暂未公布"),
    ],
)
def test_an_activity_is_held_when_the_source_says_and_no_closer(
    show: Show, data: dict[str, Any], words: str
) -> None:
    shown = show(activity(**data))

    said = shown.text("buildings/sample/activities/talk/", "//p[@class='when']")
    assert said.replace(" ", "") == words.replace(" ", "")


def test_the_sources_own_wording_stands_beside_the_rule(show: Show) -> None:
    shown = show(activity(repeat="每月第二个周四", frequency="每月第二周四"))

    assert "来源写法每月第二周四" in shown.text("buildings/sample/activities/talk/", "//dl/div")


def test_sub_series_named_and_declared(show: Show) -> None:
    subs = [{"name": "学习1小时"}, {"name": "公益1小时"}]
    shown = show(activity(sub_series=subs, sub_series_declared=15, rota_text="各支部轮值"))

    said = shown.text("buildings/sample/activities/talk/")
    assert "共 15 个，来源点名 2 个，其余待补" in said
    assert "学习1小时" in said
    assert "各支部轮值" in said


def test_an_activity_shows_its_figures_under_their_own_rules(show: Show) -> None:
    figures = [
        {"id": "a", "label": "场次", "value": 29, "unit": "场"},
        {"id": "b", "label": "党员", "kind": "党员数", "value": 135},
    ]
    shown = show({**activity(figures=["a", "b"]), **listed("figures", figures=figures)})

    body = shown.body("buildings/sample/activities/talk/")
    assert "29" in body
    assert "未公开" in body
    assert "135" not in body


def test_members_of_a_series_stand_under_it(show: Show) -> None:
    shown = show({**activity("talk"), **activity("film", part_of="talk")})

    assert f"{HOME}activities/film/" in shown.links("buildings/sample/activities/talk/")
    assert f"{HOME}activities/talk/" in shown.links("buildings/sample/activities/film/")
    names = shown.tree("buildings/sample/activities/").xpath("//li[@class='activity-row']")
    assert len(names) == 1


def test_an_exhibit_owes_what_its_label_lacks(show: Show) -> None:
    items = [{"title": "红船精神"}, {"title": "雷锋精神"}]
    shown = show(exhibit(items=items, items_declared=8, goals=["学党史"]))

    url = "buildings/sample/gallery/one/"
    said = shown.text(url)
    assert "年代待补" in said.replace(" ", "")
    assert "共 8 项，来源点名 2 项，其余待补" in said
    assert len(shown.tree(url).xpath("//li[@class='slot']")) == 6
    assert "待核" in said
    assert "示例报道" in shown.text(url, "//section[@class='sources']")


@pytest.mark.parametrize(("date_", "words"), [("1921-07", "1921年7月"), ("192X", "20世纪20年代")])
def test_an_exhibits_date_is_as_precise_as_written(show: Show, date_: str, words: str) -> None:
    assert words in show(exhibit(date=date_)).text("buildings/sample/gallery/one/")


def test_a_reviewed_exhibit_says_by_which_office(show: Show) -> None:
    reviewed = {"role": "示例区委党史研究室", "date": "2026-05-01"}

    said = show(exhibit(reviewed=reviewed)).text("buildings/sample/gallery/one/")
    assert "示例区委党史研究室，2026年5月1日" in said
    assert "待核" not in said


def test_a_suggested_exhibit_says_that_editors_suggest_it(show: Show) -> None:
    shown = show({**exhibit(), **exhibit("two", title="楼的故事", suggested=True)})

    assert "编辑建议" in shown.text("buildings/sample/gallery/two/")
    suggested = shown.text("buildings/sample/gallery/", "//section[h3='可以成为展品']//li")
    assert "楼的故事" in suggested
    assert "时代精神墙" not in suggested


def test_related_exhibits_lead_both_ways(show: Show) -> None:
    shown = show({**exhibit(related=["two"]), **exhibit("two", title="楼的故事")})

    related = "//section[h2='相关']//a"
    assert shown.links("buildings/sample/gallery/one/", related) == [f"{HOME}gallery/two/"]
    assert shown.links("buildings/sample/gallery/two/", related) == [f"{HOME}gallery/one/"]


def test_siblings_lead_to_each_other(show: Show) -> None:
    shown = show({**exhibit(order=1), **exhibit("two", order=2), **exhibit("three", order=3)})

    around = shown.links("buildings/sample/gallery/two/", "//nav[@class='around']//a")
    assert around == [f"{HOME}gallery/one/", f"{HOME}gallery/three/"]


def test_news_of_an_inferred_year_says_so(show: Show) -> None:
    url = "districts/quarter/news/one/"

    assert "年份待核" in show(news(date_kind="year_inferred")).text(url)
    assert "年份待核" not in show(news()).text(url)


def test_a_repost_names_its_source_and_keeps_its_title(show: Show) -> None:
    said = show(news(kind="repost", source="示例日报", original_title="读书会")).text(
        "districts/quarter/news/one/"
    )

    assert "转载自示例日报" in said
    assert "原题读书会" in said.replace("\n", "").replace(" ", "")
