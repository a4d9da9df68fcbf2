"""Check: numbers that were written with words, units or marks, and numbers out of range."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from showcase.calendar.numerals import NUMBER
from showcase.calendar.numerals import number as numeral
from showcase.check import amounts, geo, values, words
from showcase.check.case import Case, bare, said_of, value_at, what
from showcase.check.fields import holds, models_in
from showcase.check.singles import empty
from showcase.faults import Fault
from showcase.reading.quoting import scalar
from showcase.words import PREFIX_PATTERN

_QUANTITY = re.compile(
    rf"(?P<q>{PREFIX_PATTERN})?\s*(?P<number>-?\d+(?:\.\d+)?)\s*(?P<times>[万亿])?(?P<tail>多|余)?"
    r"\s*(?P<unit>[^\d\s].{0,9}?)??(?P<about>左右|上下)?"
)
LONGEST_NUMBER = 15


def not_a_number(case: Case) -> Fault:
    """No number: one with words, units or marks, or none at all."""
    value = case.value
    if value is None:
        return empty(case)
    if isinstance(value, str):
        found = _QUANTITY.fullmatch(bare(value).replace(",", ""))
        if found and not _is_share(found["unit"]) and (fault := _with_unit(case, found)):
            return fault
    info = case.spot.info
    whole = info is not None and holds(info.annotation, int) and not holds(info.annotation, float)
    example = case.example if case.example[:1].isdigit() else "50"
    short = isinstance(value, str) and len(value) <= LONGEST_NUMBER
    said = amounts.read(unicodedata.normalize("NFKC", value)) if short else None
    if said and (not whole or float(said.value).is_integer()):
        example = _amount(case, said)
    else:
        example = _nearest_number(str(value)) or example
    sure = f"{value:.0f}" if isinstance(value, float) and whole and value.is_integer() else ""
    return values.NOT_NUMBER.at(
        case.document.place(*case.loc),
        edits=case.document.instead(sure, *case.loc) if sure else None,
        named=case.spot.named,
        kind=words.WHOLE if whole else words.NUMBER,
        what=what(value),
        value=said_of(value),
        key=case.key,
        example=sure or example,
    )


def _is_share(unit: str | None) -> bool:
    """Whether the number alone would say something else: 1/8, 12.5%."""
    return (unit or "")[:1] in ("/", "%")


def _amount(case: Case, said: amounts.Said) -> str:
    """How an amount written as words is written in this field: qualifier and unit have their own."""
    value, *rest = said.fields
    around = case.spot.model.model_fields if case.spot.model else {}
    if case.spot.info and models_in(case.spot.info.annotation):
        return "{" + ", ".join(said.fields) + "}"
    number = value.removeprefix("value: ")
    beside = [text for text in rest if text.partition(":")[0] in around]
    return words.BESIDE.format(number=number, fields="、".join(beside)) if beside else number


def _nearest_number(text: str) -> str:
    """The number that a text speaks of: 六楼, B1, 地下一层, 80-120; empty where there is none."""
    plain = unicodedata.normalize("NFKC", text)
    found = re.search(rf"(?P<below>B|负|地下|-)?(?P<number>{NUMBER})", plain)
    if (
        found is None
        or re.fullmatch(r"[\d.]+", plain)
        or re.search("[百千万亿批些半/%]|分之|[a-z]", plain)
    ):
        return ""
    value = numeral(found["number"])
    return "" if value is None else f"{'-' if found['below'] else ''}{value}"


def _with_unit(case: Case, found: re.Match[str]) -> Fault | None:
    value, unit = _counted(found), (found["unit"] or "").strip()
    if unit[:1] in ("-", "~", "—") or re.match(r"[eExX]\d", unit) or len(value) > LONGEST_NUMBER:
        return None
    fixed = re.search(r"（(.+?)）", case.spot.title)
    place = case.document.place(*case.loc)
    group = bool(case.spot.info and models_in(case.spot.info.annotation))
    qualifier = found["q"] or found["tail"] or (words.ABOUT if found["about"] else "")
    own = not unit or _same_unit(unit, fixed[1] if fixed else "", case.key)
    if group and (qualifier or not (own and fixed)):
        inner = [f"value: {value}"]
        inner += [f"q: {qualifier}"] if qualifier else []
        inner += [f"unit: {scalar(unit)}"] if unit else []
        meant, sure = "{" + ", ".join(inner) + "}", True
    elif qualifier:
        return None
    else:
        meant, sure = value, own
    told = words.UNIT.format(unit=fixed[1]) if fixed else ""
    sure = sure and not found["times"]
    edits = case.document.instead(meant, *case.loc) if sure else None
    return values.WITH_UNIT.at(
        place, edits=edits, key=case.key, unit=told, meant=f"{case.key}: {meant}"
    )


def _counted(found: re.Match[str]) -> str:
    """The number of a quantity; 3.2万 is 32000."""
    value = Decimal(found["number"]) * words.TIMES.get(found["times"] or "", 1)
    return f"{value.normalize():f}" if found["times"] else f"{value:f}"


def _same_unit(unit: str, fixed: str, key: str) -> bool:
    """Whether a written unit is the field's own, so that the number alone says the same."""
    return unit in words.UNITS.get(fixed, ()) + words.UNITS.get(key, ()) or unit == fixed


def out_of_range(case: Case) -> Fault:
    """A number past its bounds; of coordinates, both in the wrong order."""
    around = value_at(case.document.data, case.loc[:-1])
    if geo.swapped(around):  # told once, though both are out of range
        place = case.document.place(*case.loc[:-1], "lon")
        return geo.SWAPPED.at(place, lon=around["lon"], lat=around["lat"])
    bounds = [
        words.BOUNDS[name].format(bound=f"{bound:g}")
        for name, bound in case.context.items()
        if name in words.BOUNDS
    ]
    return values.OUT_OF_RANGE.at(
        case.document.place(*case.loc),
        named=case.spot.named,
        bound="、".join(bounds),
        value=said_of(case.value),
    )
