"""Programme: the data's activities as sessions — one expansion for web, feeds, screens and checks."""

from showcase.programme.activities import mourning, parts_of, to_text
from showcase.programme.closing import Closing, closings
from showcase.programme.opening import Opening, opening, read_row
from showcase.programme.programme import (
    DAYS_AHEAD,
    Programme,
    branch_ids,
    programme,
    span_of_pages,
)

__all__ = [
    "DAYS_AHEAD",
    "Closing",
    "Opening",
    "Programme",
    "branch_ids",
    "closings",
    "mourning",
    "opening",
    "parts_of",
    "programme",
    "read_row",
    "span_of_pages",
    "to_text",
]
