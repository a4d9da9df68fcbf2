"""Compare: two catalogues, and each change between them as one sentence a visitor could have noticed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from showcase.compare import words
from showcase.compare.things import Thing, things, titles
from showcase.forms import choice_text
from showcase.model import Catalogue
from showcase.words import quantity_text

LONG = 40
Things = dict[tuple[str, str], Thing]


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One change: where, of what kind, what happened, to what, and the details."""

    place: str
    kind: str
    what: str
    name: str
    details: tuple[str, ...] = ()


def changes(old: Catalogue, new: Catalogue) -> tuple[list[Change], int]:
    """What a visitor would notice, and the number of things changed for editors only."""
    before, after = things(old), things(new)
    renamed = _renamed(before, after)
    found: list[Change] = []
    unseen = 0
    for key, thing in after.items():
        was = before.get(key) or before.get(renamed.get(key, ("", "")))
        if was is None:
            found += [] if thing.kind.endswith(" ") or not thing.data else [_made(thing, words.NEW)]
            continue
        different = list(_different(was, thing))
        if key in renamed:
            ident = renamed[key][1].rpartition("/")[2]
            found.append(_made(thing, words.RENAMED, (words.WAS.format(ident=ident),)))
        found += different
        unseen += not different and key not in renamed and was.unseen != thing.unseen
    gone = [t for key, t in before.items() if key not in after and key not in renamed.values()]
    found += [_made(t, words.GONE) for t in gone if not t.kind.endswith(" ") and t.data]
    return sorted(found, key=_order), unseen


def _order(change: Change) -> tuple[str, int, int, str]:
    kinds = list(words.COUNTED)
    kind = kinds.index(change.kind) if change.kind in kinds else len(kinds)
    return change.place, kind, words.ORDER.index(change.what), change.name


def _made(thing: Thing, what: str, details: tuple[str, ...] = ()) -> Change:
    return Change(thing.place, thing.kind.strip(), what, thing.name, details)


def _renamed(before: Things, after: Things) -> dict[tuple[str, str], tuple[str, str]]:
    """New keys whose old ones are gone and named in `former_ids`."""
    found = {}
    for kind, key in after:
        folder, slash, _ = key.rpartition("/")
        for ident in after[kind, key].unseen.get("former_ids", ()):
            was = (kind, f"{folder}{slash}{ident}")
            if was in before and was not in after and (kind, key) not in before:
                found[kind, key] = was
    return found


def _different(was: Thing, now: Thing) -> Iterator[Change]:
    """The changes of one thing: an activity's by what they mean, any other's as one."""
    names = [n for n in {**was.data, **now.data} if was.data.get(n) != now.data.get(n)]
    if now.kind == "activity":
        taken: set[str] = set()
        for what, fields in (
            (words.CANCELLED, {"cancelled"} if now.data.get("cancelled") else set()),
            (words.EXTRA, {"extra"} if now.data.get("extra") else set()),
            (words.MOVED, words.WHEN),
            (words.PLACE, words.WHERE),
        ):
            mine = [name for name in names if name in fields]
            taken |= set(mine)
            if mine:
                yield _made(now, what, tuple(_details(was, now, mine)))
        names = [name for name in names if name not in taken]
    if names:
        yield _made(now, words.CHANGED, tuple(_details(was, now, names)))


def _details(was: Thing, now: Thing, names: list[str]) -> Iterator[str]:
    told = titles(now.model)
    for name in names:
        old, new = was.data.get(name), now.data.get(name)
        yield _detail(told.get(name, name), old, new)


def _detail(title: str, old: Any, new: Any) -> str:
    if isinstance(old or [], list) and isinstance(new or [], list):
        return _list_detail(title, old or [], new or [])
    before, after = _said(old), _said(new)
    if old is None:
        return words.FIELD_NEW.format(title=title, new=_short(after))
    if new is None:
        return words.FIELD_GONE.format(title=title, old=_short(before))
    if len(before) > LONG or len(after) > LONG:
        return words.FIELD_LONG.format(title=title)
    return words.FIELD.format(title=title, old=before, new=after)


def _list_detail(title: str, old: list[Any], new: list[Any]) -> str:
    parts = [words.ADDED.format(value=_short(_said(v))) for v in new if v not in old]
    parts += [words.TAKEN.format(value=_short(_said(v))) for v in old if v not in new]
    if not parts:
        return words.FIELD_LONG.format(title=title)
    return words.LIST_CHANGE.format(title=title, parts="，".join(parts))


def _short(text: str) -> str:
    return text if len(text) <= LONG else text[:LONG] + "…"


def _said(value: Any) -> str:
    """A value as a person says it."""
    if isinstance(value, bool):
        return words.YES if value else words.NO
    if isinstance(value, float | int):
        return quantity_text(value)
    if isinstance(value, list):
        return "、".join(_said(part) for part in value)
    if isinstance(value, dict):
        if "value" in value:
            return quantity_text(value["value"], value.get("q"), value.get("unit"))
        return " ".join(_said(part) for part in value.values() if part not in (None, [], {}))
    return choice_text(str(value))
