"""Feeds: news and what is coming, for readers of Atom and JSON Feed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import partial

from showcase import calendar
from showcase.calendar import Session
from showcase.dates import SHANGHAI
from showcase.feeds.events import changed, root_of, sessions, where
from showcase.feeds.history import FIXED
from showcase.model import Catalogue, Folder
from showcase.plan import Scene, url_of

MOST_ENTRIES = 50


def news(scene: Scene) -> Iterator[tuple[str, bytes]]:
    """Atom and JSON Feed: news, the latest first, then what is coming."""
    catalogue, root = scene.catalogue, root_of(scene.catalogue)
    latest = [
        row for folder in catalogue.folders() for row in catalogue.derive(_latest, *where(folder))
    ]
    latest.sort(key=lambda row: (row[0], root + row[1]), reverse=True)
    told = [
        calendar.Entry(
            id=root + url, url=root + url, title=title, published=date.fromisoformat(day), text=text
        )
        for day, url, title, text in latest[:MOST_ENTRIES]
    ]
    coming = [_coming(catalogue, session, root) for session in _ahead(scene)]
    entries = (coming + told)[:MOST_ENTRIES]
    author = catalogue.site.owner.name or catalogue.site.title
    channel = partial(
        calendar.Channel,
        catalogue.site.title,
        root,
        author=author,
        description=catalogue.site.tagline,
    )
    yield "feed.xml", calendar.atom(channel(root + "feed.xml"), entries, scene.date)
    yield "feed.json", calendar.json_feed(channel(root + "feed.json"), entries)


def _latest(catalogue: Catalogue, top: str, ident: str) -> list[tuple[str, str, str, str]]:
    """Day, page, title and text of a folder's latest news."""
    folder: Folder = getattr(catalogue, top)[ident]
    items = sorted(folder.news.values(), key=lambda item: item.date, reverse=True)
    return [
        (item.date, url_of("news", item.key, top), item.title, item.detail or item.unit)
        for item in items[:MOST_ENTRIES]
    ]


def _ahead(scene: Scene) -> list[Session]:
    """The next sessions of the site."""
    catalogue, today = scene.catalogue, scene.date
    found = [
        session
        for folder in catalogue.folders()
        for session in catalogue.derive(_next, folder.id, today.isoformat())
    ]
    return sorted(found, key=lambda session: session.order)[: MOST_ENTRIES // 2]


def _next(catalogue: Catalogue, ident: str, day: str) -> list[Session]:
    """The next sessions of a folder: no more of them can be among the site's next."""
    found = catalogue.derive(sessions, ident, day)
    today = date.fromisoformat(day)
    held = [s for s in found if s.held and s.day >= today and not s.of.quiet_on(today)]
    return held[: MOST_ENTRIES // 2]


def _coming(catalogue: Catalogue, session: Session, root: str) -> calendar.Entry:
    folder = catalogue.folder(session.of.building)
    home = f"{folder.kind}s" if folder else "buildings"
    url = root + url_of("activity", session.of.key, home)
    return calendar.Entry(
        id=f"{url}#{session.original}",
        url=url,
        title=calendar.session_name(session),
        published=_announced(catalogue, session),
        text=" ".join(
            filter(None, [calendar.session_when(session), folder.name if folder else ""])
        ),
    )


def _announced(catalogue: Catalogue, session: Session) -> datetime:
    """When a coming session was made known: the last change of its activity's file, at +08:00."""
    activity = catalogue.activity(session.of.key, "")
    last = changed(catalogue, activity.file) if activity else None
    return (last.at if last else FIXED).astimezone(SHANGHAI).replace(tzinfo=None)
