"""Reading: what libyaml refuses, told in Chinese on the line that is guilty.

libyaml points to where it gave up, often a line or a page behind the slip. Each of its problems is
matched by its English text (a table), then the lines around are judged by their layout.
"""

from __future__ import annotations

from collections.abc import Callable

from yaml import Mark, MarkedYAMLError, YAMLError
from yaml.reader import ReaderError

from showcase.faults import Edit, Fault, Place
from showcase.reading.lines import Line, Role, sketch, take_apart
from showcase.reading.loader import DEEPEST, TooDeepError
from showcase.reading.quoting import quote
from showcase.reading.refused import (
    BACKSLASH,
    BEHIND_BAR,
    INDENT,
    MIXED,
    NO_COLON,
    OPEN_BRACKET,
    OPEN_QUOTE,
    SEVERAL,
    TAG,
    TOO_DEEP,
    TOO_FAR,
    UNREADABLE,
)
from showcase.reading.slips import ANCHOR, NO_DASH, SPECIAL, TAB, UNDER_BAR

ABOVE, BELOW = "上面", "下面"
_CLOSING = {"[": "]", "{": "}"}


def syntax_fault(error: YAMLError, text: str, shown: str) -> Fault:
    """The fault of what libyaml refused in `text`."""
    if isinstance(error, TooDeepError):
        return TOO_DEEP.at(_place(error.problem_mark, shown), limit=DEEPEST)
    if isinstance(error, ReaderError) or not isinstance(error, MarkedYAMLError):
        return UNREADABLE.at(Place(shown))
    story = f"{error.context or ''}; {error.problem or ''}"
    for part, tell in _TELLERS:
        if part in story and (fault := tell(error, text, shown)):
            return fault
    mark = error.problem_mark or error.context_mark
    return UNREADABLE.at(_inside(_place(mark, shown), text))


def _place(mark: Mark | None, shown: str) -> Place:
    return Place(shown, mark.line + 1, mark.column + 1) if mark else Place(shown)


def _inside(place: Place, text: str) -> Place:
    """A place moved back onto the last line with anything on it, never beyond the file."""
    lines = text.split("\n")
    number = min(place.line, len(lines))
    while number > 1 and not lines[number - 1].strip():
        number -= 1
    if number == place.line:
        return Place(place.file, number, min(place.column, len(lines[number - 1]) + 1))
    return Place(place.file, number, len(lines[number - 1]) - len(lines[number - 1].lstrip()) + 1)


def _line(number: int, text: str) -> Line:
    lines = text.split("\n")
    return take_apart(number, lines[number - 1] if number <= len(lines) else "")


def _entries_before(number: int, text: str) -> list[Line]:
    return [x for x in sketch(text) if x.role is Role.ENTRY and x.number < number]


def _tab(error: MarkedYAMLError, text: str, shown: str) -> Fault | None:
    place = _inside(_place(error.problem_mark, shown), text)
    line = text.split("\n")[place.line - 1]
    column = line.index("\t") + 1 if "\t" in line else place.column
    edits = (Edit(place.line, column, column + 1, "  "),) if "\t" in line else None
    return TAB.at(Place(shown, place.line, column), edits=edits, count="")


def _unclosed_quote(error: MarkedYAMLError, text: str, shown: str) -> Fault | None:
    place = _inside(_place(error.context_mark, shown), text)
    line = text.split("\n")[place.line - 1]
    quote = line[place.column - 1 : place.column]
    return OPEN_QUOTE.at(place, quote=quote if quote in ('"', "'") else '"')


def _unclosed_bracket(error: MarkedYAMLError, text: str, shown: str) -> Fault | None:
    place = _inside(_place(error.context_mark, shown), text)
    bracket = text.split("\n")[place.line - 1][place.column - 1 : place.column]
    return OPEN_BRACKET.at(place, bracket=bracket, closing=_CLOSING.get(bracket, "]"))


def _no_colon(error: MarkedYAMLError, text: str, shown: str) -> Fault | None:
    return _in_list(error, text, shown) or NO_COLON.at(
        _inside(_place(error.context_mark or error.problem_mark, shown), text)
    )


def _in_list(error: MarkedYAMLError, text: str, shown: str) -> Fault | None:
    """A line without a colon below items, or below `|`."""
    line = _line(_place(error.context_mark or error.problem_mark, shown).line, text)
    before = _entries_before(line.number, text)
    if not before or line.has_colon or line.dashes:
        return None
    last, here = before[-1], Place(shown, line.number, line.indent + 1)
    if last.value[:1] in ("|", ">") and line.indent <= last.depth:
        return UNDER_BAR.at(here, key=last.key)
    if last.dashes and last.indent == line.indent and not last.has_colon:
        start = line.indent + 1
        edits = (Edit(line.number, start, start, "- "),)
        return NO_DASH.at(here, edits=edits, text=line.text.strip())
    return None


def _mapping_here(error: MarkedYAMLError, text: str, shown: str) -> Fault | None:
    """A key where none may stand: too far in, or behind a line without a colon."""
    number = _place(error.problem_mark, shown).line
    line = _line(number, text)
    before = _entries_before(number, text)
    if not before:
        return None
    last = before[-1]
    here = Place(shown, number, line.indent + 1)
    if last.has_colon and last.value and line.indent > last.depth:
        if len(before) > 1 and not last.dashes and before[-2].depth == line.indent:
            one = before[-2]  # the line between two that agree is the one that slipped
            here = Place(shown, last.number, last.indent + 1)
            return INDENT.at(
                here, have=last.indent, side=ABOVE, want=one.depth, line=one.number, key=one.key
            )
        return TOO_FAR.at(here, key=last.key, line=last.number)
    if not last.has_colon and (told := _in_list(error, text, shown)):
        return told
    if not last.has_colon and not last.dashes:
        return NO_COLON.at(Place(shown, last.number, last.indent + 1))
    if last.dashes and line.indent > last.indent:
        return _misaligned(line, before, text, shown)
    return None


