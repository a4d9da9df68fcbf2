"""Opening hours: what an editor writes of days and times, and what holds on a given day."""

from datetime import date

import pytest

from showcase.calendar import HolidayBook, Notice, book
from showcase.model.values import Closure, Hours
from showcase.programme import opening, read_row
from showcase.programme.opening import Day

NOTICES: HolidayBook = book(
    [
        Notice(
            2026,
            off={date(2026, 10, day): "国庆节" for day in range(1, 8)},
            work={date(2026, 10, 10): "国庆节"},
        )
    ]
)
FIRST, LAST = date(2026, 9, 21), date(2026, 12, 31)


def row(days: str, time: str) -> Hours:
    return Hours(days=days, time=time)


@pytest.mark.parametrize(
    ("days", "read"),
    [
        ("周一至周五", "一二三四五"),
        ("星期一到星期五", "一二三四五"),
        ("周一—周日", "一二三四五六日"),
        ("周六、周日", "六日"),
        ("周末", "六日"),
        ("周五至周二", "五六日一二"),
        ("周二，周四", "二四"),
        ("礼拜天", "日"),
    ],
)
def test_days_are_read(days: str, read: str) -> None:
    found = read_row(row(days, "09:00-17:30"))

    assert found is not None
    assert found.days == set(read)


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("09:00-17:30", "09:00-17:30"),
        ("9:00—17:30", "09:00-17:30"),
        ("09:00至12:00、14:00至17:30", "09:00-12:00 14:00-17:30"),
        ("09:00 - 17:30", "09:00-17:30"),
        ("闭馆", ""),
        ("全天", "00:00-24:00"),
    ],
)
def test_times_are_read(time: str, said: str) -> None:
    found = read_row(row("每天", time))

    assert found is not None
    assert " ".join(map(str, found.spans)) == said


@pytest.mark.parametrize(
    ("days", "time"),
    [
        ("平时", "09:00-17:30"),
        ("周一至周五", "白天"),
        ("周一至周五", "25:00-26:00"),
        ("夏季", "闭馆"),
    ],
)
def test_what_cannot_be_read_is_not_guessed(days: str, time: str) -> None:
    assert read_row(row(days, time)) is None
    assert opening([row(days, time), row("周六", "10:00-16:00")], (), NOTICES, FIRST, LAST) is None


def on(day: date, *rows: Hours, closures: tuple[Closure, ...] = ()) -> tuple[str | None, str]:
    """The hours of a day as text, and why it differs from its weekday."""
    made = opening(rows, closures, NOTICES, FIRST, LAST)
    assert made is not None
    found = made.days.get(day, Day(made.week[day.weekday()]))
    return (None if found.spans is None else " ".join(map(str, found.spans))), found.why


WEEKDAYS = row("周一至周五", "09:00-17:30")
HOLIDAY, MAKE_UP, MONDAY = date(2026, 10, 1), date(2026, 10, 10), date(2026, 9, 21)


@pytest.mark.parametrize(
    ("day", "rows", "expected"),
    [
        (MONDAY, [WEEKDAYS], ("09:00-17:30", "")),
        (date(2026, 9, 27), [WEEKDAYS], ("", "")),
        (HOLIDAY, [WEEKDAYS], (None, "国庆节")),
        (HOLIDAY, [WEEKDAYS, row("节假日", "闭馆")], ("", "国庆节")),
        (HOLIDAY, [row("每天", "09:00-21:00")], ("09:00-21:00", "国庆节")),
        (HOLIDAY, [row("工作日", "09:00-17:30")], (None, "国庆节")),
        (MAKE_UP, [row("工作日", "09:00-17:30")], ("09:00-17:30", "调休上班")),
        (MAKE_UP, [WEEKDAYS], (None, "调休上班")),
        (MAKE_UP, [WEEKDAYS, row("周六", "10:00-16:00")], ("10:00-16:00", "调休上班")),
        (MONDAY, [row("每天", "09:00-21:00"), row("周一", "闭馆")], ("", "")),
    ],
)
def test_a_day_is_as_was_said_and_unknown_where_nobody_said(
    day: date, rows: list[Hours], expected: tuple[str | None, str]
) -> None:
    assert on(day, *rows) == expected


def test_a_closure_comes_before_everything() -> None:
    shut = Closure.model_validate({"from": "2026-09-21", "to": "2026-10-01", "reason": "维修"})

    assert on(MONDAY, WEEKDAYS, closures=(shut,)) == ("", "维修")
    assert on(HOLIDAY, WEEKDAYS, closures=(shut,)) == ("", "维修")


def test_a_statutory_day_without_its_notice_is_unknown() -> None:
    made = opening([WEEKDAYS], (), book([]), FIRST, LAST)

    assert made is not None
    assert made.days[HOLIDAY].spans is None
