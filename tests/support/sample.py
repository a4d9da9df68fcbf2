"""The published sample as the model sees it, for tests that need no built site."""

from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from showcase.faults import Fault, Level
from showcase.model import Catalogue, Entity, Loaded, load
from tests.support.reading import read_folder

DATA = Path(__file__).resolve().parents[2] / "data"


@cache
def loaded() -> Loaded:
    """The entities of the sample, and whatever the reader or the model has against it."""
    reading = read_folder(DATA)
    found = load(reading.documents, _explain)
    return Loaded(found.entities, [*reading.faults, *found.faults])


@cache
def catalogue() -> Catalogue:
    """The sample's catalogue.

    Raises:
        ValueError: there is no site.yaml to hold it together.
    """
    made = loaded().catalogue()
    if made is None:
        raise ValueError("the sample has no site.yaml")
    return made


def _explain(document: Any, error: ValidationError, model: type[Entity]) -> list[Fault]:
    """What pydantic says, with its place: enough for a developer's test."""
    return [
        Fault(document.place(*found["loc"]), "E300", Level.FAULT, f"{found['loc']} {found['msg']}")
        for found in error.errors()
    ]
