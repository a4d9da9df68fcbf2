"""Verdicts: the case — which folder is checked for which day, and what decides besides the data."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from showcase.cache import Keep, Lay, Seen, digest, walk
from showcase.cache.packages import packages
from showcase.cache.stamps import Row, together

if TYPE_CHECKING:  # where nothing changed nothing is judged
    from showcase.check.units import Ground, Verdict

    Show = Callable[[list[str], Verdict], None]
    Slides = Callable[[Ground, Path], Show]

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
        slides: gives, of what the rules were asked on and the project, what judges the slides of a
            unit's lobby screens; None where they are not judged (a build makes them itself).
        keeps: whether findings may be kept, and taken from what was kept.
    """

    root: Path
    shown: str
    project: Path
    today: date
    search_path: tuple[str, ...]
    clock: Callable[[], int]
    slides: Slides | None = None
    keeps: bool = True

    @property
    def keep(self) -> Keep | None:
        """Where findings are kept; None where they are not."""
        if not self.keeps or not (self.project / HOME).is_file():
            return None
        name = digest(f"{self.root.resolve()}\n{self.shown}".encode()).hex()[:16]
        return Keep(self.project / ".cache" / "check" / name)


@dataclass(frozen=True, slots=True)
class Looked:
    """What a build has looked at before it asks, so that nothing is looked at or hashed twice.

    Attributes:
        now: nanoseconds of the clock, before it looked.
        there: how the data folder lies.
        rows: what to remember of the data files.
        others: what to remember of files of the project, by their whole path.
    """

    now: int
    there: Lay
    rows: Mapping[str, Row]
    others: Mapping[str, Row]


def general(case: Case, rows: Mapping[str, Row], now: int) -> tuple[bytes, dict[str, Row]]:
    """The hash of all that decides besides the data, and what to remember of the files it is taken of.

    Args:
        case: what is checked.
        rows: what was remembered of the files.
        now: nanoseconds of the clock.
    """
    seen = Seen(Path("/"), rows, now)
    hashes: list[tuple[str, bytes]] = []
    for folder in (CODE, *(case.project / name for name in MADE)):
        files = {path: at for path, at in walk(folder).items() if "__pycache__" not in path}
        found = seen.look({f"{folder}/{path}": about for path, about in files.items()})
        hashes += ((path.removeprefix(f"{folder.parent}/"), mark) for path, mark in found.items())
    who = (os.geteuid(), os.getegid(), *os.getgroups()) if hasattr(os, "geteuid") else ()
    versions = (platform.python_version(), *packages(case.search_path))
    told = (case.today.isoformat(), case.shown, *versions, *map(str, who))
    named = [(str(number), text.encode()) for number, text in enumerate(told)]
    return together([*named, *hashes]), seen.rows
