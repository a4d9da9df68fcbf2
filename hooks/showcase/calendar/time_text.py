"""Calendar: an editor's text → the time of a session, and every way it can be wrong."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from showcase.calendar.finding import Finding, Read, failed, find
from showcase.calendar.numerals import number
from showcase.calendar.times import DAY, KNOWN_PARTS, Part, Span, TimeOfDay, clock, find_part
from showcase.calendar.words import AFTERNOON, LIST_MARK, NEXT_DAY, NEXT_DAY_NAME, NOON, PARTS
from showcase.faults import Code, declare

BAD_TIME = declare(
    "E230",
    "时间看不懂",
    "看不懂时间“{text}”",
    "写成 12:15-13:15；没有钟点就写 {parts}；最接近的是 {nearest}",
    wrong="time: 中饭后",
    right="time: 中午",
)
END_FIRST = declare(
    "E231",
    "结束早于开始",
    "结束 {end} 不晚于开始 {start}",
    "是不是写反了：{swapped}？跨夜请写 {overnight}",
    wrong="time: 13:15-12:15",
    right="time: 12:15-13:15",
)
NO_SUCH_TIME = declare(
    "E232",
    "没有这个钟点",
    "没有 {clock} 这个时间",
    "小时是 0 到 23，分钟是 0 到 59；到次日请写 22:30-次日01:30",
    wrong="time: 22:30-25:30",
    right="time: 22:30-次日01:30",
)
NO_END = declare(
    "E233",
    "只写了开始时间",
    "“{text}”没有结束时间，算不出场地占用",
    "补上结束时间，例如 {nearest}",
    wrong="time: 12:15",
    right="time: 12:15-13:15",
)
TOO_LONG = declare(
    "E234",
    "一场超过一整天",
    "“{text}”超过 24 小时",
    "一场最长到次日同一时刻；连办几天请用“每天”加 starts 和 ends",
    wrong="time: 22:30-次日23:30",
    right="time: 22:30-次日01:30",
)
WRONG_DASH = declare(
    "W220",
    "时间段中间的横线",
    "时间段“{text}”中间用了“{dash}”，已按 {right} 理解",
    "写成 {right}",
    wrong="time: 12:15—13:15",
    right="time: 12:15-13:15",
    fixable=True,
)
FULL_WIDTH = declare(
    "W221",
    "时间用了全角字符",
    "时间“{text}”用了全角字符，已按 {right} 理解",
    "写成 {right}",
    wrong="time: １２：１５-１３：１５",
    right="time: 12:15-13:15",
    fixable=True,
)
TAKEN_TIME = declare(
    "W222",
    "时间的写法",
    "时间“{text}”已按 {right} 理解",
    "写成 {right}",
    wrong="time: 下午2点-4点半",
    right="time: 14:00-16:30",
    fixable=True,
)

_SEPARATORS = "-~—–―−‐‑─至到"
_SIDE = re.compile(
    r"(?P<next>{next})?(?P<part>{parts})?(?:(?P<h>\d{{1,2}})(?P<mark>[:.点时])(?:(?P<m>\d{{1,2}})分?|(?P<half>半)|(?P<quarter>[一三])刻|整)?"
    r"|(?P<hh>\d{{2}})(?P<mm>\d{{2}}))(?P<after>am|pm)?".format(
        next="|".join(NEXT_DAY),
        parts="|".join(
            sorted(
                {n for name, (_, also) in PARTS.items() for n in (name, *also)},
                key=len,
                reverse=True,
            )
        ),
    ),
    re.IGNORECASE,
)
_HAN_HOUR = re.compile("[一二三四五六七八九十两]{1,3}(?=[点时])")
_SPLIT = re.compile(f"[{_SEPARATORS}]+")
_ASCII = re.compile(rf"\d{{1,2}}:\d\d-(?:{NEXT_DAY_NAME})?\d{{1,2}}:\d\d")


@dataclass(frozen=True, slots=True)
class _Side:
    minutes: int
    tomorrow: bool
    shifted: bool
    bare: bool


class _NoSuchTimeError(ValueError):
    """A clock time that does not exist; `args[0]` is its text."""


def read_time(text: str, parts: Iterable[Part] = KNOWN_PARTS) -> Read[TimeOfDay]:
    """Read `12:15-13:15`, `22:30-次日01:30` or a part of the day.

    Args:
        text: as the editor wrote it.
        parts: the parts of the day this site knows, in order.
    """
    known = tuple(parts)
    bare = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
    if part := find_part(bare, known):
        return Read(part)
    bare = _HAN_HOUR.sub(lambda m: str(number(m[0])), bare)
    pieces = _SPLIT.split(bare)
    try:
        sides = [_side(piece) for piece in pieces]
    except _NoSuchTimeError as wrong:
        return failed(find(NO_SUCH_TIME, clock=wrong.args[0]))
    found = [side for side in sides if side]
    if len(found) != len(pieces) or len(found) > 2:
        return failed(_not_understood(text, known))
    if len(found) == 1:
        start = found[0].minutes
        return failed(find(NO_END, text=text, nearest=Span(start, min(start + 60, DAY))))
    return _span(text, found[0], found[1])


def _span(text: str, first: _Side, last: _Side) -> Read[TimeOfDay]:
    start, end = first.minutes, last.minutes
    if first.shifted and last.bare and end <= start and start < end + DAY // 2 <= DAY:
        end += DAY // 2
    if first.minutes >= DAY or first.tomorrow:
        return failed(find(NO_SUCH_TIME, clock=clock(start)))
    if last.tomorrow:
        end += DAY
    if end > start + DAY:
        return failed(find(TOO_LONG, text=text))
    if end <= start:
        return failed(
            find(
                END_FIRST,
                start=clock(start),
                end=clock(end % DAY),
                swapped=f"{clock(end % DAY)}-{clock(start)}",
                overnight=Span(start, end % DAY + DAY),
            )
        )
    span = Span(start, end)
    return Read(span, _loose(text, span))


def _loose(text: str, span: Span) -> tuple[Finding, ...]:
    """What was not written as it should be, though it was understood."""
    right = str(span)
    bare = re.sub(r"\s+", "", text)
    folded = unicodedata.normalize("NFKC", bare)
    dash = _SPLIT.search(folded)
    plain = _SPLIT.sub("-", folded)
    known: Code = TAKEN_TIME
    if folded == bare and _ASCII.fullmatch(bare):
        return ()
    if _ASCII.fullmatch(plain):
        known = FULL_WIDTH if folded != bare else WRONG_DASH
    values = {"text": text, "right": right, "dash": dash[0] if dash else ""}
    return (find(known, instead=right, **values),)


def _side(text: str) -> _Side | None:
    found = _SIDE.fullmatch(text)
    if not found:
        return None
    hour = int(found["h"] or found["hh"])
    minute = int(found["m"] or found["mm"] or 0)
    if found["half"]:
        minute = 30
    if found["quarter"]:
        minute = (number(found["quarter"]) or 0) * 15
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise _NoSuchTimeError(f"{hour}:{minute:02d}")
    label = found["part"] or ""
    afternoon = (
        label in AFTERNOON or (label in NOON and hour < 6) or (found["after"] or "").lower() == "pm"
    )
    shifted = afternoon and hour < 12
    return _Side(
        (hour + (12 if shifted else 0)) * 60 + minute,
        tomorrow=bool(found["next"]),
        shifted=afternoon or label in NOON,
        bare=not label and not found["after"],
    )


def _not_understood(text: str, known: tuple[Part, ...]) -> Finding:
    names = [part.name for part in known]
    close = difflib.get_close_matches(text, [*names, "12:15-13:15"], n=1, cutoff=0.3)
    nearest = close[0] if close else "12:15-13:15"
    return find(BAD_TIME, text=text, parts=LIST_MARK.join(names), nearest=nearest)
