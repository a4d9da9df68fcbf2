"""Check: news — a repost says whose it is and stays as it was (norm N14); dates are honest (N05)."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import cache
from typing import Any, cast

from pydantic import BaseModel

from showcase.check.rule import Subject, rule
from showcase.faults import Fault, declare
from showcase.model import Entity, News
from showcase.model.figures import Figures
from showcase.model.references import may_nest

REPOST = declare(
    "E714",
    "转载没有写清出处",
    "“{title}”是转载，没有写 {missing}（N14）",
    "补上 {missing}；本单位自己写的就删掉 kind: repost",
    wrong="kind: repost\ntitle: 高楼里的展厅",
    right="kind: repost\ntitle: 高楼里的展厅\nsource: 某某日报\noriginal_title: 高楼里的展厅",
)
TITLE_CHANGED = declare(
    "E715",
    "转载改了标题",
    "“{title}”是转载，与原题“{original}”不一样，转载不得改标题（N14）",
    "把 title 写成原题；要补充的话写进 detail（摘要）",
    wrong="kind: repost\ntitle: 喜报！高楼里的展厅\noriginal_title: 高楼里的展厅",
    right="kind: repost\ntitle: 高楼里的展厅\noriginal_title: 高楼里的展厅",
)
WHOLE_TEXT = declare(
    "E720",
    "转载了全文",
    "“{title}”是转载，却写了正文 text；没有授权只能写摘要和原文链接（N14）",
    "删掉 text，用 detail 写一两句摘要，original 写原文链接",
    wrong="kind: repost\ntext: 全文……",
    right="kind: repost\ndetail: 一两句摘要\noriginal: {label: 原文, url: https://example.org/a}",
)
NO_ORIGINAL = declare(
    "W721",
    "转载没有原文链接",
    "“{title}”是转载，没有写原文链接 original",
    "补上 original: {{label: 原文, url: 网址}}；报纸没有网址的可以不写",
    wrong="kind: repost\ntitle: 高楼里的展厅",
    right="kind: repost\ntitle: 高楼里的展厅\noriginal: {label: 原文, url: https://example.org/a}",
)
FUTURE = declare(
    "E722",
    "日期在将来",
    "{title} {date} 还没有到（今天是 {today}）",
    "核对年份和月份；还没发布的内容到那一天再加（N05 不得伪造发稿日期）",
    wrong="date: 2062-05-12",
    right="date: 2026-05-12",
)
NO_AS_OF = declare(
    "E723",
    "数字没有截至日期",
    "“{label}”没有截至日期，正式网站的数字要写明是哪一天的（N05）",
    "在这一项或文件开头写 as_of；来源没写就取发稿日，写 as_of_kind: published",
    wrong="figures:\n  - {id: visits, label: 来访, value: 80, unit: 家}",
    right="as_of: 2026-05-12\nas_of_kind: stated\nfigures:\n  - {id: visits, label: 来访, value: 80, unit: 家}",
)
OWED = {"source": "source（转载来源）", "original_title": "original_title（原题）"}
PAST = {
    "as_of": "截至日期",
    "accessed": "引用日期",
    "founded": "成立日期",
    "renamed_on": "更名日期",
}
"""Fields that can only tell of what has been, wherever they stand."""
PAST_OF = {
    "News": {"date": "发布日期"},
    "Source": {"date": "来源的发布日期"},
    "Review": {"date": "审核日期"},
}
"""The same by the model they stand in."""


@rule(REPOST, TITLE_CHANGED, WHOLE_TEXT, NO_ORIGINAL, scope="file")
def reposts_say_whose_they_are(subject: Subject) -> Iterator[Fault]:
    """A repost names its source and title, keeps the title, and links to the text it tells of."""
    for _, entity in subject.entities():
        if isinstance(entity, News) and entity.kind == "repost":
            yield from _repost(subject, entity)


def _repost(subject: Subject, news: News) -> Iterator[Fault]:
    title = news.title
    missing = [said for field, said in OWED.items() if not getattr(news, field)]
    if missing:
        yield REPOST.at(subject.place(news, "kind"), title=title, missing="、".join(missing))
    if news.original_title and news.original_title != title:
        yield TITLE_CHANGED.at(
            subject.place(news, "title"), title=title, original=news.original_title
        )
    if news.text:
        yield WHOLE_TEXT.at(subject.place(news, "text"), title=title)
    if not (news.original or news.sources or missing):
        yield NO_ORIGINAL.at(subject.place(news, "title"), title=title)


@rule(FUTURE, scope="file")
def what_was_published_is_past(subject: Subject) -> Iterator[Fault]:
    """News, sources, reviews and figures bear no date after the build's."""
    today = subject.today.isoformat()
    for _, entity in subject.entities():
        for loc, title, date in _past(entity, ()):
            if date > today:
                yield FUTURE.at(subject.place(entity, *loc), title=title, date=date, today=today)


def _past(
    value: Any, loc: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Every date below a value that must be past: its loc, what it is called, the date."""
    if isinstance(value, BaseModel):
        for name, key, title in _plan(type(value)):
            inner = getattr(value, name)
            if isinstance(inner, str):
                if title:
                    yield (*loc, key), title, inner
            elif inner:
                yield from _past(inner, (*loc, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if not isinstance(item, str):
                yield from _past(item, (*loc, index))


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, str, str], ...]:
    """Per field that is such a date, or may hold one: name, written name, what the date is called."""
    told = PAST | PAST_OF.get(model.__name__, {})
    return tuple(
        (name, info.alias or name, told.get(name, ""))
        for name, info in model.model_fields.items()
        if name in told or may_nest(cast("Hashable", info.annotation))
    )


@rule(NO_AS_OF, scope="file")
def figures_are_dated(subject: Subject) -> Iterator[Fault]:
    """In public, a number says when it held; a demo shows 待补."""
    catalogue = subject.catalogue
    if catalogue is None or catalogue.site.profile != "public":
        return
    for _, entity in subject.entities():
        if not isinstance(entity, Figures) or entity.as_of:
            continue
        for number, figure in enumerate(entity.figures):
            if figure.value is not None and not figure.as_of:
                yield NO_AS_OF.at(_label(subject, entity, number), label=figure.label)


def _label(subject: Subject, entity: Entity, number: int) -> Any:
    return subject.place(entity, "figures", number, "label")
