"""Compare: a catalogue taken apart into things a visitor could name, each with its data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from showcase.compare import words
from showcase.forms import form_of
from showcase.model import KINDS, Catalogue, Entity, Folder

UNSEEN = frozenset({"notes", "former_ids"})
"""Fields that never reach a visitor."""
LISTED: dict[str, str] = {
    "figures": "figures",
    "methods": "methods",
    "services": "groups",
    "clubs": "clubs",
    "lists": "lists",
    "timeline": "timeline",
    "records": "records",
}
"""Kinds whose files are lists, with the key of the list."""
TITLES = {kind.name: kind.title for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Thing:
    """Something a visitor sees: its kind, key, name, where it belongs, what it says.

    `unseen` is what is only for editors; `model` tells the titles of the data's fields.
    """

    kind: str
    key: str
    name: str
    place: str
    model: type[BaseModel]
    data: dict[str, Any]
    unseen: dict[str, Any] = field(default_factory=dict)


def things(catalogue: Catalogue) -> dict[tuple[str, str], Thing]:
    """Everything in a catalogue by kind and key."""
    return {(thing.kind, thing.key): thing for thing in _things(catalogue)}


def _things(catalogue: Catalogue) -> Iterator[Thing]:
    yield _entity("site", catalogue.site, words.SITE)
    for year in catalogue.holidays.values():
        yield _entity("holidays", year, words.SITE)
    for branch in catalogue.branches.values():
        yield _entity("branch", branch, words.BRANCHES)
    for folder in catalogue.folders():
        yield _entity(folder.kind, folder.profile, folder.name)
        yield from _inside(folder)


def _inside(folder: Folder) -> Iterator[Thing]:
    own = {
        "hall": folder.halls,
        "station": folder.stations,
        "activity": folder.activities,
        "exhibit": folder.exhibits,
        "news": folder.news,
    }
    for kind, entities in own.items():
        for entity in entities.values():
            yield _entity(kind, entity, folder.name)
    yield _entity("walls", folder.walls, folder.name, key=f"{folder.id}/walls")
    for kind in ("figures", "methods", "services", "clubs", "timeline", "records"):
        yield from _listed(kind, getattr(folder, kind), folder, kind)
    for number, lists in enumerate(folder.lists):
        yield from _listed("lists", lists, folder, f"lists-{number}")


def _entity(kind: str, entity: Entity, place: str, key: str = "") -> Thing:
    data = entity.model_dump(by_alias=True, exclude_defaults=True)
    name = str(data.get("name") or data.get("title") or data.get("year") or TITLES.get(kind, kind))
    return Thing(
        kind,
        key or entity.key or kind,
        name,
        place,
        type(entity),
        {name: value for name, value in data.items() if name not in UNSEEN},
        {name: value for name, value in data.items() if name in UNSEEN},
    )


def _listed(kind: str, entity: Entity, folder: Folder, slot: str) -> Iterator[Thing]:
    """The items of a list file, and what is said of the whole list."""
    key = LISTED[kind]
    whole = _entity(kind, entity, folder.name, key=f"{folder.id}/{slot}")
    items = getattr(entity, key)
    head = {name: value for name, value in whole.data.items() if name != key}
    title = words.WHOLE_LIST.format(title=TITLES[kind])
    yield Thing(f"{kind} ", whole.key, title, folder.name, whole.model, head, whole.unseen)
    seen: dict[str, int] = {}
    for item in items:
        if kind == "services":
            yield from _group(item, folder)
            continue
        data = item.model_dump(by_alias=True, exclude_defaults=True)
        name = str(data.get("name") or data.get("title") or data.get("label") or data.get("event"))
        ident = str(data.get("id") or data.get("date"))
        seen[ident] = seen.get(ident, 0) + 1
        number = f"#{seen[ident]}" if seen[ident] > 1 else ""
        yield Thing(
            kind, f"{folder.id}/{slot}/{ident}{number}", name, folder.name, type(item), data
        )


def _group(group: Any, folder: Folder) -> Iterator[Thing]:
    """A group of services: its head, and each service."""
    head = group.model_dump(by_alias=True, exclude_defaults=True, exclude={"services"})
    key = f"{folder.id}/services/{group.id}"
    yield Thing("services ", key, group.name, folder.name, type(group), head)
    for service in group.services:
        data = service.model_dump(by_alias=True, exclude_defaults=True)
        yield Thing(
            "services",
            f"{folder.id}/services/-/{service.id}",
            service.name,
            folder.name,
            type(service),
            data,
        )


def titles(model: type[BaseModel]) -> dict[str, str]:
    """The titles of a model's fields by written name."""
    return {field.name: field.title for field in form_of(model).fields}
