"""Draw: a stair from the side — its flights and landings, and the panels along them by number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from showcase.draw import words
from showcase.draw.form import Box, Line, Point, stable_id
from showcase.draw.markup import render

_NAMES = 60.0
"""Units left of the stair for the names of its storeys."""
_MARGIN = 10.0
_HEAD_M = 2.8
"""Metres above the highest landing, where panels hang too."""
_FOOT = 34.0
_LARGE, _SMALL = 34.0, 24.0
"""Units a metre: of a stair of a few storeys, and of a long one."""
_FEW = 4
_RISE_M = 0.165
_SLAB_M = 0.2
_EDGE_M = 0.14
"""How thick a panel looks that is seen from its edge."""
_TOUCH = 24.0
_NUMBER = 12.0

Place = Callable[[float, float], Point]
"""Metres along and up into units of the drawing."""


@dataclass(frozen=True, slots=True)
class Panel:
    """What hangs on a stair, in metres: how far its middle is from the storeys' wall, and how high.

    Attributes:
        number: in the list beside the drawing; 0 where nobody said what hangs there.
        behind: it hangs along the flight that lies behind the other.
        edge: it hangs on a wall at one end, and is seen from its edge.
    """

    number: int
    title: str
    href: str
    along: float
    up: float
    wide: float
    high: float
    behind: bool = False
    edge: bool = False


@dataclass(frozen=True, slots=True)
class Stair:
    """A stair of two flights a storey; `names` are its landings' from the lowest up, empty where unknown."""

    title: str
    names: tuple[str, ...]
    storey: float
    landing: float
    run: float
    panels: tuple[Panel, ...] = ()
    surveyed: bool = False


@dataclass(frozen=True, slots=True)
class _Placed:
    panel: Panel
    field: Box
    touch: Box
    spot: Point


@dataclass(frozen=True, slots=True)
class Drawn:
    """A stair with everything in its place, in units of the drawing."""

    width: float
    height: float
    uid: str
    walls: tuple[Line, ...]
    landings: tuple[Line, ...]
    near: tuple[Line, ...]
    far: tuple[Line, ...]
    panels: tuple[_Placed, ...]
    names: tuple[tuple[str, Point], ...]
    note: Point


def lay_out(stair: Stair) -> Drawn:
    """Place a stair."""
    turns = len(stair.names) - 1
    scale = _LARGE if turns <= _FEW else _SMALL
    length = 2 * stair.landing + stair.run
    top = _HEAD_M * scale + _MARGIN

    def at(along: float, up: float) -> Point:
        return _NAMES + along * scale, top + (turns * stair.storey - up) * scale

    ground = at(0, 0)[1]
    levels = [turn * stair.storey for turn in range(turns + 1)]
    half, far_end = stair.storey / 2, stair.landing + stair.run
    return Drawn(
        _NAMES + length * scale + _MARGIN,
        ground + _FOOT,
        stable_id("stair", stair),
        tuple((at(x, levels[-1] + _HEAD_M), at(x, 0)) for x in (0, length)),
        (
            *((at(0, level), at(stair.landing, level)) for level in levels),
            *((at(far_end, level + half), at(length, level + half)) for level in levels[:-1]),
        ),
        tuple(
            _flight(at, (stair.landing, low), (far_end, low + half), slab=True)
            for low in levels[:-1]
        ),
        tuple(
            _flight(at, (far_end, low - half), (stair.landing, low), slab=False)
            for low in levels[1:]
        ),
        tuple(_placed(stair.panels, at, scale, length)),
        tuple((name, at(0, low)) for name, low in zip(stair.names, levels, strict=True)),
        (_NAMES, ground + _FOOT - _MARGIN),
    )


def _flight(at: Place, low: Point, high: Point, *, slab: bool) -> Line:
    """The steps of a flight from its foot, with the underside of its slab."""
    count = max(1, round((high[1] - low[1]) / _RISE_M))
    go, rise = (high[0] - low[0]) / count, (high[1] - low[1]) / count
    edges = [(low[0] + go * n, low[1] + rise * n) for n in range(count + 1)]
    steps = [low]
    for (x, _), (after, up) in pairwise(edges):
        steps += [(x, up), (after, up)]
    if slab:
        steps += [(high[0], high[1] - _SLAB_M), (low[0], low[1] - _SLAB_M), low]
    return tuple(at(*point) for point in steps)


def _placed(panels: tuple[Panel, ...], at: Place, scale: float, length: float) -> Iterator[_Placed]:
    beside: Counter[tuple[float, float]] = Counter()
    for panel in panels:
        x, y = at(panel.along, panel.up)
        high = panel.high * scale
        if not panel.edge:
            wide = panel.wide * scale
            yield _Placed(panel, _box(x, y, wide, high), _box(x, y, *_touched(wide, high)), (x, y))
            continue
        # panels of one wall lie behind each other: their numbers stand side by side, inwards
        inward = 1 if panel.along < length / 2 else -1
        key = (panel.along, panel.up)
        spot = (x + inward * (_TOUCH / 2 + 4 + _TOUCH * beside[key]), y)
        beside[key] += 1
        thick = _EDGE_M * scale
        yield _Placed(
            panel,
            _box(x + inward * thick / 2, y, thick, high),
            _box(*spot, *_touched(0, high)),
            spot,
        )


def _touched(wide: float, high: float) -> tuple[float, float]:
    return max(wide, _TOUCH), max(high, _TOUCH)


def _box(x: float, y: float, wide: float, high: float) -> Box:
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2


def stair_svg(stair: Stair) -> str:
    """The section as SVG; a panel with an address is a link."""
    return render(
        "stair.svg.jinja",
        d=lay_out(stair),
        stair=stair,
        linked=any(panel.href for panel in stair.panels),
        note=words.SURVEYED_PLAN if stair.surveyed else words.SCHEMATIC,
        text=stair_text(stair),
        size=_NUMBER,
    )


def stair_text(stair: Stair) -> str:
    """The section in words: from where to where it goes, and how much hangs along it."""
    return words.stair(
        stair.names[0], stair.names[-1], sum(panel.number > 0 for panel in stair.panels)
    )
