"""A hand on the glass."""

from collections.abc import Callable

import pytest

from tests.screens import sample
from tests.screens.conftest import small
from tests.screens.glass import Glass

pytestmark = pytest.mark.browser
Hang = Callable[..., Glass]
KINDS = ("welcome", "figure", "organisation", "plan", "services")


def touched(hang: Hang) -> Glass:
    done = small(1, of=sample.screen(entries=KINDS, touch=True), entries=KINDS)
    glass = hang(done=done, has_touch=True).open().wait_release(1).wait_slide()
    glass.page.touchscreen.tap(700, 300)
    glass.wait(lambda: "browsing" in glass.classes())
    return glass


def warned(glass: Glass) -> bool:
    return glass.ask("document.getElementById('warning').hidden") is False


def test_a_touch_opens_the_menu_and_a_visitor_finds_a_slide(hang: Hang) -> None:
    """Resets while being touched (kiosk 122): a visitor has the glass to himself, on large targets."""
    glass = touched(hang)
    glass.page.get_by_role("button", name="组织").tap()
    glass.wait_slide("organisation")
    glass.page.get_by_role("button", name="下一页").tap()
    glass.wait_slide("plan")
    sizes = glass.ask(
        "[...document.querySelectorAll('#bar button')].map((b) => b.getBoundingClientRect())"
        ".map((r) => Math.min(r.width, r.height))"
    )
    assert min(sizes) >= 60


def test_left_alone_it_warns_and_then_resets(hang: Hang) -> None:
    """Warning after 60 s, reset ten seconds later: route, scroll and inputs."""
    glass = touched(hang)
    glass.page.get_by_role("button", name="服务").tap()
    began = glass.world()
    glass.wait_slide("services")
    glass.ask(
        "void document.querySelector('.layer.on').insertAdjacentHTML('beforeend',"
        ' \'<input value=""><div style="height:9999px"></div>\')'
    )
    glass.ask("void (document.querySelector('.layer.on').scrollTop = 500)")
    assert 59 < glass.when("!document.getElementById('warning').hidden") - began < 61
    assert "秒" in glass.text()
    warning = glass.world()
    over = glass.when("!document.documentElement.classList.contains('browsing')")
    assert over - warning < 11
    assert not warned(glass)
    assert glass.ask("[...document.querySelectorAll('.layer')].every((l) => l.scrollTop === 0)")


def test_a_touch_while_it_counts_down_stops_the_reset(hang: Hang) -> None:
    """Resets while being touched (kiosk 122)."""
    glass = touched(hang)
    glass.wait(lambda: warned(glass), 10)
    glass.page.touchscreen.tap(700, 300)
    glass.wait(lambda: not warned(glass), 2)
    glass.pass_time(25)
    assert "browsing" in glass.classes()


def test_a_finger_that_stays_down_is_not_idle(hang: Hang) -> None:
    """Resets while being touched (kiosk 122): no timer runs under a finger; a handler that stops
    propagation hides nothing, for the player listens in the capture phase."""
    glass = touched(hang)
    glass.ask("void addEventListener('pointerdown', (e) => e.stopImmediatePropagation(), true)")
    glass.page.mouse.move(700, 300)
    glass.page.mouse.down()
    glass.pass_time(80)
    assert not warned(glass)
    assert "browsing" in glass.classes()
    glass.page.mouse.up()
    glass.wait(lambda: warned(glass), 10)


def test_the_page_cannot_be_zoomed_or_dragged(hang: Hang) -> None:
    """Zoom survives the idle reset (Wellcome 13197): there is no zoom to survive."""
    glass = touched(hang)
    assert "user-scalable=no" in glass.ask("document.querySelector('meta[name=viewport]').content")
    assert glass.ask("getComputedStyle(document.body).touchAction") == "manipulation"
    assert glass.ask("getComputedStyle(document.body).userSelect") == "none"


def test_a_screen_without_touch_ignores_hands(hang: Hang) -> None:
    """Resets while being touched (kiosk 122): where `touch` is no, nothing is to be reset."""
    glass = hang(has_touch=True).open().wait_slide()
    glass.page.touchscreen.tap(700, 300)
    glass.pass_time(3)
    assert "browsing" not in glass.classes()


def test_a_slide_is_whole_above_the_menu(hang: Hang) -> None:
    """A list cut by the bar of buttons: its type gives way as long as somebody browses."""
    done = small(1, of=sample.screen(entries=KINDS, touch=True), entries=KINDS)
    glass = hang(done=done, has_touch=True, size=(1920, 1080)).open().wait_slide()
    glass.page.touchscreen.tap(900, 300)
    cut = "((s) => s.scrollHeight > s.clientHeight + 1)(document.querySelector('.layer.on .s'))"
    for _ in range(6):
        glass.pass_time(6)
        glass.wait(lambda: glass.ask(cut, None) is False, said=f"{glass.slide} is whole")
        glass.page.get_by_role("button", name="下一页").tap()
