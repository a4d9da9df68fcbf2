"""Search: text as the index sees it."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from operator import add

_DROPPED = re.compile(r"<(script|style|svg|nav|template|pre)\b.*?</\1>", re.DOTALL)
_HEAD = re.compile(r"<h[1-6]\b[^>]*>.*?</h[1-6]>", re.DOTALL)
LONG = 8_000
"""Characters of a long page: a list that people look up by what stands over each entry."""
_TAG = re.compile(r"<[^>]+>")
_MARKS = re.compile(r"[\s!-/:-@\[-`{-~，。、；：！？（）《》“”‘’…—·]+")
"""Marks whose compatibility form is none but marks: taken out first, hardly a text needs unifying."""
_NOT_WORD = re.compile(r"[\W_]+")


def plain(html: str) -> str:
    """The text a reader sees in `html`: without navigation, drawings, examples and tags."""
    return " ".join(unescape(_TAG.sub(" ", _DROPPED.sub(" ", html))).split())


def found_by(html: str) -> str:
    """What a page of prose is found by: its text, or the headings of one that is as long as a book."""
    text = plain(html)
    return text if len(text) <= LONG else plain(" ".join(_HEAD.findall(html)))


def normal(text: str) -> str:
    """Text as it is compared: compatibility forms unified, lower case, only letters and digits."""
    found = unicodedata.normalize("NFKC", _MARKS.sub("", text)).lower()
    return found if found.isalnum() else _NOT_WORD.sub("", found)


def pairs(text: str) -> set[str]:
    """The pairs of neighbouring characters of normalised text."""
    return set(map(add, text, text[1:]))
