"""Room `gallery`: what an editor wished for a frame, and why it cannot be."""

from __future__ import annotations

from showcase.faults import Fault
from showcase.gallery import faults, words
from showcase.gallery.hung import Frame, Hung
from showcase.gallery.parts import Room
from showcase.gallery.space import free_stretches, placed, size_of

_SLACK = 1e-6


def wished(room: Room, frame: Frame, hung: list[Hung]) -> Hung | Fault:
    """A frame where its editor said."""
    assert frame.at is not None
    wall = room.wall(frame.wall)
    if not frame.wall:
        return faults.AT_WITHOUT_WALL.at(
            frame.place, title=frame.title, at=_m(frame.at), walls=_names(room)
        )
    if wall is None:
        return _no_wall(room, frame)
    slot = size_of(frame)[0]
    end = frame.at + slot
    if frame.at < -_SLACK or end > wall.length + _SLACK:
        return faults.PAST_THE_WALL.at(
            frame.place,
            title=frame.title,
            at=_m(frame.at),
            end=_m(end),
            wall=wall.label,
            length=_m(wall.length),
            most=_m(max(wall.length - slot, 0)),
        )
    for at, width in wall.openings:
        if frame.at < at + width - _SLACK and at < end - _SLACK:
            after = at + width
            free = after if after + slot <= wall.length else max(at - slot, 0)
            return faults.OVER_A_DOOR.at(
                frame.place,
                title=frame.title,
                at=_m(frame.at),
                end=_m(end),
                wall=wall.label,
                door=_m(at),
                free=_m(free),
            )
    for other in hung:
        if other.wall.id != wall.id:
            continue
        by = min(end, other.at + other.slot) - max(frame.at, other.at)
        if by > _SLACK:
            return faults.OVERLAP.at(
                frame.place,
                title=frame.title,
                other=other.frame.title,
                wall=wall.label,
                by=_m(by),
                at=_m(other.at + other.slot),
            )
    return placed(frame, wall, frame.at, 1.0)


def cannot_hang(room: Room, frame: Frame) -> Fault | None:
    """What keeps a frame without a stated position off every wall."""
    walls = list(room.among(frame.wall) if frame.wall else room.walls)
    if not walls:
        return _no_wall(room, frame)
    most = max((gap.length for gap in free_stretches(walls, [])), default=0.0)
    if frame.width and frame.width > most + _SLACK:
        return faults.TOO_WIDE.at(
            frame.place, title=frame.title, width=_m(frame.width), room=room.name, most=_m(most)
        )
    return None


def _no_wall(room: Room, frame: Frame) -> Fault:
    if room.stair:
        named = [name for name in room.stair.names if name]
        return faults.OFF_THE_STAIR.at(
            frame.place,
            title=frame.title,
            wall=frame.wall.replace("/", " "),
            room=room.name,
            floors=words.FLOORS.format(first=named[0], last=named[-1]) if named else words.NO_FLOOR,
        )
    return faults.NO_SUCH_WALL.at(
        frame.place, title=frame.title, wall=frame.wall, room=room.name, walls=_names(room)
    )


def _names(room: Room) -> str:
    """Names an editor can write."""
    return "、".join(wall.id for wall in room.walls)


def _m(value: float) -> str:
    """Metres as an editor writes them."""
    return f"{round(value, 3):g}"
