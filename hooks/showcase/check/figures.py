"""Check: figures — where they are from, whether they may be public, whether sums hold (norms N13, N23)."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.check.rule import Subject, rule
from showcase.faults import Fault, declare
from showcase.model import Branch, Figure, Figures
from showcase.model.values import Dated

NOT_SOURCED = declare(
    "W742",
    "数据没有来源",
    "“{label}”没有写来源 source，读的人不知道是谁的数",
    "补在这一项，或在文件开头写一次：全表都一样",
    wrong="as_of: 2025-12-31\nfigures:\n  - {id: visits, label: 来访, value: 80, unit: 家}",
    right="as_of: 2025-12-31\nsource: survey\nfigures:\n  - {id: visits, label: 来访, value: 80, unit: 家}",
)
NOT_APPROVED = declare(
    "W743",
    "党员数、组织数没有批准公开",
    "“{label}”没有写批准公开，页面和大屏都显示“未公开”（N13）",
    "批准后写 approved_for_public: true 和 approval_basis（公开依据）",
    wrong="figures:\n  - {id: members, label: 党员, kind: 党员数, value: 80, unit: 名}",
    right="figures:\n  - {id: members, label: 党员, kind: 党员数, value: 80, unit: 名, approved_for_public: true}",
)
SUM = declare(
    "W410",
    "合计对不上",
    "“{label}”写了 {declared}，{parts} 加起来是 {total}",
    "核对是哪一项写错；本来就不等，去掉 sum_of，差别写在 note",
    wrong="figures:\n  - {id: all, label: 支部, value: 8, sum_of: [own, joint]}\n"
    "  - {id: own, label: 单独支部, value: 6}\n  - {id: joint, label: 联合支部, value: 1}",
    right="figures:\n  - {id: all, label: 支部, value: 7, sum_of: [own, joint]}\n"
    "  - {id: own, label: 单独支部, value: 6}\n  - {id: joint, label: 联合支部, value: 1}",
)
APART = declare(
    "W411",
    "口径不同不能相加",
    "“{label}”的 sum_of 里“{part}”的{what}不同（{one}、{other}），不能相加",
    "去掉 sum_of，或把口径写成一样",
    wrong="figures:\n  - {id: all, label: 参加, value: 300, unit: 人, sum_of: [a]}\n"
    "  - {id: a, label: 来访, value: 300, unit: 人次}",
    right="figures:\n  - {id: all, label: 参加, value: 300, unit: 人次, sum_of: [a]}\n"
    "  - {id: a, label: 来访, value: 300, unit: 人次}",
)
NO_PART = declare(
    "E409",
    "合计里的编号不存在",
    "“{label}”的 sum_of 里的“{ident}”不在这个文件里",
    "写同一个文件里的编号：{known}",
    wrong="figures:\n  - {id: all, label: 支部, value: 8, sum_of: [own-branches]}\n"
    "  - {id: own, label: 单独支部, value: 8}",
    right="figures:\n  - {id: all, label: 支部, value: 8, sum_of: [own]}\n"
    "  - {id: own, label: 单独支部, value: 8}",
)
COUNTED = frozenset({"党员数", "组织数"})
ALIKE = {"unit": "单位", "scope": "口径", "as_of": "截至日期"}
AND, NONE = "、", "没有写"


def _figures(subject: Subject) -> Iterator[tuple[Figures, int, Figure]]:
    for _, entity in subject.entities():
        if isinstance(entity, Figures):
            for index, figure in enumerate(entity.figures):
                yield entity, index, figure


@rule(NOT_SOURCED, scope="file")
def figures_are_sourced(subject: Subject) -> Iterator[Fault]:
    """Under `profile: public` every number says its source; a demo shows 待补 instead."""
    if subject.catalogue is None or subject.catalogue.site.profile != "public":
        return
    for file, index, figure in _figures(subject):
        if figure.value is not None and not (figure.source or file.source):
            yield NOT_SOURCED.at(subject.place(file, "figures", index, "value"), label=figure.label)


@rule(NOT_APPROVED, scope="file")
def numbers_of_members_are_approved(subject: Subject) -> Iterator[Fault]:
    """Numbers of members and organisations are shown only when approved; an editor hears of it."""
    for file, index, figure in _figures(subject):
        if figure.kind in COUNTED and not _approved(figure, file):
            place = subject.place(file, "figures", index, "label")
            yield NOT_APPROVED.at(place, label=figure.label)
    for _, entity in subject.entities():
        if isinstance(entity, Branch) and entity.members and not _approved(entity.members, None):
            yield NOT_APPROVED.at(subject.place(entity, "members"), label=entity.name)


def _approved(number: Dated, file: Figures | None) -> bool:
    own = number.approved_for_public
    return bool(own if own is not None or file is None else file.approved_for_public)


@rule(SUM, APART, NO_PART, scope="file")
def sums_hold(subject: Subject) -> Iterator[Fault]:
    """Where a figure is said to be the sum of others, it is — of numbers that can be added at all."""
    for file, index, figure in _figures(subject):
        if not figure.sum_of:
            continue
        by_id = {other.id: other for other in file.figures if other.id != figure.id}
        parts = [by_id[ident] for ident in figure.sum_of if ident in by_id]
        for number, ident in enumerate(figure.sum_of):
            if ident not in by_id:
                place = subject.place(file, "figures", index, "sum_of", number)
                yield NO_PART.at(place, label=figure.label, ident=ident, known=AND.join(by_id))
        if len(parts) == len(figure.sum_of):
            yield from _sum(subject, file, index, figure, parts)


def _sum(
    subject: Subject, file: Figures, index: int, figure: Figure, parts: list[Figure]
) -> Iterator[Fault]:
    for part in parts:
        for name, what in ALIKE.items():
            one, other = getattr(figure, name), getattr(part, name)
            if one != other:
                yield APART.at(
                    subject.place(file, "figures", index, "sum_of"),
                    label=figure.label,
                    part=part.label,
                    what=what,
                    one=one or NONE,
                    other=other or NONE,
                )
                return
    values = [part.value for part in parts if part.value is not None]
    exact = figure.value is not None and not any(f.q for f in (figure, *parts))
    if exact and len(values) == len(parts) and sum(values) != figure.value:
        yield SUM.at(
            subject.place(file, "figures", index, "value"),
            label=figure.label,
            declared=f"{figure.value:g}",
            parts="＋".join(f"{value:g}" for value in values),
            total=f"{sum(values):g}",
        )
