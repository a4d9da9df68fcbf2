"""Our files read back by five independent readers, two of them JavaScript, in three time zones."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
import vobject
from filelock import FileLock
from icalendar import Calendar

from showcase.calendar.expand import expand
from showcase.calendar.holidays import HolidayBook
from showcase.calendar.ics import feed
from showcase.calendar.ics_series import series_file
from tests.calendar.conftest import ROOT
from tests.calendar.sample import FIRST, LAST, PUBLICATION, activities, sessions

READERS = Path(__file__).parent / "readers"
ZONES = ["Asia/Shanghai", "America/New_York", "UTC"]
SPAN = ("2025-12-31T16:00:00Z", "2026-12-31T16:00:00Z")
RECURRING = ["tower/theme-day", "tower/film", "tower/early"]
Seen = list[tuple[str, str, str, str]]
"""Start, end, title and status of each entry as a person sees them, sorted."""


def environment(**more: str) -> dict[str, str]:
    """The environment with the node of this Python before any other."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**os.environ, "PATH": path, **more}


@pytest.fixture(scope="session")
def readers() -> Path:
    """The JavaScript readers, installed once for each state of their lock file."""
    lock = (READERS / "package-lock.json").read_bytes()
    folder = ROOT / ".cache" / "calendar-readers"
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_suffix(".lock")):
        stamp = folder / ".installed"
        if not stamp.exists() or stamp.read_bytes() != lock:
            for name in ("package.json", "package-lock.json"):
                shutil.copy(READERS / name, folder)
            run = [
                "npm",
                "ci",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--no-update-notifier",
            ]
            subprocess.run(run, cwd=folder, env=environment(), check=True, capture_output=True)
            stamp.write_bytes(lock)
        shutil.copy(READERS / "read.mjs", folder)
    return folder / "read.mjs"


@pytest.fixture(scope="session")
def expected(holidays: HolidayBook) -> Callable[..., Seen]:
    """What a reader should see of some activities."""

    def of(*keys: str) -> Seen:
        entries: Seen = []
        for one in activities():
            if keys and one.key not in keys:
                continue
            made = expand(one, holidays, FIRST, LAST).sessions
            events = Calendar.from_ical(feed(one.name, made, PUBLICATION)).events
            entries.extend(seen(event) for event in events)
        return sorted(entries)

    return of


def seen(event: object) -> tuple[str, str, str, str]:
    return (
        instant(event.start),  # type: ignore[attr-defined]
        instant(event.end),  # type: ignore[attr-defined]
        str(event["SUMMARY"]),  # type: ignore[index]
        str(event["STATUS"]),  # type: ignore[index]
    )


def instant(moment: datetime | date) -> str:
    if isinstance(moment, datetime):
        return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S.000Z}"
    return moment.isoformat()


def with_node(
    readers: Path, reader: str, zone: str, calendars: dict[str, bytes]
) -> dict[str, Seen]:
    done = subprocess.run(
        ["node", str(readers), reader, *SPAN],
        input=json.dumps({name: text.decode() for name, text in calendars.items()}).encode(),
        env=environment(TZ=zone),
        capture_output=True,
        check=True,
        timeout=60,
    )
    return {
        name: sorted((start, end, title, state) for start, end, title, state, _ in entries)
        for name, entries in json.loads(done.stdout).items()
    }


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("reader", ["ical.js", "node-ical"])
def test_javascript_readers_see_the_same_days_everywhere(
    reader: str, zone: str, readers: Path, holidays: HolidayBook, expected: Callable[..., Seen]
) -> None:
    files = {"subscription": feed("示例大厦", sessions(holidays), PUBLICATION)}
    for one in activities():
        if one.key in RECURRING:
            files[one.key] = series_file(one, holidays, PUBLICATION, FIRST, LAST)

    found = with_node(readers, reader, zone, files)

    assert found == {"subscription": expected(), **{key: expected(key) for key in RECURRING}}


def test_vobject_sees_the_subscription(
    holidays: HolidayBook, expected: Callable[..., Seen]
) -> None:
    made = feed("示例大厦", sessions(holidays), PUBLICATION)
    calendar = vobject.readOne(made.decode())

    assert (
        sorted(
            (instant(e.dtstart.value), instant(e.dtend.value), e.summary.value, e.status.value)
            for e in calendar.vevent_list
        )
        == expected()
    )


