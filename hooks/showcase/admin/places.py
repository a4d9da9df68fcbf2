"""Admin: what files can refer to — derived from the data, so apart from all that makes the form."""

from __future__ import annotations

from showcase.model import Catalogue
from showcase.model.named import ids_inside, sources_of

TOPS = {"buildings": "building", "districts": "district"}


def place(catalogue: Catalogue, top: str, ident: str) -> tuple[str, dict[str, str]]:
    """The name of a building or district, and its sources: what other places can refer to."""
    folder = getattr(catalogue, top)[ident]
    return folder.name, sources_of(folder)


def inside(catalogue: Catalogue, top: str, ident: str) -> dict[str, dict[str, str]]:
    """By kind, what the files of a place can refer to within it: ids and names."""
    return ids_inside(getattr(catalogue, top)[ident])


def branches(catalogue: Catalogue) -> dict[str, str]:
    """All organisations: ids and names."""
    return {ident: branch.name for ident, branch in catalogue.branches.items()}
