"""Cache: how a data folder lies on the disk — its files with their stamps, and what else is there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from showcase.cache.stamps import digest


@dataclass(frozen=True, slots=True)
class Lay:
    """A data folder before anything of it is read.

    Attributes:
        shape: hash of all that is there besides plain files: folders, links (and to where), whatever
            is neither.
        files: every file that has contents, by posix path, sorted.
    """

    shape: bytes
    files: dict[str, os.stat_result]


def lay(root: Path) -> Lay:
    """Look at a folder; hidden names are no part of it, and no link to a folder is followed."""
    files: dict[str, os.stat_result] = {}
    others = sorted(_walk(str(root), "", files))
    shape = digest("\n".join(others).encode("utf-8", "surrogateescape"))
    return Lay(shape, dict(sorted(files.items())))


def _walk(folder: str, prefix: str, files: dict[str, os.stat_result]) -> Iterator[str]:
    try:
        found = os.scandir(folder)
    except OSError:
        yield f"?{prefix}"
        return
    with found:
        for entry in found:
            if entry.name.startswith("."):
                continue
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                yield f"{path}/"
                yield from _walk(entry.path, f"{path}/", files)
                continue
            plain = not entry.is_symlink()
            if not plain:
                yield f"{path}>{os.path.realpath(entry.path)}"
            try:
                about = entry.stat()
            except OSError:
                about = None  # a link to nothing, or gone meanwhile
            if about and stat.S_ISREG(about.st_mode):
                files[path] = about
            elif plain:
                yield f"{path}|"
