"""What happens on the glass for weeks: layers, films, memory, care of the screen."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Browser

from showcase.screens.manifest import hashed
from showcase.screens.slides import Picture, Video
from showcase.screens.spec import Slide
from tests.screens import sample
from tests.screens.conftest import small
from tests.screens.days import DAY, at
from tests.screens.drawn import picture, pool
from tests.screens.glass import Glass

pytestmark = pytest.mark.browser
Hang = Callable[..., Glass]

RECORD = """() => new Promise((done) => {
  const canvas = document.createElement('canvas');
  canvas.width = 320; canvas.height = 180;
  const pen = canvas.getContext('2d');
  const recorder = new MediaRecorder(canvas.captureStream(12), {mimeType: 'video/webm'});
  const parts = [];
  let n = 0;
  const draw = setInterval(() => {
    pen.fillStyle = n++ % 2 ? '#7a0b12' : '#e6c27a';
    pen.fillRect(0, 0, 320, 180);
  }, 60);
  recorder.ondataavailable = (e) => parts.push(e.data);
  recorder.onstop = async () => {
    clearInterval(draw);
    const reader = new FileReader();
    reader.onload = () => done(reader.result.split(',')[1]);
    reader.readAsDataURL(new Blob(parts));
  };
  recorder.start();
  setTimeout(() => recorder.stop(), 900);
})"""
_films: dict[str, bytes] = {}


def film(browser: Browser) -> bytes:
    """A second of red and gold, recorded by the browser itself."""
    if not _films:
        page = browser.new_page()
        _films["one"] = base64.b64decode(page.evaluate(RECORD))
        page.close()
    return _films["one"]


@cache
def card(words: str = "welcome") -> Slide:
    return sample.all_slides(DAY, 1, (words,))[0]


def with_media(
    number: int, raw: bytes, kind: str, suffix: str, *, seconds: int = 12, **wishes: Any
) -> sample.Published:
    """A release of a greeting and one medium."""
    path = hashed(f"medium{suffix}", raw)
    data = Video(path, "短片") if kind == "video" else Picture(path, "图")
    medium = sample.make_slide(
        sample.ENV, data, id="medium", entry=kind, seconds=seconds if kind == "video" else None
    )
    of = sample.screen(entries=("welcome", kind))
    return sample.make(number, made=[card(), medium], of=of, days=30, assets={path: raw}, **wishes)


def test_a_film_plays_and_gives_its_memory_back(hang: Hang, browser: Browser) -> None:
    """One 40 s video exhausts memory (LibreSignage 101); short videos blank (Anthias 2666)."""
    glass = hang(speed=4, done=with_media(1, film(browser), "video", ".webm"))
    glass.open().wait_slide("medium", 20)
    glass.wait(lambda: glass.ask("document.querySelector('video').currentTime > 0.1"))
    glass.wait_slide("welcome", 20)
    glass.wait(lambda: glass.ask("document.querySelectorAll('video').length === 0"))
    glass.wait_slide("medium", 20)
    assert glass.errors == []


def test_a_film_that_never_ends_is_left_on_time(hang: Hang, browser: Browser) -> None:
    """`ended` never fires (raspberrypi/linux 7618): nobody waits for it."""
    glass = hang(speed=4, done=with_media(1, film(browser), "video", ".webm"))
    glass.context.add_init_script(
        "addEventListener('ended', (e) => e.stopImmediatePropagation(), true)"
    )
    glass.open().wait_slide("medium", 20)
    glass.wait_slide("welcome", 10)


def test_a_film_that_stands_still_is_skipped_then_quarantined(hang: Hang, browser: Browser) -> None:
    """A stalled film: next after 15 s; after three failures not again until the next release."""
    raw = film(browser)
    glass = hang(speed=20, done=with_media(1, raw, "video", ".webm", seconds=60))
    glass.context.add_init_script("HTMLMediaElement.prototype.play = () => Promise.resolve()")
    glass.open().wait_slide("welcome")
    for _ in range(3):
        began = glass.wait_slide("medium", 20).came("medium")
        took = glass.wait_slide("welcome", 20).came("welcome") - began
        assert 14 < took < 17, "left after fifteen seconds, not after the sixty it was given"
    glass.pass_time(180)
    assert glass.slide == "welcome-0"
    ring = "localStorage.getItem('showcase:lobby:ring')"
    assert glass.ask(ring).count("stands still") == 3
    assert "stands still ×3" in glass.ask(ring)
    assert "welcome-0 " not in glass.ask(ring), "what stands in is not blamed"
    sample.publish(glass.server.folder, with_media(2, raw, "video", ".webm", seconds=61))
    glass.wait_release(2, 20).wait_slide("medium", 20)


def test_a_picture_that_does_not_decode_is_never_shown(hang: Hang) -> None:
    """Hidden preload never painted (Anthias 2954): what is not decoded does not come on."""
    glass = hang(done=with_media(1, b"no picture", "picture", ".png"))
    glass.open().wait_slide("welcome")
    for _ in range(40):
        assert glass.slide == "welcome-0"
        assert glass.visible()
        glass.pass_time(1.6)
    glass.pass_time(8)
    good = with_media(2, picture(2, 1600, 900), "picture", ".png")
    sample.publish(glass.server.folder, good)
    glass.wait_slide("medium", 30)


def test_a_picture_that_never_comes_holds_nobody_up(hang: Hang) -> None:
    """A stalled page (screens.md: next after 30 s at most): what was on stays until the next turn."""
    glass = hang(done=with_media(1, picture(2, 1600, 900), "picture", ".png"))
    glass.context.add_init_script("localStorage.setItem('showcase:lobby:noworker', 'true')")
    glass.server.faults = {"files/medium": "hang"}
    glass.open().wait_slide("welcome")
    for _ in range(30):
        assert glass.slide == "welcome-0"
        assert glass.visible()
        glass.pass_time(2)
    glass.online()
    glass.wait_slide("medium", 60)


def test_one_picture_and_two_pages_go_round_for_long(hang: Hang) -> None:
    """Black after a day and a half with one image and two pages (Anthias 1222)."""
    entries = ("picture", "welcome", "text")
    glass = hang(done=small(1, entries=entries)).open().wait_slide()
    seen = []
    for _ in range(60):
        seen.append(glass.slide)
        assert glass.visible()
        glass.pass_time(2.4)
    assert set(seen) == {"picture-0", "welcome-0", "text-0"}


def test_the_picture_walks_a_little_every_minute(hang: Hang) -> None:
    """Burn-in: at most 24 px, never the same for months, and no gap at the edge."""
    glass = hang().open().wait_slide()
    places = set()
    for _ in range(30):
        glass.leap(60)
        glass.pass_time(0.96)
        places.add(glass.ask("document.getElementById('stage').style.transform"))
        assert glass.ask("document.documentElement.scrollWidth <= innerWidth")
    assert len(places) > 8
    numbers = [float(n) for p in places for n in p[10:-1].replace("px", "").split(",")]
    assert max(numbers) - min(numbers) <= 24


def test_a_refused_wake_lock_is_no_error(hang: Hang) -> None:
    """Wake lock refused (NoSleep 108): logged once, asked again, everything plays."""
    glass = hang()
    glass.context.add_init_script(
        "window.__asked = 0; Object.defineProperty(navigator, 'wakeLock', {value: {request: () => {"
        "window.__asked++; return Promise.reject(new DOMException('no', 'NotAllowedError'))}}})"
    )
    glass.open().wait_slide()
    glass.leap(61)
    glass.wait(lambda: glass.ask("window.__asked >= 2"))
    asked = glass.ask("window.__asked")
    glass.ask("void document.dispatchEvent(new Event('visibilitychange'))")
    assert glass.ask("window.__asked") == asked + 1, "asked again as soon as it is looked at"
    assert glass.errors == []


def test_a_mode_of_mourning_is_grey_and_still(hang: Hang) -> None:
    """Grey by data with a basis, and back by itself."""
    from showcase.screens.spec import Mode

    day = DAY
    mode = Mode("哀悼", "mourning", at(day, "00:00"), at(day, "13:00"), "值班", basis="公告")
    of = replace(sample.screen(entries=("welcome", "smiles")), modes=(mode,))
    done = small(1, of=of, entries=("welcome", "smiles"))
    glass = hang(done=done).open("?at=2026-07-09T12:00").wait_slide("welcome")
    assert glass.ask("getComputedStyle(document.documentElement).filter") == "grayscale(1)"
    glass.open("?at=2026-07-09T13:00:01").wait_slide()
    assert glass.ask("getComputedStyle(document.documentElement).filter") == "none"


def test_a_borrowed_venue_wears_its_guest_and_takes_it_off(hang: Hang) -> None:
    """A company's approved name and colours for a set time, nothing else, back by itself."""
    from showcase.screens.spec import Mode, Theme

    day = DAY
    theme = Theme("示例企业", "#12355B", "#FFFFFF")
    mode = Mode("借场", "borrowed", at(day, "12:00"), at(day, "13:00"), "值班", theme=theme)
    of = replace(sample.screen(entries=("welcome",)), modes=(mode,))
    glass = hang(done=small(1, of=of, entries=("welcome",)))
    glass.open("?at=2026-07-09T12:59:40").wait_slide()
    colour = "getComputedStyle(document.querySelector('.panel')).backgroundColor"
    assert glass.ask(colour) == "rgb(18, 53, 91)"
    assert "示例企业" in glass.text()
    glass.wait(lambda: glass.ask(colour) == "rgb(122, 11, 18)", 10)
    assert "示例企业" not in glass.text()


