"""Model: what there is to refer to, by id, with the names that people know it by."""

from __future__ import annotations

from showcase.model.folder import Folder


def sources_of(folder: Folder) -> dict[str, str]:
    """The sources of a building or district, by id."""
    return {
        source.id: source.title or source.publisher or source.genre or source.id
        for source in folder.profile.sources
    }


def ids_inside(folder: Folder) -> dict[str, dict[str, str]]:
    """By kind, the ids in a building's or district's folder, with their names."""
    return {
        "hall": {h.id: h.name for h in folder.halls.values()},
        "activity": {a.id: a.name for a in folder.activities.values()},
        "exhibit": {e.id: e.title for e in folder.exhibits.values()},
        "station": {s.id: s.name for s in folder.stations.values()},
        "figure": {f.id: f.label for f in folder.figures.figures},
    }
