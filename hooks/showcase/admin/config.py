"""Admin: the configuration of Sveltia CMS for this data folder.

A building is two entries at the left: its own files (profile, figures, methods …), and a collection
for each kind of thing that has a file of its own. What the form can refer to is listed from the data.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase.admin import words
from showcase.admin.fields import ORIGINAL, Widget, widgets
from showcase.admin.shapes import shape_of
from showcase.model import KINDS, Catalogue, Folder, Kind
from showcase.sheets.columns import FIRST
from showcase.writing import Known, known_ids

NO_REPOSITORY = {"name": "gitea", "repo": "owner/repository"}
"""Sveltia wants a repository named even where only the folder on this machine is edited; for this
kind it asks no host how it fares."""


def configuration(catalogue: Catalogue, backend: dict[str, Any] | None = None) -> dict[str, Any]:
    """What `/admin/config.json` holds: the configuration, and the shapes its formats need.

    Args:
        catalogue: the data.
        backend: Sveltia's `backend` (name, repo, branch …) of a forge; None for local use only.
    """
    shapes = {kind.name: shape_of(kind.model) for kind in KINDS}
    config = {
        "backend": backend or NO_REPOSITORY,
        "app_title": words.TITLE,
        "media_folder": "data/media",
        "public_folder": "/media",
        "output": {"omit_empty_optional_fields": True},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "editor": {"preview": False},
        "collections": list(_collections(catalogue)),
    }
    return {"config": config, "shapes": shapes}


def _collections(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    for folder in catalogue.folders():
        known = known_ids(catalogue, folder.id)
        yield _own_files(folder, known)
        for kind in _inside(folder, several=True):
            yield _several(kind, folder, known)
        yield {"divider": True}
    known = known_ids(catalogue, "")
    branch = next(kind for kind in KINDS if kind.name == "branch")
    yield _several(branch, None, known)
    yield {"divider": True}
    site = [_file(kind, kind.path, known) for kind in KINDS if kind.name in ("site", "terms")]
    yield {"name": "site", "label": words.SITE, "files": site}
    holidays = next(kind for kind in KINDS if kind.name == "holidays")
    yield _several(holidays, None, known)


def _inside(folder: Folder, *, several: bool) -> list[Kind]:
    """The kinds of file in a building's or a district's folder, of one each or of several."""
    top = f"{folder.kind}s/{{folder}}/"
    return [k for k in KINDS if k.path.startswith(top) and ("{id}" in k.path) == several]


def _own_files(folder: Folder, known: Known) -> dict[str, Any]:
    files = [
        _file(kind, kind.path.format(folder=folder.id), known, folder)
        for kind in _inside(folder, several=False)
    ]
    return {"name": folder.id, "label": folder.name, "files": files, **_media(folder)}


def _file(kind: Kind, path: str, known: Known, folder: Folder | None = None) -> dict[str, Any]:
    label = words.PROFILE if folder and kind.name == folder.kind else kind.title
    return {
        "name": path.rpartition("/")[2].removesuffix(".yaml"),
        "label": label,
        "file": f"data/{path}",
        "format": kind.name,
        "fields": _fields(kind, known),
    }


def _several(kind: Kind, folder: Folder | None, known: Known) -> dict[str, Any]:
    """A collection of files, one a thing."""
    path = kind.path.format(folder=folder.id if folder else "", id="{id}")
    fields = _fields(kind, known)
    names = {field["name"] for field in fields}
    title = next((name for name in (*FIRST, "year") if name in names), "name")
    label = words.COLLECTION.format(place=folder.name, title=kind.title) if folder else kind.title
    return {
        "name": f"{folder.id}--{kind.name}" if folder else kind.name,
        "label": label,
        "label_singular": kind.title,
        "folder": f"data/{path}".rpartition("/")[0],
        "create": True,
        "extension": "yaml",
        "format": kind.name,
        "identifier_field": title,
        "summary": f"{{{{{title}}}}}",
        "slug": {"editable": ["create"]},
        "fields": fields,
        **(_media(folder) if folder else {}),
    }


def _fields(kind: Kind, known: Known) -> list[Widget]:
    return [*widgets(kind.model, known), ORIGINAL]


def _media(folder: Folder) -> dict[str, str]:
    """Pictures go into the folder's own media/ and are named from there (format.js drops the slash)."""
    return {"media_folder": f"/data/{folder.kind}s/{folder.id}/media", "public_folder": "/media"}
