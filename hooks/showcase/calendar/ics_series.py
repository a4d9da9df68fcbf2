"""Calendar: one activity as a recurring event — RRULE with its exceptions — for those who import it.

The sessions are those of the one expansion; this file only says them in another way: what the rule
has and the expansion has not is an EXDATE, what was changed is an override with RECURRENCE-ID, what
came besides is an event of its own (node-ical 0.27 does not read RDATE).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from icalendar import Event, vRecur

from showcase.calendar.activity import Activity, Session, Status
from showcase.calendar.expand import expand, make_session, originals
from showcase.calendar.holidays import HolidayBook
from showcase.calendar.ics import ZONE, Publication, calendar_file, event, event_frame
from showcase.calendar.rrule_text import rrule_text
from showcase.calendar.rule import Rule

CHANGED = (Status.MOVED, Status.SHIFTED, Status.CANCELLED)


def series_file(
    activity: Activity,
    holidays: HolidayBook,
    publication: Publication,
    first: date,
    last: date,
    *,
    url: str = "",
) -> bytes:
    """One activity as a calendar of its own, by RRULE where its repetition is one.

    Args:
        activity: the activity.
        holidays: all notices.
        publication: what all files share.
        first: first day for activities without `starts`, and for those without an RRULE.
        last: how far exceptions are written out.
        url: page of the activity.
    """
    if not isinstance(activity.repeat, Rule):
        sessions = expand(activity, holidays, first, last).sessions
        events = [event(s, publication) for s in sessions]
        return calendar_file(activity.name, events, url=url)
    begin = activity.starts or first
    last = max([last, *(change.to for change in activity.moved)])
    days = list(originals(replace(activity, starts=begin), begin, last))
    if not days:
        return calendar_file(activity.name, (), url=url)
    sessions = expand(activity, holidays, begin, last).sessions
    return calendar_file(
        activity.name, _events(activity, publication, days, sessions), url=url, zone=True
    )


def _events(
    activity: Activity, publication: Publication, days: list[date], sessions: tuple[Session, ...]
) -> list[bytes]:
    of_rule = {s.original: s for s in sessions if s.status is not Status.EXTRA}
    master = _event(make_session(activity, days[0]), publication)
    assert isinstance(activity.repeat, Rule)
    master.add("rrule", vRecur.from_ical(_recurrence(activity, days)))
    for day in days:
        if day not in of_rule:
            start = make_session(activity, day).start
            _add_time(master, "exdate", start, all_day=_all_day(activity))
    events = [master.to_ical(sorted=False)]
    for session in sorted(of_rule.values(), key=lambda s: s.original):
        if session.status in CHANGED or session.theme:
            changed = _event(session, publication)
            was = make_session(activity, session.original).start
            _add_time(changed, "recurrence-id", was, all_day=_all_day(activity))
            events.append(changed.to_ical(sorted=False))
    return events + [event(s, publication) for s in sessions if s.status is Status.EXTRA]


def _recurrence(activity: Activity, days: list[date]) -> str:
    """The rule bound by what ends first: its own COUNT or UNTIL, or the activity's `ends`."""
    rule = activity.repeat
    assert isinstance(rule, Rule)
    ends = activity.ends
    if ends and (rule.until is None or ends < rule.until.date()) and len(days) != rule.count:
        rule = replace(rule, count=None, until=datetime.combine(ends, time(23, 59, 59)))
    text = rrule_text(rule)
    if rule.until and _all_day(activity):
        return rrule_text(replace(rule, until=None)) + f";UNTIL={rule.until:%Y%m%d}"
    return text


def _event(session: Session, publication: Publication) -> Event:
    made = event_frame(session, publication, f"{session.of.uid}@{publication.host}")
    _add_time(made, "dtstart", session.start, all_day=session.all_day)
    _add_time(made, "dtend", session.end, all_day=session.all_day)
    if session.all_day:
        made.add("transp", "TRANSPARENT")
    return made


def _add_time(made: Event, name: str, moment: datetime, *, all_day: bool) -> None:
    if all_day:
        made.add(name, moment.date(), parameters={"VALUE": "DATE"})
    else:
        made.add(name, moment, parameters={"TZID": ZONE})


def _all_day(activity: Activity) -> bool:
    return make_session(activity, date(2000, 1, 1)).all_day


def horizon(today: date) -> date:
    """How far a recurring file writes out exceptions: to the end of the year after next."""
    return date(today.year + 2, 12, 31)
