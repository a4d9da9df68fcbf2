"""Feeds: when each data file last changed, from one pass over the history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

FIXED = datetime(2020, 1, 1, tzinfo=UTC)
"""The stamp where the history is not there: fixed, so that it never changes on a rebuild."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A file's last commit and the number of commits that touched it after its first."""

    at: datetime
    times: int


History = dict[str, Changed]
"""By path below the data folder."""


def read_log(text: str) -> History:
    """Read `git log --format=@%ct --name-only`: newest first, `@seconds`, then file names."""
    found: History = {}
    at = FIXED
    for line in text.splitlines():
        if line.startswith("@"):
            at = datetime.fromtimestamp(int(line[1:]), UTC)
        elif line:
            known = found.get(line)
            found[line] = Changed(known.at, known.times + 1) if known else Changed(at, 0)
    return found
