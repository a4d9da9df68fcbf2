"""Draw: the floor plan: rooms as links, labels that fit, 您在此, legend; scale only if surveyed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from showcase.draw import words
from showcase.draw.floorplan import FloorPlan
from showcase.draw.form import Box, Line, Point, bounds, stable_id
from showcase.draw.letters import Text, shorten, width
from showcase.draw.markup import render
from showcase.draw.plan_labels import Labelled, door_lines, label_rooms, place_tag
from showcase.draw.polygon import holds_point

WIDTH = 400.0
_MOST_HIGH = 460.0
_MARGIN = 10.0
_PATTERNS = 12
_LEGEND = 12.0
_ROW = 20.0


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of the legend."""

    kind: str
    pattern: int
    x: float
    y: float
    text: Text


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished plan: everything in the drawing's units."""

    width: float
    height: float
    uid: str
    outline: Line
    rooms: tuple[Labelled, ...]
    patterns: tuple[int, ...]
    keys: tuple[Key, ...]
    doors: tuple[tuple[Line, Line], ...]
    here: Point | None
    tag: Text | None
    exits: tuple[Text, ...]
    scale: tuple[Line, ...]
    north: tuple[float, float, float] | None
    texts: tuple[Text, ...]


def lay_out(plan: FloorPlan, uid: str | None = None) -> Drawn:
    """Place a plan."""
    corners = [p for room in plan.rooms for p in room.points] + list(plan.outline)
    left, top, right, bottom = bounds(corners or [(0.0, 0.0), (3.0, 1.0)])
    wide, high = max(right - left, 1e-6), max(bottom - top, 1e-6)
    units = min((WIDTH - 2 * _MARGIN) / wide, _MOST_HIGH / high)
    shift = (WIDTH - wide * units) / 2

    def here(point: Point) -> Point:
        return (point[0] - left) * units + shift, (point[1] - top) * units + _MARGIN

    low = _MARGIN + high * units
    shapes = [tuple(here(p) for p in room.points) for room in plan.rooms]
    marked = plan.you_are_here
    spot = here(marked) if isinstance(marked, tuple) else None
    page: Box = (2, 2, WIDTH - 2, low + _MARGIN)
    exits = _exits(plan, here, page)
    size = 0.9 * units if plan.surveyed else 0.045 * WIDTH
    doors = tuple(
        door_lines(shape, here(room.door), size)
        for room, shape in zip(plan.rooms, shapes, strict=True)
        if room.door and len(shape) > 2
    )
    swings = [bounds(leaf) for _, leaf in doors]
    labelled = label_rooms(plan.rooms, shapes, spot, [*(text.box for text in exits), *swings])
    if isinstance(marked, str):
        spot = next((one.spot for one in labelled if one.room.id == marked), None)
    taken = [one.label.box for one in labelled if one.label] + [text.box for text in exits]
    within = next((bounds(shape) for shape in shapes if spot and holds_point(shape, spot)), page)
    tag = place_tag(spot, taken, page, within) if spot else None
    kinds = list(dict.fromkeys(room.kind or words.NO_KIND for room in plan.rooms))
    keys, foot = _legend(kinds, low + _MARGIN + 2 * _ROW)
    strip = low + _MARGIN + _ROW * 0.7
    return Drawn(
        WIDTH,
        foot,
        uid or stable_id("plan", plan),
        tuple(here(p) for p in plan.outline),
        labelled,
        tuple(kinds.index(room.kind or words.NO_KIND) % _PATTERNS for room in plan.rooms),
        keys,
        doors,
        spot,
        tag,
        exits,
        _scale_bar(units, strip) if plan.surveyed else (),
        (WIDTH - 26, strip, plan.north_deg)
        if plan.surveyed and plan.north_deg is not None
        else None,
        _strip(plan, units, strip),
    )


def _exits(plan: FloorPlan, here: Callable[[Point], Point], page: Box) -> tuple[Text, ...]:
    if not plan.surveyed:
        return ()
    texts = []
    for way in plan.exits:
        x, y = here(way.at)
        said = shorten(way.label or words.EXIT, 90, 11)
        half = width(said, 11) / 2 + 4
        x, y = min(max(x, page[0] + half), page[2] - half), min(max(y, 10.0), page[3] - 8)
        texts.append(Text(x, y, (said,), 11, "exit"))
    return tuple(texts)


def _legend(kinds: Sequence[str], top: float) -> tuple[tuple[Key, ...], float]:
    """The legend in rows from `top`, and where the drawing ends."""
    keys = []
    x, y = _MARGIN, top
    for index, kind in enumerate(kinds):
        said = shorten(kind, 150, _LEGEND)
        need = 24 + width(said, _LEGEND) + 16
        if x > _MARGIN and x + need > WIDTH:
            x, y = _MARGIN, y + _ROW
        text = Text(x + 24, y, (said,), _LEGEND, "key", "start")
        keys.append(Key(kind, index % _PATTERNS, x, y, text))
        x += need
    return tuple(keys), y + _ROW * 0.8


def _bar_metres(units: float) -> float:
    """A round length whose bar is at most a quarter of the drawing."""
    return max(
        (m for m in (0.5, 1, 2, 5, 10, 20, 50, 100, 200) if m * units <= WIDTH / 4), default=0.5
    )


def _scale_bar(units: float, y: float) -> tuple[Line, ...]:
    long, x = _bar_metres(units) * units, _MARGIN
    return (
        ((x, y - 4), (x, y), (x + long, y), (x + long, y - 4)),
        ((x + long / 2, y - 4), (x + long / 2, y)),
    )


def _strip(plan: FloorPlan, units: float, y: float) -> tuple[Text, ...]:
    """What stands under the plan: 示意图, or the bar's length."""
    if not plan.surveyed:
        return (Text(_MARGIN, y, (words.SCHEMATIC_PLAN,), _LEGEND, "note", "start"),)
    metres = _bar_metres(units)
    said = f"{metres:g}{words.METRE} · {words.SURVEYED_PLAN}"
    return (Text(_MARGIN + metres * units + 8, y - 2, (said,), _LEGEND, "note", "start"),)


def plan_svg(plan: FloorPlan, *, uid: str | None = None) -> str:
    """The plan as SVG. A plan without rooms gives an empty string."""
    if not plan.rooms:
        return ""
    drawn = lay_out(plan, uid)
    linked = any(room.href for room in plan.rooms)
    return render("plan.svg.jinja", d=drawn, plan=plan, linked=linked, text=plan_text(plan))


def plan_figure(plan: FloorPlan, *, uid: str | None = None) -> str:
    """The plan with the numbered list of its rooms, as an HTML figure."""
    return render("plan.html.jinja", plan=plan, svg=plan_svg(plan, uid=uid))


def plan_text(plan: FloorPlan) -> str:
    """The plan in words: its rooms in order, and where the reader stands."""
    return render("plan.txt.jinja", plan=plan).strip()
