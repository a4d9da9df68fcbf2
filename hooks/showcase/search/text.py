"""Search: text as the index sees it."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from operator import add

_DROPPED = re.compile(
    r"<(script|style|svg|nav|template|pre)\b.*?</\1>|<[^>]*\bdata-search-skip\b[^>]*>.*?</[^>]+>",
    re.DOTALL,
)
_HEAD = re.compile(r"<h[1-6]\b[^>]*>.*?</h[1-6]>", re.DOTALL)
LONG = 8_000
"""Characters of a long page: a list that people look up by what stands over each entry."""
_TAG = re.compile(r"<[^>]+>")
_SPACE = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[^\w]|_")


def plain(html: str) -> str:
    """The text a reader sees in `html`: without navigation, drawings, examples and tags."""
    return _SPACE.sub(" ", unescape(_TAG.sub(" ", _DROPPED.sub(" ", html)))).strip()


def found_by(html: str) -> str:
    """What a page of prose is found by: its text, or the headings of one that is as long as a book."""
    text = plain(html)
    return text if len(text) <= LONG else plain(" ".join(_HEAD.findall(html)))


def normal(text: str) -> str:
    """Text as it is compared: compatibility forms unified, lower case, only letters and digits."""
    return _NOT_WORD.sub("", unicodedata.normalize("NFKC", text).lower())


def pairs(text: str) -> set[str]:
    """The pairs of neighbouring characters of normalised text."""
    return set(map(add, text, text[1:]))
