"""Lobby: slides of the programme — now, today, week, month, countdown, this day in other years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from showcase import calendar
from showcase import words as site_words
from showcase.lobby import words
from showcase.lobby.ground import DAYS, Draft, Ground
from showcase.model import resolve
from showcase.model.screen import ScreenEntry
from showcase.screens import agenda, slides
from showcase.screens.fit import group
from showcase.screens.when import midnight
from showcase.views.parts.sessions import shared_programme

LONGEST_MARK = 2
"""Characters of a festival's name that stand beside a day's number (春节; 国庆节 is marked 休)."""


def now(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """What runs or comes next."""
    yield from _drafts(agenda.now(ground.sessions, ground.today, DAYS))


def today(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """Today's sessions; nothing on a day without one."""
    yield from _drafts(agenda.today(ground.sessions, ground.today, DAYS, ground.rows))


def week(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """The rest of the week; nothing where it is empty."""
    yield from _drafts(agenda.week(ground.sessions, ground.today, DAYS, ground.sizes.lines))


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
    yield from _drafts(agenda.month(ground.sessions, ground.today, DAYS, marks))


def countdown(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """The days before each session of an activity, until it ends."""
    if not entry.activity:
        return
    key = "/".join(resolve(entry.activity, ground.folder.id))
    for session in shared_programme(ground.scene).of_activity(key):
        if not session.held or session.day < ground.today:
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


def _drafts(made: Sequence[agenda.Dated]) -> Iterator[Draft]:
    for slide in made:
        if not (isinstance(slide.data, slides.Week) and not slide.data.days):
            yield Draft(slide.id, slide.data, slide.valid)
