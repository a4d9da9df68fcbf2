"""Lobby: slides of what the data say — figures, organisation, methods, services, timeline, news."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from showcase import words as site_words
from showcase.lobby import words
from showcase.lobby.ground import Draft, Ground, numbered
from showcase.model import Hall, Method
from showcase.model.screen import ScreenEntry
from showcase.plan import chapter_url
from showcase.screens import slides
from showcase.screens.fit import MOST_CHARS, group
from showcase.views.parts import branches, clubs, drawings, figures, halls, methods, services
from showcase.views.parts.figures import FigureView


def figure(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """Figures with qualifier and date, a few a slide; what is withheld is left out."""
    if entry.figures:
        told = figures.referenced(ground.catalogue, entry.figures, ground.folder.id)
    else:
        told = list(figures.make(ground.scene, ground.folder).headlines)
    most = 3 if ground.portrait else 2
    numbers = [number for number in map(_number, told) if number]
    yield from numbered(
        [
            slides.Figures(entry.title or words.FIGURES, rows)
            for rows in group(numbers, lambda n: len(n.label), most=most)
        ]
    )
    for change in told:
        if change.before and change.after and change.state == "change":
            yield Draft(change.id, slides.Figures(change.label, _change(change)))


def _change(told: FigureView) -> tuple[slides.Number, ...]:
    """A change as two numbers beside each other; the date stands with the later one."""
    if told.before is None or told.after is None:
        return ()
    return (
        slides.Number(site_words.BEFORE, told.before.number, told.before.unit),
        slides.Number(site_words.AFTER, told.after.number, told.after.unit, "", told.as_of),
    )


def _number(told: FigureView) -> slides.Number | None:
    if told.state == "series":
        amount = told.series[-1].amount
        as_of = site_words.as_of_text(told.series[-1].date, None)
    elif told.state == "value" and told.amount:
        amount, as_of = told.amount, told.as_of
    elif told.state == "silent":
        return slides.Number(told.label, "")
    else:
        return None
    return slides.Number(
        told.label, amount.number, amount.after + amount.unit, amount.before, as_of
    )


def organisation(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """The tree as an indented list; a long one goes over several slides."""
    if ground.folder.kind != "building":
        return
    units: list[slides.Unit] = []
    for root in branches.make(ground.scene, ground.folder).roots:
        _walk(root, 0, units)
    yield from numbered(
        [
            slides.Organisation(entry.title or words.ORGANISATION, rows)
            for rows in group(units, lambda u: _share(ground, u), limit=1, most=ground.rows)
        ]
    )


def _share(ground: Ground, unit: slides.Unit) -> float:
    """What a unit takes of a slide: of its height (upright a note has a line of its own) or its words."""
    tall = 1.75 + (0.97 if ground.portrait and unit.note else 0)
    chars = len(unit.name) + len(unit.note)
    return max(tall / (1.45 * ground.sizes.lines), chars / MOST_CHARS)


def _walk(node: branches.Node, depth: int, units: list[slides.Unit]) -> None:
    note = words.COUNTED.format(count=node.count) if node.count else ""
    if node.branch and node.branch.founded:
        note = words.FOUNDED.format(date=site_words.date_text(node.branch.founded))
    units.append(slides.Unit(node.name, min(depth, 3), note))
    for child in node.children:
        _walk(child, depth + 1, units)


def method(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """Ways of working whose content is known, a slide each; long ones are continued."""
    for made in methods.make(ground.scene, ground.folder).methods:
        if made.owed or (entry.only and made.method.id not in entry.only):
            continue
        steps = [
            (i.name, i.by or i.text or i.shift or "、".join(i.means)) for i in made.items.listed
        ]
        pages = group(
            steps, lambda s: len(s[0]) + len(s[1]), limit=72, most=_steps(ground, made.method)
        )
        for page, rows in enumerate(pages or ((),), 1):
            summary = (made.method.gloss or "") if page == 1 else ""
            data = slides.Method(made.method.name, summary, rows)
            yield Draft(f"{made.method.id}-{page}", data)


def _steps(ground: Ground, made: Method) -> int:
    """Steps that stand below a method's name, one fewer beneath a sentence."""
    return max(3, ground.rows - bool(made.gloss))


def plan(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """The floor with 您在此, where the halls of one floor are known."""
    if ground.folder.kind != "building":
        return
    here = _here(ground)
    views = halls.make(ground.scene, ground.folder).every
    if here is not None:
        level = next((v.floor for v in views if v.hall is here), None)
        views = tuple(v for v in views if v.floor == level)
    floors = {view.floor for view in views}
    floor = floors.pop() if len(floors) == 1 else None
    title = entry.title or (
        words.PLAN.format(floor=site_words.floor_text(floor)) if floor else words.PLAN_UNKNOWN
    )
    drawing = drawings.plan(title, views, lambda url: "", here)
    if drawing:
        schematic = any(v.hall.plan is None or v.hall.plan.schematic for v in views)
        name = here.name if here else ""
        yield Draft("1", slides.Plan(title, str(drawing), name, schematic))


def _here(ground: Ground) -> Hall | None:
    reference = ground.screen.hall
    return ground.catalogue.hall(reference, ground.folder.id) if reference else None


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


def timeline(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """Events in order."""
    events = [
        slides.Event(site_words.dated_text(m.date, m.q), m.event)
        for m in sorted(ground.folder.timeline.timeline, key=lambda m: m.date)
        if m.date_kind == "stated"
    ]
    pages = group(events, lambda e: len(e.title) + 5, most=max(2, ground.rows * 2 // 3))
    yield from numbered([slides.Timeline(entry.title or words.TIMELINE, rows) for rows in pages])


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


def news(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """The newest items; those whose year is inferred are not shown as news."""
    found = sorted(ground.folder.news.values(), key=lambda n: (n.date, n.id), reverse=True)
    rows = [slides.Headline(n.title, date.fromisoformat(n.date)) for n in found[:9]]
    pages = group(rows, lambda r: len(r.title) + 4, most=max(2, ground.rows * 2 // 3))
    yield from numbered(
        [
            slides.News(entry.title or words.NEWS, items, page, len(pages))
            for page, items in enumerate(pages, 1)
        ]
    )
