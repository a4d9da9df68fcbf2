"""Admin: a form's fields as Sveltia CMS wants them."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from showcase.admin import words
from showcase.admin.shapes import is_hidden, lift_of
from showcase.forms import Field, choice_text, form_of
from showcase.handbook.fields import example_of
from showcase.model.base import SLUG

Widget = dict[str, Any]
ORIGINAL: Widget = {"name": "_original", "widget": "hidden", "default": ""}
"""Carries the text of the file through the form (parts/admin/format.js)."""
_PATTERNS: dict[str, list[str]] = {
    "id": [SLUG, words.PATTERN_ID],
    "partial": [r"^\d{4}(-\d{2}(-\d{2})?)?$", words.PATTERN_PARTIAL],
    "date": [r"^\d{4}-\d{2}-\d{2}$", words.PATTERN_DATE],
}
_WIDGETS = {
    "text": "text",
    "flag": "boolean",
    "whole": "number",
    "number": "number",
    "pairs": "keyvalue",
    "media": "image",
}
LARGEST = 1e9
SMALLEST = 1e-6


def widgets(model: type[BaseModel]) -> list[Widget]:
    """The widgets of a model's fields, in the form's order."""
    return [_widget(field) for field in form_of(model).fields if not is_hidden(field)]


def _widget(field: Field) -> Widget:
    made: Widget = {"name": field.name, "label": field.title, "required": field.required}
    if hint := _hint(field):
        made["hint"] = hint
    if field.kind == "group":
        return made | _group(field)
    if field.choices:
        options = [{"value": choice, "label": _labelled(choice)} for choice in field.choices]
        made |= {"widget": "select", "options": options}
        return made | ({"multiple": True} if field.many else {"dropdown_threshold": 4})
    if field.kind == "reference":
        made["refers"] = field.refers  # parts/admin/collections.js makes a choice of it
    if field.many:
        return made | {"widget": "list"} | _pattern(field)
    return made | _single(field)


def _single(field: Field) -> Widget:
    made: Widget = {"widget": _WIDGETS.get(field.kind, "string")} | _pattern(field)
    if field.kind == "flag" and isinstance(field.default, bool):
        made["default"] = field.default
    if field.kind in ("whole", "number"):
        made["value_type"] = "int" if field.kind == "whole" else "float"
        made["step"] = 1 if field.kind == "whole" else SMALLEST
        bounds = {"min": field.low, "max": field.high}
        made |= {k: v for k, v in bounds.items() if v is not None and abs(v) < LARGEST}
    return made


def _pattern(field: Field) -> Widget:
    return {"pattern": _PATTERNS[field.kind]} if field.kind in _PATTERNS else {}


def _group(field: Field) -> Widget:
    inner = field.inside[-1]
    made: Widget = {
        "widget": "list" if field.many else "object",
        "collapsed": True,
        "fields": widgets(inner),
    }
    names = [f.name for f in form_of(inner).fields]
    title = next(
        (n for n in ("name", "label", "title", "topic", "role", "text", "id") if n in names),
        names[0],
    )
    made["summary"] = f"{{{{{title}}}}}"
    if lift := lift_of(field):
        for widget in made["fields"]:
            if widget["name"] != lift:
                widget["required"] = False
    return made


def _labelled(choice: str) -> str:
    text = choice_text(choice)
    return choice if text == choice else words.CHOICE.format(value=choice, text=text)


def _hint(field: Field) -> str:
    silent = field.choices or field.kind in ("flag", "reference")
    example = "" if silent else example_of(field).partition(": ")[2].strip("[]")
    parts = [field.description, words.EXAMPLE.format(example=example) if example else ""]
    if field.many and field.kind != "group" and not silent:
        parts.append(words.MANY)
    return "；".join(filter(None, parts))
