"""Search: the pairs and the buckets that hold them, dealt out into files of about the same size.

How many files there are follows from the size of all entries together, so that none grows with the
site; it is a power of two and seldom changes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from showcase.search.rows import WIDTH, number, power

SIZE = 8192
"""Characters of a file, about; one entry may be longer, and then has a file nearly to itself."""

Found = dict[str, bytearray]
"""Codes of buckets, one behind the other, by pair."""
Shard = dict[str, str]
"""Likewise, the codes sorted; two buckets may have the same code, which then stands there twice."""


@dataclass(frozen=True, slots=True)
class Shards:
    """Files of pairs.

    Attributes:
        count: how many there are.
        size: characters of all entries together.
        shards: those to write, by number.
    """

    count: int
    size: int
    shards: dict[int, Shard]


def path_of(part: str, shard: int) -> str:
    """Where a file of pairs lies, below the site's root."""
    return f"search/pairs/{part}-{shard}.json"


def anew(found: Found) -> Shards:
    """Deal out pairs that were all found now; `found` is used up."""
    entries: Shard = {}
    while found:
        word, codes = found.popitem()
        entries[word] = "".join(sorted(_codes(codes.decode())))
    return _dealt(entries, sum(_size(*entry) for entry in entries.items()))


def again(
    count: int, size: int, read: Callable[[int], Shard], gained: Found, lost: Found
) -> Shards:
    """Bring what was gained and lost into files that are there.

    Args:
        count: how many files there are.
        size: characters of all their entries.
        read: gives one of them.
        gained: codes by pair.
        lost: likewise.
    """
    changed: dict[int, Shard] = {}
    for word in gained.keys() | lost.keys():
        at = number(word) % count
        shard = changed[at] if at in changed else changed.setdefault(at, read(at))
        before = shard.pop(word, "")
        codes = _codes(before + gained.get(word, b"").decode())
        for gone in _codes(lost.get(word, b"").decode()):
            codes.remove(gone)
        after = "".join(sorted(codes))
        size += _size(word, after) - _size(word, before)
        if after:
            shard[word] = after
    if _count(size) == count:
        return Shards(count, size, {n: dict(sorted(shard.items())) for n, shard in changed.items()})
    entries: Shard = {}
    for n in range(count):
        entries |= changed[n] if n in changed else read(n)
    return _dealt(entries, size)


def _dealt(entries: Shard, size: int) -> Shards:
    count = _count(size)
    shards: dict[int, Shard] = {n: {} for n in range(count)}
    for word, entry in sorted(entries.items()):
        shards[number(word) % count][word] = entry
    return Shards(count, size, shards)


def _count(size: int) -> int:
    return power(size / SIZE)


def _size(word: str, entry: str) -> int:
    return len(word) + len(entry) + 6 if entry else 0


def _codes(text: str) -> list[str]:
    return [text[at : at + WIDTH] for at in range(0, len(text), WIDTH)]
