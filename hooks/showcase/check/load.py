"""Check: a document as an entity, what the model refuses told as an editor understands it."""

from __future__ import annotations

from pydantic import ValidationError

from showcase import model
from showcase.check.explain import model_faults
from showcase.check.ids import Files
from showcase.faults import Fault, Level
from showcase.model import Entity
from showcase.reading import Document


def load_one(document: Document, files: Files | None = None) -> tuple[Entity | None, list[Fault]]:
    """The entity of a document, None where there is none, and the faults.

    A document whose faults were understood all the same is loaded once more.

    Args:
        document: what was read; where a value was understood its data are mended.
        files: all there are, for ids to name in examples.
    """

    def explain(document: Document, error: ValidationError, kind: type[Entity]) -> list[Fault]:
        return model_faults(document, error, kind, files)

    entity, faults = model.load_one(document, explain)
    if entity is None and faults and all(fault.level is Level.WARNING for fault in faults):
        entity, more = model.load_one(document, explain)
        faults += more
    return entity, faults
