"""Cache: files of the cache, each sealed by a hash — read whole and true, or not at all."""

from __future__ import annotations

import contextlib
import marshal
import os
import shutil
from pathlib import Path
from typing import Any

from showcase.cache.stamps import digest

SEAL = b"showcase-cache 1\n"


class Keep:
    """A folder of sealed files.

    Writing never fails a build: a full or read-only disk only means that less is remembered, and
    `trouble` tells why.

    Args:
        folder: where they lie; made when first written to.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.trouble: OSError | None = None

    def get(self, name: str, mark: bytes | None = None) -> bytes | None:
        """The content kept under `name`; None when there is none, or not as it was written.

        Args:
            name: posix path below the folder.
            mark: the hash it must have, where one is demanded.
        """
        try:
            whole = (self.folder / name).read_bytes()
        except OSError:
            return None
        seal, content = whole[: len(SEAL) + 16], whole[len(SEAL) + 16 :]
        found = digest(content)
        if seal != SEAL + found or mark not in (None, found):
            return None
        return content

    def put(self, name: str, content: bytes) -> bool:
        """Keep `content` under `name`, replacing what was there at once; False when it cannot be."""
        place = self.folder / name
        beside = place.with_name(f".{place.name}.{os.getpid()}")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(SEAL + digest(content) + content)
            beside.replace(place)
        except OSError as error:
            self.trouble = error
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
            return False
        return True

    def holds(self, name: str, mark: bytes) -> bool:
        """Whether what is kept under `name` has this hash, by its seal alone."""
        try:
            with (self.folder / name).open("rb") as file:
                return file.read(len(SEAL) + 16) == SEAL + mark
        except OSError:
            return False

    def get_value(self, name: str) -> Any:
        """A plain value (numbers, text, bytes, tuples, lists, dicts) kept under `name`, or None."""
        content = self.get(name)
        try:
            return None if content is None else marshal.loads(content)  # noqa: S302 - sealed above
        except (ValueError, EOFError, TypeError):
            return None

    def put_value(self, name: str, value: Any) -> bool:
        """Keep a plain value."""
        return self.put(name, marshal.dumps(value))

    def drop(self, name: str) -> None:
        """Forget a file."""
        try:
            (self.folder / name).unlink(missing_ok=True)
        except OSError as error:
            self.trouble = error

    def clear(self, name: str) -> None:
        """Forget a folder of files."""
        shutil.rmtree(self.folder / name, ignore_errors=True)
