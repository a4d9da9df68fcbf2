"""Draw: a QR code as SVG: dark on white in every scheme, quiet zone included."""

from __future__ import annotations

import re

import zxingcpp

from showcase.draw.form import stable_id
from showcase.draw.markup import render

QUIET = 4
"""Modules of white kept free around the code, as ISO/IEC 18004 asks."""
_DARK = re.compile(rb"\0+")
"""The dark modules of a row that lie side by side: one line through their middle."""


def qr(text: str, *, title: str) -> str:
    """A QR code with error correction M (15 % of it may be lost).

    Args:
        text: what it says, usually an address.
        title: what a reader finds behind it; the code's accessible name.

    Raises:
        ValueError: the text is empty or longer than a QR code can hold.
    """
    if not text:
        raise ValueError("a QR code needs something to say")
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = code.to_image(scale=1, add_quiet_zones=False)
    pixels = memoryview(image)  # type: ignore[arg-type]  # a buffer, which its stub does not tell
    across, flat = len(pixels), pixels.tobytes()
    return render(
        "qr.svg.jinja",
        size=across + 2 * QUIET,
        path="".join(_row(flat[y * across : (y + 1) * across], y + QUIET) for y in range(across)),
        title=title,
        uid=stable_id("qr", text, title),
        href=text,
    )


def _row(modules: bytes, y: int) -> str:
    """The dark runs of a row, each told from the end of the one before it, which is shortest."""
    told: list[str] = []
    at = 0
    for run in _DARK.finditer(modules):
        start, length = run.start(), run.end() - run.start()
        told.append(f"m{start - at} 0h{length}" if told else f"M{start + QUIET} {y}.5h{length}")
        at = run.end()
    return "".join(told)


def qr_text(text: str, *, title: str) -> str:
    """What the code says, for those who cannot scan it."""
    return render("qr.txt.jinja", title=title, href=text).strip()
