"""Calendar files: golden, deterministic, within the limits of RFC 5545, stable in identity."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from showcase.calendar.activity import Activity
from showcase.calendar.expand import expand
from showcase.calendar.holidays import HolidayBook
from showcase.calendar.ics import Publication, calendar_file, event, feed, window
from showcase.calendar.ics_series import series_file, series_window
from tests.calendar.conftest import activity
from tests.calendar.sample import FIRST, LAST, PUBLICATION, activities, sessions

GOLDEN = Path(__file__).parent / "data"


def written(one: Activity, holidays: HolidayBook, publication: Publication = PUBLICATION) -> bytes:
    return feed(one.name, expand(one, holidays, FIRST, LAST).sessions, publication)


def uids(calendar: bytes) -> list[str]:
    return [str(e["UID"]) for e in Calendar.from_ical(calendar).events]


@pytest.mark.parametrize("name", ["feed", "series", "series-by-day"])
def test_the_files_are_the_golden_ones(name: str, holidays: HolidayBook) -> None:
    theme_day, film, *_ = activities()
    made = {
        "feed": lambda: written(theme_day, holidays),
        "series": lambda: series_file(
            theme_day, holidays, PUBLICATION, FIRST, LAST, url="https://example.org/"
        ),
        "series-by-day": lambda: series_file(film, holidays, PUBLICATION, FIRST, LAST),
    }[name]()

    assert made == (GOLDEN / f"{name}.ics").read_bytes()


def test_lines_are_short_and_whole(holidays: HolidayBook) -> None:
    made = feed("网" * 60, sessions(holidays), PUBLICATION, description="说明" * 100)

    assert made.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in made.replace(b"\r\n", b"")
    for line in made.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


def test_a_long_rule_and_a_long_identity_are_folded_too(holidays: HolidayBook) -> None:
    weeks = ",".join(map(str, range(2, 54, 2)))
    long = activity(
        f"tower/{'a' * 60}",
        repeat=f"RRULE:FREQ=YEARLY;BYWEEKNO={weeks};BYDAY=WE",
        starts="2026-01-01",
    )

    made = series_file(long, holidays, PUBLICATION, FIRST, LAST)

    assert max(map(len, made.split(b"\r\n"))) <= 75
    assert f"BYWEEKNO={weeks}".encode() in made.replace(b"\r\n ", b"")
    assert uids(made) == [f"tower/{'a' * 60}@example.org"]


def test_a_subscription_says_what_it_is(holidays: HolidayBook) -> None:
    made = Calendar.from_ical(
        feed("示例大厦", sessions(holidays), PUBLICATION, url="https://example.org/")
    )

    assert made["METHOD"] == "PUBLISH"
    assert made["NAME"] == made["X-WR-CALNAME"] == "示例大厦"
    assert made["REFRESH-INTERVAL"].to_ical() == b"PT12H"
    assert made["X-PUBLISHED-TTL"] == "PT12H"
    assert not made.timezones, "times stand in UTC"
    assert all("RRULE" not in e for e in made.events)


def test_each_event_has_an_identity_of_its_own(holidays: HolidayBook) -> None:
    found = uids(feed("示例大厦", sessions(holidays), PUBLICATION))

    assert len(found) == len(set(found))
    assert "tower/theme-day-2026-02-12@example.org" in found


def test_a_moved_session_and_a_new_title_keep_the_uid(holidays: HolidayBook) -> None:
    plain = activity(repeat="每月第二个周四", starts="2026-01-08", time="12:15-13:15")
    moved = activity(
        name="支部主题党日",
        repeat="每月第二个周四",
        starts="2026-01-08",
        time="12:15-13:15",
        moved=[{"date": "2026-02-12", "to": "2026-05-20"}],
    )

    assert sorted(uids(written(plain, holidays))) == sorted(uids(written(moved, holidays)))


def test_a_renamed_file_keeps_the_uid(holidays: HolidayBook) -> None:
    old = activity("tower/old", repeat="每周二", starts="2026-01-06")
    new = activity("tower/new", repeat="每周二", starts="2026-01-06", uid_key="tower/old")

    assert uids(written(old, holidays)) == uids(written(new, holidays))


def test_two_builds_are_the_same_and_an_unrelated_edit_changes_no_byte(
    holidays: HolidayBook,
) -> None:
    theme_day, film, *_ = activities()
    before = written(theme_day, holidays)
    others = {
        **PUBLICATION.details,
        film.key: replace(PUBLICATION.details[theme_day.key], sequence=9),
    }

    assert written(theme_day, holidays) == before
    assert written(theme_day, holidays, replace(PUBLICATION, details=others)) == before


def test_stamps_come_from_the_data_and_sequence_only_from_history(holidays: HolidayBook) -> None:
    theme_day, film, *_ = activities()
    known = Calendar.from_ical(written(theme_day, holidays)).events[0]
    unknown = Calendar.from_ical(written(film, holidays)).events[0]

    assert known.DTSTAMP == known.LAST_MODIFIED == datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
    assert known.sequence == 2
    assert PUBLICATION.stamp == unknown.DTSTAMP
    assert "SEQUENCE" not in unknown


def test_cancelled_and_moved_are_said(holidays: HolidayBook) -> None:
    theme_day, *_ = activities()
    events = {
        str(e["UID"])[16:26]: e for e in Calendar.from_ical(written(theme_day, holidays)).events
    }

    assert events["2026-04-09"]["STATUS"] == "CANCELLED"
    assert events["2026-04-09"]["SUMMARY"] == "主题党日（取消）"
    assert "场地维修" in events["2026-04-09"]["DESCRIPTION"]
    assert "原定2026年2月12日（周四）" in events["2026-02-12"]["DESCRIPTION"]
    assert events["2026-02-12"]["LOCATION"] == "示例大厦 1层 大堂"
    assert events["2026-12-31"]["SUMMARY"] == "主题党日：迎新"


def test_a_session_without_an_hour_is_of_the_day_and_blocks_nothing(holidays: HolidayBook) -> None:
    _, film, *_ = activities()
    first = Calendar.from_ical(written(film, holidays)).events[0]

    assert (first.start, first.end) == (date(2026, 1, 6), date(2026, 1, 7))
    assert first["SUMMARY"] == "午间微电影（中午）"
    assert first["TRANSP"] == "TRANSPARENT"


def test_events_are_made_once_for_all_feeds(holidays: HolidayBook) -> None:
    found = sessions(holidays)
    events = [event(s, PUBLICATION) for s in found]

    assert calendar_file("全部", events) == feed("全部", found, PUBLICATION)


def test_an_empty_calendar_is_one_too() -> None:
    assert Calendar.from_ical(calendar_file("空", ())).events == []


def test_control_characters_never_reach_a_calendar(holidays: HolidayBook) -> None:
    nasty = activity(name="主题\x0b党日\x00", dates=["2026-03-10"])

    assert b"\x00" not in written(nasty, holidays)
    assert Calendar.from_ical(written(nasty, holidays)).events[0]["SUMMARY"] == "主题党日"


def test_the_span_of_a_subscription() -> None:
    assert window(date(2026, 3, 1)) == (date(2026, 1, 30), date(2027, 4, 5))
    assert series_window(date(2026, 3, 1)) == (date(2025, 1, 1), date(2028, 12, 31))


@pytest.mark.parametrize(
    ("texts", "rrule"),
    [
        ({"repeat": "每周二，共6次", "starts": "2026-03-03"}, "FREQ=WEEKLY;BYDAY=TU;COUNT=6"),
        (
            {"repeat": "每周二，共6次", "starts": "2026-03-03", "ends": "2026-12-31"},
            "FREQ=WEEKLY;BYDAY=TU;COUNT=6",
        ),
        (
            {"repeat": "每周二，共6次", "starts": "2026-03-03", "ends": "2026-03-20"},
            "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260317",
        ),
        (
            {
                "repeat": "每周二",
                "starts": "2026-03-03",
                "ends": "2026-03-20",
                "time": "12:00-13:00",
            },
            "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260320T155959Z",
        ),
        (
            {"repeat": "每周二，至2026-03-20止", "starts": "2026-03-03", "ends": "2026-06-20"},
            "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260320",
        ),
    ],
)
def test_the_recurring_file_is_bound_by_what_ends_first(
    texts: dict[str, str], rrule: str, holidays: HolidayBook
) -> None:
    made = series_file(activity(**texts), holidays, PUBLICATION, FIRST, LAST)

    assert f"RRULE:{rrule}\r\n".encode() in made


def test_an_old_rule_is_written_from_the_window_on_with_its_parity(holidays: HolidayBook) -> None:
    old = activity(repeat="每两周周三", starts="2001-01-03", time="12:00-13:00", holiday="照常")
    bounded = activity(repeat="每周二，共300次", starts="2021-01-05", time="12:00-13:00")

    first = Calendar.from_ical(series_file(old, holidays, PUBLICATION, FIRST, LAST)).events[0]
    last = Calendar.from_ical(series_file(bounded, holidays, PUBLICATION, FIRST, LAST)).events[0]

    assert str(first.start.date()) == "2026-01-14"
    assert (first.start.date() - date(2001, 1, 3)).days % 14 == 0
    assert str(last.start.date()) == "2026-01-06"
    assert last["RRULE"].to_ical() == b"FREQ=WEEKLY;UNTIL=20260929T155959Z;BYDAY=TU"


def test_a_lunar_rule_is_written_day_by_day(holidays: HolidayBook) -> None:
    lantern = activity(repeat="每年农历正月十五", starts="2026-01-01", time="19:00-20:30")

    made = Calendar.from_ical(
        series_file(lantern, holidays, PUBLICATION, FIRST, date(2028, 12, 31))
    )

    assert [str(e.start.date()) for e in made.events] == ["2026-03-03", "2027-02-20", "2028-02-09"]
