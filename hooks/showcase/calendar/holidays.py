"""Calendar: public holidays — the yearly notice as data, and the law where no notice is out yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import Any

from showcase.calendar.finding import Finding, Read, failed, find
from showcase.calendar.words import HOLIDAY_RENAMED, OBSERVED, REST_MARK, STATUTORY_NOTE, WORK_MARK
from showcase.faults import declare

BAD_HOLIDAYS = declare(
    "E255",
    "放假安排写错",
    "{year} 年的放假安排里，{what}",
    "对照国务院办公厅当年的通知改正",
    wrong="holidays:\n  - {name: 春节, from: 2026-02-23, to: 2026-02-15}",
    right="holidays:\n  - {name: 春节, from: 2026-02-15, to: 2026-02-23}",
)
NO_NOTICE = declare(
    "W213",
    "放假通知还没有数据",
    "{year} 年的放假安排还没有数据：法定节假日标“以通知为准”，场次照规律不变",
    "通知公布后新建 data/holidays/{year}.yaml",
    wrong="（没有 data/holidays/2027.yaml）",
    right="data/holidays/2026.yaml",
)
REASONS = {
    "form": "“{value}”不是这样写的",
    "date": "没有 {value} 这一天",
    "year": "{value} 不在 {year} 年",
    "order": "{first} 晚于 {last}",
    "twice": "{value} 写了两次",
    "both": "{value} 又放假又上班",
}


Law = Callable[[int], Mapping[date, str]]


@dataclass(frozen=True, slots=True)
class Notice:
    """The holidays of one year as announced.

    Attributes:
        off: day off → name of its holiday.
        work: make-up working day → name of the holiday it makes up for.
    """

    year: int
    off: Mapping[date, str] = field(default_factory=dict)
    work: Mapping[date, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DayMark:
    """What a calendar cell shows of holidays.

    Attributes:
        mark: 休, 班 or empty.
        name: the holiday's name, or empty.
        certain: False for a statutory day of a year whose notice is not out.
    """

    mark: str = ""
    name: str = ""
    certain: bool = True


@cache
def statutory(year: int) -> Mapping[date, str]:
    """The statutory holidays of a year by law, without make-up days off (package holidays)."""
    from holidays import country_holidays  # slow, needed for future years only

    found = {}
    for day, name in sorted(country_holidays("CN", years=year, language="zh_CN").items()):
        first = name.split(";")[0].strip()
        if OBSERVED not in first and day.year == year:
            found[day] = HOLIDAY_RENAMED.get(first, first)
    return MappingProxyType(found)


@dataclass(frozen=True, slots=True)
class HolidayBook:
    """All notices. Without its notice a year's holidays are marked, but move no session.

    Attributes:
        notices: by year.
        law: gives the statutory holidays of a year.
    """

    notices: Mapping[int, Notice] = field(default_factory=dict)
    law: Law = statutory

    def off(self, day: date) -> str:
        """The name of the announced holiday on a day; empty on every other day."""
        notice = self.notices.get(day.year)
        return notice.off.get(day, "") if notice else ""

    def statutory(self, day: date) -> str:
        """The statutory holiday on a day of a year without its notice; else empty."""
        return "" if day.year in self.notices else self.law(day.year).get(day, "")

    def works(self, day: date) -> bool:
        """Whether a day is a working day: a weekday that is not off, or a make-up day."""
        notice = self.notices.get(day.year)
        if notice and day in notice.work:
            return True
        return day.weekday() < 5 and not self.off(day)

    def special(self, first: date, last: date) -> list[date]:
        """The days from `first` to `last` that are off, or made up for, or off by law."""
        found: set[date] = set()
        for year in range(first.year, last.year + 1):
            notice = self.notices.get(year)
            found.update((*notice.off, *notice.work) if notice else self.law(year))
        return sorted(day for day in found if first <= day <= last)

    def next_working_day(self, day: date) -> date:
        """The first working day after a day."""
        day += timedelta(days=1)
        while not self.works(day):
            day += timedelta(days=1)
        return day

    def mark(self, day: date) -> DayMark:
        """What to show of holidays on a day."""
        notice = self.notices.get(day.year)
        if notice is None:
            name = self.statutory(day)
            return (
                DayMark(REST_MARK, STATUTORY_NOTE.format(name=name), certain=False)
                if name
                else DayMark()
            )
        if day in notice.off:
            return DayMark(REST_MARK, notice.off[day])
        return DayMark(WORK_MARK, notice.work[day]) if day in notice.work else DayMark()


def book(notices: Iterable[Notice], law: Law = statutory) -> HolidayBook:
    """Bind notices into a book."""
    by_year = {n.year: n for n in sorted(notices, key=lambda n: n.year)}
    return HolidayBook(MappingProxyType(by_year), law)


def without_notice(holidays: HolidayBook, year: int) -> Finding | None:
    """The warning for a year that is shown and has no notice; None if it has one."""
    return None if year in holidays.notices else find(NO_NOTICE, year=year)


def read_notice(data: Mapping[str, Any]) -> Read[Notice]:
    """Read the data of one `data/holidays/<year>.yaml`: `year` and `holidays`.

    `holidays` lists {name, from, to (included), workdays (make-up working days)}. Dates are texts as
    the YAML reader gives them. Locations of the findings follow the data.
    """
    year = data.get("year")
    if not isinstance(year, int):
        return failed(_bad("form", "year", year=year, value=year))
    findings: list[Finding] = []
    off: dict[date, str] = {}
    work: dict[date, str] = {}
    for at, entry in enumerate(data.get("holidays") or ()):
        name = str(entry.get("name", ""))
        for day in _days(entry, year, ("holidays", at), findings):
            if day in off:
                findings.append(_bad("twice", "holidays", at, "from", year=year, value=day))
            off[day] = name
        for place, text in enumerate(entry.get("workdays") or ()):
            loc = ("holidays", at, "workdays", place)
            made_up = _date(text, year, loc, findings)
            if made_up in work:
                findings.append(_bad("twice", *loc, year=year, value=made_up))
            if made_up:
                work[made_up] = name
    for at, entry in enumerate(data.get("holidays") or ()):
        for place, text in enumerate(entry.get("workdays") or ()):
            if any(day.isoformat() == text for day in off):
                loc = ("holidays", at, "workdays", place)
                findings.append(_bad("both", *loc, year=year, value=text))
    if findings:
        return failed(*findings)
    return Read(Notice(year, MappingProxyType(off), MappingProxyType(work)))


def _days(
    entry: Mapping[str, Any], year: int, loc: tuple[str | int, ...], findings: list[Finding]
) -> list[date]:
    first = _date(entry.get("from"), year, (*loc, "from"), findings)
    last = _date(entry.get("to", entry.get("from")), year, (*loc, "to"), findings)
    if first is None or last is None:
        return []
    if last < first:
        findings.append(_bad("order", *loc, "from", year=year, first=first, last=last))
        return []
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _date(
    text: object, year: int, loc: tuple[str | int, ...], findings: list[Finding]
) -> date | None:
    try:
        day = date.fromisoformat(str(text))
    except ValueError:
        findings.append(_bad("date", *loc, year=year, value=text))
        return None
    if day.year != year:
        findings.append(_bad("year", *loc, year=year, value=day))
        return None
    return day


def _bad(reason: str, *loc: str | int, year: object, **values: object) -> Finding:
    what = REASONS[reason].format(year=year, **values)
    return find(BAD_HOLIDAYS, *loc, year=year, what=what)
