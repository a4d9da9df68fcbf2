"""Room `gallery`: the halls of the model as rooms, with what hangs in them.

A surveyed hall is a room of its own, and so is a stair. Everything else of a building hangs in one
corridor drawn for it, because nobody has measured where it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from showcase.gallery import stairs, stairwell, words
from showcase.gallery.framing import is_corridor
from showcase.gallery.hung import Frame
from showcase.gallery.parts import CEILING, Door, Partition, Room, clockwise, rectangle
from showcase.gallery.placement import Hanging, hang
from showcase.gallery.space import corridor
from showcase.gallery.stairwell import Stairwell
from showcase.model import Catalogue, Exhibit, Folder, Hall
from showcase.model.hall import Plan
from showcase.model.stair import Stair
from showcase.words import floor_text

_DOOR = 1.2


@dataclass(frozen=True, slots=True)
class Show:
    """A room of a building with what hangs in it, in the editors' order.

    Attributes:
        id: the hall's id; empty for the corridor of all that is in no surveyed hall and on no stair.
        hall: the hall, when all its exhibits are in one.
    """

    id: str
    name: str
    hall: Hall | None
    exhibits: tuple[Exhibit, ...]

    @property
    def surveyed(self) -> bool:
        """Whether the room is drawn from a survey."""
        return self.stair.surveyed if self.stair else bool(self.id)

    @property
    def stair(self) -> Stair | None:
        """The stair that the room is, if it is one."""
        return self.hall.stair if self.hall and self.id else None


def in_order(folder: Folder) -> list[Exhibit]:
    """The exhibits in the order they are walked past; what editors suggest comes last."""
    return sorted(folder.exhibits.values(), key=lambda e: (e.suggested, e.order, e.id))


def surveyed(hall: Hall | None) -> bool:
    """Whether a hall has a plan in metres that a room can be built from."""
    return bool(hall and hall.plan and not hall.plan.schematic and _outline(hall.plan))


def shows(catalogue: Catalogue, folder: Folder) -> tuple[Show, ...]:
    """The rooms of a building that have exhibits: surveyed halls, then the corridor."""
    placed: dict[str, list[Exhibit]] = {}
    halls: dict[str, Hall] = {}
    rest: list[tuple[Exhibit, Hall | None]] = []
    for exhibit in in_order(folder):
        hall = catalogue.hall(exhibit.hall, folder.id) if exhibit.hall else None
        if hall and (hall.stair or surveyed(hall)):
            placed.setdefault(hall.key, []).append(exhibit)
            halls[hall.key] = hall
        else:
            rest.append((exhibit, hall))
    found = [
        Show(hall.id, hall.name, hall, tuple(placed[key]))
        for key, hall in sorted(halls.items(), key=lambda item: (item[1].order, item[0]))
    ]
    if rest:
        common = {hall.key: hall for _, hall in rest if hall}
        one = next(iter(common.values())) if len(common) == 1 and all(h for _, h in rest) else None
        name = one.name if one else words.RED_CORRIDOR
        found.append(Show("", name, one, tuple(exhibit for exhibit, _ in rest)))
    return tuple(found)


def hung(
    show: Show, framed: Callable[[Exhibit], Frame], back: str = "", floor: int | None = None
) -> Hanging:
    """A show with its frames on its walls.

    Args:
        show: the room and what belongs in it.
        framed: makes the frame of an exhibit.
        back: the hall that a drawn corridor, or a stair, is entered from.
        floor: the storey of that hall.
    """
    frames = tuple(framed(exhibit) for exhibit in show.exhibits)
    if show.stair:
        return _on_stair(show, show.stair, frames, back, floor)
    plan = show.hall.plan if show.hall and show.surveyed else None
    room = _room(show, plan) if plan else corridor(show.name, frames)
    if back and not plan:
        room = replace(room, doors=tuple(replace(door, to=back) for door in room.doors))
    return hang(room, frames)


def _on_stair(
    show: Show, stair: Stair, frames: tuple[Frame, ...], back: str, floor: int | None
) -> Hanging:
    well = well_of(stair)
    level = stair.floors.index(floor) if floor in stair.floors else 0
    room = stairs.stair_room(show.id, show.name, well, to=back, level=level)
    room = replace(room, schematic=not stair.surveyed)
    whole = frozenset(exhibit.id for exhibit in show.exhibits if is_corridor(exhibit))
    hanging = hang(room, stairs.assigned(room, frames, whole))
    return replace(hanging, owed=tuple(stairs.owed(hanging, whole)))


def well_of(stair: Stair) -> Stairwell:
    """The shape of a stair; drawn where it is not measured, with storeys without a name."""
    floors = stair.floors
    names = tuple(map(floor_text, floors)) if len(floors) > 1 else ("",) * (stairs.UNKNOWN + 1)
    return Stairwell(
        names,
        stair.storey_m or stairwell.STOREY,
        stair.run_m or stairwell.RUN,
        stair.width_m or stairwell.WIDTH,
        stair.landing_m or stairwell.LANDING,
        tuple(map(str, floors)) if len(floors) > 1 else (),
    )


def _room(show: Show, plan: Plan) -> Room:
    doors = [Door(door.wall, door.at, door.width, door.to or "") for door in plan.doors]
    outline = clockwise(_outline(plan))
    room = Room(
        show.id,
        show.name,
        outline,
        partitions=tuple(
            Partition(p.id, _xy(p.from_), _xy(p.to), p.name or "") for p in plan.partitions
        ),
        height=plan.ceiling_m or CEILING,
        sign=plan.sign or "",
    )
    wall = room.wall(plan.door) if plan.door and not doors else None
    if wall:
        width = min(_DOOR, wall.length / 2)
        doors = [Door(wall.id, (wall.length - width) / 2, width)]
    return replace(room, doors=tuple(doors))


def _outline(plan: Plan) -> tuple[tuple[float, float], ...]:
    if plan.points:
        return tuple(_xy(point) for point in plan.points)
    if plan.x is None or plan.y is None or plan.w is None or plan.h is None:
        return ()
    return rectangle(plan.x, plan.y, plan.w, plan.h)


def _xy(point: list[float]) -> tuple[float, float]:
    return point[0], point[1]
