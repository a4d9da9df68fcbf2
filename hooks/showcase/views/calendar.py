"""Views: the calendar — what is coming, and a page for each month of this year and the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from showcase import calendar, words
from showcase.model import Activity, Catalogue, Folder
from showcase.plan import Page, Scene
from showcase.plan.urls import month_url
from showcase.programme import programme, span_of_pages
from showcase.views.parts.sessions import DayView, coming, day_view, monday_of, shared_programme

HOME = "calendar/"
LINES_IN_CELL, MOST_IN_CELL = 4, 24
"""Sessions that a cell shows, and that lie ready in it for a filter; the list below has all."""
MOST_IN_MONTH = 2_000
"""Beyond that a month of the whole network says how many sessions each day and place has."""
MOST_COMING = 400
DAYS_COMING = 92
"""So many sessions, and days from the Monday of the build's week, stand in the list of what is coming."""
MOST_CHOICES = 200
"""A list that is longer helps nobody: the building's own page has its sessions."""


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The programme of the coming weeks; its months depend on the date (`dated_pages`)."""
    yield Page(HOME, "calendar", words.CALENDAR, _view, section=HOME, searched=False)


def dated_pages(catalogue: Catalogue, today: date) -> Iterator[Page]:
    """A page for each month that has one on the build's date."""
    for year, number in calendar.months(*span_of_pages(today)):
        yield Page(
            month_url(year, number),
            "month",
            words.MONTH.format(year=year, month=number),
            partial(_month_view, year=year, number=number),
            section=HOME,
            crumbs=((words.CALENDAR, HOME),),
            searched=False,
        )


def _view(scene: Scene) -> dict[str, Any]:
    made, monday = shared_programme(scene), monday_of(scene)
    # the month in which this week ends: on the last days of one, the next is of more use
    sunday = monday + timedelta(days=6)
    sessions = made.around(monday, monday + timedelta(days=DAYS_COMING - 1))
    return {
        "days": coming(scene, sessions, DAYS_COMING, most=MOST_COMING),
        "most": MOST_COMING,
        "month": (sunday.year, sunday.month),
        "grid": _grid(scene, sunday.year, sunday.month)[0],
        "months": calendar.months(*span_of_pages(scene.date)),
        "announced": list(_announced(scene.catalogue)),
        "month_url": month_url,
        "has_feed": made.has_any(),
        **_filters(scene),
    }


def _month_view(scene: Scene, year: int, number: int) -> dict[str, Any]:
    grid, month = _grid(scene, year, number)
    keys = [f"{y}-{m:02}" for y, m in calendar.months(*span_of_pages(scene.date))]
    return {
        "grid": grid,
        "agenda": [day_view(scene.catalogue, day) for day in month.agenda],
        "previous": month.previous if month.previous in keys else None,
        "next": month.next if month.next in keys else None,
        **_filters(scene),
    }


def _grid(scene: Scene, year: int, number: int) -> tuple[Grid, calendar.Month]:
    made = shared_programme(scene)
    sessions = made.in_month(year, number)
    crowded = len(sessions) > MOST_IN_MONTH
    month = calendar.month(year, number, () if crowded else sessions, made.holidays)
    weeks = [[day_view(scene.catalogue, day) for day in week] for week in month.weeks]
    grid = Grid(
        words.MONTH.format(year=year, month=number),
        weeks,
        any(v.inferred for week in weeks for d in week if d.of.in_month for v in d.sessions),
        _crowd(scene.catalogue, sessions) if crowded else None,
    )
    return grid, month


@dataclass(frozen=True, slots=True)
class Crowd:
    """A month that has too many sessions to list: how many there are, by day and by place."""

    total: int
    by_day: dict[date, int]
    places: tuple[tuple[Folder, int], ...]


def _crowd(catalogue: Catalogue, sessions: Sequence[calendar.Session]) -> Crowd:
    held = [s for s in sessions if s.held]
    places = Counter(s.of.key.partition("/")[0] for s in held)
    return Crowd(
        len(held),
        Counter(s.day for s in held),
        tuple((f, places[f.id]) for f in catalogue.folders() if places[f.id]),
    )


@dataclass(frozen=True, slots=True)
class Grid:
    """A month, week by week from Monday; `inferred` where any session follows from a rule alone."""

    title: str
    weeks: list[list[DayView]]
    inferred: bool
    crowd: Crowd | None = None
    lines: int = LINES_IN_CELL
    most: int = MOST_IN_CELL


@dataclass(frozen=True, slots=True)
class Filter:
    """One choice above a calendar: the name in the address, its label, values with what they say."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]


def _filters(scene: Scene) -> dict[str, Any]:
    """What sessions can be chosen by; scripts filter, and keep the choice in the address."""
    catalogue, day = scene.catalogue, scene.date.isoformat()
    found: dict[str, dict[str, str]] = {name: {} for name in words.FILTERS}
    for folder in catalogue.folders():
        for name, value, label in catalogue.derive(_choices, f"{folder.kind}s", folder.id, day):
            found[name].setdefault(value, label)
    filters = [
        Filter(name, label, tuple(sorted(found[name].items(), key=lambda one: one[::-1])))
        for name, label in words.FILTERS.items()
    ]
    return {"filters": [f for f in filters if 1 < len(f.choices) <= MOST_CHOICES]}


def _choices(catalogue: Catalogue, top: str, ident: str, day: str) -> list[tuple[str, str, str]]:
    """Filter, value and label of what a folder's sessions can be chosen by."""
    folder: Folder = getattr(catalogue, top)[ident]
    sessions = programme(catalogue, date.fromisoformat(day), "web").in_folder(ident)
    if not sessions:
        return []
    found = {("place", ident, folder.name)}
    found |= {("kind", s.of.kind, s.of.kind) for s in sessions if s.of.kind}
    for key in {s.hall for s in sessions if s.hall}:
        hall = catalogue.hall_named(key, "")
        found |= {("hall", key, f"{folder.name} {hall.name}")} if hall else set()
    for branch in {s.branch for s in sessions if s.branch}:
        known = catalogue.branches.named(branch)
        found.add(("branch", branch, known.name if known else branch))
    return sorted(found)


def _announced(catalogue: Catalogue) -> Iterator[tuple[Folder, Activity]]:
    """Activities that go on without dates: 每月一次，日期另行通知, 不定期, 定期."""
    for folder in catalogue.folders():
        for ident in catalogue.derive(_announced_in, f"{folder.kind}s", folder.id):
            yield folder, folder.activities[ident]


def _announced_in(catalogue: Catalogue, top: str, ident: str) -> list[str]:
    folder: Folder = getattr(catalogue, top)[ident]
    return [a.id for a in folder.activities.values() if _is_announced(a)]


def _is_announced(activity: Activity) -> bool:
    if not (activity.frequency or activity.repeat):
        return False
    read = calendar.read_phrase(activity.repeat) if activity.repeat else None
    return read is None or isinstance(read.value, calendar.Announced)
