"""Verdicts: the findings of a check — as they were kept, where everything is as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.cache import Seen
from showcase.verdicts.case import Case, general
from showcase.verdicts.kept import Head, faults, marks_of, read_head, write_head
from showcase.verdicts.lay import lay

if TYPE_CHECKING:  # a check in which nothing changed never needs what can make them
    from showcase.faults import Fault


def faults_of(case: Case) -> list[Fault]:
    """Every fault of a data folder, sorted by place; nothing in the folder makes this raise.

    Args:
        case: what is checked.
    """
    keep = case.keep
    if keep is None:
        from showcase.verdicts.anew import uncached

        return uncached(case)
    now, old = case.clock(), read_head(keep)
    there = lay(case.root)
    decides, code = general(case, old.code, now)
    if old.general != decides:
        old = Head()
    seen = Seen(case.root, old.rows, now)
    if old.general:
        seen.look(there.files)
        if old.shape == there.shape and marks_of(old.rows) == marks_of(seen.rows):
            if seen.rows != old.rows:  # written anew, with the same contents
                old.rows = seen.rows
                write_head(keep, old)
            return faults(old.faults)
    from showcase.verdicts.anew import renewed

    return renewed(case, keep, old, Head(decides, code, there.shape), there.files, seen)
