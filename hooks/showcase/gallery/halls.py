"""Room `gallery`: exhibits and halls of the model as frames and rooms — the one module that knows it.

A surveyed hall is a room of its own. Everything else of a building hangs in one corridor drawn for
it, because nobody has measured where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from showcase.faults import Place
from showcase.gallery import words
from showcase.gallery.dates import When, read_date
from showcase.gallery.parts import (
    CEILING,
    COMPASS,
    NOWHERE,
    Door,
    Frame,
    Partition,
    Picture,
    Room,
    clockwise,
    rectangle,
)
from showcase.gallery.placement import Hanging, hang
from showcase.gallery.space import PANEL, corridor
from showcase.model import Catalogue, Exhibit, Folder, Hall
from showcase.model.hall import Plan
from showcase.words import floor_text

_DOOR = 1.2
_MOST_TEXT = 120
_MARKS = re.compile(r"[*_`>#\[\]]+|\(\S*?://[^)]*\)")


@dataclass(frozen=True, slots=True)
class Show:
    """A room of a building with what hangs in it, in the editors' order.

    Attributes:
        id: the hall's id; empty for the corridor of all that is in no surveyed hall.
        hall: the hall, when all its exhibits are in one.
    """

    id: str
    name: str
    hall: Hall | None
    exhibits: tuple[Exhibit, ...]

    @property
    def surveyed(self) -> bool:
        """Whether the room is drawn from a survey."""
        return bool(self.id)


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
        if hall and surveyed(hall):
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


def frame(
    exhibit: Exhibit,
    *,
    measured: bool,
    href: str = "",
    locale: str = "",
    source: str = "",
    picture: Picture | None = None,
    place: Place = NOWHERE,
) -> Frame:
    """An exhibit as it hangs.

    Args:
        exhibit: of the model.
        measured: whether its room is surveyed; elsewhere metres mean nothing and are left out.
        href: the address of its page.
        locale: where it stands, in words.
        source: its first source, as a citation.
        picture: what hangs; a panel of its words without one.
        place: where it stands in the data, for faults.
    """
    when = date_of(exhibit)
    wish = exhibit.hang
    made = Frame(
        exhibit.id,
        exhibit.title,
        href,
        date=when.display if when else "",
        iso=when.iso if when else "",
        section=exhibit.section or "",
        text=short_text(exhibit),
        locale=locale,
        source=source,
        picture=picture,
        place=place,
        note="" if not exhibit.suggested else words.SUGGESTED,
        items=tuple((item.title, item.value or item.text or "") for item in exhibit.items),
        owed=max(0, (exhibit.items_declared or 0) - len(exhibit.items)),
        floors=tuple(map(floor_text, floors(exhibit))),
        stands_for=stands_for(exhibit),
    )
    if wish is None:
        return made
    if not measured:
        return replace(made, wall=wish.wall if wish.wall in COMPASS else "")
    # a place without a width must not depend on a picture's shape
    width = wish.width or (PANEL[0] if wish.at is not None else None)
    return replace(made, wall=wish.wall, at=wish.at, width=width)


def hung(show: Show, framed: Callable[[Exhibit], Frame], back: str = "") -> Hanging:
    """A show with its frames on its walls; `back` is the hall a drawn corridor is entered from."""
    frames = tuple(framed(exhibit) for exhibit in show.exhibits)
    plan = show.hall.plan if show.hall and show.surveyed else None
    room = _room(show, plan) if plan else corridor(show.name, frames)
    if back and not plan:
        room = replace(room, doors=tuple(replace(door, to=back) for door in room.doors))
    return hang(room, frames)


def date_of(exhibit: Exhibit) -> When | None:
    """The date of an exhibit; None where it is owed (or unreadable, which the check tells)."""
    when = read_date(exhibit.date, Place(exhibit.file)) if exhibit.date else None
    return when if isinstance(when, When) else None


def short_text(exhibit: Exhibit) -> str:
    """What stands on the wall: the label, else the text's first lines, else its parts by name."""
    if exhibit.label:
        return exhibit.label
    if exhibit.text:
        plain = _MARKS.sub("", exhibit.text.strip().split("\n\n")[0]).replace("\n", "")
        return plain if len(plain) <= _MOST_TEXT else plain[: _MOST_TEXT - 1] + "…"
    if exhibit.items:
        named = words.ENUMERATED.join(item.title for item in exhibit.items)
        owed = (exhibit.items_declared or 0) > len(exhibit.items)
        rest = words.REST_OWED.format(count=exhibit.items_declared) if owed else ""
        return named + rest
    return words.ENUMERATED.join(exhibit.goals)


def stands_for(exhibit: Exhibit) -> str:
    """Of a corridor that is itself an exhibit (in a stairwell, say): that one panel stands for it."""
    if exhibit.kind != words.CORRIDOR and not floors(exhibit):
        return ""
    way = words.NO_FLOORS
    if storeys := floors(exhibit):
        first, last = floor_text(storeys[0]), floor_text(storeys[-1])
        way = words.ITS_FLOORS.format(first=first, last=last)
    return words.A_CORRIDOR.format(way=way)


def floors(exhibit: Exhibit) -> tuple[int, ...]:
    """Storeys from the first to the last, either way; there is no storey 0."""
    if exhibit.floor_from is None or exhibit.floor_to is None:
        return ()
    step = 1 if exhibit.floor_to >= exhibit.floor_from else -1
    return tuple(f for f in range(exhibit.floor_from, exhibit.floor_to + step, step) if f)


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
