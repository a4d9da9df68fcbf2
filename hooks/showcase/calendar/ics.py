"""Calendar: sessions as iCalendar files (RFC 5545, RFC 7986) for phones and desktop calendars.

A subscription is expanded events in UTC without RRULE, so that every reader shows the same days;
an event's bytes are made once and shared by all feeds that hold it. Nothing here reads the clock:
DTSTAMP is the stamp that is passed in.

icalendar is imported where it writes: most builds after an edit write no calendar.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

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
    if session.all_day:
        times = (
            f"DTSTART;VALUE=DATE:{session.start:%Y%m%d}\r\n"
            f"DTEND;VALUE=DATE:{session.end:%Y%m%d}\r\n"
        )
    else:
        times = f"DTSTART:{_utc(session.start)}\r\nDTEND:{_utc(session.end)}\r\n"
    return event_of(session, publication, session.uid, times)


def event_of(session: Session, publication: Publication, uid: str, times: str) -> bytes:
    """A VEVENT from the lines of its times (whole lines) and what is said of its session."""
    from icalendar import vText

    details = publication.of(session.of.key)
    moved_hall = session.hall != session.of.hall
    body = _body(
        session_title(session),
        publication.halls.get(session.hall, "") if moved_hall else details.location,
        "\n".join(line for line in (details.description, *session_notes(session)) if line),
        details,
        details.stamp or publication.stamp,
        session.held,
        session.all_day,
    )
    name = vText(f"{uid}@{publication.host}").to_ical().decode()
    head = f"BEGIN:VEVENT\r\n{folded(f'UID:{name}')}{times}".encode()
    return b"".join((head, body, b"END:VEVENT\r\n"))


def folded(line: str) -> str:
    """A content line in pieces of at most 75 octets, with its line end."""
    pieces, octets = [""], 0
    for character in line:
        size = len(character.encode())
        if octets + size > 75:
            pieces.append(" ")
            octets = 1
        pieces[-1] += character
        octets += size
    return "\r\n".join(pieces) + "\r\n"


@lru_cache(maxsize=4096)
def _body(
    title: str,
    location: str,
    description: str,
    details: Details,
    stamp: datetime,
    held: bool,
    all_day: bool,
) -> bytes:
    """The lines that the sessions of an activity share; writing them is what takes time."""
    from icalendar import Event

    made = Event()
    made.add("dtstamp", stamp.astimezone(UTC))
    made.add("last-modified", stamp.astimezone(UTC))
    if details.sequence is not None:
        made.add("sequence", details.sequence)
    made.add("summary", clean(title))
    for name, text in (("location", location), ("description", description)):
        if text:
            made.add(name, clean(text))
    if details.url:
        made.add("url", details.url)
    if details.categories:
        made.add("categories", [clean(c) for c in details.categories])
    made.add("status", "CONFIRMED" if held else "CANCELLED")
    if all_day:
        made.add("transp", "TRANSPARENT")
    lines = bytes(made.to_ical(sorted=False))
    return lines.removeprefix(b"BEGIN:VEVENT\r\n").removesuffix(b"END:VEVENT\r\n")


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
    from icalendar import Calendar

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


def _utc(moment: datetime) -> str:
    return f"{moment - OFFSET:%Y%m%dT%H%M%SZ}"


def clean(text: str) -> str:
    """Text without the control characters that no calendar may hold."""
    return "".join(c for c in text if c == "\n" or c >= " ").replace("\x7f", "")
