"""Model: from read documents to the catalogue; every fault is collected, none is raised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from pydantic import ValidationError

from showcase.faults import Fault
from showcase.model.base import Entity
from showcase.model.catalogue import Catalogue
from showcase.model.kinds import kind_of
from showcase.model.site import Site


class Readable(Protocol):
    """What the model needs of a read file."""

    path: str
    data: Any


Explain = Callable[[Any, ValidationError, type[Entity]], list[Fault]]
"""Turns a refused document into faults an editor understands."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The entities of all readable files, by kind and key, and the faults of the others."""

    entities: Mapping[str, Mapping[str, Entity]]
    faults: list[Fault]

    def catalogue(self) -> Catalogue | None:
        """The catalogue, or None where there is no site.yaml to hold it together."""
        site = self.entities.get("site", {}).get("site")
        if not isinstance(site, Site):
            return None
        return Catalogue(Held(self))


class Held:
    """Entities in memory, by file."""

    def __init__(self, loaded: Loaded) -> None:
        self._entities = {e.file: e for found in loaded.entities.values() for e in found.values()}

    def paths(self) -> Iterable[str]:
        """The files of all entities."""
        return self._entities

    def entity(self, path: str) -> Entity:
        """The entity of a file."""
        return self._entities[path]


def load_one(document: Readable, explain: Explain) -> tuple[Entity | None, list[Fault]]:
    """Validate a document by its kind.

    Args:
        document: a read file.
        explain: makes faults of what pydantic refused.

    Returns:
        The entity, None where there is none, and the faults.
    """
    known = kind_of(document.path)
    if known is None:
        return None, []  # the reader has already told of files that belong nowhere
    kind, key = known
    try:
        return kind.model.model_validate(document.data).placed(key, document.path), []
    except ValidationError as error:
        return None, explain(document, error, kind.model)


def load(documents: Mapping[str, Readable], explain: Explain) -> Loaded:
    """Validate every document by its kind.

    Args:
        documents: read files by their path below the data folder.
        explain: makes faults of what pydantic refused.
    """
    entities: dict[str, dict[str, Entity]] = defaultdict(dict)
    faults: list[Fault] = []
    for path in sorted(documents):
        entity, told = load_one(documents[path], explain)
        faults += told
        if entity is not None and (known := kind_of(path)):
            slot = entity.key if known[0].name != "lists" else path
            entities[known[0].name][slot] = entity
    return Loaded(entities, faults)
