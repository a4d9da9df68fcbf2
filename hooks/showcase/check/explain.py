"""Check: what pydantic refused, told as an editor understands it.

pydantic's errors are grouped by the value they speak of (a union says one thing several times), and
each type of error has a teller in a table. What can be understood all the same (a date in another
notation) becomes a warning, and the document's data is mended in place so that it can be read again.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from showcase.calendar.numerals import NUMBER, number
from showcase.check import amounts, dates, geo, values, words
from showcase.check.fields import (
    Loc,
    Spot,
    choices,
    date_kind,
    holder,
    holds,
    holds_list,
    models_in,
    refers_to,
    spot,
    written,
)
from showcase.check.fields import written_fields as fields_of
from showcase.check.ids import first_id
from showcase.faults import Fault
from showcase.model import kind_of
from showcase.reading import Document
from showcase.reading.quoting import scalar

_TYPE_ERRORS = frozenset(
    [
        "string_type",
        "int_type",
        "float_type",
        "bool_type",
        "list_type",
        "dict_type",
        "model_type",
        "model_attributes_type",
        "int_parsing",
        "float_parsing",
        "bool_parsing",
        "int_from_float",
        "literal_error",
        "none_required",
    ]
)
_QUANTITY = re.compile(
    r"(?P<q>约|近|超过|超|预计|不足)?\s*(?P<number>-?\d+(?:\.\d+)?)\s*(?P<times>[万亿])?(?P<tail>多|余)?"
    r"\s*(?P<unit>[^\d\s].{0,9}?)??(?P<about>左右|上下)?"
)
_MOST_KEYS = 12
LONGEST_NUMBER = 15


@dataclass(frozen=True, slots=True)
class Case:
    """One refused value: where, what it is, which field, and pydantic's error."""

    document: Document
    loc: Loc
    value: Any
    spot: Spot
    model: type[BaseModel]
    kind: str
    context: dict[str, Any]
    documents: Mapping[str, Document] = field(default_factory=dict)

    @property
    def example(self) -> str:
        """An example of the value as an editor would write it; of a reference, an id that exists."""
        kind = refers_to(self.spot.info)
        ident = first_id(self.documents, kind, self.document.path) if kind else ""
        if not ident or self.spot.info is None:
            return self.spot.example
        return f"[{ident}]" if holds_list(self.spot.info.annotation) else ident

    @property
    def key(self) -> str:
        """The key of the value, or of the list it stands in."""
        return self.spot.name or str(self.loc[-1] if self.loc else "")


def model_faults(
    document: Document,
    error: ValidationError,
    model: type[BaseModel],
    documents: Mapping[str, Document] | None = None,
) -> list[Fault]:
    """Tell every error of a refused document.

    Args:
        document: the document; its data is mended where a value was understood all the same.
        error: what pydantic said.
        model: the class that refused.
        documents: all that were read, for ids to name in examples.

    Returns:
        Faults in the order of the file, one a cause.
    """
    cases = [replace(c, documents=documents or {}) for c in _cases(document, error, model)]
    strays = {str(c.loc[-1]): c for c in cases if c.kind == "extra_forbidden"}
    faults: list[Fault] = []
    for case in cases:
        if case.kind == "missing" and _misspelt(case, strays):
            continue  # told once, at the misspelt key
        tell = _TELLERS.get(case.kind, _other)
        faults.append(tell(case))
    return sorted(set(faults))


def _cases(document: Document, error: ValidationError, model: type[BaseModel]) -> list[Case]:
    """The errors by the value they speak of; of a union's, the branch that was meant."""
    by_loc: dict[Loc, list[Case]] = {}
    for item in error.errors(include_url=False):
        loc, value = _clean(item["loc"], document.data, item["type"])
        case = Case(
            document, loc, value, spot(model, loc), model, item["type"], dict(item.get("ctx") or {})
        )
        by_loc.setdefault(loc, []).append(case)
    deeper = {loc[:n] for loc in by_loc for n in range(len(loc))}
    cases: list[Case] = []
    for loc, found in by_loc.items():
        plain = [c for c in found if c.kind not in _TYPE_ERRORS]
        if loc in deeper and isinstance(found[0].value, dict) and not plain:
            continue  # a union: the value was meant as a group, and the group's errors are told
        cases.append(plain[0] if plain else _best(found))
        cases += [c for c in plain[1:] if c.kind == "extra_forbidden"]
    return cases


