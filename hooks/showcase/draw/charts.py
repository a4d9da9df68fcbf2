"""Draw: charts of few, honest numbers: bars, before and after, part of a whole.

Every chart is an HTML figure: an SVG, and the table of its numbers. What nobody has published is
written 暂未公布 and never drawn; numbers of different units or scopes never share a scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from showcase.draw.amount import digits
from showcase.draw.figures import Figure, chart_text, drawable, figures_table, said
from showcase.draw.form import Box, Line, stable_id
from showcase.draw.letters import LEADING, Text, fit_lines, width
from showcase.draw.markup import render

WIDTH = 400.0
_LABEL, _VALUE = 14.0, 15.0
_BAR = 10.0
_MOST_DOTS = 200


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its rectangle (left, top, right, bottom), or None where nothing may be drawn."""

    box: Box | None
    role: str = "bar"


@dataclass(frozen=True, slots=True)
class Chart:
    """A finished chart."""

    width: float
    height: float
    uid: str
    bars: tuple[Bar, ...] = ()
    dots: tuple[tuple[float, float, float, str], ...] = ()
    lines: tuple[tuple[str, Line], ...] = ()
    texts: tuple[Text, ...] = ()


def lay_out_bars(title: str, figures: Sequence[Figure]) -> Chart:
    """Bars from zero, grouped by unit and scope, one scale a group, else in the order given."""
    groups: dict[tuple[str, str, bool], list[float]] = {}
    for one in figures:
        known = [one.amount.value or 0.0] if drawable(one.amount) else []
        groups.setdefault(_measure(one), []).extend(known)
    order = list(groups)
    y = 4.0
    bars: list[Bar] = []
    texts: list[Text] = []
    lines: list[tuple[str, Line]] = []
    previous = None
    for one in sorted(figures, key=lambda f: order.index(_measure(f))):
        if previous is not None and _measure(previous) != _measure(one):
            lines.append(("rule", ((0.0, y - 4), (WIDTH, y - 4))))
            y += 8
        previous = one
        shown = said(one.amount)
        room = WIDTH - width(shown, _VALUE) - 16
        label = fit_lines(one.label, max(room, 120), _LABEL, 3)
        high = _LABEL * LEADING * len(label)
        texts.append(Text(0, y + high / 2, label, _LABEL, "key", "start"))
        role = "figure" if one.amount.value is not None else "note"
        texts.append(Text(WIDTH, y + _VALUE * LEADING / 2, (shown,), _VALUE, role, "end"))
        y += max(high, _VALUE * LEADING) + 3
        most = max(groups[_measure(one)], default=0.0)
        # A bar compares: a number that is alone of its kind has nothing to be compared with.
        if drawable(one.amount) and most and len(groups[_measure(one)]) > 1:
            bars.append(Bar((0, y, WIDTH, y + _BAR), "track"))
            bars.append(Bar((0, y, WIDTH * (one.amount.value or 0) / most, y + _BAR)))
            y += _BAR
        y += 14
    return Chart(
        WIDTH,
        y,
        stable_id("bars", title, tuple(figures)),
        tuple(bars),
        (),
        tuple(lines),
        tuple(texts),
    )


def _measure(figure: Figure) -> tuple[str, str, bool]:
    return figure.amount.unit, figure.scope, figure.amount.percent


def bars(title: str, figures: Sequence[Figure]) -> str:
    """Bars with their table. No figures give an empty string."""
    if not figures:
        return ""
    return _chart(title, lay_out_bars(title, figures), figures)


def lay_out_change(title: str, before: Figure, after: Figure) -> Chart:
    """Two bars from zero, the gain or loss marked at the end; nothing where one is unknown."""
    known = drawable(before.amount) and drawable(after.amount)
    first, second = before.amount.value or 0.0, after.amount.value or 0.0
    most = max(first, second)
    uid = stable_id("change", title, before, after)
    texts: list[Text] = []
    made: list[Bar] = []
    y = 4.0
    for one, role in ((before, "before"), (after, "bar")):
        value = one.amount.value or 0.0
        name = fit_lines(one.label, WIDTH - 130, _LABEL, 1)
        texts.append(Text(0, y + 10, name, _LABEL, "key", "start"))
        texts.append(Text(WIDTH, y + 10, (said(one.amount),), 20, "figure", "end"))
        y += 24
        if known and most and _measure(before) == _measure(after):
            end = WIDTH * value / most
            made.append(Bar((0, y, end, y + 14), role))
            if one is after and second > first:
                made.append(Bar((WIDTH * first / most, y, end, y + 14), "gain"))
        y += 26
    return Chart(WIDTH, y, uid, tuple(made), texts=tuple(texts))


