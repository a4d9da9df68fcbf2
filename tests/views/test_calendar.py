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


def test_an_agenda_names_a_year_only_where_another_begins(show: Show) -> None:
    site = show({ACTIVITY: TALK}, today=date(2026, 12, 21))

    # the month's own title has it already
    assert site.tree("calendar/2026-12/").find_class("agenda__year") == []
    years = site.tree("buildings/sample/activities/").find_class("agenda__year")
    assert [year.text for year in years] == ["2027年"]


MOURNING = {"from": "2026-10-13", "to": "2026-10-13", "basis": "公告"}
SITE = {"title": "示例站", "headline": "大字", "tagline": "一句话", "url": "https://example.org/"}


@pytest.mark.parametrize(
    ("entertainment", "scope", "days"),
    [
        (True, "web", ["2026-10-06", "2026-10-20", "2026-10-27"]),
        (True, "lobby", ["2026-10-06", "2026-10-13", "2026-10-20", "2026-10-27"]),
        (False, "both", ["2026-10-06", "2026-10-13", "2026-10-20", "2026-10-27"]),
    ],
)
def test_entertainment_is_not_announced_on_a_day_of_mourning(
    show: Show, entertainment: bool, scope: str, days: list[str]
) -> None:
    site = show(
        {
            ACTIVITY: {**TALK, "entertainment": entertainment},
            "site.yaml": {**SITE, "mourning": [{**MOURNING, "scope": scope}]},
        }
    )

    cells = site.tree("calendar/2026-10/").xpath("//td[.//li[@data-session]]")
    assert [cell.get("data-day") for cell in cells] == days
    # what there is of it says what it is, for the visitor's browser on such a day
    marked = site.tree("calendar/2026-10/").xpath("//li[@data-session][@data-entertainment]")
    assert bool(marked) is entertainment


def test_a_hall_taken_by_what_is_not_announced_is_not_told_to_be_free(show: Show) -> None:
    site = show(
        {
            ACTIVITY: {**TALK, "entertainment": True, "hall": "hall"},
            "buildings/sample/halls/hall.yaml": {
                "name": "多功能厅",
                "kind": "多功能",
                "hours": [{"days": "周一至周五", "time": "09:00-17:00"}],
            },
            "site.yaml": {**SITE, "mourning": [MOURNING]},
        }
    )
    rows = site.tree("buildings/sample/halls/hall/").xpath("//tr[@data-day]")
    said = {row.get("data-day"): "".join(row.text_content().split()) for row in rows}

    assert "12:15-13:15已安排" in said["2026-10-13"]
    assert "午间微党课" not in said["2026-10-13"]
    assert "09:00-12:15" in said["2026-10-13"]
    assert "午间微党课" in said["2026-10-20"]


@pytest.mark.parametrize(
    ("today", "first", "month"),
    [
        (date(2026, 10, 8), "2026-09-28", "2026-10"),
        (date(2026, 11, 30), "2026-11-30", "2026-12"),  # a Monday; the week ends in December
    ],
)
def test_the_month_in_which_this_week_ends_stands_on_the_calendar(
    show: Show, today: date, first: str, month: str
) -> None:
    tree = show({ACTIVITY: TALK}, today).tree("calendar/")

    assert tree.xpath("//table[@class='month']//td/@data-day")[0] == first
    assert f"../calendar/{month}/" in tree.xpath("//h2/a/@href")


def test_the_date_of_the_build_moves_the_agenda(show: Show) -> None:
    later = show({ACTIVITY: TALK}, date(2026, 11, 2))

    days = later.tree("calendar/").xpath("//li[@data-day]/@data-day")

    assert days[0] == "2026-11-03"


def test_the_day_a_session_was_moved_from_says_where_it_went(show: Show) -> None:
    talk = TALK | {"moved": [{"date": "2026-09-29", "to": "2026-09-30", "time": "18:00-19:00"}]}

    site = show({ACTIVITY: talk})
    was, now = (
        site.text("calendar/2026-09/", f"//li[@data-day='2026-09-{day}']//li") for day in (29, 30)
    )

    assert was.startswith("12:15-13:15 午间微党课 改期 改到2026年9月30日（周三） 18:00-19:00")
    assert now.startswith("18:00-19:00 午间微党课 改到这天 原定2026年9月29日（周二）")


