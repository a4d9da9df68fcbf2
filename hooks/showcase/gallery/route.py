"""Room `gallery`: where one stands before each frame, and the way from one to the next round walls."""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import pairwise
from math import hypot

from showcase.gallery.hung import Hung
from showcase.gallery.parts import XY, Room

Segment = tuple[XY, XY]
_BODY = 0.45
"""Metres a visitor keeps from any wall."""
_NEAREST, _FURTHEST = 1.3, 3.0


def stand(room: Room, hung: Hung) -> XY:
    """The point from which a frame is seen well: in front of it, never behind another wall."""
    normal = hung.wall.inward
    wanted = min(max(hung.width * 0.85, hung.height * 1.15) + 0.8, _FURTHEST)
    free = _free_ahead(room, hung.centre, normal)
    distance = max(min(wanted, free - _BODY), min(_NEAREST, free / 2))
    return hung.centre[0] + normal[0] * distance, hung.centre[1] + normal[1] * distance


def way(room: Room, start: XY, end: XY) -> tuple[XY, ...]:
    """Points to walk through from `start` to `end`, both included; straight where that is free."""
    walls = _segments(room)
    nodes = [start, end, *_corners(room)]
    best = {0: 0.0}
    came: dict[int, int] = {}
    queue = [(0.0, 0)]
    while queue:
        length, at = heappop(queue)
        if at == 1:
            break
        if length > best[at]:
            continue  # reached shorter meanwhile
        for other, point in enumerate(nodes):
            step = length + hypot(point[0] - nodes[at][0], point[1] - nodes[at][1])
            if other != at and step < best.get(other, 1e9) and _clear(nodes[at], point, walls):
                best[other], came[other] = step, at
                heappush(queue, (step, other))
    if 1 not in came:
        return start, end
    path = [1]
    while path[-1]:
        path.append(came[path[-1]])
    return tuple(nodes[node] for node in reversed(path))


def inside(room: Room, point: XY) -> bool:
    """Whether a point lies within the outline."""
    x, y = point
    odd = False
    for (x1, y1), (x2, y2) in pairwise((*room.points, room.points[0])):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            odd = not odd
    return odd


def _segments(room: Room) -> list[Segment]:
    """Everything one cannot walk through."""
    return [(wall.start, wall.end) for wall in room.walls]


def _corners(room: Room) -> list[XY]:
    """Turning points: round the ends of display walls and inside the outline's corners."""
    made: list[XY] = []
    reach = _BODY * 1.5
    for part in room.partitions:
        length = hypot(part.end[0] - part.start[0], part.end[1] - part.start[1])
        ux, uy = (part.end[0] - part.start[0]) / length, (part.end[1] - part.start[1]) / length
        for (x, y), way_out in ((part.start, -1), (part.end, 1)):
            made += [
                (
                    x + ux * reach * way_out - uy * reach * side,
                    y + uy * reach * way_out + ux * reach * side,
                )
                for side in (-1, 0, 1)
            ]
    for x, y in room.points:
        made += [(x + dx * reach, y + dy * reach) for dx in (-1, 1) for dy in (-1, 1)]
    return [point for point in made if inside(room, point)]


def _clear(a: XY, b: XY, walls: list[Segment]) -> bool:
    """Whether the straight way keeps its distance from every wall."""
    return all(_apart(a, b, *wall) >= _BODY - 1e-6 for wall in walls)


def _apart(a: XY, b: XY, c: XY, d: XY) -> float:
    """Distance between two segments; 0 when they cross."""
    if _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0:
        return 0.0
    return min(_from(a, c, d), _from(b, c, d), _from(c, a, b), _from(d, a, b))


def _side(a: XY, b: XY, p: XY) -> float:
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])


def _from(p: XY, a: XY, b: XY) -> float:
    """Distance of a point from a segment."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    size = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / size)) if size else 0.0
    return hypot(p[0] - a[0] - dx * t, p[1] - a[1] - dy * t)


def _free_ahead(room: Room, origin: XY, direction: XY) -> float:
    """Metres to the next wall when looking straight ahead."""
    nearest = 1e9
    for a, b in _segments(room):
        ex, ey = b[0] - a[0], b[1] - a[1]
        cross = direction[0] * ey - direction[1] * ex
        if abs(cross) < 1e-9:
            continue
        ox, oy = a[0] - origin[0], a[1] - origin[1]
        t = (ox * ey - oy * ex) / cross
        u = (ox * direction[1] - oy * direction[0]) / cross
        if t > 1e-6 and -1e-9 <= u <= 1 + 1e-9:
            nearest = min(nearest, t)
    return nearest
