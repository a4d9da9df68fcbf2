"""Render: where a preview lies — in a folder that stays, so that the next one begins where it ended."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from showcase.cache import locked
from showcase.render.opening import cache_of

FOLDER = Path(".cache", "preview")


@contextmanager
def previewed(served: Path, root: Path) -> Iterator[Path]:
    """The folder to build into, as long as a preview runs.

    MkDocs serves a new empty folder and removes it in the end. A link to the last preview's folder
    takes its place, so nothing of MkDocs need know. Where another preview of the project has that
    folder, or it cannot be written to, or the system makes no links, the preview is built into the new
    folder, from nothing, and nothing of it stays.

    Args:
        served: the empty folder.
        root: the project's folder.
    """
    folder = root / FOLDER / "site"
    with locked(root / FOLDER / "lock", wait=False) as held:
        if held and _linked(served, folder):
            try:
                yield folder
            finally:
                served.unlink(missing_ok=True)
            return
    try:
        yield served
    finally:
        shutil.rmtree(cache_of(root, served), ignore_errors=True)


def _linked(served: Path, folder: Path) -> bool:
    """Put a link to `folder` in the place of `served`; where it cannot be, all is as before."""
    try:
        if folder.is_symlink() or folder.is_file():
            folder.unlink()  # a build would write through it
        folder.mkdir(exist_ok=True)
        served.rmdir()
    except OSError:
        return False
    try:
        served.symlink_to(folder.resolve(), target_is_directory=True)
    except OSError:
        served.mkdir(mode=0o700)
        return False
    return True
