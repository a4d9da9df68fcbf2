"""Admin: what the form's format must know of a kind — parts/admin/format.js reads it."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from showcase.forms import Field, form_of
from showcase.forms.fields import takes_bare_number

Shape = dict[str, Any]


def shape_of(model: type[BaseModel]) -> Shape:
    """The shape of a group or a file: which keys stand alone, are left out, are not shown."""
    fields = form_of(model).fields
    inside = {field.name: shape for field in fields if (shape := _field_shape(field))}
    hidden = [field.name for field in fields if is_hidden(field)]
    return {key: value for key, value in (("hidden", hidden), ("inside", inside)) if value}


def _field_shape(field: Field) -> Shape:
    shape: Shape = {}
    if field.many:
        shape["many"] = True
    if field.kind == "media":
        shape["media"] = True
    if lift := lift_of(field):
        shape["lift"] = lift
    if field.default is not None and isinstance(field.default, bool | int | float | str):
        shape["standing"] = field.default
    if field.kind == "group":
        shape |= shape_of(field.inside[-1])
    return shape


def lift_of(field: Field) -> str | None:
    """The key of a group whose value may stand alone in its place."""
    if field.kind != "group":
        return None
    if takes_bare_number(field):
        return "value"
    if field.plain == "reference":
        return "id"
    return form_of(field.inside[-1]).fields[0].name if field.plain == "line" else None


def is_hidden(field: Field) -> bool:
    """Whether a form cannot show a field; it is kept as it stands in the file."""
    return field.deep
