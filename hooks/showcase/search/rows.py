"""Search: what can be found, in buckets of bounded size.

The numbers of buckets follow from the rows alone, and a row's bucket from its address, so that a site
built anew and one built edit by edit have the same files.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from showcase.search.text import normal, pairs

TITLES, TEXTS = "titles", "texts"
ROWS_A_BUCKET = 32
LETTERS_A_BUCKET = 4000
"""Characters, three bytes each; a bucket by chance holds up to about three times as many."""
PIECE = 2000
OVERLAP = 40
"""Characters that stand in two neighbouring pieces, so that a phrase is whole in one of them."""
ROW_OVERHEAD = 60
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
WIDTH = 3
"""Letters of a bucket's code: of 262,144 codes two buckets may have the same, and then both are read."""

Row = list[str]
"""url, title, kind, place, names, text — as the page's script reads it; without text among titles."""

Counts = tuple[int, int]
"""Buckets of a segment: of titles, of texts."""

Buckets = dict[tuple[str, int], list[Row]]
"""Rows by part (`TITLES`, `TEXTS`) and number of the bucket."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What can be found: one page.

    Attributes:
        segment: the building or district it belongs to (`buildings-<id>`), `site` for the rest.
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
        """The entry as a row."""
        return [self.url, self.title, self.kind, self.place, " ".join(self.names), self.text]


def number(text: str) -> int:
    """A number for a text, spread evenly; the script of the page computes the same."""
    value = 0
    for char in text:
        value = (value * 31 + ord(char)) % 1_000_003
    return value


def code(segment: str, bucket: int) -> str:
    """The code of a bucket in the files of pairs."""
    value = number(f"{segment}.{bucket}")
    return LETTERS[value >> 12 & 63] + LETTERS[value >> 6 & 63] + LETTERS[value & 63]


def power(wanted: float) -> int:
    """The power of two that is at least so large: a number that seldom changes as a site grows."""
    count = 1
    while count < wanted:
        count *= 2
    return count


def pieces(row: Row) -> Iterator[Row]:
    """A row with its text in pieces, each numbered behind its address (`#1`) but the first."""
    url, *told, text = row
    for at in range(0, max(len(text) - OVERLAP, 1), PIECE - OVERLAP):
        yield [f"{url}#{at // (PIECE - OVERLAP)}" if at else url, *told, text[at : at + PIECE]]


def page_of(row: Row) -> str:
    """The address of the page of a row or piece."""
    return row[0].partition("#")[0]


def cut(titles: Iterable[Row], texts: Iterable[Row]) -> tuple[Buckets, Counts]:
    """The rows of a segment in their buckets.

    Args:
        titles: rows without text.
        texts: pieces.
    """
    rows = {TITLES: sorted(titles), TEXTS: sorted(texts)}
    letters = sum(len(row[5]) + ROW_OVERHEAD for row in rows[TEXTS])
    counts = (
        power(len(rows[TITLES]) / ROWS_A_BUCKET) if rows[TITLES] else 0,
        power(letters / LETTERS_A_BUCKET) if rows[TEXTS] else 0,
    )
    buckets: Buckets = defaultdict(list)
    for part, count in zip((TITLES, TEXTS), counts, strict=True):
        for row in rows[part]:
            buckets[part, number(row[0]) % count].append(row)
        for bucket in range(count):  # an empty one is a file too: what is listed is there
            buckets.setdefault((part, bucket), [])
    return dict(buckets), counts


def words_of(part: str, rows: Iterable[Row]) -> set[str]:
    """The pairs by which a bucket is found.

    Among titles single characters count too, and how a title begins (`^党`) and ends (`心$`).
    """
    found: set[str] = set()
    for _, title, kind, place, names, *text in rows:
        own = normal(title)
        for words in (own, normal(names), normal(place) + own):
            found |= pairs(words)
            if part == TITLES:
                found.update(words)
        if part == TEXTS:
            found |= pairs(normal(kind)) | pairs(normal(text[0]))
        elif own:
            found |= {f"^{own[0]}", f"{own[-1]}$"}
    return found
