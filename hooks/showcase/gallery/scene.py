"""Room `gallery`: the walk's whole scene as compact JSON, the same bytes for the same data.

Keys are short because a city's worth of frames is sent: a frame is `i` id, `t` title, `d` date,
`s` section, `r` remark, `x` label text, `l` place of the event, `c` credit, `o` source, `u` page, `a` alt,
`b` what it stands for, `z` items [title, value], `q` how many more are owed, `f` storeys,
`p` picture [small, large, full], `w`/`h` size of the picture in metres, `k` wall index, `m` metres from the
wall's left end to the frame's middle, `v` the way there (x, y pairs; the last one is where to stand),
`n` the turn of the stair one stands on. A wall is `n` name, `a` and `b` ends, `o` openings, `f` free-standing,
`z` heights of the floor along it, `g` storey of a stair.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from showcase.gallery import stairs
from showcase.gallery.entrance import entrance, lit, sign
from showcase.gallery.hung import Hung
from showcase.gallery.parts import XY, Room, Wall
from showcase.gallery.placement import Hanging
from showcase.gallery.route import stand, way
from showcase.gallery.space import visiting_order
from showcase.gallery.stairwell import Stairwell

EYE = 1.5
"""Height of the middle of a frame above the floor, in metres."""


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
    spawn, facing = entrance(room)
    stops, home = _stops(room, hung, spawn)
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
        "light": places[lit(room, hung).id],
        "sign": _sign(room, hanging, spawn, places),
        "spawn": [*_xy(spawn), *_xy(facing)],
        "frames": [
            {**_frame(item, places[item.wall.id]), **stop}
            for item, stop in zip(hung, stops, strict=True)
        ],
        "doors": _doors(room, beyond or {}, places),
        "home": home,
        "left": len(hanging.left),
        **(_stair(room.stair, hanging, places) if room.stair else {}),
    }


def scene_json(made: dict[str, Any]) -> str:
    """Compact JSON that may stand in a file or, escaped for it, in a script element."""
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def tour_order(hanging: Hanging) -> list[Hung]:
    """Frames as one meets them walking round, the guided tour's order."""
    order = {wall.id: index for index, wall in enumerate(visiting_order(hanging.room))}
    return sorted(hanging.hung, key=lambda h: (order.get(h.wall.id, len(order)), h.at, h.frame.id))


def _frame(item: Hung, wall: int) -> dict[str, Any]:
    frame, picture = item.frame, item.frame.picture
    made: dict[str, Any] = {
        "i": frame.id,
        "t": frame.title,
        "u": frame.href,
        "k": wall,
        "m": _r(item.at + item.slot / 2),
        "w": _r(item.width),
        "h": _r(item.height),
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


def _stops(room: Room, hung: list[Hung], spawn: XY) -> tuple[list[dict[str, Any]], list[float]]:
    """The way to each frame from the one before it, and the way back from the last."""
    if room.stair:
        well, here, stops = room.stair, (*spawn, 0), []
        for item in hung:
            there = stairs.stand(well, item)
            stops.append({"v": _flat(well.way(here, there)[1:]), "n": there[2]})
            here = there
        return stops, _flat(well.way(here, (*spawn, 0))[1:])
    at, stops = spawn, []
    for item in hung:
        to = stand(room, item)
        stops.append({"v": _flat(way(room, at, to)[1:])})
        at = to
    return stops, _flat(way(room, at, spawn)[1:])


def _sign(room: Room, hanging: Hanging, spawn: XY, places: dict[str, int]) -> list[float] | None:
    found = sign(room, hanging.hung, spawn)
    return [places[found[0].id], _r(found[1]), _r(found[2])] if found else None


def _stair(well: Stairwell, hanging: Hanging, places: dict[str, int]) -> dict[str, Any]:
    """The shape of a stair: what its landings are called, and its empty panels."""
    return {
        "stair": {
            "names": well.names,
            "storey": _r(well.storey),
            "run": _r(well.run),
            "across": _r(well.across),
            "width": _r(well.width),
            "landing": _r(well.landing),
        },
        "owed": [
            [places[h.wall.id], _r(h.at + h.slot / 2), _r(h.width), _r(h.height)]
            for h in hanging.owed
        ],
    }


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
    if len(wall.foot) > 1 or wall.foot[0][1]:
        made["z"] = [[_r(at), _r(up)] for at, up in wall.foot]
    if wall.group:
        made["g"] = wall.group
    return made


def _flat(points: tuple[XY, ...]) -> list[float]:
    return [value for point in points for value in _xy(point)]


def _xy(point: XY) -> list[float]:
    return [_r(point[0]), _r(point[1])]


def _r(value: float) -> float:
    """To the centimetre, whole numbers as such."""
    rounded = round(value, 2)
    return int(rounded) if rounded == int(rounded) else rounded
