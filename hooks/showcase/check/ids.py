"""Check: which ids there are, without their names — what almost every reference needs."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cache
from typing import Any, Protocol

from showcase.model import KINDS, kind_of
from showcase.reading import Document, Reading

LISTED = {
    "figure": ("figures", "buildings/{folder}/figures.yaml", "districts/{folder}/figures.yaml"),
    "source": ("sources", "buildings/{folder}/building.yaml", "districts/{folder}/district.yaml"),
}
"""Where the ids stand that have no file of their own: the list's key, the files it may be in."""


class Files(Protocol):
    """The files of a data folder, as far as examples are taken from them."""

    @property
    def known(self) -> Set[str]:
        """The paths of all files."""

    def document(self, path: str) -> Document | None:
        """What was read of a file; None where nothing could be, or it is not there."""


class Ids:
    """The ids of a data folder.

    Args:
        reading: the files read; a file of a known path counts though it could not be read.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._listed: dict[tuple[str, str], set[str]] = {}

    def has(self, kind: str, value: str, home: str) -> bool:
        """Whether the reference `value` to a `kind`, written in the folder `home`, names something."""
        folder, slash, ident = value.rpartition("/")
        folder = folder if slash else home
        if kind in LISTED:
            return ident in self._in_lists(kind, folder)
        paths = (path.format(folder=folder, id=ident) for path in paths_of(kind))
        return ident != "" and any(path in self._reading.known for path in paths)

    def _in_lists(self, kind: str, folder: str) -> set[str]:
        """The ids of figures or sources in the files of a folder."""
        found = self._listed.get((kind, folder))
        if found is None:
            key, *paths = LISTED[kind]
            files = [path.format(folder=folder) for path in paths]
            found = {ident for file in files for ident in self._ids(file, key)}
            self._listed[kind, folder] = found
        return found

    def _ids(self, file: str, key: str) -> Iterator[str]:
        if file not in self._reading.known:
            return
        try:
            data: Any = self._reading.documents[file].data
        except KeyError:  # there, but not readable
            return
        items = data.get(key) if isinstance(data, dict) else None
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict) and "id" in item:
                yield str(item["id"])


@cache
def paths_of(kind: str) -> tuple[str, ...]:
    """The paths an entity of a kind may have; the folder of a profile is its id."""
    paths = [known.path for known in KINDS if known.name == kind]
    return tuple(p if "{id}" in p else p.replace("{folder}", "{id}") for p in paths)


def first_id(files: Files, kind: str, path: str) -> str:
    """An id of a kind that a reference in the file at `path` may name; empty where there is none."""
    folder = path.split("/")[1] if path.count("/") >= 2 else ""
    if kind in LISTED:
        key, *lists = LISTED[kind]
        for file in lists:
            document = files.document(file.format(folder=folder))
            items = document.data.get(key) if document else None
            for item in items if isinstance(items, list) else ():
                if isinstance(item, dict) and isinstance(item.get("id"), str):
                    return str(item["id"])
        return ""
    for other in sorted(files.known):
        found = kind_of(other)
        home, _, ident = found[1].rpartition("/") if found else ("", "", "")
        if found and found[0].name == kind and home in ("", folder):
            return ident
    return ""
