"""Views: a news item of a building or a district."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from showcase import words
from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene, chapter_url, url_of
from showcase.views.chapters import chapters
from showcase.views.parts import news
from showcase.views.parts.folders import Link, around, crumbs, home_of, section
from showcase.views.parts.sources import used_by

LABEL = dict(words.CHAPTERS)["news"]


def pages_in(catalogue: Catalogue, folder: Folder) -> Iterator[Page]:
    """A page for each news item."""
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
    return {
        "folder": folder,
        "home": home,
        "news": item,
        "view": news.view(folder, item),
        "sources": used_by(catalogue, folder, [item]),
        "chapters": chapters(catalogue, folder),
        "here": "news",
        "around": around(catalogue, _links, folder, url_of("news", item.key, home)),
    }


def _links(catalogue: Catalogue, top: str, ident: str) -> list[Link]:
    folder: Folder = getattr(catalogue, top)[ident]
    return [Link(one.title, url_of("news", one.key, top)) for one in news.ordered(folder)]
