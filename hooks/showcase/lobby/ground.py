"""Lobby: what every maker of slides is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from showcase import calendar
from showcase.lobby.pictures import Pool, Shot
from showcase.model import Catalogue, Folder, Screen
from showcase.model.screen import ScreenEntry
from showcase.model.values import Consent
from showcase.plan import Scene
from showcase.screens.sizes import Sizes
from showcase.screens.spec import Showing
from showcase.screens.when import Interval, midnight, within

DAYS = 400
"""A screen that nobody rebuilds stays right for so long."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One screen on its way: the data its people agreed to, the folder, the room for text."""

    scene: Scene
    folder: Folder
    screen: Screen
    sizes: Sizes
    pool: Pool
    sessions: tuple[Showing, ...]
    holidays: calendar.HolidayBook
    grey: tuple[Interval, ...] = ()
    """When the screen mourns: entertainment of then is not announced at all, other in no slide of then."""

    @property
    def catalogue(self) -> Catalogue:
        """The data, without what nobody agreed to show in a lobby."""
        return self.scene.catalogue

    @property
    def today(self) -> date:
        """The build's date: the first day of the schedule."""
        return self.scene.date

    @property
    def home(self) -> str:
        """Where the folder lies below data/."""
        return f"{self.folder.kind}s/{self.folder.id}"

    @property
    def portrait(self) -> bool:
        """Whether the screen stands upright."""
        width, height = self.screen.geometry.px
        return height > width

    @property
    def rows(self) -> int:
        """Rows of a list that stand below the headline (a row is a good line and its air)."""
        return max(2, min(6, int(self.sizes.lines * 0.72)))

    def shot(self, media: str) -> Shot | None:
        """A file of the folder's media, cut down to this screen's glass."""
        width, height = self.screen.geometry.px
        return self.pool.shot(self.home, media, (width, height))

    def link(self, url: str) -> str:
        """The full address of a page, for a phone."""
        return self.catalogue.site.url.rstrip("/") + "/" + url


@dataclass(frozen=True, slots=True)
class Draft:
    """Data of one slide and when it is true (None: always); `id` tells it within its entry."""

    id: str
    data: Any
    valid: tuple[Interval, ...] | None = None
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Spell:
    """A stretch of days in which the same consents hold; `name` tells its slides from others'."""

    first: date
    valid: tuple[Interval, ...] | None
    name: str = ""

    def agreed(self, consent: Consent | None) -> bool:
        """Whether what was agreed to may be shown in it; so may what nobody had to be asked for."""
        return consent is None or self.first.isoformat() <= consent.expires


Maker = Callable[[Ground, ScreenEntry], Iterator[Draft]]


def numbered(slides: Sequence[Any], valid: tuple[Interval, ...] | None = None) -> Iterator[Draft]:
    """Drafts of slides that come one after the other."""
    for number, data in enumerate(slides, 1):
        yield Draft(str(number), data, valid)


def while_agreed(ground: Ground, *consents: Consent | None) -> tuple[Interval, ...] | None:
    """The stretch in which every consent holds; None where nobody had to be asked."""
    given = [consent for consent in consents if consent is not None]
    if not given:
        return None
    last = min(date.fromisoformat(consent.expires) for consent in given)
    return ((midnight(ground.today), midnight(last + timedelta(days=1))),)


def spells(ground: Ground, consents: Iterable[Consent | None]) -> Iterator[Spell]:
    """The stretches from today on that the ends of consents make; one, always, where nobody had to be asked.

    So each end takes away its own picture and no other.
    """
    first, horizon = ground.today, ground.today + timedelta(days=DAYS)
    ends = {date.fromisoformat(c.expires) + timedelta(days=1) for c in consents if c}
    if not ends:
        yield Spell(first, None)
        return
    for end in sorted({*(end for end in ends if end < horizon), horizon}):
        name = "" if first == ground.today else f"-{first}"
        yield Spell(first, ((midnight(first), midnight(end)),), name)
        first = end


def mourned(session: calendar.Session, grey: Sequence[Interval]) -> bool:
    """Whether a session takes place while the screen mourns."""
    return bool(within([(calendar.epoch(session.start), calendar.epoch(session.end))], grey))


def showing(session: calendar.Session, hall: str, *, entertainment: bool = False) -> Showing:
    """A session as a screen takes it."""
    return Showing(
        title=calendar.session_name(session),
        start=session.start,
        end=session.start if session.all_day else session.end,
        hall=hall,
        timed=not session.all_day,
        label=session.part,
        cancelled=not session.held,
        reason=session.reason,
        entertainment=entertainment,
    )
