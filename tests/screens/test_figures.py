"""The numbers of the table that are times, measured; `make soak` prints them."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

import pytest

from tests.screens import sample
from tests.screens.conftest import small
from tests.screens.glass import Glass

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
        start = sample.at(sample.DAY, "12:00")
        text = sample.alert(f"请撤离{serial}", start, start + timedelta(days=1), serial)
        (glass.server.folder / "screens/alert.json").write_text(text)
        began = glass.world()
        words = f"document.body.innerText.includes('请撤离{serial}')"
        took.append(glass.when(words) - began)
        glass.pass_time(serial * 1.7 % 10)
    assert told("alert", took) <= 15


def test_schedule_boundary(hang: Hang) -> None:
    """How late slides come on, in real time."""
    glass = hang().open().wait_release(1).wait_slide().wait_worker()
    late = glass.page.evaluate(
        """() => new Promise((done) => {
          const late = [];
          new MutationObserver(() => {
            late.push(performance.now());
            if (late.length === 9) done(late);
          }).observe(document.documentElement, {attributeFilter: ['data-slide']});
        })"""
    )
    dwell = [b - a for a, b in pairwise(late)]
    off = [abs(x / 1000 - round(x / 1000)) for x in dwell]
    assert told("boundary", off) <= 1
