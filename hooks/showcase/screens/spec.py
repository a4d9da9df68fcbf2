"""Room screens: what a screen is, as frozen dataclasses. The model hands its data over in these."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from showcase.faults import Place
from showcase.screens.when import Interval

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)

Where = Callable[..., Place]
"""Gives the place of a value in the editor's file: `where("modes", 0, "to")`."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """The glass: diagonal in inches, pixels as width and height, distance of the reader in metres."""

    diagonal_in: float
    px: tuple[int, int]
    view_distance_m: float

    @property
    def portrait(self) -> bool:
        """Whether the screen stands upright."""
        return self.px[1] > self.px[0]


@dataclass(frozen=True, slots=True)
class Daypart:
    """A part of the day with a playlist of its own, in minutes from midnight, half-open.

    `end` ≤ `start` runs past midnight and belongs to the weekday it starts on. Weekday 0 is Monday.
    Of several that cover a moment the first listed plays.
    """

    name: str
    start: int
    end: int
    entries: tuple[str, ...]
    weekdays: tuple[int, ...] = EVERY_DAY


@dataclass(frozen=True, slots=True)
class Off:
    """Hours in which the glass is black; as `Daypart` it may run past midnight."""

    start: int
    end: int
    weekdays: tuple[int, ...] = EVERY_DAY


@dataclass(frozen=True, slots=True)
class Theme:
    """What a borrowing company may change: its name, two colours (#RRGGBB) and a picture."""

    name: str
    ground: str
    ink: str
    logo: str = ""


@dataclass(frozen=True, slots=True)
class Mode:
    """Something else than the everyday loop, for a set time, and who approved it (a role).

    `kind` is one of `MODE_KINDS`. Empty `entries` keep the loop; `lead` puts them before it instead
    of replacing it. Of several the first listed gives the entries; any may turn the screen grey.
    """

    name: str
    kind: str
    start: datetime | None
    end: datetime | None
    approved: str = ""
    entries: tuple[str, ...] = ()
    lead: bool = False
    theme: Theme | None = None
    basis: str = ""


MODE_KINDS = ("noon", "countdown", "visitor", "borrowed", "mourning", "special")
QUIET_IN_MOURNING = frozenset({"smiles", "clubs", "messages", "countdown", "video", "walk"})
"""Kinds of slides that do not play while the screen mourns."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the playlist: its key, the kind of slide, and a dwell the editor asks for."""

    key: str
    kind: str
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Screen:
    """A lobby screen as its editor describes it."""

    id: str
    title: str
    geometry: Geometry
    playlist: tuple[Entry, ...]
    place: str = ""
    layout: str = "frame"
    dayparts: tuple[Daypart, ...] = ()
    modes: tuple[Mode, ...] = ()
    off: tuple[Off, ...] = ()
    touch: bool = False


@dataclass(frozen=True, slots=True)
class Slide:
    """A finished slide: markup, what it weighs, and when it is true.

    `valid` None means always: an undated slide, safe to show when the clock is not trusted.
    `headline` is its first heading as text.
    `files` are the manifest paths its markup asks for (`data-src`). `full` hides the side panel.
    """

    id: str
    entry: str
    kind: str
    html: str
    chars: int
    valid: tuple[Interval, ...] | None = None
    files: tuple[str, ...] = ()
    seconds: int | None = None
    full: bool = False
    title: str = ""
    headline: str = ""

    @property
    def dated(self) -> bool:
        """Whether the slide says something that is true only at times."""
        return self.valid is not None


@dataclass(frozen=True, slots=True)
class Showing:
    """A session as a screen needs it; naive local times.

    `label` stands for the hour where the source gives only a part of the day (中午); then `start`
    is midnight of the day and `timed` is false.
    """

    title: str
    start: datetime
    end: datetime
    hall: str = ""
    timed: bool = True
    label: str = ""
    cancelled: bool = False
    reason: str = ""
    tags: tuple[str, ...] = field(default=())
    entertainment: bool = False
