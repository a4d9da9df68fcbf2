"""Draw: how wide text is, near enough to place it, and how it wraps."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from showcase.draw.form import Box, clean

_NARROW = frozenset("iljtfrI.,:;'|!·()[] ")
_NO_START = frozenset("，。、；：！？）》”’·…%℃")
_NO_END = frozenset("（《“‘")
LEADING = 1.25
"""Line height in ems."""


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of text on a drawing: `x`, `y` is the middle of the block's height.

    `role` names the CSS class, `anchor` is SVG's text-anchor, `turn` degrees about (x, y).
    """

    x: float
    y: float
    lines: tuple[str, ...]
    size: float
    role: str = "label"
    anchor: str = "middle"
    turn: float = 0.0

    @property
    def box(self) -> Box:
        """The box the text fills, by estimated width."""
        wide = max((width(line, self.size) for line in self.lines), default=0.0)
        high = self.size * LEADING * len(self.lines)
        left = {"start": 0.0, "middle": wide / 2, "end": wide}[self.anchor]
        if self.turn:
            return self.x - high / 2, self.y - wide / 2, self.x + high / 2, self.y + wide / 2
        return self.x - left, self.y - high / 2, self.x - left + wide, self.y + high / 2

    @property
    def first_dy(self) -> float:
        """Where the first baseline stands from `y`, in ems, so that the block is centred on y."""
        return 0.36 - (len(self.lines) - 1) * LEADING / 2


def em(char: str) -> float:
    """The estimated advance of one character in ems (a Chinese character is 1)."""
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WFA":
        return 1.0
    if char in _NARROW:
        return 0.36
    return 0.74 if char.isupper() else 0.6


def width(text: str, size: float = 1.0) -> float:
    """The estimated width of a text at a size."""
    return _ems(text) * size


@lru_cache(maxsize=1 << 14)  # a label is measured again for every place it may stand at
def _ems(text: str) -> float:
    return sum(em(char) for char in text)


def wrap(text: str, room: float, size: float) -> tuple[str, ...]:
    """Break a text into lines no wider than `room`; no line starts with closing punctuation.

    Latin words and numbers stay whole where they fit on a line of their own.
    """
    lines: list[str] = []
    line = ""
    for piece in _pieces(clean(text), room, size):
        if line and width(line + piece.rstrip(), size) > room:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    if line.strip():
        lines.append(line.rstrip())
    return tuple(lines)


def _pieces(text: str, room: float, size: float) -> list[str]:
    """Unbreakable pieces: a Chinese character with its punctuation, or a Latin word."""
    pieces: list[str] = []
    for char in text:
        last = pieces[-1] if pieces else ""
        glued = (
            char in _NO_START
            or (last and last[-1] in _NO_END)
            or (last and _wordy(last[-1]) and _wordy(char))
        )
        if last and glued and width(last + char, size) <= room:
            pieces[-1] = last + char
        else:
            pieces.append(char)
    return pieces


def _wordy(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char in "-_.%")


def shorten(text: str, room: float, size: float) -> str:
    """The text, cut with an ellipsis where it is wider than `room`."""
    text = clean(text)
    if width(text, size) <= room:
        return text
    while text and width(text + "…", size) > room:
        text = text[:-1]
    return text + "…" if text else ""


def fit_lines(text: str, room: float, size: float, most: int) -> tuple[str, ...]:
    """At most `most` lines no wider than `room`, near one length; the last is cut with an ellipsis.

    A single character alone on a last line reads as a mistake, so lines are evened out.
    """
    lines = wrap(text, room, size)
    if len(lines) <= most:
        return _evened(text, lines, room, size)
    return (*lines[: most - 1], shorten("".join(lines[most - 1 :]), room, size))


def _evened(text: str, lines: tuple[str, ...], room: float, size: float) -> tuple[str, ...]:
    """The same number of lines in the narrowest column that holds them (CSS `text-wrap: balance`)."""
    if len(lines) < 2:
        return lines
    narrow = sum(width(line, size) for line in lines) / len(lines)
    while narrow < room:
        tighter = wrap(text, narrow, size)
        if len(tighter) == len(lines):
            return tighter
        narrow += size / 2
    return lines


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 1e-6 and down > 1e-6
