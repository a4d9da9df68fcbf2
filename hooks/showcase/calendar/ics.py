"""Calendar: sessions as iCalendar files (RFC 5545, RFC 7986) for phones and desktop calendars.

A subscription is expanded events in UTC without RRULE, so that every reader shows the same days;
an event's bytes are made once and shared by all feeds that hold it. Nothing here reads the clock:
DTSTAMP is the stamp that is passed in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from showcase.calendar.activity import Session
from showcase.calendar.said import session_notes, session_title

OFFSET = timedelta(hours=8)
ZONE = "Asia/Shanghai"
DAYS_BACK, DAYS_AHEAD = 30, 400
"""The span of a subscription around the build's date."""
REFRESH = timedelta(hours=12)
END = b"END:VCALENDAR\r\n"
TIMEZONE = (
    b"BEGIN:VTIMEZONE\r\n"
    b"TZID:Asia/Shanghai\r\n"
    b"BEGIN:STANDARD\r\n"
    b"DTSTART:19910915T010000\r\n"
    b"TZNAME:CST\r\n"
    b"TZOFFSETFROM:+0800\r\n"
    b"TZOFFSETTO:+0800\r\n"
    b"END:STANDARD\r\n"
    b"END:VTIMEZONE\r\n"
)
"""+08:00 for ever: the summers of 1986–1991 that other definitions carry confuse readers."""


@dataclass(frozen=True, slots=True)
class Details:
    """What a calendar entry says of an activity besides its sessions.

    Attributes:
        stamp: last change of the activity's data, aware; None takes the publication's.
        sequence: how often it changed, where the history is known; None leaves SEQUENCE out.
    """

    location: str = ""
    description: str = ""
    url: str = ""
    categories: tuple[str, ...] = ()
    stamp: datetime | None = None
    sequence: int | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """What all calendar files of one site share.

    Attributes:
        host: behind the @ of each UID; never change it.
        stamp: fixed DTSTAMP, aware, for activities without a stamp of their own.
        details: by activity key.
        halls: hall key → location text, for sessions moved to another hall.
    """

    host: str
    stamp: datetime
    details: Mapping[str, Details] = field(default_factory=dict)
    halls: Mapping[str, str] = field(default_factory=dict)

    def of(self, key: str) -> Details:
        """The details of an activity; empty ones if it has none."""
        return self.details.get(key, Details())


def window(today: date) -> tuple[date, date]:
    """The first and last day of a subscription made on a day."""
    return today - timedelta(days=DAYS_BACK), today + timedelta(days=DAYS_AHEAD)


def event(session: Session, publication: Publication) -> bytes:
    """One session as a VEVENT in UTC; by day only where no hour is known."""
    made = event_frame(session, publication, f"{session.uid}@{publication.host}")
    if session.all_day:
        made.add("dtstart", session.start.date())
        made.add("dtend", session.end.date())
        made.add("transp", "TRANSPARENT")
    else:
        made.add("dtstart", to_utc(session.start))
        made.add("dtend", to_utc(session.end))
    return bytes(made.to_ical(sorted=False))


def event_frame(session: Session, publication: Publication, uid: str) -> Event:
    """Everything of a VEVENT but its times."""
    details = publication.of(session.of.key)
    stamp = (details.stamp or publication.stamp).astimezone(UTC)
    made = Event()
    made.add("uid", uid)
    made.add("dtstamp", stamp)
    made.add("last-modified", stamp)
    if details.sequence is not None:
        made.add("sequence", details.sequence)
    made.add("summary", clean(session_title(session)))
    moved_hall = session.hall != session.of.hall
    location = publication.halls.get(session.hall, "") if moved_hall else details.location
    description = "\n".join(line for line in (details.description, *session_notes(session)) if line)
    for name, text in (("location", location), ("description", description)):
        if text:
            made.add(name, clean(text))
    if details.url:
        made.add("url", details.url)
    if details.categories:
        made.add("categories", [clean(c) for c in details.categories])
    made.add("status", "CONFIRMED" if session.held else "CANCELLED")
    return made


def calendar_file(
    name: str, events: Iterable[bytes], *, description: str = "", url: str = "", zone: bool = False
) -> bytes:
    """Bind events into one calendar.

    Args:
        name: the calendar's name on a phone.
        events: from `event`, in order.
        description: what the calendar holds.
        url: page it belongs to.
        zone: whether the events name the time zone, so that its definition must stand in the file.
    """
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", "-//showcase//calendar//ZH-CN")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("name", clean(name))
    made.add("x-wr-calname", clean(name))
    made.add("x-wr-timezone", ZONE)
    if description:
        made.add("description", clean(description))
        made.add("x-wr-caldesc", clean(description))
    if url:
        made.add("url", url)
    made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "PT12H")
    head = made.to_ical(sorted=False).removesuffix(END)
    return b"".join((head, TIMEZONE if zone else b"", *events, END))


def feed(
    name: str,
    sessions: Iterable[Session],
    publication: Publication,
    *,
    description: str = "",
    url: str = "",
) -> bytes:
    """A whole subscription from sessions; share events between feeds with `event` instead."""
    events = (event(session, publication) for session in sessions)
    return calendar_file(name, events, description=description, url=url)


def to_utc(moment: datetime) -> datetime:
    """A local datetime as an aware one in UTC."""
    return (moment - OFFSET).replace(tzinfo=UTC)


def clean(text: str) -> str:
    """Text without the control characters that no calendar may hold."""
    return "".join(c for c in text if c == "\n" or c >= " ").replace("\x7f", "")
