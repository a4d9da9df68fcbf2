"""Check: what has gone stale, and what stands empty (norm N05, T05.1 and T05.2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from showcase.check.rule import Subject, rule
from showcase.faults import Fault, declare
from showcase.model import KINDS, Catalogue, Entity, Figures, Folder
from showcase.model.list_file import ListFile

STALE_NEWS = declare(
    "W745",
    "动态很久没有更新",
    "“{name}”最近一条动态是 {day}，已经 {days} 天没有更新（超过 {most} 天）",
    "发一条新动态；这里不再更新，就给旧稿写 archival: true（历史资料）",
    wrong="title: 读书会开始了\ndate: 2025-11-01\nunit: 示例街道",
    right="title: 读书会开始了\ndate: 2026-02-25\nunit: 示例街道",
)
STALE_BOOKING = declare(
    "W746",
    "借用情况过期",
    "“{name}”的借用情况写于 {day}，超过 {most} 天，页面已标为过期",
    "核对后改 booking 的 state 和 as_of",
    wrong="booking: {state: 本月可约, as_of: 2025-11-01}",
    right="booking: {state: 本月可约, as_of: 2026-02-25}",
)
STALE_FIGURES = declare(
    "W747",
    "数据超过一年",
    "“{name}”的数据截至 {day}，已经超过一年",
    "换成新数，并改 as_of；没有新数就留着，页面会写明截至日期",
    wrong="as_of: 2024-12-31\nfigures:\n  - {id: visits, label: 来访}",
    right="as_of: 2025-12-31\nfigures:\n  - {id: visits, label: 来访}",
)
EMPTY = declare(
    "W748",
    "栏目是空的",
    "“{title}”这个栏目一条内容也没有，不会显示",
    "补上内容，或删掉这个文件",
    wrong="figures: []",
    right="figures:\n  - {id: visits, label: 来访}",
)
MOST_DAYS = 14
A_YEAR = timedelta(days=365)
_HEAD = frozenset(ListFile.model_fields) - {"text"}


@rule(STALE_NEWS, STALE_BOOKING, STALE_FIGURES, scope="folder")
def nothing_is_stale(subject: Subject) -> Iterator[Fault]:
    """News, bookings and figures are of late; told where site.yaml wants it (public sites do)."""
    catalogue = subject.catalogue
    if catalogue is None or not _wanted(catalogue):
        return
    for folder in subject.folders():
        yield from _news(subject, folder)
        yield from _bookings(subject, folder)
        yield from _figures(subject, folder)


def _wanted(catalogue: Catalogue) -> bool:
    asked = catalogue.site.freshness
    return catalogue.site.profile == "public" if asked is None else asked


def _news(subject: Subject, folder: Folder) -> Iterator[Fault]:
    live = [news for news in folder.news.values() if not news.archival]
    newest = max(live, key=lambda news: news.date, default=None)
    if newest is None:
        return
    days = (subject.today - date.fromisoformat(newest.date)).days
    if days > MOST_DAYS:
        place = subject.place(newest, "date")
        yield STALE_NEWS.at(place, name=folder.name, day=newest.date, days=days, most=MOST_DAYS)


def _bookings(subject: Subject, folder: Folder) -> Iterator[Fault]:
    centre = getattr(folder.profile, "centre", None)
    held: list[tuple[Entity, tuple[str, ...], object, str]] = [
        (hall, ("booking",), hall.booking, hall.name) for hall in folder.halls.values()
    ]
    if centre:
        held.append((folder.profile, ("centre", "booking"), centre.booking, centre.name))
    for entity, loc, booking, name in held:
        written, most = getattr(booking, "as_of", None), getattr(booking, "stale_after_days", 0)
        oldest = (subject.today - timedelta(days=most)).isoformat()
        if written and written < oldest[: len(written)]:
            place = subject.place(entity, *loc, "as_of")
            yield STALE_BOOKING.at(place, name=name, day=written, most=most)


def _figures(subject: Subject, folder: Folder) -> Iterator[Fault]:
    figures: Figures = folder.figures
    oldest = (subject.today - A_YEAR).isoformat()
    if figures.as_of and figures.as_of < oldest[: len(figures.as_of)]:
        place = subject.place(figures, "as_of")
        yield STALE_FIGURES.at(place, name=folder.name, day=figures.as_of)


@rule(EMPTY, scope="file")
def no_section_is_empty(subject: Subject) -> Iterator[Fault]:
    """A file of a list lists something."""
    titles = {kind.name: kind.title for kind in KINDS}
    for kind, entity in subject.entities():
        if isinstance(entity, ListFile):
            own = entity.model_fields_set - _HEAD
            if not any(getattr(entity, name) for name in own):
                yield EMPTY.at(subject.place(entity), title=titles[kind])
