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
    rf"( *)(- )?(?:([A-Za-z_][A-Za-z0-9_]*):(?: (?! )|$))?(?:({_PLAIN})|([^ ].*))?"
)
_TYPED = re.compile(r"true|false|null|-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?")
_KEY_LIKE = re.compile(r"[A-Za-z][\x00-\x7f]*：|[a-z_][a-z0-9_]*:[^\s/]")
_FLOW_ITEM = re.compile(r"(?:[A-Za-z0-9_]|-(?=[0-9])|[^\x00-\x7f])[^\x00-\x1f#:\[\]{}\"'&*!|>%@`?]*")
_FLOW_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_RESERVED = frozenset({"true", "false", "null"})


def quick(text: str) -> dict[str, Any] | None:
    """The data of a plain file, or None when the text is anything but plain."""
    if len(text) > LONGEST or not text.endswith("\n") or "\t" in text or SUSPECT.search(text):
        return None
    lines = text.split("\n")
    root: dict[str, Any] = {}
    stack: list[tuple[int, Any]] = [(0, root)]
    waiting: tuple[dict[str, Any], str, int] | None = None  # a key whose value may follow
    parse = _LINE.fullmatch
    number, last = 0, len(lines)
    while number < last:
        line = lines[number]
        number += 1
        if not line:
            continue
        found = parse(line)
        if found is None:
            return None
        space, dash, key, plain, other = found.groups()
        depth = len(space)
        if other is not None and other[0] == "#" and key is None and dash is None:
            continue
        target: Any
        if dash is not None:
            if waiting is not None and depth >= waiting[2]:
                holder, name, _ = waiting
                target = holder[name] = []
                stack.append((depth, target))
            else:
                target = _top(stack, depth, list)
                if target is None:
                    return None
            waiting = None
            if key is not None:
                depth += 2
                item: dict[str, Any] = {}
                target.append(item)
                stack.append((depth, item))
                target = item
        else:
            if key is None:
                return None
            if waiting is not None and depth > waiting[2]:
                holder, name, _ = waiting
                target = holder[name] = {}
                stack.append((depth, target))
            else:
                target = _top(stack, depth, dict)
                if target is None:
                    return None
            waiting = None
        value: Any
        if plain is not None:
            if key is None and (":" in plain or "：" in plain) and _KEY_LIKE.match(plain):
                return None
            value = typed(plain) if plain[0] in "-0123456789tfn" and _TYPED.fullmatch(plain) else plain
        elif other is None:
            if key is None:
                return None
            value = None
            waiting = (target, key, depth)
        elif other == "|":
            block = _block(lines, number, depth)
            if block is None or key is None:
                return None
            value, number = block
        else:
            value = _marked(other)
            if value is None:
                return None
        if key is None:
            target.append(value)
        elif key in target or key in _RESERVED:
            return None
        else:
            target[key] = value
        if len(stack) > DEEPEST:
            return None
    return root or None


def _top(stack: list[tuple[int, Any]], depth: int, kind: type) -> Any:
    """The open container of a kind at exactly this depth, deeper ones closed."""
    while stack[-1][0] > depth:
        stack.pop()
    if kind is dict and type(stack[-1][1]) is list and len(stack) > 1:
        stack.pop()
    at, top = stack[-1]
    return top if at == depth and type(top) is kind else None


def _block(lines: list[str], number: int, depth: int) -> tuple[str, int] | None:
    """A `|` block's text and the line after it."""
    first = lines[number] if number < len(lines) else ""
    indent = len(first) - len(first.lstrip(" "))
    if not first.strip() or indent <= depth:
        return None
    body: list[str] = []
    end = number
    for line in lines[number:]:
        if line:
            have = len(line) - len(line.lstrip(" "))
            if have == len(line):
                return None
            if have < indent:
                if have > depth:
                    return None
                break
            body.append(line[indent:])
        else:
            body.append("")
        end += 1
    while body and not body[-1]:
        body.pop()
    return "\n".join(body) + "\n", end


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
    if first == "[" and final == "]":
        if not inner:
            return []
        items = [_flow(part) for part in inner.split(",")]
        return None if any(item is _flow for item in items) else items
    if first == "{" and final == "}":
        return _pairs(inner)
    return None


def _pairs(inner: str) -> dict[str, Any] | None:
    made: dict[str, Any] = {}
    for part in inner.split(","):
        key, colon, rest = part.partition(": ")
        key = key.strip(" ")
        value = _flow(rest)
        if not colon or value is _flow or key in made or key in _RESERVED:
            return None
        if not _FLOW_KEY.fullmatch(key):
            return None
        made[key] = value
    return made


def _flow(part: str) -> Any:
    """A plain value inside brackets; the function itself stands for `unsure`."""
    text = part.strip(" ")
    if not _FLOW_ITEM.fullmatch(text):
        return _flow
    return typed(text) if _TYPED.fullmatch(text) else text
