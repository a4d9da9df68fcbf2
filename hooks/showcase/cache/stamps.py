"""Cache: content hashes of files, taken again only where the file may have changed.

A hash holds as long as the file's stamp does: device, inode, size, time of change of the content and
of the inode. No program can set the last one (`ctime`), so a file written, replaced, renamed or
touched has another stamp, whatever it pretends about its date. Two writes within one tick of the
clock would share a stamp; a stamp so young is not kept, and its file is hashed again next time.
"""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

TICK = 50_000_000
"""Nanoseconds: generously above the steps in which file systems tell the time."""

TRUSTED = os.name == "posix"
"""Elsewhere `ctime` is the time of creation and tells nothing of changes: every file is hashed."""

_STAMP = struct.Struct("<5q")
_UNSIGNED = 0x7FFF_FFFF_FFFF_FFFF
Row = tuple[bytes, bytes]
"""A stamp (empty when it was too young to hold) and the hash that goes with it."""


def digest(content: bytes) -> bytes:
    """The hash that the cache compares contents by: BLAKE2b, 16 bytes."""
    return hashlib.blake2b(content, digest_size=16).digest()


def stamp(about: os.stat_result) -> bytes:
    """What tells one state of a file from another."""
    return _STAMP.pack(
        about.st_dev & _UNSIGNED,
        about.st_ino & _UNSIGNED,
        about.st_size,
        about.st_mtime_ns,
        about.st_ctime_ns,
    )


def walk(root: Path) -> dict[str, os.stat_result]:
    """Every file below `root` by its posix path, sorted; links are followed, loops of links end."""
    found: dict[str, os.stat_result] = {}
    _walk(str(root), "", found, (os.path.realpath(root),))
    return dict(sorted(found.items()))


def _walk(
    folder: str, prefix: str, found: dict[str, os.stat_result], above: tuple[str, ...]
) -> None:
    try:
        entries = os.scandir(folder)
    except OSError:
        return
    with entries:
        for entry in entries:
            path = prefix + entry.name
            if entry.is_dir():
                real = os.path.realpath(entry.path) if entry.is_symlink() else entry.path
                if real not in above:
                    _walk(entry.path, f"{path}/", found, (*above, real))
                continue
            try:
                found[path] = entry.stat()
            except OSError:
                continue  # a link to nothing is no file


class Seen:
    """The hashes of one folder's files, remembered between builds.

    Args:
        root: the folder.
        rows: what the last build remembered, by posix path.
        now: nanoseconds of the clock the file system tells its times by.
    """

    def __init__(self, root: Path, rows: Mapping[str, Row], now: int) -> None:
        self.root = root
        self.rows: dict[str, Row] = {}
        self._old = rows
        self._now = now

    def look(self, files: Mapping[str, os.stat_result]) -> dict[str, bytes]:
        """The hash of each file; unreadable ones are left out.

        Args:
            files: what `walk` found, or a part of it.
        """
        found: dict[str, bytes] = {}
        for path, about in files.items():
            now = stamp(about)
            row = self._old.get(path)
            if row is not None and row[0] == now and TRUSTED:
                self.rows[path] = row
                found[path] = row[1]
            elif fresh := self._read(path):
                self.rows[path] = fresh
                found[path] = fresh[1]
        return found

    def _read(self, path: str) -> Row | None:
        try:
            with (self.root / path).open("rb", buffering=0) as file:
                about = os.fstat(file.fileno())  # before reading: a write meanwhile shows next time
                content = file.read()
        except OSError:
            return None
        return self._kept(about), digest(content)

    def note(self, path: str, content_digest: bytes) -> None:
        """Remember a file this build wrote; taken at the end, so that few stamps are too young."""
        try:
            about = (self.root / path).stat()
        except OSError:
            return
        self.rows[path] = (self._kept(about), content_digest)

    def took(self, path: str, about: os.stat_result, content_digest: bytes) -> None:
        """Remember a file that somebody else has read since `about` was asked for."""
        self.rows[path] = (self._kept(about), content_digest)

    def _kept(self, about: os.stat_result) -> bytes:
        young = max(about.st_ctime_ns, about.st_mtime_ns) > self._now - TICK
        return b"" if young else stamp(about)


def changed(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> set[str]:
    """The paths that came, went or have another hash."""
    return {path for path, _ in old.items() ^ new.items()}


def together(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """One hash over named hashes, in the order given."""
    whole = hashlib.blake2b(digest_size=16)
    for name, part in parts:
        whole.update(f"{len(name.encode())} {name} {len(part)} ".encode() + part)
    return whole.digest()


def pairs(hashes: Mapping[str, bytes], prefix: str) -> Iterator[tuple[str, bytes]]:
    """Hashes as named parts, each name under a prefix."""
    return ((f"{prefix}/{path}", value) for path, value in hashes.items())
