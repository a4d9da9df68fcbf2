"""Lobby: slides of the programme — now, today, week, month, countdown, this day in other years."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from showcase import calendar
from showcase import words as site_words
from showcase.lobby import words
from showcase.lobby.ground import DAYS, Draft, Ground, mourned
from showcase.model import resolve
from showcase.model.screen import ScreenEntry
from showcase.programme import programme
from showcase.screens import agenda, slides
from showcase.screens.fit import group
from showcase.screens.spec import Showing
from showcase.screens.when import midnight, outside, within

LONGEST_MARK = 2
"""Characters of a festival's name that stand beside a day's number (春节; 国庆节 is marked 休)."""


def now(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """What runs or comes next."""
    yield from _told(ground, lambda shows: agenda.now(shows, ground.today, DAYS))


def today(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """Today's sessions; nothing on a day without one."""
    yield from _told(ground, lambda shows: agenda.today(shows, ground.today, DAYS, ground.rows))


def week(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """The rest of the week; nothing where it is empty."""
    lines = ground.sizes.lines
    yield from _told(ground, lambda shows: agenda.week(shows, ground.today, DAYS, lines))


def month(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """The month's grid with holidays."""
    first = ground.today.replace(day=1)
    marks = {}
    for offset in range(DAYS + 62):
        day = first + timedelta(days=offset)
        mark = ground.holidays.mark(day)
        name = calendar.festival(day)
        short = name if len(name) <= LONGEST_MARK else ""
        marks[day] = (not ground.holidays.works(day), mark.mark or short)
    yield from _told(ground, lambda shows: agenda.month(shows, ground.today, DAYS, marks))


def countdown(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """The days before each session of an activity, until it ends."""
    if not entry.activity:
        return
    key = "/".join(resolve(entry.activity, ground.folder.id))
    activity = ground.catalogue.activity(key, "")
    grey = ground.grey if activity and activity.entertainment else ()
    for session in programme(ground.catalogue, ground.today).of_activity(key):
        if not session.held or session.day < ground.today or mourned(session, grey):
            continue
        start, end = calendar.epoch(session.start), calendar.epoch(session.end)
        since = midnight(max(ground.today, session.day - timedelta(days=entry.days)))
        hall = ground.catalogue.hall(session.hall, "") if session.hall else None
        data = slides.Countdown(
            entry.title or calendar.session_name(session),
            session.day,
            start,
            end,
            hall.name if hall else session.part,
        )
        yield Draft(session.day.isoformat(), data, ((since, end),))


def on_this_day(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """What the timeline tells of this day of other years, on that day of each year to come."""
    told: dict[str, list[slides.Event]] = {}
    for milestone in sorted(ground.folder.timeline.timeline, key=lambda m: m.date):
        if len(milestone.date) == 10:
            when = site_words.date_text(milestone.date)
            told.setdefault(milestone.date[5:], []).append(slides.Event(when, milestone.event))
    for offset in range(DAYS):
        day = ground.today + timedelta(days=offset)
        events = told.get(day.isoformat()[5:], [])
        pages = group(events, lambda e: len(e.title) + 6, most=max(2, ground.rows // 2))
        for page, rows in enumerate(pages, 1):
            data = slides.Timeline(entry.title or words.ON_THIS_DAY, rows)
            yield Draft(f"{day}-{page}", data, (_day(day),))


def _day(day: date) -> tuple[int, int]:
    return midnight(day), midnight(day + timedelta(days=1))


def _told(
    ground: Ground, make: Callable[[Sequence[Showing]], Sequence[agenda.Dated]]
) -> Iterator[Draft]:
    """What slides tell of the sessions; those of a time of mourning tell of no entertainment (norm N27)."""
    sober = tuple(show for show in ground.sessions if not show.entertainment)
    if not ground.grey or len(sober) == len(ground.sessions):
        yield from _drafts(make(ground.sessions))
        return
    for slide in _drafts(make(ground.sessions)):
        if valid := outside(slide.valid or (), ground.grey):
            yield replace(slide, valid=valid)
    for slide in _drafts(make(sober)):
        if valid := within(slide.valid or (), ground.grey):
            yield replace(slide, id=f"{slide.id}-quiet", valid=valid)


def _drafts(made: Sequence[agenda.Dated]) -> Iterator[Draft]:
    for slide in made:
        if not (isinstance(slide.data, slides.Week) and not slide.data.days):
            yield Draft(slide.id, slide.data, slide.valid)
