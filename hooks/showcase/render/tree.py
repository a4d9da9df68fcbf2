"""Render: the site folder as it shall be — only what changed is written, nothing half."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from showcase.cache import Seen, digest, walk
from showcase.cache.stamps import Row
from showcase.hands import Aside

Laid = tuple[str, bytes, bool]
"""A file laid ready: its path, its hash, whether it differs from what is published."""

MANY = 2_000
"""Published files for which looking at them is worth a process of its own."""


class Output:
    """The files of one build, put one by one and published at the end.

    What differs from the published file waits in a folder beside the target, so memory stays small
    and a build that fails leaves the site as it was. `publish` renames them into place, then
    removes what is no longer made. What a published file holds is known by its hash, never by its
    date or size.

    Args:
        target: the site folder; made if missing.
        rows: what an earlier build remembered of the published files.
        now: nanoseconds of the clock (see cache/stamps.py).
        alone: no other build writes to this target now, so what an old one left can be cleared.
    """

    def __init__(
        self, target: Path, rows: Mapping[str, Row] | None = None, now: int = 0, alone: bool = True
    ) -> None:
        self.target = target
        self._waiting = target.with_name(f".{target.name}.new-{os.getpid()}")
        self._made: set[str] = set()
        self._marks: dict[str, bytes] = {}
        self._changed: set[str] = set()
        self._old = rows or {}
        self._rows: dict[str, Row] | None = None
        self._damaged: set[str] = set()
        self._survey = Aside(partial(_survey, target, self._old, now), worth=len(self._old) > MANY)
        if alone:
            for left in target.parent.glob(f".{target.name}.new*"):
                shutil.rmtree(left, ignore_errors=True)

    def put(self, path: str, content: bytes, *, again: bool = False) -> None:
        """Add a file of the site.

        Args:
            path: posix path below the site's root.
            content: its bytes.
            again: it may have been made before; then it must be the same.

        Raises:
            ValueError: the path is already made (a mistake in the code, not in the data).
        """
        self.take([self.lay(path, content)], again=again)

    def lay(self, path: str, content: bytes) -> Laid:
        """Lay a file ready where it differs from the published one; `take` adds it to the site."""
        mark = digest(content)
        differs = self.hash_of(path) != mark
        if differs:
            waiting = self._waiting / path
            waiting.parent.mkdir(parents=True, exist_ok=True)
            waiting.write_bytes(content)
        return path, mark, differs

    def take(self, files: Iterable[Laid], *, again: bool = False) -> None:
        """Add files that were laid ready, be it by another process (see `put`)."""
        for path, mark, differs in files:
            if again and path in self._made:
                if self._marks.get(path, self.hash_of(path)) != mark:
                    raise ValueError(f"{path} is made twice, and not alike")
                continue
            self._add(path)
            self._marks[path] = mark
            if differs:
                self._changed.add(path)

    def put_folder(self, folder: Path) -> list[str]:
        """Add every file below `folder` that was not put before; returns their paths."""
        added = [path for path in walk(folder) if path not in self._made]
        for path in added:
            self.put(path, (folder / path).read_bytes())
        return added

    def keep(self, paths: Iterable[str], *, again: bool = False) -> None:
        """Add files that shall stay as they are published; the caller knows them to be whole."""
        for path in paths:
            if not (again and path in self._made):
                self._add(path)

    def _add(self, path: str) -> None:
        if path in self._made:
            raise ValueError(f"{path} is made twice")
        self._made.add(path)

    def hash_of(self, path: str) -> bytes | None:
        """The hash of a published file as it lies there now; None when it is missing."""
        row = self._there().get(path)
        return row and row[1]

    def damaged(self) -> set[str]:
        """Published files that are missing or not what the earlier build left."""
        self._there()
        return self._damaged

    def _there(self) -> dict[str, Row]:
        """What lies in the target."""
        if self._rows is None:
            other, gone = self._survey.value()
            self._survey.end()
            self._rows = {**self._old, **other}
            for path in gone:
                del self._rows[path]
            differ = (p for p, row in other.items() if p in self._old and self._old[p][1] != row[1])
            self._damaged = {*gone, *differ}
        return self._rows

    def shows(self, path: str) -> bool:
        """Whether something was published under this path when the build began."""
        return path in self._there()

    def read(self, path: str) -> bytes:
        """The content of a published file."""
        return (self.target / path).read_bytes()

    def publish(self, now: int = 0) -> dict[str, Row]:
        """Bring everything into the target: what pages load, then pages, then the old ones go.

        Returns:
            What to remember of the published files.
        """
        if not self._whole():
            for path in sorted(self._changed, key=lambda name: (name.endswith(".html"), name)):
                self._move(path)
        there = self._there()
        gone = [path for path in there if path not in self._made]
        for path in gone:
            place = self.target / path
            if place.is_file():  # no longer where a folder, or a file above, has taken its place
                place.unlink(missing_ok=True)
            del there[path]
        self._prune({path.rpartition("/")[0] for path in gone})
        self.discard()
        written = Seen(self.target, {}, now)
        for path in self._changed:
            written.note(path, self._marks[path])
        return there | written.rows

    def discard(self) -> None:
        """Leave nothing of this build behind."""
        self._survey.end()
        shutil.rmtree(self._waiting, ignore_errors=True)

    def _whole(self) -> bool:
        """Where nothing was published yet, everything goes into place in one step."""
        if self._there() or not self._changed:
            return False
        try:
            self._waiting.replace(self.target)
        except OSError:  # there are empty folders, or the system does not replace any
            return False
        return True

    def _move(self, path: str) -> None:
        place = self.target / path
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            (self._waiting / path).replace(place)
        except (FileExistsError, NotADirectoryError, IsADirectoryError, PermissionError):
            if not self._clear(place):
                raise
            place.parent.mkdir(parents=True, exist_ok=True)
            (self._waiting / path).replace(place)

    def _clear(self, place: Path) -> bool:
        """Where a folder stood is a file now, or the other way about: the old one goes first."""
        for above in place.parents:
            if above == self.target:
                break
            if above.is_file():
                above.unlink()
                return True
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
            return True
        return False

    def _prune(self, folders: set[str]) -> None:
        """Remove folders left empty, and those above them."""
        for folder in sorted(folders, key=len, reverse=True):
            while folder:
                try:
                    (self.target / folder).rmdir()
                except OSError:
                    break  # not empty, or gone
                folder = folder.rpartition("/")[0]


def _survey(target: Path, old: Mapping[str, Row], now: int) -> tuple[dict[str, Row], list[str]]:
    """What lies in the target otherwise than is remembered, and what is no longer there."""
    found = walk(target)
    seen = Seen(target, old, now)
    seen.look(found)
    other = {path: row for path, row in seen.rows.items() if row is not old.get(path)}
    other |= {path: (b"", b"") for path in found if path not in seen.rows}  # nobody may read it
    return other, [path for path in old if path not in found]
