"""Search: from entries to the index files."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from showcase.search.text import normal, pairs

SEGMENTS_PER_SHARD = 8
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


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


def index(entries: Iterable[Entry]) -> dict[str, bytes]:
    """Make the index files.

    Returns:
        File contents by path below the site's root: `search/index.json` (segments in order and the
        number of shards), `search/pairs-<n>.json` (pair → segments holding it in a title or name,
        segments holding it only in text; positions in base 36, each a difference to the one before),
        `search/<segment>.json` (rows of url, title, kind, place, names, text).
    """
    segments: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        segments[entry.segment].append(entry)
    names = sorted(segments)
    count = shard_count(len(names))
    files = {f"search/{name}.json": _rows(segments[name]) for name in names}
    shards: list[dict[str, str]] = [{} for _ in range(count)]
    for pair, where in sorted(_postings(segments, names).items()):
        shards[shard_of(pair, count)][pair] = f"{_coded(where[0])},{_coded(where[1])}".rstrip(",")
    for number, shard in enumerate(shards):
        files[f"search/pairs-{number}.json"] = _json(shard)
    files["search/index.json"] = _json({"segments": names, "shards": count})
    return files


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


def _postings(
    segments: Mapping[str, list[Entry]], names: list[str]
) -> dict[str, tuple[list[int], list[int]]]:
    found: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for position, name in enumerate(names):
        titles: set[str] = set()
        texts: set[str] = set()
        for entry in segments[name]:
            for word in (entry.title, entry.place, *entry.names):
                plain = normal(word)
                titles |= pairs(plain) | set(plain)
            texts |= pairs(normal(entry.text)) | pairs(normal(entry.kind))
        for pair in titles:
            found[pair][0].append(position)
        for pair in texts - titles:
            found[pair][1].append(position)
    return found


def _coded(positions: list[int]) -> str:
    previous, parts = 0, []
    for position in positions:
        parts.append(_base36(position - previous))
        previous = position
    return ".".join(parts)


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, rest = divmod(number, 36)
        digits = DIGITS[rest] + digits
        if not number:
            return digits


def _rows(entries: list[Entry]) -> bytes:
    ordered = sorted(entries, key=lambda e: e.url)
    return _json([[e.url, e.title, e.kind, e.place, " ".join(e.names), e.text] for e in ordered])


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
