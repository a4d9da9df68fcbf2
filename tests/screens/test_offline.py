"""No network: for a second, for a boot, for a month."""

import time
from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from showcase.screens.when import epoch
from tests.screens import sample
from tests.screens.conftest import small
from tests.screens.days import DAY, at
from tests.screens.drawn import picture
from tests.screens.glass import Glass
from tests.screens.server import World, failing_server
from tests.screens.test_glass import with_media
from tests.support.browsing import FLAGS, chromium

pytestmark = pytest.mark.browser
Hang = Callable[..., Glass]

MONTH = """async ([hours, hour]) => {
  // Hours pass; after each the screen must show something, and the right day.
  const seen = [];
  for (let n = 0; n < hours; n++) {
    window.__time.leap(hour * 3600000);
    await window.__time.pass(2000);
    const root = document.documentElement;
    const on = [...document.querySelectorAll('.layer.on, #safe')]
      .some((e) => getComputedStyle(e).visibility === 'visible' && e.textContent.trim());
    const rows = document.querySelector('.layer.on .s-today .what');
    seen.push([Date.now(), on, root.dataset.slide, root.dataset.clock,
      document.querySelector('.when').textContent, rows ? rows.textContent : '']);
  }
  return seen;
}"""


@pytest.mark.parametrize("boots", [2, pytest.param(10, marks=pytest.mark.soak)])
def test_cold_boots_without_network(browser: Browser, tmp_path: Path, boots: int) -> None:
    """White on boot (Lumina 29); "waiting for content" though all is cached (ScreenTinker 314).

    The whole browser is closed and started again, time after time, with no server at all.
    """
    sample.publish(tmp_path / "site", small(1))
    world = World(epoch(at(DAY, "12:04")))
    with failing_server(tmp_path / "site", world) as server:
        kind, path = browser.browser_type, tmp_path / "profile"
        options = {"executable_path": chromium(), "args": list(FLAGS)}
        with kind.launch_persistent_context(path, **options) as context:
            Glass(context, server).open().wait_release(1).wait_slide().wait_worker()
        server.faults = {"/": "cut"}
        slowest = 0.0
        for _ in range(boots):
            with kind.launch_persistent_context(path, **options) as context:
                began = time.monotonic()
                glass = Glass(context, server).open()
                glass.wait_slide()
                slowest = max(slowest, time.monotonic() - began)
                assert glass.release == "1"
                assert glass.visible()
                assert glass.errors == []
        print(f"{boots} cold boots offline: first slide after at most {slowest:.2f} s")  # noqa: T201


