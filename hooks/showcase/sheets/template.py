"""Sheets: a workbook to fill in — one column a field, what it means behind each header."""

from __future__ import annotations

import io
from datetime import datetime

from pydantic import BaseModel

from showcase.forms import Field, choice_text
from showcase.forms.fields import takes_bare_number
from showcase.forms.words import KIND_WORDS, REFERENCE, REFERENCES
from showcase.handbook.fields import example_of
from showcase.model.services import Service
from showcase.sheets import words
from showcase.sheets.columns import columns
from showcase.sheets.table import cell_name

ROWS = 500
"""So many rows have drop-down lists."""
MADE = datetime(2026, 1, 1)  # noqa: DTZ001 - a fixed stamp, so that the same models give the same file


def workbook(model: type[BaseModel]) -> bytes:
    """An .xlsx: a sheet to fill in, and one that explains its columns."""
    from openpyxl import Workbook
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = words.SHEET
    notes = book.create_sheet(words.NOTES)
    notes.append(words.NOTE_COLUMNS)
    for number, (title, *note) in enumerate(_explained(model)):
        cell = sheet.cell(1, number + 1, title)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="F3E3DC")
        cell.comment = Comment("\n".join(filter(None, note)), words.NOTES)
        sheet.column_dimensions[cell.column_letter].width = 12 + min(18, len(title))
        notes.append([title, *note])
    for number, field in enumerate(columns(model)):
        if offered := _dropdown(field):
            rule = DataValidation("list", f'"{",".join(offered)}"', allow_blank=True)
            rule.add(f"{cell_name(1, number)}:{cell_name(ROWS, number)}")
            sheet.add_data_validation(rule)
        for row in range(2, ROWS + 2):
            sheet.cell(row, number + 1).number_format = "@"  # text: Excel makes no dates of 12-15
    sheet.freeze_panes = "B2"
    for row in notes.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for letter, width in zip("ABCDE", (18, 8, 40, 40, 30), strict=True):
        notes.column_dimensions[letter].width = width
    book.properties.created = book.properties.modified = MADE
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _explained(model: type[BaseModel]) -> list[list[str]]:
    """Per column: title, required, how to write it, what else there is to say, an example."""
    rows = [
        [
            field.title,
            words.REQUIRED if field.required else "",
            _way(field),
            field.description,
            example_of(field).partition(": ")[2].strip("[]").replace(", ", "、"),
        ]
        for field in columns(model)
    ]
    if model is Service:
        rows.append([words.GROUP_COLUMN, "", words.GROUP_NOTE, "", ""])
    return rows


def _way(field: Field) -> str:
    if field.choices:
        way = words.CHOICES.format(choices="、".join(choice_text(c) for c in field.choices))
    elif field.kind == "flag":
        way = words.YES_NO
    elif field.refers:
        way = REFERENCE.format(title=REFERENCES.get(field.refers, ""))
    elif takes_bare_number(field):
        way = words.QUANTITY
    else:
        way = KIND_WORDS[field.kind]
    return f"{way}，{words.SPREAD}" if field.many else way


def _dropdown(field: Field) -> list[str]:
    """What a cell's drop-down offers; Excel takes no more than 255 characters of it."""
    if field.many:
        return []
    offered = [choice_text(choice) for choice in field.choices]
    if field.kind == "flag":
        offered = [words.YES, words.NO]
    return offered if len(",".join(offered)) <= 250 and not any("," in o for o in offered) else []
