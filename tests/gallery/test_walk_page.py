"""The walk and the page it stands on: loaded when asked for, left, reached without it; its pace."""

from __future__ import annotations

import json
from collections.abc import Callable
from statistics import median

import pytest

from tests.gallery.walking import enter, still, walk
from tests.support.browsing import Watched

pytestmark = pytest.mark.browser
SLOWEST = 1000 / 30
"""Milliseconds a frame: 30 frames a second."""


def test_nothing_of_the_walk_is_loaded_before_it_is_asked_for(hall: Callable[..., Watched]) -> None:
    seen = hall()
    before = [url for url in seen.requests if "walk" in url or "scene" in url]

    enter(seen)

    assert before == []
    loaded = {url.rsplit("/", 1)[1] for url in seen.requests}
    assert {"walk.js", "walk.css", "scene.json"} <= loaded
    assert (seen.foreign, seen.failed, seen.errors) == ([], [], [])


COVERED = """
() => [...document.querySelectorAll(".walk button")].filter((b) => b.checkVisibility()).filter((b) => {
  const box = b.getBoundingClientRect();
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return !b.contains(document.elementFromPoint(x, y));
}).map((b) => b.textContent || b.title)
"""


@pytest.mark.parametrize("width", [360, 768])
def test_every_button_can_be_touched_on_a_phone(hall: Callable[..., Watched], width: int) -> None:
    seen = hall("/index.html#e31", width=width, height=740)
    enter(seen)
    still(seen)

    assert seen.page.locator(".walk-name").inner_text() == "代办清单"
    assert seen.page.evaluate(COVERED) == []


def test_no_frame_is_drawn_while_nothing_moves(hall: Callable[..., Watched]) -> None:
    seen = hall()
    enter(seen)
    still(seen)
    before = walk(seen, "stats().drawn")

    seen.page.wait_for_timeout(2000)

    assert walk(seen, "stats().drawn") == before


def test_leaving_gives_the_page_back(hall: Callable[..., Watched]) -> None:
    seen = hall()
    enter(seen)

    seen.page.keyboard.press("Escape")

    assert seen.page.locator(".walk").count() == 0
    assert seen.page.evaluate("document.activeElement.className") == "gallery-enter"
    assert seen.page.evaluate("document.documentElement.style.overflow") == ""


def test_axe_has_nothing_serious_to_say_of_the_walk(hall: Callable[..., Watched]) -> None:
    seen = hall("/index.html#e31")
    assert seen.axe() == []
    enter(seen)
    still(seen)
    assert seen.axe() == []
    seen.page.keyboard.press("Enter")
    assert seen.axe() == []


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_the_quiet_wall_needs_no_script(hall: Callable[..., Watched], width: int) -> None:
    seen = hall(width=width, scripts=False)

    assert seen.page.locator(".gallery-enter").is_hidden()
    assert seen.page.locator(".gallery-slot").count() == 60
    seen.page.locator(".gallery-corridor").focus()
    seen.page.keyboard.press("ArrowRight")
    seen.page.keyboard.press("ArrowRight")
    seen.page.wait_for_timeout(600)
    box = seen.page.locator(".gallery-slot").first.bounding_box()
    assert box
    assert box["x"] < width / 2
    assert seen.errors == []


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_the_page_itself_never_scrolls_sideways(hall: Callable[..., Watched], width: int) -> None:
    assert hall(width=width).too_wide() == []


def test_textures_stay_within_their_budget_all_the_way_round(hall: Callable[..., Watched]) -> None:
    seen = hall()
    enter(seen)
    most = 0
    for index in range(0, 60, 6):
        seen.page.evaluate(f"document.querySelector('.gallery-enter').walk.goTo({index})")
        still(seen)
        most = max(most, walk(seen, "stats().bytes"))

    assert 0 < most <= 96e6


@pytest.mark.soak
def test_sixty_exhibits_at_thirty_frames_a_second(hall: Callable[..., Watched]) -> None:
    """Frame times on software rendering at 1280 by 720; by hand, on a machine doing nothing else."""
    seen = hall(reduced_motion=False)
    enter(seen)
    still(seen)
    found = {}
    for name, place, key in (
        ("turning", "3, 3, 0", "ArrowRight"),
        ("north aisle", "1.5, 2, 1.57", "ArrowUp"),
        ("middle", "8, 7, 1.57", "ArrowUp"),
        ("south aisle", "22, 12.4, -1.57", "ArrowUp"),
    ):
        walk(seen, f"place({place})")
        still(seen)
        walk(seen, "clear()")
        seen.page.keyboard.down(key)
        seen.page.wait_for_timeout(5000)
        times = sorted(walk(seen, "stats().times"))
        seen.page.keyboard.up(key)
        found[name] = [len(times), median(times), times[int(len(times) * 0.95)]]
    print(json.dumps(found))  # noqa: T201 - the figures are what a soak is for

    assert all(row[1] <= SLOWEST * 1.02 for row in found.values()), found
