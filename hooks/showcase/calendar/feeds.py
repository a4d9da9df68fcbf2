"""Calendar: news and coming activities as Atom (RFC 4287) and JSON Feed 1.1, byte for byte the same."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from xml.etree import ElementTree as ET

from showcase.calendar.ics import OFFSET, clean
from showcase.calendar.words import FEED_GENERATOR

ATOM = "http://www.w3.org/2005/Atom"
JSON_FEED = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed.

    Attributes:
        id: never changes; an address or a tag URI.
        url: absolute address of its page.
        published: naive local datetime, or a day.
        updated: the same; None if it never changed.
        html: sanitised markup; `text` is its plain summary.
    """

    id: str
    url: str
    title: str
    published: datetime | date
    updated: datetime | date | None = None
    text: str = ""
    html: str = ""
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed itself; all addresses absolute."""

    title: str
    home: str
    url: str
    author: str
    description: str = ""


def atom(channel: Channel, entries: Sequence[Entry], stamp: datetime | date) -> bytes:
    """Write an Atom feed.

    Args:
        channel: the feed.
        entries: in the order to show.
        stamp: `updated` of a feed without entries, so that no clock is read.
    """
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": "zh-CN"})
    _text(root, "id", channel.url)
    _text(root, "title", channel.title)
    if channel.description:
        _text(root, "subtitle", channel.description)
    latest = max((_moment(e.updated or e.published) for e in entries), default=_moment(stamp))
    _text(root, "updated", latest)
    ET.SubElement(
        root, "link", {"rel": "self", "href": channel.url, "type": "application/atom+xml"}
    )
    ET.SubElement(root, "link", {"rel": "alternate", "href": channel.home, "type": "text/html"})
    _text(ET.SubElement(root, "author"), "name", channel.author)
    _text(root, "generator", FEED_GENERATOR)
    for entry in entries:
        _atom_entry(root, entry)
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'.encode()


def _atom_entry(root: ET.Element, entry: Entry) -> None:
    made = ET.SubElement(root, "entry")
    _text(made, "id", entry.id)
    _text(made, "title", entry.title)
    _text(made, "updated", _moment(entry.updated or entry.published))
    _text(made, "published", _moment(entry.published))
    ET.SubElement(made, "link", {"rel": "alternate", "href": entry.url, "type": "text/html"})
    for category in entry.categories:
        ET.SubElement(made, "category", {"term": clean(category)})
    if entry.text:
        _text(made, "summary", entry.text)
    if entry.html:
        _text(made, "content", entry.html, type="html")


def _text(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = clean(text)


def json_feed(channel: Channel, entries: Sequence[Entry]) -> bytes:
    """Write a JSON Feed 1.1."""
    feed = {
        "version": JSON_FEED,
        "title": channel.title,
        "home_page_url": channel.home,
        "feed_url": channel.url,
        "description": channel.description,
        "language": "zh-CN",
        "authors": [{"name": channel.author}],
        "items": [_json_item(entry) for entry in entries],
    }
    full = {name: value for name, value in feed.items() if value or name == "items"}
    return (json.dumps(full, ensure_ascii=False, indent=1) + "\n").encode()


def _json_item(entry: Entry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.text,
        "content_html": entry.html,
        "date_published": _moment(entry.published),
        "date_modified": _moment(entry.updated) if entry.updated else "",
        "tags": list(entry.categories),
    }
    if not entry.html:
        item["content_text"] = entry.text or entry.title
    return {name: value for name, value in item.items() if value}


def _moment(value: datetime | date) -> str:
    """RFC 3339 with +08:00; a day is its midnight."""
    hours = int(OFFSET.total_seconds()) // 3600
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)  # noqa: DTZ001
    return f"{moment.replace(tzinfo=None):%Y-%m-%dT%H:%M:%S}+{hours:02d}:00"
