"""The calendar in real Chromium: what is today and this week is the visitor's clock read at +08:00.

The site of one small, plainly fictional building, built for 20 February 2028 — a leap year.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, expect

from tests.support.browsing import Watched, watched
from tests.support.builds import ROOT, build

pytestmark = pytest.mark.browser
BUILT = "1834588800"  # 2028-02-20, a Sunday, in UTC and in Shanghai
TOWER = "buildings/tower"


def activity(name: str, repeat: str, time: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "repeat": repeat, "time": time, "starts": "2028-01-03", **more}


DATA: dict[str, dict[str, Any]] = {
    "site.yaml": {
        "title": "示例站",
        "headline": "大字",
        "tagline": "只用于测试",
        "url": "https://example.org/",
        "mourning": [{"from": "2028-03-22", "to": "2028-03-22", "basis": "测试用的假想公告"}],
    },
    "holidays/2028.yaml": {"year": 2028, "basis": "测试用的假想通知"},
    f"{TOWER}/building.yaml": {
        "name": "示例大厦",
        "centre": {"name": "示例中心", "hours": [{"days": "周一至周五", "time": "09:00-18:00"}]},
    },
    f"{TOWER}/halls/hall.yaml": {
        "name": "一楼报告厅",
        "kind": "会议",
        "booking": {
            "state": "可借用",
            "as_of": "2028-02-18",
            "slots": [
                {"date": "2028-02-28", "time": "09:00-10:00", "state": "可约"},
                {"date": "2028-03-02", "time": "14:00-15:00", "state": "已约"},
            ],
        },
    },
    f"{TOWER}/activities/night.yaml": activity(
        "夜读", "每天", "23:30-次日00:30", kind="学习", hall="hall"
    ),
    f"{TOWER}/activities/theme-day.yaml": activity(
        "主题党日", "每月最后一个周二", "12:15-13:15", kind="组织生活", hall="hall"
    ),
    **{
        f"{TOWER}/activities/club-{n}.yaml": activity(
            f"社团{n}", "每周二", "中午", kind="文化", entertainment=n == 0
        )
        for n in range(4)
    },
}
Open = Callable[..., Watched]
CHOOSE_AND_GO = """
(kind) => {
  const select = document.querySelector("[data-filters] [name=kind]");
  select.value = kind;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  document.querySelector("a[rel=next]").click();
}
"""


@pytest.fixture(scope="module")
def calendar_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("calendar")
    for name in ("docs", "hooks", "overrides", ".parts"):
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    config = folder / "mkdocs.yml"
    config.write_bytes((ROOT / "mkdocs.yml").read_bytes())
    for path, data in DATA.items():
        target = folder / "data" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    done = build(folder / "site", config=config, environment={"SOURCE_DATE_EPOCH": BUILT})
    assert done.exit_code == 0, done.log
    return done.folder


@pytest.fixture
def at(
    browser: Browser, calendar_site: Path, serve_folder: Callable[[Path], str]
) -> Iterator[Open]:
    """`at("2028-02-29T00:10", "/calendar/", zone=…)`: a page with the clock of China set."""
    with ExitStack() as stack:

        def open_page(moment: str, path: str, *, runs: bool = False, **wishes: Any) -> Watched:
            address = serve_folder(calendar_site)
            seen = stack.enter_context(watched(browser, address, **wishes))
            clock = datetime.fromisoformat(f"{moment}+08:00").astimezone(UTC)
            if runs:
                seen.page.clock.install(time=clock)
            else:
                seen.page.clock.set_fixed_time(clock)
            seen.goto(path)
            return seen

        yield open_page


def days(seen: Watched, selector: str) -> list[str]:
    """The days of what matches and can be seen."""
    found: list[str] = seen.page.eval_on_selector_all(
        selector, "all => all.filter(e => e.checkVisibility()).map(e => e.dataset.day)"
    )
    return found


MOMENTS = [
    ("2028-02-28T23:59", "2028-02-28"),
    ("2028-02-29T00:00", "2028-02-29"),
    ("2028-02-29T23:59", "2028-02-29"),
    ("2028-03-01T00:00", "2028-03-01"),
]


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Kiritimati"])
@pytest.mark.parametrize(("moment", "today"), MOMENTS)
def test_today_and_this_week_are_those_of_china_wherever_the_device_is(
    at: Open, moment: str, today: str, zone: str
) -> None:
    seen = at(moment, "/calendar/2028-02/", zone=zone)

    # the grid of February has the first days of March in its last week
    assert days(seen, "td[data-when=today]") == [today]
    assert days(seen, "td.this-week") == [
        f"2028-{d}" for d in ("02-28", "02-29", "03-01", "03-02", "03-03", "03-04", "03-05")
    ]
    assert max(days(seen, "td[data-when=past]")) < today < min(days(seen, "td[data-when=coming]"))


@pytest.mark.parametrize(
    "path", ["/calendar/2028-03/", f"/{TOWER}/activities/", f"/{TOWER}/activities/club-0/"]
)
def test_on_a_day_of_mourning_no_page_announces_entertainment(at: Open, path: str) -> None:
    def announced(moment: str) -> int:
        main = at(moment, path).page.locator("main")
        # on its own page its dates stand without its name
        return (
            main.inner_text().count("社团0") + main.locator(".agenda--own .session:visible").count()
        )

    said = [
        announced(moment) for moment in ("2028-03-21T23:59", "2028-03-22T00:00", "2028-03-23T00:00")
    ]

    # its own page keeps its name
    named = 1 if path.endswith("club-0/") else 0
    assert said[0] == said[2] > named
    assert said[1] == named


def test_midnight_passes_while_the_page_is_open(at: Open) -> None:
    seen = at("2028-02-29T23:59:30", "/calendar/", runs=True)
    before = days(seen, ".agenda__row[data-when=today]")

    seen.page.clock.run_for(60_000)

    assert before == ["2028-02-29"]
    assert days(seen, ".agenda__row[data-when=today]") == ["2028-03-01"]


def test_a_session_across_midnight_goes_on_on_both_its_days(at: Open) -> None:
    seen = at("2028-02-29T00:10", "/calendar/2028-02/")

    going = seen.page.locator(".session[data-when=now]")

    assert [row.get_attribute("data-from") for row in going.all()] == ["1835364600"] * 2
    assert all("夜读" in text for text in going.all_inner_texts())
    assert "续至00:30" in going.nth(1).inner_text()


def test_a_site_built_a_month_ago_shows_the_visitors_week(at: Open) -> None:
    moment = "2028-03-15T12:00"  # a Wednesday; more than three weeks after the build

    assert days(at(moment, "/calendar/"), ".agenda__row")[0] == "2028-03-13"
    home = days(at(moment, "/"), ".agenda__row")
    assert (home[0], home[-1]) == ("2028-03-13", "2028-03-26")
    hall = at(moment, f"/{TOWER}/halls/hall/").page
    weeks = hall.locator(".hall-week:visible")
    assert weeks.first.get_attribute("data-week") == "2028-03-13"
    assert "本周" in weeks.first.locator("summary").evaluate(
        "e => getComputedStyle(e.firstElementChild, '::after').content"
    )
    assert [week.get_attribute("open") is not None for week in weeks.all()][:3] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("moment", "stale", "slots"),
    [
        ("2028-02-28T23:59", False, ["2028-02-28", "2028-03-02"]),
        ("2028-03-02T00:00", False, ["2028-03-02"]),
        ("2028-03-03T23:59", False, []),
        ("2028-03-04T00:00", True, []),
        ("2030-01-01T12:00", True, []),
    ],
)
def test_an_old_booking_state_is_told_as_old_on_the_visitors_day(
    at: Open, moment: str, stale: bool, slots: list[str]
) -> None:
    seen = at(moment, f"/{TOWER}/halls/hall/", zone="America/New_York")
    page = seen.page

    assert page.get_by_text("2028年2月18日的状态").is_visible()
    assert page.get_by_text("现在以现场为准").is_visible() is stale
    shown = page.locator(".lent-slot:visible").all()
    assert [slot.get_attribute("data-slot") for slot in shown] == slots
    assert page.get_by_text("可约时段").is_visible() is bool(slots)
    assert seen.layout_shift() < 0.05


def test_without_scripts_a_booking_state_has_its_date_and_no_judgement(at: Open) -> None:
    page = at("2030-01-01T12:00", f"/{TOWER}/halls/hall/", scripts=False).page

    assert page.get_by_text("2028年2月18日的状态").is_visible()
    assert page.get_by_text("现在以现场为准").is_hidden()
    assert page.locator(".lent-slot:visible").count() == 2


def test_without_scripts_the_dates_are_simply_shown(at: Open) -> None:
    seen = at("2031-01-01T12:00", "/calendar/2028-02/", scripts=False)

    assert len(seen.page.locator(".agenda__row:visible").all()) == 29
    assert seen.page.locator("[data-when]").count() == 0
    assert seen.page.locator("[data-filters]").is_hidden()
    assert seen.page.locator("td[data-day='2028-02-29'] .chip--more").inner_text() == "+4"
    seen.goto("/calendar/")
    assert len(seen.page.locator(".months a").all()) == 15


def test_filters_stay_in_the_address_and_go_along_to_the_next_month(at: Open) -> None:
    seen = at("2028-02-24T12:00", "/calendar/2028-02/")
    page = seen.page
    cell = page.locator("td[data-day='2028-02-29']")

    page.get_by_label("类型").select_option("文化")

    expect(page).to_have_url(re.compile(r"/calendar/2028-02/\?kind=%E6%96%87%E5%8C%96$"))
    expect(cell.locator(".chip:visible")).to_have_text([f"中午 社团{n}" for n in range(4)])
    expect(page.locator("[data-filter-status]")).to_have_text("20 场")
    page.get_by_label("类型").select_option("")
    expect(cell.locator(".chip:visible").last).to_have_text("+4")
    # who clicks at once after choosing takes the choice along
    page.evaluate(CHOOSE_AND_GO, "组织生活")
    expect(page).to_have_url(re.compile(r"/calendar/2028-03/\?kind=%E7%BB%84%E7%BB%87"))
    # the new page has the address before its script has read it
    expect(page.get_by_label("类型")).to_have_value("组织生活")
    assert days(seen, ".agenda__row") == ["2028-03-28"]
    page.get_by_label("只看本周").check()
    assert days(seen, ".agenda__row") == []
    expect(page.locator(".agenda__none")).to_be_visible()
    assert (seen.errors, seen.failed, seen.foreign) == ([], [], [])


def test_the_same_dates_stand_on_the_site_in_the_file_and_in_the_halls_week(
    at: Open, calendar_site: Path
) -> None:
    seen = at("2028-02-24T12:00", f"/{TOWER}/halls/hall/")
    text = (calendar_site / TOWER / "halls" / "hall.ics").read_text("utf-8")

    rows = seen.page.locator("tr", has_text="主题党日")
    week = [row.get_attribute("data-day") for row in rows.all()]

    assert week == ["2028-02-29", "2028-03-28"]
    for day in week:
        assert f"UID:tower/theme-day-{day}@example.org" in text
        assert f"DTSTART:{str(day).replace('-', '')}T041500Z" in text


@pytest.mark.parametrize("month", ["2028-02", "2028-07"])  # July has six weeks
def test_a_month_prints_as_one_landscape_sheet_without_the_list(at: Open, month: str) -> None:
    seen = at("2028-02-24T12:00", f"/calendar/{month}/")
    sheets = re.findall(rb"/MediaBox \[([^\]]*)\]", seen.page.pdf(prefer_css_page_size=True))
    seen.page.emulate_media(media="print")

    ((width, height),) = [tuple(map(float, sheet.split()[2:])) for sheet in sheets]
    assert (round(width), round(height)) == (842, 595)

    assert seen.page.locator("table.month").is_visible()
    assert seen.page.locator(".month-list").is_hidden()
    assert seen.page.locator(".calendar-filters").is_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/calendar/2028-02/", f"/{TOWER}/halls/hall/"])
def test_a_full_month_and_a_halls_weeks_fit_a_phone(at: Open, path: str, scheme: str) -> None:
    seen = at("2028-02-29T00:10", path, width=360, scheme=scheme)

    assert seen.too_wide() == []
    assert seen.axe() == []
    assert seen.layout_shift() < 0.05


def test_the_notice_for_a_group_chat_is_copied(at: Open) -> None:
    seen = at("2028-02-24T12:00", f"/{TOWER}/activities/theme-day/")
    seen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    seen.page.get_by_role("button", name="复制到群里").click()

    seen.page.get_by_text("已复制").wait_for()
    copied = seen.page.evaluate("navigator.clipboard.readText()")
    assert "2028年2月29日（周二） 12:15-13:15" in copied
    assert copied.endswith(f"https://example.org/{TOWER}/activities/theme-day/")