def before_after(title: str, before: Figure, after: Figure) -> str:
    """A change with its table: 397 → 437."""
    known = drawable(before.amount) and drawable(after.amount)
    change = ""
    if known and _measure(before) == _measure(after):
        gap = (after.amount.value or 0.0) - (before.amount.value or 0.0)
        exact = not (before.amount.qualifier or after.amount.qualifier)
        change = ("+" if gap > 0 else "") + digits(round(gap, 6)) if exact and gap else ""
    return _chart(title, lay_out_change(title, before, after), (before, after), change=change)


def lay_out_part(title: str, part: Figure, whole: Figure) -> Chart:
    """A dot for each of up to 200, else a bar; only words where the part is not within the whole."""
    uid = stable_id("part", title, part, whole)
    if not is_part(part, whole):
        texts, end = _part_words(part, whole, 0)
        return Chart(WIDTH, end, uid, texts=texts)
    some, every = part.amount.value or 0.0, whole.amount.value or 0.0
    if every <= _MOST_DOTS and every == int(every) and some == int(some):
        across = 15 if every <= 90 else 25
        step = WIDTH / across
        dots = tuple(
            (
                (index % across + 0.5) * step,
                (index // across + 0.5) * step,
                step * 0.32,
                "part" if index < some else "rest",
            )
            for index in range(int(every))
        )
        texts, end = _part_words(part, whole, ceil(every / across) * step)
        return Chart(WIDTH, end, uid, dots=dots, texts=texts)
    made = (Bar((0, 2, WIDTH, 22), "track"), Bar((0, 2, WIDTH * some / every, 22)))
    texts, end = _part_words(part, whole, 24)
    return Chart(WIDTH, end, uid, made, texts=texts)


def _part_words(part: Figure, whole: Figure, y: float) -> tuple[tuple[Text, ...], float]:
    """The part's name and number on the left, the whole's on the right, under the drawing."""
    half = WIDTH / 2 - 10
    texts: list[Text] = []
    for one, x, anchor in ((part, 0.0, "start"), (whole, WIDTH, "end")):
        name = fit_lines(one.label, half, 12, 2)
        role = "figure" if one.amount.value is not None else "note"
        texts.append(Text(x, y + 16, (said(one.amount),), 17, role, anchor))
        texts.append(Text(x, y + 29 + 7.5 * len(name), name, 12, "tick", anchor))
    return tuple(texts), y + 64


def is_part(part: Figure, whole: Figure) -> bool:
    """Whether both are known numbers of one unit, and one can be part of the other."""
    return (
        drawable(part.amount)
        and drawable(whole.amount)
        and part.amount.unit == whole.amount.unit
        and 0 < (whole.amount.value or 0.0) >= (part.amount.value or 0.0)
    )


def part_of_whole(title: str, part: Figure, whole: Figure) -> str:
    """A part of a whole with its table; the share is told only if both numbers are exact."""
    share = ""
    if is_part(part, whole) and not (part.amount.qualifier or whole.amount.qualifier):
        share = f"{(part.amount.value or 0) / (whole.amount.value or 1) * 100:.1f}%"
    return _chart(title, lay_out_part(title, part, whole), (part, whole), share=share)


def _chart(title: str, chart: Chart, figures: Sequence[Figure], **more: str) -> str:
    return render(
        "chart.html.jinja",
        title=title,
        d=chart,
        text=chart_text(title, figures),
        table=figures_table(title, figures),
        figures=figures,
        change=more.get("change", ""),
        share=more.get("share", ""),
    )