def test_a_guests_picture_stands_clear_of_clock_and_names_on_upright_glass(hang: Hang) -> None:
    from showcase.screens.spec import Mode, Theme

    theme = Theme("示例企业", "#12355B", "#FFFFFF", logo=next(iter(pool())))
    mode = Mode("借场", "borrowed", at(DAY, "12:00"), at(DAY, "13:00"), "值班", theme=theme)
    of = sample.screen(sample.PORTRAIT, entries=("welcome", "wall"), modes=(mode,))
    done = sample.make(of=of, days=14)
    glass = hang(size=(1080, 1920), done=done).open("?at=2026-07-09T12:10").wait_slide()
    glass.wait(lambda: glass.ask("(document.querySelector('#guest-logo img') || {}).complete"))
    boxes = glass.page.evaluate(
        """['#guest-logo img', '#frame .clock', '#frame .when', '#frame .name', '#guest'].map((of) => {
          const box = document.querySelector(of).getBoundingClientRect();
          return [box.left, box.top, box.right, box.bottom]; })"""
    )
    assert all(box[2] > box[0] and box[3] > box[1] for box in boxes)
    for n, one in enumerate(boxes):
        for other in boxes[n + 1 :]:
            apart = (
                one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            )
            assert apart, (one, other)


def test_a_tick_that_breaks_is_survived_and_the_page_restarts_from_its_cache(hang: Hang) -> None:
    """Blank page that nothing detects (FullPageOS 98): a dead tick reloads, and not in a circle."""
    glass = hang().open().wait_release(1).wait_slide().wait_worker()
    glass.offline()
    before = glass.opens
    glass.ask("void (document.documentElement.classList.toggle = () => { throw new Error('x') })")
    glass.wait(lambda: glass.opens > before, 20)
    glass.wait_release(1).wait_slide()
