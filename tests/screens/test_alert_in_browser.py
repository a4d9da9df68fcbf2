"""The emergency text."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from showcase.screens.signing import new_key
from tests.screens import sample
from tests.screens.conftest import small
from tests.screens.days import DAY, at
from tests.screens.glass import Glass

pytestmark = pytest.mark.browser
Hang = Callable[..., Glass]


def put(glass: Glass, text: str, minutes: int, serial: int, **more: object) -> None:
    start = at(DAY, "12:00")
    made = sample.alert(text, start, start + timedelta(minutes=minutes), serial, **more)
    (glass.server.folder / "screens/alert.json").write_text(made)


def shown(glass: Glass) -> bool:
    return glass.ask("document.getElementById('alert').hidden") is False


def test_it_comes_large_survives_a_reboot_and_ends_by_itself(hang: Hang) -> None:
    """Emergency text tiny (piSignage 141); gone after a power cut; never taken down."""
    glass = hang(size=(1920, 1080)).open().wait_release(1).wait_slide().wait_worker()
    put(glass, "请从东侧楼梯撤离", 40, 2)
    began = glass.world()
    assert glass.when("!document.getElementById('alert').hidden") - began < 15
    size = glass.ask(
        "parseFloat(getComputedStyle(document.querySelector('#alert [data-alert=text]')).fontSize)"
    )
    assert size > 150
    glass.offline()
    glass.cold_boot().wait(lambda: shown(glass))
    glass.leap(36 * 60)
    glass.wait(lambda: not shown(glass), 5)
    glass.wait_slide()
    assert glass.visible()


def test_another_screens_alert_and_a_replayed_one_are_not_shown(hang: Hang) -> None:
    """Edits invisible because only ids were compared (Concerto 1393): here the serial decides."""
    glass = hang().open().wait_release(1).wait_slide()
    put(glass, "别处", 40, 5, screens=("hall",))
    glass.pass_time(20)
    assert not shown(glass)
    put(glass, "旧的", 40, 4)
    glass.pass_time(20)
    assert not shown(glass)
    put(glass, "本屏", 40, 6, screens=("lobby", "hall"))
    glass.wait(lambda: shown(glass), 5)
    put(glass, "结束", 1, 7)
    glass.wait(lambda: not shown(glass), 5)


@pytest.mark.parametrize("how", ["html", "500", "truncate", "hang"])
def test_a_broken_alert_file_changes_nothing(hang: Hang, how: str) -> None:
    """Missing file answered with HTML 200 (DFX 1226): the alert that is on stays on."""
    glass = hang().open().wait_release(1).wait_slide()
    put(glass, "本屏", 40, 6)
    glass.wait(lambda: shown(glass), 5)
    glass.server.faults = {"alert.json": how}
    glass.pass_time(20)
    assert shown(glass)
    assert glass.errors == []


def test_a_pinned_screen_shows_no_unsigned_alert(hang: Hang) -> None:
    """Whoever can write to the server alone cannot speak for the house (N25)."""
    private, public = new_key()
    glass = hang(done=small(1, key=private), key=private)
    glass.open(f"?pin={public}").wait_release(1).wait_slide()
    put(glass, "假警报", 40, 5)
    glass.pass_time(20)
    assert not shown(glass)
    put(glass, "真警报", 40, 6, key=private)
    glass.wait(lambda: shown(glass), 5)
