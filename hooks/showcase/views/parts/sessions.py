"""Parts: sessions as lists and grids show them."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate

from showcase import calendar, words
from showcase.model import Activity, Catalogue, Folder
from showcase.plan import Scene, url_of
from showcase.programme import Programme, programme


@dataclass(frozen=True, slots=True)
class SessionView:
    """One session on one of its days, with what it links to.

    Attributes:
        entry: the session and its role on this day (here, continues, away).
        activity: the activity it is of.
        folder: the building or district.
        url: the activity's page.
        hall_name: the hall, or the activity's own words for the place; empty when unknown.
        branch_name: who holds it; empty when unknown.
        branch_url: that organisation's page; empty where it has none.
        notes: what changed.
    """

    entry: calendar.DayEntry
    activity: Activity
    folder: Folder
    url: str
    hall_name: str
    branch_name: str
    branch_url: str
    notes: tuple[str, ...]

    @property
    def session(self) -> calendar.Session:
        """The session itself."""
        return self.entry.session

    @property
    def title(self) -> str:
        """The activity's name with the session's own theme."""
        return calendar.session_name(self.session)

    @property
    def when(self) -> str:
        """The time as this day shows it: as it was on the day it was moved from, else as it is."""
        session, role = self.session, self.entry.role
        if role is calendar.Role.AWAY:
            return str(session.of.time or "")
        if role is calendar.Role.CONTINUES:
            return words.GOES_ON.format(until=session.end)
        return session.when

    @property
    def starts(self) -> int:
        """Seconds since 1970 at which it starts; the browser compares them with its clock."""
        return calendar.epoch(self.session.start)

    @property
    def ends(self) -> int:
        """Seconds since 1970 at which it ends."""
        return calendar.epoch(self.session.end)

    @property
    def inferred(self) -> bool:
        """Whether its date follows a rule of an old report (按规律推算)."""
        return is_inferred(self.activity)

    @property
    def struck(self) -> bool:
        """Whether it is shown struck through: cancelled, or moved away from this day."""
        return not self.session.held or self.entry.role is calendar.Role.AWAY


@dataclass(frozen=True, slots=True)
class DayView:
    """A day of a grid or an agenda with its sessions.

    Attributes:
        spare: beyond what the build shows; the page's script shows it when its week has come.
    """

    of: calendar.CalendarDay
    sessions: tuple[SessionView, ...]
    spare: bool = False


def is_inferred(activity: Activity) -> bool:
    """Whether its dates follow an old report's rule: they are shown, but nobody said they are held."""
    return words.INFERRED in (activity.repeat_note or "")


def shared_programme(scene: Scene) -> Programme:
    """The programme of this build, as the site announces it."""
    return programme(scene.catalogue, scene.date, "web")


def day_view(catalogue: Catalogue, day: calendar.CalendarDay) -> DayView:
    """A calendar day with the links of its sessions."""
    return DayView(day, tuple(session_view(catalogue, entry) for entry in day.entries))


def session_view(catalogue: Catalogue, entry: calendar.DayEntry) -> SessionView:
    """A session with what it links to."""
    session = entry.session
    folder_id, _, ident = session.of.key.partition("/")
    folder = catalogue.folder(folder_id)
    if folder is None:
        raise KeyError(session.of.key)
    activity = folder.activities[ident]
    hall = catalogue.hall_named(session.hall, "") if session.hall else None
    branch = catalogue.branches.named(session.branch) if session.branch else None
    return SessionView(
        entry,
        activity,
        folder,
        url_of("activity", activity.key, f"{folder.kind}s"),
        hall.name if hall else activity.place or "",
        branch.name if branch else session.branch,
        url_of("branch", session.branch) if branch else "",
        calendar.session_notes(session, away=entry.role is calendar.Role.AWAY),
    )


def agenda(
    scene: Scene,
    sessions: Iterable[calendar.Session],
    first: date,
    days: int,
    most: int = sys.maxsize,
) -> tuple[DayView, ...]:
    """The days from `first` on that have something, up to a number of sessions."""
    holidays = shared_programme(scene).holidays
    found = calendar.agenda(sessions, holidays, first, first + timedelta(days=days - 1))
    before = accumulate((len(day.entries) for day in found), initial=0)
    room = ((day, most - so_far) for day, so_far in zip(found, before, strict=False))
    return tuple(
        day_view(scene.catalogue, replace(day, entries=day.entries[:left]))
        for day, left in room
        if left > 0
    )


def coming(
    scene: Scene,
    sessions: Iterable[calendar.Session],
    days: int = 92,
    spare: int = 0,
    most: int = sys.maxsize,
) -> tuple[DayView, ...]:
    """What is coming: from the Monday of the build's week, so that 本周 is whole.

    Args:
        scene: the build.
        sessions: those to choose from.
        days: how many days are shown.
        spare: how many days more lie ready for a site that is not built every week.
        most: how many sessions a city's list may have.
    """
    monday = monday_of(scene)
    after = monday + timedelta(days=days)
    found = agenda(scene, sessions, monday, days + spare, most)
    return tuple(replace(day, spare=day.of.day >= after) for day in found)


def monday_of(scene: Scene) -> date:
    """The first day of the build's week."""
    return scene.date - timedelta(days=scene.date.weekday())


def chat_text(view: SessionView, site_url: str) -> str:
    """The text for a group chat, with the activity's absolute address."""
    where = "".join(filter(None, [view.folder.name, view.hall_name]))
    return calendar.chat_text(
        view.session,
        where=where,
        audience=view.activity.audience or "",
        url=site_url.rstrip("/") + "/" + view.url,
    )


def next_chat(days: Iterable[DayView], scene: Scene) -> str:
    """The chat text of the first session that takes place on or after the build's date."""
    for day in days:
        for view in day.sessions:
            if view.session.held and view.session.day >= scene.date and not view.struck:
                return chat_text(view, scene.catalogue.site.url)
    return ""