def _best(found: list[Case]) -> Case:
    """Of several complaints about one value's type, the one nearest to what was written."""
    kinds = {case.kind: case for case in reversed(found)}
    for kind in ("literal_error", "bool_type", "int_type", "string_type"):
        if kind in kinds and not (kind == "string_type" and len(kinds) > 1):
            return kinds[kind]
    return found[0]


def _clean(loc: tuple[int | str, ...], data: Any, kind: str) -> tuple[Loc, Any]:
    """A loc without the names of union branches, and the value there."""
    clean: list[str | int] = []
    for index, step in enumerate(loc):
        if isinstance(data, dict) and step in data:
            data = data[str(step)]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        elif kind == "missing" and index == len(loc) - 1:
            clean.append(step)
            return tuple(clean), None
        else:
            continue
        clean.append(step)
    return tuple(clean), data


def _misspelt(missing: Case, strays: dict[str, Case]) -> bool:
    name = str(missing.loc[-1])
    same = [k for k, c in strays.items() if c.loc[:-1] == missing.loc[:-1]]
    return bool(difflib.get_close_matches(name, same, 1, 0.7)) or missing.spot.title in same


def _said(value: Any) -> str:
    text = written(value).split("\n")[0]
    return text if len(text) <= 30 else text[:30] + "…"


def _bare(text: str) -> str:
    """A text without what ends a sentence, full-width letters made plain ones."""
    return unicodedata.normalize("NFKC", text).strip(words.SENTENCE_END)


def _what(value: Any) -> str:
    return words.WHAT.get(type(value).__name__, "")


def _unknown_key(case: Case) -> Fault:
    key = str(case.loc[-1])
    model = holder(case.model, case.loc)
    known = fields_of(model) if model else {}
    near = _near_keys(key, known)
    hint = _elsewhere(case, key)
    if key == "id" and len(case.loc) == 1:
        hint, near = words.ID_IS_NAME, []
    elif not hint and near:
        title = known[near[0]].title
        hint = words.NEAR.format(near=f"{near[0]}（{title}）" if title else near[0])
    names = [n for n in known if n not in near]
    shown = "、".join((near + names)[:_MOST_KEYS])
    if len(known) > _MOST_KEYS:
        shown += words.AND_MORE.format(count=len(known))
    place = case.document.key_place(*case.loc)
    return values.UNKNOWN_KEY.at(place, key=key, near=hint, keys=shown)


def _near_keys(key: str, known: Mapping[str, FieldInfo]) -> list[str]:
    """The key that was most likely meant, by its spelling, its title or its name elsewhere."""
    plain = unicodedata.normalize("NFKC", key).lower().replace("-", "_").replace(" ", "_")
    titles = {info.title: name for name, info in known.items() if info.title}
    near = difflib.get_close_matches(plain, list(known), 1, 0.8)
    near = near or [name for name in words.KEY_ALIASES.get(plain, ()) if name in known][:1]
    near = near or difflib.get_close_matches(plain, list(known), 1, 0.6)
    return near or [titles[t] for t in difflib.get_close_matches(key, list(titles), 1, 0.6)]


def _elsewhere(case: Case, key: str) -> str:
    """Where a key that is right belongs: a level down, in a group, or a level up."""
    here = holder(case.model, case.loc)
    for name, info in (fields_of(here) if here else {}).items():
        if any(key in fields_of(inner) for inner in models_in(info.annotation)):
            data = _value(case.document.data, case.loc[:-1])
            if isinstance(data, dict) and isinstance(data.get(name), dict):
                return words.MOVE_DOWN.format(key=key, group=name)
    group = next((step for step in reversed(case.loc[:-1]) if isinstance(step, str)), None)
    above = holder(case.model, case.loc[: case.loc.index(group) + 1]) if group else None
    given = _value(case.document.data, case.loc[: case.loc.index(group)]) if group else None
    if group and above and key in fields_of(above) and key not in (given or {}):
        return words.MOVE_UP.format(key=key, group=group)
    return ""


def _missing(case: Case) -> Fault:
    place = case.document.place(*case.loc[:-1])
    if len(case.loc) == 1:
        place = replace(place, line=1, column=1)
    return values.MISSING.at(
        place,
        subject=_subject(case),
        named=case.spot.named,
        key=case.key,
        example=case.example,
    )


