"""Forms: a model's fields, read from its annotations, as everything for editors needs them.

The handbook's tables, the JSON Schema, the commands `new` and `import` and the form in the browser
are all made from these, so that a field added to a model is in all of them at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from showcase.model import Entity, Quantity, Ref
from showcase.model.base import SLUG

EVERYWHERE = frozenset(Entity.model_fields)
LONG_TEXT = 1000
"""A text that may be longer than this is one of paragraphs."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form.

    Attributes:
        name: the key as an editor writes it.
        title: what it is called.
        description: what else there is to say; may be empty.
        required: whether it must be there.
        many: whether it is a list of such values.
        kind: line, text, id, date, partial, whole, number, flag, choice, reference, media, group
            or pairs.
        choices: the values of a choice.
        refers: the kind of entity of a reference.
        inside: the models of a group.
        plain: what may stand instead of a group: "line", "number", "reference", or None.
        examples: values as the model gives them.
        default: the value that holds when the field is left out.
        low, high: bounds of a number.
        most: the most characters of a text.
        deep: whether it is a list of lists, which no form or cell can show.
    """

    name: str
    title: str
    description: str
    required: bool
    many: bool
    kind: str
    choices: tuple[str, ...] = ()
    refers: str | None = None
    inside: tuple[type[BaseModel], ...] = ()
    plain: str | None = None
    examples: tuple[Any, ...] = ()
    default: Any = None
    low: float | None = None
    high: float | None = None
    most: int | None = None
    deep: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A model's fields in the order of the model: required ones first, what every entity has last."""

    model: type[BaseModel]
    fields: tuple[Field, ...]

    def field(self, name: str) -> Field:
        """The field with this written name.

        Raises:
            KeyError: there is none.
        """
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(name)


@cache
def form_of(model: type[BaseModel]) -> Form:
    """The form of a model."""
    fields = [_field(info.alias or name, info) for name, info in model.model_fields.items()]
    return Form(model, tuple(sorted(fields, key=lambda f: (f.name in EVERYWHERE, not f.required))))


def groups(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Every model nested anywhere in `model`, each once, in the order in which an editor meets it."""
    seen: set[type[BaseModel]] = set()

    def walk(outer: type[BaseModel]) -> Iterator[type[BaseModel]]:
        for field in form_of(outer).fields:
            for inner in field.inside:
                if inner not in seen:
                    seen.add(inner)
                    yield inner
                    yield from walk(inner)

    yield from walk(model)


def _field(name: str, info: FieldInfo) -> Field:
    atoms, many = _atoms(info.annotation, tuple(info.metadata))
    kinds = dict(atoms)
    kind, plain = _kind(list(kinds))
    marks = [
        mark for _, _, marks in _leaves(info.annotation, tuple(info.metadata)) for mark in marks
    ]
    default = None if info.default is PydanticUndefined else info.default
    return Field(
        name=name,
        title=info.title or name,
        description=info.description or _described(marks),
        required=info.is_required(),
        many=many,
        kind=kind,
        choices=tuple(str(choice) for choice in kinds.get("choice", ())),
        refers=next((mark.kind for mark in marks if isinstance(mark, Ref)), None),
        inside=tuple(kinds.get("group", ())),
        plain=plain,
        examples=tuple(info.examples or ()) or _exampled(marks, many),
        default=default,
        low=_bound(marks, "ge", "gt"),
        high=_bound(marks, "le", "lt"),
        most=next((n for mark in marks if (n := getattr(mark, "max_length", None))), None),
        deep=_lists_in(info.annotation) > 1,
    )


def _lists_in(annotation: Any) -> int:
    """How many lists lie in one another."""
    deepest = max((_lists_in(part) for part in get_args(annotation)), default=0)
    return deepest + (get_origin(annotation) is list)


def _described(marks: list[Any]) -> str:
    """What a named type says of itself (a partial date, a Markdown text)."""
    return next((m.description for m in marks if isinstance(m, FieldInfo) and m.description), "")


def _exampled(marks: list[Any], many: bool) -> tuple[Any, ...]:
    found = next((m.examples for m in marks if isinstance(m, FieldInfo) and m.examples), None)
    if not found:
        return ()
    return (found,) if many and not isinstance(found[0], list) else tuple(found)


def _bound(marks: list[Any], *names: str) -> float | None:
    for mark in _flat(marks):
        for name in names:
            value = getattr(mark, name, None)
            if isinstance(value, int | float):
                return value
    return None


def _flat(marks: list[Any]) -> Iterator[Any]:
    for mark in marks:
        if isinstance(mark, FieldInfo):
            yield from mark.metadata
        yield mark


def _atoms(annotation: Any, marks: tuple[Any, ...]) -> tuple[list[tuple[str, list[Any]]], bool]:
    """The kinds of value an annotation takes, with what belongs to each; whether it is a list."""
    found: dict[str, list[Any]] = {}
    many = False
    for leaf, listed, leaf_marks in _leaves(annotation, marks):
        many = many or listed
        kind, extra = _leaf_kind(leaf, leaf_marks)
        found.setdefault(kind, []).extend(extra)
    return list(found.items()), many


def _leaves(
    annotation: Any, marks: tuple[Any, ...] = (), listed: bool = False
) -> Iterator[tuple[Any, bool, tuple[Any, ...]]]:
    """Each plain type in an annotation, whether inside a list, and the marks on its way."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *own = get_args(annotation)
        yield from _leaves(inner, (*marks, *own), listed)
    elif origin in (Union, UnionType):
        for part in get_args(annotation):
            if part is not NoneType:
                yield from _leaves(part, marks, listed)
    elif origin is list:
        # bounds of the list itself say nothing of its items
        kept = tuple(mark for mark in marks if isinstance(mark, FieldInfo | Ref))
        yield from _leaves(get_args(annotation)[0], kept, True)
    else:
        yield annotation, listed, marks


_PLAIN_TYPES: dict[Any, str] = {bool: "flag", int: "whole", float: "number"}


def _leaf_kind(leaf: Any, marks: tuple[Any, ...]) -> tuple[str, list[Any]]:
    if get_origin(leaf) is Literal:
        return "choice", list(get_args(leaf))
    if isinstance(leaf, type) and issubclass(leaf, BaseModel):
        return "group", [leaf]
    if get_origin(leaf) is dict:
        return "pairs", []
    return (_PLAIN_TYPES.get(leaf) or _text_kind(list(_flat(list(marks))))), []


def _text_kind(marks: list[Any]) -> str:
    """What a string holds, as its marks tell."""
    validators = {getattr(getattr(mark, "func", None), "__name__", "") for mark in marks}
    patterns = {getattr(mark, "pattern", None) for mark in marks}
    refers = next((mark.kind for mark in marks if isinstance(mark, Ref)), None)
    if refers:
        return "media" if refers == "media" else "reference"
    if "_full_date" in validators:
        return "date"
    if "_partial_date" in validators:
        return "partial"
    if SLUG in patterns:
        return "id"
    longest = max((getattr(mark, "max_length", None) or 0 for mark in marks), default=0)
    return "text" if longest > LONG_TEXT else "line"


def _kind(kinds: list[str]) -> tuple[str, str | None]:
    """One kind for a field that may take several, and what may stand instead of a group."""
    if "group" in kinds:
        others = [kind for kind in kinds if kind != "group"]
        return "group", others[0] if others else None
    if {"whole", "number"} <= set(kinds):
        return "number", None
    return kinds[0], None


def takes_bare_number(field: Field) -> bool:
    """Whether a number may stand instead of the group (a quantity without qualifier)."""
    return any(issubclass(model, Quantity) for model in field.inside)
