"""The watcher itself: it must see what the page tests rely on it to see."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.browsing import watched
from tests.support.serving import serving

pytestmark = pytest.mark.browser

BAD = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>x</title></head><body>
<main><h1>x</h1><p style="color:#ccc;background:#fff">很浅的字</p><div style="width:900px">w</div>
<img src="http://foreign.invalid/a.png" alt=""><img src="missing.png" alt=""><script>boom()</script>
<script>setTimeout(() => document.querySelector("h1").style.marginTop = "400px", 200)</script>
</main></body></html>"""
GOOD = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>x</title>
<link rel="icon" href="data:,"></head><body><main><h1>x</h1></main></body></html>"""


def test_a_bad_page_is_seen_through(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(BAD, encoding="utf-8")

    with serving(tmp_path) as address, watched(browser, address, width=360) as page:
        page.goto("/")
        page.page.wait_for_function("window.__shift > 0")

        assert any("div" in line for line in page.too_wide())
        assert any(line.startswith("color-contrast") for line in page.axe())
        assert page.foreign == ["http://foreign.invalid/a.png"]
        assert any("missing.png" in line for line in page.failed)
        assert any("boom" in line for line in page.errors)
        assert page.layout_shift() > 0.05


def test_a_good_page_has_nothing_against_it(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(GOOD, encoding="utf-8")

    with serving(tmp_path) as address, watched(browser, address, width=360) as page:
        page.goto("/")

        assert (page.too_wide(), page.axe(), page.foreign, page.failed, page.errors) == (
            [],
            [],
            [],
            [],
            [],
        )
        assert page.layout_shift() == 0
