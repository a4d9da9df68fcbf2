"""Images: which files of the media folders the data ask for."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model import Catalogue, Entity, Folder, references

Asked = dict[str, tuple[str, ...]]
"""Path as pages ask for it → paths below data/ where it may lie."""


def asked_for(catalogue: Catalogue) -> Asked:
    """Each picture that is shown somewhere."""
    found = asked_above(catalogue)
    for folder in catalogue.folders():
        found |= asked_in(folder)
    return dict(sorted(found.items()))


def asked_in(folder: Folder) -> Asked:
    """The pictures of a folder.

    A path in a folder's file means the folder's own media/ first, then the common one at the top.
    """
    home = f"{folder.kind}s/{folder.id}/"
    paths = sorted(path for entity in folder.entities() for path in _paths(entity))
    return {home + path: (home + path, path) for path in paths}


def asked_above(catalogue: Catalogue) -> Asked:
    """The pictures of the site and of organisations."""
    entities = (catalogue.site, *catalogue.branches.values())
    paths = sorted(path for entity in entities for path in _paths(entity))
    return {path: (path,) for path in paths}


def _paths(entity: Entity) -> Iterator[str]:
    return (value for _, kind, value in references(entity) if kind == "media")
