"""Render: the site folder as it shall be — only what changed is written, nothing half."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path


class Output:
    """The files of one build, put one by one and published at the end.

    What differs from the published file waits in a folder beside the target, so memory stays small
    and a build that fails leaves the site as it was. `publish` renames them into place, then
    removes what is no longer made.

    Args:
        target: the site folder; made if missing.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self._waiting = target.with_name(f".{target.name}.new")
        self._made: set[str] = set()
        self._changed: list[str] = []
        shutil.rmtree(self._waiting, ignore_errors=True)

    def put(self, path: str, content: bytes) -> None:
        """Add a file of the site.

        Args:
            path: posix path below the site's root.
            content: its bytes.

        Raises:
            ValueError: the path is already made (a mistake in the code, not in the data).
        """
        if path in self._made:
            raise ValueError(f"{path} is made twice")
        self._made.add(path)
        if _same(self.target / path, content):
            return
        waiting = self._waiting / path
        waiting.parent.mkdir(parents=True, exist_ok=True)
        waiting.write_bytes(content)
        self._changed.append(path)

    def put_folder(self, folder: Path) -> None:
        """Add every file below `folder` that was not put before."""
        for path in _files(folder):
            if path not in self._made:
                self.put(path, (folder / path).read_bytes())

    def publish(self) -> None:
        """Bring everything into the target: new files first, then the old ones go."""
        for path in self._changed:
            place = self.target / path
            place.parent.mkdir(parents=True, exist_ok=True)
            (self._waiting / path).replace(place)
        shutil.rmtree(self._waiting, ignore_errors=True)
        for path in list(_files(self.target)):
            if path not in self._made:
                (self.target / path).unlink()
        _prune(self.target)


def _same(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _files(folder: Path) -> Iterator[str]:
    """Paths of all files below `folder`, posix, sorted."""
    for base, dirs, names in os.walk(folder):
        dirs.sort()
        for name in sorted(names):
            yield (Path(base) / name).relative_to(folder).as_posix()


def _prune(folder: Path) -> None:
    """Remove folders left empty."""
    for base, _, _ in os.walk(folder, topdown=False):
        if Path(base) != folder and not any(Path(base).iterdir()):
            Path(base).rmdir()
