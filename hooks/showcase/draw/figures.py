"""Draw: a number with its name, date and scope: as a tile, as a phrase, as a row of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from showcase.draw import words
from showcase.draw.amount import Amount, Said, display
from showcase.draw.markup import render


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its name. `scope` says of whom or what it speaks.

    `as_of` and `since` are ISO dates of any precision; `as_of_kind` is `stated` by the source,
    `published` (only the day of publication is known) or `inferred`.
    """

    label: str
    amount: Amount
    as_of: str = ""
    scope: str = ""
    note: str = ""
    since: str = ""
    as_of_kind: str = "stated"


def said(amount: Amount) -> str:
    """A number as text, or 暂未公布."""
    shown = display(amount)
    return str(shown) if shown else words.NOT_PUBLISHED


def figure_tile(figure: Figure, *, href: str = "") -> str:
    """A figure as a tile: qualifier small beside a large number, unit, label, scope, dates."""
    shown: Said | None = display(figure.amount)
    return render("tile.html.jinja", f=figure, shown=shown, href=href)


def figure_text(figure: Figure) -> str:
    """A figure in one phrase."""
    return render("tile.txt.jinja", f=figure, said=said(figure.amount)).strip()


def drawable(amount: Amount) -> bool:
    """Whether a length can stand for the number."""
    return amount.value is not None and isfinite(amount.value) and amount.value >= 0


def chart_text(title: str, figures: Sequence[Figure]) -> str:
    """A chart in words."""
    listed = [(one, said(one.amount)) for one in figures]
    return render("chart.txt.jinja", title=title, listed=listed).strip()


def figures_table(title: str, figures: Sequence[Figure]) -> str:
    """The table of a chart's numbers, as HTML."""
    listed = [(one, said(one.amount)) for one in figures]
    return render("table.html.jinja", title=title, listed=listed)
