"""Ledgers: rows are chosen in the browser; without scripts all of them stand there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.support.browsing import watched

pytestmark = pytest.mark.browser

PAGE = "/buildings/sample/lists/"


def test_rows_are_chosen_by_state(
    browser: Browser, fictional_site: Path, serve_folder: Callable[[Path], str]
) -> None:
    with watched(browser, serve_folder(fictional_site)) as seen:
        seen.goto(PAGE)
        rows = seen.page.locator("#needs tbody tr")
        assert rows.filter(visible=True).count() == 3

        seen.page.locator("#needs select[name=status]").select_option("在办")

        expect(rows.filter(visible=True)).to_have_count(2)
        expect(seen.page.locator("#needs [role=status]")).to_have_text("显示 2 项，共 3 项")


def test_without_scripts_there_is_no_choice_and_every_row(
    browser: Browser, fictional_site: Path, serve_folder: Callable[[Path], str]
) -> None:
    with watched(browser, serve_folder(fictional_site), scripts=False) as seen:
        seen.goto(PAGE)

        assert not seen.page.locator("#needs form").is_visible()
        assert seen.page.locator("#needs tbody tr").filter(visible=True).count() == 3
