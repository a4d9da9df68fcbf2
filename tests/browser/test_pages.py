"""Every kind of page in a real browser, on a phone and on a desk, by day and by night."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.browsing import Watched
from tests.support.kinds import KINDS, sample

pytestmark = pytest.mark.browser

Open = Callable[..., Watched]


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_fits_is_accessible_and_keeps_to_itself(
    page_at: Open, built_site: Path, kind: str, width: int
) -> None:
    page = page_at(width)

    page.goto(sample(built_site, kind))

    assert page.too_wide() == []
    assert page.axe() == []
    assert page.foreign == []
    assert page.failed == []
    assert page.errors == []
    assert page.layout_shift() < 0.05

    # The night is other colours on the same page, and nothing else.
    page.page.emulate_media(color_scheme="dark")
    assert page.axe(rules=("color-contrast",)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_fits_at_twice_the_size_of_letters(
    page_at: Open, built_site: Path, kind: str
) -> None:
    # 200 % zoom of a small laptop is a window of half its width.
    page = page_at(640)
    page.goto(sample(built_site, kind))
    page.page.add_style_tag(content="html { font-size: 30px !important; }")

    assert page.too_wide() == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_reads_without_scripts(page_at: Open, built_site: Path, kind: str) -> None:
    page = page_at(360, scripts=False)

    page.goto(sample(built_site, kind))

    assert page.page.locator("h1").first.is_visible()
    assert page.page.locator("main").inner_text().strip()


def test_a_wrong_address_gets_the_chinese_page(page_at: Open) -> None:
    page = page_at(360)

    page.goto("/no/such/page/")

    assert page.page.locator("h1").is_visible()
    assert page.page.locator("html").get_attribute("lang") == "zh-CN"
    assert [line for line in page.failed if "/no/such/page/" not in line] == []
