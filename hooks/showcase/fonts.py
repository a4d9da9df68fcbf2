"""Headline fonts: the slices of the pinned font that headlines need, on pages and on screens.

A slice is a woff2 file with the characters of its unicode ranges; the browser loads one only where a
page shows such a character. No page needs them to be readable.
"""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path, PurePosixPath

_TAGS = ("h[1-4]", "text", "strong", "blockquote")
_CLASSES = (
    "n", "when", "method__gloss", "programme__headline", "place-card__line", "stages__version",
    "areas__name", "panels__value", "frame__words", "mount", "motto",
)  # fmt: skip
"""What the style sheets set in the headline font, besides what repeats a headline of some page."""
_HEADLINE = re.compile(
    rf'<({"|".join(_TAGS)})\b[^>]*>(.*?)</\1>|class="(?:{"|".join(_CLASSES)})"[^>]*>([^<]*)',
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]+>")
INDEX = "index.json"
HEADLINE_FONT = ("noto-serif-sc", "700")


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a font: its file and the code points it holds, as inclusive ranges."""

    file: str
    ranges: tuple[tuple[int, int], ...]

    def holds(self, codes: Sequence[int]) -> bool:
        """Whether any of the code points, which are sorted, is in this slice."""
        for first, last in self.ranges:
            at = bisect_left(codes, first)
            if at < len(codes) and codes[at] <= last:
                return True
        return False

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return PurePosixPath(self.file).name


@dataclass(frozen=True, slots=True)
class Face:
    """One weight of a font with its slices."""

    family: str
    weight: str
    slices: tuple[Slice, ...]


def headline_characters(html: str) -> set[str]:
    """The characters that stand in headings, drawings and large numbers of a page."""
    return set(_TAG.sub("", "".join(b or c for _, b, c in _HEADLINE.findall(html))))


def made(folder: Path) -> bool:
    """Whether the fonts are there."""
    return (folder / INDEX).exists()


def read_face(folder: Path, font: tuple[str, str] = HEADLINE_FONT) -> Face | None:
    """The face of `font` (name, weight) among the made parts; None when it was not made."""
    if not made(folder):
        return None
    name, weight = font
    entry = json.loads((folder / INDEX).read_text("utf-8"))[name]
    rows = entry["weights"][weight]
    slices = tuple(Slice(r["file"], tuple((a, b) for a, b in r["ranges"])) for r in rows)
    return Face(entry["family"], weight, slices)


def needed(face: Face, characters: Iterable[str]) -> list[Slice]:
    """The slices that hold any of the characters, in the font's order."""
    codes = sorted({ord(char) for char in characters if ord(char) > 0x7F or char.isalnum()})
    return [part for part in face.slices if part.holds(codes)]


def lacking(face: Face, characters: Iterable[str]) -> list[str]:
    """The characters, sorted, that no slice holds; spaces and controls are no letters."""
    seen = {char for char in characters if unicodedata.category(char)[0] not in "ZC"}
    ranges = sorted(pair for part in face.slices for pair in part.ranges)
    firsts = [first for first, _ in ranges]
    reach = [-1, *accumulate((last for _, last in ranges), max)]
    return sorted(c for c in seen if reach[bisect_right(firsts, ord(c))] < ord(c))


def style_sheet(
    face: Face,
    slices: Iterable[Slice],
    address: Callable[[Slice], str] = lambda part: f"fonts/{part.name}",
) -> str:
    """The @font-face rules; `address` tells where a slice lies from the sheet."""
    return "\n".join(
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-display:swap;'
        f'src:url("{address(part)}") format("woff2");'
        f"unicode-range:{','.join(_range(a, b) for a, b in part.ranges)}}}"
        for part in slices
    )


def _range(first: int, last: int) -> str:
    return f"U+{first:x}" if first == last else f"U+{first:x}-{last:x}"
