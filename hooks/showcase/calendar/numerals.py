"""Calendar: small numbers as Chinese or Arabic numerals, both ways."""

from __future__ import annotations

import re

from showcase.calendar.words import DIGITS

NUMBER = "(?:[0-9]{1,6}|[零一二三四五六七八九十两廿]{1,3})"
"""A number in a phrase, as part of a pattern."""

_TENS = re.compile("^([一二三四五六七八九]?)十([一二三四五六七八九]?)$")


def number(text: str) -> int | None:
    """Read `12`, `十二`, `两`, `廿五`; None for anything else."""
    if text.isascii() and text.isdigit():
        return int(text)
    text = text.replace("两", "二").replace("廿", "二十")
    if len(text) == 1 and text in DIGITS:
        return DIGITS.index(text)
    found = _TENS.match(text)
    if not found:
        return None
    tens, ones = found.groups()
    return (DIGITS.index(tens) if tens else 1) * 10 + (DIGITS.index(ones) if ones else 0)


def numeral(value: int) -> str:
    """Write 1 to 99 as a Chinese numeral; larger numbers stay Arabic."""
    if not 0 <= value <= 99:
        return str(value)
    if value <= 10:
        return DIGITS[value]
    tens, ones = divmod(value, 10)
    return (DIGITS[tens] if tens > 1 else "") + DIGITS[10] + (DIGITS[ones] if ones else "")


def times_numeral(value: int) -> str:
    """Write a number that counts things: 两 instead of 二."""
    return "两" if value == 2 else numeral(value)
