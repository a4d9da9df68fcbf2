"""Room `gallery`: dates of exhibits, as precise as known and never more.

A subset of EDTF (Extended Date/Time Format, Library of Congress; levels 0 to 2): 1921, 1921-07,
1921-07-01, each with ~ (about), ? (unsure) or % (both); 192X and 19XX; intervals a/b, with `..` for
an open end and nothing for an unknown one.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from showcase.faults import Edit, Fault, Place
from showcase.gallery import faults, words
from showcase.gallery.date_repair import repaired

_POINT = re.compile(
    r"(?P<year>[12]\d(?:\d\d|\dX|XX))(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?(?P<mark>[~?%])?"
)
_UNDATED_KEY = (9999, 99, 99)


class Precision(IntEnum):
    """How much of a date is known; a higher number is less."""

    DAY = 0
    MONTH = 1
    YEAR = 2
    DECADE = 3
    CENTURY = 4


@dataclass(frozen=True, slots=True)
class Point:
    """One date: year is the first of its decade or century; month and day are 0 when unknown."""

    year: int
    month: int = 0
    day: int = 0
    precision: Precision = Precision.YEAR
    about: bool = False
    unsure: bool = False

    @property
    def first(self) -> tuple[int, int, int]:
        """The earliest day it can mean."""
        return self.year, self.month or 1, self.day or 1

    @property
    def last(self) -> tuple[int, int, int]:
        """The latest day it can mean."""
        span = {Precision.DECADE: 9, Precision.CENTURY: 99}.get(self.precision, 0)
        month = self.month or 12
        return self.year + span, month, self.day or monthrange(self.year + span, month)[1]

    @property
    def iso(self) -> str:
        """What an HTML `datetime` attribute may hold; empty for decades and centuries."""
        if self.precision > Precision.YEAR:
            return ""
        parts = (f"{self.year:04}", f"{self.month:02}", f"{self.day:02}")
        return "-".join(parts[: 3 - self.precision])

    @property
    def exact(self) -> bool:
        """Neither about nor unsure."""
        return not (self.about or self.unsure)


@dataclass(frozen=True, slots=True)
class When:
    """A parsed date. `start` or `end` is None where an interval is open or its end unknown.

    Attributes:
        text: as written.
        unknown: which end is unknown rather than open: "start", "end" or "".
    """

    text: str
    start: Point | None
    end: Point | None
    unknown: str = ""

    @property
    def single(self) -> Point | None:
        """The date itself, when it is no interval."""
        return self.start if self.start is not None and self.start is self.end else None

    @property
    def anchor(self) -> Point:
        """The date by which it is filed: its start, or its end where the start is open."""
        point = self.start or self.end
        assert point is not None
        return point

    @property
    def sort_key(self) -> tuple[int, int, int, int, int, int, int]:
        """By start; the less precise first; of equal starts the one that ends first."""
        at = self.anchor
        until = (self.end or self.anchor).last if self.end else _UNDATED_KEY
        return at.year, at.month, at.day, -at.precision, *until

    @property
    def iso(self) -> str:
        """For `<time datetime>`: the filing date, empty if it is only a decade or an interval."""
        return self.single.iso if self.single else ""

    @property
    def decade(self) -> int | None:
        """First year of the decade it is filed under; None when only the century is known."""
        at = self.anchor
        return None if at.precision is Precision.CENTURY else at.year // 10 * 10

    @property
    def day_of_year(self) -> str:
        """`MM-DD` for 'on this day'; empty unless the day is known for certain."""
        at = self.single
        if at is None or at.precision is not Precision.DAY or not at.exact:
            return ""
        return f"{at.month:02}-{at.day:02}"

    @property
    def display(self) -> str:
        """As a label prints it, no more precise than written."""
        if self.single:
            return said(self.single)
        if self.start is None:
            assert self.end is not None
            form = words.START_UNKNOWN if self.unknown == "start" else words.UNTIL
            return form.format(text=said(self.end))
        if self.end is None:
            form = words.END_UNKNOWN if self.unknown == "end" else words.SINCE
            return form.format(text=said(self.start))
        return _span(self.start, self.end)


Write = Callable[[str], tuple[Edit, ...] | None]
"""Gives the edits that write another text where the date stands."""


def read_date(text: str, place: Place, write: Write = lambda _: None) -> When | Fault:
    """Read one date, or tell what is wrong with it and the nearest right form.

    Args:
        text: as the editor wrote it.
        place: where it stands.
        write: how another text is written there, for what can be mended.
    """
    text = text.strip()
    ends = text.split("/")
    if len(ends) > 2:
        return _repair(text, place, write)
    points: list[Point | None] = []
    for end in ends:
        open_end = len(ends) == 2 and end in {"", ".."}
        point = None if open_end else _point(end, text, place, write)
        if isinstance(point, Fault):
            return point
        points.append(point)
    start, end_point = points[0], points[-1]
    if start is None and end_point is None:
        return faults.NOT_A_DATE.at(place, text=text)
    if start and end_point and start.first > end_point.last:
        return faults.BACKWARDS.at(place, text=text, nearest=f"{ends[1]}/{ends[0]}")
    unknown = "start" if ends[0] == "" else "end" if ends[-1] == "" else ""
    return When(text, start, end_point, unknown)


def _repair(text: str, place: Place, write: Write) -> Fault:
    code, nearest = repaired(text)
    return code.at(place, edits=write(nearest) if nearest else None, text=text, nearest=nearest)


def _point(text: str, whole: str, place: Place, write: Write) -> Point | Fault:
    """One end of a date, or its fault."""
    match = _POINT.fullmatch(text)
    if match is None or (match["month"] and "X" in match["year"]):
        return _repair(whole, place, write)
    year, month, day = match["year"], int(match["month"] or 0), int(match["day"] or 0)
    digits = year.count("X")
    number = int(year.replace("X", "0"))
    missing = "00" in (match["month"], match["day"])
    if missing:
        nearest = year if match["month"] == "00" else f"{year}-{match['month']}"
        right = whole.replace(text, nearest)
        return faults.ZERO_PART.at(place, edits=write(right), text=whole, nearest=right)
    if month > 12:
        said = words.MONTH.format(month=month)
        return faults.NO_SUCH_DAY.at(place, text=whole, part=said, nearest=year)
    if day and day > monthrange(number, month)[1]:
        said = words.MONTH.format(month=month) + words.DAY.format(day=day)
        return faults.NO_SUCH_DAY.at(place, text=whole, part=said, nearest=f"{year}-{month:02}")
    precision = Precision(2 + digits) if digits else Precision(2 - bool(month) - bool(day))
    mark = match["mark"] or ""
    return Point(number, month, day, precision, mark in set("~%"), mark in set("?%"))


def said(point: Point, *, since: Point | None = None) -> str:
    """A point in Chinese; after `since`, leaving out the year or month they share."""
    century, decade = point.year // 100 + 1, point.year % 100 // 10 * 10
    match point.precision:
        case Precision.CENTURY:
            text = words.CENTURY.format(century=century)
        case Precision.DECADE:
            form = words.DECADE if decade else words.FIRST_DECADE
            text = form.format(century=century, decade=decade)
        case _:
            same_year = since is not None and since.year == point.year and bool(since.month)
            same_month = same_year and since is not None and since.month == point.month
            text = "" if same_year else words.YEAR.format(year=point.year)
            text += (
                words.MONTH.format(month=point.month)
                if point.month and not (same_month and since and since.day and point.day)
                else ""
            )
            text += words.DAY.format(day=point.day) if point.day else ""
    text = words.ABOUT.format(text=text) if point.about else text
    return words.UNSURE.format(text=text) if point.unsure else text


def _span(start: Point, end: Point) -> str:
    """Two ends joined by a dash; what they share is said once if both are certain."""
    if not (start.exact and end.exact):
        return said(start) + words.DASH + said(end)
    if start.precision == end.precision == Precision.YEAR:
        return f"{start.year}{words.DASH}{words.YEAR.format(year=end.year)}"
    if start.precision == end.precision < Precision.YEAR:
        return said(start) + words.DASH + said(end, since=start)
    return said(start) + words.DASH + said(end)
