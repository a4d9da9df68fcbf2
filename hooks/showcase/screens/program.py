"""Room screens: the schedule as the player reads it, the next 14 days first and small.

A part is one JSON file: {from, to, slides, ids, loops, spans, days}; a span [from, to, loop] names a
loop, a loop lists numbers of `ids`, and how long a slide stays stands with the slide. The first also carries what every
part needs: the screen's settings, its evergreen loop, the words of its menu.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from showcase.screens.expand import Loop, Span, evergreens, expand, seconds_of
from showcase.screens.spec import Screen, Slide
from showcase.screens.when import day_number, midnight

FIRST_DAYS = 14
LATER_DAYS = 31
FIRST_BYTES = 50_000


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the program: epoch seconds it covers, its JSON, and the files its slides need."""

    start: int
    end: int
    text: str
    files: tuple[str, ...]

    @property
    def bytes(self) -> int:
        """Length in UTF-8."""
        return len(self.text.encode())


@dataclass(frozen=True, slots=True)
class Program:
    """All parts of a screen's program, in order; the first is what must arrive soon."""

    parts: tuple[Part, ...]
    start: int
    end: int


def program(
    screen: Screen,
    slides: Sequence[Slide],
    first: date,
    *,
    days: int = 400,
    notes: Mapping[date, str] | None = None,
) -> Program:
    """Make a screen's program from the morning of `first`.

    Args:
        screen: the screen.
        slides: its finished slides, ids unique.
        first: the build's date.
        days: length of the horizon.
        notes: what stands under a day's date (农历五月廿五, a festival), by local day.

    Raises:
        ValueError: two slides share an id.
    """
    by_id = {slide.id: slide for slide in slides}
    if len(by_id) != len(slides):
        raise ValueError("slide ids are not unique")
    spans = expand(screen, slides, first, days)
    cuts = [0, *range(FIRST_DAYS, days, LATER_DAYS), days]
    base = [slide.id for slide in evergreens(slides)]
    base += [s.id for s in slides if not s.dated and s.id not in base]
    parts = []
    for low, high in pairwise(cuts):
        since, until = (midnight(first + timedelta(days=n)) for n in (low, high))
        body = _part(spans, since, until)
        used = set(body["ids"])
        kept = [s for s in slides if s.id in used and (low == 0 or s.id not in base)]
        if low == 0:
            kept = [s for s in slides if s.id in used or s.id in base]
            body |= _settings(screen, slides)
        body["slides"] = {slide.id: _slide(slide, screen) for slide in kept}
        body["days"] = _notes(notes or {}, first + timedelta(days=low), high - low)
        files = dict.fromkeys(path for slide in kept for path in slide.files)
        parts.append(Part(since, until, dump(body), tuple(files)))
    return Program(tuple(parts), parts[0].start, parts[-1].end)


def dump(value: object) -> str:
    """Compact JSON with stable order, readable Chinese, and nothing that ends a script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _part(spans: Sequence[Span], since: int, until: int) -> dict[str, Any]:
    loops: dict[Loop, int] = {}
    rows = []
    for span in spans:
        if span.end > since and span.start < until:
            index = loops.setdefault(span.loop, len(loops))
            rows.append([max(span.start, since), min(span.end, until), index])
    ids = list(dict.fromkeys(name for loop in loops for name, _ in loop.slides))
    numbers = {name: index for index, name in enumerate(ids)}
    return {
        "from": since,
        "to": until,
        "ids": ids,
        "spans": rows,
        "loops": [_loop(loop, numbers) for loop in loops],
    }


def _loop(loop: Loop, numbers: Mapping[str, int]) -> dict[str, Any]:
    made: dict[str, Any] = {"s": [numbers[name] for name, _ in loop.slides]}
    if loop.off:
        made["off"] = 1
    if loop.grey:
        made["grey"] = 1
    if loop.mode:
        made["mode"] = loop.mode
    if loop.theme:
        theme = loop.theme
        made["theme"] = {"name": theme.name, "ground": theme.ground, "ink": theme.ink}
        if theme.logo:
            made["theme"]["logo"] = theme.logo
    return made


def _slide(slide: Slide, screen: Screen) -> dict[str, Any]:
    made: dict[str, Any] = {
        "kind": slide.kind,
        "html": slide.html,
        "sec": seconds_of(slide, screen),
    }
    if slide.files:
        made["files"] = list(slide.files)
    if slide.full:
        made["full"] = 1
    if slide.dated:
        made["dated"] = 1
    return made


def _settings(screen: Screen, slides: Sequence[Slide]) -> dict[str, Any]:
    menu: dict[str, list[str]] = {}
    for slide in slides:
        if slide.title and not slide.dated:
            menu.setdefault(slide.title, []).append(slide.id)
    return {
        "screen": screen.id,
        "touch": int(screen.touch),
        "evergreen": [[s.id, seconds_of(s, screen)] for s in evergreens(slides)],
        "menu": [[title, ids] for title, ids in menu.items()] if screen.touch else [],
    }


def _notes(notes: Mapping[date, str], first: date, days: int) -> dict[str, str]:
    wanted = (first + timedelta(days=offset) for offset in range(days))
    return {str(day_number(day)): notes[day] for day in wanted if day in notes}
