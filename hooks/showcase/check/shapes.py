"""Check: values of another shape than was wanted — lists, groups, lengths."""

from __future__ import annotations

import re

from pydantic import BaseModel

from showcase.check import values, words
from showcase.check.case import Case, what
from showcase.check.fields import Spot, models_in, refers_to
from showcase.check.fields import written_fields as fields_of
from showcase.check.quantities import not_a_number
from showcase.check.singles import empty
from showcase.faults import Fault
from showcase.reading.quoting import scalar


def not_a_list(case: Case) -> Fault:
    """A list was expected."""
    if case.value is None:
        return empty(case)
    inside = models_in(case.spot.info.annotation) if case.spot.info else []
    if inside and not isinstance(case.value, dict):
        meant = "[" + _as_group(case, inside[-1]) + "]"
    elif isinstance(case.value, dict) and inside:
        meant = "[{……}]"
    else:
        meant = "[" + ", ".join(map(scalar, _pieces(case))) + "]"
    return values.NOT_LIST.at(
        case.document.place(*case.loc),
        named=case.spot.named,
        what=what(case.value),
        meant=f"{case.key}: {meant}",
    )


def _pieces(case: Case) -> list[str]:
    """The items that a text or a group of bare names was meant to list."""
    if isinstance(case.value, dict):
        return [str(key) for key in case.value]
    lines = [case.document.line(n) for n in sorted(case.document.lines(*case.loc))]
    lines = [line for line in lines if not line.rstrip().endswith(":")]
    text = "\n".join(lines) if len(lines) > 1 else str(case.value)
    text = text.strip().strip("［］【】[]")
    text = re.sub(r"(?m)(^|(?<=[\s、，]))[（(]?\d{1,2}[.、．)）]\s*", "\n", text)
    return [part.strip() for part in re.split(r"[、，,；;\n]", text) if part.strip()]


def _as_group(case: Case, model: type[BaseModel]) -> str:
    """A bare text as the group that was wanted: the text in its first field, then what it needs."""
    fields = list(fields_of(model).items())
    first, *others = fields
    text = case.value if isinstance(case.value, str) else ""
    if text and refers_to(first[1]) == "media" and not text.startswith("media/"):
        text = f"media/{text}"
    given = scalar(text) if text else ""
    parts = [f"{first[0]}: {given or Spot(model, *first).example}"]
    wanted = [f for f in others if f[1].is_required() or f[0] == "alt"]
    parts += [f"{name}: {Spot(model, name, info).example}" for name, info in wanted]
    return "{" + ", ".join(parts) + "}"


def not_a_group(case: Case) -> Fault:
    """A group of fields was expected: a quantity with its unit in one string, or plain text."""
    if case.value is None:
        return empty(case)
    inside = models_in(case.spot.info.annotation) if case.spot.info else []
    numeric = any("value" in model.model_fields for model in inside)
    if numeric and isinstance(case.value, str):
        return not_a_number(case)
    example = _as_group(case, inside[-1]) if inside else words.THIS
    lead = "- " if isinstance(case.loc[-1], int) else f"{case.key}: "
    return values.NOT_GROUP.at(
        case.document.place(*case.loc),
        named=case.spot.named,
        what=what(case.value),
        example=lead + example,
    )


def bad_length(case: Case) -> Fault:
    """A text or list that is too long or too short."""
    value = case.value
    limit = case.context.get("max_length", case.context.get("min_length"))
    count = len(value) if isinstance(value, str | list) else 0
    if isinstance(value, list):
        many = "max_length" in case.context
        bound = (words.MANY if many else words.FEW).format(limit=limit, count=count)
        way = words.SPLIT if many else words.ADD.format(key=case.key, example=case.example)
    elif "max_length" in case.context:
        bound, way = words.TOO_LONG.format(limit=limit, count=count), words.SHORTEN
    else:
        bound, way = words.TOO_SHORT, words.FILL
    place = case.document.place(*case.loc)
    return values.BAD_LENGTH.at(place, named=case.spot.named, bound=bound, way=way)
