"""Programme: the sessions of the whole site, expanded folder by folder when first asked for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from showcase import calendar
from showcase.model import Activity, Catalogue, Folder
from showcase.programme.activities import NOBODY, mourning, parts_of, to_text

DAYS_AHEAD = 400


def span_of_pages(today: date) -> tuple[date, date]:
    """The days that have month pages: the whole of this year, and 400 days from today."""
    return date(today.year, 1, 1), today + timedelta(days=DAYS_AHEAD)


def holiday_book(catalogue: Catalogue) -> calendar.HolidayBook:
    """The notices of the data; a notice with faults is left out (the check tells them)."""
    years = (year.model_dump(by_alias=True) for year in catalogue.holidays.values())
    notices = (calendar.read_notice(year).value for year in years)
    return calendar.book(
        (notice for notice in notices if notice),
        lambda year: catalogue.derive(_statutory, str(year)),
    )


def _statutory(catalogue: Catalogue, year: str) -> dict[date, str]:
    """A derived value: the holidays of a year by law, for which a slow package is asked once."""
    return dict(calendar.statutory(int(year)))


@dataclass(frozen=True, slots=True)
class Programme:
    """Sessions on demand: what one folder's page shows looks only at that folder.

    Attributes:
        catalogue: the data.
        today: the build's date.
        scope: `web` or `lobby`, where it has days of mourning: on these entertainment is not announced.
    """

    catalogue: Catalogue
    today: date
    scope: str = ""

    @property
    def holidays(self) -> calendar.HolidayBook:
        """All notices."""
        found: calendar.HolidayBook = self.catalogue.hold(
            "holidays", lambda: holiday_book(self.catalogue)
        )
        return found

    @property
    def parts(self) -> tuple[calendar.Part, ...]:
        """The site's words for parts of the day."""
        return parts_of(self.catalogue)

    def read(self, folder: Folder, ident: str) -> calendar.Read[calendar.Activity]:
        """An activity of a folder as the calendar reads it, with its findings."""
        activity = folder.activities[ident]
        found: calendar.Read[calendar.Activity] = self.catalogue.hold(
            f"activity {activity.key} {self.scope}",
            lambda: calendar.read_activity(
                to_text(
                    activity,
                    folder,
                    self._branches_of(activity),
                    mourning(self.catalogue, self.scope),
                ),
                self.parts,
            ),
        )
        return found

    def _branches_of(self, activity: Activity) -> Mapping[str, str]:
        """Ids of organisations by name, looked up only where a rota may name some."""
        rota = activity.rota or activity.rota_cycle
        return branch_ids(self.catalogue) if rota else NOBODY

    def activities(self, folder: str) -> dict[str, calendar.Activity]:
        """The readable activities of a folder by key."""
        found = self.catalogue.folder(folder)
        if found is None:
            return {}
        read = {a.key: self.read(found, a.id) for a in found.activities.values()}
        return {key: one.value for key, one in read.items() if one.value}

    def in_folder(self, folder: str) -> tuple[calendar.Session, ...]:
        """The sessions of a building or district over the days that have pages."""
        found: tuple[calendar.Session, ...] = self.catalogue.derive(
            _in_folder, folder, self.today.isoformat(), self.scope
        )
        return found

    def everywhere(self) -> tuple[calendar.Session, ...]:
        """All sessions of the site, in order."""
        found: tuple[calendar.Session, ...] = self.catalogue.hold(
            f"sessions {self.scope}", self._everywhere
        )
        return found

    def _everywhere(self) -> tuple[calendar.Session, ...]:
        found = [s for folder in self.catalogue.folders() for s in self.in_folder(folder.id)]
        return tuple(sorted(found, key=lambda s: s.order))

    def has_any(self) -> bool:
        """Whether the site has any session at all."""
        return any(self.in_folder(folder.id) for folder in self.catalogue.folders())

    def around(self, first: date, last: date) -> tuple[calendar.Session, ...]:
        """The sessions of the site that are shown on some days, in order; of others nothing is known."""
        days = (self.today.isoformat(), first.isoformat(), last.isoformat(), self.scope)
        folders = self.catalogue.folders()
        found = [s for f in folders for s in self.catalogue.derive(_around, f.id, *days)]
        return tuple(sorted(found, key=lambda s: s.order))

    def in_month(self, year: int, month: int) -> Sequence[calendar.Session]:
        """The sessions that a month's page shows, those that were moved out of it among them."""
        found: dict[tuple[int, int], list[calendar.Session]] = self.catalogue.hold(
            f"sessions by month {self.scope}", self._by_month
        )
        return found.get((year, month), ())

    def _by_month(self) -> dict[tuple[int, int], list[calendar.Session]]:
        found: dict[tuple[int, int], list[calendar.Session]] = defaultdict(list)
        for session in self.everywhere():
            for key in {(day.year, day.month) for day in _shown_on(session)}:
                found[key].append(session)
        return dict(found)

    def of_activity(self, *keys: str) -> tuple[calendar.Session, ...]:
        """The sessions of an activity, or of a series with its parts: nothing else is looked at."""
        return self.expanded(read for key in keys for read in self._readable(key))

    def _readable(self, key: str) -> Iterator[calendar.Activity]:
        folder_id, _, ident = key.partition("/")
        folder = self.catalogue.folder(folder_id)
        if folder and folder.activities.get(ident) and (read := self.read(folder, ident).value):
            yield read

    def expanded(self, activities: Iterable[calendar.Activity]) -> tuple[calendar.Session, ...]:
        """The sessions of activities over the days that have pages."""
        first, last = span_of_pages(self.today)
        return calendar.expand_all(activities, self.holidays, first, last)

    def in_hall(self, key: str) -> tuple[calendar.Session, ...]:
        """The sessions of its own building that take place in a hall."""
        return tuple(s for s in self.in_folder(key.partition("/")[0]) if s.hall == key)

    def of_branch(self, ident: str) -> tuple[calendar.Session, ...]:
        """The sessions an organisation holds."""
        folders = self.catalogue.derive(_folders_of, ident, self.today.isoformat(), self.scope)
        found = [s for folder in folders for s in self.in_folder(folder) if s.branch == ident]
        return tuple(sorted(found, key=lambda s: s.order))


