"""Check: the run — read, load, apply every rule, tell each cause once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from showcase.check.files import NOTHING, Files
from showcase.check.units import Verdict, first_look, settle, units, whole
from showcase.check.values import MISSING, UNKNOWN_KEY
from showcase.faults import Fault, Level, Place
from showcase.hands import hands, take_turns
from showcase.model import Catalogue, Entity
from showcase.personal import masked
from showcase.reading import Document, survey

FILES_A_PAGE = 10
"""So many files are judged in the time that a page is made in."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read and judged.

    Attributes:
        catalogue: the data set; None where it cannot be built.
        faults: every fault, sorted.
        documents: the readable files.
        entities: the entities of the files.
    """

    catalogue: Catalogue | None
    faults: list[Fault]
    documents: Mapping[str, Document]
    entities: Mapping[str, Entity]


def check_folder(
    root: Path,
    today: date,
    shown: str | None = None,
    instead: Mapping[str, bytes] = NOTHING,
) -> Checked:
    """Read and check a data folder, and keep what was read.

    Args:
        root: the data folder.
        today: the build's date.
        shown: how the folder is told to editors; its name by default.
        instead: contents to check in the place of what files hold, by their path in the folder.

    Returns:
        All faults sorted by place; nothing in the folder makes this raise.
    """
    shown = root.name if shown is None else shown
    found = survey(root, shown)
    files = Files(root, shown, found, instead)
    parts = units(found.known)
    looked = {name: first_look(files, paths) for name, paths in parts.items()}
    ground = settle(files, (verdict.told for verdict in looked.values()), today)

    def judge(names: Iterable[str]) -> dict[str, Verdict]:
        judged = {}
        for name in names:
            ground.judge(parts[name], looked[name])
            judged[name] = looked[name]
        return judged

    weights = {name: len(paths) for name, paths in parts.items()}
    for judged in take_turns(weights, cores(len(found.known)), judge):
        looked |= judged
    documents = {path: files.document(path) for path in sorted(found.known)}
    entities = {path: files.loaded(path) for path in documents}
    return Checked(
        ground.catalogue,
        one_a_cause([*found.faults, *whole(looked)]),
        {path: document for path, document in documents.items() if document},
        {path: entity for path, entity in entities.items() if entity},
    )


def cores(files: int) -> int:
    """How many processes shall judge so many files."""
    return hands(files // FILES_A_PAGE)


def one_a_cause(faults: Iterable[Fault]) -> list[Fault]:
    """Sorted, one a cause, with no personal number repeated.

    Of several at one place the most serious stays: what may not be published (6xx), then what the
    text says (1xx), then the rest. A line that had to be guessed at is not judged besides.
    """
    guessed = {
        fault.place.file_line
        for fault in faults
        if fault.code[1] == "1" and fault.level is Level.FAULT and fault.place.column > 1
    }
    told: dict[Place, Fault] = {}
    many: list[Fault] = []  # of a file or an item as a whole several may be true
    for fault in sorted(set(faults), key=_seriousness):
        inside = fault.code == UNKNOWN_KEY.code or (
            fault.code == MISSING.code and fault.place.column > 1
        )
        if inside and fault.place.file_line in guessed:
            continue
        if fault.code == MISSING.code or fault.place.line == fault.place.column == 1:
            many.append(fault)
        else:
            told.setdefault(fault.place, fault)
    rest = (
        replace(fault, message=masked(fault.message), way_out=masked(fault.way_out))
        for fault in [*many, *told.values()]
    )
    return sorted(rest, key=_order)


Order = tuple[str, int, int, str, str]


def _seriousness(fault: Fault) -> tuple[bool, bool, bool, Order]:
    block = fault.code[1]
    return fault.level is Level.WARNING, block != "6", block != "1", _order(fault)


def _order(fault: Fault) -> Order:
    """As faults are in order anyway, told to `sorted` in a way that it compares ten times as fast."""
    place = fault.place
    return place.file, place.line, place.column, fault.code, fault.message
