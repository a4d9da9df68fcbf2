"""Render: what a page says to machines — JSON-LD after schema.org: its trail, and what it is about."""

from __future__ import annotations

import json

from markupsafe import Markup

from showcase.plan import Page
from showcase.render.listed_things import chapter
from showcase.render.things import THINGS, About, Absolute, Context, Thing, filled

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
ABOUT: dict[str, About] = {**THINGS, "chapter": chapter}
"""What a page of each kind is about; kinds that are lists only have their breadcrumbs."""


def linked_data(page: Page, context: Context, absolute: Absolute) -> Markup:
    """The JSON-LD of a page: its trail of breadcrumbs, and the thing it is about.

    Args:
        page: the planned page.
        context: what its template gets.
        absolute: makes an absolute address of one below the site's root.
    """
    things = [crumbs(page, absolute)] if page.crumbs else []
    make = ABOUT.get(page.kind)
    if make:
        thing = make(page, context, absolute)
        things += [{"@context": "https://schema.org", **filled(thing)}] if thing else []
    return Markup("\n".join(map(_script, things)))  # noqa: S704 - escaped in _script


def crumbs(page: Page, absolute: Absolute) -> Thing:
    """The trail from the home page to this page."""
    trail = [("首页", ""), *page.crumbs, (page.title, page.url)]
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": n, "name": name, "item": absolute(url)}
            for n, (name, url) in enumerate(trail, 1)
        ],
    }


def _script(thing: Thing) -> str:
    """JSON that cannot end its script element, whatever an editor wrote."""
    text = _JSON.encode(thing)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return f'<script type="application/ld+json">{text}</script>'
