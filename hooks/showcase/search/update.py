"""Search: the index after a build that made only some pages again.

Rows of a segment that was not touched stand in its published file; nothing of them is kept elsewhere.
A touched segment costs its own file and the shards of the pairs it gained or lost; only where a
segment came or went, and all positions shift, are the shards made anew from the rows.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from showcase.search.index import (
    Found,
    Row,
    add_pairs,
    coded,
    decoded,
    head_file,
    segment_file,
    segment_path,
    shard_count,
    shard_files,
    shard_of,
    shard_path,
    words_of,
)

Read = Callable[[str], bytes]
"""Gives the content of a published file, known to be whole."""


class Update:
    """An index on its way from the published state to the new one.

    Args:
        before: the segments of the published index, in order; None when there is none to build on.
        after: the segments of the new one, in order.
        read: reads published files.
    """

    def __init__(self, before: Sequence[str] | None, after: Sequence[str], read: Read) -> None:
        self._read = read
        self._after = list(after)
        self._anew = before is None or list(before) != self._after
        self._found: dict[str, Found] = {}
        self._gained: dict[int, tuple[set[str], set[str]]] = {}
        self._lost: dict[int, tuple[set[str], set[str]]] = {}

    @staticmethod
    def rows_of(content: bytes) -> list[Row]:
        """The rows in a segment's file."""
        found: list[Row] = json.loads(content)
        return found

    def same(self, position: int, segment: str) -> None:
        """Take over a segment that was not touched."""
        if self._anew:
            add_pairs(
                self._found, position, *words_of(self.rows_of(self._read(segment_path(segment))))
            )

    def touched(self, position: int, segment: str, rows: list[Row]) -> bytes:
        """Take in a segment's new rows; gives the segment's file.

        Args:
            position: the segment's place among `after`.
            segment: its name.
            rows: its new rows.
        """
        content = segment_file(rows)
        if self._anew:
            add_pairs(self._found, position, *words_of(rows))
            return content
        published = self._read(segment_path(segment))
        if content != published:
            titles, texts = words_of(rows)
            old_titles, old_texts = words_of(self.rows_of(published))
            self._gained[position] = (titles - old_titles, texts - old_texts)
            self._lost[position] = (old_titles - titles, old_texts - texts)
        return content

    def files(self) -> tuple[dict[str, bytes], list[str]]:
        """The files that go beside the segments': those to write, and those that stay."""
        if self._anew:
            return shard_files(self._found, len(self._after)) | head_file(self._after), []
        count = shard_count(len(self._after))
        steps: dict[int, list[tuple[str, int, int, bool]]] = defaultdict(list)
        for change, there in ((self._lost, False), (self._gained, True)):
            for position, parts in change.items():
                for part, pairs in enumerate(parts):
                    for pair in pairs:
                        steps[shard_of(pair, count)].append((pair, part, position, there))
        written = {shard_path(n): self._shard(n, todo) for n, todo in steps.items()}
        stay = [shard_path(n) for n in range(count) if n not in steps]
        return written, [*stay, "search/index.json"]

    def _shard(self, number: int, steps: list[tuple[str, int, int, bool]]) -> bytes:
        shard: dict[str, str] = json.loads(self._read(shard_path(number)))
        todo: dict[str, list[tuple[int, int, bool]]] = defaultdict(list)
        for pair, part, position, there in steps:
            todo[pair].append((part, position, there))
        for pair, changes in todo.items():
            parts = [set(found) for found in decoded(shard.pop(pair, ""))]
            for part, position, there in changes:
                (parts[part].add if there else parts[part].discard)(position)
            if any(parts):
                shard[pair] = coded((sorted(parts[0]), sorted(parts[1])))
        ordered: Mapping[str, str] = dict(sorted(shard.items()))
        return json.dumps(ordered, ensure_ascii=False, separators=(",", ":")).encode()
