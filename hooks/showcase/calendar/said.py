"""Calendar: sessions said in words — titles for calendars, and the text to copy into a group chat."""

from __future__ import annotations

from datetime import date

from showcase.calendar.activity import Session, Status
from showcase.calendar.words import (
    DATE,
    NOW,
    PROVISIONAL,
    REASON,
    SHORT_DATE,
    TEXT,
    TITLE,
    TITLE_MORE,
    TITLE_PART,
    WAS,
    WEEKDAYS,
)


def session_name(session: Session) -> str:
    """The activity's name with the session's own title or theme: 主题党日：欢迎党员回家."""
    more = session.title or session.theme
    return TITLE_MORE.format(name=session.of.name, more=more) if more else session.of.name


def session_title(session: Session) -> str:
    """The title in a calendar: it says what became of the session, and 中午 where no hour is known."""
    title = TITLE[session.status.value].format(name=session_name(session))
    return TITLE_PART.format(title=title, part=session.part) if session.part else title


def long_date(day: date) -> str:
    """2026年3月12日（周四）."""
    return DATE.format(year=day.year, month=day.month, day=day.day, weekday=WEEKDAYS[day.weekday()])


def short_date(day: date) -> str:
    """3月12日."""
    return SHORT_DATE.format(month=day.month, day=day.day)


def session_when(session: Session) -> str:
    """2026年3月12日（周四） 12:15-13:15, or with 中午, or the date alone."""
    return f"{long_date(session.day)} {session.when}".rstrip()


def session_notes(session: Session, *, away: bool = False) -> tuple[str, ...]:
    """What changed: 原定…, the reason, and a statutory day whose notice is not out.

    Args:
        session: the session.
        away: told on the day it was moved from, so where it went: 改到….
    """
    notes = []
    if away:
        notes.append(NOW.format(when=session_when(session)))
    elif session.was:
        notes.append(WAS.format(day=long_date(session.was.date())))
    if session.reason:
        notes.append(REASON.format(reason=session.reason))
    if session.provisional:
        notes.append(PROVISIONAL.format(holiday=session.holiday))
    return tuple(notes)


def chat_text(
    session: Session, *, where: str = "", audience: str = "", registration: str = "", url: str = ""
) -> str:
    """The text for a group chat, one fact a line; what is unknown has no line.

    Args:
        session: the session.
        where: building, floor and hall in words.
        audience: whom it is for.
        registration: how one takes part.
        url: absolute address of the activity's page.
    """
    cancelled = session.status is Status.CANCELLED
    key = "cancelled_because" if session.reason else "cancelled"
    lines = [
        TEXT["head"].format(name=session_name(session)),
        TEXT[key].format(reason=session.reason) if cancelled else "",
        TEXT["when"].format(when=session_when(session)),
        TEXT["moved"].format(was=long_date(session.was.date())) if session.was else "",
        TEXT["where"].format(where=where) if where else "",
        TEXT["who"].format(who=audience) if audience else "",
        TEXT["how"].format(how=registration) if registration and not cancelled else "",
        url,
    ]
    return "\n".join(line for line in lines if line)
