"""Report: faults as people and machines read them — text, json, github, gitlab, sarif, html."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import cache
from html import escape
from pathlib import Path
from urllib.parse import quote

from showcase.faults import Fault, Level
from showcase.personal import masked
from showcase.sarif import sarif
from showcase.words import FAULT_COUNTS, LEVELS, MORE_FAULTS, NO_FAULTS

MOST_SHOWN = 50
WIDEST = 76
"""Terminal columns of an excerpt; longer lines are cut around the caret."""
_BOLD, _RED, _YELLOW, _BLUE, _PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[34m", "\x1b[0m"


def shown(faults: Sequence[Fault]) -> list[Fault]:
    """So many as are read, by place; where there are more, what stops a build goes before warnings."""
    weighed = sorted(faults, key=lambda fault: fault.level is not Level.FAULT)
    return sorted(weighed[:MOST_SHOWN])


def text(faults: Sequence[Fault], root: Path, *, colours: bool = False) -> str:
    """One line a fault, an excerpt with a caret below it, and the counts.

    Args:
        faults: sorted.
        root: the folder that the faults' paths start from; excerpts are read there.
        colours: whether to colour, for terminals.
    """
    lines = _lines_of(root)
    told = []
    for fault in shown(faults):
        head = str(fault)
        if colours:
            place, code = str(fault.place), f" {fault.code}"
            tint = _RED if fault.level is Level.FAULT else _YELLOW
            head = head.replace(place, f"{_BOLD}{place}{_PLAIN}", 1)
            head = head.replace(code, f"{tint}{code}{_PLAIN}", 1)
        told.append("\n".join([head, *_excerpt(fault, lines, colours)]))
    if len(faults) > MOST_SHOWN:
        told.append(MORE_FAULTS.format(count=len(faults) - MOST_SHOWN))
    told.append(counts(faults))
    return "\n".join(told)


def counts(faults: Sequence[Fault]) -> str:
    """How many faults and warnings there are, in one sentence."""
    if not faults:
        return NO_FAULTS
    stops = sum(fault.level is Level.FAULT for fault in faults)
    fixable = sum(fault.fixable for fault in faults)
    return FAULT_COUNTS.format(stops=stops, warnings=len(faults) - stops, fixable=fixable)


def as_json(faults: Sequence[Fault], root: Path) -> str:
    """All faults as a JSON object: counts, and a list with one object a fault."""
    stops = sum(fault.level is Level.FAULT for fault in faults)
    return json.dumps(
        {
            "faults": stops,
            "warnings": len(faults) - stops,
            "items": [
                {
                    "file": fault.place.file,
                    "line": fault.place.line,
                    "column": fault.place.column,
                    "level": fault.level.value,
                    "code": fault.code,
                    "message": fault.message,
                    "way_out": fault.way_out,
                    "fixable": fault.fixable,
                    "edits": [asdict(edit) for edit in fault.edits or ()],
                }
                for fault in faults
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def github(faults: Sequence[Fault], root: Path) -> str:
    """Workflow commands of GitHub Actions, one line a fault."""
    return "\n".join(
        f"::{'error' if fault.level is Level.FAULT else 'warning'} "
        f"file={_property(fault.place.file)},line={fault.place.line},col={fault.place.column},"
        f"title={_property(fault.code)}::{_data(_sentence(fault))}"
        for fault in faults
    )


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def gitlab(faults: Sequence[Fault], root: Path) -> str:
    """A Code Quality report of GitLab; fingerprints do not move with the lines above."""
    seen: dict[str, int] = {}
    items = []
    for fault in faults:
        base = f"{fault.place.file}\0{fault.code}\0{fault.message}"
        seen[base] = seen.get(base, 0) + 1
        mark = hashlib.sha256(f"{base}\0{seen[base]}".encode()).hexdigest()
        items.append(
            {
                "description": _sentence(fault),
                "check_name": fault.code,
                "fingerprint": mark,
                "severity": "major" if fault.level is Level.FAULT else "minor",
                "location": {"path": fault.place.file, "lines": {"begin": fault.place.line}},
            }
        )
    return json.dumps(items, ensure_ascii=False, indent=2)


def html(faults: Sequence[Fault], root: Path) -> str:
    """The faults as a list for the panel above a preview, each with its excerpt and a link."""
    lines = _lines_of(root)
    items = []
    for fault in shown(faults):
        address = f"vscode://file/{quote(str(root / fault.place.file))}"
        address += f":{fault.place.line}:{fault.place.column}"
        excerpt = escape("\n".join(_excerpt(fault, lines, colours=False)))
        items.append(
            f'<li class="fault" data-level="{LEVELS[fault.level.value]}">'
            f'<a href="{escape(address)}">{escape(str(fault.place))}</a> '
            f"<b>{escape(fault.code)}</b> {escape(_sentence(fault))}"
            + (f"<pre>{excerpt}</pre>" if excerpt else "")
            + "</li>"
        )
    more = ""
    if len(faults) > MOST_SHOWN:
        more = f"<p>{escape(MORE_FAULTS.format(count=len(faults) - MOST_SHOWN))}</p>"
    return f"<ol>{''.join(items)}</ol>{more}"


def _sentence(fault: Fault) -> str:
    return f"{fault.message} → {fault.way_out}" if fault.way_out else fault.message


FORMATS: dict[str, Callable[[Sequence[Fault], Path], str]] = {
    "text": text,
    "json": as_json,
    "github": github,
    "gitlab": gitlab,
    "sarif": sarif,
}
"""The formats of `showcase check --format`."""


def _lines_of(root: Path) -> Callable[[str], list[str]]:
    """Reads the lines of a file once; nothing of files that are big, binary or gone."""

    @cache
    def lines(file: str) -> list[str]:
        path = root / file
        try:
            if not path.is_file() or path.stat().st_size > 2_000_000:
                return []
            data = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
        except OSError:
            return []
        for encoding in ("utf-8", "gb18030"):
            try:
                return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n").split("\n")
            except UnicodeDecodeError:
                continue
        return []

    return lines


def width(character: str) -> int:
    """The terminal columns a character takes (UAX 11)."""
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _excerpt(fault: Fault, lines: Callable[[str], list[str]], colours: bool) -> list[str]:
    """The guilty line and a caret under the guilty character; nothing when there is no line."""
    of_file = lines(fault.place.file)
    if not 0 < fault.place.line <= len(of_file):
        return []
    line = of_file[fault.place.line - 1]
    column = min(fault.place.column - 1, len(line))
    line, column = _cut(masked(line).replace("\t", "→"), column)
    shown = "".join(c if unicodedata.category(c) not in ("Cc", "Cf") else "" for c in line)
    indent = " " * sum(width(c) for c in line[:column])
    number = str(fault.place.line)
    gutter = " " * len(number)
    caret = f"{_RED}^{_PLAIN}" if colours else "^"
    bar = f"{_BLUE}|{_PLAIN}" if colours else "|"
    return [f"  {number} {bar} {shown}", f"  {gutter} {bar} {indent}{caret}"]


def _cut(line: str, column: int) -> tuple[str, int]:
    """A window of a long line with the column in it, and the column in the window."""
    if sum(width(c) for c in line) <= WIDEST:
        return line, column
    start = column - WIDEST // 4 if sum(width(c) for c in line[:column]) > WIDEST // 2 else 0
    piece = line[start : start + WIDEST // 2]
    head = "…" if start else ""
    tail = "…" if start + WIDEST // 2 < len(line) else ""
    return f"{head}{piece}{tail}", column - start + len(head)
