"""Room screens: screen and slides in, absolute stretches of time out, each with its loop.

One sweep over all moments at which anything changes: a slide becomes true or false, a daypart, a
mode or the off hours begin or end. Between two such moments the loop is fixed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from showcase.screens.fit import dwell
from showcase.screens.spec import QUIET_IN_MOURNING, Mode, Screen, Slide, Theme
from showcase.screens.when import Interval, epoch, midnight

HORIZON_DAYS = 400


@dataclass(frozen=True, slots=True)
class Loop:
    """What goes round during a span: (slide id, seconds) in order. Off means black glass."""

    slides: tuple[tuple[str, int], ...]
    mode: str = ""
    grey: bool = False
    theme: Theme | None = None
    off: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of epoch seconds and its loop."""

    start: int
    end: int
    loop: Loop


OFF = Loop((), off=True)


def expand(
    screen: Screen, slides: Sequence[Slide], first: date, days: int = HORIZON_DAYS
) -> tuple[Span, ...]:
    """Expand a screen's schedule from the morning of `first` for `days` days, without a gap.

    Args:
        screen: the screen; modes without a start or an end are left out (check 902 reports them).
        slides: finished slides; those of one entry play in the order given.
        first: the build's date.
        days: at least 400 for a published release.
    """
    start, end = midnight(first), midnight(first + timedelta(days=days))
    parts = _Layers(screen, first, days)
    timeline = _Timeline(slides)
    edges = sorted({start, end, *(e for e in (*parts.edges, *timeline.edges) if start < e < end)})
    evergreen = tuple((s.id, seconds_of(s, screen)) for s in evergreens(slides))
    wanted = {entry.key: entry.seconds for entry in screen.playlist}
    spans: list[Span] = []
    for here, there in pairwise(edges):
        loop = _loop(parts, timeline.at(here), here, wanted, evergreen)
        if spans and spans[-1].loop == loop:
            spans[-1] = Span(spans[-1].start, there, loop)
        else:
            spans.append(Span(here, there, loop))
    return tuple(spans)


def evergreens(slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """Slides that are always true and need no file: shown when nothing else may be."""
    undated = tuple(s for s in slides if not s.dated)
    return tuple(s for s in undated if not s.files) or undated


def seconds_of(slide: Slide, screen: Screen) -> int:
    """How long a slide stays: its own length (a video), else what reading takes or the editor asks."""
    asked = next((e.seconds for e in screen.playlist if e.key == slide.entry), None)
    return slide.seconds or max(dwell(slide.chars), asked or 0)


def _loop(
    parts: _Layers,
    active: dict[str, list[Slide]],
    here: int,
    wanted: dict[str, int | None],
    evergreen: tuple[tuple[str, int], ...],
) -> Loop:
    if parts.off(here):
        return OFF
    modes = parts.modes(here)
    grey = any(mode.kind == "mourning" for mode in modes)
    entries = parts.entries(here, modes)
    chosen = tuple(
        (slide.id, slide.seconds or max(dwell(slide.chars), wanted.get(entry) or 0))
        for entry in entries
        for slide in active.get(entry, ())
        if not (grey and slide.kind in QUIET_IN_MOURNING)
    )
    name = modes[0].name if modes else ""
    theme = next((mode.theme for mode in modes if mode.theme and not grey), None)
    return Loop(chosen or evergreen, name, grey, theme)


class _Layers:
    """Dayparts, modes and off hours as absolute intervals, asked one moment after another."""

    def __init__(self, screen: Screen, first: date, days: int) -> None:
        self._default = tuple(entry.key for entry in screen.playlist)
        self._off = [_Layer(_daily(o.start, o.end, o.weekdays, first, days)) for o in screen.off]
        self._parts = [
            (_Layer(_daily(p.start, p.end, p.weekdays, first, days)), p.entries)
            for p in screen.dayparts
        ]
        self._modes = [
            (mode, epoch(mode.start), epoch(mode.end))
            for mode in screen.modes
            if mode.start is not None and mode.end is not None and mode.start < mode.end
        ]

    @property
    def edges(self) -> Iterable[int]:
        for layer in (*self._off, *(layer for layer, _ in self._parts)):
            yield from layer.edges
        for _, start, end in self._modes:
            yield from (start, end)

    def off(self, here: int) -> bool:
        return any(layer.covers(here) for layer in self._off)

    def modes(self, here: int) -> tuple[Mode, ...]:
        return tuple(mode for mode, start, end in self._modes if start <= here < end)

    def entries(self, here: int, modes: tuple[Mode, ...]) -> tuple[str, ...]:
        everyday = next((e for layer, e in self._parts if layer.covers(here)), self._default)
        for mode in modes:
            if mode.entries:
                rest = tuple(key for key in everyday if key not in mode.entries)
                return mode.entries + rest if mode.lead else mode.entries
        return everyday


class _Layer:
    def __init__(self, intervals: Sequence[Interval]) -> None:
        self._starts = [start for start, _ in intervals]
        self._ends = [end for _, end in intervals]

    @property
    def edges(self) -> Iterable[int]:
        return (*self._starts, *self._ends)

    def covers(self, here: int) -> bool:
        index = bisect_right(self._starts, here) - 1
        return index >= 0 and here < self._ends[index]


def _daily(start: int, end: int, weekdays: Sequence[int], first: date, days: int) -> list[Interval]:
    """Intervals of a daily stretch, from the evening before, which may still be running at 00:00."""
    length = (end - start if end > start else end - start + 1440) * 60
    made = []
    for offset in range(-1, days):
        day = first + timedelta(days=offset)
        if day.weekday() in weekdays:
            begin = midnight(day) + start * 60
            made.append((begin, begin + length))
    return made


class _Timeline:
    """Which slides are true at a moment, asked in rising order."""

    def __init__(self, slides: Sequence[Slide]) -> None:
        self._order = {slide.id: index for index, slide in enumerate(slides)}
        self._always = [slide for slide in slides if slide.valid is None]
        self._dated = sorted(
            ((start, end, slide) for slide in slides for start, end in slide.valid or ()),
            key=lambda item: (item[0], item[1], self._order[item[2].id]),
        )
        self._next = 0
        self._running: list[tuple[int, Slide]] = []

    @property
    def edges(self) -> Iterable[int]:
        for start, end, _ in self._dated:
            yield from (start, end)

    def at(self, here: int) -> dict[str, list[Slide]]:
        while self._next < len(self._dated) and self._dated[self._next][0] <= here:
            _, end, slide = self._dated[self._next]
            self._running.append((end, slide))
            self._next += 1
        self._running = [(end, slide) for end, slide in self._running if end > here]
        found: dict[str, list[Slide]] = {}
        now = [*self._always, *(slide for _, slide in self._running)]
        for slide in sorted(now, key=lambda s: self._order[s.id]):
            found.setdefault(slide.entry, []).append(slide)
        return found
