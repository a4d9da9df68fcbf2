"""Check: what is certain, mended — the edits of the faults, made, and checked again until none is left.

Nothing is written here. A file is mended only if it still says the same: wherever it could be read
before, the mended file has the same shape, and no value differs but those on edited lines.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from showcase.check.run import check_folder
from showcase.faults import Fault
from showcase.reading import Document
from showcase.reading.draft import apply
from showcase.reading.encoding import decode

MOST_ROUNDS = 12
"""A mend can uncover the next slip of its line; more rounds than this no file has needed."""

Loc = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Mended:
    """What mending makes of a folder.

    Attributes:
        files: contents before and after by path in the folder; only of those that change.
        made: the faults that are mended, sorted.
    """

    files: dict[str, tuple[bytes, bytes]]
    made: list[Fault]


def mend_folder(
    root: Path, today: date, shown: str, wanted: Callable[[Fault], bool] = lambda _: True
) -> Mended:
    """Mend the faults of a data folder whose mend is certain.

    Args:
        root: the data folder.
        today: the build's date.
        shown: how the folder is told to editors.
        wanted: which faults to look at.
    """
    now = check_folder(root, today, shown)
    files: dict[str, tuple[bytes, bytes]] = {}
    made: list[Fault] = []
    kept: set[str] = set()  # files that mending would change the meaning of
    for _ in range(MOST_ROUNDS):
        found = _by_file(filter(wanted, now.faults), shown, kept)
        if not found:
            break
        old = {p: files[p][1] if p in files else (root / p).read_bytes() for p in found}
        new = {path: _edited(old[path], faults) for path, faults in found.items()}
        then = check_folder(root, today, shown, {p: b for p, (_, b) in files.items()} | new)
        wrong = {
            path
            for path, faults in found.items()
            if new[path] == old[path]
            or not _says_the_same(now.documents, then.documents, path, faults)
        }
        kept |= wrong
        for path in found.keys() - wrong:
            files[path] = (files[path][0] if path in files else old[path], new[path])
            made += found[path]
        if wrong:
            then = check_folder(root, today, shown, {p: b for p, (_, b) in files.items()})
        now = then
    return Mended(files, sorted(made))


def _by_file(faults: Iterable[Fault], shown: str, kept: set[str]) -> dict[str, list[Fault]]:
    """The faults that can be mended, by path in the folder."""
    found: dict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        path = fault.place.file.removeprefix(f"{shown}/")
        if fault.edits is not None and path not in kept:
            found[path].append(fault)
    return dict(found)


def _edited(data: bytes, faults: list[Fault]) -> bytes:
    text, _ = decode(data, "")
    if text is None:
        return data
    edits = tuple(edit for fault in faults for edit in fault.edits or ())
    return apply(text, edits).encode("utf-8", "surrogatepass")


def _says_the_same(
    old: Mapping[str, Document], new: Mapping[str, Document], path: str, faults: list[Fault]
) -> bool:
    """Whether a mended file has the same shape, and other values on edited lines alone."""
    if path not in old:
        return True  # it could not be read: there is nothing it said
    if path not in new:
        return False
    edited = {edit.line for fault in faults for edit in fault.edits or ()}
    return _same(old[path].data, new[path].data, lambda loc: bool(edited & old[path].lines(*loc)))


def _same(old: Any, new: Any, edited: Callable[[Loc], bool], loc: Loc = ()) -> bool:
    """Whether two values have one shape and differ in nothing but single values that were edited."""
    if isinstance(old, dict):
        return (
            isinstance(new, dict)
            and list(old) == list(new)
            and all(_same(old[key], new[key], edited, (*loc, key)) for key in old)
        )
    if isinstance(old, list):
        return (
            isinstance(new, list)
            and len(old) == len(new)
            and all(_same(old[n], new[n], edited, (*loc, n)) for n in range(len(old)))
        )
    return (old == new and type(old) is type(new)) or edited(loc)
