"""Parts: records by kind — honours, documents, platforms, partners, evaluations, points."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model import Activity, Catalogue, Folder
from showcase.model.records import Record
from showcase.plan import Scene
from showcase.views.parts.items import Items, items

_ORDER = tuple(Record.model_fields["kind"].annotation.__args__)  # type: ignore[union-attr]


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record with its items; `owed` when the source names it and says nothing of its content."""

    record: Record
    items: Items
    activity: Activity | None
    owed: bool
    source: str | None


@dataclass(frozen=True, slots=True)
class RecordKind:
    """The records of one kind."""

    name: str
    records: tuple[RecordView, ...]


@dataclass(frozen=True, slots=True)
class RecordsPart:
    """The chapter 荣誉与资料."""

    kinds: tuple[RecordKind, ...]
    text: str = ""


def filled(catalogue: Catalogue, folder: Folder) -> bool:
    """Whether there is any record."""
    return bool(folder.records.records)


def make(scene: Scene, folder: Folder) -> RecordsPart:
    """The records of a folder; kinds in the order of the model."""
    catalogue = scene.catalogue
    kinds: dict[str, list[RecordView]] = {}
    for record in folder.records.records:
        kinds.setdefault(record.kind, []).append(_view(catalogue, folder, record))
    return RecordsPart(
        tuple(RecordKind(name, tuple(kinds[name])) for name in _ORDER if name in kinds),
        folder.records.text or "",
    )


def _view(catalogue: Catalogue, folder: Folder, record: Record) -> RecordView:
    return RecordView(
        record,
        items(record.items, record.declared_count),
        catalogue.activity(record.activity, folder.id) if record.activity else None,
        record.undefined,
        record.source or folder.records.source,
    )
