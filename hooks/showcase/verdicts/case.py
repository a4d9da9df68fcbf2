"""Verdicts: the case — which folder is checked for which day, and what decides besides the data."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from showcase.cache import Keep, Seen, digest, walk
from showcase.cache.stamps import Row, together
from showcase.render.general import packages

CODE = Path(__file__).parents[1]
MADE = ("overrides", ".parts")
"""What the slides of lobby screens and the fonts are made of, beside the data folder."""
HOME = "mkdocs.yml"
"""What tells a project: only beside it a cache is kept."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is checked.

    Attributes:
        root: the data folder.
        shown: how it is told to editors.
        project: the folder that holds `overrides/` and `.parts/`.
        today: the date of the check.
        search_path: where Python looks for packages.
        clock: tells nanoseconds (cache/stamps.py says what for).
        keeps: whether findings may be kept, and taken from what was kept.
    """

    root: Path
    shown: str
    project: Path
    today: date
    search_path: tuple[str, ...]
    clock: Callable[[], int]
    keeps: bool = True

    @property
    def keep(self) -> Keep | None:
        """Where findings are kept; None where they are not."""
        if not self.keeps or not (self.project / HOME).is_file():
            return None
        name = digest(f"{self.root.resolve()}\n{self.shown}".encode()).hex()[:16]
        return Keep(self.project / ".cache" / "check" / name)


def general(case: Case, rows: dict[str, Row], now: int) -> tuple[bytes, dict[str, Row]]:
    """The hash of all that decides besides the data, and what to remember of the files it is taken of.

    Args:
        case: what is checked.
        rows: what was remembered of the files.
        now: nanoseconds of the clock.
    """
    files = {
        f"{folder}/{path}": about
        for folder in (CODE, *(case.project / name for name in MADE))
        for path, about in walk(folder).items()
        if "__pycache__" not in path
    }
    seen = Seen(Path("/"), rows, now)
    hashes = seen.look(files)
    who = (os.geteuid(), os.getegid(), *os.getgroups()) if hasattr(os, "geteuid") else ()
    versions = (platform.python_version(), *packages(case.search_path))
    told = (case.today.isoformat(), case.shown, *versions, *map(str, who))
    named = [(str(number), text.encode()) for number, text in enumerate(told)]
    return together([*named, *hashes.items()]), seen.rows
