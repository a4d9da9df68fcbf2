"""Draw: plane geometry of rooms: area, crossing, holding, overlap, the nearest wall."""

from __future__ import annotations

from itertools import combinations
from math import hypot

from showcase.draw.form import Box, Line, Point, bounds


def area(polygon: Line) -> float:
    """The signed area; positive when the corners run clockwise on a screen (y down)."""
    turned = zip(polygon, polygon[1:] + polygon[:1], strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in turned) / 2


def edges(polygon: Line) -> list[tuple[Point, Point]]:
    """The edges, the closing one included."""
    return list(zip(polygon, polygon[1:] + polygon[:1], strict=True))


def _side(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def crosses(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two edges cross in their interiors; touching does not count."""
    (a, b), (c, d) = one, other
    return _side(a, b, c) * _side(a, b, d) < -1e-9 and _side(c, d, a) * _side(c, d, b) < -1e-9


def crosses_itself(polygon: Line) -> bool:
    """Whether any two edges of the polygon cross."""
    return any(crosses(one, other) for one, other in combinations(edges(polygon), 2))


def holds_point(polygon: Line, point: Point) -> bool:
    """Whether the point is inside (even-odd)."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in edges(polygon):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def holds_box(polygon: Line, box: Box) -> bool:
    """Whether the whole box is inside the polygon."""
    left, top, right, bottom = box
    corners: Line = ((left, top), (right, top), (right, bottom), (left, bottom))
    if not all(holds_point(polygon, corner) for corner in corners):
        return False
    sides = edges(corners)
    inside = any(left < x < right and top < y < bottom for x, y in polygon)
    return not inside and not any(crosses(e, s) for e in edges(polygon) for s in sides)


def triangles(polygon: Line) -> list[Line]:
    """Cut a simple polygon into triangles (ear clipping)."""
    ring = list(polygon if area(polygon) > 0 else polygon[::-1])
    found: list[Line] = []
    while len(ring) > 3:
        ear = next((i for i in range(len(ring)) if _is_ear(ring, i)), None)
        if ear is None:  # only collinear corners are left
            break
        found.append((ring[ear - 1], ring[ear], ring[(ear + 1) % len(ring)]))
        del ring[ear]
    if len(ring) == 3:
        found.append((ring[0], ring[1], ring[2]))
    return found


def _is_ear(ring: list[Point], index: int) -> bool:
    a, b, c = ring[index - 1], ring[index], ring[(index + 1) % len(ring)]
    if _side(a, b, c) <= 1e-12:
        # A corner on a straight wall is cut off as an ear without area.
        return abs(_side(a, b, c)) <= 1e-12
    others = (p for p in ring if p not in (a, b, c))
    return not any(
        _side(a, b, p) >= 0 and _side(b, c, p) >= 0 and _side(c, a, p) >= 0 for p in others
    )


def overlap_area(one: Line, other: Line) -> float:
    """The area two simple polygons share."""
    left, top, right, bottom = bounds(one)
    left2, top2, right2, bottom2 = bounds(other)
    if left >= right2 or left2 >= right or top >= bottom2 or top2 >= bottom:
        return 0.0
    return sum(
        abs(area(cut))
        for a in triangles(one)
        for b in triangles(other)
        if len(cut := _clip(a, b)) > 2
    )


def _clip(subject: Line, window: Line) -> Line:
    """The part of a triangle inside another (Sutherland–Hodgman)."""
    if area(window) < 0:
        window = window[::-1]
    points = list(subject)
    for a, b in edges(window):
        kept: list[Point] = []
        for p, q in zip(points, points[1:] + points[:1], strict=True):
            side_p, side_q = _side(a, b, p), _side(a, b, q)
            if side_p >= 0:
                kept.append(p)
            if (side_p > 0 > side_q) or (side_p < 0 < side_q):
                part = side_p / (side_p - side_q)
                kept.append((p[0] + (q[0] - p[0]) * part, p[1] + (q[1] - p[1]) * part))
        points = kept
        if not points:
            return ()
    return tuple(points)


def nearest_wall(polygon: Line, point: Point) -> tuple[Point, Point, float]:
    """The nearest point on a wall, the wall's direction as a unit vector, and the distance."""
    best: tuple[float, Point, Point] | None = None
    for (x1, y1), (x2, y2) in edges(polygon):
        long = hypot(x2 - x1, y2 - y1)
        if not long:
            continue
        along = ((x2 - x1) / long, (y2 - y1) / long)
        at = (point[0] - x1) * along[0] + (point[1] - y1) * along[1]
        at = min(long, max(0.0, at))
        foot = (x1 + along[0] * at, y1 + along[1] * at)
        far = hypot(point[0] - foot[0], point[1] - foot[1])
        if best is None or far < best[0] - 1e-9:
            best = (far, foot, along)
    if best is None:
        return point, (1.0, 0.0), 0.0
    return best[1], best[2], best[0]
