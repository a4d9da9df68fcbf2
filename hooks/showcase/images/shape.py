"""Images: how wide and how high a picture is, vector drawings among them."""

from __future__ import annotations

import re
from io import BytesIO

_SVG = re.compile(rb"<svg\b[^>]*>", re.DOTALL)
_BOX = re.compile(rb"""viewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)""")


def shape(data: bytes) -> tuple[float, float] | None:
    """Width and height in the picture's own units; None when it is no picture or says nothing."""
    if head := _SVG.search(data[:4096]):
        box = _BOX.search(head[0])
        return (float(box[1]), float(box[2])) if box else None
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data)) as image:
            return float(image.width), float(image.height)
    except (OSError, SyntaxError, ValueError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
