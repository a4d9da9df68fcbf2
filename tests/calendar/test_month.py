"""The month grid, the agenda, the lunar labels, and what is counted."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from showcase.calendar.activity import epoch
from showcase.calendar.almanac import (
    festival,
    lunar,
    lunar_date,
    lunar_label,
    short_lunar_label,
    solar_term,
    term_date,
)
from showcase.calendar.expand import expand_all
from showcase.calendar.holidays import HolidayBook
from showcase.calendar.month import Role, agenda, all_months, month, months
from showcase.calendar.select import between, grouped, in_series
from showcase.calendar.stats import by_branch, by_kind, by_month, by_series, tally
from showcase.calendar.words import TERMS
from tests.calendar.conftest import activity


@pytest.mark.parametrize(
    ("key", "weeks", "first", "last"),
    [
        ("2026-03", 6, "2026-02-23", "2026-04-05"),
        ("2026-02", 5, "2026-01-26", "2026-03-01"),
        ("2027-02", 4, "2027-02-01", "2027-02-28"),
        ("2028-02", 5, "2028-01-31", "2028-03-05"),
        ("2026-12", 5, "2026-11-30", "2027-01-03"),
    ],
)
def test_weeks_begin_on_monday_and_hold_the_whole_month(
    key: str, weeks: int, first: str, last: str, holidays: HolidayBook
) -> None:
    year, number = map(int, key.split("-"))
    made = month(year, number, (), holidays)

    assert made.key == key
    assert len(made.weeks) == weeks
    assert {len(week) for week in made.weeks} == {7}
    assert (str(made.weeks[0][0].day), str(made.weeks[-1][-1].day)) == (first, last)
    assert [d.day.day for d in made.days] == list(range(1, len(made.days) + 1))


def test_a_month_knows_its_neighbours(holidays: HolidayBook) -> None:
    assert (month(2026, 1, (), holidays).previous, month(2026, 12, (), holidays).next) == (
        "2025-12",
        "2027-01",
    )
    assert months(date(2026, 11, 20), date(2027, 2, 1)) == (
        (2026, 11),
        (2026, 12),
        (2027, 1),
        (2027, 2),
    )


def test_all_months_at_once_are_the_months_one_by_one(holidays: HolidayBook) -> None:
    weekly = activity(repeat="每周二", starts="2026-01-06")
    first, last = date(2026, 1, 1), date(2026, 4, 30)
    sessions = expand_all([weekly], holidays, first, last)

    assert all_months(sessions, holidays, first, last) == tuple(
        month(2026, number, sessions, holidays) for number in range(1, 5)
    )


def test_a_cell_says_holiday_make_up_day_and_lunar_day(holidays: HolidayBook) -> None:
    days = {d.day.day: d for d in month(2026, 2, (), holidays).days}

    assert (days[17].holiday.mark, days[17].holiday.name, days[17].label) == ("休", "春节", "春节")
    assert days[16].label == "除夕"
    assert days[14].holiday.mark == "班"
    assert days[4].label == "立春"
    assert (days[10].label, days[10].lunar, days[10].lunar_full) == ("", "廿三", "农历腊月廿三")
    assert days[17].lunar == "正月"


def test_a_session_across_midnight_stands_on_both_days(holidays: HolidayBook) -> None:
    night = activity("t/n", dates=["2026-02-28"], time="22:30-次日01:30")
    early = activity("t/e", dates=["2026-03-01"], time="00:30-01:00")
    sessions = expand_all([night, early], holidays, date(2026, 2, 1), date(2026, 3, 31))

    last = month(2026, 2, sessions, holidays).days[-1].entries
    first = month(2026, 3, sessions, holidays).days[0].entries

    assert [(e.session.of.key, e.role, e.crosses) for e in last] == [("t/n", Role.HERE, True)]
    assert [(e.session.of.key, e.role, e.crosses) for e in first] == [
        ("t/n", Role.CONTINUES, False),
        ("t/e", Role.HERE, False),
    ]


def test_a_moved_session_leaves_a_mark_where_it_was(holidays: HolidayBook) -> None:
    moved = activity(
        repeat="每月第二个周四",
        starts="2026-02-01",
        moved=[{"date": "2026-02-12", "to": "2026-02-13"}],
    )
    sessions = expand_all([moved], holidays, date(2026, 2, 1), date(2026, 2, 28))

    days = {d.day.day: d.entries for d in month(2026, 2, sessions, holidays).agenda}

    assert [(e.role, e.session.id) for e in days[12]] == [(Role.AWAY, "tower/theme-day/2026-02-12")]
    assert [e.role for e in days[13]] == [Role.HERE]


def test_what_does_not_fit_is_counted(holidays: HolidayBook) -> None:
    many = [activity(f"t/{n}", dates=["2026-03-10"]) for n in range(5)]
    (day,) = agenda(
        expand_all(many, holidays, date(2026, 3, 1), date(2026, 3, 31)),
        holidays,
        date(2026, 3, 1),
        date(2026, 3, 31),
    )

    assert (len(day.shown(3)), day.more(3)) == (2, 3)
    assert (len(day.shown(5)), day.more(5)) == (5, 0)


@pytest.mark.parametrize(
    ("day", "label"),
    [
        ("2026-02-17", "农历正月初一"),
        ("2026-02-16", "农历腊月廿九"),
        ("2026-07-09", "农历五月廿五"),
        ("2025-08-01", "农历闰六月初八"),
        ("2026-03-18", "农历正月三十"),
        ("2026-12-09", "农历冬月初一"),
        ("2033-12-22", "农历闰冬月初一"),
        ("1800-01-01", ""),
    ],
)
def test_lunar_labels(day: str, label: str) -> None:
    assert lunar_label(date.fromisoformat(day)) == label


def test_the_first_of_a_lunar_month_names_the_month() -> None:
    assert short_lunar_label(date(2025, 7, 25)) == "闰六月"
    assert short_lunar_label(date(2026, 2, 18)) == "初二"


def test_the_lunar_calendar_runs_without_gaps() -> None:
    before = None
    for ordinal in range(date(2020, 1, 1).toordinal(), date(2034, 12, 31).toordinal()):
        found = lunar(date.fromordinal(ordinal))
        assert found
        if before:
            assert found.day == (1 if before.last else before.day + 1)
        before = found


def test_lunar_dates_that_do_not_exist() -> None:
    assert lunar_date(2025, 12, 30) is None
    assert lunar_date(2026, 1, 15) == date(2026, 3, 3)


@pytest.mark.parametrize("year", [1901, 2026, 2027, 2100])
def test_twenty_four_terms_a_year_a_fortnight_apart(year: int) -> None:
    days = [term_date(year, term) for term in TERMS]

    assert all(days)
    gaps = {(b - a).days for a, b in pairwise(days) if a and b}
    assert gaps <= {14, 15, 16}
    assert solar_term(date(2026, 4, 5)) == "清明"
    assert solar_term(date(2026, 4, 6)) == ""


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-02-16", "除夕"),
        ("2026-06-19", "端午节"),
        ("2026-09-25", "中秋节"),
        ("2026-07-01", "建党节"),
        ("2026-03-10", ""),
    ],
)
def test_festivals(day: str, name: str) -> None:
    assert festival(date.fromisoformat(day)) == name


def test_counting_keeps_held_planned_and_cancelled_apart(holidays: HolidayBook) -> None:
    weekly = activity(
        "t/a",
        repeat="每周二",
        starts="2026-03-03",
        ends="2026-04-30",
        kind="组织生活",
        branch="甲",
        cancelled=[{"date": "2026-03-17"}],
    )
    single = activity("t/b", dates=["2026-03-20"], series="t/a")
    sessions = expand_all([weekly, single], holidays, date(2026, 1, 1), date(2026, 12, 31))

    rows = tally(sessions, date(2026, 3, 20), by_month)

    assert [(t.key, t.held, t.planned, t.cancelled) for t in rows] == [
        ("2026-03", 2, 3, 1),
        ("2026-04", 0, 4, 0),
    ]
    assert [(t.key, t.total) for t in tally(sessions, date(2026, 3, 20), by_kind)] == [
        ("组织生活", 8)
    ]
    assert [t.key for t in tally(sessions, date(2026, 3, 20), by_branch)] == ["甲"]
    assert [t.key for t in tally(sessions, date(2026, 3, 20), by_series)] == ["t/a"]


def test_sessions_are_picked_from_the_one_expansion(holidays: HolidayBook) -> None:
    part = activity("t/part", dates=["2026-03-20"], series="t/one-hour", hall="t/x")
    whole = activity("t/one-hour", dates=["2026-03-21"], hall="t/y")
    other = activity("t/other", dates=["2026-03-22"])
    sessions = expand_all([other, part, whole], holidays, date(2026, 1, 1), date(2026, 12, 31))

    assert [s.of.key for s in in_series(sessions, "t/one-hour")] == ["t/part", "t/one-hour"]
    assert list(grouped(sessions, lambda s: s.hall)) == ["t/x", "t/y"]
    assert [s.of.key for s in between(sessions, date(2026, 3, 21), date(2026, 3, 21))] == [
        "t/one-hour"
    ]


def test_screens_compute_with_seconds_at_plus_eight(holidays: HolidayBook) -> None:
    (session,) = expand_all(
        [activity(dates=["2026-03-10"], time="00:30-01:00")],
        holidays,
        date(2026, 3, 1),
        date(2026, 3, 31),
    )

    assert epoch(session.start) == 1773073800
    assert epoch(session.end) - epoch(session.start) == timedelta(minutes=30).total_seconds()