def branch_ids(catalogue: Catalogue) -> dict[str, str]:
    """Ids of organisations by their names; a name that several have is nobody's."""
    found: dict[str, str] = catalogue.derive(_branch_ids)
    return found


def _branch_ids(catalogue: Catalogue) -> dict[str, str]:
    names = Counter(branch.name for branch in catalogue.branches.values())
    return {b.name: b.id for b in catalogue.branches.values() if names[b.name] == 1}


def _in_folder(
    catalogue: Catalogue, folder: str, day: str, scope: str
) -> tuple[calendar.Session, ...]:
    made = Programme(catalogue, date.fromisoformat(day), scope)
    return made.expanded(made.activities(folder).values())


def _shown_on(session: calendar.Session) -> tuple[date, ...]:
    """The days that show a session: its own, and the one it was moved from."""
    return (*session.days, session.was.date() if session.was else session.day)


def _around(
    catalogue: Catalogue, folder: str, day: str, first: str, last: str, scope: str
) -> tuple[calendar.Session, ...]:
    sessions = Programme(catalogue, date.fromisoformat(day), scope).in_folder(folder)
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    return tuple(s for s in sessions if any(begin <= at <= end for at in _shown_on(s)))


def _folders_by_branch(catalogue: Catalogue, day: str, scope: str) -> dict[str, list[str]]:
    """The folders with sessions of an organisation, by its id."""
    made = Programme(catalogue, date.fromisoformat(day), scope)
    found: dict[str, list[str]] = defaultdict(list)
    for folder in catalogue.folders():
        for branch in sorted({s.branch for s in made.in_folder(folder.id) if s.branch}):
            found[branch].append(folder.id)
    return dict(found)


def _folders_of(catalogue: Catalogue, branch: str, day: str, scope: str) -> list[str]:
    found: list[str] = catalogue.derive(_folders_by_branch, day, scope).get(branch, [])
    return found


def programme(catalogue: Catalogue, today: date, scope: str = "") -> Programme:
    """The programme of a catalogue on a build's date.

    `scope` says where it is announced; for none it is told as it is held. Where a scope has no day of
    mourning the two are the same, and are expanded once.
    """
    return Programme(catalogue, today, scope if mourning(catalogue, scope) else "")
