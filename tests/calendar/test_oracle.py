"""The expansion against independent engines: recurring-ical-events, dateutil, the RFC's definition."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice

import pytest
import recurring_ical_events
from dateutil.rrule import rrule, weekday
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from showcase.calendar.activity import Activity, Cancelled, Extra, Holiday, Moved
from showcase.calendar.dates import explicit
from showcase.calendar.engine import days_of
from showcase.calendar.expand import expand
from showcase.calendar.holidays import HolidayBook
from showcase.calendar.ics import Publication
from showcase.calendar.ics_series import series_file
from showcase.calendar.originals import originals
from showcase.calendar.rrule_text import in_order, sorted_days
from showcase.calendar.rule import Day, Freq, Rule
from showcase.calendar.times import DAY, Part, Span, TimeOfDay
from showcase.dates import SHANGHAI
from tests.calendar.definition import by_definition

PUBLICATION = Publication("example.org", datetime(2026, 1, 1, tzinfo=UTC))
STARTS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
TIMES: st.SearchStrategy[TimeOfDay] = st.one_of(
    st.builds(
        lambda start, length: Span(start, start + length),
        st.integers(0, DAY - 1),
        st.integers(1, 600),
    ),
    st.just(Part("中午", 720)),
)
WEEKDAYS = st.sets(st.integers(0, 6), min_size=1, max_size=4)
INTERVALS = st.integers(1, 4)
COUNTS = st.one_of(st.none(), st.integers(1, 25))


def in_months(freq: Freq) -> st.SearchStrategy[Rule]:
    months = st.sets(st.integers(1, 12), min_size=1, max_size=4).map(in_order)
    by_month = months if freq is Freq.YEARLY else st.just(())
    by_date = st.builds(
        lambda n, months, days, count: Rule(
            freq, n, months, by_month_day=in_order(days), count=count
        ),
        INTERVALS,
        by_month,
        st.sets(st.sampled_from([1, 2, 14, 15, 28, 29, 30, 31, -1, -2]), min_size=1, max_size=3),
        COUNTS,
    )
    by_weekday = st.builds(
        lambda n, months, days, count: Rule(freq, n, months, by_day=sorted_days(days), count=count),
        INTERVALS,
        by_month,
        st.sets(
            st.builds(Day, st.sampled_from([1, 2, 3, 4, 5, -1, -2]), st.integers(0, 6)),
            min_size=1,
            max_size=3,
        ),
        COUNTS,
    )
    month_end = st.builds(
        lambda n, last, months: Rule(
            freq, n, months, by_month_day=tuple(range(28, last + 1)), by_set_pos=(-1,)
        ),
        INTERVALS,
        st.integers(29, 31),
        by_month,
    )
    return st.one_of(by_date, by_weekday, month_end)


RULES = st.one_of(
    st.builds(lambda n, count: Rule(Freq.DAILY, n, count=count), st.integers(1, 40), COUNTS),
    st.builds(
        lambda n, days, count: Rule(
            Freq.WEEKLY, n, by_day=tuple(Day(0, d) for d in sorted(days)), count=count
        ),
        INTERVALS,
        WEEKDAYS,
        COUNTS,
    ),
    in_months(Freq.MONTHLY),
    in_months(Freq.YEARLY),
)


def told(calendar: bytes, first: date, last: date) -> list[tuple[str, str]]:
    """What the other engine sees: start (local) and status of each occurrence, by start."""
    begin, end = (
        datetime.combine(day, time(), SHANGHAI) for day in (first, last + timedelta(days=1))
    )
    events = recurring_ical_events.of(Calendar.from_ical(calendar)).between(begin, end)
    return sorted((stamp(event.start), str(event["STATUS"])) for event in events)


def stamp(moment: datetime | date) -> str:
    if isinstance(moment, datetime):
        return f"{moment.astimezone(UTC) + timedelta(hours=8):%Y-%m-%d %H:%M}"
    return f"{moment:%Y-%m-%d} 00:00"


def ours(
    activity: Activity, holidays: HolidayBook, first: date, last: date
) -> list[tuple[str, str]]:
    sessions = expand(activity, holidays, first, last).sessions
    return sorted(
        (f"{s.start:%Y-%m-%d %H:%M}", "CONFIRMED" if s.held else "CANCELLED") for s in sessions
    )


@given(RULES, STARTS, TIMES, st.one_of(st.none(), st.integers(0, 700)), st.integers(0, 500))
@settings(max_examples=120)
def test_every_rule_gives_the_days_that_another_engine_gives(
    rule: Rule, starts: date, clock: TimeOfDay, length: int | None, offset: int
) -> None:
    ends = starts + timedelta(days=length) if length is not None else None
    activity = Activity(
        "t/a", "名", rule, time=clock, starts=starts, ends=ends, holiday=Holiday.KEEP
    )
    none = HolidayBook()
    first, last = starts + timedelta(days=offset), starts + timedelta(days=offset + 400)

    written = series_file(activity, none, PUBLICATION, first, last)

    assert told(written, first, last) == ours(activity, none, first, last)


@given(RULES, STARTS, st.sampled_from(list(Holiday)), st.data())
@settings(max_examples=80)
def test_changes_and_holidays_give_the_days_that_another_engine_gives(
    holidays: HolidayBook, rule: Rule, starts: date, policy: Holiday, data: st.DataObject
) -> None:
    first, last = starts, starts + timedelta(days=500)
    plain = Activity("t/a", "名", rule, time=Span(735, 795), starts=starts, holiday=policy)
    days = list(originals(plain, first, last))[:20]
    chosen = data.draw(
        st.lists(st.sampled_from(days), unique=True, max_size=4) if days else st.just([])
    )
    other = data.draw(st.dates(first, last))
    changed = Activity(
        "t/a",
        "名",
        rule,
        time=Span(735, 795),
        starts=starts,
        holiday=policy,
        skip=tuple(chosen[:1]),
        cancelled=tuple(Cancelled(day) for day in chosen[1:2]),
        moved=tuple(Moved(day, other, Span(1080, 1140)) for day in chosen[2:3]),
        extra=(Extra(other, Span(600, 660)),),
    )

    written = series_file(changed, holidays, PUBLICATION, first, last)

    assert told(written, first, last) == ours(changed, holidays, first, last)


@given(RULES, STARTS, st.integers(0, 900), st.integers(0, 200))
@settings(max_examples=80)
def test_a_window_never_changes_what_is_in_it(
    rule: Rule, starts: date, offset: int, length: int
) -> None:
    activity = Activity("t/a", "名", rule, starts=starts)
    first = starts + timedelta(days=offset)
    last = first + timedelta(days=length)

    whole = [d for d in originals(activity, starts, last) if d >= first]

    assert list(originals(activity, first, last)) == whole


DATEUTIL = {Freq.DAILY: 3, Freq.WEEKLY: 2, Freq.MONTHLY: 1, Freq.YEARLY: 0}


@st.composite
def raw_rules(draw: st.DrawFn) -> Rule:
    """Rules that only RRULE: can say, as wild as RFC 5545 lets them be."""
    freq = draw(st.sampled_from(list(Freq)))
    some = {"max_size": 3}
    yearly = freq is Freq.YEARLY
    numbers = draw(st.sets(st.integers(-31, 31).filter(bool), **some))
    weeks = draw(st.sets(st.integers(-53, 53).filter(bool), **some)) if yearly else set()
    year_days = draw(st.sets(st.integers(-366, 366).filter(bool), **some)) if yearly else set()
    counted = freq in (Freq.MONTHLY, Freq.YEARLY) and not weeks and draw(st.booleans())
    nths = st.sampled_from([1, 2, 5, -1, -5]) if counted else st.just(0)
    return Rule(
        freq,
        draw(st.integers(1, 3)),
        in_order(draw(st.sets(st.integers(1, 12), **some))),
        in_order(weeks),
        in_order(year_days),
        () if freq is Freq.WEEKLY else in_order(numbers),
        sorted_days(draw(st.sets(st.builds(Day, nths, st.integers(0, 6)), **some))),
        in_order(draw(st.sets(st.integers(-4, 4).filter(bool), max_size=2))),
        draw(st.integers(0, 6)),
    )


YEARS = st.integers(2024, 2028)
FIRST_MONTHS = st.sampled_from([1, 2, 9, 12])


def begun(rule: Rule, year: int, number: int) -> tuple[Rule, date, date]:
    """A rule that starts in a month, with the first day of its first period and a last day."""
    starts = date(year, number, 1)
    base = {
        Freq.DAILY: starts,
        Freq.WEEKLY: starts - timedelta(days=(starts.weekday() - rule.week_start) % 7),
        Freq.MONTHLY: starts,
        Freq.YEARLY: date(year, 1, 1),
    }[rule.freq]
    return explicit(rule, starts), base, date(year + 3, 12, 31)


def with_dateutil(rule: Rule, base: date, most: int) -> list[date]:
    theirs = rrule(
        DATEUTIL[rule.freq],  # type: ignore[arg-type]
        datetime.combine(base, time()),
        rule.interval,
        rule.week_start,
        bysetpos=rule.by_set_pos or None,
        bymonth=rule.by_month or None,
        bymonthday=rule.by_month_day or None,
        byyearday=rule.by_year_day or None,
        byweekno=rule.by_week_no or None,
        byweekday=[weekday(d.weekday, d.nth or None) for d in rule.by_day] or None,
    )
    return [moment.date() for moment in islice(theirs, most)]


@given(raw_rules(), YEARS, FIRST_MONTHS)
@settings(max_examples=150)
def test_wild_rules_give_the_days_of_the_definition(rule: Rule, year: int, number: int) -> None:
    rule, base, last = begun(rule, year, number)

    assert list(days_of(rule, base, last)) == by_definition(rule, base, last)


@pytest.mark.soak
@given(raw_rules(), YEARS, FIRST_MONTHS)
@settings(max_examples=10_000)
def test_thousands_of_wild_rules_give_the_days_of_the_definition(
    rule: Rule, year: int, number: int
) -> None:
    rule, base, last = begun(rule, year, number)

    assert list(days_of(rule, base, last)) == by_definition(rule, base, last)


@given(raw_rules().filter(lambda rule: not rule.by_week_no), YEARS, FIRST_MONTHS)
@settings(max_examples=200)
def test_wild_rules_give_the_days_that_dateutil_gives(rule: Rule, year: int, number: int) -> None:
    rule, base, last = begun(rule, year, number)

    ours = list(days_of(rule, base, last))

    # dateutil looks for a day that never comes until 9999, so it is asked for as many as we have
    assert with_dateutil(rule, base, len(ours)) == ours


WEEKS = [
    # with weeks from Saturday, 2026-01-01 is in week 52 of 2025 (12-27 … 01-02); dateutil has it not
    ((1, 2, 52), 3, 5, 2026, ["2026-01-01", "2026-01-08", "2026-01-15", "2026-12-31"]),
    # 2022-01-01 is in week 52 of 2021 by ISO 8601 itself, weeks from Monday; dateutil has it not
    ((52,), 5, 0, 2022, ["2022-01-01", "2022-12-31"]),
    # week 53: 2026 has one from Monday, and its Friday lies in 2027
    ((53,), 4, 0, 2027, ["2027-01-01"]),
    ((-1,), 4, 0, 2027, ["2027-01-01", "2027-12-31"]),
    ((-52,), 0, 0, 2024, ["2024-01-01", "2024-12-30"]),
]


@pytest.mark.parametrize(("weeks", "weekday_number", "week_start", "year", "expected"), WEEKS)
def test_weeks_reach_over_new_year(
    weeks: tuple[int, ...], weekday_number: int, week_start: int, year: int, expected: list[str]
) -> None:
    rule = Rule(
        Freq.YEARLY, by_week_no=weeks, by_day=(Day(0, weekday_number),), week_start=week_start
    )
    base, last = date(year, 1, 1), date(year, 12, 31)

    found = list(days_of(rule, base, last))

    assert [str(day) for day in found] == expected
    assert by_definition(rule, base, last) == found
