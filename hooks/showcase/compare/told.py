"""Compare: changes as text for a terminal, and as Markdown for a merge request."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from showcase.compare import words
from showcase.compare.changes import Change

MOST = 200
"""So many changes are told one by one."""


def summary(changes: Sequence[Change]) -> list[str]:
    """`3 项活动改期`, one line a kind and what happened, in the order of the changes' kinds."""
    counts = Counter((change.kind, change.what) for change in changes)
    kinds = list(words.COUNTED)

    def order(item: tuple[str, str]) -> tuple[int, int]:
        kind = kinds.index(item[0]) if item[0] in kinds else len(kinds)
        return kind, words.ORDER.index(item[1])

    return [
        words.SUMMARY.format(
            count=counts[key], counted=words.COUNTED.get(key[0], words.OTHER), what=key[1]
        )
        for key in sorted(counts, key=order)
    ]


def as_text(changes: Sequence[Change], unseen: int = 0) -> str:
    """The summary, then every change below its building."""
    lines = ["，".join(summary(changes)) + "。"] if changes else [words.NOTHING]
    for place, inside in groupby(changes[:MOST], key=lambda change: change.place):
        lines += ["", place]
        for change in inside:
            lines.append(f"  {_head(change)}")
            lines += [f"    {detail}" for detail in change.details]
    return "\n".join([*lines, *_rest(changes, unseen)])


def as_markdown(changes: Sequence[Change], unseen: int = 0) -> str:
    """The same for a merge request; what editors wrote cannot become markup."""
    lines = [f"## {words.TITLE}", ""]
    lines += [f"- **{line}**" for line in summary(changes)] or [words.NOTHING]
    for place, inside in groupby(changes[:MOST], key=lambda change: change.place):
        lines += ["", f"### {_safe(place)}", ""]
        for change in inside:
            lines.append(f"- {_safe(_head(change))}")
            lines += [f"    - {_safe(detail)}" for detail in change.details]
    return "\n".join([*lines, *_rest(changes, unseen)]) + "\n"


def _head(change: Change) -> str:
    return f"{change.what}　{change.name}"


def _rest(changes: Sequence[Change], unseen: int) -> list[str]:
    rest = [words.MORE.format(count=len(changes) - MOST)] if len(changes) > MOST else []
    if unseen:
        rest.append(words.UNSEEN.format(count=unseen))
    return ["", *rest] if rest else []


def _safe(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#|@!])", r"\\\1", text.replace("\n", " "))
