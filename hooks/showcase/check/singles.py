"""Check: single values — texts, choices, dates, true and false — that the models refused."""

from __future__ import annotations

import difflib
import re
from typing import Any

from showcase.check import dates, values, words
from showcase.check.case import Case, bare, said_of, what
from showcase.check.fields import Loc, choices, date_kind, written
from showcase.faults import Fault
from showcase.reading.quoting import scalar


def not_a_text(case: Case) -> Fault:
    """A text was expected, and YAML read a number, a list or nothing."""
    place = case.document.place(*case.loc)
    value = case.value
    if value is None:
        return empty(case)
    if case.key == "time" and type(value) is int and 0 <= value < 1440:
        return values.TIME_NUMBER.at(place, value=value, meant=f"{value // 60:02}:{value % 60:02}")
    if _is_date(case) and not isinstance(value, list | dict):
        return _date(case)
    kind = what(value)
    if isinstance(value, list | dict):
        way = words.FLATTEN.format(key=case.key, example=case.example)
        return values.NOT_TEXT.at(place, named=case.spot.named, what=kind, value="", way=way)
    span = case.document.span(*case.loc)
    line = case.document.line(place.line)
    raw = line[place.column - 1 : place.column - 1 + span[1]] if span else written(value)
    way = words.QUOTE_IT.format(key=case.key, meant=f'"{raw}"')
    edits = case.document.instead(f'"{raw}"', *case.loc)
    return values.NOT_TEXT.at(
        place, edits=edits, named=case.spot.named, what=kind, value=f" {raw}", way=way
    )


def empty(case: Case) -> Fault:
    """A key with nothing behind it."""
    place = case.document.key_place(*case.loc)
    return values.EMPTY.at(place, named=case.spot.named, key=case.key, example=case.example)


def not_a_bool(case: Case) -> Fault:
    """True or false was expected."""
    if case.value is None:
        return empty(case)
    said = said_of(case.value)
    known = words.BOOLS.get(bare(said).lower())
    edits = case.document.instead(known, *case.loc) if known else None
    meant = known or words.EITHER
    return values.NOT_BOOL.at(
        case.document.place(*case.loc),
        edits=edits,
        key=case.key,
        what=what(case.value),
        value=said,
        meant=meant,
    )


def not_offered(case: Case) -> Fault:
    """A word that is none of those offered."""
    if case.value is None:
        return empty(case)
    offered = choices(case.spot.info.annotation) if case.spot.info else []
    said = said_of(case.value)
    near = difflib.get_close_matches(said, offered, 1, 0.5)
    near = near or [word for word in offered if word in said or said in word][:1]
    hint = words.NEAR_WORD.format(near=near[0]) if near else ""
    same = near and re.sub(r"\s", "", bare(said)) == near[0]
    return values.NOT_OFFERED.at(
        case.document.place(*case.loc),
        edits=case.document.instead(scalar(near[0]), *case.loc) if same else None,
        named=case.spot.named,
        value=said,
        near=hint,
        choices="、".join(offered),
    )


def bad_pattern(case: Case) -> Fault:
    """An id that is no id, or a text of several lines where one is wanted."""
    place = case.document.place(*case.loc)
    value = str(case.value)
    if "\n" in value.strip():
        return values.ONE_LINE.at(place, named=case.spot.named)
    pieces = "".join(c if c.isascii() and c.isalnum() else " " for c in value.lower()).split()
    return values.BAD_ID.at(place, value=said_of(value), example="-".join(pieces) or "hall-a")


def _is_date(case: Case) -> bool:
    """Whether the field holds dates: the models' validators say so by name."""
    return date_kind(case.spot.info) is not None


def _date(case: Case) -> Fault:
    place = case.document.place(*case.loc)
    text = str(case.value)
    found = dates.parts(text)
    full = date_kind(case.spot.info) == "full"
    if found is None or (full and found[2] is None):
        way = words.DATE_FULL.format(key=case.key) if full else words.DATE_ANY
        if meant_days := [dates.iso(day) for day in dates.guesses(text)]:
            form = words.SPREADSHEET if text.isdigit() else words.DATE_GUESS
            way = form.format(dates=words.OR.join(meant_days))
        return values.NOT_A_DATE.at(place, named=case.spot.named, value=said_of(text), way=way)
    if dates.exists(found):
        meant = dates.iso(found)
        edits = case.document.instead(scalar(meant), *case.loc)
        _mend(case.document.data, case.loc, meant)
        return values.DATE_NOTATION.at(place, edits=edits, meant=meant)
    year, month, _ = found
    if month and 1 <= month <= 12:
        why = words.DAYS.format(year=year, month=month, days=dates.days_in(year, month))
    else:
        why = words.MONTHS
    meant = dates.iso(dates.nearest(found))
    return values.NO_SUCH_DAY.at(place, value=said_of(text), why=why, meant=meant)


def _mend(data: Any, loc: Loc, value: str) -> None:
    for step in loc[:-1]:
        data = data[step]
    data[loc[-1]] = value


def invalid(case: Case) -> Fault:
    """What a model's own validator refused."""
    return _date(case) if _is_date(case) else other(case)


def other(case: Case) -> Fault:
    """What no other teller knows."""
    return values.OTHER.at(
        case.document.place(*case.loc),
        named=case.spot.named or words.THIS,
        value=said_of(case.value),
        key=case.key,
        example=case.example,
    )
