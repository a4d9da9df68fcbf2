"""Views: which pages exist and what each shows — one module a kind of page.

A module offers `pages_in(catalogue, folder)`, which yields the pages of its kind in one building's or
district's folder, `pages(catalogue)` for pages that stand above folders, or `dated_pages(catalogue,
today)` where the build's date decides which there are; each page carries the function that makes its
template's context. To add a kind: write the module, its template
`overrides/pages/<kind>.html`, and one line below.

What planning and rendering look at is noted by the catalogue itself, and after an edit only those pages
are made again that looked at what changed. A page that shows a little of many files should ask
`catalogue.derive` for it, or every edit of any of them concerns it. Nothing may be remembered between
pages but by `derive`: a value made for one page would hide from the next what it was made of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial

from showcase.model import Catalogue
from showcase.plan import Page, Scene
from showcase.views import (
    activity,
    boards,
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
    labels,
    network,
    news_item,
    screens,
    sitemap,
    statistics,
)

KINDS = (
    home,
    buildings,
    building,
    chapter,
    hall,
    activity,
    exhibit,
    labels,
    boards,
    news_item,
    branch,
    district,
    network,
    history,
    calendar,
    statistics,
    screens,
    sitemap,
)
"""In the order of the site map."""


Maker = Callable[[], Iterable[Page]]


def makers(scene: Scene) -> Iterator[tuple[str, Maker]]:
    """What plans the pages: a kind as a whole, or a kind of one folder; each with a stable name."""
    catalogue = scene.catalogue
    for kind in KINDS:
        if hasattr(kind, "pages_in"):
            for folder in catalogue.folders():
                name = f"{kind.__name__} {folder.kind}s/{folder.id}"
                yield name, partial(kind.pages_in, catalogue, folder)
        if hasattr(kind, "pages"):
            yield kind.__name__, partial(kind.pages, catalogue)
        if hasattr(kind, "dated_pages"):
            yield f"{kind.__name__} by date", partial(_dated, kind.dated_pages, scene)


def _dated(pages: Callable[[Catalogue, date], Iterable[Page]], scene: Scene) -> Iterable[Page]:
    return pages(scene.catalogue, scene.date)


def plan(catalogue: Catalogue, today: date) -> list[Page]:
    """All pages of the site, in a fixed order, each address once.

    Raises:
        ValueError: two pages claim one address (a mistake in the views, not in the data).
    """
    pages = [page for _, maker in makers(Scene(catalogue, today)) for page in maker()]
    once(page.url for page in pages)
    return pages


def once(urls: Iterable[str]) -> None:
    """Make sure that no address is claimed by two pages.

    Raises:
        ValueError: one is.
    """
    seen: set[str] = set()
    for url in urls:
        if url in seen:
            raise ValueError(f"two pages at {url}")
        seen.add(url)
