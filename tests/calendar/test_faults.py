"""Faults of an activity: each at its key, with the nearest right thing."""

from datetime import date, timedelta
from typing import Any

import pytest

from showcase.calendar.activity import Rota, Turn
from showcase.calendar.changes import check_changes
from showcase.calendar.finding import Finding
from showcase.calendar.holidays import HolidayBook
from showcase.calendar.spec import ActivityText, read_activity
from showcase.faults import CODES, Level, Place
from tests.calendar.conftest import activity

SPEC: list[tuple[dict[str, Any], str, tuple[object, ...], str]] = [
    (
        {"repeat": "每年7月1日", "starts": "2026-01-01", "ends": "9999-12-31"},
        "E252",
        ("ends",),
        "2199",
    ),
    ({"repeat": "每月32日"}, "E222", ("repeat",), "每月最后一天"),
    ({"repeat": "每周二", "time": "13:15-12:15"}, "E231", ("time",), "12:15-13:15"),
    ({"dates": ["2026-04-30", "2026-04-31"]}, "E249", ("dates", 1), "2026-04-30"),
    ({"repeat": "每天", "starts": "2026-02-29"}, "E249", ("starts",), "2026-02-28"),
    ({"repeat": "每周二", "skip": ["2026-13-01"]}, "E249", ("skip", 0), "2026-13-01"),
    (
        {"repeat": "每周二", "cancelled": [{"date": "2026-04-31"}]},
        "E249",
        ("cancelled", 0, "date"),
        "04-30",
    ),
    (
        {"repeat": "每周二", "moved": [{"date": "2026-03-03", "to": "2026-04-31"}]},
        "E249",
        ("moved", 0, "to"),
        "04-30",
    ),
    (
        {"repeat": "每周二", "extra": [{"date": "2026-03-03", "time": "25:00-26:00"}]},
        "E232",
        ("extra", 0, "time"),
        "25:00",
    ),
    ({"repeat": "每周二", "extra": [{"date": "9999-12-31"}]}, "E252", ("extra", 0, "date"), "2199"),
    ({"repeat": "每周二", "starts": "0026-03-03"}, "E252", ("starts",), "1901"),
    ({"repeat": "每两周周三"}, "E240", ("repeat",), "starts"),
    ({"repeat": "每周二，共6次"}, "E240", ("repeat",), "starts"),
    ({"repeat": "RRULE:FREQ=WEEKLY"}, "E240", ("repeat",), "starts"),
    ({"repeat": "每天", "starts": "2026-12-31", "ends": "2026-01-08"}, "E241", ("ends",), "写反"),
    ({"repeat": "每天", "starts": "2026-01-01", "ends": "9999-12-31"}, "E242", ("ends",), "5000"),
    ({"repeat": "每天，共50000次", "starts": "2026-01-01"}, "E242", ("repeat",), "5000"),
    (
        {"repeat": "RRULE:FREQ=DAILY;UNTIL=99981231", "starts": "2026-01-01"},
        "E242",
        ("repeat",),
        "5000",
    ),
    (
        {"repeat": "每年7月1日", "starts": "2026-08-01", "ends": "2026-12-31"},
        "E250",
        ("repeat",),
        "2027-07-01",
    ),
]


@pytest.mark.parametrize(("texts", "code", "loc", "way_out"), SPEC)
def test_a_fault_stands_at_its_key(
    texts: dict[str, Any], code: str, loc: tuple[object, ...], way_out: str
) -> None:
    read = read_activity(ActivityText("tower/a", "主题党日", **texts))

    assert read.value is None
    (found,) = [f for f in read.findings if f.stops]
    assert (found.code.code, found.loc) == (code, loc)
    assert way_out in str(found.at(Place("a.yaml")))


def test_all_faults_are_told_at_once() -> None:
    read = read_activity(
        ActivityText(
            "tower/a", "主题党日", repeat="每月32日", time="25:00-26:00", starts="2026-02-30"
        )
    )

    assert [f.code.code for f in read.findings] == ["E222", "E249", "E232"]


def test_a_long_life_is_fine_without_end() -> None:
    assert activity(repeat="每天", starts="1999-01-01")