def _misaligned(line: Line, before: list[Line], text: str, shown: str) -> Fault | None:
    """Blame the indentation, against the nearest line above that it could have meant."""
    keyed = [x for x in before if x.has_colon or (line.dashes and x.dashes)] or before
    if not keyed:
        return None
    prose = [x for x in sketch(text) if x.number < line.number and x.text.strip()]
    if prose and prose[-1].role is Role.BLOCK_TEXT and not line.has_colon:
        first = next(x for x in prose if x.number > keyed[-1].number)
        key = first.text.strip()[:12]
        here = Place(shown, line.number, line.indent + 1)
        return INDENT.at(
            here, have=line.indent, side=ABOVE, want=first.indent, line=first.number, key=key
        )
    near = min(reversed(keyed), key=lambda x: abs(_left(x, line) - line.indent))
    want = _left(near, line)
    if want == line.indent:
        return None
    key = near.key or near.value[:12]
    here = Place(shown, line.number, line.indent + 1)
    return INDENT.at(here, have=line.indent, side=ABOVE, want=want, line=near.number, key=key)


def _behind_bar(error: MarkedYAMLError, text: str, shown: str) -> Fault | None:
    """Words behind `|`: meant as text, or as the first line of a block."""
    place = _place(error.context_mark, shown)
    line = _line(place.line, text)
    below = _line(place.line + 1, text)
    if below.text.strip() and below.indent > line.depth:
        return BEHIND_BAR.at(place, mark=line.value[:1])
    return _to_quote(line, shown)


def _to_quote(line: Line, shown: str) -> Fault:
    """A value that YAML takes for something else: as text it stands in quotes."""
    start, meant = line.at + 1, quote(line.value)
    edits = (Edit(line.number, start, start + len(line.value), meant),)
    place = Place(shown, line.number, start)
    return SPECIAL.at(place, edits=edits, first=line.value[:1], meant=meant)


def _left(above: Line, line: Line) -> int:
    return above.indent if line.dashes and above.dashes else above.depth


def _block(error: MarkedYAMLError, text: str, shown: str) -> Fault | None:
    """`expected <block end>` and its kin: indentation, or a list where keys stand."""
    place = _inside(_place(error.problem_mark, shown), text)
    line = _line(place.line, text)
    before = _entries_before(place.line, text)
    if not before:
        return None
    if place.column - 1 > line.depth and line.value[:1] in ("'", '"', "[", "{"):
        return _to_quote(line, shown)
    same = [x for x in before if x.indent == line.indent]
    if same and bool(same[-1].dashes) != bool(line.dashes):
        return MIXED.at(Place(shown, place.line, line.indent + 1))
    return _misaligned(line, before, text, shown)


def _document(error: MarkedYAMLError, text: str, shown: str) -> Fault | None:
    """More behind the end: a second document, or a first line that stood too far in."""
    place = _inside(_place(error.problem_mark, shown), text)
    lines = text.split("\n")
    for number in range(place.line, 0, -1):
        mark = lines[number - 1].strip()
        if mark in ("---", "...") or mark.startswith("--- "):
            return SEVERAL.at(Place(shown, number, 1), mark=mark[:3])
    line = _line(place.line, text)
    before = _entries_before(place.line, text)
    if len(before) == 1 and line.indent == 0 and line.has_colon and (first := before[0]).indent:
        here = Place(shown, first.number, first.indent + 1)
        return INDENT.at(
            here, have=first.indent, side=BELOW, want=0, line=line.number, key=line.key
        )
    return _misaligned(line, before, text, shown)


def _backslash(error: MarkedYAMLError, text: str, shown: str) -> Fault | None:
    return BACKSLASH.at(_inside(_place(error.problem_mark, shown), text))


def _anchor(error: MarkedYAMLError, text: str, shown: str) -> Fault | None:
    return ANCHOR.at(_inside(_place(error.context_mark or error.problem_mark, shown), text))


def _tag(error: MarkedYAMLError, text: str, shown: str) -> Fault | None:
    return TAG.at(_inside(_place(error.context_mark or error.problem_mark, shown), text))


_TELLERS: tuple[tuple[str, Callable[[MarkedYAMLError, str, str], Fault | None]], ...] = (
    ("tab character", _tab),
    ("'\\t'", _tab),
    ("found unknown escape character", _backslash),
    ("did not find expected hexdecimal number", _backslash),
    ("while scanning a block scalar", _behind_bar),
    ("while scanning a quoted scalar", _unclosed_quote),
    ("while parsing a flow", _unclosed_bracket),
    ("could not find expected ':'", _no_colon),
    ("mapping values are not allowed", _mapping_here),
    ("block sequence entries are not allowed", _block),
    ("found another document", _document),
    ("<document start>", _document),
    ("while parsing a block", _block),
    ("alias", _anchor),
    ("anchor", _anchor),
    ("while scanning a tag", _tag),
    ("while parsing a node", _tag),
)
