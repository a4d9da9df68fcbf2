"""Check: one edit — its files by themselves, where nothing else can be concerned by it.

The whole check would find no fault either: there was none before; the files tell none, nor do their
own building and district; nothing that may be referred to has gone; and nobody elsewhere looked at what
has changed. Anything else is for the verdicts. A build tells warnings only beside a fault, so rules
that can only warn are not asked here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from showcase import reads
from showcase.check.files import Files
from showcase.check.ids import LISTED
from showcase.check.rule import RULES
from showcase.check.units import Ground, elsewhere, first_look, former_of, past_paths, units
from showcase.faults import Fault, Level
from showcase.model import Catalogue, Entity, kind_of
from showcase.model.derived import Cells, Rows
from showcase.model.stored import Stored
from showcase.programme import programme
from showcase.reading import Survey, layout

MARKED_BY = {path.rpartition("/")[2] for _, *paths in LISTED.values() for path in paths}


@dataclass(frozen=True, slots=True)
class Edit:
    """What happened to the data folder since it was last found to have no fault.

    Attributes:
        changed: paths of files with other contents.
        added: paths of new files.
        gone: paths of files that are no longer there.
    """

    changed: frozenset[str] = frozenset()
    added: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()

    @property
    def touched(self) -> list[str]:
        """The data files to be read again."""
        return sorted(path for path in self.changed | self.added if not layout.in_media(path))

    @property
    def keys(self) -> set[str]:
        """The keys that change with it (showcase/reads.py)."""
        touched = ((path, path in self.added) for path in self.changed | self.added)
        return {key for path, listed in touched for key in reads.keys_of(path, listed=listed)}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a data folder without fault.

    Attributes:
        looks: keys of what buildings and districts looked at elsewhere.
        former: paths that files had, by the `former_ids` of their entities.
    """

    looks: frozenset[str]
    former: frozenset[str]


def check_edit(
    root: Path,
    shown: str,
    today: date,
    paths: frozenset[str],
    edit: Edit,
    known: Known,
    old: Stored,
    now: Callable[[Mapping[str, Entity]], Stored],
    derived: Rows,
) -> tuple[Mapping[str, Entity], frozenset[str]] | None:
    """Check what an edit touched; None where that cannot tell whether there is a fault.

    Args:
        root: the data folder.
        shown: how it is told to editors.
        today: the build's date, and that of the last check.
        paths: every file of the folder, pictures among them.
        edit: what happened.
        known: what was found before.
        old: the entities as they were before the edit.
        now: makes the entities as they are now of those of the edited files.
        derived: what the last build derived of the data for the web.

    Returns:
        The entities of the edited files, and what was looked at elsewhere for them.
    """
    if not _alone(edit, known, paths):
        return None
    media = frozenset(path for path in paths if layout.in_media(path))
    files = Files(root, shown, Survey(paths - media, media, []))
    looked = {name: (own, first_look(files, own)) for name, own in units(edit.touched).items()}
    if any(verdict.told.unreadable or _stops(verdict.faults) for _, verdict in looked.values()):
        return None
    entities = {path: files.entity(path) for path in edit.touched}
    try:
        if any(_lost(old.entity(path), entities[path]) for path in edit.changed & entities.keys()):
            return None
    except LookupError:  # the cache has lost what the file said before
        return None
    if any(entities[path].former_ids for path in edit.added & entities.keys()):
        return None
    cells = _sessions(derived, edit)
    files.settle(files.known)
    ground = Ground(files, former_of(entities.values()), Catalogue(now(entities), cells), today)
    looks: set[str] = set()
    for name, (own, verdict) in looked.items():
        ground.judge(own, verdict, [rule for rule in RULES if rule.stops])
        looks |= elsewhere(cells.grounds(verdict.reads), name)
        if _stops(verdict.faults):
            return None
    return entities, frozenset(looks)


def _stops(faults: Iterable[Fault]) -> bool:
    return any(fault.level is Level.FAULT for fault in faults)


def _alone(edit: Edit, known: Known, paths: frozenset[str]) -> bool:
    """Whether an edit concerns nothing but its files and the folders they lie in."""
    if edit.gone or any(layout.in_media(path) for path in edit.changed):
        return False
    if any(rule.scope == "site" for rule in RULES) or not known.looks.isdisjoint(edit.keys):
        return False
    for path in edit.added:
        parts = path.split("/")
        profile = layout.PROFILES.get(parts[0])
        if layout.in_media(path):
            continue
        if layout.shape(path) not in layout.shapes() or kind_of(path) is None:
            return False
        if path in known.former or not all(layout.is_slug(name) for name, _ in layout.slugs(path)):
            return False
        if profile and f"{parts[0]}/{parts[1]}/{profile}" not in paths:
            return False
    return True


def _lost(old: Entity, new: Entity) -> bool:
    """Whether an id that others may refer to is gone from a list, or anything of former ids is new."""
    if past_paths(former_of([old])) != past_paths(former_of([new])):
        return True
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
    cells.doubt(edit.keys)
    return cells
