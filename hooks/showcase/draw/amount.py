"""Draw: a number as it is said: qualifier kept, big round numbers in 万 and 亿, never rounded."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from showcase import words as house
from showcase.draw import words

_BEFORE = house.PREFIX_QUALIFIERS | {"至多", "大约"}
_BETWEEN = frozenset({"余", "多"})
_AFTER = house.BEHIND_UNIT | {"以下", "左右", "上下"}
_INSTEAD = frozenset({"十余", "百余", "千余", "万余", "十多", "百多", "千多", "万多"})
"""Qualifiers that say the number themselves: 千余名, not 1000千余名."""
_YI, _WAN, _GROUPED = 100_000_000, 10_000, 100_000
_SCALES = ((_YI, _YI, 2, words.YI), (_GROUPED, _WAN, 1, words.WAN))
"""From this value on, divided by this, with at most so many decimals, said with this word."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what belongs to it. `percent` says that the value is a ratio: 0.6 is 60%.

    `value` None is a number nobody has published.
    """

    value: float | None
    unit: str = ""
    qualifier: str = ""
    percent: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """The parts of a number in the order they are read: 近 500 家; 8000 多 人; 2.3 亿 元."""

    before: str
    digits: str
    between: str
    scale: str
    unit: str
    after: str

    def __str__(self) -> str:
        parts = (self.before, self.digits, self.between, self.scale, self.unit, self.after)
        return "".join(parts)


def digits(value: float) -> str:
    """A plain number: no exponent, no trailing zeros, grouped by comma from 100000 on."""
    exact = Decimal(repr(value)).normalize()
    return f"{exact:,f}" if abs(exact) >= _GROUPED else f"{exact:f}"


def _scaled(value: float) -> tuple[str, str]:
    exact = Decimal(repr(value))
    for least, unit, places, word in _SCALES:
        part = (exact / unit).normalize()
        exponent = part.as_tuple().exponent
        if abs(exact) >= least and isinstance(exponent, int) and -exponent <= places:
            return digits(float(part)), word
    return digits(value), ""


def display(amount: Amount) -> Said | None:
    """How a number is said, or None where there is none. A qualifier is never dropped."""
    if amount.value is None:
        return None
    if amount.percent:
        number, scale, unit = digits(float(Decimal(repr(amount.value)) * 100)), "", "%"
    else:
        (number, scale), unit = _scaled(amount.value), amount.unit
    said = amount.qualifier.strip()
    if said in _INSTEAD:
        return Said("", said, "", "", unit, "")
    known = said in _BEFORE | _BETWEEN | _AFTER
    return Said(
        said if said in _BEFORE else "",
        number,
        said if said in _BETWEEN else "",
        scale,
        unit,
        said if said in _AFTER else f"（{said}）" if said and not known else "",
    )
