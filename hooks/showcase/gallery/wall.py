"""Room `gallery`: what the quiet wall and the catalogue print, decided here, not in templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from showcase.gallery.citations import Citation
from showcase.gallery.hung import Frame
from showcase.gallery.placement import Hanging
from showcase.gallery.scene import tour_order
from showcase.gallery.space import size_of
from showcase.gallery.stairwell import Stairwell


@dataclass(frozen=True, slots=True)
class WallFrame:
    """One frame of the quiet wall: the exhibit and its size on the wall as CSS numbers.

    Attributes:
        width, height: of what hangs, in metres; the style sheet knows pixels a metre.
        wall: name of the wall when it is the first on it, else empty.
        credit: whom the picture is owed to; `citations` its sources; `pending` when not reviewed.
    """

    frame: Frame
    number: int
    width: float
    height: float
    wall: str = ""
    citations: tuple[Citation, ...] = ()
    pending: bool = False


@dataclass(frozen=True, slots=True)
class Storey:
    """A storey of a stair: what it is called (empty where nobody said), what hangs from it upwards.

    Attributes:
        top: one goes no higher.
        owed: nobody has named an exhibit of it.
    """

    name: str
    frames: tuple[WallFrame, ...]
    top: bool = False
    owed: bool = False


@dataclass(frozen=True, slots=True)
class WallView:
    """The quiet wall and the catalogue of one hall.

    Attributes:
        ident: names the wall within its page.
        walk: address of the scene JSON; the walk's own bundle is named in the page's head.
        schematic: the hall is drawn without a survey.
        storeys: of a stair, from the highest down, as one draws them.
        owed: how many places are left of which nobody said what hangs there.
    """

    title: str
    frames: tuple[WallFrame, ...]
    lead: str = ""
    ident: str = "wall"
    walk: str = ""
    schematic: bool = False
    sections: tuple[str, ...] = ()
    storeys: tuple[Storey, ...] = ()
    owed: int = 0


def wall_view(
    hanging: Hanging,
    title: str,
    *,
    lead: str = "",
    citations: Mapping[str, tuple[Citation, ...]] | None = None,
    pending: frozenset[str] = frozenset(),
    ident: str = "wall",
    walk: str = "",
) -> WallView:
    """The frames in the walk's order, then those for which no wall was left."""
    rows: list[WallFrame] = []
    last = ""
    cited = citations or {}
    # an unsurveyed hall has no north: its walls are not named; a stair's are, if its storeys are
    stair = hanging.room.stair
    named = bool(stair.floors) if stair else not hanging.room.schematic
    sizes = [
        (h.frame, h.width, h.height, h.wall.label if named else "") for h in tour_order(hanging)
    ]
    sizes += [(frame, *size_of(frame)[1:], "") for frame in hanging.left]
    for number, (frame, width, height, wall) in enumerate(sizes, 1):
        rows.append(
            WallFrame(
                frame,
                number,
                round(width, 2),
                round(height, 2),
                wall if wall != last else "",
                cited.get(frame.id, ()),
                frame.id in pending,
            )
        )
        last = wall
    sections = tuple(dict.fromkeys(row.frame.section for row in rows if row.frame.section))
    return WallView(
        title,
        tuple(rows),
        lead,
        ident,
        walk,
        hanging.room.schematic,
        sections,
        tuple(_storeys(stair, hanging, rows)) if stair else (),
        len(hanging.owed),
    )


def _storeys(stair: Stairwell, hanging: Hanging, rows: list[WallFrame]) -> Iterator[Storey]:
    group = {hung.frame.id: hung.wall.group for hung in hanging.hung}
    owed = {hung.wall.group for hung in hanging.owed}
    for key, name in reversed(list(zip(stair.keys, stair.names, strict=True))):
        frames = tuple(row for row in rows if group.get(row.frame.id) == key)
        yield Storey(name, frames, key == stair.keys[-1], key in owed)