WEEKLY = {"repeat": "每周二", "time": "12:00-13:00", "starts": "2026-03-03"}
CHANGES: list[tuple[dict[str, Any], str, tuple[object, ...], str]] = [
    ({"skip": ["2026-03-11"]}, "E243", ("skip", 0), "2026-03-10"),
    ({"skip": ["2026-03-03", "2026-03-02"]}, "E243", ("skip", 1), "2026-03-03"),
    ({"cancelled": [{"date": "2026-03-13"}]}, "E243", ("cancelled", 0, "date"), "2026-03-10"),
    (
        {"moved": [{"date": "2026-03-12", "to": "2026-03-13"}]},
        "E243",
        ("moved", 0, "date"),
        "2026-03-10",
    ),
    (
        {"skip": ["2026-03-10"], "cancelled": [{"date": "2026-03-10"}]},
        "E246",
        ("cancelled", 0, "date"),
        "skip",
    ),
    (
        {
            "cancelled": [{"date": "2026-03-10"}],
            "moved": [{"date": "2026-03-10", "to": "2026-03-11"}],
        },
        "E246",
        ("moved", 0, "date"),
        "cancelled",
    ),
    ({"skip": ["2026-03-10", "2026-03-10"]}, "E246", ("skip", 1), "skip"),
    (
        {"moved": [{"date": "2026-03-10", "to": "2026-03-10"}]},
        "E248",
        ("moved", 0, "to"),
        "2026-03-10",
    ),
    (
        {"moved": [{"date": "2026-03-10", "to": "2026-03-17"}]},
        "W216",
        ("moved", 0, "to"),
        "2026-03-17",
    ),
    ({"extra": [{"date": "2026-03-10"}]}, "W215", ("extra", 0, "date"), "2026-03-10"),
    (
        {"rota": Rota((Turn("2026-03", "甲"), Turn("2026-03", "乙")))},
        "E251",
        ("rota", 1, "when"),
        "甲",
    ),
    ({"rota": Rota((Turn("2026-03-11", "甲"),))}, "W223", ("rota", 0, "when"), "2026-03-10"),
]


@pytest.mark.parametrize(("texts", "code", "loc", "said"), CHANGES)
def test_a_wrong_change_is_told_with_the_nearest_session(
    texts: dict[str, Any], code: str, loc: tuple[object, ...], said: str, holidays: HolidayBook
) -> None:
    (found,) = check_changes(activity(**WEEKLY, **texts), holidays)

    assert (found.code.code, found.loc) == (code, loc)
    assert said in str(found.at(Place("a.yaml")))


RIGHT: list[dict[str, Any]] = [
    {"skip": ["2026-03-10"]},
    {"skip": ["2026-10-06"]},  # taken away by the holiday already: harmless
    {"moved": [{"date": "2026-03-10", "to": "2026-03-10", "time": "18:00-19:00"}]},
    {"moved": [{"date": "2026-03-10", "to": "2026-03-10", "hall": "tower/other"}]},
    {"extra": [{"date": "2026-03-10", "time": "18:00-19:00"}]},
    {"rota": Rota((Turn("2026-03", "甲"), Turn("2026-04-07", "乙")))},
    {"rota": Rota((Turn("2026-03-12", "甲"),)), "extra": [{"date": "2026-03-12"}]},
]


@pytest.mark.parametrize("texts", RIGHT)
def test_a_right_change_is_not_nagged_about(texts: dict[str, Any], holidays: HolidayBook) -> None:
    assert check_changes(activity(**WEEKLY, **texts), holidays) == []


def test_a_change_of_an_announcement_has_nothing_to_change(holidays: HolidayBook) -> None:
    (found,) = check_changes(activity(repeat="不定期", skip=["2026-03-10"]), holidays)

    assert found.code.code == "E244"


def test_every_code_of_the_calendar_lies_in_its_block_and_has_examples() -> None:
    ours = [code for code in CODES.values() if code.code[1:] in {str(n) for n in range(210, 260)}]

    assert len(ours) > 25
    for code in ours:
        low, high = (220, 259) if code.level is Level.FAULT else (210, 239)
        assert low <= int(code.code[1:]) <= high
        assert code.wrong
        assert code.right


def test_a_finding_is_located_by_its_holder() -> None:
    (found,) = read_activity(ActivityText("t/a", "名", repeat="每月32日")).findings

    assert isinstance(found, Finding)
    assert found.below("activities", 3).loc == ("activities", 3, "repeat")


def test_refusing_a_typo_is_quick() -> None:
    texts = {"repeat": "每天", "starts": "2026-01-01", "ends": str(date.max - timedelta(days=1))}

    assert read_activity(ActivityText("t/a", "名", **texts)).value is None
