"""Check: one refused value — what pydantic said of it, and what it is to an editor."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from showcase.check import words
from showcase.check.fields import Loc, Spot, holds_list, refers_to, spot, written
from showcase.check.ids import Files, first_id
from showcase.reading import Document

_TYPE_ERRORS = frozenset(
    [
        "string_type",
        "int_type",
        "float_type",
        "bool_type",
        "list_type",
        "dict_type",
        "model_type",
        "model_attributes_type",
        "int_parsing",
        "float_parsing",
        "bool_parsing",
        "int_from_float",
        "literal_error",
        "none_required",
    ]
)


@dataclass(frozen=True, slots=True)
class Case:
    """One refused value: where, what it is, which field, and pydantic's error."""

    document: Document
    loc: Loc
    value: Any
    spot: Spot
    model: type[BaseModel]
    kind: str
    context: dict[str, Any]
    files: Files | None = None

    @property
    def example(self) -> str:
        """An example of the value as an editor would write it; of a reference, an id that exists."""
        kind = refers_to(self.spot.info)
        ident = first_id(self.files, kind, self.document.path) if kind and self.files else ""
        if not ident or self.spot.info is None:
            return self.spot.example
        return f"[{ident}]" if holds_list(self.spot.info.annotation) else ident

    @property
    def key(self) -> str:
        """The key of the value, or of the list it stands in."""
        return self.spot.name or str(self.loc[-1] if self.loc else "")


def cases_of(document: Document, error: ValidationError, model: type[BaseModel]) -> list[Case]:
    """The errors by the value they speak of; of a union's, the branch that was meant."""
    by_loc: dict[Loc, list[Case]] = {}
    for item in error.errors(include_url=False):
        loc, value = _clean(item["loc"], document.data, item["type"])
        case = Case(
            document, loc, value, spot(model, loc), model, item["type"], dict(item.get("ctx") or {})
        )
        by_loc.setdefault(loc, []).append(case)
    deeper = {loc[:n] for loc in by_loc for n in range(len(loc))}
    cases: list[Case] = []
    for loc, found in by_loc.items():
        plain = [c for c in found if c.kind not in _TYPE_ERRORS]
        if loc in deeper and isinstance(found[0].value, dict) and not plain:
            continue  # a union: the value was meant as a group, and the group's errors are told
        cases.append(plain[0] if plain else _best(found))
        cases += [c for c in plain[1:] if c.kind == "extra_forbidden"]
    return cases


def _best(found: list[Case]) -> Case:
    """Of several complaints about one value's type, the one nearest to what was written."""
    kinds = {case.kind: case for case in reversed(found)}
    for kind in ("literal_error", "bool_type", "int_type", "string_type"):
        if kind in kinds and not (kind == "string_type" and len(kinds) > 1):
            return kinds[kind]
    return found[0]


def _clean(loc: tuple[int | str, ...], data: Any, kind: str) -> tuple[Loc, Any]:
    """A loc without the names of union branches, and the value there."""
    clean: list[str | int] = []
    for index, step in enumerate(loc):
        if isinstance(data, dict) and step in data:
            data = data[str(step)]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        elif kind == "missing" and index == len(loc) - 1:
            clean.append(step)
            return tuple(clean), None
        else:
            continue
        clean.append(step)
    return tuple(clean), data


def value_at(data: Any, loc: Loc) -> Any:
    """The value at a place of the data."""
    for step in loc:
        data = data[step]
    return data


def said_of(value: Any) -> str:
    """A value as it was written, cut to what fits a sentence."""
    text = written(value).split("\n")[0]
    return text if len(text) <= 30 else text[:30] + "…"


def bare(text: str) -> str:
    """A text without what ends a sentence, full-width letters made plain ones."""
    return unicodedata.normalize("NFKC", text).strip(words.SENTENCE_END)


def what(value: Any) -> str:
    """What kind of value this is: 文字, 数字, 列表."""
    return words.WHAT.get(type(value).__name__, "")
