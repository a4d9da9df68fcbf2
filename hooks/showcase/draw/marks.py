"""Draw: what an architect writes on an elevation: levels, the height, the lit floors' labels."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from showcase.draw import words
from showcase.draw.amount import digits
from showcase.draw.building import Building, Storeys, is_group, unplaced
from showcase.draw.facade import Facade
from showcase.draw.form import Line
from showcase.draw.letters import Text, overlap, width
from showcase.draw.lit_labels import Lit, Placed, lit_labels

if TYPE_CHECKING:
    from showcase.draw.elevation import Frame

_TICK_STEPS = (5, 10, 20, 50, 100)


def height_caption(building: Building) -> str:
    """The height as it is published, or that it is owed."""
    metres = building.height_m
    if is_group(building):
        known = [tower.height_m for tower in building.towers if tower.height_m]
        metres = max(known, default=None) if len(known) == len(building.towers) else None
    if not metres or metres <= 0:
        return words.HEIGHT_OWED
    return words.height(digits(metres), building.height_qualifier)


def captions(building: Building, storeys: tuple[Storeys, ...]) -> tuple[str, ...]:
    """What a reader must know of the drawing: what is owed, and that levels are schematic."""
    said = []
    if any(s.guessed for s in storeys):
        said.append(words.FLOORS_OWED)
    if any(s.guessed or not s.height_known for s in storeys):
        said.append(words.SCHEMATIC)
    return (height_caption(building), *said)


def place(
    building: Building,
    storeys: tuple[Storeys, ...],
    facades: tuple[Facade, ...],
    levels: tuple[Line, ...],
    frame: Frame,
) -> Placed:
    """Place all marks of a frame."""
    lines: list[Line] = []
    leaders: list[Line] = []
    texts: list[Text] = []
    if frame.labels:
        lit = [Lit.of(band.lit, band.right, band.middle[1]) for f in facades for band in f.bands]
        lit += [
            Lit.of(floor, line[1][0], line[1][1])
            for floor, line in zip(unplaced(building), levels, strict=True)
            if line
        ]
        made = lit_labels(sorted(lit, key=lambda one: one.y), facades, frame)
        leaders, texts = list(made.leaders), list(made.texts)
    if frame.measures:
        for marked in (
            _dimension(building, facades),
            _ticks(storeys, facades),
            _names(facades),
            _foot(building, storeys, facades, frame),
        ):
            lines += marked.lines
            texts += marked.texts
    return Placed(tuple(lines), tuple(leaders), tuple(texts))


def _dimension(building: Building, facades: tuple[Facade, ...]) -> Placed:
    """The dimension line on the left with its oblique ticks; open above where height is unknown."""
    tallest = min(facades, key=lambda f: f.top)
    left = facades[0].stand.axis - facades[0].stand.width / 2
    x, ground = left - (46 if len(facades) == 1 else 22), tallest.stand.ground
    top = tallest.top if tallest.fade is None else tallest.fade[0]
    caption = height_caption(building)
    need = width(caption, 13) + 12
    at = (ground + min(top, ground)) / 2
    # A low house has no room for a caption along its height: it stands above, upright.
    if ground - top < need:
        clear = max(left - 5, 4 + width(caption, 12))
        text = Text(clear, min(top, ground) - 14, (caption,), 12, "measure", "end")
    else:
        text = Text(x - 12, at, (caption,), 13, "measure", turn=-90)
    lines: list[Line] = []
    if ground - top > 1:
        lines.append(((x, ground), (x, top)))
        ends = (ground, top) if tallest.fade is None else (ground,)
        for y in ends:
            lines += [((x - 4, y + 4), (x + 4, y - 4)), ((x - 6, y), (x + 10, y))]
    return Placed(tuple(lines), (), (text,))


def _ticks(storeys: tuple[Storeys, ...], facades: tuple[Facade, ...]) -> Placed:
    """Numbers of floors beside a single tower whose floors are known."""
    if len(facades) > 1 or storeys[0].guessed:
        return Placed((), (), ())
    stand, floor = facades[0].stand, storeys[0].floor_m * facades[0].stand.scale
    if floor < 2 and storeys[0].floors * floor < 60:  # no room for numbers beside the height
        return Placed((), (), ())
    step = next((s for s in _TICK_STEPS if s * floor >= 30), _TICK_STEPS[-1])
    numbers = [
        n for n in range(step, storeys[0].floors, step) if (storeys[0].floors - n) * floor > 13
    ]
    lines: list[Line] = []
    texts: list[Text] = []
    x = stand.axis - stand.width / 2
    for number in (*numbers, storeys[0].floors):
        y = stand.ground - (number - 0.5) * floor
        lines.append(((x - 8, y), (x - 3, y)))
        texts.append(Text(x - 11, y, (str(number),), 11, "tick", "end"))
    return Placed(tuple(lines), (), tuple(texts))


def _names(facades: tuple[Facade, ...]) -> Placed:
    """The towers' names under a group, where all of them find room."""
    texts = [
        Text(f.stand.axis, f.stand.ground + 12, (f.name,), 11, "note")
        for f in facades
        if f.name and len(facades) > 1
    ]
    crowded = any(overlap(a.box, b.box) for a, b in pairwise(texts))
    deep = any(f.basement for f in facades)
    return Placed((), (), () if crowded or deep else tuple(texts))


def _foot(
    building: Building, storeys: tuple[Storeys, ...], facades: tuple[Facade, ...], frame: Frame
) -> Placed:
    """The datum mark on the ground and, under it, what is owed and what is schematic."""
    said = " · ".join(captions(building, storeys)[1:])
    x, y = frame.width - 30, facades[0].stand.ground
    mark: Line = ((x - 5, y - 8), (x, y), (x + 5, y - 8), (x - 5, y - 8))
    line: Line = ((x + 5, y - 8), (x - 36, y - 8))
    free = x - 40 > max(f.stand.axis + f.stand.width / 2 for f in facades)
    texts = [Text(x - 34, y - 15, (words.DATUM,), 11, "tick", "start")] if free else []
    if said:
        texts.append(Text(12, frame.height - 13, (said,), 13, "note", "start"))
    return Placed((mark, line) if free else (), (), tuple(texts))


def hatch(right: float, ground: float, bottom: float) -> tuple[Line, ...]:
    """Earth under the ground line: short strokes, as in a section."""
    high = min(7.0, bottom - ground - 1)
    return tuple(
        ((x + high, ground), (x, ground + high))
        for x in (6.0 + 9 * i for i in range(int((right - 18) // 9)))
    )
