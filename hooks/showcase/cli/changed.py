"""Command line: which faults a change has to answer for — those of its files, and those it caused."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from showcase.cli import git
from showcase.cli.check import case
from showcase.faults import Fault
from showcase.verdicts import faults_of


def caused_since(project: Path, revision: str, data: Path, shown: str) -> Callable[[Fault], bool]:
    """Whether a fault stands in a file touched since a revision, or was not there before.

    A hall that was deleted is missed in files that nobody touched: they are told too.

    Args:
        project: the folder that git is asked in.
        revision: a commit, branch or tag; what happened on it meanwhile does not count.
        data: the data folder, as given.
        shown: how it is told.

    Raises:
        RefusalError: there is no git, or no such revision.
    """
    commit = git.parted_at(project, revision)
    files = git.touched(project, commit, data)
    with tempfile.TemporaryDirectory(prefix="showcase-") as folder:
        git.unpack(project, commit, data, Path(folder))
        old = Path(folder) / data
        before = faults_of(case(old, shown, (project / data).resolve().parent, keeps=False))
    known = Counter(map(_cause, before))

    def wanted(fault: Fault) -> bool:
        if fault.place.file in files:
            return True
        return known[_cause(fault)] == 0

    return wanted


def _cause(fault: Fault) -> tuple[str, str, str]:
    """What a fault is known by, wherever in its file it and what it names have moved to."""
    return fault.place.file, fault.code, re.sub(r":\d+|第 \d+ 行", "", fault.message)
