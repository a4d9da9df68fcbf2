"""Reading: the marks of an unresolved merge, each conflict told once; one side is read on."""

from __future__ import annotations

import re

from showcase.faults import Fault, Place
from showcase.reading.slips import CONFLICT

MARKER = re.compile(r"(?m)^(?:<{7}|>{7}|={7}|\|{7})(?: |$)")


def conflicts(text: str, shown: str) -> tuple[list[Fault], str]:
    """Tell each conflict at its first mark and leave one side standing, marks blanked."""
    lines = text.split("\n")
    faults: list[Fault] = []
    start: int | None = None
    keep = True
    for index, line in enumerate(lines):
        mark = line[:7] if MARKER.match(line) else ""
        if not mark:
            if start is not None and not keep:
                lines[index] = ""
            continue
        lines[index] = ""
        if mark == "<<<<<<<" or start is None:
            if start is not None:
                faults.append(CONFLICT.at(Place(shown, start + 1), last=index))
            start = index
        keep = mark == "<<<<<<<"
        if mark == ">>>>>>>":
            faults.append(CONFLICT.at(Place(shown, start + 1), last=index + 1))
            start, keep = None, True
    if start is not None:
        faults.append(CONFLICT.at(Place(shown, start + 1), last=len(lines)))
    return faults, "\n".join(lines)
