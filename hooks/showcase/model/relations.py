"""Model: who belongs to whom — derived from all files, so that a page need not look at all of them.

Each function is derived (model/derived.py): ids only, from which the entities are looked up.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showcase.model.catalogue import Catalogue

Ids = dict[str, list[str]]
Held = tuple[str, str, str]
"""An activity: `buildings` or `districts`, the folder, its id."""


def _organisations(catalogue: Catalogue) -> dict[str, Ids]:
    """Ids of organisations by the one above them (party organisations only) and by their host."""
    under: Ids = defaultdict(list)
    hosted: Ids = defaultdict(list)
    for branch in sorted(catalogue.branches.values(), key=lambda b: (b.order, b.id)):
        if branch.party:
            under[branch.parent or ""].append(branch.id)
        if branch.host:
            hosted[branch.host].append(branch.id)
    return {"under": dict(under), "hosted": dict(hosted)}


def under(catalogue: Catalogue, branch: str) -> list[str]:
    """The party organisations directly under one; those without a parent for an empty id."""
    found: list[str] = catalogue.derive(_organisations)["under"].get(branch, [])
    return found


def hosted(catalogue: Catalogue, building: str) -> list[str]:
    """The organisations of a building: hosted there, or named by its profile."""
    found: list[str] = catalogue.derive(_organisations)["hosted"].get(building, [])
    named = catalogue.buildings[building].building.organisation
    if not named or named in found or named not in catalogue.branches:
        return found
    both = [catalogue.branches[ident] for ident in (*found, named)]
    return [branch.id for branch in sorted(both, key=lambda b: (b.order, b.id))]


def _belongs(catalogue: Catalogue, building: str) -> tuple[str, str]:
    """The organisation and the district that a building's profile names."""
    profile = catalogue.buildings[building].building
    return profile.organisation or "", profile.district or ""


def _leaders(catalogue: Catalogue) -> Ids:
    """Buildings by the organisation their profile names."""
    found: Ids = defaultdict(list)
    for ident in catalogue.buildings:
        if organisation := catalogue.derive(_belongs, ident)[0]:
            found[organisation].append(ident)
    return dict(found)


def _by_district(catalogue: Catalogue) -> Ids:
    """Buildings by the district that their profile names; those that name none under an empty id."""
    found: Ids = defaultdict(list)
    for ident in catalogue.buildings:
        found[catalogue.derive(_belongs, ident)[1]].append(ident)
    return dict(found)


def standing(catalogue: Catalogue, district: str) -> list[str]:
    """The buildings of a district, in order of id; those of none for an empty id."""
    found: list[str] = catalogue.derive(_by_district).get(district, [])
    return found


def led(catalogue: Catalogue, branch: str) -> list[str]:
    """The buildings that an organisation sits in, answers for or covers, in order of id."""
    one = catalogue.branches[branch]
    found = set(catalogue.derive(_leaders).get(branch, ()))
    found |= set(one.covers.building_refs) if one.covers else set()
    found |= {one.host} if one.host else set()
    return sorted(ident for ident in found if ident in catalogue.buildings)


def _organisers_in(catalogue: Catalogue, top: str, ident: str) -> list[tuple[str, str]]:
    """Organiser and id of each activity of a folder that names one."""
    folder = getattr(catalogue, top)[ident]
    return [(a.organiser, a.id) for a in folder.activities.values() if a.organiser]


def _organisers(catalogue: Catalogue) -> dict[str, list[Held]]:
    found: dict[str, list[Held]] = defaultdict(list)
    for folder in catalogue.folders():
        top = f"{folder.kind}s"
        for organiser, ident in catalogue.derive(_organisers_in, top, folder.id):
            found[organiser].append((top, folder.id, ident))
    return dict(found)


def organised(catalogue: Catalogue, branch: str) -> list[Held]:
    """The activities that an organisation holds."""
    found: list[Held] = catalogue.derive(_organisers).get(branch, [])
    return found
