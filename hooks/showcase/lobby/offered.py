"""Lobby: slides of what the house offers — services, rooms to borrow, clubs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from showcase import words as site_words
from showcase.lobby import words
from showcase.lobby.ground import Draft, Ground, numbered
from showcase.model.screen import ScreenEntry
from showcase.plan import chapter_url
from showcase.screens import slides
from showcase.screens.fit import group
from showcase.views.parts import clubs, drawings, halls, services


def service(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """Services by group, with a code to the same on a phone."""
    code = str(
        drawings.qr_code(
            ground.link(chapter_url(ground.folder.id, "services", f"{ground.folder.kind}s")),
            words.QR.format(name=words.SERVICES),
        )
    )
    for made in services.make(ground.scene, ground.folder).groups:
        if entry.only and made.group.id not in entry.only:
            continue
        rows = [
            slides.Service(v.service.name, v.hall.name if v.hall else v.service.where or "")
            for v in made.services
        ]
        pages = group(rows, lambda r: len(r.name) + len(r.where), limit=72, most=_beside(ground))
        for page, items in enumerate(pages, 1):
            title = entry.title or made.group.name
            yield Draft(f"{made.group.id}-{page}", slides.Services(title, items, code))


def _beside(ground: Ground) -> int:
    """Rows that stand beside (in a portrait: above) a code."""
    return 5 if ground.portrait else ground.rows


def booking(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """How halls can be borrowed, with the age of what is said; a stale state is not repeated."""
    if ground.folder.kind != "building":
        return
    part = halls.make(ground.scene, ground.folder)
    rows: list[slides.Service] = []
    centre = ground.folder.building.centre
    if part.lent and centre:
        rows += _lent(
            part.lent, ground.today, centre.name.removeprefix(ground.folder.name) or centre.name
        )
    for view in part.every:
        made = halls.booking(view.hall.booking, ground.today)
        if made:
            rows += _lent(made, ground.today, view.hall.name)
        elif part.lent and view.hall.kind not in {"设备", "互动"}:
            rows.append(slides.Service(view.hall.name))
    pages = group(rows, lambda r: len(r.name) + len(r.where), limit=80, most=ground.rows)
    yield from numbered([slides.Services(entry.title or words.BOOKING, items) for items in pages])


def _lent(made: halls.BookingView, today: date, name: str) -> list[slides.Service]:
    terms = [words.FREE if made.booking.free else "", made.booking.after_hours or ""]
    stale = made.stale(today)
    if stale and made.booking.as_of:
        state = words.STALE.format(date=site_words.date_text(made.booking.as_of))
    else:
        state = made.booking.state or ""
    rows = [slides.Service(name, " · ".join(filter(None, terms)))]
    rows += [slides.Service(state)] if state else []
    rows += [
        slides.Service(slot.date, words.OPEN_SLOT.format(time=slot.time, state=slot.state))
        for slot in (() if stale else made.slots[:3])
    ]
    return rows


def club(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """The clubs that are named; where only their number is known, the number."""
    part = clubs.make(ground.scene, ground.folder)
    named = [view for kind in part.kinds for view in kind.clubs]
    rows = [slides.Club(v.club.name, v.club.meet or "、".join(v.kinds)) for v in named]
    title = entry.title or part.head.alliance or words.CLUBS
    pages = group(rows, lambda r: len(r.name) + len(r.when), most=max(4, ground.rows), limit=80)
    yield from numbered([slides.Clubs(title, items) for items in pages])
    counted = [(words.CLUBS_COUNT, part.declared), (words.CLUBS_PEOPLE, part.people)]
    numbers = tuple(
        slides.Number(a.note or label, a.number, a.after + a.unit, a.before)
        for label, a in counted
        if a
    )
    if not rows and numbers:
        yield Draft("count", slides.Figures(title, numbers))
