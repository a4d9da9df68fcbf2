"""Atom, JSON Feed and the words for a group chat."""

import json
from datetime import date, datetime
from xml.etree import ElementTree as ET

from showcase.calendar.expand import expand
from showcase.calendar.feeds import Channel, Entry, atom, json_feed
from showcase.calendar.holidays import HolidayBook
from showcase.calendar.said import chat_text, session_notes, session_when
from tests.calendar.conftest import activity

CHANNEL = Channel(
    "示例大厦",
    "https://example.org/",
    "https://example.org/feed.xml",
    "示例大厦党群服务中心",
    "动态与活动",
)
ENTRIES = [
    Entry(
        "https://example.org/news/a/",
        "https://example.org/news/a/",
        "迎新 & “欢迎党员回家” <中午>",
        date(2026, 3, 12),
        datetime(2026, 3, 13, 8, 30),  # noqa: DTZ001 - local
        "当月特色环节\x0b",
        "<p>当月特色环节</p>",
        ("主题党日",),
    ),
    Entry(
        "https://example.org/news/b/", "https://example.org/news/b/", "微电影", date(2026, 3, 10)
    ),
]
NS = {"a": "http://www.w3.org/2005/Atom"}


def test_atom_is_well_formed_and_complete() -> None:
    root = ET.fromstring(atom(CHANNEL, ENTRIES, date(2026, 1, 1)))

    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh-CN"
    assert root.findtext("a:updated", namespaces=NS) == "2026-03-13T08:30:00+08:00"
    assert [e.findtext("a:title", namespaces=NS) for e in root.findall("a:entry", NS)] == [
        ENTRIES[0].title,
        "微电影",
    ]
    first = root.find("a:entry", NS)
    assert first is not None
    assert first.findtext("a:published", namespaces=NS) == "2026-03-12T00:00:00+08:00"
    assert first.findtext("a:content", namespaces=NS) == "<p>当月特色环节</p>"
    assert first.findtext("a:summary", namespaces=NS) == "当月特色环节"
    for name in ("id", "updated", "author", "link", "title"):
        assert root.find(f"a:{name}", NS) is not None


def test_an_empty_atom_feed_reads_no_clock() -> None:
    root = ET.fromstring(atom(CHANNEL, [], date(2026, 1, 1)))

    assert root.findtext("a:updated", namespaces=NS) == "2026-01-01T00:00:00+08:00"


def test_json_feed_is_version_1_1() -> None:
    feed = json.loads(json_feed(CHANNEL, ENTRIES))

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["authors"] == [{"name": CHANNEL.author}]
    assert feed["items"][0]["date_modified"] == "2026-03-13T08:30:00+08:00"
    assert feed["items"][0]["content_html"] == "<p>当月特色环节</p>"
    assert feed["items"][1]["content_text"] == "微电影"
    assert "date_modified" not in feed["items"][1]
    assert json.loads(json_feed(CHANNEL, []))["items"] == []


def test_feeds_are_the_same_bytes_each_time() -> None:
    assert atom(CHANNEL, ENTRIES, date(2026, 1, 1)) == atom(CHANNEL, ENTRIES, date(2026, 1, 1))
    assert json_feed(CHANNEL, ENTRIES) == json_feed(CHANNEL, ENTRIES)


def test_the_text_for_a_group_chat(holidays: HolidayBook) -> None:
    theme_day = activity(
        repeat="每月第二个周四",
        time="12:15-13:15",
        starts="2026-01-08",
        ends="2026-04-30",
        moved=[{"date": "2026-02-12", "to": "2026-02-13"}],
        cancelled=[{"date": "2026-04-09", "reason": "场地维修"}],
    )
    january, february, _, april = expand(
        theme_day, holidays, date(2026, 1, 1), date(2026, 12, 31)
    ).sessions

    assert chat_text(
        january,
        where="示例大厦 46层 政治生活厅",
        audience="党员",
        registration="现场签到",
        url="https://example.org/",
    ).splitlines() == [
        "【主题党日】",
        "时间：2026年1月8日（周四） 12:15-13:15",
        "地点：示例大厦 46层 政治生活厅",
        "面向：党员",
        "报名：现场签到",
        "https://example.org/",
    ]
    assert "改期，原定2026年2月12日（周四）" in chat_text(february)
    assert chat_text(april, registration="现场签到").splitlines()[1] == "本场取消：场地维修"
    assert "报名" not in chat_text(april, registration="现场签到")


def test_a_session_without_an_hour_says_its_part_of_the_day(holidays: HolidayBook) -> None:
    noon, unknown = (
        expand(
            activity(dates=["2026-03-10"], time=time), holidays, date(2026, 3, 1), date(2026, 3, 31)
        ).sessions[0]
        for time in ("中午", None)
    )

    assert session_when(noon) == "2026年3月10日（周二） 中午"
    assert session_when(unknown) == "2026年3月10日（周二）"


def test_a_statutory_day_without_notice_says_so(holidays: HolidayBook) -> None:
    yearly = activity(repeat="每年10月1日", starts="2026-01-01")
    (session,) = expand(yearly, holidays, date(2027, 1, 1), date(2027, 12, 31)).sessions

    assert session_notes(session) == ("国庆节当日是否照常，以放假通知为准",)
