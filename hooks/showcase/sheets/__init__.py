"""Sheets: the tables an office already has, as files of this house — every doubtful cell told."""

from showcase.sheets.columns import IMPORTED, columns
from showcase.sheets.merge import MergeError, merged
from showcase.sheets.rows import Doubt, Found, understand
from showcase.sheets.table import Table, UnreadableError, read_table
from showcase.sheets.template import workbook

__all__ = [
    "IMPORTED",
    "Doubt",
    "Found",
    "MergeError",
    "Table",
    "UnreadableError",
    "columns",
    "merged",
    "read_table",
    "understand",
    "workbook",
]
