"""Images: which files of the media folders the data ask for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields

from showcase.model import Catalogue, Entity, Folder, references


def asked_for(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Each picture that is shown somewhere: its path as pages ask for it → where it may lie.

    A path in a folder's file means the folder's own media/ first, then the common one at the top.
    """
    found: dict[str, tuple[str, ...]] = {}
    for folder in catalogue.folders():
        home = f"{folder.kind}s/{folder.id}/"
        for entity in _entities(folder):
            for path in _paths(entity):
                found[home + path] = (home + path, path)
    for entity in (catalogue.site, *catalogue.branches.values()):
        for path in _paths(entity):
            found[path] = (path,)
    return dict(sorted(found.items()))


def _paths(entity: Entity) -> Iterator[str]:
    return (value for _, kind, value in references(entity) if kind == "media")


def _entities(folder: Folder) -> Iterator[Entity]:
    """Everything that lies in a folder."""
    for field in fields(folder):
        value = getattr(folder, field.name)
        if isinstance(value, Entity):
            yield value
        elif isinstance(value, Mapping):
            yield from value.values()
        elif isinstance(value, tuple):
            yield from value
