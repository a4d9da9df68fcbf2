"""Sheets: which columns a kind's table has — the fields of its form that fit into one cell."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel

from showcase.forms import Field, form_of
from showcase.forms.fields import EVERYWHERE, takes_bare_number
from showcase.model import Activity, Exhibit
from showcase.model.services import Service

IMPORTED: dict[str, type[BaseModel]] = {
    "activities": Activity,
    "services": Service,
    "exhibits": Exhibit,
}
"""What can be imported, by the word of the command line."""

FIRST = ("name", "title")
LEFT_OUT = frozenset({"id", "former_ids", "notes"})


def columns(model: type[BaseModel]) -> Sequence[Field]:
    """The fields of a table: the name first, no groups but quantities and references."""
    fields = [
        field
        for field in form_of(model).fields
        if field.name not in LEFT_OUT and _fits_a_cell(field)
    ]
    return sorted(fields, key=lambda f: (f.name not in FIRST, f.name in EVERYWHERE))


def _fits_a_cell(field: Field) -> bool:
    if field.kind == "group":
        return field.plain == "reference" or (takes_bare_number(field) and not field.many)
    return field.kind not in ("pairs", "media") and not field.deep


def name_of(model: type[BaseModel]) -> Field:
    """The field that names a thing."""
    return next(field for field in columns(model) if field.name in FIRST)
