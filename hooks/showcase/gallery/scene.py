"""Room `gallery`: the walk's whole scene as compact JSON, the same bytes for the same data.

Keys are short because a city's worth of frames is sent: a frame is `i` id, `t` title, `d` date,
`s` section, `r` remark, `x` label text, `l` place of the event, `c` credit, `o` source, `u` page, `a` alt,
`b` what it stands for, `z` items [title, value], `q` how many more are owed, `f` storeys,
`p` picture [small, large, full], `w`/`h` size of the picture in metres, `k` wall index, `m` metres from the
wall's left end to the frame's middle, `v` the way there (x, y pairs; the last one is where to stand).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from math import hypot
from typing import Any

from showcase.gallery.parts import XY, Hung, Room, Wall
from showcase.gallery.placement import Hanging
from showcase.gallery.route import inside, stand, way
from showcase.gallery.space import visiting_order

EYE = 1.5
"""Height of the middle of a frame above the floor, in metres."""
_TITLE_ROOM = 1.8


def scene(
    hanging: Hanging,
    title: str,
    subtitle: str = "",
    back: str = "",
    beyond: Mapping[str, tuple[str, str]] | None = None,
) -> dict[str, Any]:
    """The scene of one hall.

    Args:
        hanging: the hall with its frames.
        title: words on the title wall.
        subtitle: the line under them.
        back: address of the catalogue, for who leaves the walk.
        beyond: rooms that doors lead into, by id: the address of each one's scene, its name.
    """
    room = hanging.room
    walls = room.walls
    hung = tour_order(hanging)
    spawn, facing = _entrance(room)
    stops, here = [], spawn
    for item in hung:
        there = stand(room, item)
        stops.append(way(room, here, there)[1:])
        here = there
    places = {wall.id: index for index, wall in enumerate(walls)}
    return {
        "v": 1,
        "title": title,
        "subtitle": subtitle,
        "back": back,
        "schematic": room.schematic,
        "eye": EYE,
        "height": room.height,
        "outline": [_xy(point) for point in room.points],
        "walls": [_wall(wall) for wall in walls],
        "light": places[_lit(room, hung).id],
        "sign": _sign(room, hanging.hung, spawn, places),
        "spawn": [*_xy(spawn), *_xy(facing)],
        "frames": [
            _frame(item, places[item.wall.id], stop) for item, stop in zip(hung, stops, strict=True)
        ],
        "doors": _doors(room, beyond or {}, places),
        "home": _flat(way(room, here, spawn)[1:]),
        "left": len(hanging.left),
    }


def scene_json(made: dict[str, Any]) -> str:
    """Compact JSON that may stand in a file or, escaped for it, in a script element."""
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def tour_order(hanging: Hanging) -> list[Hung]:
    """Frames as one meets them walking round, the guided tour's order."""
    order = {wall.id: index for index, wall in enumerate(visiting_order(hanging.room))}
    return sorted(hanging.hung, key=lambda h: (order.get(h.wall.id, len(order)), h.at, h.frame.id))


def _frame(item: Hung, wall: int, stop: tuple[XY, ...]) -> dict[str, Any]:
    frame, picture = item.frame, item.frame.picture
    made: dict[str, Any] = {
        "i": frame.id,
        "t": frame.title,
        "u": frame.href,
        "k": wall,
        "m": _r(item.at + item.slot / 2),
        "w": _r(item.width),
        "h": _r(item.height),
        "v": _flat(stop),
        "d": frame.date,
        "s": frame.section,
        "r": frame.note,
        "x": frame.text,
        "l": frame.locale,
        "o": frame.source,
        "b": frame.stands_for,
    }
    if picture:
        made |= {
            "p": [picture.small, picture.large, picture.full],
            "a": picture.alt,
            "c": picture.credit,
        }
    elif frame.floors or len(frame.items) > 1:
        made |= {
            "z": [[*item] for item in frame.items] or None,
            "q": frame.owed or None,
            "f": [*frame.floors] or None,
        }
    return {key: value for key, value in made.items() if value not in ("", None)}


def _doors(
    room: Room, beyond: Mapping[str, tuple[str, str]], places: Mapping[str, int]
) -> list[list[Any]]:
    """The doors one can walk through: [wall, middle, width, scene, name of the room behind]."""
    made: list[list[Any]] = []
    for door in room.doors:
        wall = room.wall(door.wall)
        if wall and door.to in beyond:
            middle = _r(door.at + door.width / 2)
            made.append([places[wall.id], middle, _r(door.width), *beyond[door.to]])
    return made


def _wall(wall: Wall) -> dict[str, Any]:
    made: dict[str, Any] = {"n": wall.label, "a": _xy(wall.start), "b": _xy(wall.end)}
    if wall.openings:
        made["o"] = [[_r(at), _r(width)] for at, width in wall.openings]
    if wall.free_standing:
        made["f"] = 1
    return made


def _entrance(room: Room) -> tuple[XY, XY]:
    """Where one comes in, and the unit vector one looks along."""
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


def _lit(room: Room, hung: list[Hung]) -> Wall:
    """The wall the light comes from: a long one with little hung on it."""
    outer = [wall for wall in room.walls if not wall.free_standing]
    taken = {wall.id: sum(h.slot for h in hung if h.wall.id == wall.id) for wall in outer}
    return max(outer, key=lambda wall: wall.length - 2 * taken[wall.id])


def _sign(
    room: Room, hung: tuple[Hung, ...], spawn: XY, places: dict[str, int]
) -> list[float] | None:
    """The widest free stretch that one sees on coming in: [wall, middle, width], or nothing."""
    best: tuple[float, list[float]] | None = None
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
                    best = score, [places[wall.id], _r((at + low) / 2), _r(low - at)]
            at = max(at, high)
    return best[1] if best else None


def _flat(points: tuple[XY, ...]) -> list[float]:
    return [value for point in points for value in _xy(point)]


def _xy(point: XY) -> list[float]:
    return [_r(point[0]), _r(point[1])]


def _r(value: float) -> float:
    """To the centimetre, whole numbers as such."""
    rounded = round(value, 2)
    return int(rounded) if rounded == int(rounded) else rounded
