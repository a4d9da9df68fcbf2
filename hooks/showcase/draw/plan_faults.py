"""Draw: what is wrong with a floor plan or a building's floors; the caller knows the places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import isfinite

from showcase.draw.building import Building, is_group
from showcase.draw.floorplan import FloorPlan, Room
from showcase.draw.form import Line
from showcase.draw.polygon import area, crosses_itself, holds_point, nearest_wall, overlap_area
from showcase.faults import Code, declare

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


NO_AREA = declare(
    "E801",
    "厅室图形不成面",
    "厅室“{room}”的平面少于三个角点，或面积为零",
    "至少写三个不在一条直线上的角点，或改用 x、y、w、h",
    wrong="plan: {points: [[0, 0], [4, 0]]}",
    right="plan: {x: 0, y: 0, w: 4, h: 3}",
)
CROSSED = declare(
    "E802",
    "厅室边线自相交叉",
    "“{room}”的边线自相交叉",
    "按顺时针或逆时针依次写角点，不要跳着写",
    wrong="plan: {points: [[0, 0], [4, 3], [4, 0], [0, 3]]}",
    right="plan: {points: [[0, 0], [4, 0], [4, 3], [0, 3]]}",
)
OUTSIDE = declare(
    "E803",
    "厅室超出楼层轮廓",
    "厅室“{room}”有{part}的面积在楼层轮廓之外",
    "核对坐标，或把轮廓改大",
    wrong="outline: {x: 0, y: 0, w: 10, h: 8}\nplan: {x: 8, y: 0, w: 4, h: 3}",
    right="outline: {x: 0, y: 0, w: 12, h: 8}\nplan: {x: 8, y: 0, w: 4, h: 3}",
)
OVERLAPPING = declare(
    "E804",
    "厅室相互重叠",
    "厅室“{room}”与“{other}”重叠{part}",
    "核对两处的坐标；共用一面墙不算重叠",
    wrong="a: {x: 0, y: 0, w: 4, h: 3}\nb: {x: 3, y: 0, w: 4, h: 3}",
    right="a: {x: 0, y: 0, w: 4, h: 3}\nb: {x: 4, y: 0, w: 4, h: 3}",
)
DOOR_ASTRAY = declare(
    "E805",
    "门不在墙上",
    "厅室“{room}”的门离最近的墙{far}米",
    "把门的坐标写在这间厅室的墙上",
    wrong="plan: {x: 0, y: 0, w: 6, h: 4}\ndoor: [3, 2]",
    right="plan: {x: 0, y: 0, w: 6, h: 4}\ndoor: [3, 4]",
)
LOST_READER = declare(
    "E806",
    "“您在此”找不到位置",
    "“您在此”指向“{room}”，平面图上没有这个位置",
    "写本层一间厅室的编号，或轮廓之内的坐标",
    wrong="you_are_here: lobby2",
    right="you_are_here: lobby",
)
NOT_A_NUMBER = declare(
    "E807",
    "坐标不是有限的数",
    "“{room}”的坐标里有不是有限数的值",
    "坐标写普通数字，单位米",
    wrong="plan: {x: .inf, y: 0, w: 4, h: 3}",
    right="plan: {x: 0, y: 0, w: 4, h: 3}",
)
NO_NORTH = declare(
    "W808",
    "测绘平面没有朝向",
    "平面图“{room}”标为已测绘，却没有写朝向，图上不画指北",
    "写 north_deg：正北与图纸向上方向的夹角，顺时针为正",
    wrong="surveyed: true",
    right="surveyed: true\nnorth_deg: 15",
)
NO_SUCH_FLOOR = declare(
    "E811",
    "点亮的楼层不存在",
    "楼层{floor}不在“{tower}”的范围（地上{above}层、地下{below}层）之内，不能点亮",
    "核对楼层；地下一层写 -1，没有 0 层",
    wrong="floors_above: 30\ncentre: {floor: 46}",
    right="floors_above: 50\ncentre: {floor: 46}",
)
NO_SUCH_TOWER = declare(
    "E812",
    "点亮的楼栋不存在",
    "楼层{floor}写在“{tower}”，而楼栋里没有这个名字",
    "把楼栋名写得与 towers 里一致",
    wrong="towers: [{name: A座}]\ncentre: {floor: 3, tower: A}",
    right="towers: [{name: A座}]\ncentre: {floor: 3, tower: A座}",
)
ODD_STOREYS = declare(
    "W813",
    "层高不合常理",
    "“{tower}”高{height}米、{floors}层，平均每层{each}米",
    "核对高度与层数，楼层口径不同时以出处为准",
    wrong="height_m: 60\nfloors_above: 100",
    right="height_m: 400\nfloors_above: 100",
)


def plan_faults(plan: FloorPlan) -> list[DrawFault]:
    """Everything wrong with a plan, in the order of its rooms; an empty list is a good plan."""
    faults = [fault for room in plan.rooms for fault in _shape_faults(room.name, room.id, room.points)]
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
            faults.append(DrawFault("outline", NO_NORTH, {"room": plan.title}))
    faults += _reader(plan)
    return faults


def _shape_faults(name: str, owner: str, points: Line) -> list[DrawFault]:
    if not all(isfinite(part) for point in points for part in point):
        return [DrawFault(owner, NOT_A_NUMBER, {"room": name})]
    if len(points) < 3:
        return [DrawFault(owner, NO_AREA, {"room": name})]
    if crosses_itself(points):
        return [DrawFault(owner, CROSSED, {"room": name})]
    if abs(area(points)) < 1e-9:
        return [DrawFault(owner, NO_AREA, {"room": name})]
    return []


def _percent(part: float) -> str:
    return f"{max(part, 0.01) * 100:.0f}%"


def _outside(room: Room, outline: Line) -> Iterator[DrawFault]:
    whole = abs(area(room.points))
    part = 1 - overlap_area(room.points, outline) / whole
    if part > _SLACK:
        yield DrawFault(room.id, OUTSIDE, {"room": room.name, "part": _percent(part)})


def _overlapping(one: Room, other: Room) -> Iterator[DrawFault]:
    smaller = min(abs(area(one.points)), abs(area(other.points)))
    part = overlap_area(one.points, other.points) / smaller
    if part > _SLACK:
        values: dict[str, object] = {"room": one.name, "other": other.name, "part": _percent(part)}
        yield DrawFault(one.id, OVERLAPPING, values)


def _door(room: Room) -> Iterator[DrawFault]:
    if room.door is None:
        return
    far = nearest_wall(room.points, room.door)[2]
    if far > _DOOR_SLACK:
        yield DrawFault(room.id, DOOR_ASTRAY, {"room": room.name, "far": f"{far:.1f}"})


def _reader(plan: FloorPlan) -> Iterator[DrawFault]:
    here = plan.you_are_here
    if isinstance(here, str):
        lost = here not in {room.id for room in plan.rooms}
    elif here is not None and len(plan.outline) > 2:
        # On the wall is still on the floor: an entrance is where many readers stand.
        lost = not holds_point(plan.outline, here) and nearest_wall(plan.outline, here)[2] > _DOOR_SLACK
    else:
        lost = False
    if lost:
        yield DrawFault("you_are_here", LOST_READER, {"room": here})


def elevation_faults(building: Building) -> list[DrawFault]:
    """What the data say of floors that cannot be; such floors are not lit."""
    faults = []
    names = {tower.name for tower in building.towers}
    complete = bool(names) and len(names) >= (building.building_count or 0)
    for lit in building.lit:
        if lit.tower and complete and lit.tower not in names:
            values: dict[str, object] = {"floor": lit.floor, "tower": lit.tower}
            faults.append(DrawFault(lit.tower, NO_SUCH_TOWER, values))
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
            faults.append(DrawFault(str(lit.floor), NO_SUCH_FLOOR, values))
    faults += [
        DrawFault(name, ODD_STOREYS, {"tower": name, "height": f"{height:g}", "floors": floors,
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
