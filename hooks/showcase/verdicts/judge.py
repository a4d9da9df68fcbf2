"""Verdicts: the judging — of the units that a change concerns, or of all, dealt out to all cores."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from showcase import reads
from showcase.check.files import Files
from showcase.check.run import cores
from showcase.check.units import Told, Verdict, first_look, settle, units
from showcase.faults import Fault, Level
from showcase.hands import deal
from showcase.meeting import Meet, convene
from showcase.model.stored import unit_of
from showcase.reading import Survey
from showcase.verdicts.case import Case
from showcase.verdicts.slides import has_screens, slides

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
        marks: the hash of each file that was read.
        torn: whether a file was read twice and said two things.
    """

    verdicts: Verdicts
    stops: bool = False
    marks: dict[str, bytes] = field(default_factory=dict)
    torn: bool = False


def judge(case: Case, found: Survey, old: Verdicts, change: Change) -> Judged:
    """Judge the units that a change concerns; those for which nothing is kept are judged anyway.

    Args:
        case: what is checked.
        found: which files there are.
        old: the verdicts that were kept.
        change: what happened since.
    """
    files = Files(case.root, case.shown, found)
    parts = units(found.known)
    stale = concerned(files, parts, old, change)
    done = Judged({name: verdict for name, verdict in old.items() if name in parts})
    done.stops = _stops([found.faults, *(verdict.faults for verdict in done.verdicts.values())])
    while stale:  # a second time for slides, which nobody could make while there was a fault
        kept = {name: verdict for name, verdict in done.verdicts.items() if name not in stale}
        stopped = _stops([found.faults, *(verdict.faults for verdict in kept.values())])
        told = [verdict.told for verdict in kept.values()]
        work = partial(_work, case, files, parts, told, stopped)
        shares = deal({n: len(parts[n]) for n in stale}, cores(sum(len(parts[n]) for n in stale)))
        for verdicts, marks in convene(shares, work):
            kept |= verdicts
            done.torn |= any(done.marks.get(path, mark) != mark for path, mark in marks.items())
            done.marks |= marks
        done.verdicts = kept
        done.stops = _stops([found.faults, *(verdict.faults for verdict in kept.values())])
        stale = set() if done.stops else {n for n, v in kept.items() if v.slides is None}
    return done


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
    names: Sequence[str],
    meet: Meet,
) -> tuple[Verdicts, dict[str, bytes]]:
    """A share: read its units, hear of the others, judge, and make slides where nobody has a fault."""
    verdicts = {name: first_look(files, parts[name]) for name in names}
    told = meet([verdict.told for verdict in verdicts.values()])
    ground = settle(files, [*others, *(unit for share in told for unit in share)], case.today)
    for name, verdict in verdicts.items():
        ground.judge(parts[name], verdict)
    heard = meet(_stops(verdict.faults for verdict in verdicts.values()))
    stops = stopped or any(heard)
    screened = [name for name in names if has_screens(parts[name])]
    if stops:
        for name in screened:
            verdicts[name].slides = None
    elif screened:
        show = slides(ground, case.project)
        for name in screened:
            show(parts[name], verdicts[name])
    for name, verdict in verdicts.items():
        verdict.reads = {key for key in verdict.reads if unit_of(key) != name}
    return verdicts, files.marks


def _stops(found: Iterable[Iterable[Fault]]) -> bool:
    return any(fault.level is Level.FAULT for faults in found for fault in faults)
