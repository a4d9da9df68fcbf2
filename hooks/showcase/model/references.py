"""Model: every reference an entity makes, found from the models themselves."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Annotated, Any, cast, get_args, get_origin

from pydantic import BaseModel

from showcase.model.base import Entity, Ref

Loc = tuple[str | int, ...]


@cache
def _kind_of_annotation(annotation: Hashable) -> str | None:
    """The kind a `Ref` inside an annotation names; optional and list types are looked through."""
    if get_origin(annotation) is Annotated:
        for extra in getattr(annotation, "__metadata__", ()):
            if isinstance(extra, Ref):
                return extra.kind
    for argument in get_args(annotation):
        if found := _kind_of_annotation(argument):
            return found
    return None


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, str, str | None], ...]:
    """Per field that can hold a reference or a nested model: name, written name, kind."""
    fields = []
    for name, info in model.model_fields.items():
        kind = next((m.kind for m in info.metadata if isinstance(m, Ref)), None)
        annotation = cast("Hashable", info.annotation)
        kind = kind or _kind_of_annotation(annotation)
        if kind or may_nest(annotation):
            fields.append((name, info.alias or name, kind))
    return tuple(fields)


@cache
def may_nest(annotation: Hashable) -> bool:
    """Whether a value of an annotation may be a model, or hold one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(may_nest(argument) for argument in get_args(annotation))


def references(entity: Entity) -> list[tuple[Loc, str, str]]:
    """(Place in the file, kind, value) of each reference in `entity`."""
    found: list[tuple[Loc, str, str]] = []
    _walk(entity, (), found)
    return found


def _walk(value: BaseModel, loc: Loc, found: list[tuple[Loc, str, str]]) -> None:
    for name, written, kind in _plan(type(value)):
        inner = getattr(value, name)
        if inner:
            _values(inner, (*loc, written), kind, found)


def _values(value: Any, loc: Loc, kind: str | None, found: list[tuple[Loc, str, str]]) -> None:
    if isinstance(value, str):
        if kind:
            found.append((loc, kind, value))
    elif isinstance(value, BaseModel):
        _walk(value, loc, found)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _values(item, (*loc, index), kind, found)
