"""Room screens: what each kind of slide is given — plain data, words and drawings, no decisions left.

Each dataclass is rendered by `overrides/screens/slides/<KIND>.html` under the name `s`. Drawings and
QR codes are SVG strings made by the room draw; pictures are manifest paths.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from showcase.screens.faces import Face
from showcase.screens.spec import Showing


@dataclass(frozen=True, slots=True)
class Welcome:
    """A greeting, the first thing seen; also the evergreen card."""

    KIND: ClassVar = "welcome"
    title: str
    lead: str = ""
    lines: tuple[str, ...] = ()
    kicker: str = ""


@dataclass(frozen=True, slots=True)
class Now:
    """The session that runs or comes next, with a countdown, and what follows (days ahead, session)."""

    KIND: ClassVar = "now"
    show: Showing
    start: int
    end: int
    following: tuple[tuple[int, Showing], ...] = ()


@dataclass(frozen=True, slots=True)
class Today:
    """Today's sessions in order."""

    KIND: ClassVar = "today"
    day: date
    rows: tuple[Showing, ...]
    page: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True)
class Week:
    """The days of this week that have sessions."""

    KIND: ClassVar = "week"
    today: date
    days: tuple[tuple[date, tuple[Showing, ...]], ...]
    page: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of the month grid and its number since 1970: how many sessions, whether people rest, a mark (休, 班, a festival)."""

    day: int
    number: int
    count: int = 0
    rest: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    """The month from Monday; None stands outside the month."""

    KIND: ClassVar = "month"
    year: int
    month: int
    weeks: tuple[tuple[MonthDay | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Number:
    """One figure with its qualifier and date; an empty value is shown as 暂未公布."""

    label: str
    value: str
    unit: str = ""
    qualifier: str = ""
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """One to four figures, or a chart."""

    KIND: ClassVar = "figure"
    title: str
    items: tuple[Number, ...]
    chart: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """One organisation in a tree, `depth` from 0."""

    name: str
    depth: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Organisation:
    """The tree of organisations, drawn or as an indented list."""

    KIND: ClassVar = "organisation"
    title: str
    units: tuple[Unit, ...] = ()
    drawing: str = ""


@dataclass(frozen=True, slots=True)
class Method:
    """A way of working: name, one sentence, steps (name, text)."""

    KIND: ClassVar = "method"
    name: str
    summary: str = ""
    steps: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A floor plan with 您在此; `here` says where in words."""

    KIND: ClassVar = "plan"
    title: str
    drawing: str
    here: str = ""
    schematic: bool = True


@dataclass(frozen=True, slots=True)
class Frame:
    """An exhibit on the wall: picture path and measures in pixels, label."""

    src: str
    title: str
    date: str = ""
    credit: str = ""
    alt: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Wall:
    """One to three exhibits side by side."""

    KIND: ClassVar = "wall"
    title: str
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class Service:
    """A service and where it is done."""

    name: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on the quiet wall at a time: frames, or exhibits by name and date or place."""

    frames: tuple[Frame, ...] = ()
    names: tuple[Service, ...] = ()


@dataclass(frozen=True, slots=True)
class Walk:
    """The guided tour past the frames `stops` of a hall, over the quiet wall of the same.

    `scene` and `script` are manifest paths (no script: the wall alone); `files` is everything that
    the tour asks for.
    """

    KIND: ClassVar = "walk"
    title: str
    scene: str
    stops: tuple[str, ...]
    pages: tuple[Page, ...]
    script: str = ""
    schematic: bool = False
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """A moment of history: date as precise as known, in words."""

    date: str
    title: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order, or those of this day in other years."""

    KIND: ClassVar = "timeline"
    title: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Services:
    """Services with a QR code to the same on a phone."""

    KIND: ClassVar = "services"
    title: str
    items: tuple[Service, ...]
    qr: str = ""
    scan: str = ""


@dataclass(frozen=True, slots=True)
class Club:
    """A club: when and where it meets."""

    name: str
    when: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Clubs:
    """Up to six clubs."""

    KIND: ClassVar = "clubs"
    title: str
    items: tuple[Club, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """A piece of news."""

    title: str
    day: date


@dataclass(frozen=True, slots=True)
class News:
    """Headlines, newest first."""

    KIND: ClassVar = "news"
    title: str
    items: tuple[Headline, ...]
    page: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True)
class Note:
    """A message; `sign` is a role or a group, never a name."""

    text: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Messages:
    """One to three messages."""

    KIND: ClassVar = "messages"
    title: str
    items: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Smiles:
    """Drawn faces with a few words each."""

    KIND: ClassVar = "smiles"
    title: str
    faces: tuple[Face, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture, full screen."""

    KIND: ClassVar = "picture"
    src: str
    title: str
    caption: str = ""
    credit: str = ""
    alt: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Video:
    """One film, full screen, without sound."""

    KIND: ClassVar = "video"
    src: str
    title: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A page of text."""

    KIND: ClassVar = "text"
    title: str
    paragraphs: tuple[str, ...]
    page: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True)
class Phone:
    """The last slide of a loop: the same content on a phone."""

    KIND: ClassVar = "phone"
    title: str
    qr: str
    lines: tuple[str, ...] = ()
    scan: str = ""


@dataclass(frozen=True, slots=True)
class Countdown:
    """Days and hours to an event; epoch seconds of its start and end."""

    KIND: ClassVar = "countdown"
    title: str
    day: date
    start: int
    end: int
    hall: str = ""
    kicker: str = ""
