"""Draw: where a room's name stands in it, its door, and the tag 您在此."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, pi, sin

from showcase.draw import words
from showcase.draw.floorplan import Room
from showcase.draw.form import Box, Line, Point, bounds
from showcase.draw.letters import LEADING, Text, overlap, width, wrap
from showcase.draw.polygon import holds_box, holds_point, nearest_wall

_SIZES = (15.0, 13.5, 12.0)
_NUMBER = 13.0
_PAD = 4.0
_GRID = 9
_MOST_LINES = 5
_DOT = 7.0


@dataclass(frozen=True, slots=True)
class Labelled:
    """A room with its place on the drawing. `label` is None where not even a number fits."""

    room: Room
    number: int
    shape: Line
    label: Text | None
    spot: Point
    """A place inside for the mark 您在此, clear of the label."""


def label_rooms(
    rooms: Sequence[Room], shapes: Sequence[Line], here: Point | None, taken: Sequence[Box] = ()
) -> tuple[Labelled, ...]:
    """Label every room: the name where it fits, else its number, never two labels over another."""
    names = tuple(room.name for room in rooms)
    placed = _placed(names, tuple(shapes), here, tuple(taken))
    return tuple(
        Labelled(room, number, shape, label, spot)
        for number, (room, shape, (label, spot)) in enumerate(
            zip(rooms, shapes, placed, strict=True), start=1
        )
    )


@lru_cache(maxsize=64)  # one plan stands on the page of each of its rooms
def _placed(
    names: tuple[str, ...], shapes: tuple[Line, ...], here: Point | None, taken: tuple[Box, ...]
) -> tuple[tuple[Text | None, Point], ...]:
    """The label of each room, and a place in it for a mark."""
    full = list(taken)
    if here:
        full.append((here[0] - _DOT, here[1] - _DOT, here[0] + _DOT, here[1] + _DOT))
    made = []
    for number, (name, shape) in enumerate(zip(names, shapes, strict=True), start=1):
        label = _label(name, number, shape, full) if len(shape) > 2 else None
        if label:
            full.append(label.box)
        made.append((label, _spot(shape, label)))
    return tuple(made)


def _places(shape: Line) -> list[Point]:
    """Points of a grid inside a room, from the middle outwards; one point for a plain rectangle."""
    left, top, right, bottom = bounds(shape)
    middle = ((left + right) / 2, (top + bottom) / 2)
    grid = [
        (left + (right - left) * i / (_GRID + 1), top + (bottom - top) * j / (_GRID + 1))
        for i in range(1, _GRID + 1)
        for j in range(1, _GRID + 1)
    ]
    inside = [p for p in grid if holds_point(shape, p)]
    return sorted(inside, key=lambda p: (round(hypot(p[0] - middle[0], p[1] - middle[1]), 3), p))


def _label(name: str, number: int, shape: Line, taken: list[Box]) -> Text | None:
    left, top, right, bottom = bounds(shape)
    places = _places(shape)
    for size in _SIZES:
        tried: set[tuple[str, ...]] = set()
        for part in (1.0, 0.75, 0.55, 0.4):
            lines = wrap(name, (right - left) * part - 2 * _PAD, size)
            if lines in tried or len(lines) > _MOST_LINES or not lines:
                continue
            tried.add(lines)
            if len(lines) * size * LEADING > bottom - top or _torn(lines):
                continue
            found = _fit(lines, size, "room", shape, places, taken)
            if found:
                return found
    return _fit((str(number),), _NUMBER, "number", shape, places, taken)


def _torn(lines: tuple[str, ...]) -> bool:
    """Whether a name is cut so small that a number reads better."""
    return len(lines) > 2 and max(width(line) for line in lines) < 3


def _fit(
    lines: tuple[str, ...],
    size: float,
    role: str,
    shape: Line,
    places: list[Point],
    taken: list[Box],
) -> Text | None:
    for x, y in places:
        text = Text(x, y, lines, size, role)
        left, top, right, bottom = text.box
        padded = (left - _PAD / 2, top, right + _PAD / 2, bottom)
        if not any(overlap(padded, other) for other in taken) and holds_box(shape, padded):
            return text
    return None


def _spot(shape: Line, label: Text | None) -> Point:
    """A point of the room for a mark, under its label if there is room, else its middle."""
    if len(shape) < 3:
        return shape[0] if shape else (0.0, 0.0)
    places = _places(shape)
    if label:
        box = label.box
        free = [
            p
            for p in places
            if not overlap(box, (p[0] - _DOT, p[1] - _DOT, p[0] + _DOT, p[1] + _DOT))
        ]
        places = sorted(free, key=lambda p: (p[1] < label.y, abs(p[0] - label.x), p)) or places
    left, top, right, bottom = bounds(shape)
    return places[0] if places else ((left + right) / 2, (top + bottom) / 2)


def place_tag(spot: Point, taken: Sequence[Box], page: Box, room: Box) -> Text:
    """The tag 您在此 beside its dot, in its room if there is a place, where it covers least."""
    wide, size = width(words.YOU_ARE_HERE, 12) + 10, 12.0
    x, y = spot
    offers = [
        (x + _DOT + 2 + wide / 2, y),
        (x - _DOT - 2 - wide / 2, y),
        (x, y - 19),
        (x, y + 19),
    ]

    def cost(place: Point) -> float:
        px, py = place
        box = (px - wide / 2, py - 9, px + wide / 2, py + 9)
        return (
            100.0 * _leaves(box, page)
            + 0.5 * _leaves(box, room)
            + sum(overlap(box, other) for other in taken)
        )

    best_x, best_y = min(offers, key=lambda p: (cost(p), offers.index(p)))
    best_x = min(max(best_x, page[0] + wide / 2), page[2] - wide / 2)
    return Text(
        best_x, min(max(best_y, page[1] + 9), page[3] - 9), (words.YOU_ARE_HERE,), size, "tag"
    )


def _leaves(box: Box, frame: Box) -> bool:
    return box[0] < frame[0] or box[2] > frame[2] or box[1] < frame[1] or box[3] > frame[3]


def door_lines(shape: Line, door: Point, wide: float) -> tuple[Line, Line]:
    """A door in the nearest wall: the gap, and the leaf with its swing into the room."""
    foot, (along_x, along_y), _ = nearest_wall(shape, door)
    in_x, in_y = -along_y, along_x
    if not holds_point(shape, (foot[0] + in_x * 0.5, foot[1] + in_y * 0.5)):
        in_x, in_y = -in_x, -in_y
    left, top, right, bottom = bounds(shape)
    wide = min(wide, (right - left) * 0.6, (bottom - top) * 0.6)
    hinge = (foot[0] - along_x * wide / 2, foot[1] - along_y * wide / 2)
    gap = (hinge, (foot[0] + along_x * wide / 2, foot[1] + along_y * wide / 2))
    swing = tuple(
        (
            hinge[0] + wide * (cos(turn) * in_x + sin(turn) * along_x),
            hinge[1] + wide * (cos(turn) * in_y + sin(turn) * along_y),
        )
        for turn in (pi / 2 * i / 8 for i in range(9))
    )
    return gap, (hinge, *swing)
