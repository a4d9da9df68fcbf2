"""Sessions in, slides of today, now, week and month out."""

from dataclasses import replace
from datetime import date, timedelta

from showcase.screens import agenda
from showcase.screens.when import epoch, midnight
from tests.screens import sample
from tests.screens.days import DAY, at, sessions, show

LECTURE = show(DAY, "12:15", "13:15", "主题党日", "多功能厅")
CHESS = show(DAY, "15:00", "16:00", "棋社", "阅读区")


def test_today_is_true_from_midnight_to_midnight() -> None:
    (made,) = agenda.today([LECTURE, CHESS], DAY, 3)
    assert made.valid == ((midnight(DAY), midnight(DAY) + 86400),)
    assert made.data.rows == (LECTURE, CHESS)


def test_a_session_across_midnight_stands_under_both_days() -> None:
    night = replace(LECTURE, start=at(DAY, "23:00"), end=at(DAY + timedelta(1), "01:00"))
    assert [d.id for d in agenda.today([night], DAY, 3)] == ["2026-07-09-1", "2026-07-10-1"]
    until = replace(night, end=at(DAY + timedelta(1), "00:00"))
    assert [d.id for d in agenda.today([until], DAY, 3)] == ["2026-07-09-1"]


def test_the_next_session_is_announced_until_it_ends_then_the_one_after() -> None:
    one, two = agenda.now([CHESS, LECTURE], DAY, 1)
    assert one.data.show == LECTURE
    assert one.valid[0][1] == two.valid[0][0] == epoch(LECTURE.end)
    assert two.valid[0][1] == epoch(CHESS.end)
    assert one.data.following == ((0, CHESS),)


def test_a_cancelled_session_is_listed_but_never_announced_as_next() -> None:
    off = replace(LECTURE, cancelled=True, reason="场地维修")
    assert [d.data.show for d in agenda.now([off, CHESS], DAY, 1)] == [CHESS]
    (made,) = agenda.today([off], DAY, 1)
    html = sample.make_slide(sample.ENV, made.data, id="x", entry="x").html
    assert 'class="cancelled"' in html
    assert "已取消 · 场地维修" in html


def test_a_session_without_an_hour_shows_its_part_of_the_day() -> None:
    """中午 is shown, and never a made-up hour; it has no countdown."""
    noon = replace(LECTURE, timed=False, label="中午", start=at(DAY, "00:00"), end=at(DAY, "00:00"))
    (made,) = agenda.today([noon], DAY, 2)
    html = sample.make_slide(sample.ENV, made.data, id="x", entry="x").html
    assert "中午" in html
    assert "00:00" not in html
    assert agenda.now([noon], DAY, 1) == []


def test_tomorrow_becomes_today_at_midnight() -> None:
    late = show(DAY, "23:00", "23:30", "夜读", "阅读区")
    early = show(DAY + timedelta(1), "08:00", "09:00", "晨练", "序厅")
    made = agenda.now([late, early], DAY, 2)
    assert all(b - a <= 86400 for d in made for a, b in d.valid)
    for d in made:
        for a, b in d.valid:
            assert (a + 28800) // 86400 == (b - 1 + 28800) // 86400


def test_the_week_runs_to_sunday_and_marks_today() -> None:
    made = agenda.week(sessions(DAY, 14), DAY, 7)
    assert made[0].data.today == DAY
    assert {d for m in made[:1] for d, _ in m.data.days} <= {DAY + timedelta(n) for n in range(4)}
    assert all(m.data.days[0][0] >= m.data.today for m in made)


def test_february_of_a_leap_year_has_twenty_nine_days() -> None:
    (made,) = agenda.month([], date(2028, 2, 29), 1)
    days = [c.day for week in made.data.weeks for c in week if c]
    assert days == list(range(1, 30))
    assert made.data.weeks[0][:2] == (None, made.data.weeks[0][1])
    assert made.valid[0][1] == midnight(date(2028, 3, 1))
