"""Lobby: slides of what the data tell — figures, methods, timeline, news."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from showcase import words as site_words
from showcase.lobby import words
from showcase.lobby.ground import Draft, Ground, numbered
from showcase.model import Method
from showcase.model.screen import ScreenEntry
from showcase.screens import slides
from showcase.screens.fit import group
from showcase.views.parts import figures, methods
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


def timeline(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """Events in order."""
    events = [
        slides.Event(site_words.dated_text(m.date, m.q), m.event)
        for m in sorted(ground.folder.timeline.timeline, key=lambda m: m.date)
        if m.date_kind == "stated"
    ]
    pages = group(events, lambda e: len(e.title) + 5, most=max(2, ground.rows * 2 // 3))
    yield from numbered([slides.Timeline(entry.title or words.TIMELINE, rows) for rows in pages])


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
