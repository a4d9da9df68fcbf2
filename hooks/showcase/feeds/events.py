"""Feeds: what subscriptions tell of — the events of each folder, derived once for every file they are in."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from showcase import calendar, reads
from showcase.calendar import Session
from showcase.feeds.history import FIXED, Changed
from showcase.model import Activity, Catalogue, Folder
from showcase.plan import url_of
from showcase.programme import programme

Placed = tuple[Any, str, str, bytes]
"""An event: its place in time, its hall, its organisation, its text."""


def where(folder: Folder) -> tuple[str, str]:
    """What names a folder to a derived value: the top it lies in, and its id."""
    return f"{folder.kind}s", folder.id


def root_of(catalogue: Catalogue) -> str:
    """The site's absolute address, with a slash at its end."""
    return catalogue.site.url.rstrip("/") + "/"


def events(catalogue: Catalogue, top: str, ident: str, day: str) -> list[Placed]:
    """The events of a folder, in order."""
    publication = publication_of(catalogue)
    found: list[Session] = catalogue.derive(sessions, ident, day)
    return [(s.order, s.hall, s.branch, calendar.event(s, publication)) for s in found]


def sessions(catalogue: Catalogue, ident: str, day: str) -> list[Session]:
    """The sessions of a folder over the days that subscriptions tell of."""
    today = date.fromisoformat(day)
    made = programme(catalogue, today, "web")
    activities = made.activities(ident).values()
    return list(calendar.expand_all(activities, made.holidays, *calendar.window(today)))


def has_dates(catalogue: Catalogue, top: str, ident: str) -> bool:
    """Whether a folder has anything with dates."""
    return bool(catalogue.derive(_holders, top, ident)[0])


def _holders(catalogue: Catalogue, top: str, ident: str) -> tuple[bool, list[str]]:
    """Whether a folder has anything with dates, and the organisations that hold such."""
    made = programme(catalogue, date.min)  # of a folder's activities, whenever they are
    dated = [activity for activity in made.activities(ident).values() if is_dated(activity)]
    return bool(dated), sorted({activity.branch for activity in dated if activity.branch})


def _folders_by_branch(catalogue: Catalogue) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for folder in catalogue.folders():
        for branch in catalogue.derive(_holders, *where(folder))[1]:
            found[branch].append(where(folder))
    return dict(found)


def folders_of(catalogue: Catalogue, branch: str) -> list[tuple[str, str]]:
    """The folders with activities that an organisation holds."""
    found: list[tuple[str, str]] = catalogue.derive(_folders_by_branch).get(branch, [])
    return found


def is_dated(activity: calendar.Activity) -> bool:
    """Whether an activity has dates at all, be they past."""
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


def publication_of(catalogue: Catalogue) -> calendar.Publication:
    """What every event says of the site that publishes it."""
    host = urlsplit(root_of(catalogue)).hostname or "showcase"
    return calendar.Publication(host, FIXED, _Details(catalogue), _Halls(catalogue))


def changed(catalogue: Catalogue, file: str) -> Changed | None:
    """When a file was last changed, as far as the history tells."""
    reads.note(f"{reads.HISTORY}{file}")
    return catalogue.history.get(file)


def _details(catalogue: Catalogue, folder: Folder, activity: Activity) -> calendar.Details:
    hall = catalogue.hall_named(activity.hall, folder.id) if activity.hall else None
    place = hall.name if hall else activity.place or ""
    last = changed(catalogue, activity.file)
    lines = filter(None, [activity.summary, activity.audience, activity.repeat_note])
    return calendar.Details(
        location=" ".join(filter(None, [folder.name, place])),
        description="\n".join(lines),
        url=root_of(catalogue) + url_of("activity", activity.key, f"{folder.kind}s"),
        categories=(activity.kind,) if activity.kind else (),
        stamp=last.at if last else None,
        sequence=last.times if last else None,
    )
