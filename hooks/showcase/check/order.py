"""Check: dates among each other and against the build's — nothing from the future, nothing that ends before it begins (norm N05)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from showcase.check.rule import Subject, rule
from showcase.faults import Fault, declare

Loc = tuple[str | int, ...]

FUTURE = declare(
    "E721",
    "日期在将来",
    "{what} {day} 还没有到（今天是 {today}），已经发生的事不会在将来（N05）",
    "核对年份；将来的安排写成活动，或到那天再发布",
    wrong="name: 主题党日\nmedia:\n  - file: media/poster.JPG\n    alt: 合影\n"
    "    consent: {scope: [photo], channel: [web], date: 2099-01-05, expires: 2099-12-31, evidence_id: a}",
    right="name: 主题党日\nmedia:\n  - file: media/poster.JPG\n    alt: 合影\n"
    "    consent: {scope: [photo], channel: [web], date: 2026-01-05, expires: 2099-12-31, evidence_id: a}",
)
REVERSED = declare(
    "E722",
    "日期先后颠倒",
    "{last}（{end}）早于{first}（{start}）",
    "核对两个日期，是不是写反了？",
    wrong="figures:\n  - {id: visits, label: 来访, value: 80, since: 2026-07, as_of: 2025-12}",
    right="figures:\n  - {id: visits, label: 来访, value: 80, since: 2025-07, as_of: 2025-12}",
)
PAST = {
    "as_of": "截至日期",
    "accessed": "引用日期",
    "founded": "成立日期",
    "renamed_on": "更名日期",
    "consent.date": "同意日期",
    "reviewed.date": "审核日期",
    "sources.date": "发布日期",
    "news.date": "动态的日期",
}
"""Keys, or holder and key, of what has happened already; with what they are called."""
SPANS = (
    ("from", "开始日期", "to", "结束日期"),
    ("valid_from", "开始日期", "valid_to", "结束日期"),
    ("since", "起算日期", "as_of", "截至日期"),
    ("date", "同意日期", "expires", "到期日"),
    ("built_from", "始建", "completed", "建成投用"),
    ("topped_out", "封顶", "completed", "建成投用"),
    ("date", "发布日期", "accessed", "引用日期"),
)
A_DAY = timedelta(days=1)
"""Grace for what was written after midnight and built before it (norm T05.4)."""
_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_OWN_RULES = ("screens", "activities")
"""Chapters whose dates are judged by the calendar and the screens themselves."""


def _dicts(data: Any, loc: Loc = (), holder: str = "") -> Iterator[tuple[Loc, str, dict[str, Any]]]:
    """Every group of a file with its place and the key that holds it (or its list)."""
    if isinstance(data, dict):
        yield loc, holder, data
        for key, value in data.items():
            if isinstance(value, dict | list):
                yield from _dicts(value, (*loc, key), key)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            if isinstance(value, dict | list):
                yield from _dicts(value, (*loc, index), holder)


def _chapter(path: str) -> str:
    parts = path.split("/")
    return parts[2] if len(parts) > 3 else parts[-1].removesuffix(".yaml")


@rule(FUTURE, REVERSED, scope="file")
def dates_are_in_order(subject: Subject) -> Iterator[Fault]:
    """What has happened is not in the future; what ends does not end before it begins."""
    today = subject.today.isoformat()
    latest = (subject.today + A_DAY).isoformat()
    for document in subject.reading.documents.values():
        chapter = _chapter(document.path)
        for loc, holder, group in _dicts(document.data, holder=chapter):
            for key, value in group.items():
                what = PAST.get(key) or PAST.get(f"{holder}.{key}")
                day = _date(value) if what else ""
                if day > latest[: len(day)]:
                    yield FUTURE.at(document.place(*loc, key), what=what, day=day, today=today)
            if chapter in _OWN_RULES and holder != "consent":
                continue
            for first, first_name, last, last_name in SPANS:
                start, end = _date(group.get(first)), _date(group.get(last))
                shared = min(len(start), len(end))
                if shared and end[:shared] < start[:shared]:
                    yield REVERSED.at(
                        document.place(*loc, last),
                        first=first_name,
                        start=start,
                        last=last_name,
                        end=end,
                    )


def _date(value: Any) -> str:
    """A date as written; empty for anything else."""
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    return text if _DATE.fullmatch(text) else ""
