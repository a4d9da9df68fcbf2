"""Reading: what office programs leave in a file — tabs, bullets, pasted tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yaml import YAMLError

from showcase.faults import Edit, Fault, Place
from showcase.reading import slips
from showcase.reading.draft import Draft
from showcase.reading.lines import Line, Role, sketch
from showcase.reading.loader import compose

BULLETS = "—–－−‐‑•·・‧●○◦◆◇■□▪★‣►▶➢"
_BULLET = re.compile(rf"[ ]*[{BULLETS}][ \u3000]*(?=\S)")
_ROW = re.compile(r"\s*\|.*\|\s*|[^\t\S]*[^\s#-][^\t]*(?:\t+[^\t]*)+")
_WIDE = "".join(slips.SPACE_NAMES)
_WIDE_HEAD = re.compile(rf"[ {_WIDE}]*[{_WIDE}][ {_WIDE}]*(?:- )?[a-z_][a-z0-9_]*:(?:\s|$)")
_HEAD = re.compile(r"[ \t]*(?:-[ \t]+)*")
_WIDTHS = ("  ", "", "    ")
"""What a tab may have meant; the first with which the file can be read."""


def tables(draft: Draft, shown: str) -> Iterator[Fault]:
    """Rows pasted from Word or Excel; told once a table, and left out of what is read."""
    first = last = 0
    for line in [*sketch(draft.text), Line(0, "", Role.ENTRY)]:
        row = (
            line.role in (Role.ENTRY, Role.MORE)
            and not line.has_colon
            and not line.dashes
            and _ROW.fullmatch(line.text)
        )
        if row:
            first, last = first or line.number, line.number
            draft.lines[line.number - 1] = ""
        elif first:
            yield slips.TABLE.at(Place(shown, first), count=last - first + 1)
            first = 0


def tabs(draft: Draft, shown: str) -> Iterator[Fault]:
    """Tabs in the indentation, replaced; told once a file, at the first."""
    prose = {
        line.number
        for line in sketch(draft.text)
        if line.role is Role.BLOCK_TEXT and line.text.startswith("  ")
    }
    having: list[tuple[int, int]] = []
    for number, line in enumerate(draft.lines, 1):
        head = _HEAD.match(line)
        if head and "\t" in head[0] and line.strip() and number not in prose:
            having += [(number, column) for column, char in enumerate(head[0]) if char == "\t"]
    if not having:
        return
    width = next((w for w in _WIDTHS if _reads(draft.lines, having, w)), _WIDTHS[0])
    edits = [
        draft.change(number, column, column + 1, _by(draft.lines[number - 1], column, width))
        for number, column in reversed(having)
    ][::-1]
    rows = len({number for number, _ in having})
    count = slips.TIMES.format(count=rows) if rows > 1 else ""
    place = Place(shown, edits[0].line, edits[0].start)
    yield slips.TAB.at(place, edits=tuple(edits), count=count)


def wide_heads(draft: Draft, shown: str) -> Iterator[Fault]:
    """Full-width spaces before a key that stands so far in that it looks like continued text."""
    for line in list(sketch(draft.text)):
        if line.role is not Role.MORE or not _WIDE_HEAD.match(line.text):
            continue
        row = draft.lines[line.number - 1]
        head = len(row) - len(row.lstrip())
        having = [(line.number, c) for c in range(head) if row[c] != " "]
        width = next((w for w in ("", " ", "  ") if _reads(draft.lines, having, w)), " ")
        edits = [draft.change(n, c, c + 1, width) for n, c in reversed(having)][::-1]
        name = slips.SPACE_NAMES.get(row[having[0][1]], slips.SPACE_NAMES["\u3000"])
        place = Place(shown, line.number, edits[0].start)
        yield slips.WIDE_SPACE.at(place, edits=tuple(edits), name=name)


def _by(line: str, column: int, width: str) -> str:
    """What stands for a tab: behind a dash one space, elsewhere the width."""
    return " " if line[:column].endswith("-") else width


def _reads(lines: list[str], having: list[tuple[int, int]], width: str) -> bool:
    tried = list(lines)
    for number, column in reversed(having):
        line = tried[number - 1]
        tried[number - 1] = line[:column] + _by(line, column, width) + line[column + 1 :]
    try:
        compose("\n".join(tried))
    except (YAMLError, RecursionError, ValueError):
        return False
    return True


def bullets(draft: Draft, shown: str) -> Iterator[Fault]:
    """Word's bullets and dashes where a list begins or goes on; told once a list."""
    runs: list[tuple[str, list[Edit]]] = []
    above: Line | None = None
    going_on = False
    for line in [line for line in sketch(draft.text) if line.role is Role.ENTRY]:
        found = _BULLET.match(line.text)
        if found and above and (going_on or _may_begin(above, line)):
            if not going_on:
                runs.append((line.text[line.indent], []))
            runs[-1][1].append(draft.change(line.number, line.indent, found.end(), "- "))
            going_on = True
        else:
            above, going_on = line, False
    for mark, edits in runs:
        first = edits[0]
        meant = draft.lines[first.line - 1].strip()
        values = {"mark": mark, "meant": meant}
        yield slips.BULLET.at(Place(shown, first.line, first.start), edits=tuple(edits), **values)


def _may_begin(above: Line, line: Line) -> bool:
    """Whether an item of a list may stand below: `key:` with nothing behind it, or an item."""
    if above.has_colon and not above.value:
        return line.indent >= above.depth
    return bool(above.dashes) and line.indent == above.indent
