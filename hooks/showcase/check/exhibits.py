"""Check: exhibits — dates that can be read, frames that fit their walls, sources, review, pictures.

What only a published gallery owes (norms N16, N17) is a fault under `profile: public`; under `demo`
the pages say 待补 and 待核 instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase import gallery
from showcase.check.rule import Subject, rule
from showcase.faults import CODES, Fault, Place, declare
from showcase.model import Exhibit, Folder, Source

UNMEASURED = declare(
    "W857",
    "厅室没有实测，位置不作数",
    "“{title}”写了 at: {at}，但所在厅室没有实测平面，先按顺序挂",
    "给厅室的 plan 写上米制尺寸和 schematic: false，或去掉 at",
    wrong="hall: red-corridor   # schematic: true\nhang: {wall: north, at: 2.4}",
    right="hall: red-corridor\nhang: {wall: north}",
)
NOT_DESCRIBED = declare(
    "E507",
    "图片没有文字描述",
    "“{title}”的图片 {file} 没有写 alt，看不到图的人不知道画面是什么",
    "写一句 alt 说画面；只是花边就写 decorative: true",
    wrong="media:\n  - file: media/a.jpg",
    right="media:\n  - file: media/a.jpg\n    alt: 揭牌仪式的合影，背景是第46层大厅",
)
NOT_REVIEWED = declare(
    "E716",
    "展品没有审核记录",
    "“{title}”没有 reviewed，正式网站上的展陈文字须经审核（N16）",
    "审核后写 reviewed: {{role: 审核岗位, date: 审核日期}}；只写岗位，不写人名",
    wrong="title: 武昌党史\nsources: [news]",
    right="title: 武昌党史\nsources: [news]\nreviewed: {role: 区委党史研究室, date: 2026-06-30}",
)
NO_ACCESS_DATE = declare(
    "E717",
    "网页来源没有引用日期",
    "“{title}”的来源“{source}”是网页，没有写 {missing}（N17，GB/T 7714）",
    "补上 {missing}；引用日期是查看网页的那一天",
    wrong="sources:\n  - {id: news, type: EB/OL, title: 报道, date: 2019-12-16}",
    right="sources:\n  - {id: news, type: EB/OL, title: 报道, date: 2019-12-16, accessed: 2026-06-30, url: https://example.org/a}",
)
NO_CREDIT = declare(
    "E718",
    "展品图片的来历没有写全",
    "“{title}”的图片 {file} 没有写 {missing}（N16）",
    "补上 {missing}；整件展品都一样的，写在展品上一次就够",
    wrong="media:\n  - {file: media/a.jpg, alt: 揭牌仪式}",
    right="credit: 示例单位\nrights: 单位自有\nprovenance: 单位档案室\nmedia:\n  - {file: media/a.jpg, alt: 揭牌仪式}",
)
LATER_THAN_SOURCE = declare(
    "W719",
    "展品年代晚于全部来源",
    "“{title}”的年代是{date}，它的来源最晚发表于 {latest}，不可能说到它",
    "核对年代，或补上说到它的来源",
    wrong="date: 2021\nsources: [news]   # 2019-12-16 发表",
    right="date: 2019\nsources: [news]",
)
NAMES = {"url": "url（网址）", "accessed": "accessed（引用日期）"}
PROOF = {
    "credit": "credit（署名）",
    "rights": "rights（使用权）",
    "provenance": "provenance（由来）",
}
AND = "、"
_DATES = tuple(code for number, code in sorted(CODES.items()) if "E260" <= number <= "E269")
_HANGING = tuple(
    code
    for number, code in sorted(CODES.items())
    if "850" <= number[1:] <= "856" or number == "E858"
)


def _exhibits(subject: Subject) -> Iterator[Exhibit]:
    for kind, entity in subject.entities():
        if kind == "exhibit" and isinstance(entity, Exhibit):
            yield entity


def _public(subject: Subject) -> bool:
    return subject.catalogue is not None and subject.catalogue.site.profile == "public"


@rule(*_DATES, scope="file")
def dates_can_be_read(subject: Subject) -> Iterator[Fault]:
    """The date of an exhibit is one of the notations, and exists."""
    for exhibit in _exhibits(subject):
        if exhibit.date and isinstance(gallery.read_date(exhibit.date, Place("")), Fault):
            place = subject.place(exhibit, "date")
            write = partial(subject.instead, exhibit, "date")
            found = gallery.read_date(exhibit.date, place, write)
            if isinstance(found, Fault):
                yield found


@rule(*_HANGING, UNMEASURED, scope="folder")
def frames_hang(subject: Subject) -> Iterator[Fault]:
    """Frames stay on their walls, off doors and off each other."""
    if subject.catalogue is None:
        return
    for folder in subject.folders():
        if folder.kind != "building":
            continue
        for show in gallery.shows(subject.catalogue, folder):
            yield from _hanging(subject, folder, show)


def _hanging(subject: Subject, folder: Folder, show: gallery.Show) -> Iterator[Fault]:
    if show.surveyed or show.stair:
        yield from gallery.hung(show, partial(_frame, subject, show)).faults
    if show.surveyed:
        return
    for exhibit in show.exhibits:
        if exhibit.hang and exhibit.hang.at is not None:
            place = subject.place(exhibit, "hang", "at")
            yield UNMEASURED.at(place, title=exhibit.title, at=f"{exhibit.hang.at:g}")


def _frame(subject: Subject, show: gallery.Show, exhibit: Exhibit) -> gallery.Frame:
    """The frame as the wall takes it; a picture's shape does not matter to what is checked."""
    said = [key for key in ("at", "floor", "wall") if getattr(exhibit.hang, key, None) is not None]
    own = "floor_from" if show.stair and exhibit.floor_from is not None else "title"
    place = subject.place(exhibit, "hang", said[0]) if said else subject.place(exhibit, own)
    return gallery.frame(exhibit, measured=show.surveyed, on_stair=bool(show.stair), place=place)


