"""What goes on in the fictional 示例大厦, day by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from showcase.screens.spec import Showing

DAY = date(2026, 7, 9)


def at(day: date, clock: str) -> datetime:
    """`at(DAY, "12:15")`."""
    return datetime.combine(day, time.fromisoformat(clock))


def show(day: date, clock: str, end: str, title: str, hall: str, **more: object) -> Showing:
    return Showing(title, at(day, clock), at(day, end), hall, **more)  # type: ignore[arg-type]


def sessions(first: date = DAY, days: int = 400) -> list[Showing]:
    """A year of plausible sessions: about six a week."""
    table = {
        0: [("12:15", "13:00", "午间微党课", "阅读区")],
        1: [("18:30", "20:00", "书画笔会", "阅读区")],
        2: [("12:15", "13:00", "法律咨询日", "洽谈室")],
        3: [
            ("09:30", "10:30", "新到岗员工开放日", "序厅"),
            ("12:15", "13:15", "主题党日", "多功能厅"),
            ("15:00", "16:00", "午间微党课", "阅读区"),
            ("18:30", "20:00", "羽毛球社活动", "五层球馆"),
        ],
        4: [("18:30", "20:30", "红色电影放映", "多功能厅")],
        5: [("10:00", "11:30", "亲子阅读", "阅读区")],
    }
    made = []
    for offset in range(days):
        day = first + timedelta(days=offset)
        made += [show(day, *row) for row in table.get(day.weekday(), [])]
    cancelled = [s for s in made if s.title == "书画笔会"][:1]
    return [replace(s, cancelled=True, reason="场地维修") if s in cancelled else s for s in made]


def notes(first: date, days: int) -> dict[date, str]:
    lunar = ("廿五", "廿六", "廿七", "廿八", "廿九")
    return {first + timedelta(days=n): f"农历五月{lunar[n % 5]}" for n in range(days)}
