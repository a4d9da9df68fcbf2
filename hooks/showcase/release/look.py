"""Release: a last look at a built site before anybody sees it — its own links lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from posixpath import normpath
from urllib.parse import unquote, urlsplit

NEEDED = ("index.html", "404.html", "sitemap.xml")
_TAG = re.compile(rb"<(?:a|area|link|script|img|source|use|image|video|audio|iframe)\s[^>]*>")
_VALUE = re.compile(rb'\s(?:href|src|poster)="([^"]*)"')


@dataclass(frozen=True, slots=True, order=True)
class Dead:
    """A link of a page to a file that is not there."""

    page: str
    link: str


def missing(paths: Iterable[str]) -> list[str]:
    """What no site can do without, and this one lacks."""
    there = set(paths)
    return [path for path in NEEDED if path not in there]


def dead_links(paths: Iterable[str], read: Callable[[str], bytes], address: str) -> list[Dead]:
    """Links and loads of all pages that lead to no file of the site, sorted.

    Args:
        paths: every file, posix, below the site's root.
        read: gives a file's bytes.
        address: the site's own address; its path is where the root lies on the host.
    """
    there = set(paths)
    base = urlsplit(address).path.strip("/")

    @cache
    def is_dead(folder: str, link: str) -> bool:
        target = _target(folder, link, base)
        return target is not None and target not in there

    found = set()
    for page in there:
        if page.endswith(".html"):
            folder = page.rpartition("/")[0]
            for link in _links(read(page)):
                if is_dead(folder, link):
                    found.add(Dead(page, link))
    return sorted(found)


def _links(content: bytes) -> set[str]:
    values = (value for tag in _TAG.findall(content) for value in _VALUE.findall(tag))
    return {value.decode(errors="replace").replace("&amp;", "&") for value in values}


def _target(folder: str, link: str, base: str) -> str | None:
    """The file that a link of a page in `folder` asks for; None for what is not of this site."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    path = unquote(parts.path)
    if path.startswith("/"):
        if base and not f"{path}/".startswith(f"/{base}/"):
            return None
        whole = path.removeprefix(f"/{base}") if base else path
    else:
        whole = f"/{folder}/{path}"
    plain = normpath(whole).lstrip("/")
    if path.endswith(("/", "/.", "/..")) or path in (".", "..") or plain in ("", "."):
        return f"{plain}/index.html".removeprefix("./").lstrip("/")
    return plain
