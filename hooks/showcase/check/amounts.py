"""Check: an amount as people write it — 十余家, 80余家, 近3万人次 — taken apart for the way out."""

from __future__ import annotations

import re
from typing import NamedTuple

DIGITS = {"零": 0, "〇": 0, "两": 2, **{char: n for n, char in enumerate("一二三四五六七八九", 1)}}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10_000, "亿": 100_000_000}
_AMOUNT = re.compile(
    r"(?P<before>约|近|超过|超|预计|不足)?"
    r"(?P<number>\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+)"
    r"(?P<after>余|多)?(?P<large>[万亿]?)(?P<unit>[^\d\s]{0,8})"
)


class Said(NamedTuple):
    """An amount taken apart; `q` and `unit` may be empty."""

    value: float
    q: str
    unit: str

    @property
    def fields(self) -> list[str]:
        """The parts as an editor writes them."""
        value = int(self.value) if float(self.value).is_integer() else self.value
        named = (("q", self.q), ("unit", self.unit))
        return [f"value: {value}", *(f"{name}: {text}" for name, text in named if text)]


def read(text: str) -> Said | None:
    """Read an amount; None for anything else.

    >>> read("十余家")
    Said(value=10, q='余', unit='家')
    """
    found = _AMOUNT.fullmatch(text.replace(",", "").strip())
    if found is None:
        return None
    number = found["number"]
    value = float(number) if number[0].isdigit() and number.isascii() else _chinese(number)
    if value is None:
        return None
    return Said(
        _round(value * LARGE.get(found["large"], 1)),
        found["before"] or found["after"] or "",
        found["unit"],
    )


def _round(value: float) -> float:
    return int(value) if float(value).is_integer() else value


def _chinese(text: str) -> int | None:
    """一百二十, 两千, 十; None where figures stand without their place (一二)."""
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
