"""Images: the files made from one picture — several widths in three formats, nothing else kept.

The picture is turned upright, its colours brought to sRGB, and all metadata dropped: camera, time and
place are not the visitor's to know. It is never made larger than it is.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # Pillow is loaded where a picture is opened: most builds open none
    from PIL import Image

WIDTHS = (400, 800, 1200, 1800)
FORMATS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("image/avif", "avif", {"quality": 56, "speed": 8}),
    ("image/webp", "webp", {"quality": 78, "method": 4}),
    ("image/jpeg", "jpg", {"quality": 82, "optimize": True, "progressive": True}),
)
"""Media type, ending and settings; the smallest first, the one every browser reads last."""
RECIPE = 1
"""Part of the cache's key; raise it when this module makes other bytes of the same settings."""
_GROUND = (255, 255, 255)
"""Stands behind transparent parts where a format has none."""


@dataclass(frozen=True, slots=True)
class Derived:
    """One made file: its ending, its width in pixels, its bytes."""

    ending: str
    width: int
    content: bytes


def widths_for(width: int) -> tuple[int, ...]:
    """The widths to make of a picture so wide: the usual ones below it, then its own up to the most."""
    return (*(w for w in WIDTHS if w < width), min(width, WIDTHS[-1]))[: len(WIDTHS)]


def upright(data: bytes) -> Image.Image:
    """The picture as it is looked at: turned as the camera says, in sRGB, without metadata.

    Raises:
        OSError: it cannot be read (`inspect` says why).
    """
    from PIL import Image, ImageOps

    with warnings.catch_warnings(), Image.open(BytesIO(data)) as opened:
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        profile = opened.info.get("icc_profile")
        image = ImageOps.exif_transpose(opened)
        clear = image.has_transparency_data
        image = _in_srgb(image.convert("RGBA" if clear else "RGB"), profile)
    plain = Image.new(image.mode, image.size)
    plain.paste(image)
    return plain


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours as sRGB; a profile that cannot be read is left aside."""
    from PIL import ImageCms

    if not profile:
        return image
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        made = ImageCms.profileToProfile(
            image, own, ImageCms.createProfile("sRGB"), outputMode=image.mode
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return made or image


def derive(image: Image.Image) -> Iterator[Derived]:
    """Every width in every format."""
    from PIL.Image import Resampling

    for width in widths_for(image.width):
        height = max(1, round(image.height * width / image.width))
        scaled = image.resize((width, height), Resampling.LANCZOS)
        for _, ending, settings in FORMATS:
            out = BytesIO()
            flat = _flat(scaled) if ending == "jpg" else scaled
            flat.save(out, ending if ending != "jpg" else "JPEG", **settings)
            yield Derived(ending, width, out.getvalue())


def _flat(image: Image.Image) -> Image.Image:
    from PIL import Image

    if image.mode == "RGB":
        return image
    ground = Image.new("RGB", image.size, _GROUND)
    ground.paste(image, mask=image.getchannel("A"))
    return ground
