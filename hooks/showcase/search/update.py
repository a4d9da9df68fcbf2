"""Search: the index after a build that made only some pages again — a clean build makes all.

What was published is all that is remembered. A touched segment costs the buckets whose rows differ and
the files of the pairs these gained or lost; where the pairs have grown out of their files, they are
dealt out anew from the old ones.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from showcase.search import shards
from showcase.search.rows import (
    TEXTS,
    TITLES,
    Buckets,
    Counts,
    Entry,
    Row,
    code,
    cut,
    page_of,
    pieces,
    words_of,
)

HEAD = "search/index.json"
PARTS = (TITLES, TEXTS)
Read = Callable[[str], bytes]
"""Gives the content of a published file, known to be whole."""
Files = dict[str, bytes]
Told = tuple[dict[str, Counts], dict[str, shards.Found], dict[str, shards.Found]]
"""Segments, pairs gained and pairs lost, as an `Update` has found them so far."""


def path_of(segment: str, part: str, bucket: int) -> str:
    """Where a bucket lies, below the site's root."""
    return f"search/{segment}/{part}-{bucket}.json"


def paths_of(segment: str, counts: Counts) -> list[str]:
    """Where the buckets of a segment lie."""
    return [
        path_of(segment, part, n)
        for part, count in zip(PARTS, counts, strict=True)
        for n in range(count)
    ]


def segment_in(path: str) -> str:
    """The segment that a published file is a bucket of; empty for other files."""
    top, _, rest = path.partition("/")
    segment, slash, _ = rest.partition("/")
    return segment if top == "search" and slash and segment != "pairs" else ""


class Update:
    """An index on its way from the published state to the new one.

    Args:
        before: the published segments with their numbers of buckets.
        read: reads published files.
        whole: whether the files of pairs and the head can be built on.
    """

    def __init__(
        self, before: Mapping[str, Counts] | None = None, read: Read | None = None, *, whole: bool
    ) -> None:
        self._before = before or {}
        self._read: Read = read or (lambda path: b"")
        self._whole = whole
        self._gained: dict[str, shards.Found] = {part: {} for part in PARTS}
        self._lost: dict[str, shards.Found] = {part: {} for part in PARTS}
        self.segments: dict[str, Counts] = {}

    def same(self, segment: str) -> list[str]:
        """Take over a segment that was not touched; gives the paths of its files."""
        counts = self._before[segment]
        self.segments[segment] = counts
        if not self._whole:
            for (part, bucket), rows in self._published(segment).items():
                _note(self._gained[part], segment, bucket, words_of(part, rows))
        return paths_of(segment, counts)

    def touched(self, segment: str, stay: set[str], rows: Iterable[Row]) -> tuple[Files, list[str]]:
        """Take in the new rows of a segment.

        Args:
            segment: its name.
            stay: the pages whose published rows stay; all others go.
            rows: the rows of the pages made now.

        Returns:
            The files to write, and the paths of those that stay.
        """
        old = self._published(segment) if self._whole or stay else {}
        rest: dict[str, list[Row]] = {part: [] for part in PARTS}
        for (part, _), found in old.items():
            rest[part] += [row for row in found if page_of(row) in stay]
        for row in rows:
            rest[TITLES].append(row[:5])
            rest[TEXTS] += pieces(row)
        new, counts = cut(rest[TITLES], rest[TEXTS])
        if any(counts):
            self.segments[segment] = counts
        written, kept = {}, []
        for part, bucket in sorted(old.keys() | new.keys()):
            path = path_of(segment, part, bucket)
            was, now = old.get((part, bucket)), new.get((part, bucket))
            if now is not None:
                if now == was:
                    kept.append(path)
                else:
                    written[path] = _json(now)
            self._differ(segment, part, bucket, was or [], now or [])
        return written, kept

    def told(self) -> Told:
        """What another process found of its own segments, for `join`."""
        return self.segments, self._gained, self._lost

    def join(self, told: Told) -> None:
        """Take in the segments of another process."""
        segments, *found = told
        self.segments |= segments
        for mine, theirs in zip((self._gained, self._lost), found, strict=True):
            for part, words in theirs.items():
                for word, codes in words.items():
                    mine[part][word] = mine[part].get(word, bytearray()) + codes

    def _differ(self, segment: str, part: str, bucket: int, was: list[Row], now: list[Row]) -> None:
        if was == now and self._whole:
            return
        old = words_of(part, was) if self._whole else set()
        new = words_of(part, now)
        _note(self._gained[part], segment, bucket, new - old)
        _note(self._lost[part], segment, bucket, old - new)

    def _published(self, segment: str) -> Buckets:
        parts = zip(PARTS, self._before.get(segment, (0, 0)), strict=True)
        return {
            (part, n): json.loads(self._read(path_of(segment, part, n)))
            for part, count in parts
            for n in range(count)
        }

    def files(self) -> tuple[Files, list[str]]:
        """The files beside the segments' own: those to write, and the paths of those that stay."""
        head = json.loads(self._read(HEAD)) if self._whole else {}
        made = {part: self._pairs(part, *head.get(part, ())) for part in PARTS}
        written = {
            shards.path_of(part, n): _json(shard)
            for part, found in made.items()
            for n, shard in found.shards.items()
        }
        stay = [
            shards.path_of(part, n)
            for part, found in made.items()
            for n in range(found.count)
            if n not in found.shards
        ]
        told: dict[str, Any] = {part: [found.count, found.size] for part, found in made.items()}
        segments = {name: list(counts) for name, counts in sorted(self.segments.items())}
        return {**written, HEAD: _json({**told, "segments": segments})}, stay

    def _pairs(self, part: str, count: int = 0, size: int = 0) -> shards.Shards:
        def read(number: int) -> shards.Shard:
            found: shards.Shard = json.loads(self._read(shards.path_of(part, number)))
            return found

        if not count:
            return shards.anew(self._gained[part])
        return shards.again(count, size, read, self._gained[part], self._lost[part])


def _note(found: shards.Found, segment: str, bucket: int, words: set[str]) -> None:
    mark = code(segment, bucket).encode()
    for word in words:
        if word in found:
            found[word] += mark
        else:
            found[word] = bytearray(mark)


def index(entries: Iterable[Entry], prose: Iterable[Row] = ()) -> Iterator[tuple[str, bytes]]:
    """All files of an index made from nothing, by path below the site's root.

    Args:
        entries: what can be found.
        prose: more rows of the segment `site`.
    """
    segments: dict[str, list[Row]] = defaultdict(list)
    for entry in entries:
        segments[entry.segment].append(entry.row)
    segments["site"] += prose
    update = Update(whole=False)
    for segment, rows in sorted(segments.items()):
        yield from update.touched(segment, set(), rows)[0].items()
    yield from update.files()[0].items()


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
