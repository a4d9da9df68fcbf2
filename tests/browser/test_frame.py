"""The frame of every page: a head of two rows on a phone, targets to hit, modes that keep it whole."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.browsing import Watched
from tests.support.kinds import KINDS, sample

pytestmark = pytest.mark.browser

Open = Callable[..., Watched]

RED_FIELDS = """
() => [...document.querySelectorAll("body *")].filter((e) => {
  const style = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  return style.backgroundColor === "rgb(122, 11, 18)" && box.width > 200 && box.height > 40;
}).length
"""
ROWS = """
() => new Set([...document.querySelectorAll(
  ".site-header__name, .site-nav a, .site-search input, .site-tools button")]
  .map((e) => Math.round(e.getBoundingClientRect().top / 24))).size
"""
SMALL = """
(least) => [...document.querySelectorAll(".site-header a, .site-header button, .site-header input")]
  .filter((e) => e.getBoundingClientRect().height < least - 0.5)
  .map((e) => `${e.textContent || e.tagName} ${e.getBoundingClientRect().height}`)
"""
GREY = "new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10)"


def test_the_head_of_a_phone_has_two_rows(page_at: Open) -> None:
    page = page_at(360)
    page.goto("/")

    assert page.page.evaluate(ROWS) == 2


@pytest.mark.parametrize(("size", "least"), [("", 44), ("large", 60)])
def test_what_one_taps_in_the_head_is_large_enough(page_at: Open, size: str, least: int) -> None:
    page = page_at(360)
    page.goto("/")
    if size:
        page.page.click('[data-tool="size"]')

    assert page.page.evaluate(SMALL, least) == []
    assert page.too_wide() == []


@pytest.mark.parametrize("kind", KINDS)
def test_there_is_one_deep_red_field_at_most(page_at: Open, built_site: Path, kind: str) -> None:
    page = page_at(1440)
    page.goto(sample(built_site, kind))

    assert page.page.evaluate(RED_FIELDS) <= 1


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [768, 1024, 2560])
def test_a_page_fits_every_window(page_at: Open, built_site: Path, kind: str, width: int) -> None:
    page = page_at(width)
    page.goto(sample(built_site, kind))

    assert page.too_wide() == []


@pytest.mark.parametrize("kind", ["home", "building", "prose", "network"])
def test_a_page_prints_dark_on_white_without_its_tools(
    page_at: Open, built_site: Path, kind: str
) -> None:
    page = page_at(794, scheme="dark")
    page.goto(sample(built_site, kind))
    page.page.emulate_media(media="print")

    assert not page.page.locator(".site-nav").is_visible()
    ink, paper = page.page.evaluate(
        "[getComputedStyle(document.querySelector('h1')).color,"
        " getComputedStyle(document.body).backgroundColor]"
    )
    assert ink == "rgb(0, 0, 0)"
    assert paper in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}


def test_the_reader_s_scheme_and_size_are_kept_from_page_to_page(page_at: Open) -> None:
    page = page_at(1440)
    page.goto("/")
    page.page.click('[data-tool="scheme"]')
    page.page.click('[data-tool="size"]')
    page.goto("/buildings/")

    chosen = page.page.evaluate("({...document.documentElement.dataset})")
    assert chosen["scheme"] == "dark"
    assert chosen["size"] == "large"


def test_the_glass_on_a_phone_opens_over_the_row(page_at: Open) -> None:
    page = page_at(360)
    page.goto("/")
    closed = page.page.locator(".site-search input").bounding_box()
    page.page.focus(".site-search input")
    opened = page.page.locator(".site-search input").bounding_box()

    assert closed
    assert opened
    assert closed["width"] <= 60
    assert opened["width"] >= 280
    assert page.too_wide() == []


def test_focus_is_seen_on_paper_and_on_deep_red(page_at: Open) -> None:
    page = page_at(1440)
    page.goto("/")
    for link in (".site-nav a", ".headlines a"):
        page.page.locator(link).first.focus()
        page.page.keyboard.press("Shift+Tab")
        page.page.keyboard.press("Tab")
        style, width = page.page.locator(link).first.evaluate(
            "(e) => [getComputedStyle(e).outlineStyle, parseFloat(getComputedStyle(e).outlineWidth)]"
        )
        assert style == "solid"
        assert width >= 2
