"""Release: why nothing was published, in one Chinese sentence."""

from __future__ import annotations

import errno
from pathlib import Path

from showcase.release import words


class PublishError(Exception):
    """Nothing was published; the message is what an operator reads."""


def told(error: OSError, root: Path) -> PublishError:
    """What the operating system refused, said so that an operator knows what to do."""
    sentence = {
        errno.ENOSPC: words.FULL,
        errno.EDQUOT: words.FULL,
        errno.EROFS: words.READ_ONLY,
        errno.EACCES: words.READ_ONLY,
        errno.EPERM: words.READ_ONLY,
    }.get(error.errno or 0, words.DISK)
    return PublishError(sentence.format(path=error.filename or root, why=error.strerror or error))
