"""The expansion: every trap that others fell into."""

from collections.abc import Callable
from datetime import date

import pytest

from showcase.calendar.activity import Rota, Status, Turn
from showcase.calendar.expand import coming, expand, expand_all, holiday_note
from showcase.calendar.holidays import HolidayBook
from tests.calendar.conftest import activity

Starts = Callable[..., list[str]]
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def days(found: list[str]) -> list[str]:
    return [text[5:10] for text in found]


def test_every_two_weeks_counts_from_the_start_over_week_53(starts: Starts) -> None:
    found = starts("2026-12-01", "2027-02-01", repeat="每两周周三", starts="2026-12-09")

    assert days(found) == ["12-09", "12-23", "01-06", "01-20"]


def test_every_two_weeks_anchors_on_the_first_match_not_on_the_week_of_starts(
    starts: Starts,
) -> None:
    found = starts(
        "2026-01-01", "2026-02-10", repeat="每两周周三", starts="2026-01-02", holiday="照常"
    )

    assert days(found) == ["01-07", "01-21", "02-04"]


def test_every_two_weeks_gives_the_same_days_whatever_the_window(starts: Starts) -> None:
    texts = {"repeat": "每两周周一、三", "starts": "2020-01-08", "holiday": "照常"}
    whole = starts("2020-01-01", "2027-12-31", **texts)

    for year in range(2020, 2028):
        part = starts(f"{year}-01-01", f"{year}-12-31", **texts)
        assert part == [text for text in whole if text.startswith(str(year))]


def test_every_two_months_anchors_on_the_first_match(starts: Starts) -> None:
    found = starts("2026-01-01", "2026-09-30", repeat="每两个月第一个周一", starts="2026-01-06")

    assert days(found) == ["02-02", "06-01", "08-03"], "04-06 is a day off"


def test_a_count_counts_from_the_start_not_from_the_window(starts: Starts) -> None:
    texts = {"repeat": "每周二，共6次", "starts": "2026-09-08", "holiday": "照常"}

    assert len(starts("2026-01-01", "2026-12-31", **texts)) == 6
    assert days(starts("2026-10-01", "2026-12-31", **texts)) == ["10-06", "10-13"]


def test_a_skipped_session_counts(starts: Starts) -> None:
    found = starts(
        "2026-09-01",
        "2026-12-31",
        repeat="每周二，共6次",
        starts="2026-09-08",
        skip=["2026-09-29"],
        holiday="照常",
    )

    assert days(found) == ["09-08", "09-15", "09-22", "10-06", "10-13"]


def test_ends_is_included(starts: Starts) -> None:
    found = starts(
        "2026-06-01",
        "2026-07-31",
        repeat="每周二",
        time="22:30-23:30",
        starts="2026-06-02",
        ends="2026-06-30",
    )

    assert days(found)[-1] == "06-30"


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("20260630T155959Z", "06-30"),
        ("20260630", "06-30"),
        ("20260630T041500Z", "06-30"),
        ("20260630T041459Z", "06-23"),
    ],
)
def test_until_is_a_moment_and_included(until: str, last: str, starts: Starts) -> None:
    found = starts(
        "2026-06-01",
        "2026-07-31",
        repeat=f"RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL={until}",
        time="12:15-13:15",
        starts="2026-06-02",
    )

    assert days(found)[-1] == last


def test_short_months_are_skipped_never_clamped(starts: Starts) -> None:
    found = starts("2026-01-01", "2026-12-31", repeat="每月31日", starts="2026-01-01")

    assert {text[8:10] for text in found} == {"31"}


def test_february_29_comes_in_leap_years_only(starts: Starts) -> None:
    found = starts("2023-01-01", "2032-12-31", repeat="每年2月29日", starts="2020-02-29")

    assert [text[:10] for text in found] == ["2024-02-29", "2028-02-29", "2032-02-29"]


def test_lunar_days_follow_the_lunar_calendar(starts: Starts) -> None:
    found = starts("2025-01-01", "2028-12-31", repeat="每年农历正月十五", starts="2024-01-01")

    assert [text[:10] for text in found] == ["2025-02-12", "2026-03-03", "2027-02-20", "2028-02-09"]


def test_lunar_eve_is_the_last_day_even_of_a_short_month(starts: Starts) -> None:
    found = starts(
        "2025-01-01", "2027-12-31", repeat="每年除夕", starts="2024-01-01", holiday="照常"
    )

    assert [text[:10] for text in found] == ["2025-01-28", "2026-02-16", "2027-02-05"]


def test_leap_months_are_not_taken(starts: Starts) -> None:
    found = starts("2025-01-01", "2025-12-31", repeat="每年农历六月初八", starts="2024-01-01")

    assert [text[:10] for text in found] == ["2025-07-02"]