SERIES = "buildings/sample/activities/hour.yaml"


def test_a_series_shows_the_sessions_of_its_parts(show: Show) -> None:
    site = show(
        {
            SERIES: {"name": "示例1小时", "series": True, "sub_series": [{"name": "学习1小时"}]},
            ACTIVITY: TALK | {"name": "学习1小时", "part_of": "hour"},
        }
    )
    tree = site.tree("buildings/sample/activities/hour/")

    assert tree.xpath("//li[@data-day='2026-09-22'][contains(., '学习1小时')]")
    # the series itself has no date, so it has no calendar file; its parts have
    assert not tree.xpath("//a[contains(@href, '.ics')]")
    assert "buildings/sample/activities/talk/" in site.links("buildings/sample/activities/hour/")


BRANCH = {"name": "示例第一党支部", "kind": "党支部", "host": "sample"}


def test_branches_take_turns_and_each_has_its_sessions(show: Show) -> None:
    turns = TALK | {"rota_cycle": ["示例第一党支部", "第二党支部"], "rota": [{"when": "2026-10-13", "branch": "first", "theme": "参观"}]}  # fmt: skip
    site = show({ACTIVITY: turns, "branches/first.yaml": BRANCH})

    def holder(day: str) -> str:
        return site.text("calendar/2026-09/", f"//li[@data-day='2026-09-{day}']//li").split()[-1]

    assert [holder(day) for day in ("01", "08", "15")] == [
        "示例第一党支部",
        "第二党支部",
        "示例第一党支部",
    ]
    days = site.tree("branches/first/").xpath("//li[@data-day]/@data-day")
    assert days[:3] == ["2026-09-29", "2026-10-13", "2026-10-27"]
    told = site.text("buildings/sample/activities/talk/", "//section[h2='轮值']")
    assert (
        told
        == "轮值 时间轮值支部主题 2026年10月13日示例第一党支部参观 按场轮流： 示例第一党支部第二党支部"
    )


def test_a_cell_holds_four_lines_and_counts_the_rest(show: Show) -> None:
    many = {f"buildings/sample/activities/talk-{n}.yaml": TALK for n in range(6)}

    cell = show(many).tree("calendar/2026-09/").xpath("//td[@data-day='2026-09-22']")[0]

    shown = cell.xpath(".//li[@data-session][not(@hidden)]")
    assert len(shown) == 3
    (more,) = cell.xpath(".//li[contains(@class, 'chip--more')]/a")
    assert (more.text, more.get("href")) == ("+3", "#d2026-09-22")


def test_the_page_of_an_activity_has_its_file_and_a_code_to_scan(show: Show) -> None:
    site = show({ACTIVITY: TALK})
    url = "buildings/sample/activities/talk/"

    assert "buildings/sample/activities/talk.ics" in site.links(url)
    assert site.tree(url).xpath("//svg/title[contains(., '扫码在手机上打开本页')]")
    assert "否则一场会出现两次" in site.text(url)


HALL = {"name": "多功能厅", "kind": "多功能", "floor": 3}


@pytest.mark.parametrize(
    ("hours", "free"),
    [
        ([], None),
        ([{"days": "周一至周五", "time": "09:00-18:00"}], "09:00-12:15、13:15-18:00"),
        ([{"days": "每天", "time": "13:00-18:00"}], "13:15-18:00"),
        ([{"days": "工作日", "time": "九点到六点"}], None),
    ],
)
def test_what_is_free_is_told_only_where_the_hours_are_known(
    show: Show, hours: list[dict[str, str]], free: str | None
) -> None:
    hall = HALL | {"hours": hours}
    site = show({ACTIVITY: TALK | {"hall": "hall"}, "buildings/sample/halls/hall.yaml": hall})

    row = site.tree("buildings/sample/halls/hall/").xpath("//tr[@data-day='2026-09-22']")[0]

    told = [cell.text_content() for cell in row.xpath("td[contains(@class, 'free')]")]
    assert told == ([free] if free else [])


