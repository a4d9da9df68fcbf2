"""The calendar's pages: months, agendas, changes, halls; what a data folder gives."""

from datetime import date

import pytest

from tests.views.conftest import Show

ACTIVITY = "buildings/sample/activities/talk.yaml"
TALK = {
    "name": "午间微党课",
    "kind": "学习",
    "repeat": "每周二",
    "time": "12:15-13:15",
    "starts": "2026-09-01",
}


def test_every_month_of_the_year_has_a_page_and_the_next_400_days(show: Show) -> None:
    pages = show({ACTIVITY: TALK}).pages

    months = [url for url in pages if url.startswith("calendar/2")]

    assert months[0] == "calendar/2026-01/"
    assert months[-1] == "calendar/2027-10/"
    assert len(months) == 22


def test_a_month_shows_each_session_on_its_day(show: Show) -> None:
    holidays = [{"name": "国庆节", "from": "2026-10-01", "to": "2026-10-07"}]
    site = show({ACTIVITY: TALK, "holidays/2026.yaml": {"year": 2026, "holidays": holidays}})

    cells = site.tree("calendar/2026-10/").xpath("//td[.//li[@data-session]]/@data-day")

    # 2026-10-06 is a holiday: skipped by default
    assert cells == ["2026-10-13", "2026-10-20", "2026-10-27"]


def test_weeks_begin_on_monday_and_holidays_are_marked(show: Show) -> None:
    tree = show(
        {
            ACTIVITY: TALK,
            "holidays/2026.yaml": {
                "year": 2026,
                "holidays": [
                    {
                        "name": "国庆节",
                        "from": "2026-10-01",
                        "to": "2026-10-07",
                        "workdays": ["2026-10-10"],
                    }
                ],
            },
        }
    ).tree("calendar/2026-10/")

    assert tree.xpath("//tbody/tr[1]/td[1]/@data-day") == ["2026-09-28"]
    assert tree.xpath("//td[@data-day='2026-10-01']//span[contains(@class,'day-mark')]/text()") == [
        "休"
    ]
    assert tree.xpath("//td[@data-day='2026-10-10']//span[contains(@class,'day-mark')]/text()") == [
        "班"
    ]


def test_a_cancelled_session_is_struck_with_its_reason(show: Show) -> None:
    talk = TALK | {"cancelled": [{"date": "2026-09-29", "reason": "场地维修"}]}

    text = show({ACTIVITY: talk}).text("calendar/2026-09/", "//li[.//del]")

    assert "取消" in text
    assert "场地维修" in text


def test_a_moved_session_stands_on_both_days(show: Show) -> None:
    talk = TALK | {"moved": [{"date": "2026-09-29", "to": "2026-09-30", "time": "18:00-19:00"}]}

    tree = show({ACTIVITY: talk}).tree("calendar/2026-09/")

    assert tree.xpath("//td[@data-day='2026-09-29']//del")
    assert tree.xpath("//td[@data-day='2026-09-30']//li[@data-session]")
    assert "原定" in tree.text_content()


def test_a_session_past_midnight_stands_on_both_days(show: Show) -> None:
    talk = TALK | {"repeat": "每周五", "time": "22:30-次日01:30"}

    tree = show({ACTIVITY: talk}).tree("calendar/2026-09/")

    assert "续" in tree.xpath("string(//td[@data-day='2026-09-26'])")


def test_an_activity_without_dates_is_announced_and_has_no_session(show: Show) -> None:
    site = show({ACTIVITY: {"name": "政治生日会", "repeat": "每月一次，日期另行通知"}})

    assert "政治生日会" in site.text("calendar/")
    assert not site.tree("calendar/").xpath("//*[@data-session]")


def test_a_part_of_the_day_is_shown_and_no_hour_is_made_up(show: Show) -> None:
    text = show({ACTIVITY: TALK | {"time": "中午"}}).text("calendar/", "//li[@data-session]")

    assert "中午" in text
    assert ":" not in text


@pytest.mark.parametrize(
    "url",
    [
        "buildings/sample/activities/",
        "buildings/sample/activities/talk/",
        "buildings/sample/halls/hall/",
    ],
)
def test_the_same_session_stands_on_the_pages_of_its_building_activity_and_hall(
    show: Show, url: str
) -> None:
    site = show(
        {
            ACTIVITY: TALK | {"hall": "hall"},
            "buildings/sample/halls/hall.yaml": {"name": "多功能厅", "kind": "多功能", "floor": 3},
        }
    )

    assert site.tree(url).xpath("//*[@data-day='2026-09-22'][contains(., '12:15-13:15')]")


def test_the_text_for_a_group_chat_names_when_where_and_the_page(show: Show) -> None:
    text = show({ACTIVITY: TALK}).tree("buildings/sample/activities/talk/").xpath("string(//pre)")

    assert "午间微党课" in text
    assert "2026年9月22日（周二） 12:15-13:15" in text
    assert "https://example.org/buildings/sample/activities/talk/" in text


def test_the_date_of_the_build_moves_the_agenda(show: Show) -> None:
    later = show({ACTIVITY: TALK}, date(2026, 11, 2))

    days = later.tree("calendar/").xpath("//li[@data-day]/@data-day")

    assert days[0] == "2026-11-03"
