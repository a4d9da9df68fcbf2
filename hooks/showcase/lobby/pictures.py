"""Lobby: pictures and films of slides — read once, named by their content."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field

from PIL import Image, UnidentifiedImageError

from showcase.screens.manifest import hashed


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
        walk: the script of the tour on a screen; empty where it was not made.
        files: what was asked for so far.
    """

    read: Callable[[str], bytes | None]
    walk: bytes = b""
    files: dict[str, bytes] = field(default_factory=dict)

    def shot(self, folder: str, media: str) -> Shot | None:
        """A file of a building's or district's media folder (`buildings/x`), else of the site's."""
        for path in (f"{folder}/{media}", media):
            raw = self.read(path)
            if raw is not None:
                return self._measured(path, raw)
        return None

    def keep(self, name: str, raw: bytes) -> str:
        """Take a file in; its manifest path."""
        path = hashed(name, raw)
        self.files[path] = raw
        return path

    def _measured(self, path: str, raw: bytes) -> Shot:
        name = self.keep(path.lower(), raw)
        try:
            with Image.open(io.BytesIO(raw)) as picture:
                return Shot(name, *picture.size)
        except (UnidentifiedImageError, OSError):
            return Shot(name)
