"""Check: lobby screens — geometry, dayparts, modes, and what needs no slide to be seen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.check.described import described
from showcase.check.rule import Subject, rule
from showcase.faults import CODES, Fault, declare
from showcase.model import Screen
from showcase.screens import rules
from showcase.screens.spec import Screen as Spec

TWO_KEYS = declare(
    "E913",
    "播放单里的键重复",
    "键“{key}”在播放单里写了两次",
    "给其中一项换一个键",
    wrong="playlist: [{key: a, kind: welcome}, {key: a, kind: text}]",
    right="playlist: [{key: a, kind: welcome}, {key: b, kind: text}]",
)
LACKING = declare(
    "E914",
    "播放单里的条目缺内容",
    "“{key}”是 {kind} 页，要写 {needed}",
    "补上 {needed}",
    wrong="playlist: [{key: film, kind: video}]",
    right="playlist: [{key: film, kind: video, source: media/film.mp4, seconds: 95}]",
)
NEEDED = {
    "picture": ("source",),
    "video": ("source", "seconds"),
    "text": ("title", "text"),
    "countdown": ("activity",),
}
"""What a kind of slide cannot do without."""
DATED = frozenset({"now", "today", "week", "month", "countdown", "today-in-history", "video"})
"""Kinds that are true at times only, or need a film to be there; a screen needs another kind too."""

_NINES = tuple(code for number, code in sorted(CODES.items()) if number[1] == "9")


@rule(*_NINES, TWO_KEYS, LACKING, scope="file")
def screens_play(subject: Subject) -> Iterator[Fault]:
    """Every screen can be read from where people stand, has modes that end, and is never blank."""
    for kind, entity in subject.entities():
        if kind != "screen" or not isinstance(entity, Screen):
            continue
        where = partial(subject.place, entity)
        spec = described(entity)
        yield from rules.check_frame(spec, where)
        yield from _playlist(subject, entity)
        yield from _headlines(subject, entity)
        yield from _evergreen(subject, entity, spec)


def _playlist(subject: Subject, screen: Screen) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, entry in enumerate(screen.playlist):
        if entry.key in seen:
            yield TWO_KEYS.at(subject.place(screen, "playlist", index, "key"), key=entry.key)
        seen.add(entry.key)
        missing = [name for name in NEEDED.get(entry.kind, ()) if not getattr(entry, name)]
        if missing:
            yield LACKING.at(
                subject.place(screen, "playlist", index),
                key=entry.key,
                kind=entry.kind,
                needed="、".join(missing),
            )


def _headlines(subject: Subject, screen: Screen) -> Iterator[Fault]:
    where = partial(subject.place, screen)
    for index, entry in enumerate(screen.playlist):
        yield from rules.check_headline(entry.title or "", where, "playlist", index, "title")


def _evergreen(subject: Subject, screen: Screen, spec: Spec) -> Iterator[Fault]:
    if all(entry.kind in DATED for entry in spec.playlist):
        yield rules.no_evergreen(partial(subject.place, screen))
