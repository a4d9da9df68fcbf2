"""Check: keys that no one knows, and keys that are owed."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pydantic.fields import FieldInfo

from showcase.check import values, words
from showcase.check.case import Case, value_at
from showcase.check.fields import holder, models_in, spot
from showcase.check.fields import written_fields as fields_of
from showcase.faults import Fault
from showcase.model import kind_of

_MOST_KEYS = 12


def unknown_key(case: Case) -> Fault:
    """A key the model does not have, with the one that was meant or the level it belongs to."""
    key = str(case.loc[-1])
    model = holder(case.model, case.loc)
    known = fields_of(model) if model else {}
    near = _near_keys(key, known)
    hint = _elsewhere(case, key)
    if key == "id" and len(case.loc) == 1:
        hint, near = words.ID_IS_NAME, []
    elif not hint and near:
        title = known[near[0]].title
        hint = words.NEAR.format(near=f"{near[0]}（{title}）" if title else near[0])
    names = [n for n in known if n not in near]
    shown = "、".join((near + names)[:_MOST_KEYS])
    if len(known) > _MOST_KEYS:
        shown += words.AND_MORE.format(count=len(known))
    place = case.document.key_place(*case.loc)
    return values.UNKNOWN_KEY.at(place, key=key, near=hint, keys=shown)


def _near_keys(key: str, known: Mapping[str, FieldInfo]) -> list[str]:
    """The key that was most likely meant, by its spelling, its title or its name elsewhere."""
    plain = unicodedata.normalize("NFKC", key).lower().replace("-", "_").replace(" ", "_")
    titles = {info.title: name for name, info in known.items() if info.title}
    near = difflib.get_close_matches(plain, list(known), 1, 0.8)
    near = near or [name for name in words.KEY_ALIASES.get(plain, ()) if name in known][:1]
    near = near or difflib.get_close_matches(plain, list(known), 1, 0.6)
    return near or [titles[t] for t in difflib.get_close_matches(key, list(titles), 1, 0.6)]


def _elsewhere(case: Case, key: str) -> str:
    """Where a key that is right belongs: a level down, in a group, or a level up."""
    here = holder(case.model, case.loc)
    for name, info in (fields_of(here) if here else {}).items():
        if any(key in fields_of(inner) for inner in models_in(info.annotation)):
            data = value_at(case.document.data, case.loc[:-1])
            if isinstance(data, dict) and isinstance(data.get(name), dict):
                return words.MOVE_DOWN.format(key=key, group=name)
    group = next((step for step in reversed(case.loc[:-1]) if isinstance(step, str)), None)
    above = holder(case.model, case.loc[: case.loc.index(group) + 1]) if group else None
    given = value_at(case.document.data, case.loc[: case.loc.index(group)]) if group else None
    if group and above and key in fields_of(above) and key not in (given or {}):
        return words.MOVE_UP.format(key=key, group=group)
    return ""


def missing_key(case: Case) -> Fault:
    """A required key that is not there."""
    place = case.document.place(*case.loc[:-1])
    if len(case.loc) == 1:
        place = replace(place, line=1, column=1)
    return values.MISSING.at(
        place,
        subject=_subject(case),
        named=case.spot.named,
        key=case.key,
        example=case.example,
    )


def is_misspelt(missing: Case, strays: dict[str, Case]) -> bool:
    """Whether a missing key stands there under a misspelt name."""
    name = str(missing.loc[-1])
    same = [k for k, c in strays.items() if c.loc[:-1] == missing.loc[:-1]]
    return bool(difflib.get_close_matches(name, same, 1, 0.7)) or missing.spot.title in same


def _subject(case: Case) -> str:
    """Who lacks something: `活动“主题党日”`, or the item of a list."""
    inside: Any = case.document.data
    for step in case.loc[:-1]:
        inside = inside[step]
    name = inside.get("name") or inside.get("title") or inside.get("label") or inside.get("id")
    if len(case.loc) == 1:
        known = kind_of(case.document.path)
        kind = known[0].title if known else ""
        name = name or (known[1].rpartition("/")[2] if known else "")
    else:
        parent = spot(case.model, case.loc[:-1])
        kind = parent.title or parent.name
        if name is None and isinstance(case.loc[-2], int):
            name = words.ITEM.format(number=case.loc[-2] + 1)
    return words.SUBJECT.format(kind=kind, name=name) if name else kind or words.THIS