def _subject(case: Case) -> str:
    """Who lacks something: `活动“主题党日”`, or the item of a list."""
    inside: Any = case.document.data
    for step in case.loc[:-1]:
        inside = inside[step]
    name = inside.get("name") or inside.get("title") or inside.get("label") or inside.get("id")
    if len(case.loc) == 1:
        known = kind_of(case.document.path)
        kind = known[0].title if known else ""
        name = name or (known[1].rpartition("/")[2] if known else "")
    else:
        parent = spot(case.model, case.loc[:-1])
        kind = parent.title or parent.name
        if name is None and isinstance(case.loc[-2], int):
            name = words.ITEM.format(number=case.loc[-2] + 1)
    return words.SUBJECT.format(kind=kind, name=name) if name else kind or words.THIS


def _text(case: Case) -> Fault:
    place = case.document.place(*case.loc)
    value = case.value
    if value is None:
        return _empty(case)
    if case.key == "time" and type(value) is int and 0 <= value < 1440:
        return values.TIME_NUMBER.at(place, value=value, meant=f"{value // 60:02}:{value % 60:02}")
    if _is_date(case) and not isinstance(value, list | dict):
        return _date(case)
    what = _what(value)
    if isinstance(value, list | dict):
        way = words.FLATTEN.format(key=case.key, example=case.example)
        return values.NOT_TEXT.at(place, named=case.spot.named, what=what, value="", way=way)
    span = case.document.span(*case.loc)
    line = case.document.line(place.line)
    raw = line[place.column - 1 : place.column - 1 + span[1]] if span else written(value)
    way = words.QUOTE_IT.format(key=case.key, meant=f'"{raw}"')
    edits = case.document.instead(f'"{raw}"', *case.loc)
    return values.NOT_TEXT.at(
        place, edits=edits, named=case.spot.named, what=what, value=f" {raw}", way=way
    )


def _empty(case: Case) -> Fault:
    place = case.document.key_place(*case.loc)
    return values.EMPTY.at(place, named=case.spot.named, key=case.key, example=case.example)


def _bool(case: Case) -> Fault:
    if case.value is None:
        return _empty(case)
    said = _said(case.value)
    known = words.BOOLS.get(_bare(said).lower())
    edits = case.document.instead(known, *case.loc) if known else None
    meant = known or words.EITHER
    return values.NOT_BOOL.at(
        case.document.place(*case.loc),
        edits=edits,
        key=case.key,
        what=_what(case.value),
        value=said,
        meant=meant,
    )


def _number(case: Case) -> Fault:
    value = case.value
    if value is None:
        return _empty(case)
    if isinstance(value, str):
        found = _QUANTITY.fullmatch(_bare(value).replace(",", ""))
        if found and (fault := _with_unit(case, found)):
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
        what=_what(value),
        value=_said(value),
        key=case.key,
        example=sure or example,
    )


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
    if found is None or re.fullmatch(r"[\d.]+", plain) or re.search("[百千万亿]|[a-z]", plain):
        return ""
    value = number(found["number"])
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


def _range(case: Case) -> Fault:
    around = _value(case.document.data, case.loc[:-1])
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
        value=_said(case.value),
    )


def _choice(case: Case) -> Fault:
    if case.value is None:
        return _empty(case)
    offered = choices(case.spot.info.annotation) if case.spot.info else []
    said = _said(case.value)
    near = difflib.get_close_matches(said, offered, 1, 0.5)
    near = near or [word for word in offered if word in said or said in word][:1]
    hint = words.NEAR_WORD.format(near=near[0]) if near else ""
    same = near and re.sub(r"\s", "", _bare(said)) == near[0]
    return values.NOT_OFFERED.at(
        case.document.place(*case.loc),
        edits=case.document.instead(scalar(near[0]), *case.loc) if same else None,
        named=case.spot.named,
        value=said,
        near=hint,
        choices="、".join(offered),
    )


def _list(case: Case) -> Fault:
    if case.value is None:
        return _empty(case)
    inside = models_in(case.spot.info.annotation) if case.spot.info else []
    if inside and not isinstance(case.value, dict):
        meant = "[" + _as_group(case, inside[-1]) + "]"
    elif isinstance(case.value, dict) and inside:
        meant = "[{……}]"
    else:
        meant = "[" + ", ".join(map(scalar, _pieces(case))) + "]"
    return values.NOT_LIST.at(
        case.document.place(*case.loc),
        named=case.spot.named,
        what=_what(case.value),
        meant=f"{case.key}: {meant}",
    )


