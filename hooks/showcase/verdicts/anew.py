"""Verdicts: the findings of a check made anew, as far as something has changed, and kept for the next."""

from __future__ import annotations

import os
from collections.abc import Mapping, Set

from showcase.cache import Keep, Seen
from showcase.cache.stamps import changed, stamp
from showcase.check.run import one_a_cause
from showcase.faults import Fault
from showcase.reading import Survey, survey
from showcase.verdicts.case import Case, general
from showcase.verdicts.judge import Change, Judged, judge
from showcase.verdicts.kept import Head, marks_of, plain, read_units, write
from showcase.verdicts.packed import pack, unpack

Files = Mapping[str, os.stat_result]


def uncached(case: Case) -> list[Fault]:
    """The findings of a check that knows of no other."""
    found = survey(case.root, case.shown)
    return _told(found, judge(case, found, {}, Change()))


def renewed(case: Case, keep: Keep, old: Head, head: Head, files: Files, seen: Seen) -> list[Fault]:
    """The findings of a check that knows of the last one.

    Args:
        case: what is checked.
        keep: where findings are kept.
        old: what the last check left; empty where nothing of it may be used.
        head: what this one will leave, as far as it is known.
        files: the files of the data folder, as they were before anything was read.
        seen: their hashes, as far as they were taken.
    """
    kept = read_units(keep, old)
    verdicts, before = unpack(kept) if kept else ({}, None)
    found = before if before and old.shape == head.shape else survey(case.root, case.shown)
    was = before.known | before.media if before else frozenset()
    change = Change(
        frozenset(changed(marks_of(old.rows), marks_of(seen.rows))),
        was ^ (found.known | found.media),
    )
    late = files.keys() - seen.rows.keys()  # what nobody has hashed before it is judged
    done = judge(case, found, verdicts, change)
    told = _told(found, done)
    unsure = (late | found.media) & files.keys() - done.marks.keys()
    if not done.torn and _took(case, files, seen, done, unsure):
        head.rows, head.faults = seen.rows, plain(told)
        if general(case, head.code, case.clock())[0] == head.general:
            write(keep, head, pack(done.verdicts, found))
    return told


def _told(found: Survey, done: Judged) -> list[Fault]:
    told = list(found.faults)
    for _, verdict in sorted(done.verdicts.items()):
        told += verdict.faults
        if not done.stops:
            told += verdict.slides or ()
    return one_a_cause(told)


def _took(case: Case, files: Files, seen: Seen, done: Judged, unsure: Set[str]) -> bool:
    """Whether everything was still as it lay there when it was read; then its hashes are remembered.

    Args:
        case: what is checked.
        files: the files of the data folder, as they were before anything was read.
        seen: their hashes, as far as they were taken.
        done: what was judged, with the hash of each file that was read for it.
        unsure: files that may have been looked at, and nobody has said with what hash.
    """
    for path, mark in done.marks.items():
        row = seen.rows.get(path)
        if path not in files or (row is not None and row[1] != mark):
            return False
        if row is None:
            seen.took(path, files[path], mark)
    seen.look({path: files[path] for path in unsure if path not in seen.rows})
    return all(_still(case, path, files[path]) for path in unsure)


def _still(case: Case, path: str, about: os.stat_result) -> bool:
    try:
        return stamp((case.root / path).stat()) == stamp(about)
    except OSError:
        return False
