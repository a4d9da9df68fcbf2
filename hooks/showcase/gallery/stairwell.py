"""Room `gallery`: the shape of a stair — two flights a storey, one up each side of a parapet.

Seen from above, x to the right, y down: the landing of a storey lies at the top (small y), the landing
half way at the bottom. One goes up on the right side away from the storey's landing (a turn's first
flight) and comes back up on the left side (its second), to the landing of the next storey. `turn` counts
storeys climbed; where one stands is x, y and turn, because storeys lie above each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

XY = tuple[float, float]
Spot = tuple[float, float, int]
"""Where one stands: x, y, turn."""
STOREY, RUN, WIDTH, LANDING = 3.6, 3.6, 2.0, 2.2
"""Metres, where nobody has measured."""
GAP = 0.28
"""Metres between the flights: two parapets and what is open between them."""
SLAB = 0.2


@dataclass(frozen=True, slots=True)
class Stairwell:
    """Measures in metres, and the names of the storeys.

    Attributes:
        width: of a flight; `run` its length on the plan; `landing` the depth of a landing.
        storey: from landing to landing.
        names: what the landings are called, from the lowest up; empty words where that is not known.
        floors: as editors write them, where they are known.
    """

    names: tuple[str, ...]
    storey: float = STOREY
    run: float = RUN
    width: float = WIDTH
    landing: float = LANDING
    floors: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """What editors write for the storeys, from the lowest up; their number where none is known."""
        return self.floors or tuple(str(number) for number in range(1, len(self.names) + 1))

    @property
    def turns(self) -> int:
        """How many storeys one climbs."""
        return len(self.names) - 1

    @property
    def across(self) -> float:
        """From the first flight's wall to the second's."""
        return 2 * self.width + GAP

    @property
    def length(self) -> float:
        """From the storeys' wall to the one half way."""
        return 2 * self.landing + self.run

    @property
    def clear(self) -> float:
        """From a step to the flight above it."""
        return self.storey - SLAB

    def on_first(self, x: float) -> bool:
        """Whether a point is on the side of the first flights."""
        return x >= self.across / 2

    def climbed(self, y: float) -> float:
        """The share of a flight that lies below a point, 0 to 1."""
        return min(1.0, max(0.0, (y - self.landing) / self.run))

    def up(self, spot: Spot) -> float:
        """The height of the floor where one stands."""
        x, y, turn = spot
        half = self.storey / 2
        share = self.climbed(y) if self.on_first(x) else 2 - self.climbed(y)
        return turn * self.storey + share * half

    def way(self, start: Spot, end: Spot) -> tuple[XY, ...]:
        """Points to walk through, both ends included: along the sides, round over the landings."""
        first, last = self._side(start), self._side(end)
        between = range(first, last) if last > first else range(first - 1, last - 1, -1)
        points = [start[:2]]
        for side in between:
            corner = list(self._corner(side))
            points += corner if last > first else corner[::-1]
        return tuple(_apart([*points, end[:2]]))

    def _side(self, spot: Spot) -> int:
        """Flights are counted upwards: even ones are first flights."""
        return 2 * spot[2] + (0 if self.on_first(spot[0]) else 1)

    def _corner(self, side: int) -> Iterator[XY]:
        """The points of the landing after a flight."""
        right, left = self.across - self.width / 2, self.width / 2
        y = self.length - self.landing / 2 if side % 2 == 0 else self.landing / 2
        yield (right if side % 2 == 0 else left), y
        yield (left if side % 2 == 0 else right), y


def _apart(points: list[XY]) -> Iterator[XY]:
    last: XY | None = None
    for point in points:
        if last is None or abs(point[0] - last[0]) + abs(point[1] - last[1]) > 0.05:
            yield point
            last = point
