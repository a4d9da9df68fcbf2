"""Parts: figures by group — what is said, what is silent, what is withheld, what may be drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from showcase import words
from showcase.model import Catalogue, Figure, Figures, Folder, resolve
from showcase.plan import Scene
from showcase.views.parts.amounts import Amount, amount, amount_of, approved, as_of

State = Literal["value", "change", "series", "words", "silent", "withheld"]
"""What stands in the place of the number: one value, before → after, values by date, the label alone
(qualitative), 暂未公布, 未公开."""

_NEEDS_APPROVAL = frozenset({"党员数", "组织数"})
_WORDS_ONLY = frozenset({"定性", "评选"})


@dataclass(frozen=True, slots=True)
class Value:
    """One value with where it comes from: a point of a series, or a contradicting statement."""

    amount: Amount
    date: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure as it is shown. What a state does not use is empty."""

    id: str
    label: str
    state: State
    as_of: str = ""
    amount: Amount | None = None
    people: Amount | None = None
    before: Amount | None = None
    after: Amount | None = None
    whole: Amount | None = None
    each: tuple[str, ...] = ()
    series: tuple[Value, ...] = ()
    conflicts: tuple[Value, ...] = ()
    scope: str = ""
    note: str = ""
    source: str | None = None

    @property
    def drawn(self) -> bool:
        """Whether there is more than one number of one scope, so that a chart says something."""
        return self.state in {"change", "series"} or self.whole is not None


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures under one head; figures without a group stand first, without a head."""

    name: str
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True)
class FiguresPart:
    """The chapter 数读."""

    groups: tuple[FigureGroup, ...]
    headlines: tuple[FigureView, ...]
    text: str = ""

    @property
    def first(self) -> tuple[FigureView, ...]:
        """A handful for the short form: what the headlines do not say already."""
        told = [f for g in self.groups for f in g.figures if f.state not in {"words", "silent"}]
        said = {figure.id for figure in self.headlines}
        return tuple([f for f in told if f.id not in said] or told)[:8]


def filled(catalogue: Catalogue, folder: Folder) -> bool:
    """Whether there is any figure."""
    return bool(folder.figures.figures)


def make(scene: Scene, folder: Folder) -> FiguresPart:
    """The figures of a folder, grouped in the order of the data."""
    head = folder.figures
    groups: dict[str, list[FigureView]] = {}
    for figure in head.figures:
        groups.setdefault(figure.group or "", []).append(view(figure, head))
    ordered = sorted(groups.items(), key=lambda item: item[0] != "")
    return FiguresPart(
        tuple(FigureGroup(name, tuple(figures)) for name, figures in ordered),
        headlines(folder),
        head.text or "",
    )


def headlines(folder: Folder) -> tuple[FigureView, ...]:
    """The figures that are shown large, as far as they are known."""
    head = folder.figures
    told = (view(f, head) for f in head.figures if f.headline)
    return tuple(f for f in told if f.state in {"value", "change"})


def _dated(figure: Figure, head: Figures, state: str) -> str:
    """When a number held; a number that nobody dated says so, and is not taken for today's."""
    known = as_of(figure, head)
    if state not in {"value", "change"} or figure.as_of or head.as_of:
        return known
    return "，".join(filter(None, (known, words.AS_OF_OWED)))


def view(figure: Figure, head: Figures) -> FigureView:
    """Decide how a figure is shown. A withheld one keeps its label and nothing else."""
    state = _state(figure, head)
    if state == "withheld":
        return FigureView(figure.id, figure.label, state)
    change = state == "change"
    return FigureView(
        figure.id,
        figure.label,
        state,
        _dated(figure, head, state),
        _amount(figure) if figure.value is not None else None,
        amount_of(figure.people),
        _plain(figure, figure.before) if change else None,
        _plain(figure, figure.after) if change else None,
        amount_of(figure.of, figure.unit),
        tuple(figure.each),
        tuple(
            Value(_plain(figure, p.value), p.date, p.note or "")
            for p in sorted(figure.series, key=lambda point: point.date)
        ),
        tuple(
            Value(amount(c.value, c.q, c.unit or figure.unit), "", c.note) for c in figure.conflicts
        ),
        figure.scope or "",
        figure.note or "",
        figure.source or head.source,
    )


def _state(figure: Figure, head: Figures) -> State:
    if figure.kind in _NEEDS_APPROVAL and not approved(figure, head):
        return "withheld"
    if figure.series:
        return "series"
    if figure.before is not None and figure.after is not None:
        return "change"
    if figure.value is not None:
        return "value"
    return "words" if figure.kind in _WORDS_ONLY else "silent"


def _amount(figure: Figure) -> Amount:
    return amount(figure.value or 0, figure.q, figure.unit, figure.display)


def _plain(figure: Figure, value: float | None) -> Amount:
    return amount(value or 0, None, figure.unit)


def referenced(catalogue: Catalogue, references: Iterable[str], home: str) -> list[FigureView]:
    """The figures named by `references` (`id` or `folder/id`) in the folder `home`."""
    found = []
    for reference in references:
        folder_id, ident = resolve(reference, home)
        folder = catalogue.folder(folder_id)
        if folder:
            found += [view(f, folder.figures) for f in folder.figures.figures if f.id == ident]
    return found
