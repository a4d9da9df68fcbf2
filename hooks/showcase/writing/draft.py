"""Writing: a file that is not yet on the disk, and what the model would say of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from showcase.check import model_faults
from showcase.faults import Fault
from showcase.model import Kind
from showcase.reading import read_text
from showcase.writing.text import yaml_text

SOURCE_ID = "report"
"""The id of the first source, when a person has not thought of one."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to be written: its kind, its path below the data folder, its data."""

    kind: Kind
    path: str
    data: dict[str, Any]

    @property
    def text(self) -> str:
        """The file's text."""
        return yaml_text(self.data)


def nested(answers: Mapping[tuple[str, ...], Any]) -> dict[str, Any]:
    """Answers by their path as one file's data; a group of sources becomes the list's one item."""
    data: dict[str, Any] = {}
    for path, value in answers.items():
        if value is None:
            continue
        inside = data
        for step in path[:-1]:
            inside = inside.setdefault(step, {})
        inside[path[-1]] = value
    if isinstance(data.get("sources"), dict):
        data["sources"] = [{"id": SOURCE_ID, **data["sources"]}]
    return data


def faults_of(draft: Draft) -> list[Fault]:
    """What the reader and the model have against a draft."""
    document, faults = read_text(draft.path, draft.text, draft.path)
    if document is None:
        return faults
    try:
        draft.kind.model.model_validate(document.data)
    except ValidationError as error:
        faults += model_faults(document, error, draft.kind.model)
    return faults
