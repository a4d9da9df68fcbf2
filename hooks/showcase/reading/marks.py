"""Reading: marks that look like those of YAML, in one line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from showcase.faults import Code
from showcase.reading import slips
from showcase.reading.lines import Line

_WRONG = re.compile(r"(?P<key>[a-z_][a-z0-9_]*) ?(?P<mark>[;；=＝﹕∶︰])\s*(?P<rest>[^=\s].*)?")
_PAIR = re.compile(r"\s*(?P<key>[a-z_][a-z0-9_]*)\s*[:：]\s*(?P<value>\"[^\"]*\"|[^:：]+?)\s*")
_GROUP = re.compile(r"[{｛](?P<inner>[^{}｛｝]+)[}｝](?P<rest>\s*(?:#.*)?)")
_KEY = re.compile(r"[a-z_][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip in a line: its code, column from 0, the words for the message, the line mended."""

    code: Code
    column: int
    values: Mapping[str, object]
    mended: str


def wrong_mark(line: Line, keyed: set[int]) -> Slip | None:
    """`kind；会议`, `kind = 会议`: another mark where the colon belongs; `＃` for a comment."""
    if line.text.startswith("＃", line.indent):
        mended = line.text.replace("＃", "#", 1)
        values = {"mark": "＃", "meant": mended.strip()}
        return Slip(slips.WRONG_MARK, line.indent, values, mended)
    found = None if line.has_colon else _WRONG.fullmatch(line.text, line.depth)
    if found is None or (line.depth not in keyed and line.depth != 0):
        return None
    meant = f"{found['key']}: {found['rest'] or ''}".rstrip()
    values = {"mark": found["mark"], "meant": meant}
    return Slip(slips.WRONG_MARK, found.start("mark"), values, line.text[: line.depth] + meant)


def wide_key(line: Line, _keyed: set[int]) -> Slip | None:
    """`ｋｉｎｄ: 会议`: a key in full-width letters."""
    plain = unicodedata.normalize("NFKC", line.key)
    if not line.has_colon or plain == line.key or not _KEY.fullmatch(plain):
        return None
    mended = line.text[: line.depth] + line.text[line.depth :].replace(line.key, plain, 1)
    return Slip(slips.WRONG_MARK, line.depth, {"mark": line.key, "meant": plain}, mended)


def braces(line: Line, _keyed: set[int]) -> Slip | None:
    """`{above：30，below:4}`: a group on one line with marks that are not YAML's."""
    found = _GROUP.fullmatch(line.value)
    if found is None or not (line.has_colon or line.dashes):
        return None
    pairs = [_PAIR.fullmatch(part) for part in re.split("[,，、]", found["inner"])]
    if not all(pairs):
        return None
    meant = "{" + ", ".join(f"{pair['key']}: {pair['value']}" for pair in pairs if pair) + "}"
    unquoted = re.sub(r'"[^"]*"', lambda text: "x" * len(text[0]), line.value)
    marks = list(re.finditer(r"[｛｝：，、]|:(?=\S)", unquoted[: found.end("inner") + 1]))
    if not marks:
        return None
    values = {"mark": marks[0][0], "meant": meant}
    mended = line.text[: line.at] + meant + found["rest"]
    return Slip(slips.WRONG_MARK, line.at + marks[0].start(), values, mended)


def end_mark(line: Line, _keyed: set[int]) -> Slip | None:
    """`name: 一楼报告厅"`: a quote that closes nothing is shown as part of the text."""
    value = line.value
    if not line.has_colon or not value.endswith('"') or value.count('"') != 1 or len(value) < 2:
        return None
    if value[0] in "'[{|>#&*!“" or value[-2].isdigit():  # 55" is a size
        return None
    at = line.at + len(value) - 1
    return Slip(slips.END_QUOTE, at, {"meant": f"{line.key}: {value[:-1]}"}, line.text)
