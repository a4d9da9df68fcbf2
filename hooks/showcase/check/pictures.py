"""Check: rules on the pictures themselves — each that is named is opened once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from showcase import reads
from showcase.check.rule import Subject, rule
from showcase.faults import Fault
from showcase.images import inspect
from showcase.images.inspect import BROKEN, HEIC, NOT_A_PICTURE, TOO_LARGE
from showcase.model import Entity

FILMS = frozenset({".mp4", ".webm", ".vtt", ".mp3"})
"""What a media folder may hold besides pictures; screens judge these themselves."""


@rule(BROKEN, HEIC, TOO_LARGE, NOT_A_PICTURE, scope="file")
def pictures_open(subject: Subject) -> Iterator[Fault]:
    """Every picture that is named can be read and is of a size that can be published."""
    for entity, loc, kind, path in subject.references:
        file = _file(subject, entity, path) if kind == "media" else None
        if file is None or file.suffix.lower() in FILMS:
            continue
        if found := _judged(file.read_bytes()):
            code, what = found
            yield code.at(subject.place(entity, *loc), path=path, what=what)


_judged = lru_cache(maxsize=16)(inspect)
"""A picture that several entities show is judged once."""


def _file(subject: Subject, entity: Entity, path: str) -> Path | None:
    """The file that a path names: in the entity's own folder, else at the top; None when not there."""
    top = "/".join(entity.file.split("/")[:2]) + "/" if entity.file.count("/") >= 2 else ""
    found = next((p for p in (top + path, path) if p in subject.reading.media), None)
    if found:
        reads.note(found)
    return subject.root / found if subject.root and found else None
