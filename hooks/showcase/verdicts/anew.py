"""Verdicts: the findings of a check made anew, as far as something has changed, and kept for the next."""

from __future__ import annotations

import os
from collections.abc import Set

from showcase.cache.stamps import changed, stamp
from showcase.check.run import one_a_cause
from showcase.check.units import past_paths
from showcase.reading import Survey, survey
from showcase.verdicts.case import Case, general
from showcase.verdicts.found import Begun, Found
from showcase.verdicts.judge import Change, Judged, judge
from showcase.verdicts.kept import marks_of, plain, read_units, write
from showcase.verdicts.packed import pack, unpack


def renewed(case: Case, begun: Begun | None, *, whole: bool = False) -> Found:
    """The findings of a check, which knows of the last one where one is kept.

    Args:
        case: what is checked.
        begun: what is known before.
        whole: every file shall be read.
    """
    if begun is None:
        lies = survey(case.root, case.shown)
        return _found(lies, judge(case, lies, {}, Change(), whole=whole))
    keep, old, head, files, seen = (
        begun.keep, begun.old, begun.head, begun.files, begun.seen,
    )  # fmt: skip
    kept = read_units(keep, old)
    verdicts, before = unpack(kept) if kept else ({}, None)
    alike = old.shape == head.shape and old.rows.keys() == files.keys() == seen.rows.keys()
    lies = before if before and alike else survey(case.root, case.shown)
    was = before.known | before.media if before else frozenset()
    change = Change(
        frozenset(changed(marks_of(old.rows), marks_of(seen.rows))),
        was ^ (lies.known | lies.media),
    )
    late = files.keys() - seen.rows.keys()  # what nobody has hashed before it is judged
    done = judge(case, lies, verdicts, change, whole=whole)
    told = _found(lies, done)
    unsure = (late | lies.media) & files.keys() - done.marks.keys()
    if not done.torn and _took(case, begun, done, unsure):
        head.rows, head.faults, head.stops = seen.rows, plain(told.faults), told.stops
        head.slides = told.stops or all(v.slides is not None for v in done.verdicts.values())
        head.looks, head.former = sorted(told.looks), sorted(told.former)
        if general(case, head.code, case.clock())[0] == head.general:
            write(keep, head, pack(done.verdicts, lies))
    return told


def _found(lies: Survey, done: Judged) -> Found:
    told = list(lies.faults)
    for _, verdict in sorted(done.verdicts.items()):
        told += verdict.faults
        if not done.stops:
            told += verdict.slides or ()
    return Found(
        one_a_cause(told),
        done.stops,
        frozenset().union(*(verdict.reads for verdict in done.verdicts.values())),
        past_paths(one for verdict in done.verdicts.values() for one in verdict.told.former),
        done.files,
    )


def _took(case: Case, begun: Begun, done: Judged, unsure: Set[str]) -> bool:
    """Whether everything was still as it lay there when it was read; then its hashes are remembered.

    Args:
        case: what is checked.
        begun: the files as they were before anything was read.
        done: what was judged, with the hash of each file that was read for it.
        unsure: files that may have been looked at, and nobody has said with what hash.
    """
    files, seen = begun.files, begun.seen
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
