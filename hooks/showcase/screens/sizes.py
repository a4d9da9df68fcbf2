"""Room screens: how large type must be to be read from where people stand."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, hypot

from showcase.screens.spec import Geometry

BODY_MM_PER_M = 7.0
HEAD_MM_PER_M = 12.0
MIN_CHARS_A_LINE = 14
"""A line of Chinese shorter than this is torn apart; the screen hangs too far for its size."""
MOST_CHARS_A_LINE = {False: 22, True: 20}
"""By portrait. Type grows past the least until a line is this short, so that a near reader's glass is full too."""
HEAD_TO_BODY = 1.72
MOST_OF_SHORT_SIDE = 0.052
"""And no further than this, or eight lines would not stand on a wide glass."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type in device pixels, and what fits: characters a line, plain lines below the headline."""

    mm_per_px: float
    body: int
    head: int
    chars_a_line: int
    lines: float


def sizes(geometry: Geometry) -> Sizes:
    """Compute the type of a screen.

    Rounded up, so that the printed millimetres are never below the rule. 55 inches of 1080p seen
    from 5 m give 56 px (55.2).
    """
    width, height = geometry.px
    mm_per_px = geometry.diagonal_in * 25.4 / hypot(width, height)
    text_width = _text_width(geometry)
    body = ceil(BODY_MM_PER_M * geometry.view_distance_m / mm_per_px)
    head = ceil(HEAD_MM_PER_M * geometry.view_distance_m / mm_per_px)
    filling = min(
        text_width / MOST_CHARS_A_LINE[geometry.portrait], MOST_OF_SHORT_SIDE * min(width, height)
    )
    body = max(body, int(filling))
    head = max(head, int(body * HEAD_TO_BODY))
    return Sizes(
        round(mm_per_px, 4),
        body,
        head,
        int(text_width / body),
        max(1.0, round(_text_height(geometry, body, head) / (1.45 * body), 1)),
    )


def _text_width(geometry: Geometry) -> float:
    """Pixels from margin to margin of a slide, as laid out in overrides/screens/screen.css."""
    width, height = geometry.px
    if geometry.portrait:
        return width * 0.87
    return min(width - min(0.29 * width, 0.53 * height), 2.4 * height) - 0.13 * height


def _text_height(geometry: Geometry, body: int, head: int) -> float:
    """Pixels below the headline and above the line of progress."""
    width, height = geometry.px
    headline = 1.25 * head + 0.55 * body
    if geometry.portrait:
        return 0.66 * height - 0.16 * width - headline
    return height * 0.846 - 1.2 * head - headline


def css(geometry: Geometry) -> str:
    """Write the screen's own style sheet: type as shares of the short side.

    Shares, not pixels, so that a preview in a small window and a TV box that scales its page show
    the same picture.
    """
    made = sizes(geometry)
    short = min(geometry.px)
    return f":root{{--body:{made.body / short * 100:.3f}vmin;--head:{made.head / short * 100:.3f}vmin}}\n"


SCROLL_CHARS = 6
"""A name longer than this stands in two columns."""


def name_css(name: str, *, upright: bool) -> str:
    """Write how large the building's name stands on the side panel.

    Beside a drawing it takes one line where its letters are not too small for that: a share of the
    panel's width. Upright it is a share of the glass's height, in one column or two.
    """
    length = max(1, len(name))
    if not upright:
        share = max(0.08, min(0.14, 0.8 / length))
        return f":root{{--name:{share:.3f}}}\n"
    column = length if length <= SCROLL_CHARS else -(-length // 2)
    size = min(20.0, 56 / column)
    return f":root{{--name:{size:.2f}vh;--scroll:{size * 1.06 * column:.2f}vh}}\n"
