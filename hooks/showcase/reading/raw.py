"""Reading: faults seen in the raw text, before YAML is parsed, each with its mend.

YAML either swallows these slips silently or reports them lines away from the guilty one. Each rule
tells one and gives the line as it was meant, so that the rest of the file can be read and every
other fault told in the same run. Line numbers never change.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from showcase.faults import Fault, Place
from showcase.reading import slips
from showcase.reading.characters import SUSPECT, characters
from showcase.reading.conflicts import MARKER, conflicts
from showcase.reading.draft import Draft
from showcase.reading.lines import (
    SPACES,
    Line,
    Role,
    brackets,
    quoted_end,
    sketch,
    take_apart,
)
from showcase.reading.marks import Slip, braces, end_mark, wide_key, wrong_mark
from showcase.reading.office import BULLETS, bullets, tables, tabs, wide_heads
from showcase.reading.quoting import quote
from showcase.reading.refused import OPEN_QUOTE

_PREFILTER = re.compile(
    rf"""(?mx)
    ^[ \-]*[\t\u00a0\u3000]                # tabs and wide spaces in the indentation
    | :[ ]*[\u00a0\u3000]                  # and behind the colon
    | ^[ \-]*[^\s:：\#'"]{{1,30}}\ ?：       # a full-width colon where a key may end
    | ^[ \-]*[a-z_][a-z0-9_]*:[^\s/]       # no space after the colon
    | ^[ ]*-[^\s\-\d.]                     # no space after the dash
    | (?::|-)[{SPACES}]+[@%`*&!|>“”‘’［【｛\[\{{"'] # a value that begins with a mark
    | ^[@%`*&!“]
    | ^[ ]*[{BULLETS}]
    | [ \t]\#\S
    | ^[ \-]*[a-z_][a-z0-9_]*\ ?[;；=＝﹕∶︰]
    | ^[ \-]*[\uff21-\uff3a\uff3f\uff41-\uff5a]
    | ^[ ]*＃
    | [:：][ ]*[{{｛]                        # braces
    | ^[ ]*\|.*\|                           # tables
    | \S\t
    | (?::|-)[ ]+["'][^"'\n]*$              # a quote that stays open
    | ["\]]$
    | :[^\n]*:(?:[ ]|$)                    # a second colon in a line
    """
)
_KEY_WIDE = re.compile(r"(?P<key>[\w（）()/·-]{1,20}) ?：[ \u3000]*(?P<rest>.*)")
_KEY_TIGHT = re.compile(r"(?P<key>[a-z_][a-z0-9_]*):(?P<rest>[^\s/].*)")
_SCHEMES = ("tel", "mailto", "webcal", "geo", "http", "https", "urn")
_ANCHOR = re.compile(r"[&*][A-Za-z0-9_-]+(?:\s|$)")
_TAG = re.compile(r"![!A-Za-z<][^\s]*(?:\s|$)|!(?:\s|$)")
_COMMENT = re.compile(r"\s+#(?:\s|$)")
_CUT = re.compile(r"\s#(?=\S)")
_OPENING = {"“": "”", "‘": "’"}


def scan(text: str, shown: str) -> tuple[list[Fault], str]:
    """Tell every slip of a raw text.

    Args:
        text: the file, decoded.
        shown: the path to tell.

    Returns:
        The faults, and the text with each slip mended (the text itself when there is none).
    """
    faults: list[Fault] = []
    if MARKER.search(text):
        found, text = conflicts(text, shown)
        faults += found
    draft = Draft(text)
    if SUSPECT.search(text):
        faults += characters(draft, shown)
    if _PREFILTER.search(draft.text):
        faults += _lines(draft, shown)
    return faults, draft.text


def _lines(draft: Draft, shown: str) -> list[Fault]:
    faults = [*tables(draft, shown), *tabs(draft, shown), *wide_heads(draft, shown)]
    faults += bullets(draft, shown)
    faults += _open_quotes(draft, shown)
    entries = [line for line in sketch(draft.text) if line.role is Role.ENTRY]
    keyed = {entry.depth for entry in entries if entry.has_colon}
    for line in entries:
        now = line
        for rule in RULES:
            slip = rule(now, keyed)
            if slip is None:
                continue
            place = Place(shown, line.number, draft.column(line.number, slip.column))
            edits = draft.rewrite(line.number, slip.mended)
            faults.append(slip.code.at(place, edits=edits, **slip.values))
            now = take_apart(line.number, slip.mended)
    return faults


def _open_quotes(draft: Draft, shown: str) -> Iterator[Fault]:
    """A quote that is still open where the next entry begins; YAML would read on to the next quote."""
    lines = [line for line in sketch(draft.text) if line.role is not Role.BLANK]
    for line, below in pairwise(lines):
        mark = line.value[:1]
        if line.role is not Role.ENTRY or mark not in ("'", '"') or below.role is not Role.ENTRY:
            continue
        if line.value.endswith("”"):
            continue  # half a Chinese pair
        if quoted_end(line.value) is None and (below.has_colon or below.dashes):
            yield OPEN_QUOTE.at(Place(shown, line.number, line.at + 1), quote=mark)
            draft.change(line.number, len(line.text), len(line.text), mark)


def _wide_indent(line: Line, _keyed: set[int]) -> Slip | None:
    """Full-width or no-break spaces where YAML counts plain ones."""
    head = line.text[: line.at] if line.has_colon else line.text[: line.depth]
    if line.has_colon and (found := re.match(rf"[{SPACES}]*", line.value)):
        head += found[0]
    wide = next((i for i, c in enumerate(head) if c in SPACES and c not in " \t"), None)
    if wide is None:
        return None
    fixed = "".join(" " if c in SPACES and c != "\t" else c for c in head)
    name = slips.SPACE_NAMES.get(head[wide], slips.SPACE_NAMES["\u3000"])
    return Slip(slips.WIDE_SPACE, wide, {"name": name}, fixed + line.text[len(head) :])


def _wide_colon(line: Line, keyed: set[int]) -> Slip | None:
    if line.has_colon:
        return None
    found = _KEY_WIDE.match(line.text, line.depth)
    if found is None:
        return None
    key = found["key"]
    ascii_key = key.isascii() and key[:1].isalpha()
    if not ascii_key and (line.dashes or not (line.depth == 0 or line.depth in keyed)):
        return None
    meant = f"{key}: {found['rest']}".rstrip()
    column = line.text.index("：", line.depth)
    values = {"key": key, "meant": meant}
    return Slip(slips.WIDE_COLON, column, values, line.text[: line.depth] + meant)


def _tight_colon(line: Line, keyed: set[int]) -> Slip | None:
    if line.has_colon and _KEY_TIGHT.match(line.text, line.depth) is None:
        return None
    found = _KEY_TIGHT.match(line.text, line.depth)
    if found is None or found["key"] in _SCHEMES:
        return None
    if line.depth not in keyed and line.depth != 0:
        return None
    meant = f"{found['key']}: {found['rest']}"
    values = {"key": found["key"], "meant": meant}
    return Slip(slips.TIGHT_COLON, found.end("key"), values, line.text[: line.depth] + meant)


def _tight_dash(line: Line, _keyed: set[int]) -> Slip | None:
    """`-会议` is text, not an item, unless the whole line is an entry with such a key."""
    start = line.depth
    text = line.text[start:]
    if not re.match(r"-[^\s\-\d.]", text):
        return None
    values = {"meant": f"- {text[1:]}"}
    return Slip(slips.TIGHT_DASH, start, values, f"{line.text[:start]}- {text[1:]}")


def _chinese_quotes(line: Line, _keyed: set[int]) -> Slip | None:
    value, comment = _without_comment(line.value)
    if not value or not (line.has_colon or line.dashes):
        return None
    half = (value[0] + value[-1] in ('"”', '“"')) and value.count('"') == 1
    if half:
        meant = quote(value[1:-1])
    elif value[0] in _OPENING and value[-1] == _OPENING[value[0]]:
        inner = value[1:-1]
        if _OPENING[value[0]] in inner or not (_breaks(inner) or (inner and inner.isascii())):
            return None
        meant = quote(inner)
    else:
        return None
    mended = line.text[: line.at] + meant + comment
    return Slip(slips.CHINESE_QUOTES, line.at, {"meant": meant}, mended)


def _special(line: Line, _keyed: set[int]) -> Slip | None:
    """Text that begins with a mark of YAML."""
    value = line.value
    if not value or not (line.has_colon or line.dashes):
        return None
    first = value[0]
    if first in "&*":
        if _ANCHOR.match(value):
            return None  # a real anchor or alias: told by the loader
    elif first == "!":
        if _TAG.match(value):
            return None
    elif first in "[{\"'":
        return _trailing(line)
    elif first not in "@%`":
        return None
    return _quoted(line)


def _quoted(line: Line) -> Slip:
    value, comment = _without_comment(line.value)
    values = {"first": value[0], "meant": quote(value)}
    mended = line.text[: line.at] + quote(value) + comment
    return Slip(slips.SPECIAL, line.at, values, mended)


def _without_comment(value: str) -> tuple[str, str]:
    """A value and the comment behind it; `#3` is no comment, `# 3` is one."""
    found = _COMMENT.search(value)
    return (value[: found.start()], value[found.start() :]) if found else (value, "")


def _trailing(line: Line) -> Slip | None:
    """`[学习]强国`, `"学习"强国`: a closed value with text behind it."""
    value = line.value
    end = quoted_end(value) if value[0] in "\"'" else _bracket_end(value)
    if end is None:
        return None
    rest = value[end:].strip()
    if not rest or rest.startswith(("#", ":")):
        return None
    if not rest.strip("]} "):
        values = {"mark": rest[0], "meant": value[:end]}
        column = line.at + value.index(rest, end)
        return Slip(slips.EXTRA_BRACKET, column, values, line.text[: line.at] + value[:end])
    if value[end] == " " and rest[0] in ",]}":
        return None
    return _quoted(line)


def _bracket_end(value: str) -> int | None:
    for end in range(1, len(value) + 1):
        if value[end - 1] in "]}" and brackets(value[:end]) == 0:
            return end
    return None


def _second_colon(line: Line, _keyed: set[int]) -> Slip | None:
    """`name: 主题: 党日`: YAML takes the second colon for another key."""
    value = line.value
    if not line.has_colon or not value or value[0] in "\"'[{|>&*!#“":
        return None
    bare = _CUT.split(value)[0] if _CUT.search(value) else re.split(r"\s#", value)[0]
    found = re.search(r":(?=\s|$)", bare)
    if found is None:
        return None
    meant = quote(bare.rstrip())
    return Slip(
        slips.SECOND_COLON,
        line.at + found.start(),
        {"meant": f"{line.key}: {meant}"},
        line.text[: line.at] + meant + value[len(bare.rstrip()) :],
    )


def _cut(line: Line, _keyed: set[int]) -> Slip | None:
    """` #3 会议室` is cut off silently; ` # 说明` is meant as a comment."""
    value = line.value
    if not value or value[0] in "\"'[{|>#&*!" or not (line.has_colon or line.dashes):
        return None
    found = _CUT.search(value)
    if found is None:
        return None
    meant = quote(value)
    values = {"lost": value[found.end() - 1 :], "meant": meant}
    return Slip(slips.CUT, line.at + found.end() - 1, values, line.text)


RULES: tuple[Callable[[Line, set[int]], Slip | None], ...] = (
    _wide_indent,
    wide_key,
    _wide_colon,
    _tight_colon,
    wrong_mark,
    _tight_dash,
    braces,
    _chinese_quotes,
    _special,
    _second_colon,
    end_mark,
    _cut,
)


def _breaks(text: str) -> bool:
    return ": " in text or " #" in text or text.endswith(":")
