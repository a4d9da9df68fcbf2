"""What tests of the walk do in it, and what they ask of it."""

from __future__ import annotations

from typing import Any

from tests.support.browsing import Watched

PATIENCE = 120_000
"""Milliseconds for a machine that draws a frame a second, being busy otherwise."""


def enter(seen: Watched) -> None:
    seen.page.click(".gallery-enter")
    seen.page.wait_for_function("document.querySelector('.gallery-enter').walk")


def walk(seen: Watched, code: str) -> Any:
    """What the handle of the walk says, e.g. `stats().x`."""
    return seen.page.evaluate(f"document.querySelector('.gallery-enter').walk.{code}")


def still(seen: Watched) -> None:
    """Wait until every picture has come, nothing moves, and the sharp last frame is drawn."""
    seen.page.wait_for_function(
        "(() => { const s = document.querySelector('.gallery-enter').walk.stats();"
        " return s.idle && s.sharp && !s.moving && !s.gliding; })()",
        timeout=PATIENCE,
    )


def until(seen: Watched, said: str) -> None:
    """Wait until something is true of the walk, however slowly this machine draws."""
    seen.page.wait_for_function(
        f"(() => {{ const s = document.querySelector('.gallery-enter').walk.stats();"
        f" return {said}; }})()",
        timeout=PATIENCE,
    )
