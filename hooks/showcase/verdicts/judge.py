"""Verdicts: the judging — of the units that a change concerns, or of all, dealt out to all cores."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from showcase import reads
from showcase.check.files import Files
from showcase.check.run import cores
from showcase.check.units import Told, Verdict, elsewhere, first_look, settle, units
from showcase.faults import Fault, Level
from showcase.hands import deal
from showcase.meeting import Meet, convene
from showcase.model.derived import Cells
from showcase.model.stored import unit_of
from showcase.reading import Survey, layout
from showcase.verdicts.case import Case

Verdicts = dict[str, Verdict]
Parts = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to the data folder since its units were judged.

    Attributes:
        edited: files with other contents.
        listed: files that came or went.
    """

    edited: frozenset[str] = frozenset()
    listed: frozenset[str] = frozenset()


@dataclass(slots=True)
class Judged:
    """What has been judged.

    Attributes:
        verdicts: every unit's verdict.
        stops: whether anything stops a build.
        files: the files, as far as they were read here.
        marks: the hash of each file that was read anywhere.
        torn: whether a file was read twice and said two things.
    """

    verdicts: Verdicts
    files: Files
    stops: bool = False
    marks: dict[str, bytes] = field(default_factory=dict)
    torn: bool = False


def judge(
    case: Case, found: Survey, old: Verdicts, change: Change, *, whole: bool = False
) -> Judged:
    """Judge the units that a change concerns; those for which nothing is kept are judged anyway.

    Args:
        case: what is checked.
        found: which files there are.
        old: the verdicts that were kept.
        change: what happened since.
        whole: whoever asks wants every file read, here.
    """
    files = Files(case.root, case.shown, found)
    parts = units(found.known)
    for path in sorted(found.known) if whole else ():
        files.loaded(path)
    stale = concerned(files, parts, old, change)
    done = Judged({n: v for n, v in old.items() if n in parts}, files, marks=dict(files.marks))
    done.stops = _stops([found.faults, *(verdict.faults for verdict in done.verdicts.values())])
    judged: Verdicts = {}
    while stale or (judged := _owed(case, done)):
        stale = stale or set(judged)
        kept = {name: verdict for name, verdict in done.verdicts.items() if name not in stale}
        stopped = _stops([found.faults, *(verdict.faults for verdict in kept.values())])
        told = [verdict.told for verdict in kept.values()]
        work = partial(_work, case, files, parts, told, stopped, judged)
        shares = deal({n: len(parts[n]) for n in stale}, cores(sum(len(parts[n]) for n in stale)))
        for verdicts, marks in convene(shares, work):
            kept |= verdicts
            done.torn |= any(done.marks.get(path, mark) != mark for path, mark in marks.items())
            done.marks |= marks
        done.verdicts = kept
        done.stops = _stops([found.faults, *(verdict.faults for verdict in kept.values())])
        stale = set()
    return done


def _owed(case: Case, done: Judged) -> Verdicts:
    """The units whose slides nobody made, because there was a fault, or nobody asked for slides."""
    if done.stops or not case.slides:
        return {}
    return {name: verdict for name, verdict in done.verdicts.items() if verdict.slides is None}


def concerned(files: Files, parts: Parts, old: Verdicts, change: Change) -> set[str]:
    """The units whose verdicts a change may have changed.

    Args:
        files: all files.
        parts: the files of each unit.
        old: the verdicts that were kept.
        change: what happened since.
    """
    if not old:
        return set(parts)
    touched = {unit_of(path) for path in change.edited | change.listed}
    listed = set(change.listed)
    for name in touched:
        now = first_look(files, parts[name]).told if name in parts else Told()
        was = old[name].told if name in old else Told()
        if now.former != was.former:  # a former id concerns whoever has one, or refers to one
            return set(parts)
        listed |= now.unreadable ^ was.unreadable
    keys = {
        key for path in change.edited | listed for key in reads.keys_of(path, listed=path in listed)
    }
    looked = {name for name, verdict in old.items() if not keys.isdisjoint(verdict.reads)}
    return (touched | looked | (parts.keys() - old.keys())) & parts.keys()


def _work(
    case: Case,
    files: Files,
    parts: Parts,
    others: Sequence[Told],
    stopped: bool,
    judged: Verdicts,
    names: Sequence[str],
    meet: Meet,
) -> tuple[Verdicts, dict[str, bytes]]:
    """A share: read its units, hear of the others, judge, and make slides where nobody has a fault.

    Those that were `judged` are not judged again: only their slides are owed.
    """
    verdicts = {name: judged.get(name) or first_look(files, parts[name]) for name in names}
    told = meet([verdict.told for verdict in verdicts.values()])
    ground = settle(files, [*others, *(unit for share in told for unit in share)], case.today)
    for name, verdict in verdicts.items():
        if name not in judged:
            ground.judge(parts[name], verdict)
    heard = meet(_stops(verdict.faults for verdict in verdicts.values()))
    stops = stopped or any(heard)
    screened = [name for name in names if has_screens(parts[name])]
    if stops or not case.slides:
        for name in screened:
            verdicts[name].slides = None
    elif screened:
        show = case.slides(ground, case.project)
        for name in screened:
            verdicts[name].slides = []
            show(parts[name], verdicts[name])
    for name, verdict in verdicts.items():
        verdict.reads = elsewhere(verdict.reads, name)
    ground.everything.cells = Cells()  # what was held refers to the catalogue, and so to every text
    return verdicts, files.marks


def has_screens(paths: Iterable[str]) -> bool:
    """Whether a unit has lobby screens."""
    return any("/screens/" in path and not layout.in_media(path) for path in paths)


def _stops(found: Iterable[Iterable[Fault]]) -> bool:
    return any(fault.level is Level.FAULT for faults in found for fault in faults)
