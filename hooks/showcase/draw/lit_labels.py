"""Draw: the labels of lit floors, down the right side of an elevation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from showcase.draw import words
from showcase.draw.building import LitFloor
from showcase.draw.facade import Facade
from showcase.draw.form import Line
from showcase.draw.letters import LEADING, Text, fit_lines, width

if TYPE_CHECKING:
    from showcase.draw.elevation import Frame

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
class Lit:
    """A lit floor with what its label needs: where its band ends on the right, and its middle."""

    lit: LitFloor
    head: str
    right: float
    y: float

    @staticmethod
    def of(lit: LitFloor, right: float, y: float) -> Lit:
        """The lit floor, its head said as a floor."""
        return Lit(lit, words.floor(lit.floor), right, y)


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


def lit_labels(wanted: list[Lit], facades: tuple[Facade, ...], frame: Frame) -> Placed:
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


def _runs(wanted: list[Lit]) -> list[Lit]:
    """Neighbouring floors of one tower as one label at the middle of the run."""
    runs: list[list[Lit]] = []
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


def _blocks(wanted: list[Lit], right: float, frame: Frame, *, tails: bool) -> list[_Block]:
    start = right + _LEADER
    room = frame.width - start - 4
    small = frame.label_size * 0.8
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
