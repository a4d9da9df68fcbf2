"""Parts: activities — series and single ones, and when each is held as far as the source says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from showcase import words
from showcase.model import Activity, Catalogue, Exhibit, Folder, Named
from showcase.plan import Scene, feed_of
from showcase.views.parts.amounts import Amount, amount_of
from showcase.views.parts.figures import FigureView, referenced
from showcase.views.parts.folders import home_of
from showcase.views.parts.sessions import DayView, coming, shared_programme


@dataclass(frozen=True, slots=True)
class Schedule:
    """When an activity is held.

    Attributes:
        kind: a rule, dates, a time in the past, a frequency as the source words it, or silence.
        text: the rule as stated, the dates, the frequency.
        time: clock time or part of the day, as written.
        note: what the rule rests on (按规律推算).
        since: since when it has been held.
    """

    kind: Literal["rule", "dates", "past", "frequency", "silent"]
    text: str = ""
    time: str = ""
    note: str = ""
    since: str = ""

    @property
    def silent(self) -> bool:
        """Whether nothing at all is known of when it is held."""
        return self.kind == "silent" and not (self.time or self.since)


@dataclass(frozen=True, slots=True)
class ActivityView:
    """An activity in a list: when, and where if the place has a page or a name."""

    activity: Activity
    schedule: Schedule
    hall: Named | None
    home: str
    members: tuple[Activity, ...] = ()


@dataclass(frozen=True, slots=True)
class ActivitiesPart:
    """The chapter 活动: what recurs, and what was or will be held once."""

    series: tuple[ActivityView, ...]
    single: tuple[ActivityView, ...]
    coming: tuple[DayView, ...] = ()
    feed: str = ""

    @property
    def undated(self) -> bool:
        """Whether some activity has no date that the source would name."""
        return any(v.schedule.silent for v in (*self.series, *self.single))

    @property
    def first(self) -> tuple[ActivityView, ...]:
        """A handful for the short form."""
        return (*self.series, *self.single)[:6]


@dataclass(frozen=True, slots=True)
class ActivityDetail:
    """What the page of an activity shows beyond the list."""

    view: ActivityView
    parent: Activity | None
    figures: tuple[FigureView, ...]
    sessions: Amount | None
    people: Amount | None
    sub_owed: bool
    exhibits: tuple[Exhibit, ...]


def filled(catalogue: Catalogue, folder: Folder) -> bool:
    """Whether there is any activity."""
    return bool(folder.activities)


def make(scene: Scene, folder: Folder) -> ActivitiesPart:
    """The activities of a folder; members of a series stand under it, not beside it."""
    catalogue = scene.catalogue
    views = [_view(catalogue, folder, a) for a in ordered(folder) if _parent(folder, a) is None]
    return ActivitiesPart(
        tuple(v for v in views if _recurs(v.activity)),
        tuple(v for v in views if not _recurs(v.activity)),
        coming(scene, shared_programme(scene).in_folder(folder.id)),
        feed_of(folder.kind, folder.id),
    )


def ordered(folder: Folder) -> list[Activity]:
    """Brands first, then series, then single ones from the latest back; undated ones last."""
    by_id = sorted(folder.activities.values(), key=lambda a: a.id)
    by_date = sorted(by_id, key=_latest, reverse=True)
    return sorted(by_date, key=lambda a: (not a.brand, not _recurs(a)))


def _latest(activity: Activity) -> str:
    """The latest date an activity names; series keep the order of their ids."""
    return "" if _recurs(activity) else max([activity.when or "", *activity.dates])


def _recurs(activity: Activity) -> bool:
    return bool(activity.series or activity.brand or activity.repeat or activity.frequency)


def _parent(folder: Folder, activity: Activity) -> Activity | None:
    return folder.activities.get(activity.part_of or "")


def _members(catalogue: Catalogue, top: str, ident: str) -> dict[str, list[str]]:
    """Ids of a folder's activities by the series they are part of."""
    found: dict[str, list[str]] = {}
    folder: Folder = getattr(catalogue, top)[ident]
    for activity in folder.activities.values():
        if activity.part_of:
            found.setdefault(activity.part_of, []).append(activity.id)
    return found


def _view(catalogue: Catalogue, folder: Folder, activity: Activity) -> ActivityView:
    series = catalogue.derive(_members, home_of(folder), folder.id)
    members = [folder.activities[ident] for ident in series.get(activity.id, ())]
    return ActivityView(
        activity,
        schedule(activity),
        catalogue.hall_named(activity.hall, folder.id) if activity.hall else None,
        home_of(folder),
        tuple(members),
    )


def schedule(activity: Activity) -> Schedule:
    """When the activity is held, as far as it is known and no further."""
    time = activity.time or ""
    since = words.date_text(activity.since) if activity.since else ""
    if activity.repeat:
        return Schedule("rule", activity.repeat, time, activity.repeat_note or "", since)
    if activity.dates:
        dates = "、".join(words.date_text(day) for day in sorted(activity.dates))
        return Schedule("dates", dates, time, "", since)
    if activity.when:
        return Schedule("past", words.dated_text(activity.when, activity.when_q), time, "", since)
    if activity.frequency:
        return Schedule("frequency", activity.frequency, time, "", since)
    return Schedule("silent", "", time, "", since)


def detail(catalogue: Catalogue, folder: Folder, activity: Activity) -> ActivityDetail:
    """Everything the page of an activity says."""
    declared = activity.sub_series_declared
    return ActivityDetail(
        _view(catalogue, folder, activity),
        _parent(folder, activity),
        tuple(referenced(catalogue, activity.figures, folder.id)),
        amount_of(activity.sessions_held),
        amount_of(activity.people),
        declared is not None and declared > len(activity.sub_series),
        tuple(
            exhibit
            for exhibit in folder.exhibits.values()
            if any(
                catalogue.activity(ref, folder.id) is activity for ref in exhibit.related_activities
            )
        ),
    )
