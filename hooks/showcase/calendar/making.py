"""Calendar: one session made, moved, shifted or added."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from showcase.calendar.activity import Activity, Extra, Moved, Session, Status
from showcase.calendar.holidays import HolidayBook
from showcase.calendar.times import DAY, Span, TimeOfDay


def make_session(activity: Activity, day: date) -> Session:
    """The activity's session on a day as the rule has it."""
    start, end = bounds(day, activity.time)
    return Session(
        activity,
        day,
        start,
        end,
        activity.time,
        hall=activity.hall,
        branch=activity.branch,
    )


def bounds(day: date, when: TimeOfDay | None) -> tuple[datetime, datetime]:
    """Start and end on a day; the whole day where no hour is known."""
    midnight = datetime.combine(day, time())
    if isinstance(when, Span):
        return midnight + timedelta(minutes=when.start), midnight + timedelta(minutes=when.end)
    return midnight, midnight + timedelta(minutes=DAY)


def shift(session: Session, holidays: HolidayBook, holiday: str) -> Session:
    """The session on the first working day after its holiday, at its own time."""
    to = holidays.next_working_day(session.day)
    by = to - session.day
    return replace(
        session,
        start=session.start + by,
        end=session.end + by,
        status=Status.SHIFTED,
        was=session.start,
        holiday=holiday,
    )


def move(session: Session, change: Moved) -> Session:
    """The session where the editor moved it; what the change leaves out stays."""
    start, end = bounds(change.to, change.time or session.time)
    return replace(
        session,
        start=start,
        end=end,
        time=change.time or session.time,
        status=Status.MOVED,
        was=session.start,
        reason=change.reason,
        hall=change.hall or session.hall,
    )


def extra_session(activity: Activity, extra: Extra) -> Session:
    """A session besides the rule, at the activity's own time unless it has one."""
    session = make_session(activity, extra.day)
    when = extra.time or activity.time
    start, end = bounds(extra.day, when)
    return replace(session, start=start, end=end, time=when, status=Status.EXTRA, title=extra.title)


def suffix(session: Session) -> str:
    """Tells an extra from the session whose original date it shares, by its own time."""
    return f"T{session.start:%H%M}" if not session.all_day else "+"
