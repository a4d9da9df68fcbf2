"""The worked recurrence cases: what five engines agree on, we give too."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from showcase.calendar.activity import Activity, Cancelled, Extra, Holiday, Moved, Status
from showcase.calendar.expand import expand
from showcase.calendar.holidays import HolidayBook
from showcase.calendar.ics import Publication, feed
from showcase.calendar.phrases import read_phrase
from showcase.calendar.times import Span

Cases = dict[str, dict[str, Any]]
STAMP = datetime.fromisoformat("2026-01-01T00:00:00+00:00")


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def span(start: datetime, duration: str = "PT1H") -> Span:
    hours = int(duration.removeprefix("PT").removesuffix("H"))
    minute = start.hour * 60 + start.minute
    return Span(minute, minute + hours * 60)


def of_case(case: dict[str, Any]) -> Activity:
    start = moment(case["dtstart"])
    repeat = read_phrase("RRULE:" + case["rrule"]).value
    assert repeat
    overrides = case.get("overrides", [])
    return Activity(
        "tower/case",
        "主题党日",
        repeat,
        time=span(start, case.get("duration", "PT1H")),
        starts=start.date(),
        holiday=Holiday.KEEP,
        skip=tuple(moment(text).date() for text in case.get("exdate", [])),
        extra=tuple(Extra(moment(text).date()) for text in case.get("rdate", [])),
        moved=tuple(
            Moved(
                moment(o["recurrence_id"]).date(),
                moment(o["start"]).date(),
                span(moment(o["start"])),
            )
            for o in overrides
            if o.get("status") != "CANCELLED"
        ),
        cancelled=tuple(
            Cancelled(moment(o["recurrence_id"]).date())
            for o in overrides
            if o.get("status") == "CANCELLED"
        ),
    )


@pytest.mark.parametrize("name", ["R01", "R06", "R08", "R14", "R16", "R18"])
def test_rules_give_the_agreed_sessions(name: str, cases: Cases, holidays: HolidayBook) -> None:
    case = cases[name]
    first = moment(case["window"]["from"]).date()
    last = moment(case["window"]["to_exclusive"]).date() - timedelta(days=1)

    sessions = expand(of_case(case), holidays, first, last).sessions
    calendar = Calendar.from_ical(feed("案例", sessions, Publication("example.org", STAMP)))

    assert [s.start.isoformat() for s in sessions] == case["expected"]
    assert len(sessions) == case["count"]
    assert [f"{e.start:%Y-%m-%dT%H:%M:%SZ}" for e in calendar.events] == case["expected_utc"]


def test_a_series_with_one_moved_one_skipped_one_cancelled(
    cases: Cases, holidays: HolidayBook
) -> None:
    sessions = expand(of_case(cases["X2"]), holidays, date(2026, 1, 1), date(2026, 12, 31)).sessions
    status = {Status.CANCELLED: "CANCELLED"}

    assert [(s.start.isoformat(), status.get(s.status, "")) for s in sessions] == [
        (start, state) for start, _, state in cases["X2"]["expected"]
    ]


def test_a_session_across_midnight_belongs_to_both_days(
    cases: Cases, holidays: HolidayBook
) -> None:
    case = cases["X4"]

    sessions = expand(of_case(case), holidays, date(2026, 3, 1), date(2026, 3, 2)).sessions

    assert [s.start.isoformat() for s in sessions] == case["expected"]
    assert sessions[0].days == (date(2026, 2, 28), date(2026, 3, 1))


def test_holidays_take_sessions_away(cases: Cases, holidays: HolidayBook) -> None:
    case = cases["H1"]
    of_year = Activity(
        "tower/h1",
        "微电影",
        read_phrase("每周二").value,
        time=Span(720, 780),
        starts=date(2026, 1, 6),
    )

    found = expand(of_year, holidays, date(2026, 1, 1), date(2026, 12, 31))

    assert [str(gap.day) for gap in found.skipped] == case["skipped"]
    assert len(found.sessions) == case["expected_count"]
    assert {s.start.time() for s in found.sessions} == {time(12)}


def test_holidays_shift_sessions_to_the_next_working_day(
    cases: Cases, holidays: HolidayBook
) -> None:
    shifting = Activity(
        "tower/h3",
        "微电影",
        read_phrase("每周二").value,
        starts=date(2026, 1, 6),
        holiday=Holiday(cases["H3"]["holiday"]),
    )
    (merged_from, merged_to), *others = cases["H3"]["shifted"]

    found = expand(shifting, holidays, date(2026, 1, 1), date(2026, 12, 31))
    shifted = [s for s in found.sessions if s.status is Status.SHIFTED]

    assert [[str(s.original), str(s.day)] for s in shifted] == others
    assert len([s for s in found.sessions if str(s.day) == merged_to]) == 1
    assert [(f.code.code, dict(f.values)["day"]) for f in found.findings] == [
        ("W214", date.fromisoformat(merged_from))
    ]


def test_second_thursdays_of_2026_meet_no_holiday(holidays: HolidayBook) -> None:
    theme_day = Activity(
        "tower/r1", "主题党日", read_phrase("每月第二个周四").value, starts=date(2026, 1, 1)
    )

    assert expand(theme_day, holidays, date(2026, 1, 1), date(2026, 12, 31)).skipped == ()
