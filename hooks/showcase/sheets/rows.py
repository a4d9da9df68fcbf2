"""Sheets: rows as data — what is sure is taken, every doubt is told by its cell."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ValidationError

from showcase.forms import Field, choice_text
from showcase.handbook.fields import example_of
from showcase.sheets import words
from showcase.sheets.cleaning import cleaned, garbled
from showcase.sheets.columns import columns, name_of
from showcase.sheets.table import Table, UnreadableError, cell_name
from showcase.writing import Known, understood
from showcase.writing.answers import NotUnderstoodError

HEADER_WITHIN = 10
"""The header is looked for in this many first rows: offices put titles above their tables."""


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """What was not taken for sure: the row (for the order), the cell's name, why."""

    row: int
    cell: str
    why: str

    def __str__(self) -> str:
        return f"{self.cell} {self.why}"


@dataclass(slots=True)
class Found:
    """What a table gave: things with their group and row, and every doubt."""

    things: list[tuple[int, str, dict[str, Any]]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def understand(
    table: Table, model: type[BaseModel], known: Known, taken: Sequence[str] = ()
) -> Found:
    """Read a table as things of a model.

    Args:
        table: the cells.
        model: what a row is.
        known: ids that references may name, with their names.
        taken: names that exist already; their rows are left out.

    Raises:
        UnreadableError: no row looks like a header.
    """
    found = Found()
    head, fields, group = _header(table, model, found)
    seen = dict.fromkeys(taken, True)
    name = name_of(model)
    for row in range(head + 1, len(table.rows)):
        cells = table.rows[row]
        if not any(cells):
            continue
        data = _row(table, row, fields, known, found)
        first = cell_name(row, next((c for c, f in fields.items() if f.name == name.name), 0))
        title = data.get(name.name)
        if title is None:
            found.doubts.append(Doubt(row, first, words.NO_NAME.format(title=name.title)))
        elif title in seen:
            found.doubts.append(Doubt(row, first, words.SAME_NAME.format(name=title)))
        elif (kept := _accepted(model, data, row, fields, found)) is not None:
            seen[title] = True
            found.things.append(
                (row, cells[group] if group is not None and group < len(cells) else "", kept)
            )
    found.doubts.sort()
    return found


def _header(
    table: Table, model: type[BaseModel], found: Found
) -> tuple[int, dict[int, Field], int | None]:
    """The header's row, the field of each column, and the column of groups."""
    if not any(any(row) for row in table.rows):
        raise UnreadableError(words.EMPTY)
    names = {_plain(key): f for f in columns(model) for key in (f.name, f.title)}

    def matches(row: list[str]) -> int:
        return sum(_plain(cell) in names for cell in row if cell)

    rows = table.rows[:HEADER_WITHIN]
    head = max(range(len(rows)), key=lambda number: (matches(rows[number]), -number))
    if not matches(rows[head]):
        titles = "、".join(f.title for f in list(columns(model))[:4])
        raise UnreadableError(words.NO_HEADER.format(titles=titles))
    fields: dict[int, Field] = {}
    group = None
    for column, header in enumerate(rows[head]):
        if not header:
            continue
        if _plain(header) == words.GROUP_COLUMN:
            group = column
            continue
        _column(head, column, header, names, fields, found)
    return head, fields, group


def _column(
    head: int,
    column: int,
    header: str,
    names: Mapping[str, Field],
    fields: dict[int, Field],
    found: Found,
) -> None:
    """Find the field of a column by its title or key, or by the nearest title, which is told."""
    plain = _plain(header)
    near = [] if plain in names else difflib.get_close_matches(plain, list(names), 1, 0.6)
    field_ = names.get(plain) or (names[near[0]] if near else None)
    cell = cell_name(head, column)
    if field_ is None:
        found.doubts.append(Doubt(head, cell, words.NO_COLUMN.format(header=header)))
    elif field_ in fields.values():
        found.doubts.append(Doubt(head, cell, words.TWICE.format(header=header)))
    else:
        fields[column] = field_
        if near:
            told = words.NEAR_COLUMN.format(header=header, title=field_.title)
            found.doubts.append(Doubt(head, cell, told))


def _plain(header: str) -> str:
    """A header without what is said in brackets, spaces and stars."""
    return re.sub(r"（.*?）|\(.*?\)|[\s*＊:：]", "", header).lower()


def _row(
    table: Table, row: int, fields: Mapping[int, Field], known: Known, found: Found
) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for column, field_ in fields.items():
        text = table.rows[row][column] if column < len(table.rows[row]) else ""
        cell = cell_name(row, column)
        if cell in table.unsolved:
            found.doubts.append(Doubt(row, cell, words.FORMULA))
        if cell in table.merged:
            told = words.MERGED.format(value=table.merged[cell])
            found.doubts.append(Doubt(row, cell, told))
        if garbled(text):
            found.doubts.append(Doubt(row, cell, words.GARBLED.format(title=field_.title)))
            continue
        text, done = cleaned(text)
        found.doubts.extend(Doubt(row, cell, told) for told in done)
        try:
            value = understood(field_, text, known)
        except NotUnderstoodError as error:
            found.doubts.append(Doubt(row, cell, _not_understood(field_, str(error), known)))
            continue
        if value is not None:
            data[field_.name] = value
    return data


def _not_understood(field_: Field, value: str, known: Known) -> str:
    way = ""
    offered = known.get(field_.refers or "", {})
    if field_.choices:
        choices = "、".join(choice_text(choice) for choice in field_.choices)
        way = words.WAY_CHOICES.format(choices=choices)
    elif offered:
        way = words.WAY_KNOWN.format(known="、".join(list(offered.values())[:8]))
    elif example := example_of(field_).partition(": ")[2]:
        way = words.WAY_EXAMPLE.format(example=example)
    return words.NOT_UNDERSTOOD.format(title=field_.title, value=value, way=way)


def _accepted(
    model: type[BaseModel],
    data: dict[str, Any],
    row: int,
    fields: Mapping[int, Field],
    found: Found,
) -> dict[str, Any] | None:
    """The row as the model takes it; refused cells are told and left out, a refused row too."""
    needed = {"id": "x"} if "id" in model.model_fields else {}
    while True:
        try:
            model.model_validate({**needed, **data})
        except ValidationError as error:
            bad = error.errors()[0]
            name, why = str(bad["loc"][0]), _why(bad)
            column = next((c for c, f in fields.items() if f.name == name), None)
            field_ = fields[column] if column is not None else None
            if field_ is None or field_.required or name not in data:
                cell = cell_name(row, column or 0)
                told = _row_refused(field_.title if field_ else _title(model, name), name in data)
                found.doubts.append(Doubt(row, cell, told))
                return None
            told = words.REFUSED.format(title=field_.title, value=_said(data[name]), why=why)
            found.doubts.append(Doubt(row, cell_name(row, column or 0), told))
            del data[name]
        else:
            return data


def _row_refused(title: str, given: bool) -> str:
    return (words.ROW_REFUSED if given else words.ROW_LACKS).format(title=title)


def _title(model: type[BaseModel], name: str) -> str:
    return next((f.title for f in columns(model) if f.name == name), name)


def _why(error: Any) -> str:
    """The reason in a word: a bound, a length, or the kind of value."""
    context = error.get("ctx") or {}
    return next(
        (
            told.format(bound=context[name])
            for name, told in words.REASONS.items()
            if name in context and not isinstance(context[name], Exception)
        ),
        words.OTHER_REASON,
    )


def _said(value: Any) -> str:
    text = "、".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= 20 else text[:20] + "…"
