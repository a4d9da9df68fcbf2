"""The walk in a real Chromium without a GPU: how one moves through a hall."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.gallery.walking import enter, still, until, walk
from tests.support.browsing import Watched

pytestmark = pytest.mark.browser


def test_arrow_keys_walk_and_turn(hall: Callable[..., Watched]) -> None:
    seen = hall()
    enter(seen)
    before = walk(seen, "stats()")

    seen.page.keyboard.down("ArrowUp")
    until(seen, f"s.x > {before['x'] + 0.5}")
    seen.page.keyboard.up("ArrowUp")
    ahead = walk(seen, "stats()")
    seen.page.keyboard.down("ArrowRight")
    until(seen, f"s.yaw > {ahead['yaw'] + 0.2}")
    seen.page.keyboard.up("ArrowRight")

    assert abs(ahead["y"] - before["y"]) < 0.05


def test_no_one_walks_through_a_wall(hall: Callable[..., Watched]) -> None:
    seen = hall()
    enter(seen)

    # one comes in at x = 0.9 and faces the title wall at x = 6.0
    seen.page.keyboard.down("ArrowUp")
    until(seen, "s.x > 4.5")
    seen.page.wait_for_timeout(2000)
    seen.page.keyboard.up("ArrowUp")

    assert walk(seen, "stats().x") < 6.0 - 0.3


def test_wheel_drag_and_arrows_on_screen_move_the_visitor(hall: Callable[..., Watched]) -> None:
    seen = hall()
    enter(seen)
    places = [walk(seen, "stats()")]

    seen.page.mouse.move(640, 300)
    seen.page.mouse.wheel(0, -300)
    still(seen)
    places.append(walk(seen, "stats()"))
    seen.page.mouse.down()
    seen.page.mouse.move(840, 300, steps=6)
    seen.page.mouse.up()
    still(seen)
    places.append(walk(seen, "stats()"))
    box = seen.page.get_by_role("button", name="后退").bounding_box()
    assert box
    seen.page.mouse.move(box["x"] + 20, box["y"] + 20)
    seen.page.mouse.down()
    seen.page.wait_for_timeout(500)
    seen.page.mouse.up()
    still(seen)
    places.append(walk(seen, "stats()"))

    assert places[1]["x"] > places[0]["x"] + 0.3
    assert places[2]["yaw"] < places[1]["yaw"] - 0.3
    assert (places[3]["x"], places[3]["y"]) != (places[2]["x"], places[2]["y"])


def test_next_and_the_list_lead_to_frames_and_keep_the_address(
    hall: Callable[..., Watched],
) -> None:
    seen = hall("/two.html", reduced_motion=False)
    enter(seen)

    seen.page.get_by_role("button", name="下一件").click()
    still(seen)
    first = (seen.page.locator(".walk-name").inner_text(), seen.page.evaluate("location.hash"))
    seen.page.locator(".walk-menu summary").click()
    seen.page.locator(".walk-list button").nth(1).click()
    still(seen)
    second = (seen.page.locator(".walk-name").inner_text(), seen.page.evaluate("location.hash"))

    assert first == ("武昌党员先锋模范", "#e1")
    assert second == ("武昌党史", "#e2")


def test_the_tour_walks_by_itself_and_stops_when_touched(hall: Callable[..., Watched]) -> None:
    seen = hall("/two.html", reduced_motion=False)
    enter(seen)
    tour = seen.page.get_by_role("button", name="自动导览")
    tour.click()
    seen.page.wait_for_function("document.querySelector('.walk-name').textContent === '武昌党史'")

    seen.page.locator(".walk-view").focus()
    seen.page.keyboard.press("ArrowLeft")

    assert tour.get_attribute("aria-pressed") == "false"


NEXT = """
() => {
  document.querySelector(".walk-steps > button:last-child").click();
  const { x, gliding } = document.querySelector(".gallery-enter").walk.stats();
  return { x, gliding, fade: getComputedStyle(document.querySelector(".walk-view")).transitionDuration };
}
"""


@pytest.mark.parametrize("reduced", [True, False])
def test_who_asked_for_less_motion_stands_there_at_once(
    hall: Callable[..., Watched], reduced: bool
) -> None:
    seen = hall("/two.html", reduced_motion=reduced)
    enter(seen)
    still(seen)
    before = walk(seen, "stats().x")

    asked = seen.page.evaluate(NEXT)
    still(seen)

    there = walk(seen, "stats().x")
    assert abs(there - before) > 0.5
    assert asked["gliding"] is not reduced
    assert (asked["x"] == there) is reduced
    assert (asked["fade"] == "0s") is reduced
