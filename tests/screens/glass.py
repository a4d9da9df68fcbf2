"""A screen hanging in a test: a browser profile, a device clock, and what stands on the glass."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Error, Page

from tests.screens.server import Server

SCRIPT = (Path(__file__).parent / "time.js").read_text(encoding="utf-8")


PATIENCE = 8
"""How much slower than a quick machine this one may be before a wait is given up."""
SLICE = 50
"""Real milliseconds for which time passes on the device between two looks of a test at it."""


class Glass:
    """One screen. `skew` is how many seconds the device's clock is off; `start` when it is hung.

    Its time passes only while the test waits, and stands still as soon as what it waited for is
    there: nothing runs away while a slow machine comes to the next line of the test.
    """

    def __init__(
        self, context: BrowserContext, server: Server, skew: float = 0, start: float = 0
    ) -> None:
        self.context, self.server = context, server
        self.errors: list[str] = []
        self.foreign: list[str] = []
        self.opens = 0
        config = {
            "start": (start or server.world.start) * 1000,
            "speed": server.world.speed,
            "skew": skew * 1000,
        }
        context.add_init_script(SCRIPT.replace("CONFIG", json.dumps(config)))
        self.page: Page = self._new_page()

    def _new_page(self) -> Page:
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("framenavigated", lambda _: setattr(self, "opens", self.opens + 1))
        page.on(
            "request",
            lambda r: r.url.startswith(self.server.address) or self.foreign.append(r.url),
        )
        return page

    def open(self, query: str = "") -> Glass:
        self.page.goto(f"{self.server.address}/screens/lobby/{query}", wait_until="commit")
        return self

    def cold_boot(self, query: str = "") -> Glass:
        """Close the page, as after a power cut, and start again."""
        self.page.close()
        self.page = self._new_page()
        return self.open(query)

    def seen(self) -> list[tuple[str, float]]:
        """The slides that came on since the page was opened: id and the world's time, in seconds."""
        return [(slide, ms / 1000) for slide, ms in self.ask("window.__time.seen", [])]

    def came(self, start: str) -> float:
        """When a slide whose id begins so came on last, in epoch seconds of the world."""
        return [moment for slide, moment in self.seen() if slide.startswith(start)][-1]

    def root(self, name: str) -> str:
        return self.ask(f"document.documentElement.dataset.{name} || ''")

    @property
    def release(self) -> str:
        return self.root("release")

    @property
    def slide(self) -> str:
        return self.root("slide")

    def ask(self, script: str, otherwise: Any = "") -> Any:
        """Evaluate in the page; `otherwise` while it is being reloaded."""
        try:
            return self.page.evaluate(script)
        except Error:
            return otherwise

    def classes(self) -> set[str]:
        return set(self.ask("document.documentElement.className").split())

    def text(self) -> str:
        """What a passer-by reads now."""
        return self.ask("document.body.innerText")

    def visible(self) -> bool:
        """Whether there is something on the glass: a slide with words, or the safe card."""
        return self.ask(
            """[...document.querySelectorAll('.layer.on, #safe')].some((e) => {
              const style = getComputedStyle(e);
              return style.visibility === 'visible' && e.getBoundingClientRect().width > 100
                && (e.innerText.trim() !== '' || e.querySelector('img,video'));
            })"""
        )

    def wait(self, what: Callable[[], Any], seconds: float = 12, said: str = "") -> Any:
        """Let time pass until `what` is true; `seconds` are those of a quick machine."""
        end = time.monotonic() + max(20.0, seconds * PATIENCE)
        while time.monotonic() < end:
            found = what()
            if found:
                return found
            self.ask(f"window.__time.allow({SLICE})")
        raise AssertionError(f"{said or 'waited in vain'}: {self.state()}")

    def wait_release(self, number: int, seconds: float = 12) -> Glass:
        self.wait(lambda: self.release == str(number), seconds, f"release {number}")
        return self

    def wait_slide(self, start: str = "", seconds: float = 12) -> Glass:
        """Wait for a slide whose id begins so; for any without a start."""
        self.wait(lambda: self.slide and self.slide.startswith(start), seconds, f"slide {start}")
        return self

    def wait_worker(self) -> Glass:
        """Wait until the service worker holds the page and a pointer is written."""
        self.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        self.wait(lambda: self.ask(STATE, {}).get("slot"), said="no pointer")
        return self

    def leap(self, seconds: float) -> None:
        """Time passes on the device and in the world, with no tick in between."""
        self.page.evaluate(f"window.__time.leap({seconds * 1000})")

    def world(self) -> float:
        """The true time, in epoch seconds."""
        return float(self.ask("window.__time.world()", 0)) / 1000

    def pass_time(self, seconds: float) -> None:
        """Let so much of the device's time pass, with every tick; cut short by a reload."""
        self._in_time(f"window.__time.pass({seconds * 1000})", 60 + seconds)

    def when(self, test: str) -> float:
        """Wait until a test holds in the page; the device's moment then, in epoch seconds."""
        made = self._in_time(f"window.__time.until(() => {test})", 60)
        assert made, f"reloaded while waiting for {test}"
        return float(made) / 1000

    def _in_time(self, promise: str, seconds: float) -> Any:
        """What a promise in the page resolves to; None when the page is reloaded meanwhile."""
        self.ask(f"void (window.__made = null, ({promise}).then((v) => (window.__made = [v])))")
        found = self.wait(
            lambda: self.ask("window.__made || (window.__made === undefined)"), seconds, promise
        )
        return found[0] if isinstance(found, list) else None

    def jump(self, seconds: float) -> None:
        """Somebody sets the device's clock."""
        self.page.evaluate(f"window.__time.jump({seconds * 1000})")

    def offline(self) -> None:
        self.server.faults = {"/": "cut"}

    def online(self) -> None:
        self.server.faults = {}

    def state(self) -> dict[str, Any]:
        keys = ("release", "slide", "clock")
        made: dict[str, Any] = {key: self.root(key) for key in keys}
        with suppress(Exception):
            made["class"] = sorted(self.classes())
            made["ring"] = self.page.evaluate(
                "(localStorage.getItem('showcase:lobby:ring') || '').slice(-900)"
            )
        return made | {"errors": self.errors}


STATE = """() => caches.open('showcase:lobby:_state')
  .then((c) => c.match(location.origin + '/screens/lobby/___state'))
  .then((r) => r ? r.json() : {})"""