def test_solar_terms(starts: Starts) -> None:
    found = starts("2026-01-01", "2027-12-31", repeat="每年冬至", starts="2026-01-01")

    assert [text[:10] for text in found] == ["2026-12-22", "2027-12-22"]


def test_announcements_have_no_sessions(starts: Starts) -> None:
    assert starts("2026-01-01", "2026-12-31", repeat="每月一次，日期另行通知") == []


def test_single_dates_need_no_rule_and_count_once(starts: Starts) -> None:
    found = starts("2026-01-01", "2026-12-31", dates=["2026-07-01", "2026-06-30", "2026-07-01"])

    assert days(found) == ["06-30", "07-01"]


def test_an_extra_that_coincides_with_the_rule_counts_once(holidays: HolidayBook) -> None:
    weekly = activity(
        repeat="每周二",
        time="12:00-13:00",
        starts="2026-03-03",
        ends="2026-03-17",
        extra=[{"date": "2026-03-10"}, {"date": "2026-03-12"}, {"date": "2026-03-12"}],
    )

    found = expand(weekly, holidays, *YEAR)

    assert [s.day.day for s in found.sessions] == [3, 10, 12, 17]
    assert [(f.code.code, f.loc) for f in found.findings] == [
        ("W215", ("extra", 0, "date")),
        ("W215", ("extra", 2, "date")),
    ]


def test_a_second_session_of_a_day_has_an_identity_of_its_own(holidays: HolidayBook) -> None:
    weekly = activity(
        repeat="每周二",
        time="12:00-13:00",
        starts="2026-03-10",
        ends="2026-03-10",
        extra=[
            {"date": "2026-03-10", "time": "18:00-19:00"},
            {"date": "2026-03-10", "time": "晚间"},
        ],
    )

    ids = [s.id for s in expand(weekly, holidays, *YEAR).sessions]

    assert ids == [
        "tower/theme-day/2026-03-10",
        "tower/theme-day/2026-03-10T1800",
        "tower/theme-day/2026-03-10+",
    ]


def test_a_moved_session_keeps_its_identity(holidays: HolidayBook) -> None:
    moved = activity(
        repeat="每月第二个周四",
        time="12:15-13:15",
        starts="2026-01-08",
        moved=[
            {"date": "2026-02-12", "to": "2026-02-13", "time": "18:00-19:00", "reason": "场地维修"}
        ],
    )

    (session,) = expand(moved, holidays, date(2026, 2, 1), date(2026, 2, 28)).sessions

    assert session.id == "tower/theme-day/2026-02-12"
    assert session.status is Status.MOVED
    assert str(session.start) == "2026-02-13 18:00:00"
    assert str(session.was) == "2026-02-12 12:15:00"


def test_a_session_moved_far_is_found_where_it_went_and_not_where_it_was(starts: Starts) -> None:
    texts = {
        "repeat": "每周二",
        "starts": "2026-01-06",
        "moved": [{"date": "2026-03-10", "to": "2026-11-11"}],
    }

    assert "11-11" in days(starts("2026-11-01", "2026-11-30", **texts))
    assert "03-10" not in days(starts("2026-03-01", "2026-03-31", **texts))


def test_a_cancelled_session_is_shown(holidays: HolidayBook) -> None:
    weekly = activity(
        repeat="每周二",
        starts="2026-03-03",
        ends="2026-03-17",
        cancelled=[{"date": "2026-03-10", "reason": "场地维修"}],
    )

    sessions = expand(weekly, holidays, *YEAR).sessions

    assert [(s.day.day, s.held, s.reason) for s in sessions] == [
        (3, True, ""),
        (10, False, "场地维修"),
        (17, True, ""),
    ]


def test_what_the_editor_says_of_a_session_goes_before_the_holiday(holidays: HolidayBook) -> None:
    weekly = activity(
        repeat="每周二",
        starts="2026-02-17",
        ends="2026-02-17",
        moved=[{"date": "2026-02-17", "to": "2026-02-18"}],
    )

    assert [str(s.day) for s in expand(weekly, holidays, *YEAR).sessions] == ["2026-02-18"]


def test_a_session_on_a_holiday_may_take_place(holidays: HolidayBook) -> None:
    yearly = activity(repeat="每年10月1日", starts="2026-01-01", holiday="照常")

    (session,) = expand(yearly, holidays, *YEAR).sessions

    assert (session.holiday, session.provisional) == ("国庆节", False)


def test_a_year_without_notice_keeps_its_sessions_and_says_so(holidays: HolidayBook) -> None:
    yearly = activity(repeat="每年10月1日", starts="2026-01-01")

    (session,) = expand(yearly, holidays, date(2027, 1, 1), date(2027, 12, 31)).sessions

    assert (session.holiday, session.provisional) == ("国庆节", True)


