"""Calendar: an editor's texts → an Activity, with every fault at its key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import islice
from typing import Any, Literal, TypeVar

from showcase.calendar.activity import NO_ROTA, Activity, Cancelled, Extra, Holiday, Moved, Rota
from showcase.calendar.finding import Finding, Read, failed, find
from showcase.calendar.originals import originals
from showcase.calendar.phrases import read_phrase
from showcase.calendar.rule import Announced, Repeat, Rule
from showcase.calendar.time_text import read_time
from showcase.calendar.times import KNOWN_PARTS, Part, TimeOfDay
from showcase.faults import declare

T = TypeVar("T")

NO_SUCH_DATE = declare(
    "E249",
    "没有这一天",
    "没有 {text} 这一天",
    "日期写成 2026-06-30；是不是 {nearest}？",
    wrong="starts: 2026-04-31",
    right="starts: 2026-04-30",
)
FAR_YEAR = declare(
    "E252",
    "年份不像",
    "{text} 的年份不在 {first} 到 {last} 之间",
    "核对年份，是不是多打或少打了一位？",
    wrong="extra: [{date: 9999-12-31}]",
    right="extra: [{date: 2026-12-31}]",
)
NEEDS_START = declare(
    "E240",
    "缺开始日期",
    "“{repeat}”要从某一天数起，却没有 starts",
    "加一行 starts: 第一场的日期",
    wrong="repeat: 每两周周三",
    right="repeat: 每两周周三\nstarts: 2026-01-07",
)
ENDS_FIRST = declare(
    "E241",
    "结束日期早于开始日期",
    "ends {ends} 早于 starts {starts}",
    "是不是写反了，或年份写错？",
    wrong="starts: 2026-12-31\nends: 2026-01-08",
    right="starts: 2026-01-08\nends: 2026-12-31",
)
TOO_MANY = declare(
    "E242",
    "场次太多",
    "从 {starts} 起按“{repeat}”办到 {ends}，超过 {limit} 场，没有生成",
    "核对 ends 的年份；一直办下去就不写 ends",
    wrong="repeat: 每天\nstarts: 2026-01-01\nends: 9999-12-31",
    right="repeat: 每天\nstarts: 2026-01-01",
)
NO_SESSION = declare(
    "E250",
    "起止日期之间没有一场",
    "“{repeat}”在 {starts} 到 {ends} 之间一场也没有",
    "核对 starts 和 ends；第一场要到 {nearest}",
    wrong="repeat: 每年7月1日\nstarts: 2026-08-01\nends: 2026-12-31",
    right="repeat: 每年7月1日\nstarts: 2026-01-01\nends: 2026-12-31",
)
FIRST_YEAR, LAST_YEAR = 1901, 2199
"""The years a session may lie in; `ends` may lie later, as long as the sessions are not too many."""
FAR = timedelta(days=366 * 200)
LIMIT = 5_000
"""The most sessions one activity may have from start to end: every day for 13 years."""


@dataclass(frozen=True, slots=True)
class ActivityText:
    """What an editor wrote of an activity, as texts; names as the keys of the YAML file.

    `cancelled`, `moved` and `extra` are mappings with the keys of the file (date, to, time, hall,
    reason, title).
    """

    key: str
    name: str
    repeat: str | None = None
    time: str | None = None
    starts: str | None = None
    ends: str | None = None
    dates: Sequence[str] = ()
    holiday: Literal["跳过", "顺延", "照常"] = "跳过"
    skip: Sequence[str] = ()
    cancelled: Sequence[dict[str, Any]] = ()
    moved: Sequence[dict[str, Any]] = ()
    extra: Sequence[dict[str, Any]] = ()
    rota: Rota = NO_ROTA
    hall: str = ""
    share_hall: bool = False
    building: str = ""
    branch: str = ""
    kind: str = ""
    series: str = ""
    uid_key: str = ""
    quiet: tuple[tuple[date, date], ...] = ()


@dataclass(slots=True)
class _Reader:
    """Collects what is found while the fields are read."""

    parts: tuple[Part, ...]
    findings: list[Finding] = field(default_factory=list)

    def take(self, read: Read[T], *loc: str | int) -> T | None:
        self.findings.extend(f.below(*loc) for f in read.findings)
        return read.value

    def day(self, text: object, *loc: str | int) -> date:
        """A day; the first of all days after a finding, which no one sees."""
        return self.take(read_date(str(text)), *loc) or date.min

    def end(self, text: str) -> date | None:
        """The last day; a year far off is told with the number of sessions it would make."""
        read = read_date(text)
        if any(f.code is FAR_YEAR for f in read.findings):
            return date.fromisoformat(text)
        return self.take(read, "ends")

    def days(self, texts: Sequence[str], key: str) -> tuple[date, ...]:
        return tuple(self.day(text, key, at) for at, text in enumerate(texts))

    def time(self, text: str | None, *loc: str | int) -> TimeOfDay | None:
        return self.take(read_time(text, self.parts), *loc) if text else None


def read_date(text: str) -> Read[date]:
    """Read `2026-06-30`; a day that does not exist gets the last day of its month as suggestion."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return failed(find(NO_SUCH_DATE, text=text, nearest=_nearest_date(text)))
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return failed(find(FAR_YEAR, text=text, first=FIRST_YEAR, last=LAST_YEAR))
    return Read(day)


