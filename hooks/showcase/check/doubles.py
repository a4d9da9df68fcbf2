"""Check: ids are given once — in a list, in a folder, and to this day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase.check.ids import paths_of
from showcase.check.rule import Subject, rule
from showcase.faults import Fault, declare
from showcase.reading import Document

TWICE = declare(
    "E403",
    "编号重复",
    "编号“{ident}”已被 {first} 使用",
    "换一个，如 {example}",
    wrong="figures:\n  - {id: visits, label: 来访}\n  - {id: visits, label: 参观}",
    right="figures:\n  - {id: visits, label: 来访}\n  - {id: visits-2, label: 参观}",
)
SHARED = declare(
    "E408",
    "楼宇和区的编号相同",
    "楼宇和区都叫“{ident}”，引用“{ident}/……”时分不清是哪一个",
    "给其中一个文件夹换个名字，如 {ident}-district",
    wrong="（buildings/demo-tower/ 和 districts/demo-tower/ 同时存在）",
    right="（buildings/demo-tower/ 和 districts/demo-district/）",
)


@rule(TWICE, scope="file")
def ids_are_given_once(subject: Subject) -> Iterator[Fault]:
    """No id twice in a list; no former id that is a present one of the same kind, or another's."""
    for document in subject.reading.documents.values():
        if "id:" in document.text:
            yield from _lists(document, document.data, ())
    first: dict[tuple[str, str, str], tuple[str, int]] = {}
    for kind, key, file, ids in subject.former:
        for index, old in enumerate(ids):
            first.setdefault((kind, key.rpartition("/")[0], old), (file, index))
    for kind, entity in subject.entities():
        folder = entity.key.rpartition("/")[0]
        for index, old in enumerate(entity.former_ids):
            file, at = first[kind, folder, old]
            other = _file_of(subject, kind, folder, old)
            if other or (file, at) != (entity.file, index):
                yield TWICE.at(
                    subject.place(entity, "former_ids", index),
                    ident=old,
                    first=subject.prefix + (other or file),
                    example=f"{old}-2",
                )


def _file_of(subject: Subject, kind: str, folder: str, ident: str) -> str:
    """The file of what has an id now; empty where nothing has."""
    paths = (path.format(folder=folder, id=ident) for path in paths_of(kind))
    return next((path for path in paths if path in subject.readable), "")


def _lists(document: Document, data: Any, loc: tuple[str | int, ...]) -> Iterator[Fault]:
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, dict | list):
                yield from _lists(document, value, (*loc, key))
        return
    seen: dict[str, int] = {}
    for index, item in enumerate(data):
        if isinstance(item, dict | list):
            yield from _lists(document, item, (*loc, index))
        ident = item.get("id") if isinstance(item, dict) else None
        if not isinstance(ident, str):
            continue
        if ident in seen:
            first = document.place(*loc, seen[ident], "id")
            yield TWICE.at(
                document.place(*loc, index, "id"),
                ident=ident,
                first=f"{first.file}:{first.line}",
                example=f"{ident}-2",
            )
        else:
            seen[ident] = index


@rule(SHARED, scope="file")
def buildings_and_districts_have_ids_of_their_own(subject: Subject) -> Iterator[Fault]:
    """A key `<folder>/<id>` names one thing, so no district is called as a building is."""
    known = subject.reading.known
    idents = {e.key for kind, e in subject.entities() if kind in ("building", "district")}
    for ident in sorted(idents):
        district = f"districts/{ident}/district.yaml"
        if f"buildings/{ident}/building.yaml" in known and district in known:
            document = subject.document(district)
            if document:  # else the file cannot be read, which is told already
                yield SHARED.at(document.place(), ident=ident)
