"""Check: unit by unit — a building, a district or what lies at the top is judged with its own files before it.

What a unit looks at elsewhere is noted, so that its verdict holds until one of its files, or one of
those looks, would find something else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from showcase import reads
from showcase.check.files import Files, Own
from showcase.check.rule import RULES, Former, Rule, Subject
from showcase.faults import Fault
from showcase.model import Catalogue, Entity, kind_of
from showcase.model.stored import unit_of
from showcase.reading import Reading, layout

SITE = "site.yaml"


@dataclass(frozen=True, slots=True)
class Told:
    """What all must know of a unit before any is judged.

    Attributes:
        unreadable: files that hold no entity anybody could read.
        former: its entities that had other ids.
    """

    unreadable: frozenset[str] = frozenset()
    former: tuple[Former, ...] = ()


@dataclass(slots=True)
class Verdict:
    """What is found of a unit.

    Attributes:
        told: what all must know of it.
        faults: what is wrong with it.
        reads: keys of what it looked at (showcase/reads.py).
        slides: what is wrong with the slides of its lobby screens; None where they were not made.
    """

    told: Told
    faults: list[Fault] = field(default_factory=list)
    reads: set[str] = field(default_factory=set)
    slides: list[Fault] | None = field(default_factory=list)


def units(paths: Iterable[str]) -> dict[str, list[str]]:
    """Paths by unit, sorted."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(paths):
        found[unit_of(path)].append(path)
    return dict(found)


def first_look(files: Files, paths: Sequence[str]) -> Verdict:
    """Read and load a unit's files."""
    with reads.recording() as looked:
        faults = [fault for path in paths for fault in files.faults(path)]
        entities = {path: files.loaded(path) for path in paths}
    unreadable = frozenset(path for path, entity in entities.items() if entity is None)
    former = former_of(filter(None, entities.values()))
    return Verdict(Told(unreadable, former), faults, looked)


def settle(files: Files, told: Iterable[Told], today: date) -> Ground:
    """Make ready for judging, once something is known of every unit."""
    told = list(told)
    unreadable = frozenset[str]().union(*(unit.unreadable for unit in told))
    readable = frozenset(files.known - unreadable)
    files.settle(readable)
    former = sorted(one for unit in told for one in unit.former)
    return Ground(files, former, Catalogue(files), today)


@dataclass(frozen=True, slots=True)
class Ground:
    """What every unit is judged on.

    Attributes:
        files: all files.
        former: every entity that had another id, in order of kind and key.
        everything: the whole data set.
        today: the build's date.
    """

    files: Files
    former: Sequence[Former]
    everything: Catalogue
    today: date

    @property
    def catalogue(self) -> Catalogue | None:
        """The whole data set; None while there is no readable site.yaml, which is noted."""
        return self.everything if SITE in self.files.readable else None

    def judge(self, paths: Sequence[str], verdict: Verdict, rules: Iterable[Rule] = RULES) -> None:
        """Ask the rules of a unit, and put what they tell to what the first look has told."""
        with reads.recording() as looked:
            subject = self._subject(paths)
            verdict.faults += [fault for rule in rules for fault in rule.check(subject)]
        verdict.reads |= looked

    def _subject(self, paths: Sequence[str]) -> Subject:
        files = self.files
        found = {path: files.document(path) for path in paths}
        own = {path: document for path, document in found.items() if document}
        homes = {"/".join(p.split("/")[:2]) for p in paths if p.split("/")[0] in layout.PROFILES}
        entities = [files.loaded(path) for path in paths]
        return Subject(
            Reading(Own(own, files.document), [], files.known, files.media),
            by_kind(filter(None, entities)),
            self.catalogue,
            self.today,
            frozenset(homes),
            None in entities,
            files.readable,
            self.former,
            files.prefix,
            files.root,
        )


def former_of(entities: Iterable[Entity]) -> tuple[Former, ...]:
    """The entities that had other ids, in order of kind and key."""
    renamed = by_kind(entity for entity in entities if entity.former_ids)
    return tuple(
        Former(kind, entity.key, entity.file, tuple(entity.former_ids)) for kind, entity in renamed
    )


def past_paths(former: Iterable[Former]) -> frozenset[str]:
    """The paths that files had before their entities were renamed."""
    return frozenset(
        f"{one.file.rpartition('/')[0]}/{old}.yaml" for one in former for old in one.ids
    )


def elsewhere(keys: Iterable[str], unit: str) -> set[str]:
    """Of what a unit looked at, what lies in others (showcase/reads.py)."""
    return {key for key in keys if unit_of(key) != unit}


def by_kind(entities: Iterable[Entity]) -> list[tuple[str, Entity]]:
    """Entities with the names of their kinds, in order of kind and key."""
    rows = [(known[0].name, e.key, e.file, e) for e in entities if (known := kind_of(e.file))]
    return [(kind, entity) for kind, _, _, entity in sorted(rows, key=lambda row: row[:3])]


def whole(found: Mapping[str, Verdict]) -> list[Fault]:
    """All faults, in order of the units."""
    return [fault for name in sorted(found) for fault in found[name].faults]
