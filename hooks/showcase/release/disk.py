"""Release: small steps on the disk that hold through a power cut."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from showcase.release import words
from showcase.release.trouble import PublishError

OPEN_FILE, OPEN_FOLDER = 0o644, 0o755
"""A web server under another name reads what is published, whatever the operator's umask."""


def write(path: Path, content: bytes) -> None:
    """Replace a small file at once and for good."""
    draft = path.with_name(f".{path.name}.new")
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        settle(file.fileno())
    draft.replace(path)
    flush(path.parent)


def settle(handle: int) -> None:
    """Bring a file to the disk before anything points at it; a power cut then finds it whole."""
    os.fchmod(handle, OPEN_FILE)
    os.fsync(handle)


def flush(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system can."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def link(to: str, at: Path) -> None:
    """Make a symbolic link.

    Raises:
        PublishError: this disk has none.
    """
    try:
        at.symlink_to(to, target_is_directory=True)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP):
            raise
        raise PublishError(words.NO_LINKS.format(path=at.parent)) from None