def _pieces(case: Case) -> list[str]:
    """The items that a text or a group of bare names was meant to list."""
    if isinstance(case.value, dict):
        return [str(key) for key in case.value]
    lines = [case.document.line(n) for n in sorted(case.document.lines(*case.loc))]
    lines = [line for line in lines if not line.rstrip().endswith(":")]
    text = "\n".join(lines) if len(lines) > 1 else str(case.value)
    text = text.strip().strip("［］【】[]")
    text = re.sub(r"(?m)(^|(?<=[\s、，]))[（(]?\d{1,2}[.、．)）]\s*", "\n", text)
    return [part.strip() for part in re.split(r"[、，,；;\n]", text) if part.strip()]


def _as_group(case: Case, model: type[BaseModel]) -> str:
    """A bare text as the group that was wanted: the text in its first field, then what it needs."""
    fields = list(fields_of(model).items())
    first, *others = fields
    text = case.value if isinstance(case.value, str) else ""
    if text and refers_to(first[1]) == "media" and not text.startswith("media/"):
        text = f"media/{text}"
    given = scalar(text) if text else ""
    parts = [f"{first[0]}: {given or Spot(model, *first).example}"]
    wanted = [f for f in others if f[1].is_required() or f[0] == "alt"]
    parts += [f"{name}: {Spot(model, name, info).example}" for name, info in wanted]
    return "{" + ", ".join(parts) + "}"


def _group(case: Case) -> Fault:
    """A group of fields was expected: a quantity with its unit in one string, or plain text."""
    if case.value is None:
        return _empty(case)
    inside = models_in(case.spot.info.annotation) if case.spot.info else []
    numeric = any("value" in model.model_fields for model in inside)
    if numeric and isinstance(case.value, str):
        return _number(case)
    example = _as_group(case, inside[-1]) if inside else words.THIS
    lead = "- " if isinstance(case.loc[-1], int) else f"{case.key}: "
    return values.NOT_GROUP.at(
        case.document.place(*case.loc),
        named=case.spot.named,
        what=_what(case.value),
        example=lead + example,
    )


def _length(case: Case) -> Fault:
    value = case.value
    limit = case.context.get("max_length", case.context.get("min_length"))
    count = len(value) if isinstance(value, str | list) else 0
    if isinstance(value, list):
        many = "max_length" in case.context
        bound = (words.MANY if many else words.FEW).format(limit=limit, count=count)
        way = words.SPLIT if many else words.ADD.format(key=case.key, example=case.example)
    elif "max_length" in case.context:
        bound, way = words.TOO_LONG.format(limit=limit, count=count), words.SHORTEN
    else:
        bound, way = words.TOO_SHORT, words.FILL
    place = case.document.place(*case.loc)
    return values.BAD_LENGTH.at(place, named=case.spot.named, bound=bound, way=way)


def _pattern(case: Case) -> Fault:
    place = case.document.place(*case.loc)
    value = str(case.value)
    if "\n" in value.strip():
        return values.ONE_LINE.at(place, named=case.spot.named)
    pieces = "".join(c if c.isascii() and c.isalnum() else " " for c in value.lower()).split()
    return values.BAD_ID.at(place, value=_said(value), example="-".join(pieces) or "hall-a")


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
        return values.NOT_A_DATE.at(place, named=case.spot.named, value=_said(text), way=way)
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
    return values.NO_SUCH_DAY.at(place, value=_said(text), why=why, meant=meant)


def _value(data: Any, loc: Loc) -> Any:
    for step in loc:
        data = data[step]
    return data


def _mend(data: Any, loc: Loc, value: str) -> None:
    for step in loc[:-1]:
        data = data[step]
    data[loc[-1]] = value


def _invalid(case: Case) -> Fault:
    return _date(case) if _is_date(case) else _other(case)


def _other(case: Case) -> Fault:
    return values.OTHER.at(
        case.document.place(*case.loc),
        named=case.spot.named or words.THIS,
        value=_said(case.value),
        key=case.key,
        example=case.example,
    )


_TELLERS: dict[str, Callable[[Case], Fault]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
    "string_type": _text,
    "bool_type": _bool,
    "bool_parsing": _bool,
    "int_type": _number,
    "int_parsing": _number,
    "int_from_float": _number,
    "int_parsing_size": _number,
    "float_type": _number,
    "float_parsing": _number,
    "greater_than": _range,
    "greater_than_equal": _range,
    "less_than": _range,
    "less_than_equal": _range,
    "literal_error": _choice,
    "list_type": _list,
    "dict_type": _group,
    "model_type": _group,
    "model_attributes_type": _group,
    "string_too_long": _length,
    "string_too_short": _length,
    "too_long": _length,
    "too_short": _length,
    "string_pattern_mismatch": _pattern,
    "value_error": _invalid,
}
