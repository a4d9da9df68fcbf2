"""Room screens, slides: what is told — figures, ways of working, history, news, text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Number:
    """One figure with its qualifier and date; an empty value is shown as 暂未公布."""

    label: str
    value: str
    unit: str = ""
    qualifier: str = ""
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """One to four figures, or a chart."""

    KIND: ClassVar = "figure"
    title: str
    items: tuple[Number, ...]
    chart: str = ""


@dataclass(frozen=True, slots=True)
class Method:
    """A way of working: name, one sentence, steps (name, text)."""

    KIND: ClassVar = "method"
    name: str
    summary: str = ""
    steps: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """A moment of history: date as precise as known, in words."""

    date: str
    title: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order, or those of this day in other years."""

    KIND: ClassVar = "timeline"
    title: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """A piece of news."""

    title: str
    day: date


@dataclass(frozen=True, slots=True)
class News:
    """Headlines, newest first."""

    KIND: ClassVar = "news"
    title: str
    items: tuple[Headline, ...]
    page: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True)
class Text:
    """A page of text."""

    KIND: ClassVar = "text"
    title: str
    paragraphs: tuple[str, ...]
    page: int = 1
    pages: int = 1
