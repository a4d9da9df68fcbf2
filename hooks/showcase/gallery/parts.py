"""Room `gallery`: the things that hang and what they hang on, as plain frozen dataclasses.

Lengths in metres. Plans are seen from above with x to the right and y down, as in the SVG plan;
north is up. A wall runs from its left end to its right end as seen by someone inside facing it, so
the walls of a room follow each other clockwise.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot

from showcase.faults import Place
from showcase.gallery import words

XY = tuple[float, float]
COMPASS: dict[str, XY] = {"north": (0, -1), "east": (1, 0), "south": (0, 1), "west": (-1, 0)}
NOWHERE = Place("")
CEILING = 3.6
"""Metres, where a hall does not say."""


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
class Door:
    """An opening `at` metres from the left end of a wall.

    Attributes:
        to: the id of the room behind it, which one walks on into; empty where none is known.
    """

    wall: str
    at: float
    width: float = 1.2
    to: str = ""


@dataclass(frozen=True, slots=True)
class Partition:
    """A free-standing display wall: its two faces are the walls `<id>` and `<id>-back`."""

    id: str
    start: XY
    end: XY
    name: str = ""


@dataclass(frozen=True, slots=True)
class Wall:
    """One face frames can hang on, seen from inside, with the openings in it as (at, width)."""

    id: str
    label: str
    start: XY
    end: XY
    openings: tuple[tuple[float, float], ...] = ()
    free_standing: bool = False

    @property
    def length(self) -> float:
        """In metres."""
        return hypot(self.end[0] - self.start[0], self.end[1] - self.start[1])

    @property
    def along(self) -> XY:
        """Unit vector from its left end to its right end."""
        return (
            (self.end[0] - self.start[0]) / self.length,
            (self.end[1] - self.start[1]) / self.length,
        )

    @property
    def inward(self) -> XY:
        """Unit vector out of the wall, towards who looks at it."""
        return -self.along[1], self.along[0]

    def point(self, at: float) -> XY:
        """The point of the plan `at` metres from the left end."""
        return self.start[0] + self.along[0] * at, self.start[1] + self.along[1] * at


@dataclass(frozen=True, slots=True)
class Room:
    """A hall: its outline (clockwise on the plan), openings, display walls, height.

    Attributes:
        schematic: drawn without a survey; the walk says 示意.
        entrance: index into `doors` of the one visitors come through.
        sign: the wall kept for the hall's title; frames hang there only when told to.
    """

    id: str
    name: str
    points: tuple[XY, ...]
    doors: tuple[Door, ...] = ()
    partitions: tuple[Partition, ...] = ()
    height: float = CEILING
    schematic: bool = False
    entrance: int = 0
    sign: str = ""

    @property
    def walls(self) -> tuple[Wall, ...]:
        """Every face, clockwise from the first point, then the display walls front and back."""
        return (*self._outer(), *self._faces())

    def _outer(self) -> Iterable[Wall]:
        edges = list(zip(self.points, (*self.points[1:], self.points[0]), strict=True))
        names = _wall_names(edges)
        for number, (start, end) in enumerate(edges, 1):
            name = names.get(number, f"w{number}")
            label = words.COMPASS.get(name, words.WALL_NUMBER.format(number=number))
            mine = {name, f"w{number}", str(number)}
            openings = tuple(sorted((d.at, d.width) for d in self.doors if d.wall in mine))
            yield Wall(name, label, start, end, openings)

    def _faces(self) -> Iterable[Wall]:
        for p in self.partitions:
            name = p.name or p.id
            yield Wall(p.id, words.FRONT.format(name=name), p.start, p.end, (), True)
            yield Wall(f"{p.id}-back", words.BACK.format(name=name), p.end, p.start, (), True)

    def wall(self, name: str) -> Wall | None:
        """By compass name, `w<n>` or `<n>` (from the first point), or a display wall's id."""
        walls = self.walls
        outer = len(self.points)
        number = name.removeprefix("w")
        if number.isdecimal() and 1 <= int(number) <= outer:
            return walls[int(number) - 1]
        return next((wall for wall in walls if wall.id == name), None)


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


def rectangle(x: float, y: float, width: float, height: float) -> tuple[XY, ...]:
    """Outline of a rectangular hall; its walls are then north, east, south, west."""
    return (x, y), (x + width, y), (x + width, y + height), (x, y + height)


def clockwise(points: Iterable[XY]) -> tuple[XY, ...]:
    """The outline turned so that it runs clockwise on the plan (y down)."""
    outline = tuple(points)
    area = sum(
        a[0] * b[1] - b[0] * a[1] for a, b in zip(outline, (*outline[1:], outline[0]), strict=True)
    )
    return outline if area >= 0 else outline[::-1]


def _wall_names(edges: list[tuple[XY, XY]]) -> dict[int, str]:
    """Compass names: of the walls that face a way, the longest bears its name."""
    names: dict[int, str] = {}
    for name, (dx, dy) in COMPASS.items():
        best, length = 0, 0.0
        for number, (a, b) in enumerate(edges, 1):
            size = hypot(b[0] - a[0], b[1] - a[1])
            # the outward normal of a clockwise outline (y down) is (dy, -dx)
            outward = ((b[1] - a[1]) * dx - (b[0] - a[0]) * dy) / size if size else 0.0
            if outward > 0.7072 and size > length + 1e-9:
                best, length = number, size
        if best:
            names[best] = name
    return names
