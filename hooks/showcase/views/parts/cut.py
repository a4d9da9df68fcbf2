"""Parts: a list too long for one page, cut into pages that follow each other."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import TypeVar

from showcase import words
from showcase.views.parts.folders import Link, Neighbours, neighbours

T = TypeVar("T")


def count_of(items: Sequence[object], most: int) -> int:
    """How many pages a list needs, at least one."""
    return max(1, -(-len(items) // most))


def part_of(items: Sequence[T], number: int, most: int) -> Sequence[T]:
    """The items on a page, counted from 1."""
    return items[(number - 1) * most : number * most]


def part_url(url: str, number: int, taken: Container[str] = ()) -> str:
    """The address of a page of a list; the first one is the list's own.

    Args:
        url: the list's own address.
        number: the page, counted from 1.
        taken: ids that stand at the same place in addresses.
    """
    slug = f"part-{number}"
    return url if number == 1 else f"{url}{'list-' if slug in taken else ''}{slug}/"


def parts_around(url: str, number: int, count: int, taken: Container[str] = ()) -> Neighbours:
    """The pages before and after a page of a list."""
    links = [
        Link(words.part_text(n, count), part_url(url, n, taken))
        for n in range(max(1, number - 1), min(count, number + 1) + 1)
    ]
    return neighbours(links, part_url(url, number, taken))
