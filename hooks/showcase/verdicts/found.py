"""Verdicts: the findings of a check — as they were kept, where everything is as it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from showcase.cache import Keep, Seen, lay
from showcase.verdicts.case import Case, Looked, general
from showcase.verdicts.kept import Head, faults, marks_of, read_head, write_head

if TYPE_CHECKING:  # a check in which nothing changed never needs what can make them
    import os

    from showcase.check.files import Files
    from showcase.faults import Fault


@dataclass(frozen=True, slots=True)
class Found:
    """What a check finds.

    Attributes:
        faults: every fault, sorted by place.
        stops: whether the data stop a build; what only slides tell does not.
        looks: keys of what units looked at in others (showcase/reads.py).
        former: paths that files had, by the `former_ids` of their entities.
        files: what was read for it; None where everything was kept.
    """

    faults: list[Fault]
    stops: bool
    looks: frozenset[str]
    former: frozenset[str]
    files: Files | None = None


@dataclass(frozen=True, slots=True)
class Begun:
    """A check that may know of the last one.

    Attributes:
        keep: where findings are kept.
        old: what the last check left; empty where nothing of it may be used.
        head: what this one will leave, as far as it is known.
        files: the files of the data folder, as they were before anything was read.
        seen: their hashes, as far as they were taken.
    """

    keep: Keep
    old: Head
    head: Head
    files: Mapping[str, os.stat_result]
    seen: Seen

    @property
    def same(self) -> bool:
        """Whether all is as the last check left it."""
        return (
            bool(self.old.general)
            and self.old.shape == self.head.shape
            and marks_of(self.old.rows) == marks_of(self.seen.rows)
        )


def faults_of(case: Case) -> list[Fault]:
    """Every fault of a data folder, sorted by place; nothing in the folder makes this raise.

    Args:
        case: what is checked.
    """
    return found(case).faults


def found(case: Case, looked: Looked | None = None, *, whole: bool = False) -> Found:
    """Everything a check finds; nothing in the folder makes this raise.

    Args:
        case: what is checked.
        looked: what was looked at before.
        whole: every file shall be read, whatever was kept.
    """
    begun = begin(case, looked)
    if begun and begun.same and not whole and (begun.old.slides or case.slides is None):
        old = begun.old
        if begun.seen.rows != old.rows:  # written anew, with the same contents
            old.rows = begun.seen.rows
            write_head(begun.keep, old)
        return Found(faults(old.faults), old.stops, frozenset(old.looks), frozenset(old.former))
    from showcase.verdicts.anew import renewed

    return renewed(case, begun, whole=whole)


def begin(case: Case, looked: Looked | None) -> Begun | None:
    """Look at everything; None where nothing is kept."""
    keep = case.keep
    if keep is None:
        return None
    now = looked.now if looked else case.clock()
    old = read_head(keep)
    there = looked.there if looked else lay(case.root)
    decides, code = general(case, {**old.code, **(looked.others if looked else {})}, now)
    if old.general != decides:
        old = Head()
    seen = Seen(case.root, {**old.rows, **(looked.rows if looked else {})}, now)
    if old.general or looked:
        seen.look(there.files)
    return Begun(keep, old, Head(decides, code, there.shape), there.files, seen)
