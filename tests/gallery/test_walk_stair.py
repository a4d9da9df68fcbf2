"""The walk up a stairwell, storey by storey."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.gallery.walking import enter, still, walk
from tests.support.browsing import Watched

pytestmark = pytest.mark.browser


def test_one_walks_up_the_stair_and_round_to_the_next_storey(hall: Callable[..., Watched]) -> None:
    seen = hall("/stairs.html")
    enter(seen)
    still(seen)
    start = walk(seen, "stats()")

    for key, place in (
        ("ArrowUp", None),
        ("ArrowUp", "3.2, 6.9, -1.57, 0"),
        ("ArrowUp", "1, 6.9, 0, 0"),
        ("ArrowUp", "1, 1.2, 1.57, 0"),
    ):
        if place:
            walk(seen, f"place({place})")
        seen.page.keyboard.down(key)
        seen.page.wait_for_timeout(4500)
        seen.page.keyboard.up(key)
        still(seen)
    end = walk(seen, "stats()")

    assert (start["up"], start["turn"]) == (0, 0)
    assert (end["up"], end["turn"]) == (3.6, 1)


@pytest.mark.parametrize(
    ("place", "turn", "up"),
    [("3.2, 1.2, 3.14, 15", 15, 54), ("1, 1.2, 3.14, -1", -1, 0)],
)
def test_the_stair_ends_where_its_storeys_do(
    hall: Callable[..., Watched], place: str, turn: int, up: float
) -> None:
    seen = hall("/stairs.html")
    enter(seen)
    walk(seen, f"place({place})")

    seen.page.keyboard.down("ArrowUp")
    seen.page.wait_for_timeout(3000)
    seen.page.keyboard.up("ArrowUp")
    still(seen)

    there = walk(seen, "stats()")
    assert (there["turn"], round(there["up"], 3)) == (turn, up)
    assert there["y"] < 2.2


def test_next_on_the_stair_climbs_to_the_next_frame_and_back(hall: Callable[..., Watched]) -> None:
    seen = hall("/stairs.html#e04", reduced_motion=False)
    enter(seen)
    still(seen)
    heights = [walk(seen, "stats().up")]

    for button in ("下一件", "上一件"):
        seen.page.get_by_role("button", name=button).click()
        still(seen)
        heights.append(walk(seen, "stats().up"))
        assert abs(walk(seen, "stats().off")) < 0.05

    assert heights[1] > heights[0]
    assert abs(heights[2] - heights[0]) < 0.05


def test_a_storey_is_drawn_beside_the_walk_and_only_near_ones_are_drawn(
    hall: Callable[..., Watched],
) -> None:
    seen = hall("/stairs.html#e31")
    enter(seen)
    still(seen)

    assert seen.page.locator(".walk-section .is-here").count() == 1
    assert walk(seen, "stats().calls") < 60
