"""Halls: no double booking is missed, none is made up, and the free hours are right."""

from datetime import date, datetime, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from showcase.calendar.activity import Activity, Session, Status
from showcase.calendar.expand import expand_all
from showcase.calendar.holidays import HolidayBook
from showcase.calendar.making import make_session
from showcase.calendar.occupancy import clashes, hall_week
from showcase.calendar.times import DAY, Part, Span, TimeOfDay
from tests.calendar.conftest import activity

YEAR = (date(2026, 1, 1), date(2026, 12, 31))
MONDAY = date(2026, 3, 9)


def test_the_first_clash_and_their_number(holidays: HolidayBook) -> None:
    theme_day = activity(
        "t/a", repeat="每月第二个周四", time="12:15-13:15", starts="2026-01-08", hall="t/hall"
    )
    lecture = activity(
        "t/b", repeat="每季度首月第二个周四", time="12:45-13:30", starts="2026-04-01", hall="t/hall"
    )

    (clash,) = clashes(expand_all([theme_day, lecture], holidays, *YEAR))

    assert clash.activities == ("t/a", "t/b")
    assert clash.hall == "t/hall"
    assert [str(day) for day in clash.days] == ["2026-04-09", "2026-07-09", "2026-10-08"]
    assert (clash.count, str(clash.first[1].start)) == (3, "2026-04-09 12:45:00")


def on(time: str | None, key: str, **texts: object) -> Activity:
    return activity(key, dates=["2026-03-10"], time=time, hall="t/hall", **texts)


def clash_count(holidays: HolidayBook, *activities: Activity) -> int:
    return sum(c.count for c in clashes(expand_all(activities, holidays, *YEAR)))


def test_one_after_the_other_is_no_clash(holidays: HolidayBook) -> None:
    assert clash_count(holidays, on("12:00-13:00", "t/a"), on("13:00-14:00", "t/b")) == 0


def test_two_halls_are_no_clash(holidays: HolidayBook) -> None:
    other = activity("t/b", dates=["2026-03-10"], time="12:00-13:00", hall="t/other")

    assert clash_count(holidays, on("12:00-13:00", "t/a"), other) == 0


def test_sharing_a_hall_is_allowed_by_either(holidays: HolidayBook) -> None:
    assert (
        clash_count(holidays, on("12:00-13:00", "t/a", share_hall=True), on("12:00-13:00", "t/b"))
        == 0
    )


def test_a_cancelled_session_takes_no_hall(holidays: HolidayBook) -> None:
    cancelled = on("12:00-13:00", "t/a", cancelled=[{"date": "2026-03-10"}])

    assert clash_count(holidays, cancelled, on("12:00-13:00", "t/b")) == 0


def test_a_session_moved_to_another_hall_clashes_there(holidays: HolidayBook) -> None:
    moved = activity(
        "t/a",
        dates=["2026-03-03"],
        time="12:00-13:00",
        hall="t/other",
        moved=[{"date": "2026-03-03", "to": "2026-03-10", "hall": "t/hall"}],
    )

    assert clash_count(holidays, moved, on("12:30-13:30", "t/b")) == 1


def test_across_midnight_clashes_with_the_early_morning(holidays: HolidayBook) -> None:
    night = on("22:30-次日01:30", "t/a")
    early = activity("t/b", dates=["2026-03-11"], time="01:00-02:00", hall="t/hall")

    (clash,) = clashes(expand_all([night, early], holidays, *YEAR))

    assert clash.days == (date(2026, 3, 11),)


def test_parts_of_the_day_clash_with_their_like_only(holidays: HolidayBook) -> None:
    assert clash_count(holidays, on("中午", "t/a"), on("午间", "t/b")) == 1
    assert clash_count(holidays, on("中午", "t/a"), on("下午", "t/b")) == 0
    assert clash_count(holidays, on("中午", "t/a"), on("12:00-13:00", "t/b")) == 0
    assert clash_count(holidays, on(None, "t/a"), on(None, "t/b")) == 0


