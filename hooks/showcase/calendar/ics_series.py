"""Calendar: one activity as a recurring event — RRULE with its exceptions — for those who import it.

The sessions are those of the one expansion; this file only says them in another way: what the rule
has and the expansion has not is an EXDATE, what was changed is an override with RECURRENCE-ID, what
came besides (or from before the file begins) is an event of its own (node-ical 0.27 does not read
RDATE).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from showcase.calendar.activity import Activity, Session, Status
from showcase.calendar.dates import anchor
from showcase.calendar.expand import expand
from showcase.calendar.holidays import HolidayBook
from showcase.calendar.ics import ZONE, Publication, calendar_file, event, event_of, folded
from showcase.calendar.making import make_session
from showcase.calendar.originals import originals
from showcase.calendar.rrule_text import rrule_text
from showcase.calendar.rule import Rule
from showcase.calendar.spec import FAR

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
        first: first day of the file, see `series_window`; a rule that began before is written from
            its first session in the file on.
        last: how far exceptions are written out.
        url: page of the activity.
    """
    last = max([last, *(change.to for change in activity.moved if change.day <= last)])
    days: list[date] = []
    if isinstance(activity.repeat, Rule):
        begin = activity.starts or first
        days = list(originals(replace(activity, starts=begin), max(begin, first), last))
    sessions = expand(activity, holidays, first, last).sessions
    events = _events(activity, publication, days, sessions)
    return calendar_file(activity.name, events, url=url, zone=bool(days))


def _events(
    activity: Activity, publication: Publication, days: list[date], sessions: tuple[Session, ...]
) -> list[bytes]:
    if not days:
        return [event(s, publication) for s in sessions]
    alone = [s for s in sessions if _alone(s, days[0])]
    of_rule = {s.original: s for s in sessions if not _alone(s, days[0])}
    usual = {day: make_session(activity, day) for day in days}
    rule = [folded(f"RRULE:{_recurrence(activity, days)}")]
    rule += [_line("EXDATE", usual[day].start, usual[day]) for day in days if day not in of_rule]
    events = [_event(usual[days[0]], publication, *rule)]
    for session in sorted(of_rule.values(), key=lambda s: s.original):
        if session.status in CHANGED or session.theme:
            was = make_session(activity, session.original)
            events.append(_event(session, publication, _line("RECURRENCE-ID", was.start, was)))
    return events + [event(s, publication) for s in alone]


def _alone(session: Session, begins: date) -> bool:
    """Whether the rule, from where the file begins, does not have this session."""
    return session.status is Status.EXTRA or session.original < begins


def _recurrence(activity: Activity, days: list[date]) -> str:
    """The rule bound by what ends first: its own COUNT or UNTIL, or the activity's `ends`."""
    rule = activity.repeat
    assert isinstance(rule, Rule)
    ends = activity.ends
    if rule.count and activity.starts:
        ends = list(originals(activity, activity.starts, activity.starts + FAR))[-1]
        if anchor(rule, activity.starts) == days[0] and (
            not activity.ends or len(days) == rule.count
        ):
            ends = None
    if ends and (rule.until is None or ends < rule.until.date()):
        rule = replace(rule, count=None, until=datetime.combine(ends, time(23, 59, 59)))
    if rule.until and _all_day(activity):
        return rrule_text(replace(rule, until=None)) + f";UNTIL={rule.until:%Y%m%d}"
    return rrule_text(rule)


def _event(session: Session, publication: Publication, *more: str) -> bytes:
    times = [_line("DTSTART", session.start, session), _line("DTEND", session.end, session), *more]
    return event_of(session, publication, session.of.uid, "".join(times))


def _line(name: str, moment: datetime, like: Session) -> str:
    """A line with a moment, of the kind (day or clock time) that a session has."""
    if like.all_day:
        return f"{name};VALUE=DATE:{moment:%Y%m%d}\r\n"
    return f"{name};TZID={ZONE}:{moment:%Y%m%dT%H%M%S}\r\n"


def _all_day(activity: Activity) -> bool:
    return make_session(activity, date(2000, 1, 1)).all_day


def series_window(today: date) -> tuple[date, date]:
    """The span of a recurring file: from last January to the end of the year after next.

    Whole years, so that the file of an old activity changes once a year and not every day.
    """
    return date(today.year - 1, 1, 1), date(today.year + 2, 12, 31)
