"""Model: from read documents to the catalogue; every fault is collected, none is raised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from pydantic import ValidationError

from showcase.faults import Fault
from showcase.model.base import Entity
from showcase.model.catalogue import Catalogue, Folder
from showcase.model.kinds import kind_of
from showcase.model.site import Site


class Readable(Protocol):
    """What the model needs of a read file."""

    path: str
    data: Any


Explain = Callable[[Any, ValidationError, type[Entity]], list[Fault]]
"""Turns a refused document into faults an editor understands."""

PLURAL = {
    "hall": "halls",
    "station": "stations",
    "activity": "activities",
    "exhibit": "exhibits",
    "news": "news",
}


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
        return Catalogue(
            site=site,
            buildings=self._folders("building", "buildings"),
            districts=self._folders("district", "districts"),
            branches=self.entities.get("branch", {}),  # type: ignore[arg-type]
            holidays=self.entities.get("holidays", {}),  # type: ignore[arg-type]
            **{k: v for k, v in self.entities.get("terms", {}).items() if k == "terms"},  # type: ignore[arg-type]
        )

    def _folders(self, kind: str, top: str) -> dict[str, Folder]:
        inside: dict[str, dict[str, Any]] = defaultdict(lambda: defaultdict(dict))
        lists: dict[str, list[Entity]] = defaultdict(list)
        for name, entities in self.entities.items():
            for key, entity in entities.items():
                if not entity.file.startswith(top + "/"):
                    continue
                folder = entity.file.split("/", 2)[1]
                if name in PLURAL:
                    inside[folder][PLURAL[name]][entity.id] = entity
                elif name == "lists":
                    lists[folder].append(entity)
                elif key == folder and name != kind:
                    inside[folder][name] = entity
        return {
            ident: Folder(
                id=ident,
                kind=kind,
                profile=profile,  # type: ignore[arg-type]
                lists=tuple(sorted(lists[ident], key=lambda e: e.file)),  # type: ignore[arg-type]
                **inside[ident],
            )
            for ident, profile in sorted(self.entities.get(kind, {}).items())
        }


def load(documents: Mapping[str, Readable], explain: Explain) -> Loaded:
    """Validate every document by its kind.

    Args:
        documents: read files by their path below the data folder.
        explain: makes faults of what pydantic refused.
    """
    entities: dict[str, dict[str, Entity]] = defaultdict(dict)
    faults: list[Fault] = []
    for path in sorted(documents):
        known = kind_of(path)
        if known is None:
            continue  # the reader has already told of files that belong nowhere
        kind, key = known
        try:
            entity = kind.model.model_validate(documents[path].data).placed(key, path)
        except ValidationError as error:
            faults += explain(documents[path], error, kind.model)
        else:
            slot = key if kind.name != "lists" else path
            entities[kind.name][slot] = entity
    return Loaded(entities, faults)
