"""The USB tier: one folder, `file://`, no network."""

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from showcase.screens.signing import new_key
from tests.screens import sample
from tests.screens.conftest import small

pytestmark = pytest.mark.browser


def test_it_plays_from_a_stick_with_pictures_and_the_right_day(
    browser: Browser, tmp_path: Path
) -> None:
    """Text slides blank when the server is down (Xibo 207): here there is none at all."""
    sample.write(tmp_path / "优盘", small(1, entries=("wall", "today")).usb)
    page = browser.new_page(timezone_id="America/New_York")
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url))
    page.goto(f"file://{quote(str(tmp_path / '优盘/index.html'))}?at=2026-07-10T00:30&slide=wall-0")
    page.wait_for_selector("html[data-slide=wall-0]")
    assert page.evaluate(
        "Promise.all([...document.images].filter((i) => i.src).map((i) => i.decode())).then(() => 1)"
    )
    page.wait_for_function("document.body.innerText.includes('7月10日 星期五')")
    page.goto(f"file://{quote(str(tmp_path / '优盘/index.html'))}?at=2026-07-09T00:30")
    page.wait_for_selector("html[data-slide]")
    assert asked
    assert all(url.startswith("file://") for url in asked)
    assert page.evaluate("getComputedStyle(document.querySelector('.panel')).backgroundColor") == (
        "rgb(122, 11, 18)"
    )
    page.close()


def test_a_tampered_stick_shows_the_safe_card(browser: Browser, tmp_path: Path) -> None:
    """Changed after it was made: the words of nobody are shown."""
    private, public = new_key()
    files = small(1, key=private).usb
    sample.write(tmp_path, files)
    page = browser.new_page()
    page.goto(f"file://{tmp_path}/index.html?pin={public}&at=2026-07-09T12:00")
    page.wait_for_selector("html[data-slide]")
    bad = files["data.js"].replace("欢迎来到".encode(), "假的来到".encode())
    assert bad != files["data.js"]
    (tmp_path / "data.js").write_bytes(bad)
    page.goto(f"file://{tmp_path}/index.html?pin={public}&at=2026-07-09T12:01")
    page.wait_for_selector("html.safe")
    assert "假的" not in page.inner_text("body")
    page.close()
