"""Calendar: rhythms announced without dates — 每月一次，日期另行通知; 不定期."""

from __future__ import annotations

import re

from showcase.calendar.numerals import NUMBER, number, times_numeral
from showcase.calendar.readings import MISSING_DAY
from showcase.calendar.rule import Announced
from showcase.calendar.words import (
    ANNOUNCED,
    COUNTED,
    DAY,
    HALVES,
    IRREGULAR,
    ONCE,
    PERIODS,
    PERIODS_OF,
)

MOST = 99
"""The largest number in a phrase that can be meant."""

_LATER = "(?:[,，、]?(?:具体)?(?:日期|时间)?(?:另行通知|另定|待定|不固定|不定))?"
_LATER_PART = re.compile("[,，、](?:具体)?(?:日期|时间)?(?:另行通知|另定|待定|不固定|不定)$")
_PERIOD = "|".join(sorted(PERIODS, key=len, reverse=True))
_ANNOUNCED = re.compile(
    f"每(?:(?P<n>{NUMBER})(?P<counter>个?))?(?P<period>{_PERIOD})(?P<times>(?:至少)?{NUMBER}(?:至{NUMBER})?[次场期])?{_LATER}"
)


def announced(bare: str) -> Announced | None:
    """Read a plain phrase (see `phrases.plain`) that names a rhythm but no day; else None."""
    irregular = IRREGULAR.get(_LATER_PART.sub("", bare)) or IRREGULAR.get(bare)
    if irregular:
        return Announced(irregular)
    found = _ANNOUNCED.fullmatch(bare)
    if not found or bare.removeprefix("每") in MISSING_DAY:
        return None
    if found["period"] == DAY and not found["times"]:
        return None
    unit = found["period"]
    every = number(found["n"]) if found["n"] else 1
    times = _times(found["times"] or ONCE)
    if not every or every > MOST or times is None:
        return None
    if every > 1 and (unit in HALVES or (unit in COUNTED and not found["counter"])):
        return None
    period = PERIODS[unit] if every == 1 else PERIODS_OF[unit].format(n=times_numeral(every))
    return Announced(ANNOUNCED.format(period=period, times=times))


def _times(text: str) -> str | None:
    """Write the numbers of `2次`, `2至3次` as Chinese numerals; None if one is no number."""
    numbers = [number(n) for n in re.findall(NUMBER, text)]
    if not all(n and n <= MOST for n in numbers):
        return None
    return re.sub(NUMBER, lambda m: times_numeral(number(m[0]) or 1), text)
