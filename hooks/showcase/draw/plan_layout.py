"""Draw: a tidy schematic plan for halls whose plan nobody has drawn: rooms along corridors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, sqrt

from showcase.draw.floorplan import FloorPlan, Room, rect

_WIDE = 100.0
_ROOM_HIGH, _CORRIDOR_HIGH, _AISLE = 26.0, 13.0, 5.0
_FEW = 8


@dataclass(frozen=True, slots=True)
class Hall:
    """A hall of which only the name is known; `corridor` says that it is a 长廊."""

    id: str
    name: str
    kind: str = ""
    href: str = ""
    corridor: bool = False


def schematic_plan(
    title: str, halls: Sequence[Hall], *, you_are_here: str | None = None
) -> FloorPlan:
    """Lay halls out in equal rooms along their corridors, in the order given.

    Nothing of it is measured: the plan says 示意图, and rooms are equal because no source gives
    their size.
    """
    corridors = [hall for hall in halls if hall.corridor]
    rows = _rows([hall for hall in halls if not hall.corridor], len(corridors))
    placed: list[Room] = []
    y = 0.0
    for index in range(max(len(rows), len(corridors))):
        if index < len(rows):
            y = _row(placed, rows[index], y)
        if index < len(corridors):
            placed.append(_room(corridors[index], 0.0, y, _WIDE, _CORRIDOR_HIGH))
            y += _CORRIDOR_HIGH
        elif index % 2 == 0 and index + 1 < len(rows):
            # Rows without a named corridor between them share an aisle, which has no name.
            y += _AISLE
    order = {hall.id: number for number, hall in enumerate(halls)}
    placed.sort(key=lambda room: order[room.id])
    outline = rect(0, 0, _WIDE, y) if placed else ()
    return FloorPlan(title, tuple(placed), outline, you_are_here=you_are_here)


def _rows(halls: list[Hall], corridors: int) -> list[list[Hall]]:
    """Halls in rows as even as can be: at least one more row than corridors, if there are enough."""
    if not halls:
        return []
    count = len(halls)
    across = 4 if count <= _FEW else min(10, ceil(sqrt(count * 1.7)))
    least = min(count, corridors + 1) if corridors else (1 if count <= 3 else 2)
    number = max(least, ceil(count / across))
    cuts = [count * i // number for i in range(number + 1)]
    # Longer rows first: the odd hall stands on the upper side.
    sizes = sorted((b - a for a, b in pairwise(cuts)), reverse=True)
    rows, at = [], 0
    for size in sizes:
        rows.append(halls[at : at + size])
        at += size
    return rows


def _row(placed: list[Room], halls: list[Hall], y: float) -> float:
    wide = _WIDE / len(halls)
    high = _ROOM_HIGH if len(halls) <= 4 else _ROOM_HIGH * 0.8
    placed.extend(_room(hall, i * wide, y, wide, high) for i, hall in enumerate(halls))
    return y + high


def _room(hall: Hall, x: float, y: float, wide: float, high: float) -> Room:
    return Room(hall.id, hall.name, rect(x, y, wide, high), hall.kind, hall.href)