def test_a_halls_week_says_when_the_centre_is_closed(show: Show) -> None:
    closed = {
        "name": "示例大厦",
        "centre": {"name": "中心", "closures": [{"from": "2026-09-23", "reason": "检修"}]},
    }
    files = {
        "buildings/sample/building.yaml": closed,
        ACTIVITY: TALK | {"hall": "hall"},
        "buildings/sample/halls/hall.yaml": HALL,
    }

    row = show(files).text("buildings/sample/halls/hall/", "//tr[@data-day='2026-09-23']")

    assert row.endswith("闭馆（检修）")
    assert "没有安排" not in row


def test_counted_sessions_add_up_in_every_table(show: Show) -> None:
    held = {"name": "议事会", "repeat": "每周五", "starts": "2026-09-04", "ends": "2026-10-30"}
    site = show(
        {
            ACTIVITY: TALK | {"cancelled": [{"date": "2026-09-29"}], "ends": "2026-10-31"},
            "buildings/sample/activities/forum.yaml": held,
            "buildings/sample/activities/film.yaml": held | {"repeat_note": "按规律推算"},
        }
    )
    tree = site.tree("calendar/statistics/")

    numbers = [n.text_content() for n in tree.xpath("//*[@class='counts__number']")]
    # 2026-09-21: three Tuesdays and three Fridays are over; the film's nine count as neither
    assert numbers == ["6", "11", "9", "1"]
    for table in tree.xpath("//table"):
        rows = [[c.text_content() for c in row.xpath("td")[:4]] for row in table.xpath("tbody/tr")]
        columns = zip(*rows, strict=True)
        sums = [str(sum(int(n) for n in column if n != "—")) for column in columns]
        assert sums == numbers
    assert site.text("calendar/statistics/", "//section[h2='按类型']//th[@scope='row']") == (
        "学习 未注明类型"
    )


def test_reported_totals_stand_apart_and_are_never_added(show: Show) -> None:
    figure = {"id": "life", "label": "党内政治生活", "value": 302, "unit": "场次", "source": "paper",
              "people": {"value": 10806, "unit": "人次"}}  # fmt: skip
    site = show(
        {
            ACTIVITY: TALK | {"sessions_held": {"value": 29, "unit": "场"}},
            "buildings/sample/figures.yaml": {"figures": [figure]},
        }
    )
    tree = site.tree("calendar/statistics/")

    told = site.text("calendar/statistics/", "//section[h2='报道口径']")
    assert "29场" in told
    assert "党内政治生活302场次，10806人次" in told.replace(" ", "")
    counted = "".join(tree.xpath("//table//text() | //*[@class='counts']//text()"))
    assert not {"302", "29", "331", "10806"} & set(counted.split())


def test_political_birthdays_are_a_month_and_a_number(show: Show) -> None:
    counts = [{"month": "2026-12", "people": 5}, {"month": "2026-11", "people": 3}]
    party = {"name": "政治生日会", "repeat": "每月一次，日期另行通知", "by_month": counts}

    told = show({ACTIVITY: party}).text(
        "buildings/sample/activities/talk/", "//section[h2='按月人数']"
    )

    assert told == "按月人数 2026年11月3 人2026年12月5 人"


def test_a_month_with_thousands_of_sessions_counts_them_by_day_and_place(show: Show) -> None:
    many = {
        f"buildings/sample/activities/talk-{n}.yaml": TALK | {"repeat": "每天"} for n in range(70)
    }
    site = show(many)
    tree = site.tree("calendar/2026-09/")

    assert not tree.xpath("//*[@data-session]")
    assert tree.xpath("string(//td[@data-day='2026-09-22']//p)") == "70 场"
    assert site.text("calendar/2026-09/", "//ul[@class='crowd']") == "示例大厦 2100 场"
    assert "buildings/sample/activities/" in site.links("calendar/2026-09/")
    assert len(site.tree("calendar/").xpath("//*[@data-session]")) == 400
