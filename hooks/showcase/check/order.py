"""Check: dates among each other — nothing ends before it begins (norm N05)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from showcase.check.rule import Subject, rule
from showcase.faults import Fault, declare

Loc = tuple[str | int, ...]

REVERSED = declare(
    "E729",
    "日期先后颠倒",
    "{last}（{end}）早于{first}（{start}）",
    "核对两个日期，是不是写反了？",
    wrong="figures:\n  - {id: visits, label: 来访, value: 80, since: 2026-07, as_of: 2025-12}",
    right="figures:\n  - {id: visits, label: 来访, value: 80, since: 2025-07, as_of: 2025-12}",
)
SPANS = (
    ("from", "开始日期", "to", "结束日期"),
    ("valid_from", "开始日期", "valid_to", "结束日期"),
    ("since", "起算日期", "as_of", "截至日期"),
    ("date", "同意日期", "expires", "到期日"),
    ("built_from", "始建", "completed", "建成投用"),
    ("topped_out", "封顶", "completed", "建成投用"),
    ("date", "发布日期", "accessed", "引用日期"),
)
_ENDS = frozenset(last for _, _, last, _ in SPANS)
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


@rule(REVERSED, scope="file")
def dates_are_in_order(subject: Subject) -> Iterator[Fault]:
    """What ends does not end before it begins."""
    for document in subject.reading.documents.values():
        chapter = _chapter(document.path)
        for loc, holder, group in _dicts(document.data, holder=chapter):
            if chapter in _OWN_RULES and holder != "consent":
                continue
            if _ENDS.isdisjoint(group):
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
