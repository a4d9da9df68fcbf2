"""Room `gallery`: the things that hang, as plain frozen dataclasses; lengths in metres."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.faults import Place
from showcase.gallery.parts import XY, Wall

NOWHERE = Place("")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's files, and its measures in any unit.

    Attributes:
        small: address of a file about 400 px wide; `large` about 1200, `full` the widest.
        sources: media type and srcset of each format, the one every browser reads last.
    """

    small: str
    large: str
    width: int
    height: int
    alt: str = ""
    credit: str = ""
    full: str = ""
    caption: str = ""
    rights: str = ""
    sources: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """One exhibit as it hangs. `wall`, `at` and `width` are the editor's wishes; the rest is shown.

    Attributes:
        id: the last part of its key; the deep link is `#<id>`.
        date: display text; `iso` for machines, may be empty.
        text: the label's sentence or two. `href`: the exhibit's own page.
        place: where the exhibit stands in the data, for faults.
        note: a remark of the editors that must stand wherever it is shown.
        items: what it consists of, as title and value or short text; `owed` more are declared only.
        floors: the storeys it runs through, in words, from where it begins.
        stands_for: what the panel stands for, where the exhibit is more than can hang on a wall.
    """

    id: str
    title: str
    href: str
    date: str = ""
    iso: str = ""
    section: str = ""
    text: str = ""
    locale: str = ""
    source: str = ""
    picture: Picture | None = None
    wall: str = ""
    at: float | None = None
    width: float | None = None
    place: Place = NOWHERE
    note: str = ""
    items: tuple[tuple[str, str], ...] = ()
    owed: int = 0
    floors: tuple[str, ...] = ()
    stands_for: str = ""


@dataclass(frozen=True, slots=True)
class Hung:
    """A frame in its place: left edge `at` on `wall`, size of the framed picture, centre on the plan."""

    frame: Frame
    wall: Wall
    at: float
    slot: float
    width: float
    height: float
    centre: XY
