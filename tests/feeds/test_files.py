"""The feeds of a data folder: which there are, and that they agree with the pages."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from icalendar import Calendar

from showcase.check import check_folder
from showcase.faults import Level
from showcase.feeds import files, read_log
from showcase.plan import Scene

TODAY = date(2026, 9, 21)
TALK: dict[str, Any] = {
    "name": "午间微党课",
    "repeat": "每周二",
    "time": "12:15-13:15",
    "starts": "2026-09-01",
    "hall": "hall",
    "organiser": "branch",
}
FOLDER: dict[str, Any] = {
    "site.yaml": {
        "title": "示例站",
        "headline": "大",
        "tagline": "小",
        "url": "https://example.org/",
    },
    "branches/branch.yaml": {"name": "示例支部", "host": "sample"},
    "buildings/sample/building.yaml": {"name": "示例大厦"},
    "buildings/sample/halls/hall.yaml": {"name": "多功能厅", "kind": "多功能"},
    "buildings/sample/activities/talk.yaml": TALK,
    "buildings/sample/activities/someday.yaml": {"name": "参观", "repeat": "不定期"},
    "buildings/sample/news/2026-09-01-open.yaml": {
        "title": "开馆",
        "date": "2026-09-01",
        "unit": "示例支部",
    },
}
LOG = """@1790000000

buildings/sample/activities/talk.yaml
@1780000000

buildings/sample/activities/talk.yaml
site.yaml
"""


def made(
    tmp_path: Path, talk: dict[str, Any] = TALK, log: str = LOG, **site: Any
) -> dict[str, bytes]:
    data = FOLDER | {
        "buildings/sample/activities/talk.yaml": talk,
        "site.yaml": {**FOLDER["site.yaml"], **site},
    }
    for path, content in data.items():
        target = tmp_path / "data" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    checked = check_folder(tmp_path / "data", TODAY)
    assert [str(f) for f in checked.faults if f.level is Level.FAULT] == []
    assert checked.catalogue
    return dict(files(Scene(checked.catalogue, TODAY), read_log(log)))


def sessions(content: bytes) -> dict[str, Any]:
    return {str(e["uid"]): e for e in Calendar.from_ical(content).walk("VEVENT")}


def test_every_thing_with_dates_has_its_calendar_and_nothing_else_has(tmp_path: Path) -> None:
    assert sorted(made(tmp_path)) == [
        "branches/branch/calendar.ics",
        "buildings/sample/activities/talk.ics",
        "buildings/sample/calendar.ics",
        "buildings/sample/halls/hall.ics",
        "calendar.ics",
        "feed.json",
        "feed.xml",
    ]


def test_all_subscriptions_tell_the_same_sessions(tmp_path: Path) -> None:
    found = made(tmp_path)
    site = sessions(found["calendar.ics"])

    assert "sample/talk-2026-09-22@example.org" in site
    for path in (
        "buildings/sample/calendar.ics",
        "buildings/sample/halls/hall.ics",
        "branches/branch/calendar.ics",
    ):
        assert sessions(found[path]) == site


def test_a_moved_session_keeps_its_uid_and_a_renamed_activity_all_of_them(tmp_path: Path) -> None:
    before = sessions(made(tmp_path)["calendar.ics"])
    moved = TALK | {"name": "新名字", "moved": [{"date": "2026-09-22", "to": "2026-09-23"}]}

    after = sessions(made(tmp_path, moved)["calendar.ics"])

    assert set(before) == set(after)
    assert after["sample/talk-2026-09-22@example.org"]["dtstart"].dt == datetime(
        2026, 9, 23, 4, 15, tzinfo=UTC
    )


def mourning(day: str, scope: str = "both") -> list[dict[str, str]]:
    return [{"from": day, "to": day, "scope": scope, "basis": "公告"}]


def test_no_feed_tells_of_entertainment_on_a_day_of_mourning(tmp_path: Path) -> None:
    film = TALK | {"entertainment": True}

    found = made(tmp_path, film, mourning=mourning("2026-09-22"))

    for path in (
        "calendar.ics",
        "buildings/sample/calendar.ics",
        "buildings/sample/halls/hall.ics",
    ):
        told = sessions(found[path])
        assert "sample/talk-2026-09-22@example.org" not in told
        assert "sample/talk-2026-09-29@example.org" in told
    series = found["buildings/sample/activities/talk.ics"].decode()
    assert "EXDATE;TZID=Asia/Shanghai:20260922T121500" in series
    assert "2026-09-22" not in found["feed.json"].decode()
    assert "2026-09-29" in found["feed.json"].decode()


def test_on_a_day_of_mourning_the_news_announce_no_entertainment_at_all(tmp_path: Path) -> None:
    film = TALK | {"entertainment": True}
    said = [
        made(tmp_path / scope, film, mourning=mourning(TODAY.isoformat(), scope))["feed.json"]
        for scope in ("web", "lobby")
    ]

    assert "午间微党课" not in said[0].decode()
    assert "午间微党课" in said[1].decode()


def test_stamps_come_from_the_history_of_the_file(tmp_path: Path) -> None:
    event = sessions(made(tmp_path)["calendar.ics"])["sample/talk-2026-09-22@example.org"]

    assert event["dtstamp"].dt == datetime.fromtimestamp(1790000000, UTC)
    assert event["sequence"] == 1


def test_without_history_stamps_are_fixed_and_no_sequence_is_claimed(tmp_path: Path) -> None:
    event = sessions(made(tmp_path, log="")["calendar.ics"])["sample/talk-2026-09-22@example.org"]

    assert event["dtstamp"].dt == datetime(2020, 1, 1, tzinfo=UTC)
    assert "sequence" not in event


def test_an_unrelated_edit_changes_no_byte_of_a_calendar(tmp_path: Path) -> None:
    first = made(tmp_path)
    again = made(tmp_path, log=f"@1791111111\n\nsite.yaml\n{LOG}")

    assert first == again


def test_feeds_hold_coming_sessions_and_news(tmp_path: Path) -> None:
    found = made(tmp_path)
    feed = json.loads(found["feed.json"])

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["items"][-1]["title"] == "开馆"
    assert feed["items"][0]["url"] == "https://example.org/buildings/sample/activities/talk/"
    assert found["feed.xml"].count(b"<entry>") == len(feed["items"])


@pytest.mark.parametrize("field", ["title", "url", "date_published"])
def test_every_feed_item_is_whole(tmp_path: Path, field: str) -> None:
    assert all(item[field] for item in json.loads(made(tmp_path)["feed.json"])["items"])
