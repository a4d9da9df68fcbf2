"""Black at once on the spot (N25, T25.9): whatever the screen shows, and without a network."""

import os
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.screens import sample
from tests.screens.conftest import small
from tests.screens.days import DAY, at
from tests.screens.glass import Glass

pytestmark = pytest.mark.browser
Hang = Callable[..., Glass]

LIT = (
    "[...document.body.children].filter((e) => e.id !== 'diag' && e.getClientRects().length).length"
)
"""How many boxes of the page are on the glass."""
GROUND = "getComputedStyle(document.body).backgroundColor"


@pytest.mark.parametrize("key", ["b", "."])
def test_a_key_makes_it_black_through_a_cold_boot_until_it_is_pressed_again(
    hang: Hang, key: str
) -> None:
    glass = hang().open().wait_release(1).wait_slide().wait_worker()
    start = at(DAY, "12:00")
    text = sample.alert("假的通知", start, start + timedelta(days=1), 2)
    (glass.server.folder / "screens/alert.json").write_text(text)
    glass.wait(lambda: "假的通知" in glass.text(), 20)
    glass.offline()
    glass.page.keyboard.press(key)
    assert glass.ask(LIT) == 0
    assert glass.ask(GROUND) == "rgb(0, 0, 0)"
    glass.pass_time(40)
    assert glass.ask(LIT) == 0
    glass.cold_boot().wait_release(1)
    glass.pass_time(20)
    assert glass.ask(LIT) == 0
    glass.page.keyboard.press(key)
    glass.wait(glass.visible)
    assert "假的通知" in glass.text()
    glass.cold_boot().wait_release(1).wait_slide()
    assert glass.visible()
    assert glass.errors == []


def test_a_file_on_the_stick_makes_it_black_while_it_is_there(
    browser: Browser, tmp_path: Path
) -> None:
    sample.write(tmp_path, small(1, entries=("wall", "text")).usb)
    page = browser.new_page()
    page.goto(f"file://{tmp_path}/index.html?at=2026-07-09T12:00")
    page.wait_for_selector("html[data-slide]")
    assert page.evaluate(LIT) > 0
    (tmp_path / "black-off.js").rename(tmp_path / "black.js")
    wait(lambda: page.evaluate(LIT) == 0)
    page.reload()
    page.wait_for_selector("html[data-release].black", state="attached")
    assert page.evaluate(LIT) == 0
    (tmp_path / "black.js").rename(tmp_path / "black-off.js")
    wait(lambda: page.evaluate(LIT) > 0)
    page.wait_for_selector(".layer.on h1")
    page.close()


def test_a_file_on_the_box_ends_the_browser_and_holds_back_the_next(tmp_path: Path) -> None:
    """The script of the Raspberry Pi, with a browser that only writes down that it runs."""
    fake = tmp_path / "bin/chromium"
    fake.parent.mkdir()
    fake.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/runs\nexec sleep 60\n')
    fake.chmod(0o755)
    curl, told = tmp_path / "bin/curl", tmp_path / "told"
    curl.write_text(f'#!/bin/sh\necho "$@" >> {told}\nexit 7\n')
    curl.chmod(0o755)
    black, runs = tmp_path / "black", tmp_path / "runs"
    env = os.environ | {
        "PATH": f"{fake.parent}:{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "SCREEN_URL": "https://showcase.example/screens/demo/?pin=abc",
        "SCREEN_BLACK": str(black),
    }
    command = ["sh", str(sample.ROOT / "deploy/screens/showcase-screen.sh")]
    with subprocess.Popen(command, env=env) as first:
        wait(runs.exists)
        assert env["SCREEN_URL"] in runs.read_text()
        black.touch()
        first.wait(30)
    runs.unlink()
    with subprocess.Popen(command, env=env) as second:
        with suppress(subprocess.TimeoutExpired):
            second.wait(1.5)
        assert second.poll() is None
        wait(told.exists)
        assert (
            "/screens/demo/manifest.json?screen=demo&release=none&clock=ok&black=1"
            in told.read_text()
        )
        assert not runs.exists()
        black.unlink()
        wait(runs.exists)
        second.terminate()
        second.wait(30)


def wait(what: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not what():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)
