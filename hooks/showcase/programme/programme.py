"""Programme: the sessions of the whole site, expanded folder by folder when first asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from showcase import calendar
from showcase.model import Catalogue, HolidayYear
from showcase.programme.activities import parts_of, read_folder_activities

DAYS_AHEAD = 400


def span_of_pages(today: date) -> tuple[date, date]:
    """The days that have month pages: the whole of this year, and 400 days from today."""
    return date(today.year, 1, 1), today + timedelta(days=DAYS_AHEAD)


def holiday_book(years: Iterable[HolidayYear]) -> calendar.HolidayBook:
    """The notices of the data; a notice with faults is left out (the check tells them)."""
    notices = (calendar.read_notice(year.model_dump(by_alias=True)).value for year in years)
    return calendar.book(notice for notice in notices if notice)


@dataclass(slots=True)
class Programme:
    """Sessions on demand: what one folder's page shows reads only that folder.

    Attributes:
        catalogue: the data.
        today: the build's date.
        holidays: all notices.
    """

    catalogue: Catalogue
    today: date
    holidays: calendar.HolidayBook
    parts: tuple[calendar.Part, ...]
    _activities: dict[str, dict[str, calendar.Activity]] = field(default_factory=dict)
    _sessions: dict[str, tuple[calendar.Session, ...]] = field(default_factory=dict)

    def activities(self, folder: str) -> dict[str, calendar.Activity]:
        """The readable activities of a folder by key."""
        if folder not in self._activities:
            found = self.catalogue.folder(folder)
            read = read_folder_activities(found, self.parts) if found else {}
            self._activities[folder] = {key: r.value for key, r in read.items() if r.value}
        return self._activities[folder]

    def in_folder(self, folder: str) -> tuple[calendar.Session, ...]:
        """The sessions of a building or district over the days that have pages."""
        if folder not in self._sessions:
            first, last = span_of_pages(self.today)
            made = self.activities(folder).values()
            self._sessions[folder] = calendar.expand_all(made, self.holidays, first, last)
        return self._sessions[folder]

    def everywhere(self) -> tuple[calendar.Session, ...]:
        """All sessions of the site, in order."""
        found = [s for folder in self.catalogue.folders() for s in self.in_folder(folder.id)]
        return tuple(sorted(found, key=lambda s: s.order))

    def of_activity(self, key: str) -> tuple[calendar.Session, ...]:
        """The sessions of one activity."""
        return tuple(s for s in self.in_folder(key.partition("/")[0]) if s.of.key == key)

    def in_hall(self, key: str) -> tuple[calendar.Session, ...]:
        """The sessions of its own building that take place in a hall."""
        return tuple(s for s in self.in_folder(key.partition("/")[0]) if s.hall == key)

    def of_branch(self, ident: str) -> tuple[calendar.Session, ...]:
        """The sessions an organisation holds."""
        return tuple(s for s in self.everywhere() if s.branch == ident)


def programme(catalogue: Catalogue, today: date) -> Programme:
    """The programme of a catalogue on a build's date."""
    book = holiday_book(catalogue.holidays.values())
    return Programme(catalogue, today, book, parts_of(catalogue))
