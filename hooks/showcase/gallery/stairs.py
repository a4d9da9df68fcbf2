"""Room `gallery`: a stairwell as a room — its walls storey by storey, what hangs on which, the way up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from showcase.gallery import words
from showcase.gallery.hung import Frame, Hung
from showcase.gallery.parts import Door, Room, Wall, rectangle
from showcase.gallery.placement import Hanging
from showcase.gallery.space import free_stretches, placed, size_of
from showcase.gallery.stairwell import Spot, Stairwell

_WIDEST = 1.8
"""Metres that a frame may take on a flight, where its editor gives no width."""
_WIDE = 3.3
"""Metres that a panel of many columns may take; it hangs half way, where the wall is level."""
_AIR = 0.4
"""Metres beside each frame of a wall that holds several."""
_DOOR = (0.45, 1.2)
UNKNOWN = 2
"""So many storeys one climbs where nobody said how many there are."""
_BODY = 0.4
_Foot = tuple[tuple[float, float], ...]


def stair_room(ident: str, name: str, well: Stairwell, *, to: str = "", level: int = 0) -> Room:
    """The room of a stair; a door on the landing `level` leads to the hall `to`."""
    doors = tuple(
        Door(_id(well, at, "landing"), *_DOOR, to if at == level else "")
        for at in range(well.turns + 1)
    )
    return Room(
        ident,
        name,
        rectangle(0, 0, well.across, well.length),
        doors,
        height=well.clear,
        sign=_id(well, 0, "turn"),
        stair=well,
        faces=tuple(_walls(well)),
    )


def assigned(room: Room, frames: Iterable[Frame], whole: frozenset[str]) -> tuple[Frame, ...]:
    """The frames with a storey each: their editor's, or by their order from the lowest to the highest.

    Within a storey they hang as far from each other as its walls are long.

    Args:
        room: the stair.
        frames: in their order.
        whole: ids of those that tell of the stair as a whole; they hang where it begins.
    """
    well = room.stair
    assert well
    groups = well.keys[:-1]
    every = tuple(frames)
    free = [f for f in every if not f.wall and f.id not in whole]
    first = {f.id: groups[n * len(groups) // len(free)] for n, f in enumerate(free)}
    foot = _id(well, 0, "landing") if len(whole) == 1 else groups[0]
    placed_in = [
        _fitted(well, f, f.wall or first.get(f.id, foot), level=f.id not in whole) for f in every
    ]
    taken = {f.wall for f in placed_in if "/" in f.wall}
    apart = {
        frame.id: frame
        for group in well.keys
        for frame in _apart(room, group, taken, [f for f in placed_in if f.wall == group])
    }
    return tuple(apart.get(frame.id, frame) for frame in placed_in)


def _fitted(well: Stairwell, frame: Frame, wall: str, *, level: bool) -> Frame:
    """A frame no wider than its wall lets it be, where its editor gave no width.

    What lists much hangs half way up (`level`), where the wall is level and long.
    """
    wide = size_of(frame)[0]
    if frame.width or wide <= _WIDEST:
        return replace(frame, wall=wall)
    if frame.wall or frame.picture or not level or well.turns < 2:
        return replace(frame, wall=wall, width=_WIDEST)
    # the lowest wall half way is the title's
    turn = max(1, well.keys.index(wall))
    return replace(frame, wall=_id(well, turn, "turn"), width=min(wide, _WIDE))


def _apart(room: Room, group: str, taken: set[str], frames: list[Frame]) -> list[Frame]:
    """A storey's frames on its walls in turn; unchanged where one wall would not hold its own.

    Walls on which editors, or their width, have put others are left to those.
    """
    gaps = free_stretches([wall for wall in room.among(group) if wall.id not in taken], [])
    if not gaps:
        return frames
    total = sum(gap.length for gap in gaps)
    held: dict[str, list[Frame]] = {}
    for number, frame in enumerate(frames):
        at = total * (number + 0.5) / len(frames)
        for gap in gaps:
            at -= gap.length
            if at <= 0:
                break
        held.setdefault(gap.wall.id, []).append(frame)
    for gap in gaps:
        mine = [size_of(frame)[0] for frame in held.get(gap.wall.id, ())]
        if sum(mine) + _AIR * len(mine) > max(g.length for g in gaps if g.wall.id == gap.wall.id):
            return frames
    return [replace(frame, wall=wall) for wall, mine in held.items() for frame in mine]


def owed(hanging: Hanging, whole: frozenset[str]) -> Iterator[Hung]:
    """An empty panel on each flight of a storey of which nobody named an exhibit."""
    room, well = hanging.room, hanging.room.stair
    assert well
    told = {h.wall.group for h in hanging.hung if h.frame.id not in whole}
    for wall in room.walls:
        if wall.bare or wall.group in told or not wall.id.endswith(("/first", "/second")):
            continue
        empty = Frame("", words.OWED, "")
        here = [h for h in hanging.hung if h.wall.id == wall.id]
        gap = max(free_stretches([wall], here), key=lambda gap: gap.length, default=None)
        if gap and gap.length > size_of(empty)[0]:
            yield placed(empty, wall, gap.start + (gap.length - size_of(empty)[0]) / 2)


def stand(well: Stairwell, hung: Hung) -> Spot:
    """Where a frame is seen well: on its own flight or landing, at most the width of it away."""
    (x, y), (nx, ny) = hung.centre, hung.wall.inward
    deep = well.landing if ny else well.width
    away = min(max(hung.width * 0.85, hung.height * 1.15) + 0.6, deep - _BODY)
    x = min(max(x + nx * away, _BODY), well.across - _BODY)
    turn = next(n for n in range(well.turns + 1) if _group(well, n) == hung.wall.group)
    lower = hung.wall.id.endswith("/landing") and not well.on_first(x)
    return x, y + ny * away, turn - lower


def _walls(well: Stairwell) -> Iterator[Wall]:
    """Storey by storey, each from its landing up both flights; then what closes the ends."""
    w, length, deep, half = well.across, well.length, well.landing, well.storey / 2
    for turn in range(well.turns + 1):
        low = turn * well.storey
        mid, high = low + half, low + well.storey
        yield _wall(well, turn, "landing", (0, 0), (w, 0), ((0, low),))
        if turn == well.turns:
            yield _bare((w, 0), (w, deep), ((0, low),))
            continue
        rise: _Foot = ((0, low), (deep, low), (deep + well.run, mid), (length, mid))
        yield _wall(well, turn, "first", (w, 0), (w, length), rise)
        yield _wall(well, turn, "turn", (w, length), (0, length), ((0, mid),))
        rise = ((0, mid), (deep, mid), (deep + well.run, high), (length, high))
        yield _wall(well, turn, "second", (0, length), (0, 0), rise)
    yield _bare((0, deep), (0, 0), ((0, 0),))
    # under the lowest second flight, towards the landing and towards the first flight
    yield _bare((w / 2, deep), (0, deep), ((0, 0),))
    yield _bare((w / 2, deep + well.run), (w / 2, deep), ((0, -half), (well.run, 0)))


def _wall(
    well: Stairwell,
    turn: int,
    kind: str,
    start: tuple[float, float],
    end: tuple[float, float],
    foot: _Foot,
) -> Wall:
    name = words.STAIR_WALLS[kind]
    label = words.STAIR_WALL.format(floor=well.names[turn], wall=name) if well.names[turn] else name
    openings = (_DOOR,) if kind == "landing" else ()
    ident = _id(well, turn, kind)
    return Wall(ident, label, start, end, openings, group=_group(well, turn), foot=foot)


def _bare(start: tuple[float, float], end: tuple[float, float], foot: _Foot) -> Wall:
    return Wall("", "", start, end, foot=foot, bare=True)


def _group(well: Stairwell, turn: int) -> str:
    return well.keys[turn]


def _id(well: Stairwell, turn: int, kind: str) -> str:
    return f"{_group(well, turn)}/{kind}"
