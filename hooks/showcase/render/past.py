"""Render: the history of the data files, asked for again only after a commit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from showcase import reads
from showcase.render.build import Build

if TYPE_CHECKING:  # where nothing was committed, nothing of the feeds is needed
    from showcase.feeds import History

LOG = (
    "-c",
    "core.quotePath=false",
    "log",
    "--format=@%ct",
    "--name-only",
    "--no-renames",
    "--relative",
    "--",
    ".",
)


class Past:
    """When each file of the data was last committed, and how often; empty without whole history.

    What was committed since the last build is added to what has changed.

    Args:
        build: the build.
        git: gives what git says to arguments, in the data folder.
    """

    def __init__(self, build: Build, git: Callable[..., str]) -> None:
        self._git = git
        told = git("rev-parse", "--is-shallow-repository", "HEAD").split()
        self._commit = told[1] if len(told) == 2 and told[0] == "false" else ""
        old: dict[str, Any] | None = build.opened.old.part("history") if build.opened.old else None
        self._rows: dict[str, tuple[int, int]] = old["files"] if old else {}
        if not old or old["commit"] != self._commit:
            known, self._rows = self._rows, self._ask()
            paths = known.keys() | self._rows.keys()
            build.add({f"{reads.HISTORY}{p}" for p in paths if known.get(p) != self._rows.get(p)})
            build.memory.history = {"commit": self._commit, "files": self._rows}

    def _ask(self) -> dict[str, tuple[int, int]]:
        if not self._commit:
            return {}
        from showcase.feeds import read_log

        found = read_log(self._git(*LOG))
        return {path: (int(past.at.timestamp()), past.times) for path, past in found.items()}

    def read(self) -> History:
        """The history."""
        from showcase.feeds.history import Changed

        return {
            path: Changed(datetime.fromtimestamp(at, UTC), times)
            for path, (at, times) in self._rows.items()
        }
