"""Feeds: every calendar and feed file of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from showcase import calendar, words
from showcase.feeds.events import (
    Placed,
    events,
    folders_of,
    has_dates,
    is_dated,
    publication_of,
    root_of,
    where,
)
from showcase.feeds.history import History
from showcase.feeds.news import news
from showcase.model import Entity, Folder, Named
from showcase.plan import Scene, feed_of, url_of
from showcase.programme import programme

File = tuple[str, bytes]
Unit = tuple[str, Callable[[], Iterable[File]]]
"""Files made together: a name that stays, and what makes them."""


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
        for placed in catalogue.derive(events, *where(folder), scene.date.isoformat())
    ]
    if any(catalogue.derive(has_dates, *where(folder)) for folder in catalogue.folders()):
        yield feed_of("site"), _calendar(scene, catalogue.site.title, "calendar/", found)
    yield from news(scene)


def _folder(scene: Scene, folder: Folder) -> Iterator[File]:
    """What a building or district subscribes people to: itself, its halls, its activities."""
    catalogue, home = scene.catalogue, f"{folder.kind}s"
    made = programme(catalogue, scene.date, "web")
    dated = [a for a in made.activities(folder.id).values() if is_dated(a)]
    if not dated:
        return
    found: list[Placed] = catalogue.derive(events, *where(folder), scene.date.isoformat())
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
    publication, years = publication_of(catalogue), calendar.series_window(scene.date)
    for activity in dated:
        url = root_of(catalogue) + url_of("activity", activity.key, home)
        text = calendar.series_file(activity, made.holidays, publication, *years, url=url)
        named = _keys(folder, folder.activities[activity.key.rpartition("/")[2]])
        yield from _everywhere(text, "activity", named, home)


def _branch(scene: Scene, ident: str) -> Iterator[File]:
    """The activities that an organisation holds."""
    catalogue, day = scene.catalogue, scene.date.isoformat()
    folders = catalogue.derive(folders_of, ident)
    if not folders:
        return
    found = [
        placed
        for top, folder in folders
        for placed in catalogue.derive(events, top, folder, day)
        if placed[2] == ident
    ]
    branch = catalogue.branches[ident]
    text = _calendar(scene, branch.name, url_of("branch", ident), found)
    yield from _everywhere(text, "branch", branch.ids)


def _calendar(scene: Scene, name: str, page: str, found: list[Placed]) -> bytes:
    events = [text for _, _, _, text in sorted(found, key=lambda placed: placed[0])]
    return calendar.calendar_file(name, events, url=root_of(scene.catalogue) + page)


def _everywhere(
    text: bytes, kind: str, keys: Iterable[str], home: str = "buildings"
) -> Iterator[File]:
    """A calendar, also where it was before a rename: who subscribed cannot be led on by a page."""
    for key in keys:
        yield feed_of(kind, key, home), text


def _keys(folder: Folder, entity: Entity | Named) -> list[str]:
    """The keys that an entity of a folder has and had."""
    return [f"{top}/{one}" for top in folder.profile.ids for one in entity.ids]
