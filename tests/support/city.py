"""A city's search index without its pages: what bench/city.py writes as data, taken as text."""

from collections.abc import Iterator
from typing import Any

from bench.city import city
from showcase import words
from showcase.search import Entry

KINDS = {
    "halls": "hall",
    "activities": "activity",
    "exhibits": "exhibit",
    "news": "news",
    "branches": "branch",
}


def entries(pages: int) -> Iterator[Entry]:
    """What search finds of a city of about `pages` pages: each thing with all its words."""
    place = ""
    for path, data in city(pages):
        *folder, name = path.removesuffix(".yaml").split("/")
        if name in ("building", "district"):
            place = data["name"]
            yield _entry("-".join(folder), f"{'/'.join(folder)}/", name, place, data)
        elif kind := KINDS.get(folder[-1] if folder else ""):
            segment = "-".join(folder[:2]) if len(folder) > 2 else "site"
            yield _entry(segment, f"{path.removesuffix('.yaml')}/", kind, place, data)


def _entry(segment: str, url: str, kind: str, place: str, data: dict[str, Any]) -> Entry:
    title = data.get("name") or data["title"]
    place = "" if segment == "site" else place
    return Entry(segment, url, title, words.PAGE_KINDS[kind], place, text=" ".join(_words(data)))


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for part in value.values():
            yield from _words(part)
    elif isinstance(value, list):
        for part in value:
            yield from _words(part)
    elif isinstance(value, str):
        yield value
