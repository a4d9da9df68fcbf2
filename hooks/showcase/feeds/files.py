"""Feeds: every calendar and feed file of the site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from showcase import calendar, reads, words
from showcase.calendar import Session
from showcase.dates import SHANGHAI
from showcase.feeds.history import FIXED, Changed, History
from showcase.model import Activity, Catalogue, Entity, Folder, Named
from showcase.plan import Scene, feed_of, url_of
from showcase.programme import programme

MOST_ENTRIES = 50


File = tuple[str, bytes]
Unit = tuple[str, Callable[[], Iterable[File]]]
"""Files made together: a name that stays, and what makes them."""

Placed = tuple[Any, str, str, bytes]
"""An event: its place in time, its hall, its organisation, its text."""


def files(scene: Scene, history: History) -> Iterator[File]:
    """The files by path below the site's root, each with its bytes.

    A place has a feed when it has any activity with dates, so that an address once subscribed to
    does not vanish in a quiet month.
    """
    for _, make in units(scene, history):
        yield from make()


def units(scene: Scene, history: History) -> Iterator[Unit]:
    """The files in units, each of which looks only at what its files show."""
    catalogue = scene.catalogue
    catalogue.history = history
    yield "site", partial(_site, scene)
    for folder in catalogue.folders():
        yield f"{folder.kind}s/{folder.id}", partial(_folder, scene, folder)
    for ident in catalogue.branches:
        yield f"branches/{ident}", partial(_branch, scene, ident)


def _site(scene: Scene) -> Iterator[File]:
    """Everything that has a date, and the news."""
    catalogue = scene.catalogue
    found = [
        placed
        for folder in catalogue.folders()
        for placed in catalogue.derive(_events, *_where(folder), scene.date.isoformat())
    ]
    if any(catalogue.derive(_has_dates, *_where(folder)) for folder in catalogue.folders()):
        yield feed_of("site"), _calendar(scene, catalogue.site.title, "calendar/", found)
    yield from _news(scene)


def _folder(scene: Scene, folder: Folder) -> Iterator[File]:
    """What a building or district subscribes people to: itself, its halls, its activities."""
    catalogue, home = scene.catalogue, f"{folder.kind}s"
    made = programme(catalogue, scene.date)
    dated = [a for a in made.activities(folder.id).values() if _dated(a)]
    if not dated:
        return
    found: list[Placed] = catalogue.derive(_events, *_where(folder), scene.date.isoformat())
    text = _calendar(scene, folder.name, f"{home}/{folder.id}/", found)
    yield from _everywhere(text, folder.kind, folder.profile.ids)
    halls = {activity.hall for activity in dated if activity.hall}
    for hall in map(folder.halls.named, folder.halls):
        if not (hall and hall.key in halls):
            continue
        name = words.FEED_OF_HALL.format(hall=hall.name, building=folder.name)
        here = [event for event in found if event[1] == hall.key]
        text = _calendar(scene, name, url_of("hall", hall.key), here)
        yield from _everywhere(text, "hall", _keys(folder, hall))
    publication, years = _publication(catalogue), calendar.series_window(scene.date)
    for activity in dated:
        url = _root(catalogue) + url_of("activity", activity.key, home)
        text = calendar.series_file(activity, made.holidays, publication, *years, url=url)
        named = _keys(folder, folder.activities[activity.key.rpartition("/")[2]])
        yield from _everywhere(text, "activity", named, home)


def _branch(scene: Scene, ident: str) -> Iterator[File]:
    """The activities that an organisation holds."""
    catalogue, day = scene.catalogue, scene.date.isoformat()
    folders = catalogue.derive(_folders_of, ident)
    if not folders:
        return
    found = [
        placed
        for top, folder in folders
        for placed in catalogue.derive(_events, top, folder, day)
        if placed[2] == ident
    ]
    branch = catalogue.branches[ident]
    text = _calendar(scene, branch.name, url_of("branch", ident), found)
    yield from _everywhere(text, "branch", branch.ids)


def _calendar(scene: Scene, name: str, page: str, found: list[Placed]) -> bytes:
    events = [text for _, _, _, text in sorted(found, key=lambda placed: placed[0])]
    return calendar.calendar_file(name, events, url=_root(scene.catalogue) + page)


def _everywhere(
    text: bytes, kind: str, keys: Iterable[str], home: str = "buildings"
) -> Iterator[File]:
    """A calendar, also where it was before a rename: who subscribed cannot be led on by a page."""
    for key in keys:
        yield feed_of(kind, key, home), text


def _keys(folder: Folder, entity: Entity | Named) -> list[str]:
    """The keys that an entity of a folder has and had."""
    return [f"{top}/{one}" for top in folder.profile.ids for one in entity.ids]


def _where(folder: Folder) -> tuple[str, str]:
    return f"{folder.kind}s", folder.id


def _root(catalogue: Catalogue) -> str:
    return catalogue.site.url.rstrip("/") + "/"


def _events(catalogue: Catalogue, top: str, ident: str, day: str) -> list[Placed]:
    """The events of a folder, in order."""
    publication = _publication(catalogue)
    sessions: list[Session] = catalogue.derive(_sessions, ident, day)
    return [(s.order, s.hall, s.branch, calendar.event(s, publication)) for s in sessions]


def _sessions(catalogue: Catalogue, ident: str, day: str) -> list[Session]:
    """The sessions of a folder over the days that subscriptions tell of."""
    today = date.fromisoformat(day)
    made = programme(catalogue, today)
    activities = made.activities(ident).values()
    return list(calendar.expand_all(activities, made.holidays, *calendar.window(today)))


def _has_dates(catalogue: Catalogue, top: str, ident: str) -> bool:
    return bool(catalogue.derive(_holders, top, ident)[0])


def _holders(catalogue: Catalogue, top: str, ident: str) -> tuple[bool, list[str]]:
    """Whether a folder has anything with dates, and the organisations that hold such."""
    made = programme(catalogue, date.min)  # of a folder's activities, whenever they are
    dated = [activity for activity in made.activities(ident).values() if _dated(activity)]
    return bool(dated), sorted({activity.branch for activity in dated if activity.branch})


def _folders_by_branch(catalogue: Catalogue) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for folder in catalogue.folders():
        for branch in catalogue.derive(_holders, *_where(folder))[1]:
            found[branch].append(_where(folder))
    return dict(found)


def _folders_of(catalogue: Catalogue, branch: str) -> list[tuple[str, str]]:
    """The folders with activities that an organisation holds."""
    found: list[tuple[str, str]] = catalogue.derive(_folders_by_branch).get(branch, [])
    return found


def _dated(activity: calendar.Activity) -> bool:
    return bool(activity.dates or activity.extra) or (
        activity.repeat is not None and not isinstance(activity.repeat, calendar.Announced)
    )


class _Details(dict[str, calendar.Details]):
    """What events say of their activities, looked up when one is written."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue

    def get(self, key: str, default: Any = None) -> Any:
        """The details of an activity."""
        top, ident = key.split("/", 1)
        folder = self._catalogue.folder(top)
        activity = folder.activities.get(ident) if folder else None
        return _details(self._catalogue, folder, activity) if folder and activity else default


