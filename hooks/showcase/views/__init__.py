"""Views: which pages exist and what each shows — one module a kind of page.

A module offers `pages(catalogue)`, which yields the pages of its kind; each page carries the function
that makes its template's context. To add a kind: write the module, its template
`overrides/pages/<kind>.html`, and one line below.
"""

from __future__ import annotations

from datetime import date

from showcase.model import Catalogue
from showcase.plan import Page
from showcase.views import (
    activity,
    branch,
    building,
    buildings,
    calendar,
    chapter,
    district,
    exhibit,
    hall,
    history,
    home,
    network,
    news_item,
    sitemap,
)

KINDS = (
    home,
    buildings,
    building,
    chapter,
    hall,
    activity,
    exhibit,
    news_item,
    branch,
    district,
    network,
    history,
    calendar,
    sitemap,
)
"""In the order of the site map."""


def plan(catalogue: Catalogue, today: date) -> list[Page]:
    """All pages of the site, in a fixed order, each address once.

    Raises:
        ValueError: two pages claim one address (a mistake in the views, not in the data).
    """
    pages = [page for kind in KINDS for page in kind.pages(catalogue)]
    pages += calendar.dated_pages(catalogue, today)
    seen: set[str] = set()
    for page in pages:
        if page.url in seen:
            raise ValueError(f"two pages at {page.url}")
        seen.add(page.url)
    return pages
