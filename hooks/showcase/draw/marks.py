"""Draw: what an architect writes on an elevation: levels, the height, the lit floors' labels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from showcase.draw import words
from showcase.draw.amount import digits
from showcase.draw.building import Building, LitFloor, Storeys, is_group, unplaced
from showcase.draw.facade import Facade
from showcase.draw.form import Line
from showcase.draw.letters import LEADING, Text, fit_lines, overlap, width

if TYPE_CHECKING:
    from showcase.draw.elevation import Frame

_TICK_STEPS = (5, 10, 20, 50, 100)
_LEADER = 16.0
_MANY = 8
_DATUM_ROOM = 28.0


@dataclass(frozen=True, slots=True)
class Placed:
    """Marks with a place: hairlines, gold leaders, texts."""

    lines: tuple[Line, ...]
    leaders: tuple[Line, ...]
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class _Lit:
    """A lit floor with what its label needs: where its band ends on the right, and its middle."""

    lit: LitFloor
    head: str
    right: float
    y: float

    @staticmethod
    def of(lit: LitFloor, right: float, y: float) -> _Lit:
        return _Lit(lit, words.floor(lit.floor), right, y)


@dataclass(frozen=True, slots=True)
class _Block:
    """A label: its head and the lines under it, where it stands and where its leader comes from."""

    head: str
    tail: tuple[str, ...]
    x: float
    from_x: float
    y: float
    size: float
    small: float

    @property
    def high(self) -> float:
        return (bool(self.head) * self.size + self.small * len(self.tail)) * LEADING


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
        lit = [_Lit.of(band.lit, band.right, band.middle[1]) for f in facades for band in f.bands]
        lit += [
            _Lit.of(floor, line[1][0], line[1][1])
            for floor, line in zip(unplaced(building), levels, strict=True)
            if line
        ]
        made = _labels(sorted(lit, key=lambda one: one.y), facades, frame)
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


def _labels(wanted: list[_Lit], facades: tuple[Facade, ...], frame: Frame) -> Placed:
    """Labels down the right side, those above ground above it, pushed apart.

    Many floors are told as runs (3–5层); what then finds no room is counted, not squeezed in.
    """
    right = max(f.stand.axis + f.stand.width / 2 for f in facades)
    ground = facades[0].stand.ground
    many = len(wanted) > _MANY
    blocks = _blocks(_runs(wanted) if many else wanted, right, frame, tails=not many)
    above = [b for b in blocks if b.y < ground]
    below = [b for b in blocks if b.y >= ground]
    clear = _DATUM_ROOM if frame.measures else 3.0
    end = frame.height - (24 if frame.measures else 2)
    made = [*_stack(above, 2, ground - clear, frame), *_stack(below, ground + 9, end, frame)]
    lines: list[Line] = []
    texts: list[Text] = []
    for block, top in made:
        head = block.size * LEADING
        if block.head:
            elbow = max(block.from_x, right) + 4
            lines.append(((block.from_x, block.y), (elbow, block.y), (block.x - 3, top + head / 2)))
            texts.append(Text(block.x, top + head / 2, (block.head,), block.size, "level", "start"))
        if block.tail:
            low = top + (head if block.head else 0) + block.small * LEADING * len(block.tail) / 2
            texts.append(Text(block.x, low, block.tail, block.small, "note", "start"))
    return Placed((), tuple(lines), tuple(texts))


def _runs(wanted: list[_Lit]) -> list[_Lit]:
    """Neighbouring floors of one tower as one label at the middle of the run."""
    runs: list[list[_Lit]] = []
    for one in sorted(wanted, key=lambda o: (o.lit.tower or "", o.lit.floor)):
        last = runs[-1][-1].lit if runs else None
        if last and last.tower == one.lit.tower and one.lit.floor - last.floor == 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    return sorted(
        (
            replace(
                run[len(run) // 2],
                head=words.floors(run[0].lit.floor, run[-1].lit.floor),
                right=max(one.right for one in run),
                y=(run[0].y + run[-1].y) / 2,
            )
            for run in runs
        ),
        key=lambda one: one.y,
    )


def _blocks(wanted: list[_Lit], right: float, frame: Frame, *, tails: bool) -> list[_Block]:
    start = right + _LEADER
    room = frame.width - start - 4
    small = frame.label_size * 0.75
    blocks = []
    for one in wanted:
        most = (3 if one.lit.floor > 0 else 1) if frame.measures and tails else 0
        tail = fit_lines(one.lit.label, room, small, most) if most and one.lit.label else ()
        if width(one.head, frame.label_size) <= room:
            block = _Block(one.head, tail, start, one.right, one.y, frame.label_size, small)
            blocks.append(block)
    return blocks


def _stack(
    blocks: list[_Block], least: float, most: float, frame: Frame
) -> list[tuple[_Block, float]]:
    """Blocks with their tops; captions go first where room is short, then whole blocks."""
    if sum(b.high for b in blocks) > most - least:
        blocks = [replace(b, tail=()) for b in blocks]
    fits = max(0, int((most - least) // (frame.label_size * LEADING)))
    if len(blocks) > fits:
        hidden = len(blocks) - max(0, fits - 1)
        note = replace(blocks[fits - 1], head="", tail=(words.more(hidden),)) if fits else None
        blocks = [*blocks[: max(0, fits - 1)], *([note] if note else [])]
    wanted = [(b.y - b.size * LEADING / 2, b.high) for b in blocks]
    return list(zip(blocks, _apart(wanted, least, most), strict=True))


def _apart(wanted: list[tuple[float, float]], least: float, most: float) -> list[float]:
    """Tops of blocks (wanted top, height), in order, without overlap, between least and most."""
    tops: list[float] = []
    low = least
    for top, high in wanted:
        tops.append(max(top, low))
        low = tops[-1] + high
    ceiling = most
    for index in reversed(range(len(tops))):
        tops[index] = min(tops[index], ceiling - wanted[index][1])
        ceiling = tops[index]
    return tops


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
    step = next((s for s in _TICK_STEPS if s * floor >= 30), _TICK_STEPS[-1])
    numbers = [n for n in range(step, storeys[0].floors, step) if (storeys[0].floors - n) * floor > 13]
    lines: list[Line] = []
    texts: list[Text] = []
    x = stand.axis - stand.width / 2
    for number in (*numbers, storeys[0].floors):
        y = stand.ground - (number - 0.5) * floor
        lines.append(((x - 8, y), (x - 3, y)))
        texts.append(Text(x - 11, y, (str(number),), 10, "tick", "end"))
    return Placed(tuple(lines), (), tuple(texts))


def _names(facades: tuple[Facade, ...]) -> Placed:
    """The towers' names under a group, where all of them find room."""
    texts = [
        Text(f.stand.axis, f.stand.ground + 12, (f.name,), 11, "note")
        for f in facades
        if f.name and len(facades) > 1
    ]
    crowded = any(overlap(a.box, b.box) for a, b in zip(texts, texts[1:], strict=False))
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
    texts = [Text(x - 34, y - 15, (words.DATUM,), 10, "tick", "start")] if free else []
    if said:
        texts.append(Text(12, frame.height - 13, (said,), 12, "note", "start"))
    return Placed((mark, line) if free else (), (), tuple(texts))


def hatch(right: float, ground: float, bottom: float) -> tuple[Line, ...]:
    """Earth under the ground line: short strokes, as in a section."""
    high = min(7.0, bottom - ground - 1)
    return tuple(
        ((x + high, ground), (x, ground + high))
        for x in (6.0 + 9 * i for i in range(int((right - 18) // 9)))
    )
