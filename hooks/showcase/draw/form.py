"""Draw: the small forms every drawing shares: fixed rounding, paths, clean text, stable ids."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2s

Point = tuple[float, float]
Line = tuple[Point, ...]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in the units of the drawing."""

# What XML 1.0 cannot hold, even escaped: control characters, surrogates, U+FFFE and U+FFFF.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Marks that turn the direction of what follows them, so a name could rearrange its neighbours.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPACES = re.compile(r"\s+")
_SAFE_LINK = re.compile(r"(?:https?://|[^:]*(?:[/?#]|$))", re.IGNORECASE)


def num(value: float) -> str:
    """A coordinate as text: one decimal, no trailing zero, never `-0`."""
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def legal(text: str) -> str:
    """Text without what XML cannot hold."""
    return _TURNING.sub("", _ILLEGAL.sub("", text))


def clean(text: str) -> str:
    """Text that XML can hold, on one line."""
    return _SPACES.sub(" ", legal(text)).strip()


def safe_link(href: str) -> str:
    """The link if it is relative or http(s), else nothing, so no data can smuggle in a script."""
    href = clean(href)
    return href if _SAFE_LINK.match(href) else ""


def path(lines: Iterable[Line], *, closed: bool = False) -> str:
    """The `d` of an SVG path through the lines; horizontals and verticals are written short."""
    return "".join(_strand(line) + ("Z" if closed else "") for line in lines if line)


def _strand(line: Line) -> str:
    x, y = (num(part) for part in line[0])
    out = [f"M{x} {y}"]
    for point in line[1:]:
        to_x, to_y = (num(part) for part in point)
        if to_y == y:
            out.append(f"H{to_x}")
        elif to_x == x:
            out.append(f"V{to_y}")
        else:
            out.append(f"L{to_x} {to_y}")
        x, y = to_x, to_y
    return "".join(out)


def stable_id(*parts: object) -> str:
    """A short id which depends on the content only; safe as an XML id."""
    return "d" + blake2s(repr(parts).encode("utf-8", "replace"), digest_size=4).hexdigest()


def bounds(points: Iterable[Point]) -> Box:
    """The box around the points."""
    listed = list(points)
    xs = [x for x, _ in listed]
    ys = [y for _, y in listed]
    return min(xs), min(ys), max(xs), max(ys)
