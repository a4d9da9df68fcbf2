"""Draw: one tower as lines: outline, floors, bays, the side in shade, the basement, lit bands."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.draw.building import LitFloor, Storeys
from showcase.draw.form import Line, Point

_STEPS = (1, 2, 5, 10, 20, 50, 100)
_SHOULDER, _TOP, _CURVE = 0.34, 0.46, 1.6
"""A tapering tower is straight up to the shoulder, then loses up to `_TOP` of its width."""
_SIDE = 0.7
"""Where the corner stands between the face and the side in shade, as part of the width."""
_LEAST_BAND = 3.0


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a tower stands on the drawing: its axis, its width at the ground, units a metre."""

    axis: float
    width: float
    ground: float
    scale: float
    tapering: bool = False
    least_step: float = 3.2
    """Floor lines are never closer than this; with many floors every second, fifth … is drawn."""


@dataclass(frozen=True, slots=True)
class Band:
    """A lit floor: its quadrilateral, and the bays' lines across it where it is high enough."""

    lit: LitFloor
    shape: Line
    bars: tuple[Line, ...]

    @property
    def middle(self) -> Point:
        """The middle of the band."""
        xs, ys = [x for x, _ in self.shape], [y for _, y in self.shape]
        return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2

    @property
    def glow(self) -> Point:
        """Half the width and half the height of the light around the band."""
        half, high = (self.right - self.left) / 2, abs(self.shape[0][1] - self.shape[1][1])
        return half + max(16.0, half * 0.32), min(30.0, max(12.0, high * 1.7))

    @property
    def right(self) -> float:
        """The band's right end."""
        return max(x for x, _ in self.shape)

    @property
    def left(self) -> float:
        """The band's left end."""
        return min(x for x, _ in self.shape)


@dataclass(frozen=True, slots=True)
class Facade:
    """A tower's lines by role. `fade` is where lines begin to fade and where they are gone."""

    name: str
    stand: Stand
    top: float
    body: Line
    side: Line
    outline: tuple[Line, ...]
    floors: tuple[Line, ...]
    decades: tuple[Line, ...]
    bays: tuple[Line, ...]
    basement: tuple[Line, ...]
    bands: tuple[Band, ...]
    fade: tuple[float, float] | None


def facade(storeys: Storeys, stand: Stand, *, deep: bool = True) -> Facade:
    """Draw a tower where it stands; `deep` says whether its basement is drawn."""
    top = stand.ground - storeys.top_m * stand.scale
    levels = _heights(stand, storeys.top_m)
    left = tuple(_edge(stand, storeys, y, -1.0) for y in levels)
    right = tuple(_edge(stand, storeys, y, 1.0) for y in levels)
    corner = tuple(_edge(stand, storeys, y, 2 * _SIDE - 1) for y in levels)
    floor = storeys.floor_m * stand.scale
    count = round(storeys.top_m / storeys.floor_m - 0.499) if storeys.fade_m else storeys.floors
    step = next((s for s in _STEPS if s * floor >= stand.least_step), _STEPS[-1])
    numbers = range(step, count, step)
    # Every tenth line is drawn stronger, to be counted by; guessed levels are not to be counted.
    plain = step >= 10 or storeys.guessed
    roof = () if storeys.fade_m else ((left[-1], right[-1]),)
    fading = (stand.ground - storeys.solid_m * stand.scale, top) if storeys.fade_m else None
    return Facade(
        name=storeys.name,
        stand=stand,
        top=top,
        body=left + right[::-1],
        side=corner + right[::-1],
        outline=(left, right, *roof),
        floors=tuple(_level(stand, storeys, n) for n in numbers if plain or n % 10),
        decades=() if plain else tuple(_level(stand, storeys, n) for n in numbers if not n % 10),
        bays=_bays(stand, storeys, levels),
        basement=_basement(stand, storeys, floor) if deep else (),
        bands=tuple(_band(stand, storeys, lit, floor) for lit in storeys.lit),
        fade=fading,
    )


def _heights(stand: Stand, top_m: float) -> tuple[float, ...]:
    """Heights in metres at which the edges are sampled: two for a straight tower."""
    if not stand.tapering:
        return (0.0, top_m)
    shoulder = top_m * _SHOULDER
    return (0.0, *(shoulder + (top_m - shoulder) * i / 14 for i in range(15)))


def _half(stand: Stand, storeys: Storeys, metres: float) -> float:
    """Half the tower's width at a height."""
    part = metres / storeys.top_m if storeys.top_m else 0.0
    if not stand.tapering or part <= _SHOULDER:
        return stand.width / 2
    lost = _TOP * float(((part - _SHOULDER) / (1 - _SHOULDER)) ** _CURVE)
    return stand.width / 2 * (1 - lost)


def _edge(stand: Stand, storeys: Storeys, metres: float, across: float) -> Point:
    """A point at a height, `across` from -1 (left edge) to 1 (right edge)."""
    half = _half(stand, storeys, metres)
    return stand.axis + across * half, stand.ground - metres * stand.scale


def _level(stand: Stand, storeys: Storeys, number: int) -> Line:
    """The line of the ceiling of a floor."""
    metres = number * storeys.floor_m
    return _edge(stand, storeys, metres, -1), _edge(stand, storeys, metres, 1)


def _places(stand: Stand) -> tuple[float, ...]:
    """Where the bays' lines stand across the face, -1 to 1; the last one is the corner."""
    bays = max(2, min(12, round(stand.width * _SIDE / 8.5)))
    return tuple(-1 + 2 * _SIDE * (i + 1) / bays for i in range(bays))


def _bays(stand: Stand, storeys: Storeys, levels: tuple[float, ...]) -> tuple[Line, ...]:
    return tuple(
        tuple(_edge(stand, storeys, y, across) for y in levels) for across in _places(stand)
    )


def _basement(stand: Stand, storeys: Storeys, floor: float) -> tuple[Line, ...]:
    """The walls and floors below ground; the bottom is closed only where it is known."""
    if not storeys.below:
        return ()
    left, right = stand.axis - stand.width / 2, stand.axis + stand.width / 2
    low = stand.ground + storeys.below * floor
    lines: list[Line] = [((left, stand.ground), (left, low)), ((right, stand.ground), (right, low))]
    for number in range(1, storeys.below + 1):
        if number < storeys.below or storeys.bottom:
            y = stand.ground + number * floor
            lines.append(((left, y), (right, y)))
    return tuple(lines)


def _band(stand: Stand, storeys: Storeys, lit: LitFloor, floor: float) -> Band:
    """The band of a lit floor; thin floors are drawn a little thicker, to be seen."""
    base = (lit.floor - 1 if lit.floor > 0 else lit.floor) * storeys.floor_m
    extra = max(0.0, _LEAST_BAND - floor) / 2
    low, high = base, base + storeys.floor_m

    def corner(metres: float, across: float, dy: float) -> Point:
        x, y = _edge(stand, storeys, max(metres, 0.0), across)
        return x, (y if metres >= 0 else stand.ground - metres * stand.scale) + dy

    shape = (
        corner(low, -1, extra),
        corner(high, -1, -extra),
        corner(high, 1, -extra),
        corner(low, 1, extra),
    )
    bars = tuple(
        (corner(low, across, extra), corner(high, across, -extra)) for across in _places(stand)
    )
    return Band(lit, shape, bars if floor >= 2 * _LEAST_BAND else ())
