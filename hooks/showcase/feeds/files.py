"""Feeds: every calendar and feed file of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import partial
from urllib.parse import urlsplit

from showcase import calendar, words
from showcase.calendar import Session
from showcase.dates import SHANGHAI
from showcase.feeds.history import FIXED, History
from showcase.model import Activity, Catalogue, Folder
from showcase.plan import Scene, feed_of, url_of
from showcase.programme import Programme, programme

MOST_ENTRIES = 50


def files(scene: Scene, history: History) -> Iterator[tuple[str, bytes]]:
    """The files by path below the site's root, each with its bytes.

    A place has a feed when it has any activity with dates, so that an address once subscribed to
    does not vanish in a quiet month.
    """
    catalogue = scene.catalogue
    made = programme(catalogue, scene.date)
    publication = _publication(catalogue, history)
    root = catalogue.site.url.rstrip("/") + "/"
    first, last = calendar.window(scene.date)
    years = calendar.series_window(scene.date)
    sessions = calendar.expand_all(
        (a for f in catalogue.folders() for a in made.activities(f.id).values()),
        made.holidays,
        first,
        last,
    )
    events = {session.id: calendar.event(session, publication) for session in sessions}
    for path, name, url, chosen in _subscriptions(catalogue, made, sessions):
        bound = [events[session.id] for session in chosen]
        yield path, calendar.calendar_file(name, bound, url=root + url)
    for folder in catalogue.folders():
        for activity in made.activities(folder.id).values():
            if not _dated(activity):
                continue
            home = f"{folder.kind}s"
            url = root + url_of("activity", activity.key, home)
            yield (
                feed_of("activity", activity.key, home),
                calendar.series_file(activity, made.holidays, publication, *years, url=url),
            )
    yield from _news(scene, root, sessions, history)


def _subscriptions(
    catalogue: Catalogue, made: Programme, sessions: tuple[Session, ...]
) -> Iterator[tuple[str, str, str, Iterable[Session]]]:
    """Path, name, page and sessions of every subscription."""
    dated = {
        folder.id: [a for a in made.activities(folder.id).values() if _dated(a)]
        for folder in catalogue.folders()
    }
    if not any(dated.values()):
        return
    site = catalogue.site
    yield feed_of("site"), site.title, "calendar/", sessions
    by_folder = calendar.grouped(sessions, lambda s: s.of.building)
    by_hall = calendar.grouped(sessions, lambda s: s.hall)
    by_branch = calendar.grouped(sessions, lambda s: s.branch)
    for folder in catalogue.folders():
        if not dated[folder.id]:
            continue
        home = f"{folder.kind}s"
        chosen = by_folder.get(folder.id, ())
        yield feed_of(folder.kind, folder.id), folder.name, f"{home}/{folder.id}/", chosen
        halls = {a.hall for a in dated[folder.id] if a.hall}
        for hall in (h for h in folder.halls.values() if h.key in halls):
            name = words.FEED_OF_HALL.format(hall=hall.name, building=folder.name)
            yield (
                feed_of("hall", hall.key),
                name,
                url_of("hall", hall.key),
                by_hall.get(hall.key, ()),
            )
    branches = {a.branch for activities in dated.values() for a in activities if a.branch}
    for branch in (catalogue.branches[b] for b in sorted(branches) if b in catalogue.branches):
        url = url_of("branch", branch.key)
        yield feed_of("branch", branch.id), branch.name, url, by_branch.get(branch.id, ())


def _dated(activity: calendar.Activity) -> bool:
    return bool(activity.dates or activity.extra) or (
        activity.repeat is not None and not isinstance(activity.repeat, calendar.Announced)
    )


def _publication(catalogue: Catalogue, history: History) -> calendar.Publication:
    root = catalogue.site.url.rstrip("/") + "/"
    details = {
        activity.key: _details(catalogue, folder, activity, history, root)
        for folder in catalogue.folders()
        for activity in folder.activities.values()
    }
    halls = {
        hall.key: f"{folder.name} {hall.name}"
        for folder in catalogue.buildings.values()
        for hall in folder.halls.values()
    }
    return calendar.Publication(urlsplit(root).hostname or "showcase", FIXED, details, halls)


def _details(
    catalogue: Catalogue, folder: Folder, activity: Activity, history: History, root: str
) -> calendar.Details:
    hall = catalogue.hall(activity.hall, folder.id) if activity.hall else None
    place = hall.name if hall else activity.place or ""
    changed = history.get(activity.file)
    lines = filter(None, [activity.summary, activity.audience, activity.repeat_note])
    return calendar.Details(
        location=" ".join(filter(None, [folder.name, place])),
        description="\n".join(lines),
        url=root + url_of("activity", activity.key, f"{folder.kind}s"),
        categories=(activity.kind,) if activity.kind else (),
        stamp=changed.at if changed else None,
        sequence=changed.times if changed else None,
    )


def _news(
    scene: Scene, root: str, sessions: tuple[Session, ...], history: History
) -> Iterator[tuple[str, bytes]]:
    """Atom and JSON Feed: news, the latest first, then what is coming."""
    catalogue = scene.catalogue
    news = [
        calendar.Entry(
            id=root + url_of("news", item.key, f"{folder.kind}s"),
            url=root + url_of("news", item.key, f"{folder.kind}s"),
            title=item.title,
            published=_day(item.date),
            text=item.detail or item.unit,
        )
        for folder in catalogue.folders()
        for item in folder.news.values()
    ]
    news.sort(key=lambda entry: (str(entry.published), entry.id), reverse=True)
    ahead = [s for s in sessions if s.held and s.day >= scene.date][: MOST_ENTRIES // 2]
    coming = [_coming(catalogue, session, root, history) for session in ahead]
    entries = (coming + news)[:MOST_ENTRIES]
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


def _coming(catalogue: Catalogue, session: Session, root: str, history: History) -> calendar.Entry:
    folder = catalogue.folder(session.of.building)
    home = f"{folder.kind}s" if folder else "buildings"
    url = root + url_of("activity", session.of.key, home)
    return calendar.Entry(
        id=f"{url}#{session.original}",
        url=url,
        title=calendar.session_name(session),
        published=_announced(catalogue, session, history),
        text=" ".join(
            filter(None, [calendar.session_when(session), folder.name if folder else ""])
        ),
    )


def _announced(catalogue: Catalogue, session: Session, history: History) -> datetime:
    """When a coming session was made known: the last change of its activity's file, at +08:00."""
    activity = catalogue.activity(session.of.key, "")
    changed = history.get(activity.file) if activity else None
    return (changed.at if changed else FIXED).astimezone(SHANGHAI).replace(tzinfo=None)


def _day(text: str) -> date:
    return date.fromisoformat(text)