def test_vobject_sees_the_rule_with_its_exceptions(holidays: HolidayBook) -> None:
    theme_day, *_ = activities()
    calendar = vobject.readOne(series_file(theme_day, holidays, PUBLICATION, FIRST, LAST).decode())
    master = calendar.vevent_list[0]

    days = [f"{moment:%m-%d %H:%M}" for moment in master.getrruleset(addRDate=True)]

    assert days[:3] == ["01-08 12:15", "02-12 12:15", "03-12 12:15"]
    assert "08-13 12:15" not in days
    assert days[-1] == "12-10 12:15"


KHAL = """
[calendars]
[[read]]
path = {folder}/read
[sqlite]
path = {folder}/db
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""
SHOWN = "{start-long-full}|{end-long-full}|{title}|{status}"
"""What khal prints of an entry; the last day of one without an hour is its last, not the next."""


def with_khal(folder: Path, zone: str, calendars: list[bytes]) -> list[tuple[str, ...]]:
    """What khal, a calendar for terminals, lists of 2026 on a machine in a zone."""
    (folder / "read").mkdir()
    (folder / "config").write_text(KHAL.format(folder=folder, zone=zone), encoding="utf-8")
    command = [sys.executable, "-m", "khal", "-c", str(folder / "config")]
    for at, text in enumerate(calendars):
        (folder / f"{at}.ics").write_bytes(text)
    files = [str(folder / f"{at}.ics") for at in range(len(calendars))]
    add = ["import", "--batch", "--include-calendar", "read", *files]
    tell = ["list", "--day-format", "", "--format", SHOWN, "2026-01-01", "2027-01-01"]
    for arguments in (add, tell):
        done = subprocess.run(
            [*command, *arguments],
            env=environment(TZ=zone, LC_ALL="C.UTF-8"),
            capture_output=True,
            encoding="utf-8",
            check=True,
            timeout=60,
        )
    rows = (line.split("|") for line in done.stdout.splitlines() if "|" in line)
    return sorted(
        {tuple(part.strip() for part in row) for row in rows}
    )  # a night stands on two days


def local(moment: str, zone: str, *, last: bool = False) -> str:
    """An instant, or a day, as khal prints it in a zone."""
    if "T" in moment:
        return f"{datetime.fromisoformat(moment).astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"
    return f"{date.fromisoformat(moment) - timedelta(days=last)} 00:00"


def test_khal_in_new_york_sees_the_subscription_and_the_recurring_file(
    tmp_path: Path, holidays: HolidayBook, expected: Callable[..., Seen]
) -> None:
    zone = "America/New_York"
    subscription = feed("示例大厦", sessions(holidays), PUBLICATION)
    series = [a for a in activities() if a.key in RECURRING]
    alone = [replace(a, uid_key=f"alone/{a.key}", name=f"{a.name}。") for a in series]
    written = [series_file(a, holidays, PUBLICATION, FIRST, LAST) for a in alone]

    found = with_khal(tmp_path, zone, [subscription, *written])

    def shown(entries: Seen) -> list[tuple[str, ...]]:
        ways = ((local(a, zone), local(b, zone, last=True), *more) for a, b, *more in entries)
        return sorted(ways)

    again = [
        (*rest, title.replace(one.name, f"{one.name}。", 1), status)
        for one in series
        for *rest, title, status in expected(one.key)
    ]
    assert found == sorted(shown(expected()) + shown(again))  # type: ignore[arg-type]


@pytest.mark.parametrize("key", RECURRING)
def test_python_readers_see_the_recurring_file(
    key: str, holidays: HolidayBook, expected: Callable[..., Seen]
) -> None:
    (one,) = [a for a in activities() if a.key == key]
    made = Calendar.from_ical(series_file(one, holidays, PUBLICATION, FIRST, LAST))

    found = recurring_ical_events.of(made).between(FIRST, LAST + timedelta(days=1))

    assert sorted(seen(event) for event in found) == expected(key)


def test_the_readers_are_locked_by_hash_and_by_no_address() -> None:
    text = (READERS / "package-lock.json").read_text(encoding="utf-8")

    assert "://" not in text
    packages = json.loads(text)["packages"]
    assert [name for name, entry in packages.items() if name and "integrity" not in entry] == []
