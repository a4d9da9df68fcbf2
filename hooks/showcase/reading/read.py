"""Reading: one file's bytes or text to a document and its faults; nothing ever raises."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from yaml import YAMLError

from showcase.faults import Fault, Place, declare
from showcase.reading.build import Builder
from showcase.reading.document import Document
from showcase.reading.encoding import decode
from showcase.reading.loader import compose, first_foreign, mark_of
from showcase.reading.quick import quick
from showcase.reading.raw import scan
from showcase.reading.refused import INDENT, MIXED, TAG, TOO_FAR, UNREADABLE
from showcase.reading.slips import ANCHOR, CONFLICT, TAB, WIDE_SPACE
from showcase.reading.syntax import syntax_fault

MOST_BYTES = 1_000_000

EMPTY = declare(
    "E138",
    "文件是空的",
    "这个文件里什么都没有",
    "写上内容，或删掉这个文件",
    wrong="# 只有一行注释",
    right="name: 党员之家",
)
NOT_A_MAPPING = declare(
    "E139",
    "文件不是“名称: 内容”",
    "整个文件读出来是{what}，应该是一行一个“名称: 内容”",
    "每一行写成“名称: 内容”，冒号用半角，后面空一格",
    wrong="- 党员之家",
    right="name: 党员之家",
)
_WHAT: dict[type, str] = {list: "一个列表", str: "一段文字"}
_WHAT_ELSE = "一个值"


def read_bytes(path: str, data: bytes, shown: str) -> tuple[Document | None, list[Fault]]:
    """Read a file.

    Args:
        path: its path below the data folder.
        data: its bytes, no more than `MOST_BYTES`.
        shown: its path as told.

    Returns:
        The document, None when it has none, and every fault found, in the order found.
    """
    text, faults = decode(data, shown)
    if text is None:
        return None, faults
    document, more = read_text(path, text, shown)
    return document, faults + more


def read_text(path: str, text: str, shown: str) -> tuple[Document | None, list[Fault]]:
    """Read a file's text, line ends already unified and without a BOM."""
    known = quick(text)
    if known is not None:
        return Document(path, shown, text, known), []
    faults, mended = scan(text, shown)
    if any(fault.code == CONFLICT.code for fault in faults):
        return None, faults  # nobody knows yet what the file will say
    node, fault = _compose(mended, shown)
    if fault is not None:
        guilty = {told.place.line for told in faults}
        guilty |= {edit.line for told in faults for edit in told.edits or ()}
        if fault.code in (INDENT.code, TOO_FAR.code, MIXED.code, UNREADABLE.code):
            # measured against lines that were guessed at
            guilty |= {number + 1 for number in guilty}
            if any(told.code in (TAB.code, WIDE_SPACE.code) for told in faults):
                guilty.add(fault.place.line)
        more = [] if fault.place.line in guilty else _as_written([fault], text, mended)
        return None, faults + more
    if node is None:
        return None, faults or [EMPTY.at(Place(shown))]
    builder = Builder(shown)
    data = builder.build(node)
    faults += _as_written(builder.faults, text, mended)
    if not isinstance(data, dict):
        what = _WHAT.get(type(data), _WHAT_ELSE)
        if data is None:
            return None, faults or [EMPTY.at(Place(shown))]
        mark = node.start_mark
        at = Place(shown, mark.line + 1, mark.column + 1)
        return None, faults or [NOT_A_MAPPING.at(at, what=what)]
    return Document(path, shown, text, data, mended if mended != text else "", node), faults


def _as_written(faults: list[Fault], text: str, mended: str) -> list[Fault]:
    """The faults of a mended text; without edits where the line as written is another one."""
    if text == mended:
        return faults
    lines = list(zip(text.split("\n"), mended.split("\n"), strict=True))
    differ = {number for number, (one, other) in enumerate(lines, 1) if one != other}
    return [
        replace(fault, edits=None) if any(e.line in differ for e in fault.edits or ()) else fault
        for fault in faults
    ]


def _compose(text: str, shown: str) -> tuple[Any, Fault | None]:
    """The node of a text, or the one fault that keeps it from having any."""
    try:
        if ("&" in text or "*" in text or "!" in text) and (foreign := first_foreign(text)):
            name, event = foreign
            code = ANCHOR if name == "anchor" else TAG
            mark = mark_of(event)
            return None, code.at(Place(shown, mark.line + 1, mark.column + 1))
        return compose(text), None
    except YAMLError as error:
        return None, syntax_fault(error, text, shown)
    except (RecursionError, ValueError):  # the pure parser's ways to say it cannot go on
        return None, UNREADABLE.at(Place(shown))
