"""Check: reposted news names where it is from and keeps its title (norm N14)."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.check.rule import Subject, rule
from showcase.faults import Fault, declare
from showcase.model import News

REPOST = declare(
    "E720",
    "转载没有写全出处",
    "“{title}”是转载，没有写 {missing}（N14）",
    "补上 {missing}；是本单位自己的稿子就写 kind: own",
    wrong="title: 读书会开始了\ndate: 2026-02-25\nunit: 示例街道\nkind: repost",
    right="title: 读书会开始了\ndate: 2026-02-25\nunit: 示例街道\nkind: repost\nsource: 示例日报\n"
    "original_title: 读书会开始了\noriginal: {label: 原文, url: https://example.org/a}",
)
NEEDED = {
    "source": "source（转载来源）",
    "original_title": "original_title（原题）",
    "original": "original（原文链接）",
}
AND = "、"


@rule(REPOST, scope="file")
def reposts_name_their_origin(subject: Subject) -> Iterator[Fault]:
    """A repost has a source, its original title and the address of the original."""
    for _, entity in subject.entities():
        if isinstance(entity, News) and entity.kind == "repost":
            missing = [said for name, said in NEEDED.items() if not getattr(entity, name)]
            if missing:
                place = subject.place(entity, "kind")
                yield REPOST.at(place, title=entity.title, missing=AND.join(missing))
