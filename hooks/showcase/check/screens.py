"""Check: lobby screens — geometry, dayparts, modes, and what needs no slide to be seen."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.check.rule import Subject, rule
from showcase.faults import CODES, Fault, declare
from showcase.model import Screen
from showcase.screens import codes as _declared  # noqa: F401 - so that `CODES` holds them

TWO_KEYS = declare(
    "E913",
    "播放单里的键重复",
    "键“{key}”在播放单里写了两次",
    "给其中一项换一个键",
    wrong="playlist: [{key: a, kind: welcome}, {key: a, kind: text}]",
    right="playlist: [{key: a, kind: welcome}, {key: b, kind: text}]",
)
LACKING = declare(
    "E914",
    "播放单里的条目缺内容",
    "“{key}”是 {kind} 页，要写 {needed}",
    "补上 {needed}",
    wrong="playlist: [{key: film, kind: video}]",
    right="playlist: [{key: film, kind: video, source: media/film.mp4, seconds: 95}]",
)
_SIGNED = (
    "signoff: {{drafted: 楼宇党建专员, reviewed: 综合党委宣传委员, approved: 综合党委书记, "
    "date: 2026-11-20}}"
)
NOT_SIGNED = declare(
    "E915",
    "正式网站的大堂屏没有审签",
    "大堂屏“{name}”没有 signoff，正式网站上屏的内容须先审后播（N25）",
    f"审签后写 {_SIGNED}；只写岗位，不写人名",
    wrong="name: 大堂横屏",
    right="name: 大堂横屏\n" + _SIGNED.replace("{{", "{").replace("}}", "}"),
)
SAME_ROLE = declare(
    "E916",
    "审签的岗位重复",
    "{keys}是同一个岗位“{role}”，拟稿、审核、批准须是不同的岗位（N25）",
    "请另一个岗位审签，再写上它",
    wrong="signoff: {drafted: 值班岗, reviewed: 值班岗, approved: 综合党委书记, date: 2026-11-20}",
    right="signoff: {drafted: 值班岗, reviewed: 宣传委员, approved: 综合党委书记, date: 2026-11-20}",
)
NO_SECOND = declare(
    "E917",
    "重大节点没有第二审批",
    "大堂屏“{name}”的审签写了 level: 重大，没有 second",
    "写上第二审批的岗位，如 second: 街道党工委宣传办",
    wrong="signoff: {drafted: 值班岗, reviewed: 宣传委员, approved: 综合党委书记, date: 2026-11-20, "
    "level: 重大}",
    right="signoff: {drafted: 值班岗, reviewed: 宣传委员, approved: 综合党委书记, date: 2026-11-20, "
    "level: 重大, second: 街道党工委宣传办}",
)
_NINES = tuple(code for number, code in sorted(CODES.items()) if number[1] == "9")


@rule(*_NINES, TWO_KEYS, LACKING, NOT_SIGNED, SAME_ROLE, NO_SECOND, scope="file")
def screens_play(subject: Subject) -> Iterator[Fault]:
    """Every screen can be read from where people stand, has modes that end, and is never blank."""
    for _, entity in subject.entities():
        if isinstance(entity, Screen):
            from showcase.check.screened import (
                faults_of_screen,
            )  # of the room screens, which is large

            yield from faults_of_screen(subject, entity)
