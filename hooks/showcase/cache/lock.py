"""Cache: one build of a site at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no such lock; there two builds at once are the user's affair
    fcntl = None  # type: ignore[assignment]


@contextmanager
def locked(path: Path, *, wait: bool = True) -> Iterator[bool]:
    """Hold the lock `path` for a block.

    The system lets go of it when its process ends, however it ends.

    Args:
        path: made if missing.
        wait: until whoever holds it lets go.

    Yields:
        Whether the lock is held; False where the folder cannot be written to, or nobody is waited for.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError:
        yield False
        return
    try:
        yield _taken(handle, wait=wait)
    finally:
        os.close(handle)


def _taken(handle: int, *, wait: bool) -> bool:
    if fcntl is None:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
