"""Verdicts: how the data folder lies on the disk — names, kinds, links, and the stamps of its files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from showcase.cache import digest


@dataclass(frozen=True, slots=True)
class Lay:
    """A data folder before anything of it is read.

    Attributes:
        shape: hash of all names, with what is a folder, a link (and to where) or no file at all.
        files: every file that has contents, by posix path.
    """

    shape: bytes
    files: dict[str, os.stat_result]


def lay(root: Path) -> Lay:
    """Look at a folder; hidden names are no part of it, and no link to a folder is followed."""
    files: dict[str, os.stat_result] = {}
    names = sorted(_walk(str(root), "", files))
    return Lay(digest("\n".join(names).encode("utf-8", "surrogateescape")), files)


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
            elif entry.is_file():
                yield f"{path}>{os.path.realpath(entry.path)}" if entry.is_symlink() else path
                files[path] = entry.stat()
            else:
                yield f"{path}|{os.path.realpath(entry.path)}"
