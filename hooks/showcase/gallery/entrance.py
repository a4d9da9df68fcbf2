"""Room `gallery`: where one comes in, what one sees then, where the light comes from."""

from __future__ import annotations

from math import hypot

from showcase.gallery.hung import Hung
from showcase.gallery.parts import XY, Room, Wall
from showcase.gallery.route import inside

_TITLE_ROOM = 1.8
"""Metres of wall that the hall's name needs."""


def entrance(room: Room) -> tuple[XY, XY]:
    """Where one comes in, and the unit vector one looks along."""
    if room.stair:
        x, y = room.stair.across - room.stair.width / 2, room.stair.landing / 2
        return (x, y), (0, 1)
    if room.doors:
        door = room.doors[room.entrance]
        wall = room.wall(door.wall)
        if wall:
            x, y = wall.point(door.at + door.width / 2)
            dx, dy = wall.inward
            point = (x + dx * 0.9, y + dy * 0.9)
            if inside(room, point):
                return point, (dx, dy)
    longest = max(room.walls, key=lambda wall: wall.length)
    x, y = longest.start
    (ax, ay), (nx, ny) = longest.along, longest.inward
    return (x + ax + nx, y + ay + ny), (ax, ay)


def lit(room: Room, hung: list[Hung]) -> Wall:
    """The wall the light comes from: a long one with little hung on it."""
    outer = [wall for wall in room.walls if not wall.free_standing]
    taken = {wall.id: sum(h.slot for h in hung if h.wall.id == wall.id) for wall in outer}
    return max(outer, key=lambda wall: wall.length - 2 * taken[wall.id])


def sign(room: Room, hung: tuple[Hung, ...], spawn: XY) -> tuple[Wall, float, float] | None:
    """The widest free stretch that one sees on coming in: its wall, middle and width."""
    if room.stair and room.sign and (wall := room.wall(room.sign)):
        # over the first flight, which one sees from below
        return wall, room.stair.width * 0.68, room.stair.width * 1.4
    best: tuple[float, tuple[Wall, float, float]] | None = None
    kept = room.wall(room.sign) if room.sign else None
    for wall in [kept] if kept else room.walls:
        taken = sorted(
            [(h.at, h.at + h.slot) for h in hung if h.wall.id == wall.id]
            + [(at, at + width) for at, width in wall.openings]
        )
        at = 0.0
        for low, high in [*taken, (wall.length, wall.length)]:
            if low - at >= _TITLE_ROOM:
                x, y = wall.point((at + low) / 2)
                dx, dy = x - spawn[0], y - spawn[1]
                away = hypot(dx, dy) or 1.0
                # what one faces counts most, then width
                faced = -(dx * wall.inward[0] + dy * wall.inward[1]) / away
                score = faced * 3 + min(low - at, 4.0) * 0.2
                if faced > 0.3 and (best is None or score > best[0] + 1e-9):
                    best = score, (wall, (at + low) / 2, low - at)
            at = max(at, high)
    return best[1] if best else None
