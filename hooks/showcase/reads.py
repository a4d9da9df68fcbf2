"""Reads: what was looked at — every look at the data is noted while somebody records.

A key names what was looked at: the path of a file below data/ (what is in it), `<path>#name` (what
the thing in it is called, no more), `<path>#there` (whether it is there at all, and can be read),
`<shelf>/*` (all of a shelf: `buildings/x/halls`), `<shelf>/?` (which ids a shelf has), `#paths` (which
files there are), `=<name>(<arguments>)` (a derived value), `date` (the build's date), `day:2026-12-05`
(whether that day has come). A page is made again exactly when something it read has changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta

DATE = "date"
DAY = "day:"
"""What a key begins with where it was asked whether a day (or month, or year) has come."""
NAME = "#name"
"""What a key ends with where only a name was looked at, and ids that a thing has and had."""
THERE = "#there"
"""What a key ends with where a file was only asked after."""
PATHS = "#paths"
"""The key of the list of all files."""
HISTORY = "history:"
"""What a key begins with where the history of a file was looked at."""
PROFILES = ("building.yaml", "district.yaml")
_open: list[set[str]] = []


def note(key: str) -> None:
    """Say that something was looked at."""
    if _open:
        _open[-1].add(key)


def note_all(keys: set[str] | frozenset[str]) -> None:
    """Say that everything in `keys` was looked at."""
    if _open:
        _open[-1] |= keys


@contextmanager
def recording() -> Iterator[set[str]]:
    """Collect what is looked at within the block; the set is complete when the block ends.

    Nothing of it counts for a record around this one: whoever records inside decides what to tell.
    """
    found: set[str] = set()
    _open.append(found)
    try:
        yield found
    finally:
        _open.pop()


def latest(days: Iterable[str], today: str) -> str:
    """The latest of some days that has come; empty when none has.

    Noted are the days that make it another one, when they come or when one goes back behind them.
    """
    for day in sorted(set(days), reverse=True):
        note(DAY + day)
        if day <= today:
            return day
    return ""


def keys_of_days(old: date, new: date) -> set[str]:
    """The keys that change from one build's date to another, be it earlier."""
    first, last = sorted((old, new))
    days = (str(first + timedelta(days=n)) for n in range(1, (last - first).days + 1))
    told = {day[:length] for day in days for length in (4, 7, 10)}
    return {DAY + day for day in told if str(first) < day} | ({DATE} if told else set())


def keys_of(path: str, *, listed: bool) -> list[str]:
    """The keys that change with a file.

    Args:
        path: of the file, below data/.
        listed: whether the file came or went (or can be read now, or no more), and the ids of its
            shelf with it.
    """
    shelf, _, name = path.rpartition("/")
    keys = [path, path + NAME, f"{shelf}/*"]
    if not listed:
        return keys
    keys += [f"{shelf}/?", path + THERE, PATHS]
    if name in PROFILES:  # the folder itself came or went
        keys.append(f"{shelf.partition('/')[0]}/?")
    return keys
