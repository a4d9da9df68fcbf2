"""A few activities with everything in them, written once for the tests of files and readers."""

from datetime import UTC, date, datetime

from showcase.calendar.activity import Activity, Session
from showcase.calendar.expand import expand_all
from showcase.calendar.holidays import HolidayBook
from showcase.calendar.ics import Details, Publication
from tests.calendar.conftest import activity

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
PUBLICATION = Publication(
    "example.org",
    datetime(2026, 1, 1, tzinfo=UTC),
    {
        "tower/theme-day": Details(
            "示例大厦 46层 政治生活厅",
            "每月第二个周四。常规主题学习；当月特色环节，中午举行，欢迎参加，请提前十分钟到场，现场签到。",
            "https://example.org/buildings/tower/activities/theme-day/",
            ("组织生活", "主题党日"),
            datetime(2026, 1, 5, 9, 30, tzinfo=UTC),
            2,
        )
    },
    {"tower/lobby": "示例大厦 1层 大堂"},
)


def activities() -> tuple[Activity, ...]:
    """One of each: with changes, without an hour, across midnight, lunar, every other week."""
    return (
        activity(
            "tower/theme-day",
            repeat="每月第二个周四",
            time="12:15-13:15",
            starts="2026-01-08",
            ends="2026-12-31",
            hall="tower/hall",
            skip=["2026-08-13"],
            cancelled=[{"date": "2026-04-09", "reason": "场地维修"}],
            moved=[
                {
                    "date": "2026-02-12",
                    "to": "2026-02-13",
                    "time": "18:00-19:00",
                    "hall": "tower/lobby",
                }
            ],
            extra=[
                {"date": "2026-12-31", "time": "18:00-19:00", "title": "迎新"},
                {"date": "2026-07-01"},
            ],
        ),
        activity(
            "tower/film",
            "午间微电影",
            repeat="每周二",
            time="中午",
            starts="2026-01-06",
            holiday="顺延",
        ),
        activity("tower/night", "守岁读书会", dates=["2026-02-16"], time="22:30-次日01:30"),
        activity("tower/lantern", "元宵灯谜会", repeat="每年农历正月十五", time="19:00-20:30"),
        activity(
            "tower/early", "晨跑", repeat="每两周周三", time="06:30-07:30", starts="2025-12-24"
        ),
    )


def sessions(holidays: HolidayBook) -> tuple[Session, ...]:
    """All sessions of 2026."""
    return expand_all(activities(), holidays, FIRST, LAST)
