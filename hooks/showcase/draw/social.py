"""Draw: the social image: the elevation beside the name on deep red, 1200 by 630, standing alone."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.draw.building import Building
from showcase.draw.elevation import Elevation, elevation_text, layout
from showcase.draw.form import stable_id
from showcase.draw.letters import Text, fit_lines
from showcase.draw.markup import render
from showcase.draw.palette import DEEP, Palette

WIDTH, HEIGHT = 1200, 630
_LEFT, _ROOM = 80.0, 600.0
_SHIFT = 700.0
_SIZES = ((84.0, 2), (68.0, 3), (54.0, 4))
"""Sizes of the name and the lines it may take; the first that holds it whole is taken."""


@dataclass(frozen=True, slots=True)
class Card:
    """A social image, placed: the drawing, how far it is moved right, and the texts."""

    width: float
    height: float
    uid: str
    drawing: Elevation
    shift: float
    texts: tuple[Text, ...]


def social_layout(building: Building, line: str = "", site: str = "") -> Card:
    """Place a social image: the building's name, a line under it, the site's name at the foot."""
    size, lines = _SIZES[-1][0], fit_lines(building.name, _ROOM, *_SIZES[-1])
    for tried, most in _SIZES:
        whole = fit_lines(building.name, _ROOM, tried, 99)
        if len(whole) <= most:
            size, lines = tried, whole
            break
    high = size * 1.25 * len(lines)
    top = HEIGHT / 2 - high / 2 - 30
    texts = [Text(_LEFT, top + high / 2, lines, size, "display", "start")]
    if line:
        under = fit_lines(line, _ROOM, 30, 2)
        texts.append(Text(_LEFT, top + high + 30 + 19 * len(under), under, 30, "note", "start"))
    if site:
        texts.append(Text(_LEFT, HEIGHT - 24, fit_lines(site, _ROOM, 22, 1), 22, "note", "start"))
    uid = stable_id("social", building, line, site)
    drawing = layout(building, "social", uid + "e")
    return Card(WIDTH, HEIGHT, uid, drawing, _SHIFT, tuple(texts))


def social_svg(
    building: Building, *, line: str = "", site: str = "", palette: Palette = DEEP
) -> str:
    """The social image as a standalone SVG with the palette baked in."""
    return render(
        "social.svg.jinja",
        d=social_layout(building, line, site),
        palette=palette,
        building=building,
        text=elevation_text(building),
    )
