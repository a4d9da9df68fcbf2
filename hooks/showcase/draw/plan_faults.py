"""Draw: what is wrong with a floor plan or a building's floors; the caller knows the places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import isfinite

from showcase.draw import fault_codes as codes
from showcase.draw.building import Building, is_group
from showcase.draw.floorplan import FloorPlan, Room
from showcase.draw.form import Line
from showcase.draw.polygon import area, crosses_itself, holds_point, nearest_wall, overlap_area
from showcase.faults import Code

_SLACK = 0.01
"""Part of a room's area that may lie over a wall: drawings are rounded."""
_DOOR_SLACK = 0.5
_LOW_M, _HIGH_M = 2.2, 8.0


@dataclass(frozen=True, slots=True)
class DrawFault:
    """A fault without its place: whose it is (room, outline, floor or tower), kind, values."""

    owner: str
    code: Code
    values: dict[str, object]


def plan_faults(plan: FloorPlan) -> list[DrawFault]:
    """Everything wrong with a plan, in the order of its rooms; an empty list is a good plan."""
    faults = [
        fault for room in plan.rooms for fault in _shape_faults(room.name, room.id, room.points)
    ]
    if plan.outline:
        faults += _shape_faults(plan.title, "outline", plan.outline)
    broken = {fault.owner for fault in faults}
    sound = [room for room in plan.rooms if room.id not in broken]
    if plan.outline and "outline" not in broken:
        faults += [fault for room in sound for fault in _outside(room, plan.outline)]
    for one, other in combinations(sound, 2):
        faults += _overlapping(one, other)
    if plan.surveyed:
        faults += [fault for room in sound for fault in _door(room)]
        if plan.north_deg is None:
            faults.append(DrawFault("outline", codes.NO_NORTH, {"room": plan.title}))
    faults += _reader(plan)
    return faults


def _shape_faults(name: str, owner: str, points: Line) -> list[DrawFault]:
    if not all(isfinite(part) for point in points for part in point):
        return [DrawFault(owner, codes.NOT_A_NUMBER, {"room": name})]
    if len(points) < 3:
        return [DrawFault(owner, codes.NO_AREA, {"room": name})]
    if crosses_itself(points):
        return [DrawFault(owner, codes.CROSSED, {"room": name})]
    if abs(area(points)) < 1e-9:
        return [DrawFault(owner, codes.NO_AREA, {"room": name})]
    return []


def _percent(part: float) -> str:
    return f"{max(part, 0.01) * 100:.0f}%"


def _outside(room: Room, outline: Line) -> Iterator[DrawFault]:
    whole = abs(area(room.points))
    part = 1 - overlap_area(room.points, outline) / whole
    if part > _SLACK:
        yield DrawFault(room.id, codes.OUTSIDE, {"room": room.name, "part": _percent(part)})


def _overlapping(one: Room, other: Room) -> Iterator[DrawFault]:
    smaller = min(abs(area(one.points)), abs(area(other.points)))
    part = overlap_area(one.points, other.points) / smaller
    if part > _SLACK:
        values: dict[str, object] = {"room": one.name, "other": other.name, "part": _percent(part)}
        yield DrawFault(one.id, codes.OVERLAPPING, values)


def _door(room: Room) -> Iterator[DrawFault]:
    if room.door is None:
        return
    far = nearest_wall(room.points, room.door)[2]
    if far > _DOOR_SLACK:
        yield DrawFault(room.id, codes.DOOR_ASTRAY, {"room": room.name, "far": f"{far:.1f}"})


def _reader(plan: FloorPlan) -> Iterator[DrawFault]:
    here = plan.you_are_here
    if isinstance(here, str):
        lost = here not in {room.id for room in plan.rooms}
    elif here is not None and len(plan.outline) > 2:
        # On the wall is still on the floor: an entrance is where many readers stand.
        lost = (
            not holds_point(plan.outline, here)
            and nearest_wall(plan.outline, here)[2] > _DOOR_SLACK
        )
    else:
        lost = False
    if lost:
        yield DrawFault("you_are_here", codes.LOST_READER, {"room": here})


def elevation_faults(building: Building) -> list[DrawFault]:
    """What the data say of floors that cannot be; such floors are not lit."""
    faults = []
    names = {tower.name for tower in building.towers}
    complete = bool(names) and len(names) >= (building.building_count or 0)
    for lit in building.lit:
        if lit.tower and complete and lit.tower not in names:
            values: dict[str, object] = {"floor": lit.floor, "tower": lit.tower}
            faults.append(DrawFault(lit.tower, codes.NO_SUCH_TOWER, values))
            continue
        above = _floors(building, lit.tower)
        below = None if is_group(building) else building.floors_below
        high = above is not None and lit.floor > above
        low = below is not None and lit.floor < -below
        if lit.floor == 0 or high or low:
            values = {
                "floor": lit.floor,
                "tower": lit.tower or building.name,
                "above": above if above is not None else "？",
                "below": below if below is not None else "？",
            }
            faults.append(DrawFault(str(lit.floor), codes.NO_SUCH_FLOOR, values))
    faults += [
        DrawFault(name, codes.ODD_STOREYS, {"tower": name, "height": f"{height:g}", "floors": floors,
                                      "each": f"{height / floors:.1f}"})
        for name, height, floors in _measured(building)
        if not _LOW_M <= height / floors <= _HIGH_M
    ]  # fmt: skip
    return faults


def _floors(building: Building, tower: str | None) -> int | None:
    if not is_group(building):
        return building.floors_above
    return next((t.floors for t in building.towers if t.name == tower and tower), None)


def _measured(building: Building) -> list[tuple[str, float, int]]:
    listed = [(t.name, t.height_m, t.floors) for t in building.towers]
    if not is_group(building):
        listed.append((building.name, building.height_m, building.floors_above))
    return [(name, height, floors) for name, height, floors in listed if height and floors]
