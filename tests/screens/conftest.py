"""A screen in a real browser, in front of a server that can fail."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from showcase.screens.when import epoch
from tests.screens import sample
from tests.screens.days import DAY, at
from tests.screens.glass import Glass
from tests.screens.server import World, failing_server

SMALL = ("welcome", "text", "figure", "wall", "today")


@pytest.fixture
def hang(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Glass]]:
    """Hang a screen: publish release 1, start the server, make a profile; it is not opened yet."""
    with ExitStack() as stack:

        def make(
            clock: str = "12:04",
            *,
            day: date = DAY,
            speed: float = 24.0,
            skew: float = 0,
            zone: str = "Asia/Shanghai",
            size: tuple[int, int] = (1280, 720),
            done: sample.Published | None = None,
            key: str = "",
            **wishes: Any,
        ) -> Glass:
            folder = tmp_path / f"site{len(list(tmp_path.iterdir()))}"
            sample.publish(folder, done or small(1), key=key)
            world = World(epoch(at(day, clock)), speed)
            server = stack.enter_context(failing_server(folder, world))
            context = browser.new_context(
                viewport={"width": size[0], "height": size[1]}, timezone_id=zone, **wishes
            )
            stack.callback(context.close)
            return Glass(context, server, skew)

        yield make


def small(number: int, **wishes: Any) -> sample.Published:
    """A release of five kinds of slides; `text` changes its words."""
    words = wishes.pop("words", "")
    days = wishes.pop("days", 60)
    entries = wishes.pop("entries", SMALL)
    made = sample.all_slides(DAY, days, entries)
    if words:
        made = [sample.rename(slide, words) for slide in made]
    of = wishes.pop("of", None) or sample.screen(entries=entries)
    return sample.make(number, made=made, of=of, days=days, **wishes)
