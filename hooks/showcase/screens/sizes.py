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


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type in device pixels, and what fits: characters a line and lines below the headline."""

    mm_per_px: float
    body: int
    head: int
    chars_a_line: int
    lines: int


def sizes(geometry: Geometry) -> Sizes:
    """Compute the type of a screen.

    Rounded up, so that the printed millimetres are never below the rule. 55 inches of 1080p seen
    from 5 m give 56 px (55.2).
    """
    width, height = geometry.px
    mm_per_px = geometry.diagonal_in * 25.4 / hypot(width, height)
    text_width, text_height = _text_area(geometry)
    body = ceil(BODY_MM_PER_M * geometry.view_distance_m / mm_per_px)
    head = ceil(HEAD_MM_PER_M * geometry.view_distance_m / mm_per_px)
    body = max(body, int(text_width / MOST_CHARS_A_LINE[geometry.portrait]))
    head = max(head, int(body * HEAD_TO_BODY))
    return Sizes(
        round(mm_per_px, 4),
        body,
        head,
        int(text_width / body),
        max(0, int((text_height - 1.3 * head) / (1.55 * body))),
    )


def _text_area(geometry: Geometry) -> tuple[float, float]:
    """Width and height in pixels left for a slide, as laid out in overrides/screens/screen.css."""
    width, height = geometry.px
    if geometry.portrait:
        return width * 0.87, height * 0.58
    panel = min(0.29 * width, 0.53 * height)
    return min(width - panel, 2.4 * height) - 0.13 * height, height * 0.68


def css(geometry: Geometry) -> str:
    """Write the screen's own style sheet: type as shares of the short side.

    Shares, not pixels, so that a preview in a small window and a TV box that scales its page show
    the same picture.
    """
    made = sizes(geometry)
    short = min(geometry.px)
    return f":root{{--body:{made.body / short * 100:.3f}vmin;--head:{made.head / short * 100:.3f}vmin}}\n"
