"""Verdicts: the data of a build — an edit by itself where it concerns nothing else, else as the verdicts tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from showcase import reads
from showcase.cache import Keep
from showcase.check.again import Edit, Known, check_edit
from showcase.check.load import load_one
from showcase.faults import Fault
from showcase.model import Entity
from showcase.model.derived import Rows
from showcase.model.stored import Stored
from showcase.reading import layout, read_bytes
from showcase.verdicts.case import Case, Looked
from showcase.verdicts.found import Found, found

Hashes = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Last:
    """What the last good build left.

    Attributes:
        hashes: every file of the data folder as it knew it.
        differ: paths of those that came, went or say something else.
        known: what the check of it knows.
        alike: whether it was made for the same day, of a folder that lies alike.
        derived: what it derived of the data for the web.
    """

    hashes: Hashes
    differ: frozenset[str]
    known: Known
    alike: bool
    derived: Rows


@dataclass(frozen=True, slots=True)
class Data:
    """The data of a build.

    Attributes:
        stored: its entities; None where something is wrong with them.
        known: what the next build may build on.
        faults: every fault and warning, where there is a fault.
        same: keys of changed files that have not changed themselves (showcase/reads.py).
    """

    stored: Stored | None
    known: Known
    faults: list[Fault] = field(default_factory=list)
    same: frozenset[str] = frozenset()


def check_data(case: Case, keep: Keep, hashes: Hashes, looked: Looked, last: Last | None) -> Data:
    """Check the data folder of a build.

    Args:
        case: what is checked.
        keep: where entities are kept.
        hashes: every file as it is now.
        looked: what was looked at for them.
        last: what the last build left; None where it must not be built on.
    """
    if last is None:
        return _whole(case, keep, hashes, found(case, looked, whole=True))
    now = partial(stored, case, keep, hashes)
    edit = Edit(
        frozenset(path for path in last.differ if path in last.hashes and path in hashes),
        frozenset(path for path in last.differ if path not in last.hashes),
        frozenset(path for path in last.differ if path not in hashes),
    )
    was = Stored(keep, {p: last.hashes[p] for p in edit.changed if is_entity(p)}, {}, _lost)
    paths, derived = frozenset(hashes), last.derived
    alone = last.alike and check_edit(
        case.root, case.shown, case.today, paths, edit, last.known, was, now, derived
    )
    if alone:
        fresh, looks = alone
        known = Known(last.known.looks | looks, last.known.former)
    else:
        told = found(case, looked)
        known = Known(told.looks, told.former)
        if told.stops:
            return Data(None, known, told.faults)
        reader = _reader(case)
        fresh = {path: reader(path) for path in edit.touched if is_entity(path)}
    same = {p + reads.NAME for p in edit.changed & fresh.keys() if _alike(was, fresh[p])}
    return Data(now(fresh), known, same=frozenset(same))


def _whole(case: Case, keep: Keep, hashes: Hashes, told: Found) -> Data:
    known = Known(told.looks, told.former)
    if told.stops or told.files is None:
        return Data(None, known, told.faults)
    files = {path: mark for path, mark in hashes.items() if path in told.files.known}
    entities = {path: entity for path in files if (entity := told.files.loaded(path))}
    there = {path: mark for path, mark in files.items() if path in entities}
    return Data(Stored(keep, there, entities, _reader(case)), known)


def stored(case: Case, keep: Keep, hashes: Hashes, fresh: Mapping[str, Entity]) -> Stored:
    """The entities of a folder that is known to have no fault.

    Args:
        case: what was checked.
        keep: where entities are kept.
        hashes: every file as it is now.
        fresh: the entities of files that were read now.
    """
    known = {path: mark for path, mark in hashes.items() if is_entity(path)}
    return Stored(keep, known, fresh, _reader(case))


def is_entity(path: str) -> bool:
    """Whether a file holds an entity, where the folder has no fault."""
    return not layout.in_media(path) and layout.shape(path) in layout.shapes()


def _alike(was: Stored, new: Entity) -> bool:
    """Whether an entity is still called as it was; what has no name is asked for none."""
    try:
        old = was.entity(new.file)
    except LookupError:
        return False
    names = (getattr(entity, "name", None) for entity in (old, new))
    return old.ids == new.ids and next(names) == next(names)


def _reader(case: Case) -> Callable[[str], Entity]:
    """Reads an entity that the cache has lost, from a file that was checked before."""

    def read(path: str) -> Entity:
        data = (case.root / path).read_bytes()
        document, _ = read_bytes(path, data, f"{case.shown}/{path}")
        entity, _ = load_one(document) if document else (None, [])
        if entity is None:
            raise LookupError(path)
        return entity

    return read


def _lost(path: str) -> Entity:
    raise LookupError(f"the cache has lost {path}")
