"""Draw: what an elevation needs to know of a building, and how much of each tower is known."""

from __future__ import annotations

from dataclasses import dataclass

FLOOR_M = 4.2
"""Metres a floor where the building's own are unknown; such a drawing is captioned 示意."""
FADE_FLOORS = 12
GHOST_FLOORS = 26
MOST_TOWERS = 12
"""Towers drawn at most; the text names the true count."""
MOST_FLOORS = 400


@dataclass(frozen=True, slots=True)
class LitFloor:
    """A floor the data name as a centre's. Negative is a basement: -1 is 地下1层.

    `tower` names the tower it is in; needed where the building has several.
    """

    floor: int
    label: str = ""
    tower: str | None = None


@dataclass(frozen=True, slots=True)
class Tower:
    """One tower of a group; None is unknown."""

    name: str
    height_m: float | None = None
    floors: int | None = None


@dataclass(frozen=True, slots=True)
class Building:
    """A building as the data have it; None is unknown and is drawn as unknown.

    `silhouette` is `straight` or `tapering`. `height_qualifier` is the source's own (约).
    `highest_known_floor` is the highest floor any datum names, beside those in `lit`.
    """

    name: str
    height_m: float | None = None
    height_qualifier: str = ""
    floors_above: int | None = None
    floors_below: int | None = None
    highest_known_floor: int | None = None
    towers: tuple[Tower, ...] = ()
    building_count: int | None = None
    silhouette: str = "straight"
    lit: tuple[LitFloor, ...] = ()


@dataclass(frozen=True, slots=True)
class Storeys:
    """How a tower stands: metres of it that are known, metres that fade out above, its floors.

    `floors` is the number of floor levels in the solid part. `guessed` says that floor levels are
    not the building's own. `below` counts basement floors; `bottom` whether the lowest is known.
    """

    name: str
    solid_m: float
    fade_m: float
    floor_m: float
    floors: int
    below: int
    bottom: bool
    guessed: bool
    height_known: bool
    lit: tuple[LitFloor, ...] = ()

    @property
    def top_m(self) -> float:
        """The highest point drawn, fading lines included."""
        return self.solid_m + self.fade_m


def towers_of(building: Building) -> tuple[Tower, ...]:
    """The towers to draw: those named, those a lit floor names, and unknown ones up to the count."""
    listed = list(building.towers)
    names = {tower.name for tower in listed}
    for lit in building.lit:
        spare = len(listed) < (building.building_count or 0)
        if spare and lit.tower and lit.tower not in names:
            names.add(lit.tower)
            listed.append(Tower(lit.tower))
    if not listed and not is_group(building):
        return (Tower("", building.height_m, building.floors_above),)
    listed += [Tower("")] * ((building.building_count or 0) - len(listed))
    return tuple(listed[:MOST_TOWERS])


def is_group(building: Building) -> bool:
    """Whether there is more than one tower."""
    return len(building.towers) > 1 or (building.building_count or 1) > 1


def storeys_of(building: Building) -> tuple[Storeys, ...]:
    """How each tower stands. A lit floor that its tower cannot have is not lit."""
    towers = towers_of(building)
    alone = len(towers) == 1
    return tuple(_storeys(building, tower, alone=alone) for tower in towers)


def unplaced(building: Building) -> tuple[LitFloor, ...]:
    """Lit floors of a group whose tower the data do not name: a level is drawn, nothing is lit."""
    if len(towers_of(building)) == 1:
        return ()
    return tuple(lit for lit in building.lit if lit.tower is None and lit.floor)


def _storeys(building: Building, tower: Tower, *, alone: bool) -> Storeys:
    lit = tuple(f for f in building.lit if alone or (f.tower == tower.name and tower.name))
    highest = max(
        [f.floor for f in lit] + ([building.highest_known_floor or 0] if alone else [0]), default=0
    )
    highest = max(0, min(highest, MOST_FLOORS))
    height = tower.height_m if tower.height_m and tower.height_m > 0 else None
    floors = min(tower.floors, MOST_FLOORS) if tower.floors and tower.floors > 0 else None
    floor_m, solid, fade = _levels(height, floors, highest)
    count = floors or round(solid / floor_m - 0.499)
    deepest = min([0, *(f.floor for f in lit)])
    below = building.floors_below if alone and building.floors_below is not None else -deepest
    return Storeys(
        name=tower.name,
        solid_m=solid,
        fade_m=fade,
        floor_m=floor_m,
        floors=min(count, MOST_FLOORS),
        below=max(0, min(below, MOST_FLOORS)),
        bottom=alone and building.floors_below is not None,
        guessed=floors is None,
        height_known=height is not None,
        lit=tuple(f for f in lit if -below <= f.floor <= max(count, highest) and f.floor)
        if floors is None
        else tuple(f for f in lit if -below <= f.floor <= floors and f.floor),
    )


def _levels(height: float | None, floors: int | None, highest: int) -> tuple[float, float, float]:
    """Metres a floor, metres known, metres fading, for what is known of a tower."""
    if height and floors:
        return height / floors, height, 0.0
    if height:
        # A known floor must lie under the roof without being declared the top one.
        return min(FLOOR_M, height / (highest + 1)), height, 0.0
    if floors:
        return FLOOR_M, floors * FLOOR_M, 0.0
    if highest:
        return FLOOR_M, highest * FLOOR_M, FADE_FLOORS * FLOOR_M
    return FLOOR_M, 0.0, GHOST_FLOORS * FLOOR_M
