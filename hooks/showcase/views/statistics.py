"""Views: what can be counted of activities, and — apart from it — what reports say.

Counted sessions come from the one expansion. Totals that a report prints (302 场次) are of another
scope: they stand in a list of their own, each as it is said, and are never added to anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from showcase import calendar, words
from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene, chapter_url, url_of
from showcase.programme import programme, span_of_pages
from showcase.views.parts.amounts import Amount, amount_of
from showcase.views.parts.figures import FigureView
from showcase.views.parts.figures import view as figure_view
from showcase.views.parts.folders import home_of
from showcase.views.parts.sessions import is_inferred

URL = "calendar/statistics/"
SESSION_UNITS = ("场", "场次")
"""Units in which a report counts activities."""

Counted = dict[str, tuple[tuple[str, int, int, int, int], ...]]
"""Rows by what they are counted by: key, held, planned, cancelled, inferred."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: what is counted, where it is told, and the counts."""

    name: str
    url: str
    of: calendar.Tally


@dataclass(frozen=True, slots=True)
class Table:
    """Counts by one thing; every session stands in one row of it."""

    title: str
    head: str
    rows: tuple[Row, ...]
    ids: str = ""

    @property
    def most(self) -> int:
        """The length of the longest bar, in sessions."""
        return max((row.of.total for row in self.rows), default=0) or 1


@dataclass(frozen=True, slots=True)
class Reported:
    """A total as a report says it: of an activity, or a figure of a place."""

    name: str
    url: str
    place: str
    figure: FigureView | None = None
    sessions: Amount | None = None
    people: Amount | None = None
    when: str = ""


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one page of counts."""
    yield Page(
        URL,
        "statistics",
        words.STATISTICS,
        _view,
        section="calendar/",
        crumbs=((words.CALENDAR, "calendar/"),),
        searched=False,
    )


def _view(scene: Scene) -> dict[str, Any]:
    catalogue = scene.catalogue
    first, last = span_of_pages(scene.date)
    found: dict[str, list[calendar.Tally]] = defaultdict(list)
    for folder in catalogue.folders():
        counted = catalogue.derive(_counted, f"{folder.kind}s", folder.id, scene.date.isoformat())
        for by, rows in counted.items():
            found[by] += [calendar.Tally(*row) for row in rows]
    tables = [
        Table(words.BY[by], words.BY_HEAD[by], tuple(_rows(catalogue, by, found[by])), by)
        for by in words.BY
    ]
    return {
        "tables": tables,
        "total": calendar.summed(found["month"]),
        "first": first.isoformat(),
        "last": last.isoformat(),
        "today": scene.date.isoformat(),
        "reported": [
            one
            for folder in catalogue.folders()
            for one in catalogue.derive(_reported, f"{folder.kind}s", folder.id)
        ],
    }


KEYS: dict[str, Callable[[calendar.Session], str]] = {
    "month": calendar.by_month,
    "kind": lambda s: s.of.kind or words.NO_KIND,
    "place": lambda s: s.of.key.partition("/")[0],
    "branch": lambda s: s.branch or words.NO_BRANCH,
}


def _counted(catalogue: Catalogue, top: str, ident: str, day: str) -> Counted:
    """The counts of one folder by month, kind, place and organisation."""
    folder: Folder = getattr(catalogue, top)[ident]
    today = date.fromisoformat(day)
    sessions = programme(catalogue, today).in_folder(ident)
    inferred = {a.key for a in folder.activities.values() if is_inferred(a)}
    return {
        by: tuple(
            (t.key, t.held, t.planned, t.cancelled, t.inferred)
            for t in calendar.tally(sessions, today, key, lambda s: s.of.key in inferred)
        )
        for by, key in KEYS.items()
    }


def _rows(catalogue: Catalogue, by: str, tallies: list[calendar.Tally]) -> Iterator[Row]:
    for one in calendar.merged(tallies):
        name, url = _named(catalogue, by, one.key)
        yield Row(name, url, one)


def _named(catalogue: Catalogue, by: str, key: str) -> tuple[str, str]:
    """What a key of a table is called, and its page."""
    if by == "month":
        year, number = key.split("-")
        return words.MONTH.format(year=year, month=int(number)), f"calendar/{key}/"
    if by == "place" and (folder := catalogue.folder(key)):
        return folder.name, chapter_url(folder.id, "activities", home_of(folder))
    if by == "branch" and (branch := catalogue.branches.get(key)):
        return branch.name, url_of("branch", key)
    return key, ""


def _reported(catalogue: Catalogue, top: str, ident: str) -> list[Reported]:
    """What reports count of a folder's activities, each as it is said."""
    folder: Folder = getattr(catalogue, top)[ident]
    found = [
        Reported(
            activity.name,
            url_of("activity", activity.key, top),
            folder.name,
            None,
            amount_of(activity.sessions_held),
            amount_of(activity.people),
            words.dated_text(activity.when, activity.when_q) if activity.when else "",
        )
        for activity in folder.activities.values()
        if activity.sessions_held or activity.people
    ]
    head = folder.figures
    for figure in head.figures:
        shown = figure_view(figure, head)
        if figure.unit in SESSION_UNITS and shown.state == "value":
            url = f"{chapter_url(folder.id, 'figures', top)}#figure-{figure.id}"
            found.append(Reported(figure.label, url, folder.name, shown))
    return found