def test_a_month_without_network_and_ten_cold_boots(hang: Hang) -> None:
    """Offline works and stops after days (Anthias 740); blank after days (FullPageOS 98)."""
    glass = hang().open().wait_release(1).wait_slide().wait_worker()
    glass.offline()
    seen = []
    for _ in range(10):
        seen += glass.page.evaluate(MONTH, [3 * 24 // 6, 6])
        glass.cold_boot().wait_release(1).wait_slide()
    assert len(seen) == 30 * 24 // 6
    assert all(on for _, on, *_ in seen)
    assert {clock for _, _, _, clock, *_ in seen} <= {"device", "server"}
    days = {when for *_, when, _ in seen}
    assert len(days) in (30, 31)
    assert glass.errors == []
    glass.online()
    glass.wait(lambda: glass.server.asked("alert.json"), 20)
    sample.publish(glass.server.folder, small(2, words="乙"))
    glass.wait_release(2, 20)


def polled(glass: Glass) -> list[float]:
    """Seconds between two polls of the manifest, by the server's clock."""
    stamps = [line.split("[")[1].split("]")[0] for line in glass.server.log if "manifest" in line]
    times = [datetime.strptime(s, "%d/%b/%Y:%H:%M:%S %z").timestamp() for s in stamps]
    return [b - a for a, b in pairwise(times)]


def test_it_asks_every_half_minute_and_less_often_while_nobody_answers(hang: Hang) -> None:
    """A server that was started again (immich-kiosk 802) is not run down by those who waited."""
    glass = hang().open().wait_release(1).wait_slide().wait_worker()
    glass.pass_time(40)
    glass.server.log.clear()
    glass.pass_time(400)
    often = polled(glass)
    assert all(24 <= gap <= 37 for gap in often), often
    assert len({round(gap) for gap in often}) > 2, "not all screens in one moment"
    glass.server.faults = {"manifest.json": "500"}
    glass.pass_time(40)
    glass.server.log.clear()
    glass.pass_time(2400)
    seldom = polled(glass)
    assert all(270 * 0.95 <= gap <= 330 * 1.05 for gap in seldom[4:]), seldom
    assert seldom[0] < seldom[1] < 330 * 1.05, seldom  # doubled until it waits five minutes, about
    assert glass.visible()


def test_the_network_comes_back_without_being_told(hang: Hang) -> None:
    """Stuck "connection lost" for seven hours (kiosk-satellite 228); a server that was started
    again leaves white (immich-kiosk 802): no `online` event and no reload is needed."""
    glass = hang().open().wait_release(1).wait_slide().wait_worker()
    glass.offline()
    glass.leap(3600)
    glass.pass_time(24)
    assert glass.visible()
    sample.publish(glass.server.folder, small(2, words="乙"))
    glass.online()
    began = glass.world()
    took = glass.when("document.documentElement.dataset.release === '2'") - began
    assert took < 60
    print(f"network back to current: {took:.0f} s")  # noqa: T201


def test_a_sole_picture_that_could_not_come_is_there_once_the_network_is_back(hang: Hang) -> None:
    """Sole asset never reloads after reconnect (Anthias 337)."""
    done = with_media(1, picture(2, 1600, 900), "picture", ".png")
    glass = hang(done=done)
    # Without a cache of its own (plain http) a screen takes pictures from the server as they come.
    glass.context.add_init_script("localStorage.setItem('showcase:lobby:noworker', 'true')")
    glass.server.faults = {"files/medium": "cut"}
    glass.open().wait_slide("welcome")
    glass.offline()
    glass.pass_time(120)
    assert glass.slide == "welcome-0"
    assert glass.visible()
    glass.online()
    glass.wait_slide("medium", 30)


def test_a_stale_screen_says_so_in_the_corner(hang: Hang) -> None:
    """A small mark with release and age, and only when stale."""
    glass = hang().open().wait_release(1).wait_slide().wait_worker()
    assert glass.ask("document.getElementById('mark').hidden") is True
    glass.offline()
    glass.pass_time(4.8)
    glass.leap(3 * 3600)
    glass.wait(lambda: glass.ask("document.getElementById('mark').hidden") is False)
    assert "3 小时" in glass.ask("document.getElementById('mark').textContent")


def test_a_damaged_slot_falls_back_to_the_other(hang: Hang) -> None:
    """Power cut in the middle of a write: the slot before is still there."""
    glass = hang().open().wait_release(1).wait_slide().wait_worker()
    sample.publish(glass.server.folder, small(2, words="乙"))
    glass.wait_release(2, 20)
    glass.wait(lambda: glass.ask("caches.has('showcase:lobby:b')"))
    glass.pass_time(4.8)
    glass.offline()
    slot = glass.ask(
        "caches.open('showcase:lobby:_state').then((c) => c.matchAll())"
        ".then((r) => Promise.all(r.map((x) => x.clone().text()))).then((t) => t.join())"
    )
    name = "a" if '"slot":"a"' in slot else "b"
    glass.ask(
        f"caches.open('showcase:lobby:{name}').then(async (c) => {{"
        " for (const k of await c.keys()) if (k.url.includes('program'))"
        " await c.put(k, new Response('{}')); })"
    )
    glass.cold_boot().wait_release(1)
    glass.wait(glass.visible)


@pytest.mark.parametrize("how", ["html", "cut", "500"])
def test_nothing_at_all_shows_the_safe_card(hang: Hang, how: str) -> None:
    """White on boot (Lumina 29): no release was ever got; the building's name, no error page."""
    glass = hang()
    glass.server.faults = {"manifest.json": how, "alert.json": how}
    glass.open().wait(lambda: glass.server.asked("manifest.json") >= 2, said="asks again")
    assert "safe" in glass.classes()
    assert "示例大厦" in glass.text()
    # A clock that nobody vouches for is not shown; a server that answers vouches with its Date.
    glass.pass_time(2)
    assert ("12:0" in glass.text()) is (how == "html")


def test_a_boot_just_before_a_slide_ends_shows_that_slide(hang: Hang) -> None:
    """Making the next slide ready held back the one whose turn it was, for up to four seconds."""
    done = small(1)
    glass = hang(done=done).open().wait_release(1).wait_slide().wait_worker()
    (now, _), (_, end) = sorted(
        sample.turns(done, glass.world() + 600).items(), key=lambda turn: turn[1]
    )[-2:]
    glass.leap(end - 3 - glass.world())
    glass.offline()
    glass.cold_boot().wait_slide()
    assert (now, True) == (glass.seen()[0][0], glass.seen()[0][1] < end)
