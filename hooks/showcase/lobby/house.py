"""Lobby: slides of the house — who belongs to whom, and where one stands."""

from __future__ import annotations

from collections.abc import Iterator

from showcase import words as site_words
from showcase.lobby import words
from showcase.lobby.ground import Draft, Ground, numbered
from showcase.model import Hall
from showcase.model.screen import ScreenEntry
from showcase.screens import slides
from showcase.screens.fit import MOST_CHARS, group
from showcase.views.parts import branches, drawings, halls


def organisation(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """The tree as an indented list; a long one goes over several slides."""
    if ground.folder.kind != "building":
        return
    units: list[slides.Unit] = []
    for root in branches.make(ground.scene, ground.folder).roots:
        _walk(root, 0, units)
    yield from numbered(
        [
            slides.Organisation(entry.title or words.ORGANISATION, rows)
            for rows in group(units, lambda u: _share(ground, u), limit=1, most=ground.rows)
        ]
    )


def _share(ground: Ground, unit: slides.Unit) -> float:
    """What a unit takes of a slide: of its height (upright a note has a line of its own) or its words."""
    tall = 1.75 + (0.97 if ground.portrait and unit.note else 0)
    chars = len(unit.name) + len(unit.note)
    return max(tall / (1.45 * ground.sizes.lines), chars / MOST_CHARS)


def _walk(node: branches.Node, depth: int, units: list[slides.Unit]) -> None:
    note = words.COUNTED.format(count=node.count) if node.count else ""
    if node.branch and node.branch.founded:
        note = words.FOUNDED.format(date=site_words.date_text(node.branch.founded))
    units.append(slides.Unit(node.name, min(depth, 3), note))
    for child in node.children:
        _walk(child, depth + 1, units)


def plan(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """The floor with 您在此, where the halls of one floor are known."""
    if ground.folder.kind != "building":
        return
    here = _here(ground)
    views = halls.make(ground.scene, ground.folder).every
    if here is not None:
        level = next((v.floor for v in views if v.hall is here), None)
        views = tuple(v for v in views if v.floor == level)
    floors = {view.floor for view in views}
    floor = floors.pop() if len(floors) == 1 else None
    title = entry.title or (
        words.PLAN.format(floor=site_words.floor_text(floor)) if floor else words.PLAN_UNKNOWN
    )
    drawing = drawings.plan(title, views, lambda url: "", here)
    if drawing:
        schematic = any(v.hall.plan is None or v.hall.plan.schematic for v in views)
        name = here.name if here else ""
        yield Draft("1", slides.Plan(title, str(drawing), name, schematic))


def _here(ground: Ground) -> Hall | None:
    reference = ground.screen.hall
    return ground.catalogue.hall(reference, ground.folder.id) if reference else None
