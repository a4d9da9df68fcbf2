"""Check: what pydantic refused, told as an editor understands it.

pydantic's errors are grouped by the value they speak of (a union says one thing several times), and
each type of error has a teller in a table. What can be understood all the same (a date in another
notation) becomes a warning, and the document's data is mended in place so that it can be read again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pydantic import BaseModel, ValidationError

from showcase.check.case import Case, cases_of
from showcase.check.ids import Files
from showcase.check.keys import is_misspelt, missing_key, unknown_key
from showcase.check.quantities import not_a_number, out_of_range
from showcase.check.shapes import bad_length, not_a_group, not_a_list
from showcase.check.singles import (
    bad_pattern,
    invalid,
    not_a_bool,
    not_a_text,
    not_offered,
    other,
)
from showcase.faults import Fault
from showcase.reading import Document


def model_faults(
    document: Document,
    error: ValidationError,
    model: type[BaseModel],
    files: Files | None = None,
) -> list[Fault]:
    """Tell every error of a refused document.

    Args:
        document: the document; its data is mended where a value was understood all the same.
        error: what pydantic said.
        model: the class that refused.
        files: all there are, for ids to name in examples.

    Returns:
        Faults in the order of the file, one a cause.
    """
    cases = [replace(c, files=files) for c in cases_of(document, error, model)]
    strays = {str(c.loc[-1]): c for c in cases if c.kind == "extra_forbidden"}
    faults: list[Fault] = []
    for case in cases:
        if case.kind == "missing" and is_misspelt(case, strays):
            continue  # told once, at the misspelt key
        tell = _TELLERS.get(case.kind, other)
        faults.append(tell(case))
    return sorted(set(faults))


_TELLERS: dict[str, Callable[[Case], Fault]] = {
    "extra_forbidden": unknown_key,
    "missing": missing_key,
    "string_type": not_a_text,
    "bool_type": not_a_bool,
    "bool_parsing": not_a_bool,
    "int_type": not_a_number,
    "int_parsing": not_a_number,
    "int_from_float": not_a_number,
    "int_parsing_size": not_a_number,
    "float_type": not_a_number,
    "float_parsing": not_a_number,
    "greater_than": out_of_range,
    "greater_than_equal": out_of_range,
    "less_than": out_of_range,
    "less_than_equal": out_of_range,
    "literal_error": not_offered,
    "list_type": not_a_list,
    "dict_type": not_a_group,
    "model_type": not_a_group,
    "model_attributes_type": not_a_group,
    "string_too_long": bad_length,
    "string_too_short": bad_length,
    "too_long": bad_length,
    "too_short": bad_length,
    "string_pattern_mismatch": bad_pattern,
    "value_error": invalid,
}
