"""Draw: a number over time, as dated points; a line joins only known points of one scope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from showcase.draw import words
from showcase.draw.amount import Amount
from showcase.draw.charts import WIDTH, Chart
from showcase.draw.figures import Figure, chart_text, drawable, figures_table, said
from showcase.draw.form import Line, stable_id
from showcase.draw.letters import Text, overlap, shorten, width
from showcase.draw.markup import render

_BASE, _TOP, _SIDE, _FOOT = 190.0, 34.0, 30.0, 30.0


@dataclass(frozen=True, slots=True)
class Dated:
    """A number at a date (ISO, any precision). `scope` is whom it counts."""

    date: str
    amount: Amount
    scope: str = ""
    note: str = ""


def year_of(date: str) -> float | None:
    """A date as a year with fraction; None where it is not a date."""
    parts = date.split("-")
    if not 1 <= len(parts) <= 3 or not all(part.isdigit() for part in parts):
        return None
    year, month, day = (*map(int, parts), 1, 1)[:3] if len(parts) < 3 else map(int, parts)
    return year + (month - 1) / 12 + (day - 1) / 372


def lay_out_series(title: str, points: Sequence[Dated], *, step: bool = False) -> Chart:
    """Place a series. The scale begins at zero; points without a value or a date are left out."""
    placed = _placed(points)
    lines: list[tuple[str, Line]] = [("axis", ((0.0, _BASE), (WIDTH, _BASE)))]
    texts: list[Text] = []
    for (one, x, y), (other, to_x, to_y) in pairwise(placed):
        between = points[points.index(one) : points.index(other)]
        if one.scope == other.scope and all(drawable(p.amount) for p in between):
            corner = ((to_x, y),) if step else ()
            lines.append(("series", ((x, y), *corner, (to_x, to_y))))
    for one, x, y in placed:
        lines.append(("drop", ((x, y), (x, _BASE))))
        _say(texts, x, y - 16, said(one.amount), 15, "figure")
        _say(texts, x, _BASE + 16, words.date(one.date), 12, "tick")
    high = _BASE + _FOOT + _scopes(placed, texts, lines)
    dots = tuple((x, y, 4.0, "point") for _, x, y in placed)
    uid = stable_id("series", title, tuple(points), step)
    return Chart(WIDTH, high, uid, dots=dots, lines=tuple(lines), texts=tuple(texts))


def _scopes(
    placed: list[tuple[Dated, float, float]], texts: list[Text], lines: list[tuple[str, Line]]
) -> float:
    """Name the scopes under the axis and part them, where there are several; the height it takes."""
    if len({one.scope for one, _, _ in placed}) < 2:
        return 0.0
    starts = [
        0,
        *(i for i in range(1, len(placed)) if placed[i][0].scope != placed[i - 1][0].scope),
    ]
    for start, end in zip(starts, [*starts[1:], len(placed)], strict=True):
        run = placed[start:end]
        left = (placed[start - 1][1] + run[0][1]) / 2 if start else 0.0
        right = (run[-1][1] + placed[end][1]) / 2 if end < len(placed) else WIDTH
        if start:
            lines.append(("rule", ((left, _TOP - 20), (left, _BASE + _FOOT + 16))))
        name = shorten(run[0][0].scope, right - left - 8, 12)
        texts.append(Text((left + right) / 2, _BASE + 36, (name,), 12, "note"))
    return 18.0


def _placed(points: Sequence[Dated]) -> list[tuple[Dated, float, float]]:
    dated = [
        (p, year) for p in points if drawable(p.amount) and (year := year_of(p.date)) is not None
    ]
    # Figures of another unit have another scale: only the first unit is drawn, the table has all.
    dated = [(p, year) for p, year in dated if p.amount.unit == dated[0][0].amount.unit]
    dated.sort(key=lambda pair: pair[1])
    if not dated:
        return []
    first, last = dated[0][1], dated[-1][1]
    most = max(p.amount.value or 0.0 for p, _ in dated) or 1.0
    span = last - first
    return [
        (
            p,
            _SIDE + (WIDTH - 2 * _SIDE) * ((year - first) / span if span else 0.5),
            _BASE - (_BASE - _TOP) * (p.amount.value or 0.0) / most,
        )
        for p, year in dated
    ]


def _say(texts: list[Text], x: float, y: float, text: str, size: float, role: str) -> None:
    """Write a text unless it would stand on another; what is left out stands in the table."""
    half = width(text, size) / 2
    made = Text(min(max(x, half), WIDTH - half), y, (text,), size, role)
    if not any(overlap(made.box, other.box) for other in texts):
        texts.append(made)


def series(title: str, points: Sequence[Dated], *, step: bool = False) -> str:
    """A series with its table, as an HTML figure. No points give an empty string.

    Args:
        title: what is counted.
        points: in any order; a point with no value breaks the line and is 暂未公布 in the table.
        step: hold each value until the next date instead of joining dates by a straight line.
    """
    if not points:
        return ""
    ordered = sorted(points, key=lambda p: (year_of(p.date) or 0.0, p.date))
    figures = [as_figure(point) for point in ordered]
    return render(
        "chart.html.jinja",
        title=title,
        d=lay_out_series(title, ordered, step=step),
        text=chart_text(title, figures),
        table=figures_table(title, figures),
        figures=figures,
        change="",
        share="",
    )


def as_figure(point: Dated) -> Figure:
    """The point as a row of the table."""
    return Figure(words.date(point.date), point.amount, "", point.scope, point.note)


def series_text(title: str, points: Sequence[Dated]) -> str:
    """A series in words, in the order of its dates."""
    ordered = sorted(points, key=lambda p: (year_of(p.date) or 0.0, p.date))
    return chart_text(title, [as_figure(point) for point in ordered])
