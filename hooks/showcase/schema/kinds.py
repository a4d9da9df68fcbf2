"""Schema: the JSON Schema (draft 7) of one kind of file, from its form.

Draft 7 and `markdownDescription`, `enumDescriptions`, `patternErrorMessage` are what the YAML
language server and VS Code read. A key with nothing behind it is underlined, which the check lets
pass where the key is optional: whoever sees it fills it or deletes it.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from showcase.forms import Field, choice_text, form_of, groups
from showcase.forms.fields import takes_bare_number
from showcase.forms.words import REFERENCES
from showcase.handbook.fields import example_of
from showcase.model import Kind
from showcase.model.base import SLUG
from showcase.schema import words

IDS_FILE = "ids.json"
Schema = dict[str, Any]

_DATE: Schema = {
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}$",
    "patternErrorMessage": words.DATE,
}
_PARTIAL: Schema = {
    "type": ["string", "integer"],
    "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$",
    "patternErrorMessage": words.PARTIAL,
    "minimum": 1000,
    "maximum": 9999,
}
_ID: Schema = {"type": "string", "pattern": SLUG, "patternErrorMessage": words.ID}
_LINE: Schema = {
    "type": "string",
    "minLength": 1,
    "pattern": r"^[^\n]*$",
    "patternErrorMessage": words.ONE_LINE,
}
_PLAIN: dict[str, Schema] = {
    "line": _LINE,
    "text": {"type": "string", "minLength": 1},
    "id": _ID,
    "date": _DATE,
    "partial": _PARTIAL,
    "whole": {"type": "integer"},
    "number": {"type": "number"},
    "flag": {"type": "boolean", "enum": [True, False], "enumDescriptions": [words.YES, words.NO]},
    "media": {"type": "string", "minLength": 1},
    "pairs": {"type": "object", "additionalProperties": {"type": "string"}},
}


def schema_of(kind: Kind) -> Schema:
    """The schema of a kind of file; ids that exist are looked up in `ids.json` beside it."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": kind.title,
        **_object(kind.model),
        "definitions": {group.__name__: _object(group) for group in groups(kind.model)},
    }


def _object(model: type[BaseModel]) -> Schema:
    fields = form_of(model).fields
    made: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {field.name: _property(field) for field in fields},
    }
    if required := [field.name for field in fields if field.required]:
        made["required"] = required
    return made


def _property(field: Field) -> Schema:
    value = _value(field)
    if field.many:
        value = {"type": "array", "items": value}
        if field.required:
            value["minItems"] = 1
    told: Schema = {"title": field.title, "markdownDescription": _told(field)}
    if field.examples and field.kind in ("line", "partial", "date") and not field.many:
        told["defaultSnippets"] = [
            {"label": str(e), "body": e, "description": words.FOR_EXAMPLE} for e in field.examples
        ]
    if "$ref" in value:  # what stands beside a $ref is not read
        return {**told, "allOf": [value]}
    return {**told, **value}


def _value(field: Field) -> Schema:
    """The schema of one value, lists and null aside."""
    if field.kind == "choice":
        return {
            "type": "string",
            "enum": list(field.choices),
            "enumDescriptions": [choice_text(choice) for choice in field.choices],
        }
    if field.kind == "reference":
        return _reference(field.refers or "")
    if field.kind == "group":
        return _group(field)
    value = dict(_PLAIN[field.kind])
    bounds = {"minimum": field.low, "maximum": field.high}
    if field.kind in ("whole", "number"):
        value |= {name: bound for name, bound in bounds.items() if bound is not None}
    if field.most and value.get("type") == "string":
        value["maxLength"] = field.most
    return value


def _reference(kind: str) -> Schema:
    return {"$ref": f"{IDS_FILE}#/definitions/{kind}"}


def _group(field: Field) -> Schema:
    choices: list[Schema] = [{"$ref": f"#/definitions/{g.__name__}"} for g in field.inside]
    if field.plain == "reference":
        choices.insert(0, _reference(field.refers or ""))
    elif field.plain:
        choices.append(dict(_PLAIN[field.plain]))
    elif takes_bare_number(field):
        choices.append({"type": "number"})
    return choices[0] if len(choices) == 1 else {"anyOf": choices}


def _told(field: Field) -> str:
    """What hovering over a field shows."""
    lines = [f"**{field.title}**{words.REQUIRED if field.required else ''}", field.description]
    if field.kind == "reference":
        lines.append(words.REFERENCE.format(title=REFERENCES.get(field.refers or "", "")))
    if any(choice_text(choice) != choice for choice in field.choices):
        lines.append(
            "\n".join(words.CHOICE.format(value=c, text=choice_text(c)) for c in field.choices)
        )
    if example := example_of(field):
        lines.append(words.EXAMPLE.format(example=example))
    return "\n\n".join(filter(None, lines))
