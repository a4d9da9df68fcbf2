"""The numbers of the table that are times, measured; `make soak` prints them."""

import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from showcase.screens.when import local
from tests.screens import sample
from tests.screens.conftest import small
from tests.screens.days import DAY, at
from tests.screens.glass import STATE, Glass
from tests.support.browsing import FLAGS, chromium
from tests.support.serving import serving

pytestmark = [pytest.mark.browser, pytest.mark.soak]
Hang = Callable[..., Glass]


def told(name: str, took: list[float]) -> float:
    ranked = sorted(took)
    p95 = ranked[min(len(ranked) - 1, int(len(ranked) * 0.95))]
    middle, last = ranked[len(ranked) // 2], ranked[-1]
    print(f"{name}: median {middle:.1f} s, P95 {p95:.1f} s, max {last:.1f} s, n={len(took)}")  # noqa: T201
    return p95


def test_from_publish_to_glass(hang: Hang) -> None:
    glass = hang().open().wait_release(1).wait_slide().wait_worker()
    took = []
    for number in range(2, 22):
        glass.pass_time(4 + number * 7 % 31)
        sample.publish(glass.server.folder, small(number, words=f"第{number}"))
        began = glass.world()
        words = f"document.body.innerText.includes('第{number}')"
        took.append(glass.when(words) - began)
    assert told("update", took) <= 60


def test_from_alert_to_glass(hang: Hang) -> None:
    glass = hang().open().wait_release(1).wait_slide()
    took = []
    for serial in range(2, 32):
        start = at(DAY, "12:00")
        text = sample.alert(f"请撤离{serial}", start, start + timedelta(days=1), serial)
        (glass.server.folder / "screens/alert.json").write_text(text)
        began = glass.world()
        words = f"document.body.innerText.includes('请撤离{serial}')"
        took.append(glass.when(words) - began)
        glass.pass_time(serial * 1.7 % 10)
    assert told("alert", took) <= 15


def of_today(folder: Path) -> sample.Published:
    """A release that is right now, for what is measured by the clock on the wall."""
    entries, today = ("welcome", "text", "figure", "wall"), local(int(time.time())).date()
    made = sample.all_slides(today, 30, entries)
    done = sample.make(
        1, made=made, of=sample.screen(entries=entries), first=today, days=30, use_worker=True
    )
    sample.publish(folder, done)
    return done


def test_schedule_boundary(browser: Browser, tmp_path: Path) -> None:
    """How late slides come on, by the clock on the wall."""
    done = of_today(tmp_path)
    page = browser.new_page()
    with serving(tmp_path) as address:
        page.goto(f"{address}/screens/lobby/")
        seen = page.evaluate(
            """() => new Promise((done) => {
              const seen = [];
              new MutationObserver(() => {
                seen.push([document.documentElement.dataset.slide, Date.now() / 1000]);
                if (seen.length === 13) done(seen.slice(1));
              }).observe(document.documentElement, {attributeFilter: ['data-slide']});
            })"""
        )
    page.close()
    assert (
        told("boundary", [moment - sample.turns(done, moment)[slide] for slide, moment in seen])
        <= 1
    )


def test_first_slide_after_a_cold_boot_offline(browser: Browser, tmp_path: Path) -> None:
    """From the order to go to the address to the first slide; the browser's own start is not ours."""
    of_today(tmp_path / "site")
    options = {"executable_path": chromium(), "args": list(FLAGS)}
    start, took, parts = browser.browser_type.launch_persistent_context, [], []
    profile = tmp_path / "profile"
    with serving(tmp_path / "site") as address, start(profile, **options) as context:
        page = context.new_page()
        page.goto(f"{address}/screens/lobby/")
        page.wait_for_selector("html[data-slide]")
        page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
        while not page.evaluate(STATE).get("slot"):
            page.wait_for_timeout(100)
    for _ in range(10):
        with start(profile, **options) as context:
            page = context.new_page()
            page.add_init_script(FIRST)
            page.goto(f"{address}/screens/lobby/", wait_until="commit")
            page.wait_for_selector("html[data-slide]")
            marks = page.evaluate("window.__first")
            took.append(marks["slide"] / 1000)
            parts.append(marks)
    for name in parts[0]:
        print(name, [round(p[name]) for p in parts])  # noqa: T201
    assert told("cold boot", took) <= 2


FIRST = """new MutationObserver((_, observer) => {
  if (!document.documentElement.dataset.slide) return;
  observer.disconnect();
  const nav = performance.getEntriesByType('navigation')[0];
  const files = performance.getEntriesByType('resource');
  window.__first = {
    worker: nav.workerStart, answer: nav.responseStart, parsed: nav.domInteractive,
    script: Math.max(...files.filter((f) => f.name.includes('player')).map((f) => f.responseEnd)),
    slide: performance.now(),
  };
}).observe(document, {subtree: true, attributes: true, attributeFilter: ['data-slide']});"""