def test_the_whole_day_clashes_with_everything_of_the_day(holidays: HolidayBook) -> None:
    assert clash_count(holidays, on("全天", "t/a"), on("12:00-13:00", "t/b")) == 1
    assert clash_count(holidays, on("全天", "t/a"), on("中午", "t/b")) == 1
    assert clash_count(holidays, on("全天", "t/a"), on("全天", "t/b")) == 1


def test_an_activity_can_clash_with_itself(holidays: HolidayBook) -> None:
    itself = on("12:00-13:00", "t/a", extra=[{"date": "2026-03-10", "time": "12:30-13:30"}])

    assert clash_count(holidays, itself) == 1


TIMES: st.SearchStrategy[TimeOfDay | None] = st.one_of(
    st.builds(lambda a, n: Span(a, a + n), st.integers(0, DAY - 1), st.integers(1, DAY)),
    st.sampled_from([Part("中午", 720), Part("上午", 540), Part("全天", 0), None]),
)


@st.composite
def bookings(draw: st.DrawFn) -> list[Session]:
    made = []
    for number in range(draw(st.integers(0, 12))):
        of = Activity(
            f"t/{number % 4}-{number}",
            "名",
            time=draw(TIMES),
            hall=draw(st.sampled_from(["t/x", "t/y", ""])),
            share_hall=draw(st.integers(0, 9)) == 0,
        )
        day = MONDAY + timedelta(days=draw(st.integers(0, 3)))
        session = make_session(of, day)
        if draw(st.integers(0, 9)) == 0:
            session = Session(
                of, day, session.start, session.end, of.time, Status.CANCELLED, hall=of.hall
            )
        made.append(session)
    return made


def clash_by_hand(a: Session, b: Session) -> bool:
    if (
        not (a.held and b.held and a.hall and a.hall == b.hall)
        or a.of.share_hall
        or b.of.share_hall
    ):
        return False
    if "全天" in (a.part, b.part):
        return bool(set(a.days) & set(b.days))
    if a.part or b.part:
        return a.part == b.part and a.day == b.day
    timed = isinstance(a.time, Span) and isinstance(b.time, Span)
    return timed and a.start < b.end and b.start < a.end


@given(bookings())
def test_the_sweep_finds_what_comparing_all_with_all_finds(booked: list[Session]) -> None:
    found = {frozenset((a.id, b.id)) for clash in clashes(booked) for a, b in clash.pairs}

    assert found == {
        frozenset((a.id, b.id)) for a, b in combinations(booked, 2) if clash_by_hand(a, b)
    }


def test_a_week_of_a_hall(holidays: HolidayBook) -> None:
    booked = expand_all(
        [
            activity("t/a", dates=["2026-03-10"], time="12:15-13:15", hall="t/hall"),
            activity("t/b", dates=["2026-03-10"], time="17:30-19:00", hall="t/hall"),
            activity("t/c", dates=["2026-03-11"], time="中午", hall="t/hall"),
            activity("t/d", dates=["2026-03-12"], time="22:30-次日09:30", hall="t/hall"),
            activity("t/e", dates=["2026-03-10"], time="09:00-18:00", hall="t/other"),
        ],
        holidays,
        *YEAR,
    )
    lunch = (Span(540, 720), Span(840, 1080))
    opening = [(Span(540, 1080),)] * 3 + [lunch] + [(Span(540, 1080),)] + [()] * 2

    week = hall_week(booked, "t/hall", MONDAY, opening)

    free = [[str(gap) for gap in day.free] for day in week]
    assert free[0] == ["09:00-18:00"]
    assert free[1] == ["09:00-12:15", "13:15-17:30"]
    assert (free[2], week[2].uncertain) == ([], True)
    assert free[3] == ["09:00-12:00", "14:00-18:00"]
    assert free[4] == ["09:30-18:00"]
    assert free[5:] == [[], []]
    assert [(b.start, b.end) for b in week[3].busy] == [(1350, DAY)]
    assert [(b.start, b.end) for b in week[4].busy] == [(0, 570)]
    assert week[0].day == datetime(2026, 3, 9).date()  # noqa: DTZ001 - a day
