"""Draw: the elevation of a building, its centre's floor lit; geometry apart from its markup."""

from __future__ import annotations

from dataclasses import dataclass, replace

from showcase.draw import marks
from showcase.draw.building import Building, Storeys, storeys_of, unplaced
from showcase.draw.facade import Facade, Stand, facade
from showcase.draw.form import Line, stable_id
from showcase.draw.letters import Text
from showcase.draw.markup import render
from showcase.draw.palette import Palette


@dataclass(frozen=True, slots=True)
class Frame:
    """A kind of picture: its size, the room kept free on each side, and what it carries.

    `most` is the largest scale in units a metre, so that a low house is not blown up. `tight` frames
    are cut to the height that the building needs, but never below `least`.
    """

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float
    most: float
    deep: bool = False
    labels: bool = False
    measures: bool = False
    tight: bool = False
    least: float = 0.0
    label_size: float = 15.0


FRAMES = {
    "card": Frame(240, 300, 46, 18, 46, 12, 4.2, labels=True, label_size=13),
    "hero": Frame(
        420, 620, 96, 30, 132, 60, 5.0, True, True, True, tight=True, least=260, label_size=17
    ),
    "screen": Frame(480, 860, 100, 30, 100, 1, 6.0, labels=True, label_size=22),
    "social": Frame(480, 630, 90, 40, 110, 48, 6.0, labels=True, label_size=28),
}
"""The pictures an elevation comes in; sizes in the drawing's own units."""


@dataclass(frozen=True, slots=True)
class Elevation:
    """A finished drawing: everything placed, nothing yet marked up."""

    width: float
    height: float
    ground: float
    facades: tuple[Facade, ...]
    levels: tuple[Line, ...]
    lines: tuple[Line, ...]
    leaders: tuple[Line, ...]
    texts: tuple[Text, ...]
    hatch: tuple[Line, ...]
    uid: str


def layout(building: Building, variant: str = "card", uid: str | None = None) -> Elevation:
    """Place a building in one of `FRAMES`.

    Raises:
        KeyError: there is no such variant.
    """
    storeys = storeys_of(building)
    frame = _fitted(FRAMES[variant], storeys)
    wide = total_width_m(storeys)
    high = max(s.top_m for s in storeys)
    deep = max((s.below * s.floor_m for s in storeys if shows_basement(s, frame)), default=0.0)
    scale = min(
        (frame.width - frame.left - frame.right) / wide,
        (frame.height - frame.top - frame.bottom) / (high + deep),
        frame.most,
    )
    if frame.tight:
        used = (high + deep) * scale + frame.top + frame.bottom
        frame = replace(frame, height=max(frame.least, used))
    ground = frame.height - frame.bottom - deep * scale
    axis = frame.left + (frame.width - frame.left - frame.right) / 2
    facades = stand_row(building, storeys, axis - wide * scale / 2, ground, scale, frame.deep)
    levels = tuple(datum(facades, storeys, lit.floor) for lit in unplaced(building))
    placed = marks.place(building, storeys, facades, levels, frame)
    return Elevation(
        frame.width,
        frame.height,
        ground,
        facades,
        tuple(line for line in levels if line),
        placed.lines,
        placed.leaders,
        placed.texts,
        marks.hatch(frame.width, ground, frame.height) if frame.measures else (),
        uid or stable_id(building, variant),
    )


def shows_basement(storeys: Storeys, frame: Frame | None = None) -> bool:
    """A basement is drawn where the frame shows the building whole, or where a floor of it is lit."""
    return (frame is not None and frame.deep) or any(f.floor < 0 for f in storeys.lit)


def _fitted(frame: Frame, storeys: tuple[Storeys, ...]) -> Frame:
    """The frame with its margins fitted to what must stand in them."""
    lit = [f for s in storeys for f in s.lit]
    buried = sum(f.floor < 0 for f in lit)
    if frame.labels and buried:
        room = min(buried, 4) * frame.label_size * 2.2 + 6
        frame = replace(frame, bottom=max(frame.bottom, room + (26 if frame.measures else 0)))
    if len(storeys) > 1:
        # A group is wide and low: it takes the room that labels of a single tower would need.
        side = frame.left * 0.62
        frame = replace(frame, left=side, right=frame.right * 0.8 if lit else side * 0.6)
    return frame


GAP_M = 9.0
"""Metres between the towers of a group, as drawn."""


def width_m(storeys: Storeys, *, group: bool) -> float:
    """How wide a tower is drawn, in metres: no source gives it, so it follows from its height."""
    wide = 29 + 0.05 * min(storeys.top_m, 900)
    return wide * 0.6 if group else wide


def total_width_m(storeys: tuple[Storeys, ...]) -> float:
    """The width of a row of towers with the gaps between them, in metres."""
    group = len(storeys) > 1
    return sum(width_m(s, group=group) for s in storeys) + GAP_M * (len(storeys) - 1)


def stand_row(
    building: Building,
    storeys: tuple[Storeys, ...],
    left: float,
    ground: float,
    scale: float,
    deep: bool = False,
) -> tuple[Facade, ...]:
    """Stand the towers in a row from `left` on; `deep` draws every basement, not only lit ones."""
    made = []
    for one in storeys:
        wide = width_m(one, group=len(storeys) > 1) * scale
        tapering = building.silhouette == "tapering"
        stand = Stand(left + wide / 2, wide, ground, scale, tapering)
        made.append(facade(one, stand, deep=deep or shows_basement(one)))
        left += wide + GAP_M * scale
    return tuple(made)


def datum(facades: tuple[Facade, ...], storeys: tuple[Storeys, ...], floor: int) -> Line:
    """The level of a floor whose tower is not named: a line across the group, if it is in reach."""
    first, last = facades[0].stand, facades[-1].stand
    floor_m = max(s.floor_m for s in storeys)
    y = first.ground - (floor - 0.5 if floor > 0 else floor + 0.5) * floor_m * first.scale
    if floor < 0 or y < min(f.top for f in facades):
        return ()
    return (first.axis - first.width / 2 - 6, y), (last.axis + last.width / 2 + 6, y)


def elevation(
    building: Building,
    variant: str = "card",
    *,
    uid: str | None = None,
    palette: Palette | None = None,
) -> str:
    """The elevation as SVG.

    Args:
        building: what the data know of it.
        variant: `card`, `hero`, `screen` or `social` (the drawing alone, see `social_svg`).
        uid: prefix of the ids in it; needed where one drawing stands twice on a page.
        palette: bake these colours in, for a file that stands alone; else the page's CSS colours it.
    """
    drawing = layout(building, variant, uid)
    return render(
        "elevation.svg.jinja",
        d=drawing,
        variant=variant,
        building=building,
        text=elevation_text(building),
        palette=palette,
    )


def elevation_text(building: Building) -> str:
    """The elevation told in one Chinese sentence or two, for those who do not see it."""
    storeys = storeys_of(building)
    return render(
        "elevation.txt.jinja",
        b=building,
        storeys=storeys,
        lit=[(s, f) for s in storeys for f in s.lit],
        unplaced=unplaced(building),
        height=marks.height_caption(building),
    ).strip()
