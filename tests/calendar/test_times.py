"""The time of a session: clock spans, parts of the day, and how people really write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.calendar.time_text import read_time
from showcase.calendar.times import DAY, Part, Span, parts_of_day
from showcase.faults import Place

RIGHT = {
    "12:15-13:15": "12:15-13:15",
    "9:30-11:00": "09:30-11:00",
    "12:15 - 13:15": "12:15-13:15",
    "22:30-次日01:30": "22:30-次日01:30",
    "22:30-次日1:30": "22:30-次日01:30",
    "18:00-24:00": "18:00-24:00",
    "18:00-次日00:00": "18:00-24:00",
    "00:00-24:00": "00:00-24:00",
    "中午": "中午",
    "午间": "中午",
    "晚上": "晚间",
    "全天": "全天",
}
UNDERSTOOD = {
    "12:15—13:15": ("W220", "12:15-13:15"),
    "12:15——13:15": ("W220", "12:15-13:15"),
    "12:15–13:15": ("W220", "12:15-13:15"),
    "12:15~13:15": ("W220", "12:15-13:15"),
    "12:15～13:15": ("W221", "12:15-13:15"),
    "12:15至13:15": ("W220", "12:15-13:15"),
    "22:30—次日01:30": ("W220", "22:30-次日01:30"),
    "１２：１５－１３：１５": ("W221", "12:15-13:15"),
    "12：15-13：15": ("W221", "12:15-13:15"),
    "下午2点-4点半": ("W222", "14:00-16:30"),
    "下午2:00-4:00": ("W222", "14:00-16:00"),
    "上午9点至下午5点": ("W222", "09:00-17:00"),
    "上午9:00-11:30": ("W222", "09:00-11:30"),
    "上午11:00-1:00": ("E231", ""),
    "中午12:00-1:30": ("W222", "12:00-13:30"),
    "晚上七点-九点": ("W222", "19:00-21:00"),
    "12点一刻-13点": ("W222", "12:15-13:00"),
    "12时15分-13时": ("W222", "12:15-13:00"),
    "12.15-13.15": ("W222", "12:15-13:15"),
    "1215-1315": ("W222", "12:15-13:15"),
    "22:30-第二天01:30": ("W222", "22:30-次日01:30"),
}
REFUSED = {
    "13:15-12:15": ("E231", "12:15-13:15"),
    "22:30-01:30": ("E231", "22:30-次日01:30"),
    "12:15-12:15": ("E231", "12:15"),
    "25:00-26:00": ("E232", "25:00"),
    "22:30-25:30": ("E232", "次日01:30"),
    "12:75-13:00": ("E232", "12:75"),
    "次日01:00-02:00": ("E232", "01:00"),
    "12:15": ("E233", "12:15-13:15"),
    "22:30-次日23:30": ("E234", "24 小时"),
    "中饭后": ("E230", "中午"),
    "12:15-13:15-14:00": ("E230", "12:15-13:15"),
    "": ("E230", "12:15-13:15"),
}


@pytest.mark.parametrize(("text", "shown"), RIGHT.items())
def test_a_right_time_needs_no_remark(text: str, shown: str) -> None:
    read = read_time(text)

    assert str(read.value) == shown
    assert read.findings == ()


@pytest.mark.parametrize(("text", "expected"), UNDERSTOOD.items())
def test_loose_times_are_understood_and_can_be_fixed(text: str, expected: tuple[str, str]) -> None:
    code, right = expected
    read = read_time(text)

    assert [f.code.code for f in read.findings] == [code]
    if code[0] == "W":
        assert str(read.value) == right
        assert [(f.instead, f.code.fixable) for f in read.findings] == [(right, True)]
        assert read_time(right).findings == ()


@pytest.mark.parametrize(("text", "expected"), REFUSED.items())
def test_impossible_times_are_refused_with_the_nearest_right_one(
    text: str, expected: tuple[str, str]
) -> None:
    code, way_out = expected
    read = read_time(text)

    assert read.value is None
    assert [f.code.code for f in read.findings] == [code]
    assert way_out in str(read.findings[0].at(Place("a.yaml")))


def test_across_midnight_counts_on_past_1440() -> None:
    assert read_time("22:30-次日01:30").value == Span(22 * 60 + 30, DAY + 90)


def test_a_part_of_the_day_is_never_an_hour() -> None:
    assert read_time("中午").value == Part("中午", 720)


def test_a_site_has_its_own_parts_of_the_day() -> None:
    parts = parts_of_day(["上午", "茶歇", "下午"])

    assert [p.name for p in parts] == ["全天", "上午", "茶歇", "下午"]
    assert [p.order for p in parts] == sorted(p.order for p in parts)
    assert read_time("茶歇", parts).value == parts[2]
    assert read_time("晚间", parts).value is None


@given(st.integers(0, DAY - 1), st.integers(1, DAY))
def test_every_span_reads_back_as_itself(start: int, length: int) -> None:
    span = Span(start, start + length)

    assert read_time(str(span)).value == span
    assert read_time(str(span)).findings == ()


@given(st.text(alphabet="0123456789:：.-—~至次日上下午中晚点半时分刻 三", max_size=16))
def test_any_text_is_read_or_refused(text: str) -> None:
    read = read_time(text)

    assert (read.value is None) == any(f.stops for f in read.findings)
    for found in read.findings:
        assert "{" not in str(found.at(Place("a.yaml")))
