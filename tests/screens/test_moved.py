"""A screen or its building is renamed: whoever was set up at the old address comes to the new one."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from showcase.screens.manifest import moved
from showcase.screens.signing import new_key
from tests.screens import sample
from tests.screens.conftest import small
from tests.screens.glass import Glass

pytestmark = pytest.mark.browser
Hang = Callable[..., Glass]
PAGE = '<!doctype html><meta http-equiv="refresh" content="0; url=../{to}/"><p>网址改了'
ENTRIES = ("welcome", "text", "today")


def hung(hang: Hang, key: str = "", query: str = "") -> Glass:
    glass = hang(done=small(1, entries=ENTRIES, key=key), key=key)
    return glass.open(query).wait_release(1).wait_slide().wait_worker()


def rename(
    glass: Glass, old: str, new: str, number: int, *, key: str = "", forged: str = ""
) -> None:
    """What a build does after a rename: the new address plays, the old one leads there."""
    of = replace(sample.screen(entries=ENTRIES), id=new)
    sample.publish(
        glass.server.folder, small(number, words="乙", of=of, entries=ENTRIES, key=key), key=key
    )
    folder = glass.server.folder / "screens" / old
    (folder / "sw.js").unlink(missing_ok=True)
    (folder / "index.html").write_text(PAGE.format(to=new), "utf-8")
    (folder / "manifest.json").write_text(moved(old, new, number, forged or key), "utf-8")


def at(glass: Glass, screen: str) -> bool:
    return glass.page.url.split("?")[0].endswith(f"/screens/{screen}/")


def whole(glass: Glass, screen: str) -> bool:
    """Whether the new page would play without network."""
    state = f"caches.open('showcase:{screen}:_state').then((c) => c.keys()).then((k) => k.length)"
    return at(glass, screen) and bool(
        glass.ask(f"navigator.serviceWorker.ready.then(() => {state})", 0)
    )


def test_a_screen_goes_to_its_new_address_and_boots_there_without_network(hang: Hang) -> None:
    """The service worker serves the old shell for ever (hive-pal 226): here it leads on."""
    glass = hung(hang)
    rename(glass, "lobby", "entrance", 2)
    glass.wait(lambda: at(glass, "entrance"), 20)
    glass.wait_release(2, 20).wait_slide()
    glass.wait(lambda: whole(glass, "entrance"), 20)
    glass.wait(lambda: glass.server.asked("screen=entrance&release=2"), 20, "polls under its name")
    glass.offline()
    for _ in range(5):  # more often than an unhealthy shell is served
        glass.cold_boot().wait(lambda: at(glass, "entrance"), 20)
        glass.wait_release(2).wait_slide()
        assert "示例大厦" in glass.text()
    assert glass.errors == []


def test_until_the_new_address_answers_the_old_release_plays_on(hang: Hang) -> None:
    glass = hung(hang)
    rename(glass, "lobby", "entrance", 2)
    glass.server.faults = {"entrance/manifest.json": "500"}
    glass.wait(lambda: glass.server.asked("entrance/manifest.json"), 20)
    glass.offline()
    glass.cold_boot().wait_release(1).wait_slide()
    assert at(glass, "lobby")
    assert glass.visible()
    glass.online()
    glass.wait(lambda: at(glass, "entrance"), 30)
    glass.wait_release(2, 20)


def test_a_move_that_nobody_signed_is_refused(hang: Hang) -> None:
    """Neither another's key nor an older move takes a pinned screen away."""
    private, public = new_key()
    glass = hung(hang, private, f"?pin={public}")
    rename(glass, "lobby", "entrance", 2, key=private, forged=new_key()[0])
    glass.wait(lambda: glass.server.asked("refused=bad-signature"), 20)
    rename(glass, "lobby", "entrance", 0, key=private)
    glass.wait(lambda: glass.server.asked("refused=rollback"), 20)
    assert at(glass, "lobby")
    assert glass.release == "1"
    rename(glass, "lobby", "entrance", 2, key=private)
    glass.wait(lambda: at(glass, "entrance"), 20)
    glass.wait_release(2, 20)


def test_what_belongs_to_the_device_goes_along(hang: Hang) -> None:
    """Black stays black (N25.9), the pinned key stays pinned, and a rollback stays refused."""
    private, public = new_key()
    glass = hung(hang, private, f"?pin={public}")
    glass.page.keyboard.press("b")
    glass.wait(lambda: glass.server.asked("black=1"), 20, "the log knows it")
    rename(glass, "lobby", "entrance", 5, key=private)
    glass.wait(lambda: at(glass, "entrance"), 20)
    glass.wait(lambda: "black" in glass.classes(), 20)
    glass.page.keyboard.press("b")
    glass.wait_release(5, 20).wait_slide()
    of = replace(sample.screen(entries=ENTRIES), id="entrance")
    sample.publish(glass.server.folder, small(6, words="假", of=of, entries=ENTRIES))
    glass.wait(lambda: glass.server.asked("refused=bad-signature"), 20)
    assert glass.release == "5"


def test_a_name_taken_back_is_no_circle(hang: Hang) -> None:
    """Update causes infinite reload (katsu 67): renamed there and back, it comes home and stays."""
    glass = hung(hang)
    rename(glass, "lobby", "entrance", 2)
    glass.wait(lambda: at(glass, "entrance"), 20)
    glass.wait_release(2, 20).wait_slide()
    glass.wait(lambda: whole(glass, "entrance"), 20)
    rename(glass, "entrance", "lobby", 3)
    glass.wait(lambda: at(glass, "lobby"), 20)
    glass.wait_release(3, 20).wait_slide()
    opens = glass.opens
    glass.pass_time(60)
    assert glass.opens == opens
    glass.cold_boot().wait_release(3).wait_slide()
    assert at(glass, "lobby")
