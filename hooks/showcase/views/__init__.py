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
from importlib import import_module
from typing import Any

from showcase.model import Catalogue
from showcase.plan import Page, Scene

KINDS: dict[str, tuple[str, ...]] = {
    "home": ("pages",),
    "buildings": ("pages",),
    "building": ("pages_in",),
    "chapter": ("pages_in",),
    "hall": ("pages_in",),
    "activity": ("pages_in",),
    "exhibit": ("pages_in",),
    "labels": ("pages_in",),
    "boards": ("pages_in",),
    "news_item": ("pages_in",),
    "branch": ("pages",),
    "district": ("pages_in",),
    "network": ("pages",),
    "history": ("pages",),
    "calendar": ("pages", "dated_pages"),
    "statistics": ("pages",),
    "screens": ("pages",),
    "sitemap": ("pages",),
}
"""Modules and what each offers, in the order of the site map. One is loaded when its pages are planned."""


Maker = Callable[[], Iterable[Page]]


def makers(scene: Scene) -> Iterator[tuple[str, Maker]]:
    """What plans the pages: a kind as a whole, or a kind of one folder; each with a stable name."""
    catalogue = scene.catalogue
    for kind, offers in KINDS.items():
        name = f"{__name__}.{kind}"
        if "pages_in" in offers:
            for folder in catalogue.folders():
                make = partial(_pages, name, "pages_in", catalogue, folder)
                yield f"{name} {folder.kind}s/{folder.id}", make
        if "pages" in offers:
            yield name, partial(_pages, name, "pages", catalogue)
        if "dated_pages" in offers:
            yield f"{name} by date", partial(_dated, name, scene)


def _dated(name: str, scene: Scene) -> Iterable[Page]:
    return _pages(name, "dated_pages", scene.catalogue, scene.date)


def _pages(name: str, offer: str, *arguments: Any) -> Iterable[Page]:
    found: Iterable[Page] = getattr(import_module(name), offer)(*arguments)
    return found


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
