"""Images: one file of a picture for one glass — no more pixels than fit on it, nothing else kept.

A lobby screen is one device, so it needs no choice of files; WebP is what every browser reads that the
player runs on. As for pages, the picture is turned upright and all metadata are dropped.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from showcase.cache import Keep
from showcase.images.derive import RECIPE, upright
from showcase.images.prepare import Size

ENDING = ".webp"
_SETTINGS: dict[str, Any] = {"quality": 84, "method": 4}


@dataclass(frozen=True, slots=True)
class Fitted:
    """A picture's file for a glass, and how many pixels it has."""

    width: int
    height: int
    content: bytes = b""
    ending: str = ENDING


def fitted(content: bytes, glass: Size, keep: Keep) -> Fitted | None:
    """The picture as large as it can be shown whole on a glass, never larger than it is.

    Args:
        content: the original.
        glass: the pixels of the screen.
        keep: remembers what was made.

    Returns:
        None when it cannot be read: an original is never published instead.
    """
    settings = json.dumps([RECIPE, _SETTINGS, glass], sort_keys=True).encode()
    key = hashlib.sha256(settings + content).hexdigest()[:16]
    name = f"glass/{key[:2]}/{key}"
    kept: tuple[int, int, bytes] | None = keep.get_value(name)
    if kept is None:
        kept = _made(content, glass)
        if kept is None:
            return None
        keep.put_value(name, kept)
    return Fitted(*kept)


def measured(content: bytes, glass: Size) -> Fitted | None:
    """What `fitted` would give, without its bytes: for who only asks how a slide would look."""
    try:
        return Fitted(*_within(upright(content).size, glass))
    except (OSError, ValueError):
        return None


def _made(content: bytes, glass: Size) -> tuple[int, int, bytes] | None:
    from PIL.Image import Resampling

    try:
        image = upright(content)
    except (OSError, ValueError):
        return None
    size = _within(image.size, glass)
    out = BytesIO()
    image.resize(size, Resampling.LANCZOS).save(out, ENDING[1:], **_SETTINGS)
    return *size, out.getvalue()


def _within(size: Size, glass: Size) -> Size:
    share = min(1.0, glass[0] / size[0], glass[1] / size[1])
    return max(1, round(size[0] * share)), max(1, round(size[1] * share))
