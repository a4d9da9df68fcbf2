"""Images: a film without what its camera wrote beside the picture — place, time, device.

An MP4 is a tree of boxes, each with its length and four letters. Boxes of metadata are blanked where
they stand, so that nothing moves and the film plays as before. What a camera records as a track of its
own, moment by moment, lies among the pictures and stays; the handbook says so.
"""

from __future__ import annotations

from collections.abc import Iterator

_HOLDS = frozenset({b"moov", b"trak", b"mdia"})
_SAYS = frozenset({b"udta", b"meta", b"uuid", b"free", b"skip"})
"""Boxes that describe, and those that were crossed out without being wiped."""
_DATED = frozenset({b"mvhd", b"tkhd", b"mdhd"})
_Box = tuple[bytes, int, int, int]


def nameless(content: bytes) -> bytes:
    """The film with its metadata blanked; what is no MP4 as it is."""
    if content[4:8] != b"ftyp":
        return content
    film = bytearray(content)
    _blank(film, 0, len(film))
    return bytes(film)


def _blank(film: bytearray, start: int, end: int) -> None:
    for kind, at, body, after in _boxes(film, start, end):
        if kind in _HOLDS:
            _blank(film, body, after)
        elif kind in _SAYS:
            film[at + 4 : at + 8] = b"free"
            film[body:after] = bytes(after - body)
        elif kind in _DATED:  # version, flags, then when it was made and when last changed
            long = 16 if film[body] == 1 else 8
            film[body + 4 : body + 4 + long] = bytes(long)


def _boxes(film: bytearray, start: int, end: int) -> Iterator[_Box]:
    """Each box between two places: its letters, and where it, its content and the next one begin."""
    at = start
    while at + 8 <= end:
        size = int.from_bytes(film[at : at + 4], "big")
        kind, body = bytes(film[at + 4 : at + 8]), at + 8
        if size == 1:
            size, body = int.from_bytes(film[at + 8 : at + 16], "big"), at + 16
        after = at + size if size else end
        if after < body or after > end:
            return  # cut short: what is left is no box
        yield kind, at, body, after
        at = after
