"""Render: bring a finished build into the site folder — only what changed, nothing half written."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path


def publish(staging: Path, made: Mapping[str, bytes], target: Path) -> None:
    """Make `target` hold exactly the files of `staging` and `made`.

    A file is written beside its place and renamed, and only where its bytes differ, so that a reader
    never sees half a file and an interrupted build leaves the old pages. What is no longer made goes
    last, when everything new is in place.

    Args:
        staging: a folder of finished files.
        made: finished files by their path below the site's root; they win over `staging`.
        target: the site folder; made if missing.
    """
    wanted = set(made)
    for path in _files(staging):
        if path not in made:
            wanted.add(path)
            _write(target / path, (staging / path).read_bytes())
    for path in sorted(made):
        _write(target / path, made[path])
    for path in list(_files(target)):
        if path not in wanted:
            (target / path).unlink()
    _prune(target)


def _write(path: Path, content: bytes) -> None:
    try:
        if path.stat().st_size == len(content) and path.read_bytes() == content:
            return
    except OSError:
        path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    beside.replace(path)


def _files(folder: Path) -> Iterator[str]:
    """Paths of all files below `folder`, posix, sorted."""
    for base, dirs, names in os.walk(folder):
        dirs.sort()
        for name in sorted(names):
            yield (Path(base) / name).relative_to(folder).as_posix()


def _prune(folder: Path) -> None:
    """Remove folders left empty."""
    for base, dirs, names in os.walk(folder, topdown=False):
        if (not dirs and not names and Path(base) != folder) or (
            not names and not any(Path(base).iterdir()) and Path(base) != folder
        ):
            Path(base).rmdir()
