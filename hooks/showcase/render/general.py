"""Render: what every page depends on besides the data — code, templates, packages, configuration."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.cache import Seen, digest, walk
from showcase.cache.packages import packages
from showcase.cache.stamps import Row, together

ROOTS = ("hooks", "overrides", "docs", ".parts")
MADE = ".parts/"
"""What Node has made: pages know its names, not its bytes, and who publishes the bytes asks for `parts`."""
OF_FRAMES = ("overrides/assets/", "docs/")
"""What only frames and prose are made of: styles, scripts, prose."""


@dataclass(frozen=True, slots=True)
class General:
    """Hashes of what is not data.

    Attributes:
        bodies: of what any page may depend on.
        packages: of the interpreter and the installed packages.
        parts: of what Node has made.
        frames: of what only frames and prose depend on.
        rows: what to remember of the files.
    """

    bodies: bytes
    packages: bytes
    parts: bytes
    frames: bytes
    rows: dict[str, Row]


def general(
    root: Path, rows: Mapping[str, Row], now: int, settings: str, search_path: Iterable[str]
) -> General:
    """Look at everything that is not data.

    Args:
        root: the project.
        rows: what the last build remembered of the files.
        now: nanoseconds of the clock (see cache/stamps.py).
        settings: the configuration, as text.
        search_path: where Python looks for packages.
    """
    seen = Seen(root, rows, now)
    files = {
        f"{name}/{path}": about
        for name in ROOTS
        for path, about in walk(root / name).items()
        if "__pycache__" not in path
    }
    hashes = seen.look(files)
    frames = {path: mark for path, mark in hashes.items() if path.startswith(OF_FRAMES)}
    parts = {path: mark for path, mark in hashes.items() if path.startswith(MADE)}
    apart = frames.keys() | parts.keys()
    bodies = [(path, mark) for path, mark in hashes.items() if path not in apart]
    versions = digest("\n".join((platform.python_version(), *packages(search_path))).encode())
    named = [("settings", settings.encode()), ("packages", versions)]
    return General(
        together([*named, *bodies]),
        versions,
        together(parts.items()),
        together(frames.items()),
        seen.rows,
    )
