"""Reading: characters nobody means to write — invisible, control, private, look-alikes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from showcase.faults import Code, Edit, Fault, Place
from showcase.reading.draft import Draft
from showcase.reading.slips import (
    CONTROL,
    INVISIBLE,
    LOOKALIKE,
    PRIVATE,
    SPACE_NAMES,
    TIMES_HERE,
    WIDE_SPACE_IN_TEXT,
)

_INVISIBLE = "\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010fffd"
_ALIKE = "\uff61-\uff9f\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f"
_JOINER = "\u200d"
_WIDE = "".join(SPACE_NAMES)

SUSPECT = re.compile(f"[{_INVISIBLE}{_CONTROL}{_PRIVATE}{_ALIKE}{_JOINER}{_WIDE}]")
"""Anything this module may have something to say about; no match, no work."""

_CLASSES: tuple[tuple[re.Pattern[str], Code], ...] = (
    (re.compile(f"[{_INVISIBLE}]"), INVISIBLE),
    (re.compile(f"[{_CONTROL}]"), CONTROL),
    (re.compile(f"[{_PRIVATE}]"), PRIVATE),
    (re.compile(f"[{_ALIKE}]"), LOOKALIKE),
    # a zero-width joiner belongs between the parts of an emoji and nowhere else
    (
        re.compile(
            "(?<![\ufe0f\U0001f000-\U0001faff])\u200d|\u200d(?![\u2600-\u27bf\U0001f000-\U0001faff])"
        ),
        INVISIBLE,
    ),
    (re.compile(f"[{_WIDE}]+"), WIDE_SPACE_IN_TEXT),
)
_ALIKE_ONLY = re.compile(f"[{_ALIKE}]")
_NAMES = {
    "\ufeff": "BOM",
    "\u200b": "零宽空格",
    "\u200c": "零宽不连字",
    "\u200d": "零宽连字",
    "\u00ad": "软连字符",
    "\u2060": "零宽连接",
    "\u2028": "行分隔符",
    "\u2029": "段分隔符",
}


def characters(draft: Draft, shown: str) -> list[Fault]:
    """Tell the first of each unwanted character in each line; the draft loses them."""
    faults: list[Fault] = []
    for number, line in enumerate(draft.lines, 1):
        if SUSPECT.search(line):
            faults += _of_line(draft, number, line, shown)
    return faults


def _of_line(draft: Draft, number: int, line: str, shown: str) -> Iterator[Fault]:
    dropped: dict[int, re.Match[str]] = {}
    for pattern, code in _CLASSES:
        found = list(pattern.finditer(line))
        if code is WIDE_SPACE_IN_TEXT:
            found = [m for m in found if _inside_text(line, m.start())]
        else:
            dropped |= {m.start(): m for m in found if _plain(code, m) != m[0]}
        if code is LOOKALIKE:
            found = [m for m in found if _mend(m) != m[0]]
        if found:
            place = Place(shown, number, found[0].start() + 1)
            edits = tuple(Edit(number, m.start() + 1, m.end() + 1, _plain(code, m)) for m in found)
            yield code.at(place, edits=edits if code.fixable else None, **_values(found))
    for start in sorted(dropped, reverse=True):
        code = LOOKALIKE if _ALIKE_ONLY.fullmatch(dropped[start][0]) else INVISIBLE
        draft.change(number, start, dropped[start].end(), _plain(code, dropped[start]))


def _plain(code: Code, found: re.Match[str]) -> str:
    """What belongs in the place of an unwanted character."""
    if code is LOOKALIKE:
        return _mend(found)
    if code is WIDE_SPACE_IN_TEXT:
        before, after = found.string[: found.start()], found.string[found.end() :]
        return " " if before.strip(" -") and after.strip() else ""
    return _drop(found)


def _inside_text(line: str, column: int) -> bool:
    """Whether a wide space stands inside a value; in the indentation another rule tells it."""
    head = line[:column].strip(" -\t" + _WIDE)
    if not head:
        return line.startswith("  ") and ":" not in line
    return not head.endswith(":")


def _values(found: list[re.Match[str]]) -> dict[str, object]:
    character = found[0][0][0]
    number = f"U+{ord(character):04X}"
    name = SPACE_NAMES.get(character) or _NAMES.get(character)
    meant = unicodedata.normalize("NFKC", character)
    return {
        "character": character,
        "name": f"{name} {number}" if name else number,
        "meant": meant,
        "count": TIMES_HERE.format(count=len(found)) if len(found) > 1 else "",
    }


def _drop(found: re.Match[str]) -> str:
    return " " if found[0] in "\u2028\u2029\x85" else ""


def _mend(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])
