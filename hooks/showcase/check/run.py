"""Check: the run — read, load, apply every rule, tell each cause once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from pydantic import ValidationError

from showcase.check.explain import model_faults
from showcase.check.rule import RULES, Rule, Subject
from showcase.check.values import MISSING, UNKNOWN_KEY
from showcase.faults import Fault, Level, Place
from showcase.hands import hands, spread
from showcase.model import Catalogue, Entity, Loaded, load
from showcase.personal import masked
from showcase.reading import Document, Reading, read_folder

FILES_A_PAGE = 10
"""So many files are judged in the time that a page is made in."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The catalogue (None where it cannot be built), every fault, and what was read."""

    catalogue: Catalogue | None
    faults: list[Fault]
    reading: Reading
    loaded: Loaded


def check_folder(
    root: Path,
    today: date,
    shown: str | None = None,
    instead: Mapping[str, bytes] | None = None,
) -> Checked:
    """Read and check a data folder.

    Args:
        root: the data folder.
        today: the build's date.
        shown: how the folder is told to editors; its name by default.
        instead: contents to check in the place of what files hold, by their path in the folder.

    Returns:
        All faults sorted by place; nothing in the folder makes this raise.
    """
    reading = read_folder(root, shown, instead)
    loaded = load_all(reading.documents)
    faults = reading.faults + loaded.faults
    subject = Subject(reading, loaded, loaded.catalogue(), today, root)
    count = hands(len(reading.documents) // FILES_A_PAGE)
    for told in spread([RULES[n::count] for n in range(count)], partial(_judged, subject)):
        faults += told
    return Checked(subject.catalogue, one_a_cause(faults), reading, loaded)


def _judged(subject: Subject, rules: Sequence[Rule]) -> list[Fault]:
    return [fault for rule in rules for fault in rule.check(subject)]


def load_all(documents: Mapping[str, Document]) -> Loaded:
    """Load all documents; those whose faults were understood all the same are loaded once more."""
    mended: dict[str, Document] = {}

    def explain(document: Document, error: ValidationError, model: type[Entity]) -> list[Fault]:
        faults = model_faults(document, error, model, documents)
        if all(fault.level is Level.WARNING for fault in faults):
            mended[document.path] = document
        return faults

    loaded = load(documents, explain)
    if not mended:
        return loaded
    again = load(mended, model_faults)
    entities = {kind: dict(found) for kind, found in loaded.entities.items()}
    for kind, found in again.entities.items():
        entities[kind] = dict(sorted((entities.get(kind, {}) | dict(found)).items()))
    return Loaded(entities, loaded.faults + again.faults)


def one_a_cause(faults: list[Fault]) -> list[Fault]:
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
    return sorted(
        replace(fault, message=masked(fault.message), way_out=masked(fault.way_out))
        for fault in [*many, *told.values()]
    )


def _seriousness(fault: Fault) -> tuple[bool, bool, bool, Fault]:
    block = fault.code[1]
    return fault.level is Level.WARNING, block != "6", block != "1", fault
