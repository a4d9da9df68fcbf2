"""Room screens: how long a slide must stay, and how text is split to be read in that time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from html import unescape
from typing import TypeVar

MOST_CHARS = 89
HEADLINE_CHARS = 15
LEAST_DWELL = 8
_READ_PER_SECOND = 3.3
T = TypeVar("T")
_TAG = re.compile(r"<(script|style|title|desc)\b.*?</\1>|<[^>]*>", re.DOTALL)
_UNSEEN = re.compile(r'<(\w+)[^>]*\s(?:aria-hidden="true"|hidden)[^>]*>.*?</\1>', re.DOTALL)
_SENTENCE = re.compile(r"[^。！？；\n]*[。！？；]?[”’」』）]*")


def dwell(chars: int) -> int:
    """Seconds a slide of so many Chinese characters stays: max(8, 3 + N / 3.3), rounded up."""
    return max(LEAST_DWELL, -int(-(3 + chars / _READ_PER_SECOND) // 1))


def text_length(html: str) -> int:
    """Characters a person reads in a fragment: a Han character counts one, a Latin word or a number one."""
    text = unescape(_TAG.sub(" ", _UNSEEN.sub(" ", html)))
    han = len(re.findall(r"[\u3400-\u9fff\uf900-\ufaff]", text))
    return han + len(re.findall(r"[A-Za-z0-9][A-Za-z0-9:.,%\-–]*", text))


def split_text(text: str, limit: int = MOST_CHARS) -> tuple[str, ...]:
    """Cut a text at sentence ends into pieces of at most `limit` characters.

    A single sentence longer than that is cut at its last comma before the limit, and where there
    is none, at the limit.
    """
    pieces: list[str] = []
    for sentence in _sentences(text, limit):
        if pieces and len(pieces[-1]) + len(sentence) <= limit:
            pieces[-1] += sentence
        else:
            pieces.append(sentence)
    return tuple(piece.strip() for piece in pieces if piece.strip())


def _sentences(text: str, limit: int) -> Iterable[str]:
    for sentence in _SENTENCE.findall(text):
        rest = sentence
        while len(rest) > limit:
            comma = max(rest.rfind(mark, 0, limit) for mark in "，、：,")
            cut = comma + 1 if comma > limit // 3 else limit
            yield rest[:cut]
            rest = rest[cut:]
        if rest:
            yield rest


def group(
    items: Sequence[T],
    length: Callable[[T], float],
    *,
    limit: float = MOST_CHARS,
    most: int = 6,
) -> tuple[tuple[T, ...], ...]:
    """Deal items over slides: at most `most` and at most `limit` characters a slide, order kept.

    Slides come out even: seven items of at most six become four and three, not six and one.
    """
    if not items:
        return ()
    least = -(-len(items) // most)
    for slides in range(least, len(items) + 1):
        size, extra = divmod(len(items), slides)
        groups, at = [], 0
        for index in range(slides):
            step = size + (index < extra)
            groups.append(tuple(items[at : at + step]))
            at += step
        if all(len(g) == 1 or sum(map(length, g)) <= limit for g in groups):
            return tuple(groups)
    return tuple((item,) for item in items)
