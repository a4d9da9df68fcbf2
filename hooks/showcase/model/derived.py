"""Model: values derived from the data — made once, made again only when what they read has changed.

A page that shows one small thing of many files (the names of all halls, the organisations a building
hosts) reads a derived value instead: when a file changes and the value stays, the page stays.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import blake2b
from importlib import import_module
from typing import Any

from showcase import reads

Row = tuple[str, str, tuple[str, ...], tuple[str, ...], bytes, bytes]
"""Module and name of the function, its arguments, what it read, the value's print, the value."""


@dataclass(slots=True)
class Cell:
    """A derived value; `value` is loaded from `kept` when it is first asked for."""

    module: str
    name: str
    arguments: tuple[str, ...]
    read: tuple[str, ...]
    print: bytes
    kept: bytes | None = None
    value: Any = None

    def get(self) -> Any:
        """The value."""
        if self.kept is not None:
            self.value, self.kept = pickle.loads(self.kept), None  # noqa: S301 - sealed (cache/keep.py)
        return self.value

    def row(self) -> Row:
        """What is kept of it between builds."""
        kept = pickle.dumps(self.value) if self.kept is None else self.kept
        return self.module, self.name, self.arguments, self.read, self.print, kept


class Cells:
    """The derived values of one data set.

    Where they are not kept for the next build, nobody could tell it that one of them has changed;
    then whoever asks for one has looked at all it was made of.

    Args:
        rows: what the last build kept; None where these are not kept.
    """

    def __init__(self, rows: Iterable[Row] | None = None) -> None:
        self._kept = rows is not None
        self._cells = {
            _key(row[0], row[1], row[2]): Cell(*row[:5], kept=row[5]) for row in rows or ()
        }
        self._held: dict[str, tuple[Any, frozenset[str]]] = {}
        self._doubtful: set[str] = set()
        self._changed: set[str] = set()

    def get(self, catalogue: Any, function: Callable[..., Any], arguments: tuple[str, ...]) -> Any:
        """The value of a function of the catalogue and plain arguments; noted as one key.

        The function must be a module's own, and its value plain data with a faithful `repr`.
        """
        key = _key(function.__module__, function.__qualname__, arguments)
        self._verify(catalogue, key)
        cell = self._cells.get(key)
        if cell is None:
            cell = self._cells[key] = _make(catalogue, function, arguments, kept=self._kept)
        if self._kept:
            reads.note(key)
        else:
            reads.note_all(frozenset(cell.read))
        return cell.get()

    def hold(self, name: str, make: Callable[[], Any]) -> Any:
        """A value made once a build; whoever asks for it has looked at all it was made of."""
        if name not in self._held:
            with reads.recording() as found:
                value = make()
            self._held[name] = (value, frozenset(found))
        value, looked = self._held[name]
        reads.note_all(looked)
        return value

    def known(self) -> set[str]:
        """The keys of the values made so far."""
        return set(self._cells)

    def beyond(self, known: set[str]) -> list[Row]:
        """The values made since there were those, for `join`."""
        return [cell.row() for key, cell in self._cells.items() if key not in known]

    def join(self, rows: Iterable[Row]) -> None:
        """Take in values that another process made of the same data."""
        for row in rows:
            self._cells.setdefault(_key(row[0], row[1], row[2]), Cell(*row[:5], kept=row[5]))

    def doubt(self, changed: set[str]) -> None:
        """Look at a value, when it is asked for, whether it read a changed key; then make it again.

        Args:
            changed: the changed keys; those of values that differ are added.
        """
        self._doubtful, self._changed = set(self._cells), changed

    def refresh(self, catalogue: Any, changed: set[str]) -> None:
        """Make again what read a changed key; where the value differs, its key has changed too.

        Args:
            catalogue: the data as they are now.
            changed: the changed keys; those of changed values are added.
        """
        self.doubt(changed)
        for key in list(self._cells):
            self._verify(catalogue, key)

    def _verify(self, catalogue: Any, key: str) -> None:
        """Make a doubtful value again if need be, after what it was made of.

        Their order tells nothing: a value made again may ask for one that it never asked for before.
        """
        if key not in self._doubtful:
            return
        self._doubtful.discard(key)
        cell = self._cells[key]
        for part in self._doubtful.intersection(cell.read):
            self._verify(catalogue, part)
        if self._changed.isdisjoint(cell.read):
            return
        del self._cells[key]
        try:
            function = getattr(import_module(cell.module), cell.name)
            again = _make(catalogue, function, cell.arguments)
        except (LookupError, AttributeError, TypeError, ValueError):
            self._changed.add(key)  # what it was about is gone; who still asks will make it anew
            return
        if again.print != cell.print:
            self._changed.add(key)
        self._cells[key] = again

    def rows(self, used: Iterable[str]) -> list[Row]:
        """What to keep: the values that are `used`, and those they were made from."""
        wanted = {key for key in used if key.startswith("=")}
        queue = list(wanted)
        while queue:
            cell = self._cells.get(queue.pop())
            for key in cell.read if cell else ():
                if key.startswith("=") and key not in wanted:
                    wanted.add(key)
                    queue.append(key)
        return [cell.row() for key, cell in self._cells.items() if key in wanted]


def _key(module: str, name: str, arguments: tuple[str, ...]) -> str:
    return f"={module}.{name}({','.join(arguments)})"


def _make(
    catalogue: Any, function: Callable[..., Any], arguments: tuple[str, ...], *, kept: bool = True
) -> Cell:
    """Make a value; only one that is kept is ever compared, and so needs its print."""
    with reads.recording() as found:
        value = function(catalogue, *arguments)
    mark = blake2b(repr(value).encode(), digest_size=16).digest() if kept else b""
    name = function.__qualname__
    return Cell(function.__module__, name, arguments, tuple(sorted(found)), mark, value=value)
