"""Room `gallery`: hanging frames — where the editor said, and the rest in order where walls are free."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.faults import Fault
from showcase.gallery import faults
from showcase.gallery.hung import Frame, Hung
from showcase.gallery.parts import Room
from showcase.gallery.space import Gap, free_stretches, placed, size_of, visiting_order
from showcase.gallery.wishes import cannot_hang, wished

_GAPS = (2.4, 1.8, 1.4, 1.1, 0.9, 0.7, 0.5, 0.35)
_SHRINK = (1.0, 0.85, 0.7)
_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class Hanging:
    """What hangs, in the order of the data; what found no place; what is wrong; what is owed."""

    room: Room
    hung: tuple[Hung, ...]
    left: tuple[Frame, ...]
    faults: tuple[Fault, ...]
    owed: tuple[Hung, ...] = ()


def hang(room: Room, frames: tuple[Frame, ...]) -> Hanging:
    """Hang `frames` in `room`. Frames with a fault stay off the wall."""
    found: list[Fault] = []
    places: dict[str, Hung] = {}
    for frame in frames:
        if frame.wall or frame.at is not None:
            made = wished(room, frame, list(places.values())) if frame.at is not None else None
            if isinstance(made, Fault):
                found.append(made)
            elif made:
                places[frame.id] = made
    bad = {fault.place for fault in found}
    waiting: list[Frame] = []
    for frame in frames:
        if frame.id in places or (frame.at is not None and frame.place in bad):
            continue
        fault = cannot_hang(room, frame)
        if fault:
            found.append(fault)
        else:
            waiting.append(frame)
    # frames bound to a wall go first, so that others do not take their place
    bound = sorted({f.wall for f in waiting if f.wall})
    left: list[Frame] = []
    for wall in (*bound, ""):
        group = [frame for frame in waiting if frame.wall == wall]
        done, rest = _in_order(room, group, list(places.values()), wall)
        places |= {hung.frame.id: hung for hung in done}
        left += rest
    if left:
        first = min(left, key=lambda frame: frames.index(frame))
        found.append(
            faults.NO_ROOM_LEFT.at(first.place, room=room.name, count=len(left), title=first.title)
        )
    hung = tuple(places[frame.id] for frame in frames if frame.id in places)
    return Hanging(room, hung, tuple(left), tuple(found))


def _in_order(
    room: Room, frames: list[Frame], hung: list[Hung], wall: str
) -> tuple[list[Hung], list[Frame]]:
    """Frames in their order along the free walls, as far apart as lets all of them hang."""
    walls = list(room.among(wall)) if wall else visiting_order(room)
    gaps = free_stretches(walls, hung)
    best: list[list[Frame]] = []
    scale = 1.0
    for scale, apart in ((s, g) for s in _SHRINK for g in _GAPS):
        best = _shared_out(frames, gaps, apart, scale)
        if sum(map(len, best)) == len(frames):
            break
    made: list[Hung] = []
    for gap, row in zip(gaps, best, strict=True):
        made += _spread(gap, row, scale)
    count = len(made)
    return made, frames[count:]


def _shared_out(
    frames: list[Frame], gaps: list[Gap], apart: float, scale: float
) -> list[list[Frame]]:
    """Which frames go to which stretch when they keep `apart` metres from each other."""
    rows: list[list[Frame]] = [[] for _ in gaps]
    index, used = 0, 0.0
    for frame in frames:
        slot = size_of(frame, scale)[0]
        while index < len(gaps) and used + slot > gaps[index].length + _SLACK:
            index, used = index + 1, 0.0
        if index == len(gaps):
            break
        rows[index].append(frame)
        used += slot + apart
    return rows


def _spread(gap: Gap, row: list[Frame], scale: float) -> list[Hung]:
    """A row of frames with equal space between and at both ends."""
    slots = [size_of(frame, scale)[0] for frame in row]
    space = (gap.length - sum(slots)) / (len(row) + 1) if row else 0.0
    made, at = [], gap.start + space
    for frame, slot in zip(row, slots, strict=True):
        made.append(placed(frame, gap.wall, round(at, 3), scale))
        at += slot + space
    return made
