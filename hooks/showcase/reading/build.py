"""Reading: nodes to data — the reduced types, and what a mapping of ours may not hold."""

from __future__ import annotations

import re
from typing import Any

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from showcase.faults import Edit, Fault, Place, declare
from showcase.reading.loader import PLAIN

LONGEST_STRING = 100_000
MOST_NODES = 60_000
LONGEST_SHOWN = 20

_TYPED = re.compile(
    r"true|false|null|~||-?(?:0|[1-9][0-9]{0,14})|-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}"
)
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "~": None, "": None}

DOUBLE = declare(
    "E105",
    "同一项写了两次",
    "“{key}”写了两次（第一次在第 {line} 行{value}）",
    "只留一个",
    wrong="name: 甲厅\nname: 乙厅",
    right="name: 甲厅",
)
BAD_KEY = declare(
    "E118",
    "名称不是文字",
    "冒号前面的“{key}”不是文字，不能当名称",
    "名称用英文字母写；如果它本来就是文字，给它加英文双引号",
    wrong="typos:\n  2019: 年份",
    right='typos:\n  "2019": 年份',
)
MERGE = declare(
    "E120",
    "合并键",
    "用了 YAML 的“<<”合并写法，这里不支持",
    "把内容原样再写一遍",
    wrong="<<: {kind: 展陈}",
    right="kind: 展陈",
)
BRACES = declare(
    "E121",
    "花括号里只有名称",
    "“{{{text}}}”会被当成一组名称和内容，不是文字",
    "要写文字就加英文引号：{meant}",
    wrong="summary: {欢迎光临}",
    right='summary: "{欢迎光临}"',
    fixable=True,
)
TOO_LONG = declare(
    "E122",
    "文字太长",
    "这一段有 {count} 个字，最多 {limit} 个",
    "分成几段，或另写一篇",
    wrong="text: 十万字以上的一整段",
    right="text: 一页以内的介绍",
)
TOO_MANY = declare(
    "E127",
    "一个文件里东西太多",
    "这个文件里有 {limit} 个以上的值",
    "拆成几个文件",
    wrong="一个文件里几万条",
    right="一条一个文件",
)


class Builder:
    """Builds the data of one document and collects what is wrong with it."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.faults: list[Fault] = []
        self._nodes = 0

    def build(self, node: Node) -> Any:
        """The data of a node; a refused part comes out as what is left of it."""
        self._nodes += 1
        kind = type(node)
        if kind is ScalarNode:
            return self._scalar(node)
        if self._nodes > MOST_NODES:
            if self._nodes < MOST_NODES * 2:
                self._nodes = MOST_NODES * 2
                self.faults.append(TOO_MANY.at(self._at(node), limit=MOST_NODES))
            return None
        if isinstance(node, MappingNode):
            return self._mapping(node)
        assert isinstance(node, SequenceNode)
        return [self.build(item) for item in node.value]

    def _scalar(self, node: Node) -> Any:
        text: str = node.value
        if node.tag == PLAIN and _TYPED.fullmatch(text):
            return typed(text)
        if len(text) > LONGEST_STRING:
            self.faults.append(TOO_LONG.at(self._at(node), count=len(text), limit=LONGEST_STRING))
            return text[:100]
        return text

    def _mapping(self, node: MappingNode) -> dict[str, Any] | str:
        data: dict[str, Any] = {}
        first: dict[str, tuple[Node, Node]] = {}
        for key_node, value_node in node.value:
            key = key_node.value if type(key_node) is ScalarNode else None
            if key is None or (key_node.tag == PLAIN and _TYPED.fullmatch(key)):
                self.faults.append(BAD_KEY.at(self._at(key_node), key=_brief(key_node)))
                continue
            if key == "<<" and key_node.tag == PLAIN:
                self.faults.append(MERGE.at(self._at(key_node)))
                continue
            if key in data:
                line = first[key][0].start_mark.line + 1
                value = _brief(first[key][1])
                told = f"：{value}" if value else ""
                self.faults.append(DOUBLE.at(self._at(key_node), key=key, line=line, value=told))
                if data[key] is None:  # the other one says something, so nothing is empty
                    data[key] = self.build(value_node)
                continue
            if node.flow_style and _nothing(value_node) and not _has_colon(key_node, value_node):
                meant = '"{' + key + '}"'
                fault = BRACES.at(self._at(node), edits=_edit(node, meant), text=key, meant=meant)
                self.faults.append(fault)
                return f"{{{key}}}"
            first[key] = (key_node, value_node)
            data[key] = self.build(value_node)
        return data

    def _at(self, node: Node) -> Place:
        return Place(self.shown, node.start_mark.line + 1, node.start_mark.column + 1)


def _edit(node: Node, text: str) -> tuple[Edit, ...] | None:
    """Write `text` where a node of one line stands."""
    start, end = node.start_mark, node.end_mark
    if start.line != end.line:
        return None
    return (Edit(start.line + 1, start.column + 1, end.column + 1, text),)


def typed(text: str) -> Any:
    """What a plain scalar of a known shape means: true, false, null, int, float."""
    if text in _WORDS:
        return _WORDS[text]
    return float(text) if "." in text else int(text)


def _nothing(node: Node) -> bool:
    return type(node) is ScalarNode and node.tag == PLAIN and node.value == ""


def _has_colon(key: Node, value: Node) -> bool:
    """Whether `{a: }` was written rather than `{a}`; there the empty value begins after a colon."""
    return bool(value.start_mark.index > key.end_mark.index)


def _brief(node: Node) -> str:
    """A value short enough to be named in a sentence; empty for lists and mappings."""
    if type(node) is not ScalarNode:
        return ""
    line = str(node.value).strip().split("\n")[0]
    return line if len(line) <= LONGEST_SHOWN else line[:LONGEST_SHOWN] + "…"
