"""Render: sitemap.xml over data pages and prose alike (sitemaps.org protocol 0.9)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

_OPEN = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def sitemap(site_url: str, urls: Iterable[str]) -> bytes:
    """The map of all public addresses, sorted; no dates, which would change on every build.

    Args:
        site_url: the site's absolute address.
        urls: addresses below it.
    """
    root = site_url.rstrip("/") + "/"
    rows = "".join(f"<url><loc>{escape(root + url)}</loc></url>\n" for url in sorted(set(urls)))
    return f"{_OPEN}{rows}</urlset>\n".encode()
