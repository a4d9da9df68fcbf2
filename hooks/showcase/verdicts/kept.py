"""Verdicts: what is kept of a check, as plain values — a head that every check reads, and the units."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, field, fields
from typing import Any

from showcase.cache import Keep, digest
from showcase.cache.stamps import Row
from showcase.faults import Edit, Fault, Level, Place

HEAD, UNITS = "head", "units"
Plain = tuple[Any, ...]


@dataclass(slots=True)
class Head:
    """What every check looks at first.

    Attributes:
        general: hash of all that decides besides the data.
        code: what to remember of the files that `general` is taken of.
        shape: hash of how the data folder lies (lay.py).
        rows: what to remember of the data files.
        faults: everything that was found, as plain values.
        stops: whether the data stop a build.
        slides: whether nothing is owed of the slides of lobby screens.
        looks: keys of what units looked at in others.
        former: paths that files had.
        units: hash of what is kept of the units.
    """

    general: bytes = b""
    code: dict[str, Row] = field(default_factory=dict)
    shape: bytes = b""
    rows: dict[str, Row] = field(default_factory=dict)
    faults: list[Plain] = field(default_factory=list)
    stops: bool = False
    slides: bool = False
    looks: list[str] = field(default_factory=list)
    former: list[str] = field(default_factory=list)
    units: bytes = b""


def marks_of(rows: Mapping[str, Row]) -> dict[str, bytes]:
    """The hash of each file."""
    return {path: row[1] for path, row in rows.items()}


def read_head(keep: Keep | None) -> Head:
    """What the last check left; an empty head where there is nothing, or nothing of this form."""
    found = keep.get_value(HEAD) if keep else None
    names = {f.name for f in fields(Head)}
    return Head(**found) if isinstance(found, dict) and found.keys() == names else Head()


def read_units(keep: Keep | None, head: Head) -> Any:
    """What the last check kept of the units; None where it is lost, or another check's."""
    content = keep.get(UNITS, head.units) if keep else None
    return None if content is None else marshal.loads(content)  # noqa: S302 - sealed (cache/keep.py)


def write_head(keep: Keep, head: Head) -> None:
    """Keep what every check looks at first; what it names of the units stays as it was kept."""
    keep.put_value(HEAD, {f.name: getattr(head, f.name) for f in fields(Head)})


def write(keep: Keep, head: Head, units: Any) -> None:
    """Keep what a check found. The head names the units by hash: those of two checks never mix."""
    content = marshal.dumps(units)
    head.units = digest(content)
    if keep.holds(UNITS, head.units) or keep.put(UNITS, content):
        write_head(keep, head)


def plain(faults: Iterable[Fault]) -> list[Plain]:
    """Faults as plain values."""
    return [
        (
            fault.place.file,
            fault.place.line,
            fault.place.column,
            fault.code,
            fault.level.value,
            fault.message,
            fault.way_out,
            None if fault.edits is None else tuple(astuple(edit) for edit in fault.edits),
        )
        for fault in faults
    ]


def faults(rows: Iterable[Plain]) -> list[Fault]:
    """The faults that `plain` made these of."""
    return [
        Fault(
            Place(file, line, column),
            code,
            Level(level),
            message,
            way_out,
            None if edits is None else tuple(Edit(*edit) for edit in edits),
        )
        for file, line, column, code, level, message, way_out, edits in rows
    ]
