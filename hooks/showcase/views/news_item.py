"""Views: a news item of a building or a district."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from showcase import words
from showcase.model import Catalogue
from showcase.plan import Page, Scene, chapter_url, url_of
from showcase.views.chapters import chapters
from showcase.views.parts import news
from showcase.views.parts.folders import Link, crumbs, home_of, neighbours, section
from showcase.views.parts.sources import used_by

LABEL = dict(words.CHAPTERS)["news"]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """A page for each news item."""
    for folder in catalogue.folders():
        home = home_of(folder)
        for item in folder.news.values():
            yield Page(
                url_of("news", item.key, home),
                "news",
                item.title,
                partial(_view, ident=folder.id, kind=folder.kind, news_id=item.id),
                description=item.detail or "",
                section=section(folder),
                place=folder.name,
                crumbs=crumbs(folder, (LABEL, chapter_url(folder.id, "news", home))),
            )


def _view(scene: Scene, ident: str, kind: str, news_id: str) -> dict[str, Any]:
    catalogue = scene.catalogue
    folder = (catalogue.buildings if kind == "building" else catalogue.districts)[ident]
    home = home_of(folder)
    item = folder.news[news_id]
    links = [Link(n.title, url_of("news", n.key, home)) for n in news.ordered(folder)]
    return {
        "folder": folder,
        "home": home,
        "news": item,
        "view": news.view(folder, item),
        "sources": used_by(catalogue, folder, [item]),
        "chapters": chapters(catalogue, folder),
        "here": "news",
        "around": neighbours(links, url_of("news", item.key, home)),
    }
