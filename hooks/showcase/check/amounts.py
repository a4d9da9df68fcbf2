"""Check: an amount as people write it — 十余家, 80余家, 近3万人次, 90%以上 — taken apart."""

from __future__ import annotations

import re
from typing import NamedTuple

from showcase.words import BEHIND_UNIT, PREFIX_PATTERN

DIGITS = {"零": 0, "〇": 0, "两": 2, **{char: n for n, char in enumerate("一二三四五六七八九", 1)}}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10_000, "亿": 100_000_000}
PERCENT = 100
_AMOUNT = re.compile(
    rf"(?P<before>{PREFIX_PATTERN})?"
    r"(?P<number>\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+|(?=[万亿]))"
    r"(?P<after>余|多)?(?P<large>[万亿]?)(?P<unit>[^\d\s/]{0,8}?)"
    rf"(?P<behind>{'|'.join(sorted(BEHIND_UNIT))})?"
)
_SHARE = re.compile(
    r"(?P<part>\d+)\s*/\s*(?P<whole>\d+)|(?P<whole_zh>[零一二两三四五六七八九十百千]+)分之(?P<part_zh>[零一二两三四五六七八九十百]+)"
)
_VAGUE = frozenset("批些半")
"""Measures that say no number: 一批, 一些, 一半."""


class Said(NamedTuple):
    """An amount taken apart; all but `value` may be empty. `display` is a share as it is said."""

    value: float
    q: str
    unit: str
    display: str = ""

    @property
    def named(self) -> dict[str, int | float | str]:
        """The parts by the names of their fields; `value` comes first and is always there."""
        parts = {"q": self.q, "unit": self.unit, "display": self.display}
        return {"value": _round(self.value)} | {name: text for name, text in parts.items() if text}

    @property
    def fields(self) -> list[str]:
        """The parts as an editor writes them."""
        return [f"{name}: {value}" for name, value in self.named.items()]


def read(text: str) -> Said | None:
    """Read an amount; None for anything else.

    >>> read("十余家")
    Said(value=10, q='余', unit='家')
    """
    text = text.replace(",", "").replace(" ", "")
    if share := _SHARE.fullmatch(text):
        return _share(text, share)
    found = _AMOUNT.fullmatch(text)
    if found is None or found["unit"][:1] in _VAGUE:
        return None
    number = found["number"]
    value = float(number) if number.isascii() and number else _chinese(number)
    if value is None:
        return None
    return Said(
        _round(value * LARGE.get(found["large"], 1)),
        found["before"] or found["after"] or found["behind"] or "",
        found["unit"],
    )


def _share(text: str, found: re.Match[str]) -> Said | None:
    """1/8 and 八分之一 are 0.125, still shown as written; 百分之十二 is 12%."""
    part = float(found["part"] or _chinese(found["part_zh"] or "") or 0)
    whole = float(found["whole"] or _chinese(found["whole_zh"] or "") or 0)
    if not 0 < part <= whole:
        return None
    if whole == PERCENT:
        return Said(_round(part), "", "%")
    return Said(round(part / whole, 4), "", "", text)


def _round(value: float) -> float:
    return int(value) if float(value).is_integer() else value


def _chinese(text: str) -> int | None:
    """一百二十, 两千, 十; nothing is one (万人); None where figures have no place (一二)."""
    if not text:
        return 1
    total, digit = 0, None
    for char in text:
        if char in DIGITS:
            if digit:
                return None
            digit = DIGITS[char]
        else:
            total += (1 if digit is None else digit) * SMALL[char]
            digit = None
    return total + (digit or 0)
