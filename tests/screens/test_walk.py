"""A slide that walks: the hall over the quiet wall, and the wall wherever the hall cannot be."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from showcase.gallery import Frame, Picture, hang, scene, scene_json
from showcase.gallery.space import corridor
from showcase.screens import slides
from showcase.screens.manifest import hashed
from tests.screens import sample
from tests.screens.days import DAY
from tests.screens.drawn import pool
from tests.screens.glass import Glass

pytestmark = pytest.mark.browser
Hang = Callable[..., Glass]
TITLES = ("大厦奠基", "第一届职工代表大会", "综合党委成立")

CONTEXTS = """
  window.__gl = new Set();
  const real = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    const made = real.call(this, kind, ...more);
    if (/webgl/.test(kind) && made) window.__gl.add(made);
    return made;
  };
"""
"""Notes every WebGL context of a page."""
ALIVE = "Array.from(window.__gl).filter((gl) => !gl.isContextLost()).length"
NO_WEBGL = """
  const real = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    return /webgl/.test(kind) ? null : real.call(this, kind, ...more);
  };
"""
WALKS = "!!document.querySelector('.layer.on .walking')"
CLEAR = """['.layer.on', '.layer.on .walk-host'].every((of) =>
  getComputedStyle(document.querySelector(of)).opacity === '1')"""
"""The fades are over."""
SAID = "(document.querySelector('.layer.on .walk-said b') || {}).textContent || ''"


@cache
def published() -> sample.Published:
    """A release of a greeting and a walk past three exhibits, two of them with pictures."""
    pictures = list(pool())[:2]
    frames = tuple(
        Frame(
            f"e{n}",
            title,
            f"e{n}/",
            date="2001年",
            picture=Picture(pictures[n], pictures[n], 800, 600) if n < 2 else None,
        )
        for n, title in enumerate(TITLES)
    )
    made = scene(hang(corridor("红色长廊", frames), frames), "红色长廊", "示例大厦")
    raw = scene_json(made).encode()
    path, script = hashed("scene.json", raw), hashed("walk.js", sample.part("walk-screen"))
    data = slides.Walk(
        "红色长廊",
        path,
        ("e0", "e1", "e2"),
        (
            slides.Page(
                frames=tuple(
                    slides.Frame(pictures[n], TITLES[n], width=800, height=600) for n in (0, 1)
                )
            ),
            slides.Page(names=(slides.Service(TITLES[2]),)),
        ),
        script,
        True,
        (script, path, *pictures),
    )
    walk = sample.make_slide(sample.ENV, data, id="walk", entry="walk", seconds=40)
    card = sample.all_slides(DAY, 1, ("welcome",))[0]
    of = sample.screen(entries=("walk", "welcome"))
    assets = {path: raw, script: sample.part("walk-screen")}
    return sample.make(1, made=[walk, card], of=of, days=20, assets=assets)


def hall(glass: Glass) -> Image.Image:
    """What the canvas on the glass shows."""
    return Image.open(io.BytesIO(glass.page.locator(".layer.on canvas").screenshot())).convert("L")


def test_it_walks_from_exhibit_to_exhibit_and_leaves_nothing_behind(hang: Hang) -> None:
    """Also without network, once the release is in."""
    glass = hang(speed=1, done=published())
    glass.context.add_init_script(CONTEXTS)
    glass.open().wait_release(1).wait_worker()
    glass.offline()
    glass.cold_boot().wait_slide("walk", 60)
    glass.wait(lambda: glass.ask(WALKS) and glass.ask(CLEAR), 20)
    first = hall(glass)
    assert len(first.getcolors(1 << 16)) > 40, "the hall is drawn"
    assert glass.ask(SAID) == TITLES[0]
    glass.wait(lambda: glass.ask(SAID) == TITLES[1], 30)
    assert hall(glass).histogram() != first.histogram(), "one stands elsewhere"
    assert glass.ask(ALIVE) == 1
    glass.leap(40)
    glass.wait_slide("welcome", 30)
    glass.wait(lambda: glass.ask("document.querySelectorAll('canvas').length") == 0, 10)
    assert glass.ask(ALIVE) == 0
    assert glass.errors == []


@pytest.mark.parametrize("how", ["no WebGL", "no script", "no scene", "no frame", "lost"])
def test_the_quiet_wall_stands_where_the_hall_cannot(hang: Hang, how: str) -> None:
    """Its pages turn, so that every exhibit is seen all the same."""
    glass = hang(speed=4, done=published())
    if how == "no WebGL":
        glass.context.add_init_script(NO_WEBGL)
    if how == "no frame":
        glass.context.add_init_script("window.requestAnimationFrame = () => 1")
    if how in ("no script", "no scene"):
        name = "files/walk." if how == "no script" else "files/scene."
        glass.context.route(f"**/{name}*", lambda route: route.abort())
    glass.open("?slide=walk").wait_slide("walk", 30)
    if how == "lost":
        glass.wait(lambda: glass.ask(WALKS), 30)
        glass.ask(
            "void document.querySelector('.layer.on canvas').getContext('webgl2')"
            ".getExtension('WEBGL_lose_context').loseContext()"
        )
    glass.wait(lambda: glass.ask("document.querySelectorAll('canvas').length") == 0, 30)
    assert not glass.ask(WALKS)
    for title in TITLES:
        glass.wait(lambda title=title: title in glass.text(), 30)  # type: ignore[misc]
    assert glass.errors == []


def test_a_stick_shows_the_quiet_wall(browser: Browser, tmp_path: Path) -> None:
    """Pictures of `file://` cannot be drawn in a hall."""
    sample.write(tmp_path, dict(published().usb))
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url))
    page.goto(f"file://{tmp_path}/index.html?at=2026-07-09T12:00&slide=walk")
    page.wait_for_selector("html[data-slide=walk]")
    assert TITLES[0] in page.inner_text(".layer.on")
    assert not [url for url in asked if "/walk." in url or "/scene." in url]
    page.close()
