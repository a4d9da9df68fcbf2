"""Draw: a QR code as SVG: dark on white in every scheme, quiet zone included."""

from __future__ import annotations

import re

import zxingcpp

from showcase.draw.form import Line, stable_id
from showcase.draw.markup import render

QUIET = 4
"""Modules of white kept free around the code, as ISO/IEC 18004 asks."""
_DARK = re.compile(rb"\0+")


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
    rows = [flat[at : at + across] for at in range(0, len(flat), across)]
    return render(
        "qr.svg.jinja",
        size=across + 2 * QUIET,
        runs=[run for y, row in enumerate(rows) for run in _runs(row, y)],
        title=title,
        uid=stable_id("qr", text, title),
        href=text,
    )


def _runs(row: bytes, y: int) -> list[Line]:
    """The dark runs (zeros) of a row, as lines through the middle of its modules."""
    return [
        ((run.start() + QUIET, y + QUIET + 0.5), (run.end() + QUIET, y + QUIET + 0.5))
        for run in _DARK.finditer(row)
    ]


def qr_text(text: str, *, title: str) -> str:
    """What the code says, for those who cannot scan it."""
    return render("qr.txt.jinja", title=title, href=text).strip()
