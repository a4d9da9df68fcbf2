"""Writing: what a person answered, as data — understood where it can mean one thing only."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from showcase.check import amounts, dates
from showcase.check.words import BOOLS
from showcase.forms import Field, choice_text
from showcase.model import Catalogue
from showcase.model.base import SLUG
from showcase.model.named import ids_inside, sources_of

Known = Mapping[str, Mapping[str, str]]
"""By kind, the ids that exist with their names."""

_SEPARATORS = re.compile(r"[、，,;；\n]+")


class NotUnderstoodError(ValueError):
    """An answer that could mean several things, or nothing."""


def understood(field: Field, answer: str, known: Known) -> Any:
    """The value of an answer; None when it is empty.

    Raises:
        NotUnderstoodError: it is no value of this field.
    """
    text = answer.strip()
    if not text:
        return None
    if field.many:
        if field.kind == "whole":  # 1920×1080
            text = re.sub(r"(?<=\d)\s*[x×*]\s*(?=\d)", "、", text, flags=re.IGNORECASE)
        parts = [part.strip() for part in _SEPARATORS.split(text)]
        return [_one(field, part, known) for part in parts if part]
    return _one(field, text, known)


def _one(field: Field, text: str, known: Known) -> Any:
    if field.kind == "choice":
        return _choice(field, text)
    if field.kind == "flag":
        return _flag(text)
    if field.kind in ("whole", "number"):
        return _number(field, text)
    if field.kind in ("date", "partial"):
        return _date(text, whole=field.kind == "date")
    if field.refers and field.refers != "media":
        return _reference(text, known.get(field.refers, {}))
    if field.kind == "id" and not re.fullmatch(SLUG, text):
        raise NotUnderstoodError(text)
    if field.kind == "group":
        return _in_place_of_group(field, text)
    return text


def _in_place_of_group(field: Field, text: str) -> Any:
    """A quantity written as people do (约1500平方米); any other group cannot be said in a word."""
    if "q" not in {f for model in field.inside for f in model.model_fields}:
        raise NotUnderstoodError(text)
    said = amounts.read(unicodedata.normalize("NFKC", text))
    if said is None or said.display:  # a share has more fields than can be guessed
        raise NotUnderstoodError(text)
    return said.named


def _choice(field: Field, text: str) -> str:
    """A choice by its number in the list, its value or its meaning."""
    if text.isdigit() and 1 <= int(text) <= len(field.choices) and text not in field.choices:
        return field.choices[int(text) - 1]
    for choice in field.choices:
        if text in (choice, choice_text(choice)):
            return choice
    raise NotUnderstoodError(text)


def _flag(text: str) -> bool:
    meant = BOOLS.get(text.lower(), text.lower())
    if meant not in ("true", "false"):
        raise NotUnderstoodError(text)
    return meant == "true"


def _number(field: Field, text: str) -> int | float:
    plain = unicodedata.normalize("NFKC", text).replace(",", "")
    if not re.fullmatch(r"-?\d+(?:\.\d+)?", plain):
        raise NotUnderstoodError(text)
    number = _plain_number(plain)
    if field.kind == "whole" and not isinstance(number, int):
        raise NotUnderstoodError(text)
    return number


def _plain_number(text: str) -> int | float:
    return int(text) if "." not in text else float(text)


def _date(text: str, *, whole: bool) -> str:
    found = dates.parts(text)
    if found is None or not dates.exists(found) or (whole and found[2] is None):
        raise NotUnderstoodError(text)
    return dates.iso(found)


def _reference(text: str, ids: Mapping[str, str]) -> str:
    """An id, or the name of something that has one."""
    if text in ids or not ids:
        return text
    named = [ident for ident, name in ids.items() if name == text]
    if len(named) != 1:
        raise NotUnderstoodError(text)
    return named[0]


def known_ids(catalogue: Catalogue | None, folder: str) -> Known:
    """The ids that a file in `folder` can refer to, with their names."""
    known: dict[str, dict[str, str]] = defaultdict(dict)
    if catalogue is None:
        return known
    known["building"] = {ident: f.name for ident, f in catalogue.buildings.items()}
    known["district"] = {ident: f.name for ident, f in catalogue.districts.items()}
    known["branch"] = {ident: b.name for ident, b in catalogue.branches.items()}
    for found in catalogue.folders():
        prefix = "" if found.id == folder else f"{found.id}/"
        known["source"] |= {f"{prefix}{ident}": name for ident, name in sources_of(found).items()}
        if not prefix:
            known |= ids_inside(found)
    return known


def suggest_id(name: str, taken: Mapping[str, Any] | set[str], fallback: str) -> str:
    """An id for a name: its Latin letters and digits, else its pinyin, else `fallback`; never one taken."""
    plain = unicodedata.normalize("NFKC", name).lower()
    base = "-".join(re.findall(r"[a-z0-9]+", _latin(plain)))[:40].strip("-") or fallback
    ident, number = base, 2
    while ident in taken:
        ident, number = f"{base}-{number}", number + 1
    return ident


def _latin(text: str) -> str:
    """Han characters as pinyin, where the package for it is there."""
    try:
        from pypinyin import lazy_pinyin
    except ImportError:
        return text
    return " ".join(lazy_pinyin(text))
