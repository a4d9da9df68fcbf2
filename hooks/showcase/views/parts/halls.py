"""Parts: the centre and its halls — in the layout's order, what happens in each, how it is lent."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from showcase.model import Activity, Catalogue, Exhibit, Folder, Hall, resolve
from showcase.model.building import Centre
from showcase.model.hall import Booking, Slot
from showcase.plan import Scene
from showcase.views.parts import activities, exhibits, opening
from showcase.views.parts.amounts import Amount, amount_of
from showcase.views.parts.services import GroupView, offered_in


@dataclass(frozen=True, slots=True)
class HallView:
    """A hall with its number on the plan and the floor it is on, if known."""

    hall: Hall
    number: int
    floor: int | None
    area: Amount | None


@dataclass(frozen=True, slots=True)
class BookingView:
    """How a hall is lent.

    Attributes:
        fresh_until: the last day (ISO) on which its state may be believed; after it 以现场为准.
            Empty where the state has no date. Pages leave the judgement to the visitor's browser.
        slots: those that were not past at the build.
    """

    booking: Booking
    fresh_until: str
    slots: tuple[Slot, ...]

    def stale(self, today: date) -> bool:
        """Whether its state is older than the editor allows."""
        return bool(self.fresh_until) and today.isoformat() > self.fresh_until


@dataclass(frozen=True, slots=True)
class HallsPart:
    """The chapter 党群中心.

    Attributes:
        inside: halls that the layout's name counts (三厅一长廊).
        beside: halls beside them; empty where the layout has no name.
        lent: how the centre as a whole is lent.
        opening: the centre's hours for the browser.
    """

    centre: Centre | None
    area: Amount | None
    inside: tuple[HallView, ...]
    beside: tuple[HallView, ...]
    lent: BookingView | None = None
    opening: str = ""

    @property
    def every(self) -> tuple[HallView, ...]:
        """All halls by their number."""
        return tuple(sorted((*self.inside, *self.beside), key=lambda view: view.number))


def filled(catalogue: Catalogue, folder: Folder) -> bool:
    """Whether a centre or a hall is known; a district has neither."""
    return folder.kind == "building" and bool(folder.halls or folder.building.centre)


def make(scene: Scene, folder: Folder) -> HallsPart:
    """The centre and halls of a building."""
    centre = folder.building.centre
    views = [view(folder, hall, n) for n, hall in enumerate(ordered(folder), start=1)]
    named = bool(centre and centre.layout_name)
    return HallsPart(
        centre,
        amount_of(centre.area_m2, "㎡") if centre else None,
        tuple(v for v in views if v.hall.in_layout or not named),
        tuple(v for v in views if named and not v.hall.in_layout),
        booking(centre.booking, scene.date) if centre else None,
        opening.data(scene, folder, centre.hours) if centre else "",
    )


def ordered(folder: Folder) -> list[Hall]:
    """The halls in the editors' order."""
    return sorted(folder.halls.values(), key=lambda hall: (hall.order, hall.id))


def view(folder: Folder, hall: Hall, number: int) -> HallView:
    """A hall; one that names no floor is on the centre's, but a stair is on none."""
    centre = None if hall.stair else folder.building.centre
    floor = hall.floor if hall.floor is not None else (centre.floor if centre else None)
    return HallView(hall, number, floor, amount_of(hall.area_m2, "㎡"))


def booking(lent: Booking | None, today: date) -> BookingView | None:
    """How a hall or the centre is lent; slots that are past on this day are gone."""
    if lent is None:
        return None
    slots = tuple(s for s in lent.slots if s.date >= today.isoformat())
    return BookingView(lent, _fresh_until(lent), slots)


def _fresh_until(lent: Booking) -> str:
    if lent.as_of is None:
        return ""
    # a date known to the month is taken as its whole month
    year, month, day = (*map(int, lent.as_of.split("-")), 0, 0)[:3]
    last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    return (last + timedelta(days=lent.stale_after_days)).isoformat()


@dataclass(frozen=True, slots=True)
class Inside:
    """What a hall holds: activities, exhibits and services that name it."""

    activities: tuple[Activity, ...]
    exhibits: tuple[Exhibit, ...]
    services: tuple[GroupView, ...]


def inside(catalogue: Catalogue, folder: Folder, hall: Hall) -> Inside:
    """Everything of the building that names the hall."""
    return Inside(
        tuple(
            a
            for a in activities.ordered(folder)
            if a.hall and "/".join(resolve(a.hall, folder.id)) == hall.key
        ),
        tuple(
            e
            for e in exhibits.ordered(folder)
            if e.hall and "/".join(resolve(e.hall, folder.id)) == hall.key
        ),
        tuple(offered_in(catalogue, folder, hall)),
    )
