"""What a screen can tell of itself months later."""

import json
from collections.abc import Callable

import pytest

from tests.screens import sample
from tests.screens.conftest import small
from tests.screens.glass import Glass

pytestmark = pytest.mark.browser
Hang = Callable[..., Glass]

YEAR = """async (days) => {
  for (let n = 0; n < days; n++) {
    window.__time.leap(86400000);
    await window.__time.pass(1000);
  }
}"""
KEPT = """Object.fromEntries(Object.keys(localStorage)
  .filter((key) => key.startsWith('showcase:lobby:day:'))
  .map((key) => [key.split(':')[3], JSON.parse(localStorage.getItem(key))]))"""


def test_half_a_year_is_kept_a_record_a_day_and_no_more(hang: Hang) -> None:
    """Logs are to be kept for six months (N25, T25.10), on a device whose storage is small."""
    entries = ("welcome", "text")
    glass = hang(done=small(1, entries=entries, days=400)).open().wait_release(1).wait_slide()
    glass.offline()
    glass.page.evaluate(YEAR, 220)
    glass.pass_time(40)  # written every thirty seconds
    kept = glass.ask(KEPT)
    assert 180 <= len(kept) <= 190
    assert {name for record in kept.values() for name in record["plays"]} == {"welcome-0", "text-0"}
    assert all(record["plays"] or record["events"] for record in kept.values())
    assert len(json.dumps(kept)) < 100_000
    newest = max(map(int, kept))
    assert sorted(map(int, kept)) == list(range(newest - len(kept) + 1, newest + 1))


def test_a_refusal_and_a_restart_stand_in_the_record_of_their_day(hang: Hang) -> None:
    """Evidence after a power cut: what was brought in, and what was not."""
    glass = hang(done=small(3)).open().wait_release(3).wait_slide().wait_worker()
    sample.publish(glass.server.folder, small(2, words="旧"))
    glass.wait(lambda: glass.server.asked("refused=rollback"), 20)
    glass.pass_time(35)
    glass.cold_boot().wait_release(3).wait_slide()
    glass.pass_time(35)
    (record,) = glass.ask(KEPT).values()
    told = [(kind, text) for _, kind, text in record["events"]]
    boots = [n for n, event in enumerate(told) if event == ("release", "3")]
    assert boots[0] < told.index(("update", "rollback")) < boots[-1]
