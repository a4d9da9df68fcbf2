"""Search: the index files — rows of a segment, and for each pair the segments that hold it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from showcase.search.text import normal, pairs

SEGMENTS_PER_SHARD = 8
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
Row = list[str]
"""url, title, kind, place, names, text — as the page's script reads it."""

Found = tuple[list[int], list[int]]
"""Positions of segments that hold a pair in a title or name, and of those with it only in text."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What can be found: one page.

    Attributes:
        segment: the building or district it belongs to (an id), `site` for the rest.
        url: its address below the site's root.
        title: its own title.
        names: other names it is found by (aliases, former names).
        kind: what it is, in Chinese (厅室).
        place: the name of its building or district; empty for the rest.
        text: what stands on it.
    """

    segment: str
    url: str
    title: str
    kind: str
    place: str = ""
    names: tuple[str, ...] = ()
    text: str = ""

    @property
    def row(self) -> Row:
        """The entry as it stands in its segment's file."""
        return [self.url, self.title, self.kind, self.place, " ".join(self.names), self.text]


def index(entries: Iterable[Entry]) -> dict[str, bytes]:
    """Make the index files.

    Returns:
        File contents by path below the site's root: `search/index.json` (segments in order and the
        number of shards), `search/pairs-<n>.json` (pair → segments holding it in a title or name,
        segments holding it only in text; positions in base 36, each a difference to the one before),
        `search/<segment>.json` (rows of url, title, kind, place, names, text).
    """
    segments: dict[str, list[Row]] = defaultdict(list)
    for entry in entries:
        segments[entry.segment].append(entry.row)
    return index_of(segments)


def index_of(segments: Mapping[str, Iterable[Row]]) -> dict[str, bytes]:
    """Make the index files of rows by segment; see `index`."""
    names = sorted(segments)
    found: dict[str, Found] = {}
    files = {}
    for position, name in enumerate(names):
        add_pairs(found, position, *words_of(segments[name]))
        files[segment_path(name)] = segment_file(segments[name])
    return files | shard_files(found, len(names)) | head_file(names)


def segment_path(name: str) -> str:
    """Where a segment's rows lie, below the site's root."""
    return f"search/{name}.json"


def segment_file(rows: Iterable[Row]) -> bytes:
    """A segment's file."""
    return _json(sorted(rows))


def head_file(names: Sequence[str]) -> dict[str, bytes]:
    """The file that a search starts with."""
    return {"search/index.json": _json({"segments": names, "shards": shard_count(len(names))})}


def shard_files(found: Mapping[str, Found], segments: int) -> dict[str, bytes]:
    """All files of pairs."""
    count = shard_count(segments)
    shards: list[dict[str, str]] = [{} for _ in range(count)]
    for pair, where in sorted(found.items()):
        shards[shard_of(pair, count)][pair] = coded(where)
    return {shard_path(number): _json(shard) for number, shard in enumerate(shards)}


def shard_path(number: int) -> str:
    """Where a shard of the pairs lies, below the site's root."""
    return f"search/pairs-{number}.json"


def shard_count(segments: int) -> int:
    """A power of two that grows with the site: one shard for about eight segments."""
    count = 1
    while count * SEGMENTS_PER_SHARD < segments:
        count *= 2
    return count


def shard_of(pair: str, count: int) -> int:
    """The shard a pair lies in; the script of the page computes the same."""
    value = 0
    for char in pair:
        value = (value * 31 + ord(char)) % 1_000_003
    return value % count


def words_of(rows: Iterable[Row]) -> tuple[set[str], set[str]]:
    """The pairs that stand in titles and names of a segment's rows, and those only in text."""
    titles: set[str] = set()
    texts: set[str] = set()
    for _, title, kind, place, names, text in rows:
        for words in (title, names, place + title):
            plain = normal(words)
            titles |= pairs(plain)
            titles.update(plain)
        texts |= pairs(normal(text))
        texts |= pairs(normal(kind))
    return titles, texts - titles


def add_pairs(
    found: dict[str, Found], position: int, titles: Iterable[str], texts: Iterable[str]
) -> None:
    """Note the pairs of the segment at `position`; segments come in order."""
    for part, words in enumerate((titles, texts)):
        for pair in words:
            if pair not in found:
                found[pair] = ([], [])
            found[pair][part].append(position)


def coded(found: Found) -> str:
    """Positions as they stand in a shard."""
    return f"{_coded(found[0])},{_coded(found[1])}".rstrip(",")


def decoded(text: str) -> Found:
    """The positions that `coded` wrote."""
    titles, _, texts = text.partition(",")
    return _decoded(titles), _decoded(texts)


def _coded(positions: list[int]) -> str:
    previous, parts = 0, []
    for position in positions:
        parts.append(_base36(position - previous))
        previous = position
    return ".".join(parts)


def _decoded(text: str) -> list[int]:
    at, found = 0, []
    for step in text.split(".") if text else ():
        at += int(step, 36)
        found.append(at)
    return found


def _base36(number: int) -> str:
    if number < 36:
        return DIGITS[number]
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = DIGITS[rest] + digits
    return digits


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