def _nearest_date(text: str) -> date | str:
    try:
        first = date.fromisoformat(f"{text[:7]}-01")
    except ValueError:
        return "2026-06-30"
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def read_activity(text: ActivityText, parts: Iterable[Part] = KNOWN_PARTS) -> Read[Activity]:
    """Read an activity; the value is None if anything about its dates cannot be trusted."""
    reader = _Reader(tuple(parts))
    repeat = reader.take(read_phrase(text.repeat), "repeat") if text.repeat else None
    starts = reader.day(text.starts, "starts") if text.starts else None
    activity = Activity(
        text.key,
        text.name,
        repeat,
        reader.days(text.dates, "dates"),
        reader.time(text.time, "time"),
        starts,
        reader.end(text.ends) if text.ends else None,
        Holiday(text.holiday),
        reader.days(text.skip, "skip"),
        tuple(
            Cancelled(reader.day(c.get("date"), "cancelled", at, "date"), c.get("reason") or "")
            for at, c in enumerate(text.cancelled)
        ),
        tuple(_moved(reader, at, change) for at, change in enumerate(text.moved)),
        tuple(_extra(reader, at, extra) for at, extra in enumerate(text.extra)),
        text.rota,
        text.hall,
        text.share_hall,
        text.building,
        text.branch,
        text.kind,
        text.series,
        text.uid_key,
        text.quiet,
    )
    if not any(f.stops for f in reader.findings):
        reader.findings.extend(check_extent(activity, text.repeat or ""))
    if any(f.stops for f in reader.findings):
        return failed(*reader.findings)
    return Read(activity, tuple(reader.findings))


def _moved(reader: _Reader, at: int, change: dict[str, Any]) -> Moved:
    return Moved(
        reader.day(change.get("date"), "moved", at, "date"),
        reader.day(change.get("to"), "moved", at, "to"),
        reader.time(change.get("time"), "moved", at, "time"),
        change.get("hall") or "",
        change.get("reason") or "",
    )


def _extra(reader: _Reader, at: int, extra: dict[str, Any]) -> Extra:
    return Extra(
        reader.day(extra.get("date"), "extra", at, "date"),
        reader.time(extra.get("time"), "extra", at, "time"),
        extra.get("title") or "",
    )


def check_extent(activity: Activity, repeat: str) -> list[Finding]:
    """Whether start, end and number of an activity make sense together."""
    rule, starts, ends = activity.repeat, activity.starts, activity.ends
    if starts and ends and ends < starts:
        return [find(ENDS_FIRST, "ends", starts=starts, ends=ends)]
    if rule is None or isinstance(rule, Announced):
        return []
    if starts is None:
        counts = needs_start(rule) or activity.rota.cycle
        return [find(NEEDS_START, "repeat", repeat=repeat)] if counts else []
    last = _last_day(rule, starts, ends)
    if last is None:
        return []
    key = "ends" if ends == last else "repeat"
    number = sum(1 for _ in islice(originals(activity, starts, min(last, starts + FAR)), LIMIT + 1))
    if number > LIMIT:
        return [find(TOO_MANY, key, starts=starts, ends=last, repeat=repeat, limit=LIMIT)]
    if last > starts + FAR:
        return [find(FAR_YEAR, key, text=last, first=FIRST_YEAR, last=LAST_YEAR)]
    if not number:
        endless = replace(activity, ends=None)
        nearest = next(originals(endless, starts, starts + timedelta(days=366 * 9)), "—")
        return [
            find(NO_SESSION, "repeat", repeat=repeat, starts=starts, ends=last, nearest=nearest)
        ]
    return []


def needs_start(repeat: Repeat) -> bool:
    """Whether a rule counts from its first session, or takes its day from it."""
    if not isinstance(repeat, Rule):
        return False
    takes_day = not (
        repeat.by_day or repeat.by_month_day or repeat.by_year_day or repeat.freq == "DAILY"
    )
    return repeat.interval > 1 or repeat.count is not None or takes_day


def _last_day(rule: Repeat, starts: date, ends: date | None) -> date | None:
    """The last day the activity states for itself; None if it goes on."""
    if isinstance(rule, Rule):
        if rule.count:
            return min(starts + FAR, ends or date.max)
        if rule.until:
            return min(rule.until.date(), ends or date.max)
    return ends
