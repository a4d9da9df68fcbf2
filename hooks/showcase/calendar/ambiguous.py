"""Calendar: phrases with two readings, refused with both of them and the way out of each."""

from __future__ import annotations

import re
from collections.abc import Callable

from showcase.calendar.canonical import lunar_day_name
from showcase.calendar.finding import Finding, find
from showcase.calendar.forms import lunar_day
from showcase.calendar.numerals import NUMBER, number, numeral, times_numeral
from showcase.calendar.readings import READINGS, THIRDS
from showcase.calendar.rule import CODES
from showcase.calendar.words import LUNAR_MONTHS, WEEKDAYS
from showcase.faults import declare

TWO_READINGS = declare(
    "E221",
    "重复规律有两种读法",
    "“{text}”有两种读法：①{first}；②{second}",
    "要①请写“{first_way}”，要②请写“{second_way}”",
    wrong="repeat: 每月第二周周四",
    right="repeat: 每月第二个周四",
)

Values = dict[str, object]


def _weekday(text: str) -> int:
    return int(text) - 1 if text.isdigit() else WEEKDAYS.index(text)


def _day(found: re.Match[str]) -> Values:
    weekday = _weekday(found["day"])
    return {"day": WEEKDAYS[weekday], "code": CODES[weekday]}


def _week_of_month(found: re.Match[str]) -> Values:
    """The nth calendar week's weekday lies on seven possible days of the month."""
    nth = number(found["n"]) or 1
    first = 7 * (nth - 1) + _weekday(found["day"]) - 5
    days = ",".join(str(d) for d in range(first, first + 7) if 1 <= d <= 31)
    return {**_day(found), "n": numeral(nth), "days": days}


def _even_weeks(found: re.Match[str]) -> Values:
    start = 2 if found["parity"] == "双" else 1
    weeks = ",".join(map(str, range(start, 54, 2)))
    return {**_day(found), "parity": found["parity"], "weeks": weeks}


def _gap(found: re.Match[str]) -> Values:
    n = number(found["n"]) or 2
    unit = {"周": "周", "天": "天", "日": "天"}.get(found["unit"], "个月")
    return {
        "n": times_numeral(n),
        "more": times_numeral(n + 1),
        "unit": unit,
        "days": found["days"],
    }


def _working_day(found: re.Match[str]) -> Values:
    nth = found["n"]
    return {"pos": (number(nth) or 1) if nth else -1}


def _third(found: re.Match[str]) -> Values:
    first, last = THIRDS[found["third"]]
    return {"first": first, "last": last}


def _lunar(found: re.Match[str]) -> Values:
    day = lunar_day(found["day"]) or 1
    return {"day": day, "lunar": lunar_day_name(day)}


def _lunar_year(found: re.Match[str]) -> Values:
    month = number(found["month"]) or 1
    day = lunar_day(found["day"]) or 1
    return {
        "month": month,
        "day": day,
        "lunar_month": LUNAR_MONTHS[(month - 1) % 12],
        "lunar": lunar_day_name(day),
    }


def _weekday_list(found: re.Match[str]) -> Values:
    return {
        "n": numeral(number(found["n"]) or 1),
        "day": WEEKDAYS[_weekday(found["day"])],
        "other": WEEKDAYS[_weekday(found["other"])],
    }


def _as_found(found: re.Match[str]) -> Values:
    return dict(found.groupdict())


_W = "[一二三四五六日1-7]"
_HAN_DAY = "(?P<day>初[一二三四五六七八九十]|[一二三四五六七八九十廿]{1,3})"
_PATTERNS: tuple[tuple[str, str, Callable[[re.Match[str]], Values]], ...] = (
    ("week_of_month", rf"每月第(?P<n>{NUMBER})个?周[里内中]?周(?P<day>{_W})", _week_of_month),
    ("last_week_of_month", rf"每月最后一?个?周[里内中]?周(?P<day>{_W})", _day),
    ("even_weeks", rf"(?:每逢|每|逢)?(?P<parity>[单双])周周?(?P<day>{_W})", _even_weeks),
    ("every_other_weekday", rf"每?隔一?个?周(?P<day>{_W})", _day),
    ("even_months", r"每(?P<parity>[单双])月(?P<days>.+)", _as_found),
    (
        "gap",
        r"每?隔(?P<n>(?!一)[2-9]|两|[二三四五六七八九十])个?(?P<unit>周|天|日|月)(?P<days>.*)",
        _gap,
    ),
    ("working_days", r"每?周?(?:每?个?)工作日", _as_found),
    ("nth_working_day", rf"每月(?:第(?P<n>{NUMBER})|最后一?)个?工作日", _working_day),
    ("weekends", r"每?个?(?:周末|双休日|周周末)", _as_found),
    ("month_end", r"每月(?:月?末|月?底)", _as_found),
    ("month_begin", r"每月月?初", _as_found),
    ("month_third", r"每月(?P<third>[上中下]旬)", _third),
    ("quarter_end", r"每?季度?(?:季?末|季?底)", _as_found),
    ("quarter_begin", r"每?季度?季?初", _as_found),
    ("year_end", r"每年年?(?:末|底)", _as_found),
    ("year_begin", r"每年年?初", _as_found),
    ("lunar_or_not", rf"每月{_HAN_DAY}", _lunar),
    (
        "lunar_year_or_not",
        rf"每年(?P<month>[一二三四五六七八九十]{{1,2}})月(?!初){_HAN_DAY}",
        _lunar_year,
    ),
    (
        "nth_weekday_list",
        rf"每月第(?P<n>{NUMBER})个周(?P<day>{_W})、周?(?P<other>{_W})",
        _weekday_list,
    ),
)
"""Name in READINGS, pattern of the whole plain phrase, values of its sentences."""


def two_readings(text: str, plain: str) -> Finding | None:
    """The finding for a phrase with two readings; None if it has at most one.

    Args:
        text: as the editor wrote it.
        plain: the same after `phrases.plain`.
    """
    for name, pattern, fill in _PATTERNS:
        found = re.fullmatch(pattern, plain)
        if found:
            values = fill(found)
            first, second, first_way, second_way = (r.format(**values) for r in READINGS[name])
            return find(
                TWO_READINGS,
                text=text,
                first=first,
                second=second,
                first_way=first_way,
                second_way=second_way,
            )
    return None
