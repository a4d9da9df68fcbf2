"""Release: the files of a release put together, unchanged ones shared with the one before.

A release is never written to again, so two may share a file's place on the disk. It is shared only
after its bytes were read and found to be those wanted; where the disk cannot share, it is copied.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.cache import walk
from showcase.release.disk import OPEN_FOLDER, settle
from showcase.release.manifest import NAME, Entry, entry_at, entry_of
from showcase.release.numbering import is_numbered, numbered

ALERT = "screens/alert.json"
"""The emergency text belongs to no release: a release only points at it."""


@dataclass(frozen=True, slots=True)
class Content:
    """The files of a site, wherever they lie.

    Attributes:
        root: their folder.
        paths: posix paths below it, sorted.
        key: signs the screens' manifests; empty where there is none.
    """

    root: Path
    paths: tuple[str, ...]
    key: str = ""

    @classmethod
    def built(cls, root: Path, key: str = "") -> Content:
        """What a build left in `root`."""
        return cls(root, tuple(path for path in walk(root) if path not in (ALERT, NAME)), key)

    def made(self, path: str, number: int) -> bytes | None:
        """The bytes of a file that carries the release number; None for all others."""
        if not is_numbered(path):
            return None
        return numbered((self.root / path).read_bytes(), number, self.key)

    def entries(self, number: int) -> dict[str, Entry]:
        """What the manifest of release `number` would say of these files."""
        made = {path: self.made(path, number) for path in self.paths}
        return {
            path: entry_at(self.root / path) if content is None else entry_of(content)
            for path, content in made.items()
        }


def stage(
    content: Content, number: int, to: Path, before: Path | None, known: Mapping[str, Entry]
) -> dict[str, Entry]:
    """Write the files of a release into the empty folder `to`.

    Args:
        content: what to publish.
        number: the release's number.
        to: made by this call.
        before: the release to share unchanged files with.
        known: its entries.

    Returns:
        An entry for each file, taken of the bytes that were written.
    """
    to.mkdir()
    to.chmod(OPEN_FOLDER)
    made: dict[str, Entry] = {}
    for path in content.paths:
        place = to / path
        _folders(place.parent, to)
        fresh = content.made(path, number)
        if fresh is not None:
            made[path] = _write(place, fresh)
        elif path in known and before is not None and _same(content.root / path, known[path]):
            made[path] = _share(before / path, place, content.root / path, known[path])
        else:
            made[path] = _copy(content.root / path, place)
    return made


def _folders(folder: Path, top: Path) -> None:
    if folder.is_dir():
        return
    _folders(folder.parent, top)
    folder.mkdir()
    folder.chmod(OPEN_FOLDER)


def _same(path: Path, wanted: Entry) -> bool:
    return path.stat().st_size == wanted[1] and entry_at(path) == wanted


def _share(old: Path, place: Path, new: Path, wanted: Entry) -> Entry:
    """Give `place` the bytes of `old`, or those of `new` where `old` is not what it should be."""
    with contextlib.suppress(OSError):
        if not old.is_symlink() and _same(old, wanted):
            os.link(old, place)
            return wanted
    return _copy(new, place)


def _copy(old: Path, place: Path) -> Entry:
    with old.open("rb") as source, place.open("wb") as target:
        shutil.copyfileobj(source, target, 1 << 20)
        settle(target.fileno())
    return entry_at(place)


def _write(place: Path, content: bytes) -> Entry:
    with place.open("wb") as target:
        target.write(content)
        target.flush()
        settle(target.fileno())
    return entry_of(content)
