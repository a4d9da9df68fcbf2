"""Check: the ids there are with their names — asked for where a reference leads nowhere, to say what was meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from showcase import reads
from showcase.check.ids import LISTED
from showcase.check.rule import Subject
from showcase.model import kind_of

NAMED_BY = {"figure": "label", "source": "title"}
"""What an entry of a list is called by."""
Files = Mapping[str, str]
"""The file of each id."""


class Known:
    """The ids of a data folder, with names that are read when they are asked for.

    Args:
        subject: what is judged.
    """

    def __init__(self, subject: Subject) -> None:
        self._subject = subject

    def ids(self, kind: str, folder: str) -> list[str]:
        """The ids of a kind in a folder, sorted; without a folder those at the top, and `folder/id` of all others."""
        return sorted(self._files(kind, folder))

    def names(self, kind: str, folder: str) -> dict[str, str]:
        """The same with their names; an id whose file cannot be read has none."""
        files = self._files(kind, folder)
        return {ident: self._name(kind, ident, file) for ident, file in sorted(files.items())}

    def name(self, kind: str, key: str) -> str:
        """The name of one of the `ids` without a folder."""
        return self._name(kind, key, self._files(kind, "")[key])

    def _name(self, kind: str, ident: str, file: str) -> str:
        document = self._subject.document(file)
        if document is None:
            return ""
        if kind not in LISTED:
            return _said(document.data, "name", "title")
        wanted = ident.rpartition("/")[2]
        items = (item for item in _items(document.data, kind) if str(item["id"]) == wanted)
        return next((_said(item, NAMED_BY[kind], "title") for item in items), "")

    def _files(self, kind: str, folder: str) -> Files:
        reads.note(reads.PATHS)
        if kind in LISTED:
            return self._of_lists(kind, folder)
        return _by_kind(self._subject.reading.known).get((kind, folder), {})

    def _of_lists(self, kind: str, folder: str) -> Files:
        homes = [folder] if folder else sorted(_homes(self._subject.reading.known))
        found: dict[str, str] = {}
        for home in homes:
            for path in LISTED[kind][1:]:
                file = path.format(folder=home)
                document = self._subject.document(file)
                for item in _items(document.data, kind) if document else ():
                    found[str(item["id"]) if folder else f"{home}/{item['id']}"] = file
        return found


@lru_cache(maxsize=1)
def _by_kind(paths: frozenset[str]) -> Mapping[tuple[str, str], Files]:
    found: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for path in paths:
        if known := kind_of(path):
            kind, key = known
            folder, _, ident = key.rpartition("/")
            found[kind.name, folder][ident] = path
            if folder:
                found[kind.name, ""][key] = path
    return found


@lru_cache(maxsize=1)
def _homes(paths: frozenset[str]) -> set[str]:
    return {path.split("/")[1] for path in paths if path.count("/") >= 2}


def _items(data: Any, kind: str) -> Iterator[dict[str, Any]]:
    items = data.get(LISTED[kind][0]) if isinstance(data, dict) else None
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict) and "id" in item:
            yield item


def _said(data: Any, *keys: str) -> str:
    texts = (data.get(key) for key in keys)
    return next((text.strip() for text in texts if isinstance(text, str)), "")
