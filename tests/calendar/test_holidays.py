"""Public holidays: the notices as data, and years whose notice is not out."""

from datetime import date
from typing import Any

import pytest

from showcase.calendar.holidays import HolidayBook, read_notice, without_notice
from showcase.calendar.seed import notice_yaml
from showcase.faults import Place
from tests.calendar.conftest import ROOT

MAKE_UP_2026 = ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_the_committed_notices_are_those_of_the_package(year: int) -> None:
    committed = (ROOT / "data" / "holidays" / f"{year}.yaml").read_text(encoding="utf-8")

    assert committed == notice_yaml(year)


def test_a_year_the_package_does_not_know_is_not_made_up() -> None:
    with pytest.raises(LookupError):
        notice_yaml(2099)


def test_make_up_days_are_working_days(holidays: HolidayBook) -> None:
    work = holidays.notices[2026].work

    assert [str(day) for day in sorted(work)] == MAKE_UP_2026
    assert all(holidays.works(day) for day in work)
    assert holidays.mark(date(2026, 2, 14)).mark == "班"


def test_days_off_are_named_and_marked(holidays: HolidayBook) -> None:
    assert holidays.off(date(2026, 2, 17)) == "春节"
    assert holidays.mark(date(2026, 2, 17)).mark == "休"
    assert holidays.mark(date(2026, 3, 14)).mark == ""
    assert not holidays.works(date(2026, 3, 14))
    assert holidays.next_working_day(date(2026, 2, 14)) == date(2026, 2, 24)


def test_a_year_without_notice_is_marked_uncertain_and_moves_nothing(holidays: HolidayBook) -> None:
    new_year = date(2027, 2, 6)

    assert holidays.off(new_year) == ""
    assert holidays.statutory(new_year) == "春节"
    assert holidays.mark(new_year).name == "春节（以通知为准）"
    assert not holidays.mark(new_year).certain
    assert holidays.statutory(date(2027, 2, 9)) == "", "only the days of the law, not their make-up"
    assert holidays.statutory(date(2026, 2, 17)) == "", "a year with its notice needs no guess"


def test_statutory_days_are_thirteen(holidays: HolidayBook) -> None:
    days = [
        d
        for d in (
            date.fromordinal(n)
            for n in range(date(2027, 1, 1).toordinal(), date(2028, 1, 1).toordinal())
        )
        if holidays.statutory(d)
    ]

    assert len(days) == 13


def test_a_year_without_notice_is_a_warning(holidays: HolidayBook) -> None:
    found = without_notice(holidays, 2027)

    assert found
    assert found.code.code == "W213"
    assert "2027 年" in str(found.at(Place("data/holidays")))
    assert without_notice(holidays, 2026) is None


WRONG: list[tuple[dict[str, Any], tuple[object, ...], str]] = [
    ({"from": "2026-02-23", "to": "2026-02-15"}, ("from",), "晚于"),
    ({"from": "2026-02-30", "to": "2026-03-01"}, ("from",), "没有 2026-02-30"),
    ({"from": "2025-02-15", "to": "2026-02-16"}, ("from",), "不在 2026 年"),
    (
        {"from": "2026-02-15", "to": "2026-02-16", "workdays": ["2026-02-16"]},
        ("workdays", 0),
        "又放假又上班",
    ),
    (
        {"from": "2026-02-15", "to": "2026-02-15", "workdays": ["2026-02-14", "2026-02-14"]},
        ("workdays", 1),
        "两次",
    ),
]


@pytest.mark.parametrize(("holiday", "loc", "said"), WRONG)
def test_a_wrong_notice_is_located(
    holiday: dict[str, Any], loc: tuple[object, ...], said: str
) -> None:
    read = read_notice({"year": 2026, "holidays": [{"name": "春节", **holiday}]})

    assert read.value is None
    assert read.findings[0].loc == ("holidays", 0, *loc)
    assert said in str(read.findings[0].at(Place("data/holidays/2026.yaml")))


def test_a_day_in_two_holidays_is_told() -> None:
    day = {"from": "2026-10-01", "to": "2026-10-01"}
    read = read_notice(
        {"year": 2026, "holidays": [{"name": "国庆节", **day}, {"name": "中秋节", **day}]}
    )

    assert [f.loc for f in read.findings] == [("holidays", 1, "from")]
