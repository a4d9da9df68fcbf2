"""Views: the list of buildings, whole, by city, and by kind — each a page of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from showcase import words
from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene, url_of
from showcase.views.parts import cut, skyline
from showcase.views.parts.folders import place_words

LIST = "buildings/"
MOST_CARDS = 60
"""So many buildings stand on a page; each is a drawing of some kilobytes."""


@dataclass(frozen=True, slots=True)
class Card:
    """A building in a list: its drawing stands in the template, the words are here."""

    folder: Folder
    url: str
    place: str
    caption: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A page of the list: what it is called, where it stands, which buildings it holds."""

    label: str
    url: str
    folders: tuple[Folder, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to divide the list, with its choices in order of their labels."""

    label: str
    choices: tuple[Choice, ...]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The list of all buildings, and one for each city and each kind, each as long as it must be."""
    yield from _listed(catalogue, LIST, "楼宇", list(catalogue.buildings))
    for one in filters(catalogue):
        for choice in one.choices:
            label = words.chosen_text(choice.label)
            yield from _listed(catalogue, choice.url, label, choice.folders)


def _listed(
    catalogue: Catalogue, url: str, label: str, folders: Sequence[object]
) -> Iterator[Page]:
    whole = url == LIST
    taken = catalogue.buildings if whole else ()
    for number in range(1, cut.count_of(folders, MOST_CARDS) + 1):
        crumbs = () if whole and number == 1 else (("楼宇", LIST),)
        yield Page(
            cut.part_url(url, number, taken),
            "buildings",
            label,
            partial(_view, url=url, number=number),
            section=LIST,
            crumbs=crumbs if number == 1 or whole else (*crumbs, (label, url)),
            searched=whole and number == 1,
        )


def filters(catalogue: Catalogue) -> list[Filter]:
    """The filters in which there is something to choose; addresses never hide a building's own."""
    folders = list(catalogue.buildings.values())
    cities: dict[str, list[Folder]] = {}
    kinds: dict[str, list[Folder]] = {}
    for folder in folders:
        if city := folder.building.location.city:
            cities.setdefault(city, []).append(folder)
        if kind := folder.building.kind:
            kinds.setdefault(kind, []).append(folder)
    slugs = {kind: words.KIND_SLUGS[kind] for kind in kinds}
    made = [
        Filter(words.CITY, _choices(catalogue, "city", cities, city_slugs(cities))),
        Filter(words.KIND, _choices(catalogue, "kind", kinds, slugs)),
    ]
    return [one for one in made if len(one.choices) > 1]


def _choices(
    catalogue: Catalogue, name: str, groups: dict[str, list[Folder]], slugs: dict[str, str]
) -> tuple[Choice, ...]:
    made = (
        (f"{name}-{slugs[label]}", label, tuple(folders))
        for label, folders in sorted(groups.items(), key=lambda item: slugs[item[0]])
    )
    return tuple(
        Choice(label, f"{LIST}{slug}/", folders)
        for slug, label, folders in made
        if slug not in catalogue.buildings
    )


def city_slugs(cities: dict[str, list[Folder]]) -> dict[str, str]:
    """An ASCII word for each city: the one most ids of its buildings begin with (wuhan-greenland).

    No dictionary of pinyin is needed, and the editors decide. Cities whose ids begin alike are
    numbered in order of their names.
    """
    slugs: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for city in sorted(cities):
        heads = Counter(folder.id.partition("-")[0] for folder in cities[city])
        word = min(heads, key=lambda head: (-heads[head], head))
        taken[word] += 1
        slugs[city] = word if taken[word] == 1 else f"{word}-{taken[word]}"
    return slugs


def card(folder: Folder) -> Card:
    """A building as a card."""
    building = folder.building
    return Card(
        folder,
        url_of("building", folder.id),
        place_words(building.location),
        skyline.caption_of(building),
    )


def _view(scene: Scene, url: str, number: int) -> dict[str, Any]:
    catalogue = scene.catalogue
    made = filters(catalogue)
    chosen = next((c for f in made for c in f.choices if c.url == url), None)
    folders = chosen.folders if chosen else tuple(catalogue.buildings.values())
    count = cut.count_of(folders, MOST_CARDS)
    return {
        "cards": [card(folder) for folder in cut.part_of(folders, number, MOST_CARDS)],
        "filters": made,
        "chosen": chosen,
        "here": len(folders),
        "every": len(catalogue.buildings),
        "part": words.part_text(number, count) if count > 1 else "",
        "around": cut.parts_around(url, number, count, () if chosen else catalogue.buildings),
    }
