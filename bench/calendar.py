"""Times the calendar: python -m bench.calendar [--sessions 2000 4000 8000] [--buildings 100 10000].

From editors' texts to sessions, double bookings, month grids and every subscription (site, building,
hall, branch, activity), in one process and without a disk; activities are those of a lively centre.
"""

import argparse
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial

from showcase.calendar.activity import Activity, Session
from showcase.calendar.expand import expand
from showcase.calendar.holidays import HolidayBook, Notice, book
from showcase.calendar.ics import Details, Publication, calendar_file, event, window
from showcase.calendar.ics_series import series_file
from showcase.calendar.month import all_months
from showcase.calendar.occupancy import clashes
from showcase.calendar.select import grouped
from showcase.calendar.spec import ActivityText, read_activity
from showcase.calendar.stats import by_branch, by_hall

TODAY = date(2026, 3, 10)
KINDS = (
    ("每月第二个周四", "12:15-13:15"),
    ("每周二", "中午"),
    ("每周一至周五", "09:00-17:30"),
    ("每两周周三", "18:30-20:00"),
    ("每月15日", "14:00-15:30"),
    ("每月最后一个周五", "15:00-16:30"),
    ("每季度末月第一个周一", "上午"),
    ("每周六、日", "10:00-11:30"),
)
A_BUILDING = (KINDS[0], KINDS[1], KINDS[5])
"""What each building of a city has: a monthly party day, a weekly film, a monthly talk."""
LIMIT = 2.0
"""Seconds that 2,000 sessions may take, expanded and written."""


def texts(sessions: int) -> list[ActivityText]:
    """Activities of buildings until there are about so many sessions in a subscription's span."""
    a_year = (13, 61, 295, 31, 14, 14, 5, 123)
    made: list[ActivityText] = []
    total = 0
    while total < sessions:
        number = len(made)
        repeat, clock = KINDS[number % len(KINDS)]
        building = f"tower-{number // len(KINDS)}"
        made.append(
            ActivityText(
                f"{building}/activity-{number}",
                f"活动{number}",
                repeat=repeat,
                time=clock,
                starts="2025-01-01",
                hall=f"{building}/hall-{number % 3}",
                building=building,
                branch=f"branch-{number % 40}",
            )
        )
        total += a_year[number % len(KINDS)]
    return made


def details(activities: list[Activity]) -> Publication:
    """What the calendar entries say besides."""
    said = Details(
        "示例大厦 46层 政治生活厅",
        "常规主题学习，当月特色环节。",
        "https://example.org/a/",
        ("组织生活",),
    )
    return Publication(
        "example.org", datetime(2026, 1, 1, tzinfo=UTC), {a.key: said for a in activities}
    )


def read_all(written: list[ActivityText]) -> list[Activity]:
    """Every text as an activity; a fault ends the bench."""
    return [read.value for read in map(read_activity, written) if read.value]


def expand_each(activities: list[Activity], holidays: HolidayBook) -> list[Session]:
    """All sessions of a subscription's span."""
    first, last = window(TODAY)
    return [s for a in activities for s in expand(a, holidays, first, last).sessions]


def write_feeds(sessions: list[Session], publication: Publication) -> int:
    """Every subscription; returns the bytes written."""
    events = {s.id: event(s, publication) for s in sessions}
    files = [calendar_file("全部", events.values())]
    keys: tuple[Callable[[Session], str], ...] = (
        lambda s: s.of.building,
        by_hall,
        by_branch,
        lambda s: s.of.key,
    )
    for key in keys:
        for name, some in grouped(sessions, key).items():
            files.append(calendar_file(name, (events[s.id] for s in some)))
    return sum(map(len, files))


def write_series(
    activities: list[Activity], holidays: HolidayBook, publication: Publication
) -> int:
    """Every activity's recurring file; returns their number."""
    first, last = window(TODAY)
    return len([series_file(a, holidays, publication, first, last) for a in activities])


def write_months(sessions: list[Session], holidays: HolidayBook) -> int:
    """The month grids of the span; returns their number."""
    return len(all_months(sessions, holidays, *window(TODAY)))


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """How long some work takes, and what it gives."""
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def run(size: int, holidays: HolidayBook) -> dict[str, float]:
    """The seconds of each step for about `size` sessions."""
    took: dict[str, float] = {}
    took["read"], activities = timed(partial(read_all, texts(size)))
    assert isinstance(activities, list)
    took["expand"], sessions = timed(partial(expand_each, activities, holidays))
    assert isinstance(sessions, list)
    took["clashes"], _ = timed(partial(clashes, sessions))
    took["feeds"], size_of = timed(partial(write_feeds, sessions, details(activities)))
    took["series"], _ = timed(partial(write_series, activities, holidays, details(activities)))
    took["months"], _ = timed(partial(write_months, sessions, holidays))
    assert isinstance(size_of, int)
    steps = "  ".join(f"{name} {seconds:6.3f}" for name, seconds in took.items())
    whole = sum(took.values())
    print(
        f"{len(activities):5} activities {len(sessions):6} sessions  {steps}  "
        f"all {whole:6.3f} s  {whole / len(sessions) * 1e6:5.0f} µs a session  {size_of / 1e6:.1f} MB"
    )
    return {**took, "sessions": len(sessions)}


def run_city(buildings: int, holidays: HolidayBook) -> None:
    """A city building by building, as the site makes it: nothing of one is held for the next.

    Processor time beside the clock's, because whether it grows with the city must not depend on what
    else the machine does.
    """
    begin, busy = time.perf_counter(), time.process_time()
    sessions = written = 0
    for number in range(buildings):
        activities = read_all([of_building(number, *one) for one in enumerate(A_BUILDING)])
        found = expand_each(activities, holidays)
        clashes(found)
        publication = details(activities)
        written += write_feeds(found, publication)
        write_series(activities, holidays, publication)
        sessions += len(found)
    took, cpu = time.perf_counter() - begin, time.process_time() - busy
    print(
        f"{buildings:6} buildings {sessions:7} sessions  {took:8.3f} s  cpu {cpu:8.3f} s  "
        f"{cpu / buildings * 1e3:6.2f} ms a building  {written / 1e6:.0f} MB"
    )


def of_building(number: int, at: int, rule: tuple[str, str]) -> ActivityText:
    """One of the activities that every building of the city has."""
    building = f"tower-{number}"
    return ActivityText(
        f"{building}/activity-{at}",
        f"活动{at}",
        repeat=rule[0],
        time=rule[1],
        starts="2025-01-01",
        hall=f"{building}/hall-{at % 2}",
        building=building,
        branch=f"branch-{number // 8}",
    )


def main() -> None:
    """Run the sizes asked for, the first one twice so that it is warm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sessions", type=int, nargs="+", default=[2000, 4000, 8000, 16000])
    parser.add_argument("--buildings", type=int, nargs="+", default=[])
    wishes = parser.parse_args()
    sizes = wishes.sessions
    holidays = book([Notice(2025), Notice(2026), Notice(2027)])
    for buildings in wishes.buildings:
        run_city(buildings, holidays)
    if wishes.buildings:
        return
    print("seconds; cold:")
    run(sizes[0], holidays)
    print("warm:")
    for size in sizes:
        took = run(size, holidays)
        core = took["expand"] + took["feeds"]
        if size <= 2000:
            print(f"      expanded and written in {core:.3f} s (limit {LIMIT:.0f} s)")


if __name__ == "__main__":
    main()
