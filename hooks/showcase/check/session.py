"""Check: the data folder of a build — the short way where it is open, the whole check elsewhere."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from showcase import reads
from showcase.cache import Keep
from showcase.cache.stamps import changed
from showcase.check.again import Before, Edit, check_edit, former
from showcase.check.load import load_one
from showcase.check.run import check_folder
from showcase.faults import Fault, Level
from showcase.model import Entity
from showcase.model.derived import Cells, Rows
from showcase.model.stored import Stored
from showcase.reading import layout, read_bytes

Hashes = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Data:
    """The data of a build.

    Attributes:
        stored: its entities; None where there is no catalogue to make of them.
        faults: what the check tells; the short way leaves warnings out.
        before: what the next check may build on; None after faults.
        same: keys of changed files that have not changed themselves (showcase/reads.py).
    """

    stored: Stored | None
    faults: list[Fault]
    before: Before | None
    same: frozenset[str] = frozenset()


def check_data(
    root: Path,
    shown: str,
    today: date,
    keep: Keep,
    hashes: Hashes,
    old: Hashes | None,
    before: Before | None,
    derived: Rows,
) -> Data:
    """Check the data folder of a build.

    Args:
        root: the data folder.
        shown: how it is told to editors.
        today: the build's date.
        keep: where entities are kept.
        hashes: every file as it is now.
        old: every file as the last build knew it; None where it must not be built on.
        before: what the last check found; None when it found faults.
        derived: what the last build derived of the data for the web.
    """
    if old is not None and before is not None and before.today == today:
        short = _short(root, shown, today, keep, hashes, old, before, derived)
        if short is not None:
            return short
    checked = check_folder(root, today, shown)
    stop = any(fault.level is Level.FAULT for fault in checked.faults)
    if checked.catalogue is None or stop:
        return Data(None, checked.faults, None)
    checked.catalogue.cells = Cells()  # what was held refers to the catalogue, and so to every text
    entities = checked.entities
    known = {path: mark for path, mark in hashes.items() if path in entities}
    stored = Stored(keep, known, entities, _reader(root, shown))
    told = Before(today, former(entities.values()))
    return Data(stored, checked.faults, told)


def _short(
    root: Path,
    shown: str,
    today: date,
    keep: Keep,
    hashes: Hashes,
    old: Hashes,
    before: Before,
    derived: Rows,
) -> Data | None:
    differ = changed(old, hashes)
    edit = Edit(
        frozenset(path for path in differ if path in old and path in hashes),
        frozenset(path for path in differ if path not in old),
        frozenset(path for path in differ if path not in hashes),
    )
    known = {path: mark for path, mark in hashes.items() if _is_entity(path)}

    def now(entities: Mapping[str, Entity]) -> Stored:
        return Stored(keep, known, entities, _reader(root, shown))

    if not differ:
        return Data(now({}), [], before)
    was = Stored(keep, {p: old[p] for p in edit.changed if _is_entity(p)}, {}, _unreadable)
    short = check_edit(root, shown, today, hashes, edit, before, was, now, derived)
    if short is None:
        return None
    told = Before(today, before.former | former(short.values()))
    same = {p + reads.NAME for p in edit.changed & short.keys() if _alike(was.entity(p), short[p])}
    return Data(now(short), [], told, frozenset(same))


def _alike(old: Entity, new: Entity) -> bool:
    """Whether an entity is still called as it was; what has no name is asked for none."""
    names = (getattr(entity, "name", None) for entity in (old, new))
    return old.ids == new.ids and next(names) == next(names)


def _is_entity(path: str) -> bool:
    """Whether a file holds an entity; the folder is known to have no fault."""
    return not layout.in_media(path) and layout.shape(path) in layout.shapes()


def _reader(root: Path, shown: str) -> Callable[[str], Entity]:
    """Reads an entity that the cache has lost, from a file that was checked before."""

    def read(path: str) -> Entity:
        document, _ = read_bytes(path, (root / path).read_bytes(), f"{shown}/{path}")
        entity, _ = load_one(document) if document else (None, [])
        if entity is None:
            raise LookupError(path)
        return entity

    return read


def _unreadable(path: str) -> Entity:
    raise LookupError(f"the cache has lost {path}")


def packed(before: Before | None) -> dict[str, Any]:
    """What is kept of a check, as a plain value."""
    return {} if before is None else {"before": pickle.dumps(before)}


def unpacked(kept: Mapping[str, Any] | None) -> Before | None:
    """What `packed` kept."""
    if not kept:
        return None
    found = pickle.loads(kept["before"])  # noqa: S301 - sealed (cache/keep.py)
    return found if isinstance(found, Before) else None
