"""Schema: the ids that exist, offered as completions — and any other text is let through.

An id that does not exist (yet) is the check's to tell, with the nearest one; a red underline here
would only say less.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from showcase.forms.words import REFERENCES
from showcase.model import Catalogue
from showcase.schema import words


def ids_schema(catalogue: Catalogue | None) -> dict[str, Any]:
    """Definitions by kind: an enumeration of ids with their names, or any text."""
    known = _known(catalogue) if catalogue else {}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": words.IDS_TITLE,
        "definitions": {kind: _offered(known.get(kind, {})) for kind in REFERENCES},
    }


def _offered(ids: dict[str, str]) -> dict[str, Any]:
    free: dict[str, Any] = {"type": "string", "minLength": 1}
    if not ids:
        return free
    listed = {"type": "string", "enum": list(ids), "enumDescriptions": list(ids.values())}
    return {"anyOf": [listed, free]}


def _known(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    """Ids by kind with the names behind them; what lies in a folder is offered short and whole."""
    known: dict[str, dict[str, str]] = defaultdict(dict)
    known["branch"] = {ident: b.name for ident, b in sorted(catalogue.branches.items())}
    for folder in catalogue.folders():
        known[folder.kind][folder.id] = folder.name
        inside = {
            "hall": {h.id: h.name for h in folder.halls.values()},
            "activity": {a.id: a.name for a in folder.activities.values()},
            "exhibit": {e.id: e.title for e in folder.exhibits.values()},
            "station": {s.id: s.name for s in folder.stations.values()},
            "figure": {f.id: f.label for f in folder.figures.figures},
            "source": {
                s.id: s.title or s.publisher or s.genre or s.id for s in folder.profile.sources
            },
        }
        for kind, ids in inside.items():
            for ident, name in ids.items():
                told = f"{folder.name} · {name}"
                short = known[kind].get(ident)
                known[kind][ident] = f"{short}；{told}" if short else told
                known[kind][f"{folder.id}/{ident}"] = told
    return {kind: dict(sorted(ids.items(), key=_short_first)) for kind, ids in known.items()}


def _short_first(item: tuple[str, str]) -> tuple[bool, str]:
    return "/" in item[0], item[0]
