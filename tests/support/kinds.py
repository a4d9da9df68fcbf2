"""The kinds of page, one line a kind: what the browser tests and the picture book look at.

A kind is a pattern over the site's URLs; of the pages that match, the one with the most bytes is
the sample, because it has the most that can go wrong. `test_kinds.py` fails for a page that is of
no kind, or of two, and for a kind without a page.
"""

import re
from functools import cache
from pathlib import Path

SLUG = r"[a-z0-9][a-z0-9-]*"

HOME = rf"/(buildings|districts)/{SLUG}"

KINDS: dict[str, str] = {
    "home": r"/",
    "buildings": r"/buildings/(?:(?:list-)?part-\d+/)?",
    "filtered": rf"/buildings/(?:city|kind)-{SLUG}/(?:part-\d+/)?",
    "building": rf"/buildings/(?!city-|kind-|part-|list-part-){SLUG}/",
    "halls": rf"/buildings/{SLUG}/halls/",
    "hall": rf"/buildings/{SLUG}/halls/{SLUG}/",
    "hosted": rf"/buildings/{SLUG}/branches/",
    "activities": rf"{HOME}/activities/",
    "activity": rf"{HOME}/activities/{SLUG}/",
    "methods": rf"{HOME}/methods/",
    "figures": rf"{HOME}/figures/",
    "services": rf"{HOME}/services/",
    "clubs": rf"/buildings/{SLUG}/clubs/",
    "lists": rf"{HOME}/lists/",
    "gallery": rf"/buildings/{SLUG}/gallery/",
    "exhibit": rf"/buildings/{SLUG}/gallery/{SLUG}/",
    "walls": rf"/buildings/{SLUG}/walls/",
    "news": rf"{HOME}/news/",
    "item": rf"{HOME}/news/{SLUG}/",
    "timeline": rf"{HOME}/timeline/",
    "records": rf"{HOME}/records/",
    "branches": r"/branches/",
    "branch": rf"/branches/{SLUG}/",
    "district": rf"/districts/{SLUG}/",
    "history": r"/history/",
    "line": rf"/history/{SLUG}/({SLUG}/){{0,2}}",
    "labels": rf"/print/{SLUG}/labels/",
    "boards": rf"/print/{SLUG}/boards/{SLUG}/",
    "network": r"/network/",
    "sitemap": r"/sitemap/",
    "calendar": r"/calendar/",
    "statistics": r"/calendar/statistics/",
    "month": r"/calendar/\d{4}-\d{2}/",
    "screens": r"/screens/",
    "prose": r"/(about|privacy)/",
    "handbook": rf"/handbook/({SLUG}/)?",
    "developers": rf"/developers/{SLUG}/",
    "missing": r"/404\.html",
}


PLAYER = re.compile(rf"screens/{SLUG}/index\.html")
"""A lobby screen is no page to read: tests/site/test_screens.py looks at it."""


@cache
def pages(site: Path) -> list[str]:
    """The URLs (from the root) of all pages of a built site, 404.html included."""
    urls = []
    for path in sorted(site.rglob("*.html")):
        relative = path.relative_to(site).as_posix()
        if PLAYER.fullmatch(relative) or relative.startswith("admin/"):
            continue  # the editors' form has tests of its own: tests/browser/test_admin.py
        urls.append(
            "/" + (relative.removesuffix("index.html") if path.name == "index.html" else relative)
        )
    return urls


def kinds_of(url: str) -> list[str]:
    """The kinds that a URL is of; exactly one, if the table is right."""
    return [kind for kind, pattern in KINDS.items() if re.fullmatch(pattern, url)]


def file_of(site: Path, url: str) -> Path:
    """The file that a server sends for a URL."""
    return site / url.lstrip("/") / "index.html" if url.endswith("/") else site / url.lstrip("/")


@cache
def sample(site: Path, kind: str) -> str:
    """The URL that stands for a kind: its heaviest page, the first of equals."""
    matching = [url for url in pages(site) if re.fullmatch(KINDS[kind], url)]
    return max(matching, key=lambda url: file_of(site, url).stat().st_size)
