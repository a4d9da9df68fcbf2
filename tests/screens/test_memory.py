"""Weeks of slides leave nothing behind: nodes, listeners and heap, counted after garbage collection."""

import json
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, CDPSession

from tests.screens.conftest import small
from tests.screens.glass import Glass
from tests.screens.test_glass import film, with_media

pytestmark = pytest.mark.browser
Hang = Callable[..., Glass]

WARM = {120: 60, 10_000: 1500}
"""Transitions before the first count. By then what is bounded is full (the player's ring of 200 rows,
the 400 sightings of this test's clock), and V8 has compiled what it finds hot: between the 60th and the
1,500th transition the heap grows by 13 %, and all of it is machine code of the player's functions."""
SETTLED = 1.01
"""In the second half nothing grows any more."""
CODE = frozenset({"code", "native"})
"""What is no data: compiled functions; and the browser's own, where its inspector, which counts for us,
keeps a record of every request."""


@dataclass(frozen=True)
class Count:
    """What a page has: nodes and listeners, and bytes of heap, with and without compiled functions."""

    nodes: float
    listeners: float
    heap: float
    data: float

    @classmethod
    def of(cls, glass: Glass, cdp: CDPSession) -> "Count":
        glass.wait(
            lambda: glass.ask("window.__time.idle()") and glass.slide.startswith("welcome"), 30
        )
        for _ in range(3):
            cdp.send("HeapProfiler.collectGarbage")
        found = {m["name"]: m["value"] for m in cdp.send("Performance.getMetrics")["metrics"]}
        names = ("Nodes", "JSEventListeners", "JSHeapUsedSize")
        return cls(*(found[name] for name in names), data_bytes(cdp))


def data_bytes(cdp: CDPSession) -> int:
    """Bytes of objects, arrays, strings, closures in a heap snapshot."""
    parts: list[str] = []

    def heard(event: dict[str, str]) -> None:
        parts.append(event["chunk"])

    cdp.on("HeapProfiler.addHeapSnapshotChunk", heard)
    cdp.send("HeapProfiler.takeHeapSnapshot", {"reportProgress": False})
    cdp.remove_listener("HeapProfiler.addHeapSnapshotChunk", heard)
    made = json.loads("".join(parts))
    meta = made["snapshot"]["meta"]
    kinds, size = meta["node_types"][0], len(meta["node_fields"])
    nodes, at = made["nodes"], meta["node_fields"].index("self_size")
    return sum(nodes[n + at] for n in range(0, len(nodes), size) if kinds[nodes[n]] not in CODE)


def pass_by(glass: Glass, number: int) -> None:
    """Let so many slides come on."""
    rounds = "window.__rounds"
    glass.page.evaluate(
        f"""(n) => {{ {rounds} = 0; new MutationObserver((_, o) => {{
          if (++{rounds} >= n) o.disconnect();
        }}).observe(document.documentElement, {{attributeFilter: ['data-slide']}}); }}""",
        number,
    )
    glass.wait(lambda: glass.ask(f"{rounds} >= {number}"), 60 + number)


def least(glass: Glass, cdp: CDPSession) -> Count:
    """The least of four counts at the same slide: a request under way has listeners of its own."""
    counts = []
    for _ in range(4):
        counts.append(Count.of(glass, cdp))
        pass_by(glass, 6)
    names = ("nodes", "listeners", "heap", "data")
    return Count(*(min(getattr(c, name) for c in counts) for name in names))


@pytest.mark.parametrize("transitions", [120, pytest.param(10_000, marks=pytest.mark.soak)])
def test_transitions_leave_nothing_behind(hang: Hang, transitions: int) -> None:
    """Memory falls until lock-up (Anthias 1722); DOM not emptied, TV crashes (Supersized 168)."""
    speed = 400 if transitions > 1000 else 100
    glass = hang(speed=speed, done=small(1)).open().wait_release(1).wait_slide().wait_worker()
    cdp = glass.context.new_cdp_session(glass.page)
    cdp.send("Performance.enable")

    pass_by(glass, WARM[transitions])
    counts = [least(glass, cdp)]
    for _ in range(2):
        pass_by(glass, transitions // 2)
        counts.append(least(glass, cdp))
        print(f"{transitions} transitions: {counts[0]} -> {counts[-1]}", flush=True)  # noqa: T201
    before, half, after = counts
    assert after.nodes <= before.nodes
    assert after.listeners <= before.listeners + 8
    assert after.data <= before.data * 1.05
    if transitions > 1000:
        assert after.heap <= before.heap * 1.05
        assert after.heap <= half.heap * SETTLED
        assert after.data <= half.data * SETTLED
    assert glass.errors == []
    assert len(glass.ask("localStorage.getItem('showcase:lobby:ring') || ''")) < 30_000


@pytest.mark.soak
def test_a_hundred_films_leave_nothing_behind(hang: Hang, browser: Browser) -> None:
    """Short videos blank after hours (Anthias 2666): a browser that is left its players makes no more
    than 75. One 40 s video exhausts memory (LibreSignage 101)."""
    glass = hang(speed=8, done=with_media(1, film(browser), "video", ".webm"))
    glass.open().wait_slide("medium", 20)
    cdp = glass.context.new_cdp_session(glass.page)
    cdp.send("Performance.enable")
    pass_by(glass, 20)
    before = least(glass, cdp)
    pass_by(glass, 200)
    after = least(glass, cdp)
    print(f"100 films: {before} -> {after}")  # noqa: T201
    assert after.nodes <= before.nodes
    assert after.listeners <= before.listeners + 8
    assert after.data <= before.data * 1.05
    glass.wait_slide("medium", 20)
    glass.wait(lambda: glass.ask("document.querySelector('video').currentTime > 0.1"))
    ring = glass.ask("localStorage.getItem('showcase:lobby:ring')")
    assert "stands still" not in ring
    assert "not loaded" not in ring
