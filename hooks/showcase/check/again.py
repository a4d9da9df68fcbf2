"""Check: after an edit — what cannot have changed is not looked at again.

The short way is taken only where it is sure to find a fault wherever the whole check would: no fault
before and none now, nothing gone that something may refer to, nothing changed that every file depends
on. Anything else, and the whole folder is checked. A build tells warnings only beside a fault, so
rules that can only warn are not asked here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from showcase import reads
from showcase.check.files import Own
from showcase.check.ids import LISTED
from showcase.check.load import load_one
from showcase.check.rule import RULES, Subject
from showcase.check.units import by_kind, former_of
from showcase.faults import Fault, Level
from showcase.model import Catalogue, Entity, kind_of
from showcase.model.derived import Cells, Rows
from showcase.model.stored import Stored
from showcase.programme import programme
from showcase.reading import Document, Reading, layout, read_bytes, read_file
from showcase.reading.read import MOST_BYTES

EVERYWHERE = ("site.yaml", "terms.yaml", "holidays/")
"""Files that every other file is checked against."""

MARKED_BY = {path.rpartition("/")[2] for _, *paths in LISTED.values() for path in paths}


@dataclass(frozen=True, slots=True)
class Edit:
    """What happened to the data folder since it was last checked.

    Attributes:
        changed: paths of files with other contents.
        added: paths of new files.
        gone: paths of files that are no longer there.
    """

    changed: frozenset[str]
    added: frozenset[str]
    gone: frozenset[str]

    @property
    def touched(self) -> list[str]:
        """The data files to be read again."""
        return sorted(path for path in self.changed | self.added if not layout.in_media(path))


@dataclass(frozen=True, slots=True)
class Before:
    """What the last check found, which told no fault.

    Attributes:
        today: its date.
        former: paths that files had, by the `former_ids` of their entities.
    """

    today: date
    former: frozenset[str] = field(default_factory=frozenset)


def check_edit(
    root: Path,
    shown: str,
    today: date,
    all_paths: Iterable[str],
    edit: Edit,
    before: Before,
    old: Stored,
    now: Callable[[Mapping[str, Entity]], Stored],
    derived: Rows,
) -> Mapping[str, Entity] | None:
    """Check what an edit touched; the entities of its files, None where only the whole check can tell.

    Args:
        root: the data folder.
        shown: how it is told to editors.
        today: the build's date.
        all_paths: every file of the folder, pictures among them.
        edit: what happened.
        before: what the last check found.
        old: the entities as they were before the edit.
        now: makes the entities as they are now of those of the edited files.
        derived: what the last build derived of the data for the web.
    """
    paths = frozenset(all_paths)
    if not _small(edit, before, paths):
        return None
    documents: dict[str, Document] = {}
    for path in edit.touched:
        file = root / path
        if file.is_symlink() or file.stat().st_size > MOST_BYTES:
            return None
        document, faults = read_bytes(path, file.read_bytes(), f"{shown}/{path}")
        if document is None or _stops(faults):
            return None
        documents[path] = document
    loaded = {path: load_one(document) for path, document in documents.items()}
    entities = {path: entity for path, (entity, _) in loaded.items() if entity}
    told = [fault for _, faults in loaded.values() for fault in faults]
    if _stops(told) or entities.keys() != documents.keys():
        return None
    try:
        for p in edit.changed & entities.keys():
            if _lost(old.entity(p), entities[p]) or _former(old.entity(p)) != _former(entities[p]):
                return None
    except LookupError:  # the cache has lost what the file said before
        return None
    if any(entities[p].former_ids for p in edit.added & entities.keys()):
        return None
    catalogue = Catalogue(now(entities), _sessions(derived, edit))
    found = _rules(root, shown, today, paths, documents, entities, catalogue)
    return None if _stops(found) else entities


def former(entities: Iterable[Entity]) -> frozenset[str]:
    """The paths that entities had before they were renamed."""
    return frozenset().union(*(_former(entity) for entity in entities if entity.former_ids))


def _former(entity: Entity) -> frozenset[str]:
    shelf = entity.file.rpartition("/")[0]
    return frozenset(f"{shelf}/{old}.yaml" for old in entity.former_ids)


def _stops(faults: Iterable[Fault]) -> bool:
    return any(fault.level is Level.FAULT for fault in faults)


def _small(edit: Edit, before: Before, paths: frozenset[str]) -> bool:
    """Whether the edit is of the kind the short way is open to."""
    if edit.gone or any(path.startswith(EVERYWHERE) for path in edit.touched):
        return False
    if any(layout.in_media(path) for path in edit.changed):
        return False
    if any(rule.scope == "site" for rule in RULES):
        return False
    for path in edit.added - {p for p in edit.added if layout.in_media(p)}:
        parts = path.split("/")
        profile = layout.PROFILES.get(parts[0])
        known = layout.shape(path) in layout.shapes() and kind_of(path) is not None
        if not known or path in before.former:
            return False
        if profile and f"{parts[0]}/{parts[1]}/{profile}" not in paths:
            return False
        if not all(layout.is_slug(name) for name, _ in layout.slugs(path)):
            return False
    return True


def _lost(old: Entity, new: Entity) -> bool:
    """Whether an id that others may refer to is gone from a list."""
    if new.file.rpartition("/")[2] not in MARKED_BY:
        return False
    lists = [
        {item.id for name in ("figures", "sources") for item in getattr(entity, name, ())}
        for entity in (old, new)
    ]
    return not lists[0] <= lists[1]


def _sessions(derived: Rows, edit: Edit) -> Cells:
    """The sessions that the last build expanded, where nothing they are made of has changed.

    They were made for the web, without what people have not agreed to show; no session is made of
    such things, so the check would find the same.
    """
    cells = Cells({k: row for k, row in derived.items() if row[0] == programme.__module__})
    touched = ((path, path in edit.added) for path in edit.changed | edit.added)
    cells.doubt({key for path, listed in touched for key in reads.keys_of(path, listed=listed)})
    return cells


def _rules(
    root: Path,
    shown: str,
    today: date,
    paths: frozenset[str],
    documents: Mapping[str, Document],
    entities: Mapping[str, Entity],
    catalogue: Catalogue,
) -> list[Fault]:
    media = frozenset(path for path in paths if layout.in_media(path))
    known = paths - media

    def elsewhere(path: str) -> Document | None:
        return read_file(root, path, f"{shown}/{path}")[0] if path in known else None

    subject = Subject(
        Reading(Own(documents, elsewhere), [], paths, media),
        by_kind(entities.values()),
        catalogue,
        today,
        frozenset("/".join(path.split("/")[:2]) for path in documents),
        False,
        known,
        former_of(entities.values()),
        f"{shown}/",
        root,
    )
    return [fault for rule in RULES if rule.stops for fault in rule.check(subject)]
