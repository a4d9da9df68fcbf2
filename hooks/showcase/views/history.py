"""Views: history across all places, and its parts by place, unit and kind as pages of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from showcase import gallery, words
from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene
from showcase.views.parts import chronicle, cut, days, exhibits

HOME = days.HOME
MOST_EVENTS = 300
"""So many entries stand on a page of the line."""
MOST_GALLERIES = 12
MOST_PLACES = 40
"""So many places can be changed to from any page; of more, the whole line lists them."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A part of the line that has a page: its address and label."""

    url: str
    label: str


@dataclass(frozen=True, slots=True)
class Hall:
    """A building's gallery: its name, the address's id, a handful of labels."""

    folder: Folder
    labels: tuple[exhibits.Label, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A decade of the line: its label, how many entries it has, where it begins."""

    url: str
    label: str
    count: int


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The whole line, then one a place and each of its units, then one a kind; long ones in parts."""
    count = len(chronicle.events(catalogue))
    yield from _line(catalogue, HOME, words.HISTORY, _whole, count=count)
    crumbs = ((words.HISTORY, HOME),)
    for folder in catalogue.folders():
        if found := chronicle.of_folder(catalogue, folder):
            url = f"{HOME}{folder.id}/"
            view = partial(_place, ident=folder.id, kind=folder.kind)
            count = len(chronicle.of_place(catalogue, folder))
            yield from _line(catalogue, url, folder.name, view, crumbs, count=count)
            trail = (*crumbs, (folder.name, url))
            for choice in _units(catalogue, folder):
                view = partial(_unit, ident=folder.id, kind=folder.kind, unit=choice.label)
                count = sum(event.section == choice.label for event in found)
                yield from _line(catalogue, choice.url, choice.label, view, trail, count=count)
    for choice, kind in _kinds(catalogue):
        view = partial(_kind, kind=kind)
        count = sum(event.kind == kind for event in chronicle.every(catalogue))
        yield from _line(catalogue, choice.url, choice.label, view, crumbs, count=count)


def _line(
    catalogue: Catalogue,
    url: str,
    title: str,
    view: Callable[..., dict[str, Any]],
    crumbs: tuple[tuple[str, str], ...] = (),
    *,
    count: int,
) -> Iterator[Page]:
    """A line and what follows its first page; the whole line is found by search, its parts are not."""
    for number in range(1, cut.count_of(range(count), MOST_EVENTS) + 1):
        first = number == 1
        trail = crumbs if first else (*crumbs, (title, url))
        yield Page(
            _part_url(catalogue, url, number),
            "history",
            title,
            partial(view, url=url, number=number),
            "",
            HOME,
            trail,
            trail[-1][0] if trail else "",
            searched=url == HOME and first,
        )


def _part_url(catalogue: Catalogue, url: str, number: int) -> str:
    return cut.part_url(url, number, _taken(catalogue, url))


def _taken(catalogue: Catalogue, url: str) -> set[str]:
    """The ids that stand where the number of a part would."""
    return {*catalogue.buildings, *catalogue.districts} if url == HOME else set()


def _kinds(catalogue: Catalogue) -> list[tuple[Choice, str]]:
    """The kinds that have entries; a building of the same id keeps its address."""
    found = catalogue.derive(chronicle.kinds)
    return [
        (Choice(f"{HOME}{name if not catalogue.folder(name) else f'all-{name}'}/", label), kind)
        for kind, name, label in words.HISTORY_KINDS
        if kind in found
    ]


def _units(catalogue: Catalogue, folder: Folder) -> list[Choice]:
    """The units of a place's exhibition that have entries, in the order they are walked past.

    A unit has no id: its address is named after its first exhibit, so that editors decide on it.
    """
    dated = {event.section for event in chronicle.of_folder(catalogue, folder)}
    first: dict[str, str] = {}
    for exhibit in gallery.in_order(folder):
        if exhibit.section in dated:
            first.setdefault(exhibit.section or "", exhibit.id)
    return [
        Choice(f"{HOME}{folder.id}/unit-{ident}/", unit) for unit, ident in first.items() if unit
    ]


def _context(
    catalogue: Catalogue,
    decades: tuple[gallery.Decade, ...],
    url: str,
    number: int,
    folder: Folder | None = None,
) -> dict[str, Any]:
    ordered = [event for decade in decades for event in decade.events]
    count = cut.count_of(ordered, MOST_EVENTS)
    places = catalogue.derive(chronicle.places)
    few = len(places) <= MOST_PLACES or (url == HOME and number == 1)
    return {
        "units": _units(catalogue, folder) if folder else [],
        "place_url": f"{HOME}{folder.id}/" if folder else "",
        "stretches": list(_stretches(catalogue, decades, url)),
        "decades": chronicle.line(list(cut.part_of(ordered, number, MOST_EVENTS))),
        "places": [
            Choice(f"{HOME}{ident}/", name)
            for ident, name in places
            if few or (folder and ident == folder.id)
        ],
        "all_places": "" if few else f"{HOME}#history-places",
        "kinds": [choice for choice, _ in _kinds(catalogue)],
        "kind_names": {kind: label for kind, _, label in words.HISTORY_KINDS},
        "here": url,
        "part": words.part_text(number, count) if count > 1 else "",
        "around": cut.parts_around(url, number, count, _taken(catalogue, url)),
        "galleries": [],
        "today": 0,
    }


def _stretches(
    catalogue: Catalogue, decades: tuple[gallery.Decade, ...], url: str
) -> Iterator[Stretch]:
    """The decades, each with the page it begins on."""
    before = 0
    for decade in decades:
        page = _part_url(catalogue, url, before // MOST_EVENTS + 1)
        yield Stretch(f"{page}#{decade.anchor}", decade.label, len(decade.events))
        before += len(decade.events)


def _whole(scene: Scene, url: str, number: int) -> dict[str, Any]:
    catalogue = scene.catalogue
    line = partial(_line_of, catalogue, chronicle.events)
    told = _context(catalogue, catalogue.hold("history", line), url, number)
    if number > 1:
        return told
    shown = [folder for folder in catalogue.buildings.values() if folder.exhibits]
    shown = sorted(shown, key=lambda f: (-len(f.exhibits), f.id))[:MOST_GALLERIES]
    return {
        **told,
        "today": days.most(catalogue),
        "galleries": [_hall(catalogue, f) for f in sorted(shown, key=lambda f: f.id)],
    }


def _hall(catalogue: Catalogue, folder: Folder) -> Hall:
    first = gallery.in_order(folder)[:4]
    labels = tuple(exhibits.label(catalogue, folder, exhibit) for exhibit in first)
    return Hall(folder, labels, len(folder.exhibits))


def _place(scene: Scene, ident: str, kind: str, url: str, number: int) -> dict[str, Any]:
    folder = _folder(scene.catalogue, ident, kind)
    found = chronicle.of_place(scene.catalogue, folder)
    return _context(scene.catalogue, chronicle.line(found), url, number, folder)


def _unit(scene: Scene, ident: str, kind: str, unit: str, url: str, number: int) -> dict[str, Any]:
    folder = _folder(scene.catalogue, ident, kind)
    found = [e for e in chronicle.of_folder(scene.catalogue, folder) if e.section == unit]
    return _context(scene.catalogue, chronicle.line(found), url, number, folder)


def _folder(catalogue: Catalogue, ident: str, kind: str) -> Folder:
    return (catalogue.buildings if kind == "building" else catalogue.districts)[ident]


def _kind(scene: Scene, kind: str, url: str, number: int) -> dict[str, Any]:
    catalogue = scene.catalogue
    line = partial(_line_of, catalogue, chronicle.every, kind)
    return _context(catalogue, catalogue.hold(f"history of {kind}", line), url, number)


def _line_of(
    catalogue: Catalogue, told: Callable[[Catalogue], list[gallery.Event]], kind: str = ""
) -> tuple[gallery.Decade, ...]:
    """A line that has many pages, put in order once for all."""
    return chronicle.line([event for event in told(catalogue) if kind in ("", event.kind)])
