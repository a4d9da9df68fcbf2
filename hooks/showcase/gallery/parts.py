"""Room `gallery`: what frames hang on, as plain frozen dataclasses.

Lengths in metres. Plans are seen from above with x to the right and y down, as in the SVG plan;
north is up. A wall runs from its left end to its right end as seen by someone inside facing it, so
the walls of a room follow each other clockwise.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from showcase.gallery import words
from showcase.gallery.stairwell import Stairwell

XY = tuple[float, float]
COMPASS: dict[str, XY] = {"north": (0, -1), "east": (1, 0), "south": (0, 1), "west": (-1, 0)}
CEILING = 3.6
"""Metres, where a hall does not say."""


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
    """One face frames can hang on, seen from inside, with the openings in it as (at, width).

    Attributes:
        group: the storey it belongs to, on a stair.
        foot: heights of the floor along it, as (metres from the left end, height).
        bare: kept free of frames.
    """

    id: str
    label: str
    start: XY
    end: XY
    openings: tuple[tuple[float, float], ...] = ()
    free_standing: bool = False
    group: str = ""
    foot: tuple[tuple[float, float], ...] = ((0.0, 0.0),)
    bare: bool = False

    def up(self, at: float) -> float:
        """The height of the floor below a point `at` metres from the left end."""
        for (a, low), (b, high) in pairwise(self.foot):
            if at < b:
                return low + (high - low) * max(0.0, at - a) / (b - a)
        return self.foot[-1][1]

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
        stair: the shape, of a room that is a stair; `faces` are its walls then.
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
    stair: Stairwell | None = None
    faces: tuple[Wall, ...] = ()

    @property
    def walls(self) -> tuple[Wall, ...]:
        """Every face, clockwise from the first point, then the display walls front and back."""
        return self.faces or (*self._outer(), *self._faces())

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
        outer = 0 if self.faces else len(self.points)
        number = name.removeprefix("w")
        if number.isdecimal() and 1 <= int(number) <= outer:
            return walls[int(number) - 1]
        return next((wall for wall in walls if wall.id == name), None)

    def among(self, name: str) -> tuple[Wall, ...]:
        """The wall of a name, or the walls of a storey that frames may hang on."""
        wall = self.wall(name)
        if wall:
            return (wall,)
        return tuple(w for w in self.walls if w.group == name and w.id != self.sign and not w.bare)


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
