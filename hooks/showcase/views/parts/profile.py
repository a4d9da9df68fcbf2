"""Parts: a building's profile as rows of facts, each with the word for what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model import Branch, Folder
from showcase.model.values import Closure
from showcase.plan import Scene
from showcase.views.parts import opening
from showcase.views.parts.amounts import Amount, amount_of
from showcase.views.parts.folders import place_words


@dataclass(frozen=True, slots=True)
class Profile:
    """What the head of a building's page says beside its drawing.

    Attributes:
        place: city, district, street in one line.
        closures: closing days that are not over on the build's date.
        opening: the hours for the browser (parts/opening.py); empty where none are known.
        organisation: the leading organisation, if it is known.
        attributed: source of a field that does not come from the building's first source.
    """

    place: str
    area: Amount | None
    height: Amount | None
    gross_area: Amount | None
    organisation: Branch | None
    closures: tuple[Closure, ...]
    attributed: dict[str, str]
    opening: str


def make(scene: Scene, folder: Folder) -> Profile:
    """The profile of a building on the build's date."""
    building = folder.building
    centre = building.centre
    day = scene.date.isoformat()
    return Profile(
        place_words(building.location),
        amount_of(centre.area_m2, "平方米") if centre else None,
        amount_of(building.height_m, "米"),
        amount_of(building.gross_area_m2, "平方米"),
        scene.catalogue.branches.get(building.organisation or ""),
        tuple(c for c in centre.closures if (c.to or c.from_) >= day) if centre else (),
        {field: one.source for one in building.attributions for field in one.fields},
        opening.data(scene, folder, centre.hours) if centre else "",
    )