@rule(NOT_DESCRIBED, scope="file")
def pictures_are_described(subject: Subject) -> Iterator[Fault]:
    """A picture says in words what it shows, or that it only decorates."""
    for _, entity in subject.entities():
        for number, media in enumerate(getattr(entity, "media", ())):
            if not (media.alt or media.decorative):
                yield NOT_DESCRIBED.at(
                    subject.place(entity, "media", number, "file"),
                    title=getattr(entity, "title", None) or getattr(entity, "name", ""),
                    file=media.file,
                )


@rule(NOT_REVIEWED, scope="file")
def exhibits_are_reviewed(subject: Subject) -> Iterator[Fault]:
    """In public, somebody has reviewed every exhibit."""
    if _public(subject):
        for exhibit in _exhibits(subject):
            if exhibit.reviewed is None:
                yield NOT_REVIEWED.at(subject.place(exhibit, "title"), title=exhibit.title)


@rule(NO_ACCESS_DATE, scope="file")
def web_sources_say_when_they_were_read(subject: Subject) -> Iterator[Fault]:
    """In public, an exhibit's source on the web has its address and the day it was read."""
    if not _public(subject):
        return
    for exhibit in _exhibits(subject):
        for number, source in enumerate(_sources(subject, exhibit)):
            if source is None or not source.type.endswith("/OL"):
                continue
            missing = [said for name, said in NAMES.items() if not getattr(source, name)]
            if missing:
                yield NO_ACCESS_DATE.at(
                    subject.place(exhibit, "sources", number),
                    title=exhibit.title,
                    source=source.title or source.publisher or source.id,
                    missing=AND.join(missing),
                )


@rule(NO_CREDIT, scope="file")
def pictures_say_where_they_come_from(subject: Subject) -> Iterator[Fault]:
    """In public, an exhibit's picture has credit, rights and provenance."""
    if not _public(subject):
        return
    for exhibit in _exhibits(subject):
        for number, media in enumerate(exhibit.media):
            missing = [
                said
                for name, said in PROOF.items()
                if not (media.decorative or getattr(media, name) or getattr(exhibit, name))
            ]
            if missing:
                yield NO_CREDIT.at(
                    subject.place(exhibit, "media", number, "file"),
                    title=exhibit.title,
                    file=media.file,
                    missing=AND.join(missing),
                )


@rule(LATER_THAN_SOURCE, scope="file")
def sources_are_not_older_than_what_they_tell(subject: Subject) -> Iterator[Fault]:
    """An exhibit is no younger than the youngest of its sources, where all are dated."""
    for exhibit in _exhibits(subject):
        when = gallery.date_of(exhibit)
        dates = [source.date if source else None for source in _sources(subject, exhibit)]
        if when is None or not dates or not all(dates):
            continue
        latest = max(date for date in dates if date)
        if f"{when.anchor.year:04}" > latest[:4]:
            yield LATER_THAN_SOURCE.at(
                subject.place(exhibit, "date"),
                title=exhibit.title,
                date=when.display,
                latest=latest,
            )


def _sources(subject: Subject, exhibit: Exhibit) -> list[Source | None]:
    """The sources of an exhibit in its order; None for one that leads nowhere."""
    catalogue = subject.catalogue
    return [
        source
        if isinstance(source, Source)
        else (catalogue.source(source, exhibit.folder) if catalogue else None)
        for source in exhibit.sources
    ]
