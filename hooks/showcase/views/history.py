"""Views: history across all places, and its parts by place, unit and kind as pages of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from showcase import gallery, words
from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene
from showcase.views.parts import chronicle, exhibits

HOME = "history/"
_MOST_TODAY = 4
"""So many entries of one day are shown; the box keeps their room from the start."""


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


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The whole line, then a page a place and each of its units, then a page a kind."""
    yield Page(HOME, "history", words.HISTORY, _whole, section=HOME)
    crumbs = ((words.HISTORY, HOME),)
    for folder in catalogue.folders():
        if chronicle.of_folder(catalogue, folder):
            url = f"{HOME}{folder.id}/"
            view = partial(_place, ident=folder.id, kind=folder.kind, url=url)
            yield Page(
                url, "history", folder.name, view, "", HOME, crumbs, words.HISTORY, searched=False
            )
            for choice in _units(catalogue, folder):
                view = partial(_unit, ident=folder.id, kind=folder.kind, unit=choice.label)
                yield Page(
                    choice.url,
                    "history",
                    choice.label,
                    partial(view, url=choice.url),
                    "",
                    HOME,
                    (*crumbs, (folder.name, url)),
                    folder.name,
                    searched=False,
                )
    for choice, kind in _kinds(catalogue):
        view = partial(_kind, kind=kind, url=choice.url)
        yield Page(
            choice.url,
            "history",
            choice.label,
            view,
            "",
            HOME,
            crumbs,
            words.HISTORY,
            searched=False,
        )


def _kinds(catalogue: Catalogue) -> list[tuple[Choice, str]]:
    """The kinds that have entries; a building of the same id keeps its address."""
    found = {event.kind for event in chronicle.every(catalogue)}
    return [
        (Choice(f"{HOME}{name if not catalogue.folder(name) else f'all-{name}'}/", label), kind)
        for kind, name, label in words.HISTORY_KINDS
        if kind in found
    ]


def _places(catalogue: Catalogue) -> list[Choice]:
    return [
        Choice(f"{HOME}{folder.id}/", folder.name)
        for folder in catalogue.folders()
        if chronicle.of_folder(catalogue, folder)
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
    catalogue: Catalogue, found: list[gallery.Event], url: str, folder: Folder | None = None
) -> dict[str, Any]:
    return {
        "units": _units(catalogue, folder) if folder else [],
        "place_url": f"{HOME}{folder.id}/" if folder else "",
        "decades": chronicle.line(found),
        "places": _places(catalogue),
        "kinds": [choice for choice, _ in _kinds(catalogue)],
        "kind_names": {kind: label for kind, _, label in words.HISTORY_KINDS},
        "here": url,
        "galleries": [],
        "today": 0,
    }


def _whole(scene: Scene) -> dict[str, Any]:
    catalogue = scene.catalogue
    found = chronicle.events(catalogue)
    return {
        **_context(catalogue, found, HOME),
        "today": min(_MOST_TODAY, max(map(len, gallery.on_this_day(found).values()), default=0)),
        "galleries": [
            Hall(
                folder,
                tuple(
                    exhibits.label(catalogue, folder, exhibit)
                    for exhibit in gallery.in_order(folder)[:4]
                ),
                len(folder.exhibits),
            )
            for folder in catalogue.buildings.values()
            if folder.exhibits
        ],
    }


def _place(scene: Scene, ident: str, kind: str, url: str) -> dict[str, Any]:
    folder = _folder(scene.catalogue, ident, kind)
    found = chronicle.of_place(scene.catalogue, folder)
    return _context(scene.catalogue, found, url, folder)


def _unit(scene: Scene, ident: str, kind: str, unit: str, url: str) -> dict[str, Any]:
    folder = _folder(scene.catalogue, ident, kind)
    found = [e for e in chronicle.of_folder(scene.catalogue, folder) if e.section == unit]
    return _context(scene.catalogue, found, url, folder)


def _folder(catalogue: Catalogue, ident: str, kind: str) -> Folder:
    return (catalogue.buildings if kind == "building" else catalogue.districts)[ident]


def _kind(scene: Scene, kind: str, url: str) -> dict[str, Any]:
    catalogue = scene.catalogue
    found = [event for event in chronicle.every(catalogue) if event.kind == kind]
    return _context(catalogue, found, url)
