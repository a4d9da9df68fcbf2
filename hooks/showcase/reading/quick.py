"""Reading: the short way — plain files, read three times faster than libyaml can.

Most files of a data folder use a sliver of YAML: `key: value`, lists, blocks of text, one-line
brackets. This reads that sliver and nothing else: whatever it is not sure of it declines (None) and
libyaml reads the file. It tells no faults; a file with any oddity is declined. Tests hold it equal
to the long way on every text it accepts.
"""

from __future__ import annotations

import re
from typing import Any

from showcase.reading.build import typed
from showcase.reading.characters import SUSPECT

LONGEST = 50_000
DEEPEST = 20

_PLAIN = (
    r"(?:[A-Za-z0-9_]|-(?=[0-9])|[^\x00-\x7f“‘：])"  # a first character that is no mark
    r"[^#:\n]*(?::[^\s#:][^#:\n]*)*(?<! )"  # no `: `, no `#`, no space at the end
)
_LINE = re.compile(
    rf"^( *)(- )?(?:([A-Za-z_][A-Za-z0-9_]*):(?: (?! )|$))?(?:({_PLAIN})|([^ \n].*))?$",
    re.MULTILINE,
)
_USUAL = re.compile("[^\n\x20-\x7e\u4e00-\u9fa5，。、；：？！（）《》“”—…·]")
"""Characters beyond these are looked at more closely; most texts have none."""
_TYPED = re.compile(r"true|false|null|-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?")
_KEY_LIKE = re.compile(r"[A-Za-z][\x00-\x7f]*：|[a-z_][a-z0-9_]*:[^\s/]")
_ITEM = r" *(?:[A-Za-z0-9_]|-(?=[0-9])|[^\x00-\x7f])[^\x00-\x1f,#:\[\]{}\"'&*!|>%@`?]*"
_PAIR = rf" *[A-Za-z_][A-Za-z0-9_]*: {_ITEM}"
_LIST = re.compile(rf"\[{_ITEM}(?:,{_ITEM})*\]")
_GROUP = re.compile(rf"\{{{_PAIR}(?:,{_PAIR})*\}}")
_RESERVED = frozenset({"true", "false", "null"})
_MAYBE_TYPED = frozenset("-0123456789tfn")


def quick(text: str) -> dict[str, Any] | None:  # noqa: C901 - one loop, unrolled for speed
    """The data of a plain file, or None when the text is anything but plain."""
    if len(text) > LONGEST or not text.endswith("\n"):
        return None
    if _USUAL.search(text) and ("\t" in text or SUSPECT.search(text)):
        return None
    root: dict[str, Any] = {}
    stack: list[tuple[int, Any]] = [(0, root)]
    at = 0
    target: Any = root  # the open container, and its column
    mapping = True  # whether that container is one
    waiting = ""  # a key of it whose value may follow
    rows = iter(_LINE.findall(text))  # one match a line: the pattern's last branch takes any
    number = 0
    value: Any
    for space, dash, key, plain, other in rows:
        number += 1
        depth = len(space)
        if dash:
            if waiting and depth >= at:
                made: list[Any] = []
                target[waiting] = made
                stack.append((depth, made))
                at, target, mapping = depth, made, False
            elif depth != at or mapping:
                at, target = _close(stack, depth, list)
                if target is None:
                    return None
                mapping = False
            if key:
                at = depth + 2
                item: dict[str, Any] = {}
                target.append(item)
                target, mapping = item, True
                stack.append((at, item))
        elif key:
            if depth != at or not mapping:
                if waiting and depth > at:
                    group: dict[str, Any] = {}
                    target[waiting] = group
                    stack.append((depth, group))
                    at, target, mapping = depth, group, True
                else:
                    at, target = _close(stack, depth, dict)
                    if target is None:
                        return None
                    mapping = True
        elif plain or (depth and not other):
            return None  # text alone in a line, or a line of spaces
        elif not other or other[0] == "#":
            continue
        else:
            return None
        waiting = ""
        if plain:
            if plain[-1] == '"':
                return None
            if not key and (":" in plain or "：" in plain) and _KEY_LIKE.match(plain):
                return None
            value = plain
            if plain[0] in _MAYBE_TYPED and _TYPED.fullmatch(plain):
                value = typed(plain)
        elif not other:
            if not key:
                return None
            value = None
            waiting = key
        elif other == "|":
            block = _block(text.split("\n"), number, at)
            if block is None or not key:
                return None
            value, end = block
            for _ in range(end - number):
                next(rows)
            number = end
        else:
            value = _marked(other)
            if value is None:
                return None
        if not key:
            target.append(value)
        elif key in target or key in _RESERVED:
            return None
        else:
            target[key] = value
            if waiting and len(stack) > DEEPEST:
                return None
    return root or None


def _close(stack: list[tuple[int, Any]], depth: int, kind: type) -> tuple[int, Any]:
    """Close what is deeper; the container of a kind at exactly this depth, else None."""
    while stack[-1][0] > depth:
        stack.pop()
    if kind is dict and type(stack[-1][1]) is list and len(stack) > 1:
        stack.pop()
    at, top = stack[-1]
    return at, top if at == depth and type(top) is kind else None


def _block(lines: list[str], number: int, depth: int) -> tuple[str, int] | None:
    """A `|` block's text, and the number of lines up to its end."""
    body: list[str] = []
    indent = 0
    for line in lines[number:-1]:
        bare = line.lstrip(" ")
        have = len(line) - len(bare)
        if not bare:
            if have or not indent:
                return None
            body.append("")
        elif have <= depth:
            break
        else:
            indent = indent or have
            if have < indent:
                return None
            body.append(line[indent:])
        number += 1
    while body and not body[-1]:
        body.pop()
    return ("\n".join(body) + "\n", number) if body else None


def _marked(text: str) -> Any:
    """A quoted text or one-line brackets; None when unsure."""
    first, final = text[0], text[-1]
    inner = text[1:-1]
    if len(text) < 2:
        return None
    if first == '"':
        return inner if final == '"' and '"' not in inner and "\\" not in inner else None
    if first == "'":
        return inner if final == "'" and "'" not in inner else None
    if first == "[":
        if not inner and final == "]":
            return []
        return [_flow(part) for part in inner.split(",")] if _LIST.fullmatch(text) else None
    if first == "{" and _GROUP.fullmatch(text):
        return _pairs(inner)
    return None


def _pairs(inner: str) -> dict[str, Any] | None:
    made: dict[str, Any] = {}
    for part in inner.split(","):
        key, _, rest = part.partition(":")
        key = key.strip(" ")
        if key in made or key in _RESERVED:
            return None
        made[key] = _flow(rest)
    return made


def _flow(part: str) -> Any:
    """A plain value inside brackets."""
    text = part.strip(" ")
    return typed(text) if text[0] in _MAYBE_TYPED and _TYPED.fullmatch(text) else text
