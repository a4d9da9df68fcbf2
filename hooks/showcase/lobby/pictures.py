"""Lobby: pictures and films of slides — read once, cut down to the glass, named by their content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath

from showcase import reads
from showcase.cache import Keep
from showcase.images import Fitted, fitted, nameless
from showcase.screens.manifest import hashed

FILMS = frozenset({".mp4", ".webm"})
"""What is shown as it is, less what an MP4 says of where and when; anything else is a picture."""
Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shot:
    """A file of a slide: its manifest path and its measures (0 for a film)."""

    path: str
    width: int = 0
    height: int = 0


@dataclass(slots=True)
class Pool:
    """The media of the screens by manifest path.

    Attributes:
        read: gives the bytes of a file below the data folder, or None where it is missing.
        fit: makes a picture's file for a glass; None where it cannot be read. No original is published:
            it says where and with what it was taken.
        walk: the script of the tour on a screen; empty where it was not made.
        files: what was asked for so far.
    """

    read: Callable[[str], bytes | None]
    fit: Callable[[bytes, Size], Fitted | None]
    walk: bytes = b""
    files: dict[str, bytes] = field(default_factory=dict)

    @classmethod
    def of(cls, project: Path, data: Path, walk: bytes = b"") -> Pool:
        """The pool of a project's data folder."""
        keep = Keep(project / ".cache" / "images")
        return cls(partial(_read, data), partial(fitted, keep=keep), walk)

    def shot(self, folder: str, media: str, glass: Size) -> Shot | None:
        """A file of a building's or district's media folder (`buildings/x`), else of the site's."""
        for path in (f"{folder}/{media}", media):
            raw = self.read(path)
            if raw is not None:
                return self._taken(PurePosixPath(path).suffix.lower(), raw, glass)
        return None

    def keep(self, name: str, raw: bytes) -> str:
        """Take a file in; its manifest path."""
        path = hashed(name, raw)
        self.files[path] = raw
        return path

    def _taken(self, ending: str, raw: bytes, glass: Size) -> Shot | None:
        """Neither does the name of the original go out: it may be somebody's."""
        if ending in FILMS:
            return Shot(self.keep(f"film{ending}", nameless(raw)))
        made = self.fit(raw, glass)
        if made is None:
            return None
        path = self.keep(f"picture{made.ending}", made.content)
        return Shot(path, made.width, made.height)


def _read(data: Path, path: str) -> bytes | None:
    reads.note(path)
    full = (data / path).resolve()
    inside = full.is_relative_to(data.resolve()) and full.is_file()
    return full.read_bytes() if inside else None
