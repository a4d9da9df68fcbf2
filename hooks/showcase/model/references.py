"""Model: every reference an entity makes, found from the models themselves."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
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
        if kind or _may_nest(annotation):
            fields.append((name, info.alias or name, kind))
    return tuple(fields)


@cache
def _may_nest(annotation: Hashable) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(_may_nest(argument) for argument in get_args(annotation))


def references(entity: Entity) -> Iterator[tuple[Loc, str, str]]:
    """Yield (place in the file, kind, value) for each reference in `entity`."""
    yield from _walk(entity, ())


def _walk(value: BaseModel, loc: Loc) -> Iterator[tuple[Loc, str, str]]:
    for name, written, kind in _plan(type(value)):
        yield from _values(getattr(value, name), (*loc, written), kind)


def _values(value: Any, loc: Loc, kind: str | None) -> Iterator[tuple[Loc, str, str]]:
    if isinstance(value, str):
        if kind:
            yield loc, kind, value
    elif isinstance(value, BaseModel):
        yield from _walk(value, loc)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _values(item, (*loc, index), kind)
