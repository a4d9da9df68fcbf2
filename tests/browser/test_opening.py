"""现在开放: said by the browser at the visitor's moment in China, and by nothing else."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from lxml import html
from playwright.sync_api import Browser, expect

from tests.support.browsing import watched

pytestmark = pytest.mark.browser

PAGE = "/buildings/sample/"
"""周一至周五 09:00-17:30，周六 10:00-16:00；2026-12-31 至 2027-01-02 闭馆."""


@pytest.fixture(scope="module")
def address(fictional_site: Path, serve_folder: Callable[[Path], str]) -> str:
    return serve_folder(fictional_site)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-23T08:59", "现在未开放，今天09:00开放"),
        ("2026-11-23T09:00", "现在开放，17:30关闭"),
        ("2026-11-23T17:29", "现在开放，17:30关闭"),
        ("2026-11-23T17:30", "现在未开放，明天09:00开放"),
        ("2026-11-28T12:00", "现在开放，16:00关闭"),
        ("2026-11-28T16:00", "现在未开放"),
        ("2026-11-29T12:00", "现在未开放，明天09:00开放"),
        ("2026-12-31T10:00", "今天不开放（设备检修）"),
        ("2027-10-01T10:00", "今天是国庆节，是否开放以现场公告为准"),
        ("2029-01-01T10:00", ""),
    ],
)
def test_it_is_decided_for_the_moment_in_china(
    browser: Browser, address: str, moment: str, said: str
) -> None:
    """The visitor's own clock stands in New York."""
    when = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo("Asia/Shanghai"))
    with browser.new_context(timezone_id="America/New_York") as context:
        page = context.new_page()
        page.clock.set_fixed_time(when)
        page.goto(address + PAGE)

        expect(page.locator(".open-now")).to_have_text(said)


def test_it_changes_while_the_page_is_open(browser: Browser, address: str) -> None:
    with browser.new_context(timezone_id="Asia/Shanghai") as context:
        page = context.new_page()
        page.clock.install(
            time=datetime(2026, 11, 23, 17, 29, 50, tzinfo=ZoneInfo("Asia/Shanghai"))
        )
        page.goto(address + PAGE)
        expect(page.locator(".open-now")).to_have_text("现在开放，17:30关闭")

        page.clock.run_for(60_000)

        expect(page.locator(".open-now")).to_have_text("现在未开放，明天09:00开放")


def test_without_scripts_there_are_only_the_hours(
    browser: Browser, address: str, fictional_site: Path
) -> None:
    written = html.parse(fictional_site / PAGE.strip("/") / "index.html")
    assert written.xpath("string(//*[@class='open-now'])") == ""

    with watched(browser, address, scripts=False) as seen:
        seen.goto(PAGE)
        assert not seen.page.locator(".open-now").is_visible()
        assert seen.page.get_by_text("周一至周五 09:00-17:30").first.is_visible()


def test_nothing_moves_when_it_is_said(browser: Browser, address: str) -> None:
    with watched(browser, address, width=360) as seen:
        seen.goto(PAGE)
        seen.page.wait_for_function("document.querySelector('.open-now').dataset.state")

        assert seen.layout_shift() < 0.05
