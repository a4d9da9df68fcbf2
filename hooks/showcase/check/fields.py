"""Check: what the models say of the field at a place — its title, examples, choices, neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from showcase.model import Entity
from showcase.model.base import Ref

Loc = tuple[str | int, ...]
PLACEHOLDERS: dict[type, str] = {int: "1", float: "1.5", bool: "true", str: "……"}


@dataclass(frozen=True, slots=True)
class Spot:
    """The field at a place: the model that holds it, its written name and definition."""

    model: type[BaseModel] | None
    name: str
    info: FieldInfo | None

    @property
    def title(self) -> str:
        """The Chinese title of the field; empty when it has none."""
        return (self.info.title or "") if self.info else ""

    @property
    def named(self) -> str:
        """`hall（场地）`: the key as written, with its title."""
        return f"{self.name}（{self.title}）" if self.title else self.name

    @property
    def example(self) -> str:
        """An example value as an editor would write it."""
        if self.info is None:
            return PLACEHOLDERS[str]
        if self.info.examples:
            return written(self.info.examples[0])
        offered = choices(self.info.annotation)
        if offered:
            return offered[0]
        return next(
            (text for kind, text in PLACEHOLDERS.items() if holds(self.info.annotation, kind)),
            PLACEHOLDERS[str],
        )


def spot(model: type[BaseModel], loc: Loc) -> Spot:
    """The field at a place below `model`; where the way is unknown, as far as it goes."""
    found = Spot(None, "", None)
    within: list[type[BaseModel]] = [model]
    for step in loc:
        if isinstance(step, int):
            continue
        for candidate in within:
            info = written_fields(candidate).get(step)
            if info is not None:
                found = Spot(candidate, step, info)
                within = models_in(info.annotation)
                break
        else:
            return Spot(within[0] if len(within) == 1 else None, step, None)
    return found


def holder(model: type[BaseModel], loc: Loc) -> type[BaseModel] | None:
    """The model that holds the key at the end of `loc`."""
    if not any(isinstance(step, str) for step in loc[:-1]):
        return model
    found = spot(model, loc[:-1]).info
    inside = models_in(found.annotation) if found else []
    return inside[-1] if inside else None


def written_fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model by the name an editor writes, required ones first."""
    fields = {info.alias or name: info for name, info in model.model_fields.items()}
    common = Entity.model_fields  # what every entity has is of least interest
    return dict(
        sorted(fields.items(), key=lambda item: (not item[1].is_required(), item[0] in common))
    )


def models_in(annotation: Any) -> list[type[BaseModel]]:
    """Every model an annotation can hold."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in models_in(part)]


def choices(annotation: Any) -> list[str]:
    """The values a Literal offers, wherever in the annotation it stands."""
    if get_origin(annotation) is Literal:
        return [str(choice) for choice in get_args(annotation)]
    return [choice for part in get_args(annotation) for choice in choices(part)]


def date_kind(info: FieldInfo | None) -> str | None:
    """`full` or `partial` for a field of dates, as its validator is named in the model."""
    if info is None:
        return None
    names = {getattr(getattr(m, "func", None), "__name__", "") for m in info.metadata}
    names |= set(_validators(info.annotation))
    return "full" if "_full_date" in names else "partial" if "_partial_date" in names else None


def _validators(annotation: Any) -> list[str]:
    own = [
        getattr(getattr(mark, "func", None), "__name__", "")
        for mark in getattr(annotation, "__metadata__", ())
    ]
    return own + [name for part in get_args(annotation) for name in _validators(part)]


def refers_to(info: FieldInfo | None) -> str:
    """The kind that a field of references names; empty for other fields."""
    if info is None:
        return ""
    found = [mark.kind for mark in info.metadata if isinstance(mark, Ref)] + _refs(info.annotation)
    return found[0] if found and not models_in(info.annotation)[1:] else ""


def _refs(annotation: Any) -> list[str]:
    own = [m.kind for m in getattr(annotation, "__metadata__", ()) if isinstance(m, Ref)]
    return own + [kind for part in get_args(annotation) for kind in _refs(part)]


def holds_list(annotation: Any) -> bool:
    """Whether an annotation is of lists."""
    return get_origin(annotation) is list or any(
        holds_list(part) for part in get_args(annotation) if get_origin(part) is not None
    )


def holds(annotation: Any, kind: type) -> bool:
    """Whether an annotation can hold a plain type."""
    return annotation is kind or any(holds(part, kind) for part in get_args(annotation))


def written(value: Any) -> str:
    """A value as YAML on one line, as an editor would write it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return f"[{', '.join(written(item) for item in value)}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(item)}" for key, item in value.items()) + "}"
    return str(value)
