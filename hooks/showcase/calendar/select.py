"""Calendar: the sessions of one building, hall, branch, series — picked from the one expansion."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from showcase.calendar.activity import Session


def grouped(
    sessions: Iterable[Session], key: Callable[[Session], str]
) -> dict[str, tuple[Session, ...]]:
    """Sessions by a key (see the keys in stats), in one pass; an empty key is left out."""
    found: dict[str, list[Session]] = {}
    for session in sessions:
        if name := key(session):
            found.setdefault(name, []).append(session)
    return {name: tuple(found[name]) for name in sorted(found)}


def in_series(sessions: Iterable[Session], series: str) -> tuple[Session, ...]:
    """The sessions of a series: its own and those of the activities that are a part of it."""
    return tuple(s for s in sessions if series in (s.of.key, s.of.series))


def between(sessions: Iterable[Session], first: date, last: date) -> tuple[Session, ...]:
    """The sessions that touch a day from `first` to `last`, both included."""
    return tuple(s for s in sessions if s.day <= last and s.days[-1] >= first)
