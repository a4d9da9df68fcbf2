"""Model: values derived from the data — made once, made again only when what they read has changed.

A page that shows one small thing of many files (the names of all halls, the organisations a building
hosts) reads a derived value instead: when a file changes and the value stays, the page stays.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from importlib import import_module
from typing import Any

from showcase import reads

Row = tuple[str, str, tuple[str, ...], tuple[str, ...], bytes, bytes]
"""Module and name of the function, its arguments, what it read, the value's print, the value (pickle)."""

Rows = dict[str, Row]
"""Derived values by the keys that whoever looks at them notes."""


class Cells:
    """The derived values of one data set.

    Where they are not kept for the next build, nobody could tell it that one of them has changed;
    then whoever asks for one has looked at all it was made of.

    Args:
        rows: what the last build kept; None where these are not kept.
    """

    def __init__(self, rows: Mapping[str, Row] | None = None) -> None:
        self._kept = rows is not None
        self._rows: Rows = dict(rows or {})
        self._values: dict[str, Any] = {}
        self._made: list[str] = []
        self._held: dict[str, tuple[Any, frozenset[str]]] = {}
        self._doubtful: set[str] = set()
        self._changed: set[str] = set()

    def get(self, catalogue: Any, function: Callable[..., Any], arguments: tuple[str, ...]) -> Any:
        """The value of a function of the catalogue and plain arguments; noted as one key.

        The function must be a module's own, and its value plain data with a faithful `repr`.
        """
        key = f"={function.__module__}.{function.__qualname__}({','.join(arguments)})"
        self._verify(catalogue, key)
        row = self._rows.get(key) or self._make(catalogue, key, function, arguments)
        if self._kept:
            reads.note(key)
        else:
            reads.note_all(frozenset(row[3]))
        if key not in self._values:
            self._values[key] = pickle.loads(row[5])  # noqa: S301 - sealed (cache/keep.py)
        return self._values[key]

    def _make(
        self, catalogue: Any, key: str, function: Callable[..., Any], arguments: tuple[str, ...]
    ) -> Row:
        """Make a value; only one that is kept is ever compared or loaded again."""
        with reads.recording() as found:
            value = function(catalogue, *arguments)
        told = function.__module__, function.__qualname__, arguments, tuple(sorted(found))
        mark = blake2b(repr(value).encode(), digest_size=16).digest() if self._kept else b""
        row = *told, mark, pickle.dumps(value) if self._kept else b""
        self._rows[key], self._values[key] = row, value
        self._made.append(key)
        return row

    def hold(self, name: str, make: Callable[[], Any]) -> Any:
        """A value made once a build; whoever asks for it has looked at all it was made of."""
        if name not in self._held:
            with reads.recording() as found:
                value = make()
            self._held[name] = (value, frozenset(found))
        value, looked = self._held[name]
        reads.note_all(looked)
        return value

    def made(self) -> int:
        """How many values were made so far."""
        return len(self._made)

    def since(self, made: int) -> Rows:
        """The values made since there were so many, for `join`."""
        return {key: self._rows[key] for key in self._made[made:]}

    def join(self, rows: Rows) -> None:
        """Take in values that another process made of the same data."""
        self._rows = rows | self._rows

    def doubt(self, changed: set[str]) -> None:
        """Look at a value, when it is asked for, whether it read a changed key; then make it again.

        Args:
            changed: the changed keys; those of values that differ are added.
        """
        self._changed = changed
        self._doubtful, more = set(), set(changed)
        while more:  # those that read what has changed, those that read these, …
            more = {key for key, row in self._rows.items() if not more.isdisjoint(row[3])}
            more -= self._doubtful
            self._doubtful |= more

    def refresh(self, catalogue: Any, changed: set[str]) -> None:
        """Make again what read a changed key; where the value differs, its key has changed too.

        Args:
            catalogue: the data as they are now.
            changed: the changed keys; those of changed values are added.
        """
        self.doubt(changed)
        for key in sorted(self._doubtful):
            self._verify(catalogue, key)

    def _verify(self, catalogue: Any, key: str) -> None:
        """Make a doubtful value again if need be, after what it was made of.

        Their order tells nothing: a value made again may ask for one that it never asked for before.
        """
        if key not in self._doubtful:
            return
        self._doubtful.discard(key)
        module, name, arguments, read, mark, _ = self._rows[key]
        for part in self._doubtful.intersection(read):
            self._verify(catalogue, part)
        if self._changed.isdisjoint(read):
            return
        del self._rows[key]
        self._values.pop(key, None)
        try:
            again = self._make(catalogue, key, getattr(import_module(module), name), arguments)
        except (LookupError, AttributeError, TypeError, ValueError):
            self._changed.add(key)  # what it was about is gone; who still asks will make it anew
            return
        if again[4] != mark:
            self._changed.add(key)

    def rows(self, used: Iterable[str]) -> Rows:
        """What to keep: the values that are `used`, and those they were made from."""
        wanted = self.grounds(used)
        return {key: row for key, row in self._rows.items() if key in wanted}

    def grounds(self, used: Iterable[str]) -> set[str]:
        """Keys with those of all that the derived values among them were made from."""
        wanted: set[str] = set()
        more = set(used)
        while more:
            wanted |= more
            rows = (self._rows[key] for key in more if key in self._rows)
            more = set().union(*(row[3] for row in rows)) - wanted
        return wanted
