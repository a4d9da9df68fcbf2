"""Render: the exhibits' pictures as their editors gave them, measured by their headers only.

A picture is opened, never decoded: neither a huge nor a broken one can stop the build.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from showcase.model import Catalogue
from showcase.views.parts.pictures import DRAWABLE

_UPRIGHT = frozenset({5, 6, 7, 8})
_ORIENTATION = 0x0112


@dataclass(frozen=True, slots=True)
class Original:
    """A picture's path below the data folder, and its size as shown; None when unreadable."""

    path: str
    size: tuple[int, int] | None


def originals(root: Path, catalogue: Catalogue) -> list[Original]:
    """The pictures of all exhibits, each once, sorted by path."""
    paths = {
        f"buildings/{folder.id}/{media.file}"
        for folder in catalogue.buildings.values()
        for exhibit in folder.exhibits.values()
        for media in exhibit.media
        if Path(media.file).suffix.lower() in DRAWABLE
    }
    return [Original(path, size_of(root / path)) for path in sorted(paths)]


def size_of(path: Path) -> tuple[int, int] | None:
    """Width and height as shown (cameras store a turn beside the picture)."""
    try:
        with Image.open(path) as image:
            width, height = image.size
            turned = image.getexif().get(_ORIENTATION) in _UPRIGHT
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return (height, width) if turned else (width, height)
