"""Render: what search can find of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase import words
from showcase.search import Entry, plain

if TYPE_CHECKING:
    from showcase.plan import Page


def entry(page: Page, body: str) -> Entry | None:
    """What search can find of a page; None for lists of links."""
    if not page.searched or page.kind not in words.PAGE_KINDS:
        return None
    kind = words.PAGE_KINDS[page.kind]
    return Entry(page.segment, page.url, page.title, kind, page.place, page.names, plain(body))