def test_a_shift_from_before_the_window_is_in_it(holidays: HolidayBook) -> None:
    shifting = activity(repeat="每月15日", starts="2026-01-01", holiday="顺延")

    found = expand(shifting, holidays, date(2026, 2, 24), date(2026, 2, 28))

    assert [(str(s.original), str(s.day)) for s in found.sessions] == [("2026-02-15", "2026-02-24")]


def test_daily_sessions_shifted_onto_each_other_are_one_warning(holidays: HolidayBook) -> None:
    daily = activity(repeat="每天", starts="2026-04-30", ends="2026-05-07", holiday="顺延")

    found = expand(daily, holidays, *YEAR)

    assert [s.day.day for s in found.sessions] == [30, 6, 7]
    assert [(f.code.code, dict(f.values)["count"]) for f in found.findings] == [("W214", 5)]


def test_a_session_across_midnight_is_on_both_days(starts: Starts) -> None:
    texts = {
        "repeat": "每天",
        "time": "22:30-次日01:30",
        "starts": "2026-03-01",
        "ends": "2026-03-01",
    }

    assert len(starts("2026-03-02", "2026-03-02", **texts)) == 1
    assert len(starts("2026-03-03", "2026-03-03", **texts)) == 0


def test_a_session_until_midnight_is_on_one_day(starts: Starts) -> None:
    texts = {"repeat": "每天", "time": "22:30-24:00", "starts": "2026-03-01", "ends": "2026-03-01"}

    assert len(starts("2026-03-02", "2026-03-02", **texts)) == 0


def test_parts_of_the_day_stand_among_clock_times(holidays: HolidayBook) -> None:
    day = {"dates": ["2026-03-10"]}
    many = [
        activity("t/evening", time="晚间", **day),
        activity("t/late", time="12:30-13:00", **day),
        activity("t/noon", time="中午", **day),
        activity("t/unknown", **day),
        activity("t/early", time="09:00-10:00", **day),
    ]

    ordered = [s.of.key for s in expand_all(many, holidays, *YEAR)]

    assert ordered == ["t/unknown", "t/early", "t/noon", "t/late", "t/evening"]


def test_the_next_three_dates(holidays: HolidayBook) -> None:
    theme_day = activity(
        repeat="每月第二个周四", starts="2026-01-08", cancelled=[{"date": "2026-04-09"}]
    )
    yearly = activity(repeat="每年2月29日", starts="2026-01-01")

    def told(one: object) -> list[str]:
        return [str(s.day) for s in coming(one, holidays, date(2026, 3, 13))]  # type: ignore[arg-type]

    assert told(theme_day) == ["2026-05-14", "2026-06-11", "2026-07-09"]
    assert told(yearly)[0] == "2028-02-29"
    assert told(activity(repeat="不定期")) == []


def test_the_default_for_holidays_is_told_once(holidays: HolidayBook) -> None:
    weekly = activity(repeat="每周二", starts="2026-01-06")

    found = holiday_note(expand(weekly, holidays, *YEAR))

    assert found
    assert (found.code.code, dict(found.values)["count"]) == ("W212", 3)


def test_branches_take_turns_by_session(holidays: HolidayBook) -> None:
    rota = Rota(cycle=("一支部", "二支部", "三支部"))
    weekly = activity(repeat="每周二", starts="2026-03-03", rota=rota)

    def branches(first: date, last: date) -> list[str]:
        return [s.branch for s in expand(weekly, holidays, first, last).sessions]

    whole = branches(date(2026, 3, 1), date(2026, 4, 30))
    assert whole[:4] == ["一支部", "二支部", "三支部", "一支部"]
    assert branches(date(2026, 3, 24), date(2026, 4, 30)) == whole[3:], "whatever the window"


def test_branches_take_turns_by_month_and_named_turns_go_first(holidays: HolidayBook) -> None:
    rota = Rota(
        turns=(Turn("2026-04", "四支部"), Turn("2026-05-12", "五支部", "公益1小时")),
        cycle=("一支部", "二支部"),
        by="month",
    )
    weekly = activity(repeat="每周二", starts="2026-03-03", ends="2026-06-30", rota=rota)

    found = expand(weekly, holidays, *YEAR).sessions
    by_day = {str(s.day): (s.branch, s.theme) for s in found}

    assert by_day["2026-03-31"] == ("一支部", "")
    assert by_day["2026-04-07"] == ("四支部", "")
    assert by_day["2026-05-12"] == ("五支部", "公益1小时")
    assert by_day["2026-05-19"] == ("一支部", "")
    assert by_day["2026-06-30"] == ("二支部", "")
