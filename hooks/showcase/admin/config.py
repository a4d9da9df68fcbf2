"""Admin: what the form in the browser is made of — Sveltia CMS's collections as patterns.

A building is two entries at the left: its own files (profile, figures, methods …), and a collection
for each kind of thing that has a file of its own. All buildings have the same fields, so these are
written once, with {folder} and {name} where a building's own go, and no list of choices is written
twice: a field that refers to something names the kind, and parts/admin/collections.js puts in what
there is. So the files grow with the names of the data, not with their buildings times their fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase.admin import words
from showcase.admin.fields import ORIGINAL, Widget, widgets
from showcase.admin.places import TOPS, branches, place
from showcase.admin.shapes import shape_of
from showcase.model import KINDS, Catalogue, Kind
from showcase.sheets.columns import FIRST

NO_REPOSITORY = {"name": "gitea", "repo": "owner/repository"}
"""Sveltia wants a repository named even where only the folder on this machine is edited; for this
kind it asks no host how it fares."""


def configuration(catalogue: Catalogue, backend: dict[str, Any] | None = None) -> dict[str, Any]:
    """What `/admin/config.json` holds: the configuration, the patterns, and all places.

    Args:
        catalogue: the data.
        backend: Sveltia's `backend` (name, repo, branch …) of a forge; None for local use only.
    """
    config = {
        "backend": backend or NO_REPOSITORY,
        "app_title": words.TITLE,
        "media_folder": "data/media",
        "public_folder": "/media",
        "output": {"omit_empty_optional_fields": True},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "editor": {"preview": False},
    }
    places = {top: dict[str, str]() for top in TOPS}
    sources: dict[str, dict[str, str]] = {}
    for top in TOPS:
        for ident in getattr(catalogue, top):
            places[top][ident], sources[ident] = catalogue.derive(place, top, ident)
    return {
        "config": config,
        "shapes": {kind.name: shape_of(kind.model) for kind in KINDS},
        "patterns": {top: list(_in_place(top)) for top in TOPS} | {"site": list(_above())},
        "places": places,
        "sources": sources,
        "branches": catalogue.derive(branches),
    }


def _in_place(top: str) -> Iterator[dict[str, Any]]:
    own = [kind for kind in KINDS if kind.path.startswith(f"{top}/{{folder}}/")]
    single = [kind for kind in own if "{id}" not in kind.path]
    # pictures go into the place's own folder and are named from there: format.js drops the slash
    media = {"media_folder": f"/data/{top}/{{folder}}/media", "public_folder": "/media"}
    files = [_file(kind, TOPS[top]) for kind in single]
    yield {"name": "{folder}", "label": "{name}", "files": files, **media}
    for kind in own:
        if kind not in single:
            yield {**_several(kind, in_place=True), **media}


def _above() -> Iterator[dict[str, Any]]:
    kinds = {kind.name: kind for kind in KINDS}
    yield _several(kinds["branch"])
    yield {"divider": True}
    files = [_file(kinds[name]) for name in ("site", "terms")]
    yield {"name": "site", "label": words.SITE, "files": files}
    yield _several(kinds["holidays"])


def _file(kind: Kind, profile: str = "") -> dict[str, Any]:
    return {
        "name": kind.path.rpartition("/")[2].removesuffix(".yaml"),
        "label": words.PROFILE if kind.name == profile else kind.title,
        "file": f"data/{kind.path}",
        "format": kind.name,
        "fields": _fields(kind),
    }


def _several(kind: Kind, *, in_place: bool = False) -> dict[str, Any]:
    """A collection of files, one a thing."""
    fields = _fields(kind)
    names = {field["name"] for field in fields}
    title = next((name for name in (*FIRST, "year") if name in names), "name")
    label = words.COLLECTION.format(place="{name}", title=kind.title) if in_place else kind.title
    return {
        "name": f"{{folder}}--{kind.name}" if in_place else kind.name,
        "label": label,
        "label_singular": kind.title,
        "folder": f"data/{kind.path}".rpartition("/")[0],
        "create": True,
        "extension": "yaml",
        "format": kind.name,
        "identifier_field": title,
        "summary": f"{{{{{title}}}}}",
        "slug": {"editable": ["create"]},
        "fields": fields,
    }


def _fields(kind: Kind) -> list[Widget]:
    return [*widgets(kind.model), ORIGINAL]
