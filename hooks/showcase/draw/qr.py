"""Draw: a QR code as SVG: dark on white in every scheme, quiet zone included."""

from __future__ import annotations

import segno

from showcase.draw.form import Line, stable_id
from showcase.draw.markup import render

QUIET = 4
"""Modules of white kept free around the code, as ISO/IEC 18004 asks."""


def qr(text: str, *, title: str, error: str = "m") -> str:
    """A QR code.

    Args:
        text: what it says, usually an address.
        title: what a reader finds behind it; the code's accessible name.
        error: error correction, one of l, m, q, h.

    Raises:
        ValueError: the text is empty or longer than a QR code can hold.
    """
    if not text:
        raise ValueError("a QR code needs something to say")
    code = segno.make(text, error=error, micro=False, boost_error=True)
    rows = [bytes(row) for row in code.matrix]
    size = len(rows) + 2 * QUIET
    return render(
        "qr.svg.jinja",
        size=size,
        runs=[run for y, row in enumerate(rows) for run in _runs(row, y)],
        title=title,
        uid=stable_id("qr", text, title),
        href=text,
    )


def _runs(row: bytes, y: int) -> list[Line]:
    """The dark runs of a row, as lines through the middle of its modules."""
    runs: list[Line] = []
    start: int | None = None
    for x, dark in enumerate((*row, 0)):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            runs.append(((start + QUIET, y + QUIET + 0.5), (x + QUIET, y + QUIET + 0.5)))
            start = None
    return runs


def qr_text(text: str, *, title: str) -> str:
    """What the code says, for those who cannot scan it."""
    return render("qr.txt.jinja", title=title, href=text).strip()
