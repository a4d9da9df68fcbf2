"""The walk in a real Chromium: what hangs there, stood before, read and opened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.gallery.walking import enter, still, walk
from tests.support.browsing import Watched

pytestmark = pytest.mark.browser


def test_a_deep_link_opens_before_its_exhibit(hall: Callable[..., Watched]) -> None:
    seen = hall("/index.html#e31")
    enter(seen)
    still(seen)

    facing = seen.page.locator(".walk-name").inner_text()
    assert facing == "代办清单"
    assert abs(walk(seen, "stats().off")) < 0.05


def test_a_frame_opens_its_label_and_leads_to_its_page(hall: Callable[..., Watched]) -> None:
    seen = hall("/index.html#e31")
    enter(seen)
    still(seen)

    seen.page.keyboard.press("Enter")
    label = seen.page.get_by_role("dialog", name="代办清单")
    label.wait_for()

    assert "出处：" in label.inner_text()
    link = label.get_by_role("link", name="进入展品页")
    assert link.get_attribute("href") == "gallery/e31/"
    seen.page.keyboard.press("Escape")
    assert seen.page.get_by_role("dialog").count() == 0
    assert seen.page.evaluate("document.activeElement.className") == "walk-view"


@pytest.mark.parametrize("path", ["/index.html", "/two.html", "/stairs.html"])
def test_on_a_phone_whoever_stands_before_a_frame_sees_it_whole(
    hall: Callable[..., Watched], path: str
) -> None:
    seen = hall(path, width=360, height=780)
    enter(seen)
    count = seen.page.locator(".walk-list li").count()

    assert count
    for index in range(count):
        walk(seen, f"goTo({index})")
        seen.page.wait_for_function(
            "(index) => { const { walk } = document.querySelector('.gallery-enter');"
            " return walk.edges(index).every((x) => Math.abs(x) <= 1); }",
            arg=index,
        )


def test_a_click_on_a_picture_walks_there_and_opens_it(hall: Callable[..., Watched]) -> None:
    seen = hall("/index.html#e31", reduced_motion=False)
    enter(seen)
    still(seen)

    seen.page.mouse.click(640, 330)

    seen.page.get_by_role("dialog", name="代办清单").wait_for()


def test_a_picture_opens_large_and_zooms(hall: Callable[..., Watched]) -> None:
    seen = hall()
    seen.page.locator("a[data-lightbox]").scroll_into_view_if_needed()
    seen.page.locator("a[data-lightbox]").click()
    box = seen.page.get_by_role("dialog", name="图片")
    box.wait_for()

    seen.page.keyboard.press("+")

    assert box.locator("output").inner_text() == "140%"
    assert "一张示意图" in box.inner_text()
    seen.page.keyboard.press("Escape")
    assert box.count() == 0
