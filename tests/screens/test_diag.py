"""The panel for whoever stands before the screen: hidden, found by those who know, and telling."""

from collections.abc import Callable

import pytest

from tests.screens import sample
from tests.screens.conftest import small
from tests.screens.glass import Glass

pytestmark = pytest.mark.browser
Hang = Callable[..., Glass]


def panel(glass: Glass) -> str:
    """What stands in the panel; nothing while it is hidden."""
    return glass.ask(
        "(e => e.getClientRects().length ? e.innerText : '')(document.getElementById('diag'))"
    )


def tap(glass: Glass, x: int, y: int, times: int, apart: float = 0) -> None:
    for _ in range(times):
        glass.page.mouse.click(x, y)
        if apart:
            glass.pass_time(apart)
    glass.pass_time(1.5)


def test_the_panel_says_what_plays_from_where_and_what_was_refused(hang: Hang) -> None:
    glass = hang(done=small(3)).open().wait_release(3).wait_slide().wait_worker()
    assert panel(glass) == ""
    glass.page.keyboard.press("d")
    told = glass.wait(lambda: panel(glass))
    for line in (
        "screen: lobby",
        "release: 3",
        "tier: cache",
        "refused: \n",
        "key: no",
        "black: no",
    ):
        assert line in told
    assert f" play {glass.slide}" in told
    assert "2026-7-9: " in told
    sample.publish(glass.server.folder, small(2, words="旧"))
    told = glass.wait(lambda: "refused: rollback" in panel(glass) and panel(glass), 20)
    assert " update rollback" in told
    assert "release: 3" in told
    glass.page.keyboard.press("D")
    assert panel(glass) == ""
    glass.cold_boot("?debug").wait_release(3)
    glass.wait(lambda: "release: 3" in panel(glass))
    assert glass.errors == []


def test_five_quick_taps_in_the_corner_open_it_and_no_others_do(hang: Hang) -> None:
    """A touch screen has no keyboard, and a visitor must not come upon it."""
    glass = hang().open().wait_release(1).wait_slide()
    tap(glass, 600, 400, times=8)
    tap(glass, 40, 40, times=4)
    glass.pass_time(5)
    tap(glass, 40, 40, times=6, apart=1)
    assert panel(glass) == ""
    glass.pass_time(5)
    tap(glass, 40, 40, times=5)
    assert "release: 1" in panel(glass)
    glass.pass_time(5)
    tap(glass, 40, 40, times=5)
    assert panel(glass) == ""
