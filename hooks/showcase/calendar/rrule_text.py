"""Calendar: the text of an RRULE, read with every part checked, and written in normal form."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from showcase.calendar.finding import Finding, Read, failed, find
from showcase.calendar.rule import CODES, Day, Freq, Rule
from showcase.faults import declare

BAD_PART = declare(
    "E224",
    "RRULE 写法不对",
    "RRULE 里的“{part}”不符合 RFC 5545",
    "{hint}",
    wrong="repeat: RRULE:FREQ=MONTHLY;BYDAY=2XX",
    right="repeat: RRULE:FREQ=MONTHLY;BYDAY=2TH",
)
HINTS = {
    "freq": "FREQ 只能是 DAILY、WEEKLY、MONTHLY、YEARLY 之一，例如 RRULE:FREQ=MONTHLY;BYDAY=2TH",
    "clock": "钟点不写在规律里，请写到 time，例如 time: 12:15-13:15",
    "unknown": "只能用 FREQ INTERVAL COUNT UNTIL BYDAY BYMONTHDAY BYMONTH BYSETPOS BYYEARDAY BYWEEKNO WKST",
    "twice": "同一项只写一次",
    "number": "这里要写整数，范围 {low} 到 {high}（不含 0）",
    "day": "星期写 MO TU WE TH FR SA SU，前面可加序号，例如 2TH、-1FR",
    "ordinal": "带序号的星期只能用于 MONTHLY 和 YEARLY",
    "fifth": "一个月里同一个星期几最多有五个，序号写 1 到 5 或 -1 到 -5",
    "until": "UNTIL 写成 20261231 或 20261231T155959Z（UTC，即北京时间 23:59:59）",
    "both": "COUNT 和 UNTIL 只能写一个",
    "setpos": "BYSETPOS 要和另一个 BY… 一起用",
    "yearly": "这一项只能用于 FREQ=YEARLY",
    "weekly": "FREQ=WEEKLY 不能写 BYMONTHDAY",
    "form": "每一项写成 名称=值，用英文分号隔开，例如 RRULE:FREQ=WEEKLY;BYDAY=TU",
    "outside": "DTSTART、EXDATE、RDATE 请写到 starts、skip、extra",
}

_LISTS = {
    "BYMONTH": ("by_month", 1, 12),
    "BYMONTHDAY": ("by_month_day", -31, 31),
    "BYYEARDAY": ("by_year_day", -366, 366),
    "BYWEEKNO": ("by_week_no", -53, 53),
    "BYSETPOS": ("by_set_pos", -366, 366),
}
_SINGLE = {"INTERVAL": ("interval", 999), "COUNT": ("count", 99_999)}
_CLOCK = ("BYHOUR", "BYMINUTE", "BYSECOND")
_OUTSIDE = ("DTSTART", "EXDATE", "RDATE", "EXRULE", "DTEND")
_UNTIL = re.compile(r"(\d{8})(?:T(\d{6})(Z?))?")
_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")


class _BadPart(Exception):  # noqa: N818 - never leaves this module
    def __init__(self, hint: str, **values: object) -> None:
        self.hint = HINTS[hint].format(**values)


def read_rrule(text: str) -> Read[Rule]:
    """Read the text after `RRULE:`; each bad part is one finding."""
    fields: dict[str, Any] = {}
    seen: set[str] = set()
    findings: list[Finding] = []
    for part in text.strip().upper().rstrip(";").split(";"):
        name, _, value = part.strip().partition("=")
        try:
            fields.update(_field(name, value, seen))
        except _BadPart as bad:
            findings.append(find(BAD_PART, part=part.strip(), hint=bad.hint))
    if not findings:
        findings = _together(fields)
    if findings:
        return failed(*findings)
    return Read(Rule(**fields))


def _field(name: str, value: str, seen: set[str]) -> dict[str, Any]:
    if not value or name in seen:
        raise _BadPart("twice" if value else "form")
    seen.add(name)
    if name in _LISTS:
        field, low, high = _LISTS[name]
        numbers = {_integer(v, low, high) for v in value.split(",")}
        return {field: in_order(numbers)}
    if name in _SINGLE:
        field, high = _SINGLE[name]
        return {field: _integer(value, 1, high)}
    for names, hint in ((_CLOCK, "clock"), (_OUTSIDE, "outside")):
        if name in names:
            raise _BadPart(hint)
    reader = _READERS.get(name)
    if reader is None:
        raise _BadPart("unknown")
    return reader(value)


def _freq(value: str) -> dict[str, Any]:
    if value not in Freq.__members__:
        raise _BadPart("freq")
    return {"freq": Freq(value)}


def _by_day(value: str) -> dict[str, Any]:
    days = set()
    for part in value.split(","):
        found = _DAY.fullmatch(part)
        nth = int(found[1]) if found and found[1] else 0
        if not found or abs(nth) > 53 or (found[1] and not nth):
            raise _BadPart("day")
        days.add(Day(nth, CODES.index(found[2])))
    return {"by_day": sorted_days(days)}


def _until(value: str) -> dict[str, Any]:
    found = _UNTIL.fullmatch(value)
    if not found:
        raise _BadPart("until")
    try:
        moment = datetime.strptime(found[1] + (found[2] or "235959"), "%Y%m%d%H%M%S")  # noqa: DTZ007 - local
        if found[3]:
            moment += timedelta(hours=8)
    except (ValueError, OverflowError):
        raise _BadPart("until") from None
    return {"until": moment}


def _week_start(value: str) -> dict[str, Any]:
    if value not in CODES:
        raise _BadPart("day")
    return {"week_start": CODES.index(value)}


_READERS: dict[str, Callable[[str], dict[str, Any]]] = {
    "FREQ": _freq,
    "BYDAY": _by_day,
    "UNTIL": _until,
    "WKST": _week_start,
}


def _integer(text: str, low: int, high: int) -> int:
    if not re.fullmatch(r"[+-]?\d{1,6}", text) or not low <= int(text) <= high or not int(text):
        raise _BadPart("number", low=low, high=high)
    return int(text)


def _together(fields: dict[str, Any]) -> list[Finding]:
    """What is wrong with parts that are each right alone."""
    freq = fields.get("freq")
    others = [n for n in fields if n.startswith("by_") and n != "by_set_pos"]
    ordinals = [abs(day.nth) for day in fields.get("by_day", ())]
    ordinal = any(ordinals)
    of_month = freq is Freq.MONTHLY or "by_month" in fields
    wrong = (
        ("FREQ", "freq", freq is None),
        ("COUNT", "both", "count" in fields and "until" in fields),
        ("BYSETPOS", "setpos", "by_set_pos" in fields and not others),
        ("BYYEARDAY", "yearly", "by_year_day" in fields and freq is not Freq.YEARLY),
        ("BYWEEKNO", "yearly", "by_week_no" in fields and freq is not Freq.YEARLY),
        ("BYMONTHDAY", "weekly", "by_month_day" in fields and freq is Freq.WEEKLY),
        (
            "BYDAY",
            "ordinal",
            ordinal and (freq in (Freq.DAILY, Freq.WEEKLY) or "by_week_no" in fields),
        ),
        ("BYDAY", "fifth", of_month and max(ordinals, default=0) > 5),
    )
    return [find(BAD_PART, part=part, hint=HINTS[hint]) for part, hint, bad in wrong if bad]


def in_order(numbers: set[int]) -> tuple[int, ...]:
    """Positive numbers first, rising; then those counted from the end."""
    return tuple(sorted(numbers, key=lambda n: (n < 0, n)))


def sorted_days(days: set[Day]) -> tuple[Day, ...]:
    """Weekdays in normal order: by ordinal (from the end last), then from Monday."""
    return tuple(sorted(days, key=lambda d: (d.nth < 0, d.nth, d.weekday)))


def rrule_text(rule: Rule, *, bounds: bool = True) -> str:
    """Write a rule as RFC 5545 text without `RRULE:`; UNTIL in UTC, WKST only where it counts.

    Args:
        rule: the rule.
        bounds: whether COUNT and UNTIL are written.
    """
    needs_week = rule.week_start or (rule.freq is Freq.WEEKLY and rule.interval > 1)
    parts: list[tuple[str, object]] = [
        ("FREQ", rule.freq),
        ("INTERVAL", rule.interval if rule.interval > 1 else ""),
        ("BYMONTH", _joined(rule.by_month)),
        ("BYWEEKNO", _joined(rule.by_week_no)),
        ("BYYEARDAY", _joined(rule.by_year_day)),
        ("BYMONTHDAY", _joined(rule.by_month_day)),
        ("BYDAY", _joined(rule.by_day)),
        ("BYSETPOS", _joined(rule.by_set_pos)),
        ("WKST", CODES[rule.week_start] if needs_week else ""),
    ]
    if bounds:
        parts.append(("COUNT", rule.count or ""))
        parts.append(("UNTIL", _utc(rule.until) if rule.until else ""))
    return ";".join(f"{name}={value}" for name, value in parts if value)


def _joined(values: tuple[object, ...]) -> str:
    return ",".join(map(str, values))


def _utc(moment: datetime) -> str:
    return (moment - timedelta(hours=8)).strftime("%Y%m%dT%H%M%SZ")
