"""Sheets: a file as rows of text — Excel's dates and numbers as people write them, cells by name."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from showcase.sheets import words

MOST_ROWS = 5000
MOST_COLUMNS = 200


class UnreadableError(Exception):
    """The file is no table; the message says so in Chinese."""


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of a sheet as texts, by row; merged cells and formulas without a result by name."""

    rows: list[list[str]]
    merged: dict[str, str] = field(default_factory=dict)
    unsolved: set[str] = field(default_factory=set)


def cell_name(row: int, column: int) -> str:
    """`B7` of row 6 and column 1 (both from 0)."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def read_table(name: str, content: bytes) -> Table:
    """The first sheet of an .xlsx, or a .csv in UTF-8 or GB 18030.

    Raises:
        UnreadableError: it is neither, or too large.
    """
    if name.lower().endswith(".csv"):
        table = _csv(content)
    elif name.lower().endswith((".xlsx", ".xlsm")):
        table = _xlsx(content)
    else:
        raise UnreadableError(words.NOT_A_TABLE)
    if len(table.rows) > MOST_ROWS:
        raise UnreadableError(words.TOO_LARGE.format(rows=MOST_ROWS))
    return table


def _csv(content: bytes) -> Table:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        break
    else:
        raise UnreadableError(words.ENCODING)
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise UnreadableError(words.NOT_A_TABLE) from error
    return Table([[cell.strip() for cell in row[:MOST_COLUMNS]] for row in rows[: MOST_ROWS + 2]])


def _xlsx(content: bytes) -> Table:
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(content), data_only=True)
        formulas = load_workbook(io.BytesIO(content))
    except Exception as error:  # whatever a broken zip or XML raises
        raise UnreadableError(words.NOT_A_TABLE) from error
    sheet, written = book.worksheets[0], formulas.worksheets[0]
    last = min(sheet.max_row, MOST_ROWS + 2)
    width = min(sheet.max_column, MOST_COLUMNS)
    rows = [
        [_text(sheet.cell(r, c).value) for c in range(1, width + 1)] for r in range(1, last + 1)
    ]
    unsolved = {
        cell_name(r, c)
        for r in range(last)
        for c in range(width)
        if not rows[r][c] and str(written.cell(r + 1, c + 1).value or "").startswith("=")
    }
    return Table(rows, _spread(sheet, rows), unsolved)


def _spread(sheet: Any, rows: list[list[str]]) -> dict[str, str]:
    """Give every row of a cell that was merged downwards its value; names the cells so filled."""
    filled: dict[str, str] = {}
    for area in sorted(sheet.merged_cells.ranges, key=str):
        top, left = area.min_row - 1, area.min_col - 1
        if area.max_col != area.min_col or top >= len(rows) or left >= len(rows[top]):
            continue
        value = rows[top][left]
        for row in range(top + 1, min(area.max_row, len(rows))):
            if value:
                rows[row][left] = value
                filled[cell_name(row, left)] = value
    return filled


def _text(value: Any) -> str:
    """A cell as a person would have typed it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return words.YES if value else words.NO
    if isinstance(value, datetime):
        day = value.date().isoformat()
        return day if value.time() == time() else f"{day} {value:%H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
