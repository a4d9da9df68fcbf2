"""Fixtures of the calendar's tests: the notices of the data folder, and short ways to sessions."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from showcase.calendar.activity import Activity
from showcase.calendar.expand import expand
from showcase.calendar.holidays import HolidayBook, book, read_notice
from showcase.calendar.spec import ActivityText, read_activity

ROOT = Path(__file__).resolve().parents[2]


def plain_yaml(text: str) -> dict[str, Any]:
    """YAML whose dates stay texts, as the reading room gives them."""
    loaded: dict[str, Any] = yaml.load(text, yaml.BaseLoader)
    return {**loaded, "year": int(loaded["year"])}


@pytest.fixture(scope="session")
def holidays() -> HolidayBook:
    """The notices that the repository carries."""
    notices = []
    for path in sorted((ROOT / "data" / "holidays").glob("*.yaml")):
        read = read_notice(plain_yaml(path.read_text(encoding="utf-8")))
        assert read.value, read.findings
        notices.append(read.value)
    return book(notices)


@pytest.fixture(scope="session")
def cases() -> dict[str, dict[str, Any]]:
    """The worked cases by id."""
    path = Path(__file__).parent / "data" / "recurrence-cases.json"
    given = json.loads(path.read_text(encoding="utf-8"))
    return {case["id"]: case for case in given["cases"] + given["extras"]}


def activity(key: str = "tower/theme-day", name: str = "主题党日", **texts: Any) -> Activity:
    """An activity from editor's texts; fails on any fault."""
    read = read_activity(ActivityText(key, name, **texts))
    assert read.value, read.findings
    return read.value


@pytest.fixture
def starts(holidays: HolidayBook) -> Callable[..., list[str]]:
    """`starts("2026-01-01", "2026-12-31", repeat=…)`: when the sessions begin, as ISO texts."""

    def run(first: str, last: str, **texts: Any) -> list[str]:
        found = expand(
            activity(**texts), holidays, date.fromisoformat(first), date.fromisoformat(last)
        )
        return [s.start.isoformat() for s in found.sessions]

    return run
