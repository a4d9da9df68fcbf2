"""Draw: the skyline: every building at one common scale, each its own small SVG in a link.

One SVG a building instead of one wide picture: names stay HTML text of readable size at every
width, links need no image map, and a phone scrolls the strip sideways with the scale unbroken.
All SVGs of a strip share the height of their viewBox, so one CSS height gives one scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from showcase.draw import marks
from showcase.draw.building import Building, storeys_of, unplaced
from showcase.draw.elevation import (
    Elevation,
    datum,
    elevation_text,
    shows_basement,
    stand_row,
    total_width_m,
)
from showcase.draw.form import stable_id
from showcase.draw.markup import render

_HEIGHT = 400.0
_HEAD = 10.0
_FOOT = 4.0
_LOWEST_M = 60.0
_SIDE = 16.0
_STEP_M = 100


@dataclass(frozen=True, slots=True)
class Stop:
    """One building of the strip: where it leads and what stands under its name."""

    building: Building
    href: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class _Drawn:
    stop: Stop
    drawing: Elevation
    height: str

    @property
    def share(self) -> float:
        """The width of the drawing as a share of its height; columns of the strip follow from it."""
        return round(self.drawing.width / self.drawing.height, 3)


def common_scale(buildings: Sequence[Building]) -> float:
    """Units a metre at which the tallest of the buildings fills the strip."""
    tops = [s.top_m for building in buildings for s in storeys_of(building)]
    return (_HEIGHT - _HEAD) / max([_LOWEST_M, *tops])


def _deep(buildings: Sequence[Building]) -> float:
    """How far below ground the strip must reach to show every lit basement, in metres."""
    reach = [s.below * s.floor_m for b in buildings for s in storeys_of(b) if shows_basement(s)]
    return max([0.0, *reach])


def _draw(building: Building, scale: float, deep: float, uid: str) -> Elevation:
    storeys = storeys_of(building)
    wide = total_width_m(storeys) * scale
    facades = stand_row(building, storeys, _SIDE, _HEIGHT, scale)
    levels = tuple(datum(facades, storeys, lit.floor) for lit in unplaced(building))
    shown = tuple(line for line in levels if line)
    high = _HEIGHT + deep * scale + _FOOT
    return Elevation(wide + 2 * _SIDE, high, _HEIGHT, facades, shown, (), (), (), (), uid)


def skyline(stops: Sequence[Stop], *, uid: str = "") -> str:
    """The strip as HTML: an ordered list of links, each a drawing, a name and captions.

    An empty list gives an empty string. `uid` keeps ids apart where a page has two strips.
    """
    if not stops:
        return ""
    buildings = [stop.building for stop in stops]
    scale, deep = common_scale(buildings), _deep(buildings)
    drawn = [
        _Drawn(
            stop,
            _draw(stop.building, scale, deep, stable_id("sky", uid, index, stop.building)),
            marks.height_caption(stop.building),
        )
        for index, stop in enumerate(stops)
    ]
    return render("skyline.html.jinja", drawn=drawn, tell=elevation_text)


def skyline_levels(buildings: Sequence[Building]) -> str:
    """Level lines to lay behind a strip of the same buildings, every hundred metres, with their heights.

    Two SVGs of the strip's own viewBox height: lines that stretch over any width, the ground among
    them, and their figures. Where no height is known there is only the ground; an empty list gives an
    empty string.
    """
    if not buildings:
        return ""
    scale = common_scale(buildings)
    high = _HEIGHT + _deep(buildings) * scale + _FOOT
    levels = [
        (metres, _HEIGHT - metres * scale)
        for metres in range(_STEP_M, int((_HEIGHT - _HEAD / 2) / scale) + 1, _STEP_M)
        if any(s.height_known for building in buildings for s in storeys_of(building))
    ]
    return render("levels.html.jinja", levels=levels, ground=_HEIGHT, high=high)


def skyline_text(stops: Sequence[Stop]) -> str:
    """The strip in words: the buildings from tall to low as far as their heights are published."""
    known = sorted(
        (stop.building for stop in stops if stop.building.height_m),
        key=lambda b: (-(b.height_m or 0), b.name),
    )
    return render(
        "skyline.txt.jinja",
        count=len(stops),
        known=[(b.name, marks.height_caption(b)) for b in known],
        lit=[(s.building.name, s.building.lit) for s in stops if s.building.lit],
    ).strip()
