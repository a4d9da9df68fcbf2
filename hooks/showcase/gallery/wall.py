"""Room `gallery`: what the quiet wall and the catalogue print, decided here, not in templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from showcase.gallery.citations import Citation
from showcase.gallery.parts import Frame
from showcase.gallery.placement import Hanging
from showcase.gallery.scene import tour_order
from showcase.gallery.space import size_of


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
class WallView:
    """The quiet wall and the catalogue of one hall.

    Attributes:
        ident: names the wall within its page.
        walk: address of the scene JSON; the walk's own bundle is named in the page's head.
        schematic: the hall is drawn without a survey.
    """

    title: str
    frames: tuple[WallFrame, ...]
    lead: str = ""
    ident: str = "wall"
    walk: str = ""
    schematic: bool = False
    sections: tuple[str, ...] = ()


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
    # an unsurveyed hall has no north: its walls are not named
    named = not hanging.room.schematic
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
    return WallView(title, tuple(rows), lead, ident, walk, hanging.room.schematic, sections)
