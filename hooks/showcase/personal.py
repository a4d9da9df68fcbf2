"""Personal numbers: those that belong to a person (and addresses of mail), found in running text, and masked.

Of no room: rules find them, and no message or excerpt of any fault may repeat one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_DATE = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_ID_18 = re.compile(rf"(?<!\d)[1-8]\d{{5}}(?:18|19|20)\d{{2}}{_DATE}\d{{3}}[\dXx](?!\d)")
_ID_15 = re.compile(rf"(?<!\d)[1-8]\d{{5}}\d{{2}}{_DATE}\d{{3}}(?!\d)")
_MOBILE = re.compile(r"(?<!\d)(?:\+?86[- ]?)?(1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?!\d)")
_CARD = re.compile(r"(?<!\d)(?:\d{4}[ -]?){3}\d{4}(?:[ -]?\d{1,3})?(?!\d)")
_PLATE = re.compile(
    r"(?<![A-Za-z0-9])[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
    r"[A-HJ-NP-Z][·• ]?(?=[A-HJ-NP-Z]*\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])"
)
_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}", re.ASCII
)
_ADDRESS = re.compile(r"[a-z]+://[^\s）)]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: `id`, `old_id`, `id_like`, `mobile`, `card`, `plate` or `email`; where; masked."""

    kind: str
    start: int
    text: str
    masked: str


def personal_numbers(text: str) -> Iterator[Found]:
    """Every personal number in a text, one finding a number. Digits inside addresses are skipped."""
    bare = _ADDRESS.sub(lambda m: " " * len(m[0]), text)
    taken: list[tuple[int, int]] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(bare):
            start, end = match.span(match.lastindex or 0)
            if any(start < right and left < end for left, right in taken):
                continue
            number = bare[start:end]
            name = _judge(kind, number)
            if name is None:
                continue
            taken.append((start, end))
            yield Found(name, start, number, _HIDDEN.get(kind, mask)(number))


def masked(text: str) -> str:
    """A text with every personal number in it masked; its length stays."""
    for found in sorted(personal_numbers(text), key=lambda found: -found.start):
        end = found.start + len(found.text)
        text = text[: found.start] + found.masked + text[end:]
    return text


def _judge(kind: str, number: str) -> str | None:
    """The finding's name; None when the number is none after all."""
    if kind == "id":
        return "id" if id_checks(number) else "id_like"
    if kind == "card":
        digits = re.sub(r"\D", "", number)
        known = digits[:2] in ("62", "60", "95") or digits[0] in "45"
        return "card" if known and luhn(digits) else None
    return kind


def id_checks(number: str) -> bool:
    """Whether the last digit of an 18-digit ID number is right (GB 11643)."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False))
    return _CHECKS[total % 11] == number[17].upper()


def luhn(digits: str) -> bool:
    """Whether a card number's check digit is right (ISO/IEC 7812)."""
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if index % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def mask(number: str) -> str:
    """A number that may be shown: the ends only."""
    head = 3 if len(re.sub(r"\D", "", number)) == 11 else 4
    return number[:head] + "*" * (len(number) - head - 4) + number[-4:]


def _mask_plate(plate: str) -> str:
    return plate[:2] + "*" * (len(plate) - 3) + plate[-1]


def _mask_email(address: str) -> str:
    name, _, host = address.partition("@")
    return f"{name[0]}{'*' * (len(name) - 1)}@{host}"


_PATTERNS = (
    ("id", _ID_18),
    ("mobile", _MOBILE),
    ("card", _CARD),
    ("old_id", _ID_15),
    ("plate", _PLATE),
    ("email", _EMAIL),
)
_HIDDEN = {"plate": _mask_plate, "email": _mask_email}
