"""Reading: what each line of a YAML text is — entry, continued text, comment — without parsing it.

A raw-text rule must know whether a line is structure or somebody's prose: “时间：十二点” inside a block
of text is no mistake. This is a sketch of YAML's layout rules, good enough to judge a line by, and
it never fails.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

SPACES = " \t\u00a0\u3000\u2002\u2003\u2007\u202f"
_ENTRY = re.compile(
    rf"(?P<indent>[{SPACES}]*)(?P<dashes>(?:-[{SPACES}]+)*)"
    r"(?:(?P<key>\"[^\"]*\"|'[^']*'|[^\s\"'#\[\]{}&*!|>%@`,:：][^:：#]*?|)(?P<colon>[ ]*:)(?=\s|$)[ \t]*)?"
    r"(?P<value>.*)"
)
_BLOCK = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")


class Role(Enum):
    """What a line is."""

    BLANK = 1
    ENTRY = 2
    BLOCK_TEXT = 3
    MORE = 4  # the continued lines of a quoted, flow or plain value


@dataclass(slots=True)
class Line:
    """One line, taken apart.

    Attributes:
        number: from 1.
        indent: characters before the first mark, dashes not counted.
        depth: the column at which the key (or the item's text) begins, from 0.
        key: as written, without quotes; empty when there is none.
        value: what follows, comment included.
        at: the column of the value, from 0.
        expects: whether a key may stand here, seen from the lines above.
    """

    number: int
    text: str
    role: Role
    indent: int = 0
    depth: int = 0
    dashes: str = ""
    key: str = ""
    has_colon: bool = False
    value: str = ""
    at: int = 0
    expects: bool = True


def sketch(text: str) -> Iterator[Line]:
    """Tell each line's role."""
    block: int | None = None  # lines deeper than this are text
    more: int | None = None  # lines deeper than this continue a value
    closing: str | None = None  # the quote or bracket that ends the continued value
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        indent = len(line) - len(line.lstrip(SPACES))
        if not stripped:
            yield Line(number, line, Role.BLANK)
            continue
        if block is not None:
            if indent > block:
                yield Line(number, line, Role.BLOCK_TEXT, indent)
                continue
            block = None
        if more is not None:
            if indent > more or (closing in ("]", "}") and stripped.startswith(("]", "}"))):
                yield Line(number, line, Role.MORE, indent, expects=closing is None)
                if closing is not None and _closes(stripped, closing):
                    more = closing = None
                continue
            more = closing = None
        if stripped.startswith("#"):
            yield Line(number, line, Role.BLANK)
            continue
        entry = take_apart(number, line)
        yield entry
        base = entry.depth if entry.has_colon else entry.indent
        if _BLOCK.match(entry.value):
            block = base
        elif entry.value and not entry.value.startswith("#"):
            more, closing = base, _open(entry.value)
            if entry.value[0] in "\"'[{" and closing is None:
                more = None


def take_apart(number: int, line: str) -> Line:
    """Read one line as an entry: dashes, key, value."""
    found = _ENTRY.fullmatch(line)
    if found is None:
        return Line(number, line, Role.ENTRY, value=line)
    indent, dashes = found["indent"], found["dashes"]
    value = found["value"].rstrip()
    key = (found["key"] or "").strip()
    if len(key) > 1 and key[0] in "\"'":
        key = key[1:-1]
    return Line(
        number,
        line,
        Role.ENTRY,
        indent=len(indent),
        depth=len(indent) + len(dashes),
        dashes=dashes,
        key=key,
        has_colon=found["colon"] is not None,
        value=value,
        at=found.start("value"),
    )


def _open(value: str) -> str | None:
    """The mark that must still come to close this value; None when it is closed or plain."""
    first = value[0]
    if first in "\"'":
        return None if _quote_ends(value, first) is not None else first
    if first in "[{":
        return None if brackets(value) <= 0 else {"[": "]", "{": "}"}[first]
    return None


def _quote_ends(value: str, quote: str) -> int | None:
    """The index after the closing quote of a value that begins with one."""
    pattern = r'"(?:[^"\\]|\\.)*"' if quote == '"' else r"'(?:[^']|'')*'"
    found = re.match(pattern, value)
    return found.end() if found else None


def quoted_end(value: str) -> int | None:
    """The index after the closing quote of a quoted value, None where it does not close."""
    return _quote_ends(value, value[0]) if value[:1] in ('"', "'") else None


def brackets(value: str) -> int:
    """How many brackets stay open, quoted text left out."""
    bare = re.sub(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'", "", value)
    return sum(bare.count(c) for c in "[{") - sum(bare.count(c) for c in "]}")


def _closes(stripped: str, closing: str) -> bool:
    if closing in "\"'":
        return closing in stripped
    return closing in stripped and brackets(stripped) < 0
