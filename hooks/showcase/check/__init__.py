"""Check: the data folder, read and judged. A plain first reader; the located one replaces it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from showcase.faults import Fault, Level, Place
from showcase.model import Catalogue, Entity, load
from showcase.model.load import Readable


class _Plain(yaml.SafeLoader):
    """Dates and times stay text."""


_Plain.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if tag.rsplit(":", 1)[1] in {"null", "float"}]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
_Plain.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^-?(?:0|[1-9][0-9]*)$"), list("-0123456789"))


@dataclass(frozen=True, slots=True)
class Checked:
    """The catalogue (None where it cannot be built) and every fault of the folder."""

    catalogue: Catalogue | None
    faults: list[Fault]


@dataclass(slots=True)
class _Document:
    path: str
    data: Any


def check_folder(root: Path, today: date) -> Checked:
    """Read and check the data folder `root` for a build on `today`."""
    documents: dict[str, Readable] = {}
    for path in sorted(root.rglob("*.yaml")):
        name = path.relative_to(root).as_posix()
        documents[name] = _Document(name, yaml.load(path.read_text("utf-8"), _Plain))
    loaded = load(documents, _explain)
    return Checked(loaded.catalogue(), loaded.faults)


def _explain(document: Any, error: ValidationError, model: type[Entity]) -> list[Fault]:
    return [
        Fault(Place(document.path), "E300", Level.FAULT, f"{e['loc']} {e['msg']}")
        for e in error.errors()
    ]
