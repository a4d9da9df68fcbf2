"""No network: for a second, for a boot, for a month."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from showcase.screens.when import epoch
from tests.screens import sample
from tests.screens.conftest import small
from tests.screens.glass import Glass
from tests.screens.server import World, failing_server
from tests.support.browsing import FLAGS, chromium

pytestmark = pytest.mark.browser
Hang = Callable[..., Glass]

MONTH = """async (hours) => {
  // Hour after hour passes; after each the screen must show something, and the right day.
  const seen = [];
  for (let n = 0; n < hours; n++) {
    window.__time.leap(3600000);
    await window.__time.rest(90);
    const root = document.documentElement;
    const on = [...document.querySelectorAll('.layer.on, #safe')]
      .some((e) => getComputedStyle(e).visibility === 'visible' && e.textContent.trim());
    const rows = document.querySelector('.layer.on .s-today .what');
    seen.push([Date.now(), on, root.dataset.slide, root.dataset.clock,
      document.querySelector('.when').textContent, rows ? rows.textContent : '']);
  }
  return seen;
}"""


@pytest.mark.parametrize("boots", [3, pytest.param(10, marks=pytest.mark.soak)])
def test_cold_boots_without_network(browser: Browser, tmp_path: Path, boots: int) -> None:
    """White on boot (Lumina 29); "waiting for content" though all is cached (ScreenTinker 314).

    The whole browser is closed and started again, time after time, with no server at all.
    """
    sample.publish(tmp_path / "site", small(1))
    world = World(epoch(sample.at(sample.DAY, "12:04")))
    with failing_server(tmp_path / "site", world) as server:
        kind, path = browser.browser_type, tmp_path / "profile"
        options = {"executable_path": chromium(), "args": list(FLAGS)}
        with kind.launch_persistent_context(path, **options) as context:
            Glass(context, server).open().wait_release(1).wait_slide().wait_worker()
        server.faults = {"/": "cut"}
        slowest = 0.0
        for _ in range(boots):
            with kind.launch_persistent_context(path, **options) as context:
                glass = Glass(context, server).open()
                glass.wait_slide(seconds=5)
                slowest = max(slowest, glass.ask("performance.now() / 1000", 99))
                assert glass.release == "1"
                assert glass.visible()
                assert glass.errors == []
        assert slowest < 2


def test_a_month_without_network(hang: Hang) -> None:
    """Offline works and stops after days (Anthias 740); blank after days (FullPageOS 98)."""
    glass = hang(speed=20).open().wait_release(1).wait_slide().wait_worker()
    glass.offline()
    hours = 30 * 24
    seen = glass.page.evaluate(f"({MONTH})({hours // 6})".replace("3600000", "21600000"))
    assert len(seen) == hours // 6
    assert all(on for _, on, *_ in seen)
    assert {clock for _, _, _, clock, *_ in seen} <= {"device", "server"}
    days = {when for *_, when, _ in seen}
    assert len(days) in (30, 31)
    assert glass.errors == []
    glass.online()
    glass.wait(lambda: glass.server.asked("alert.json"), 20)
    sample.publish(glass.server.folder, small(2, words="乙"))
    glass.wait_release(2, 20)


def test_the_network_comes_back_without_being_told(hang: Hang) -> None:
    """Stuck "connection lost" for seven hours (kiosk-satellite 228): no `online` event needed."""
    glass = hang(speed=16).open().wait_release(1).wait_slide().wait_worker()
    glass.offline()
    glass.leap(3600)
    glass.page.wait_for_timeout(1500)
    sample.publish(glass.server.folder, small(2, words="乙"))
    glass.online()
    began = glass.server.world.now()
    glass.wait_release(2, 12)
    assert glass.server.world.now() - began < 60


def test_a_stale_screen_says_so_in_the_corner(hang: Hang) -> None:
    """A small mark with release and age, and only when stale."""
    glass = hang(speed=16).open().wait_release(1).wait_slide().wait_worker()
    assert glass.ask("document.getElementById('mark').hidden") is True
    glass.offline()
    glass.page.wait_for_timeout(300)
    glass.leap(3 * 3600)
    glass.wait(lambda: glass.ask("document.getElementById('mark').hidden") is False)
    assert "3 小时" in glass.ask("document.getElementById('mark').textContent")


def test_a_damaged_slot_falls_back_to_the_other(hang: Hang) -> None:
    """Power cut in the middle of a write: the slot before is still there."""
    glass = hang(speed=16).open().wait_release(1).wait_slide().wait_worker()
    sample.publish(glass.server.folder, small(2, words="乙"))
    glass.wait_release(2, 20)
    glass.wait(lambda: glass.ask("caches.has('showcase:lobby:b')"))
    glass.page.wait_for_timeout(300)
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


def test_nothing_at_all_shows_the_safe_card(hang: Hang) -> None:
    """No release was ever got: the building's name, no error page, and no clock."""
    glass = hang(speed=16)
    glass.server.faults = {"manifest.json": "html"}
    glass.open().wait(glass.visible)
    assert "示例大厦" in glass.text()
    assert "12:04" not in glass.text()
