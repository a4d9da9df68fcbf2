"""Draw: what a floor plan needs to know of a floor, its rooms and its ways out."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.draw.form import Line, Point


@dataclass(frozen=True, slots=True)
class Room:
    """A room: its corners, in metres where surveyed, else in any unit; y runs down.

    `door` is a point on or near one of its walls. `href` empty makes no link.
    """

    id: str
    name: str
    points: Line
    kind: str = ""
    href: str = ""
    door: Point | None = None


@dataclass(frozen=True, slots=True)
class Exit:
    """A way out, drawn on surveyed plans only."""

    at: Point
    label: str = ""


@dataclass(frozen=True, slots=True)
class FloorPlan:
    """One floor. `outline` may be empty: the rooms' own bounds then hold the drawing.

    `you_are_here` is a point, or the id of a room. `north_deg` is where north is, clockwise from
    the top of the drawing; it and exits count only when `surveyed`.
    """

    title: str
    rooms: tuple[Room, ...]
    outline: Line = ()
    surveyed: bool = False
    you_are_here: Point | str | None = None
    north_deg: float | None = None
    exits: tuple[Exit, ...] = ()


def rect(x: float, y: float, wide: float, high: float) -> Line:
    """The corners of a rectangle."""
    return (x, y), (x + wide, y), (x + wide, y + high), (x, y + high)