class _Halls(dict[str, str]):
    """Where a hall is, looked up when an event is moved to it."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue

    def get(self, key: str, default: Any = None) -> Any:
        """The location of a hall."""
        hall = self._catalogue.hall_named(key, "")
        home = key.partition("/")[0]
        return f"{self._catalogue.buildings[home].name} {hall.name}" if hall else default


def _publication(catalogue: Catalogue) -> calendar.Publication:
    host = urlsplit(_root(catalogue)).hostname or "showcase"
    return calendar.Publication(host, FIXED, _Details(catalogue), _Halls(catalogue))


def _changed(catalogue: Catalogue, file: str) -> Changed | None:
    """When a file was last changed, as far as the history tells."""
    reads.note(f"{reads.HISTORY}{file}")
    return catalogue.history.get(file)


def _details(catalogue: Catalogue, folder: Folder, activity: Activity) -> calendar.Details:
    hall = catalogue.hall_named(activity.hall, folder.id) if activity.hall else None
    place = hall.name if hall else activity.place or ""
    changed = _changed(catalogue, activity.file)
    lines = filter(None, [activity.summary, activity.audience, activity.repeat_note])
    return calendar.Details(
        location=" ".join(filter(None, [folder.name, place])),
        description="\n".join(lines),
        url=_root(catalogue) + url_of("activity", activity.key, f"{folder.kind}s"),
        categories=(activity.kind,) if activity.kind else (),
        stamp=changed.at if changed else None,
        sequence=changed.times if changed else None,
    )


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
    found = catalogue.derive(_sessions, ident, day)
    held = [s for s in found if s.held and s.day >= date.fromisoformat(day)]
    return held[: MOST_ENTRIES // 2]


def _news(scene: Scene) -> Iterator[File]:
    """Atom and JSON Feed: news, the latest first, then what is coming."""
    catalogue, root = scene.catalogue, _root(scene.catalogue)
    latest = [
        row for folder in catalogue.folders() for row in catalogue.derive(_latest, *_where(folder))
    ]
    latest.sort(key=lambda row: (row[0], root + row[1]), reverse=True)
    news = [
        calendar.Entry(
            id=root + url, url=root + url, title=title, published=date.fromisoformat(day), text=text
        )
        for day, url, title, text in latest[:MOST_ENTRIES]
    ]
    coming = [_coming(catalogue, session, root) for session in _ahead(scene)]
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
    changed = _changed(catalogue, activity.file) if activity else None
    return (changed.at if changed else FIXED).astimezone(SHANGHAI).replace(tzinfo=None)
