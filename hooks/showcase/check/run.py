"""Check: the run — read, load, apply every rule, tell each cause once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from showcase.check.explain import model_faults
from showcase.check.rule import RULES, Subject
from showcase.faults import Fault, Level
from showcase.model import Catalogue, Entity, Loaded, load
from showcase.reading import Document, Reading, read_folder


@dataclass(frozen=True, slots=True)
class Checked:
    """The catalogue (None where it cannot be built), every fault, and what was read."""

    catalogue: Catalogue | None
    faults: list[Fault]
    reading: Reading
    loaded: Loaded


def check_folder(root: Path, today: date, shown: str | None = None) -> Checked:
    """Read and check a data folder.

    Args:
        root: the data folder.
        today: the build's date.
        shown: how the folder is told to editors; its name by default.

    Returns:
        All faults sorted by place; nothing in the folder makes this raise.
    """
    reading = read_folder(root, shown)
    loaded = load_all(reading.documents)
    faults = reading.faults + loaded.faults
    subject = Subject(reading, loaded, loaded.catalogue(), today)
    for rule in RULES:
        faults += rule.check(subject)
    return Checked(subject.catalogue, one_a_cause(faults), reading, loaded)


def load_all(documents: Mapping[str, Document]) -> Loaded:
    """Load all documents; those whose faults were understood all the same are loaded once more."""
    mended: dict[str, Document] = {}

    def explain(document: Document, error: ValidationError, model: type[Entity]) -> list[Fault]:
        faults = model_faults(document, error, model)
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
    """Sorted, each place and code once; a fault hides warnings about the very same place."""
    stops = {fault.place for fault in faults if fault.level is Level.FAULT}
    told: dict[tuple[object, str], Fault] = {}
    for fault in sorted(faults):
        if fault.level is Level.WARNING and fault.place in stops and fault.place.line > 1:
            continue
        told.setdefault((fault.place, fault.code), fault)
    return list(told.values())
