"""Check: declared numbers hold — no more is listed than is said to be there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from showcase.check import words
from showcase.check.rule import Subject, rule
from showcase.faults import Fault, declare
from showcase.model import District
from showcase.reading import Document
from showcase.words import OPEN_UPWARDS

COUNT = declare(
    "W405",
    "声明的数与条目不符",
    "“{name}”声明有 {declared} 项，下面却列了 {count} 项",
    "删掉多的，或改正 {key}",
    wrong="items_declared: 1\nitems: [{title: 一}, {title: 二}]",
    right="items_declared: 2\nitems: [{title: 一}, {title: 二}]",
)
_COUNTED = (
    ("declared_count", "items"),
    ("declared_count", "clubs"),
    ("declared_total", "services"),
    ("items_declared", "items"),
    ("sub_series_declared", "sub_series"),
)
_AT_LEAST = OPEN_UPWARDS | {"千余"}
"""Qualifiers that leave the number open upwards (二十多种)."""


@rule(COUNT, scope="file")
def declared_counts_hold(subject: Subject) -> Iterator[Fault]:
    """No more items are listed than are declared; fewer are owed (待补) and shown as such."""
    for document in subject.reading.documents.values():
        if "declared" in document.text:
            yield from _counts(document, document.data, ())


def _counts(document: Document, data: Any, loc: tuple[str | int, ...]) -> Iterator[Fault]:
    if isinstance(data, Mapping):
        for declared, listed in _COUNTED:
            number, items = _most(data.get(declared)), data.get(listed)
            if number is not None and isinstance(items, list) and len(items) > number:
                yield COUNT.at(
                    document.place(*loc, declared),
                    name=data.get("name")
                    or data.get("title")
                    or data.get("alliance")
                    or words.THIS,
                    declared=number,
                    count=len(items),
                    key=declared,
                )
        for key, value in data.items():
            yield from _counts(document, value, (*loc, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _counts(document, value, (*loc, index))


def _most(declared: Any) -> int | None:
    """The most that may be listed: the number, bare or with a unit; None where it is open."""
    if isinstance(declared, Mapping):
        open_ = declared.get("q") in _AT_LEAST
        declared = None if open_ else declared.get("value")
    return declared if isinstance(declared, int) and not isinstance(declared, bool) else None


@rule(COUNT, scope="folder")
def stations_are_as_many_as_declared(subject: Subject) -> Iterator[Fault]:
    """A group of a network has no more stations than it declares."""
    for folder in subject.folders():
        network = folder.profile.network if isinstance(folder.profile, District) else None
        for index, group in enumerate(network.groups if network else ()):
            count = sum(station.group == group.id for station in folder.stations.values())
            if group.declared_count and count > group.declared_count:
                yield COUNT.at(
                    subject.place(folder.profile, "network", "groups", index, "declared_count"),
                    name=group.owner,
                    declared=group.declared_count,
                    count=count,
                    key="declared_count",
                )
