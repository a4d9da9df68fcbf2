"""Room `gallery`: how big a frame is, where a wall is free, in which order one meets the walls."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from showcase.gallery import words
from showcase.gallery.hung import Frame, Hung
from showcase.gallery.parts import Door, Room, Wall, rectangle

PANEL = (0.9, 1.2)
"""A typographic panel where there is no picture: width and height in metres."""
_COLUMN, _STEP = 0.46, 0.3
"""Metres that an item, or a storey, takes on a wider panel beside its title."""
_WIDEST = 6.4
_TALLEST = 1.9
_EDGE = 0.4
"""Metres left free beside a corner or a door."""
_CORRIDOR = (4.2, 9.0)
_CORRIDOR_GAP = 1.2
_ONE_SIDED = 8
"""Up to this many frames a corridor hangs on one side only, opposite the light."""
_USABLE = 0.3


@dataclass(slots=True)
class Gap:
    """A free stretch of a wall."""

    wall: Wall
    start: float
    end: float

    @property
    def length(self) -> float:
        """In metres."""
        return self.end - self.start


def size_of(frame: Frame, scale: float = 1.0) -> tuple[float, float, float]:
    """Slot on the wall, and width and height of what hangs in it, in metres.

    Without a stated width a picture gets about one square metre whatever its shape.
    """
    if frame.picture is None:
        width = frame.width or panel_width(frame) * scale
        if width > PANEL[0]:
            return width, width, PANEL[1] * scale
        height = min(width * PANEL[1] / PANEL[0], _TALLEST)
        return width, min(width, height * 1.6), height
    ratio = frame.picture.width / frame.picture.height
    slot = frame.width or min(max(sqrt(ratio) * 1.1, 0.5), 2.6) * scale
    height = min(slot / ratio, _TALLEST)
    return slot, height * ratio, height


def panel_width(frame: Frame) -> float:
    """A panel is as wide as what it lists needs: items as columns, storeys as steps."""
    columns = len(frame.items) + frame.owed if len(frame.items) > 1 else 0
    listed = max(columns * _COLUMN, len(frame.floors) * _STEP)
    return round(min(PANEL[0] + listed, _WIDEST), 2) if listed else PANEL[0]


def placed(frame: Frame, wall: Wall, at: float, scale: float = 1.0) -> Hung:
    """The frame with its left edge `at` metres along the wall."""
    slot, width, height = size_of(frame, scale)
    return Hung(frame, wall, at, slot, width, height, wall.point(at + slot / 2))


def visiting_order(room: Room) -> list[Wall]:
    """Walls as one meets them: clockwise from the entrance, its own wall last, then display walls."""
    if room.stair:
        return [wall for wall in room.walls if not wall.bare and wall.id != room.sign]
    outer = [wall for wall in room.walls if not wall.free_standing]
    if room.doors:
        entrance = room.wall(room.doors[room.entrance].wall)
        first = outer.index(entrance) + 1 if entrance in outer else 0
        outer = outer[first:] + outer[:first]
    if room.schematic and len(outer) == 4 and room.doors:
        # a drawn corridor keeps its far end for the title, and its door end clear
        outer = [outer[0], outer[2]]
    met = outer + [wall for wall in room.walls if wall.free_standing]
    return [wall for wall in met if wall.id != room.sign]


def free_stretches(walls: list[Wall], hung: list[Hung]) -> list[Gap]:
    """Stretches of the walls with neither door nor frame, wide enough for anything at all."""
    gaps: list[Gap] = []
    for wall in walls:
        taken = [(at - _EDGE, at + width + _EDGE) for at, width in wall.openings]
        taken += [(h.at - 0.2, h.at + h.slot + 0.2) for h in hung if h.wall.id == wall.id]
        edge = 0.2 if wall.free_standing else _EDGE
        start, end = edge, wall.length - edge
        for low, high in sorted(taken):
            if low - start > _USABLE:
                gaps.append(Gap(wall, start, min(low, end)))
            start = max(start, high)
        if end - start > _USABLE:
            gaps.append(Gap(wall, start, end))
    return gaps


def corridor(name: str, frames: tuple[Frame, ...], ident: str = "corridor") -> Room:
    """A schematic corridor as long as its frames need, for halls nobody has drawn.

    Few frames hang on its north wall, opposite the light; many on both. One comes in from the west;
    the east end is kept for the title.
    """
    slots = [size_of(frame)[0] for frame in frames]
    need = sum(slots) + _CORRIDOR_GAP * (len(slots) + 1)
    if len(frames) > _ONE_SIDED:
        need = need / 2 + max(slots)
    depth, shortest = _CORRIDOR
    length = round(max(need + 2 * _EDGE, shortest), 1)
    outline = rectangle(0, 0, length, depth)
    door = Door("west", (depth - 1.6) / 2, 1.6)
    return Room(ident, name or words.CORRIDOR, outline, (door,), schematic=True)
