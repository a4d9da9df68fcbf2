"""Calendar: an editor's repetition phrase → a rule, and every way it can be wrong."""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import replace

from showcase.calendar.ambiguous import two_readings
from showcase.calendar.announced import announced
from showcase.calendar.canonical import phrase
from showcase.calendar.finding import Finding, Read, failed, find
from showcase.calendar.forms import (
    LONGEST,
    NoSuchMonthDayError,
    NoSuchMonthError,
    bounds,
    by_forms,
)
from showcase.calendar.month_days import NoSuchDayError, NoSuchOrdinalError
from showcase.calendar.numerals import NUMBER
from showcase.calendar.rare import rarely
from showcase.calendar.readings import (
    DAY_OF_MONTH,
    EXAMPLES,
    HOLIDAY_WORDS,
    LAST_DAY_OF_MONTH,
    LAST_DAY_OF_YEARS_MONTH,
    MISSING_DAY,
    MONTH_HAS,
    MONTH_NUMBER,
    MONTHS_HAVE,
    TWELVE_MONTHS,
)
from showcase.calendar.rrule_text import read_rrule
from showcase.calendar.rule import Repeat, Rule
from showcase.calendar.words import (
    LIST_MARK,
    ONCE,
    PARTS,
    SYNONYMS,
)
from showcase.faults import declare

NOT_UNDERSTOOD = declare(
    "E220",
    "重复规律看不懂",
    "看不懂重复规律“{text}”",
    "最接近的写法：“{nearest}”；没有固定日期就写“每月一次，日期另行通知”或“不定期”",
    wrong="repeat: 每月逢四",
    right="repeat: 每月第二个周四",
)
NO_SUCH_DAY = declare(
    "E222",
    "规律里的日子不存在",
    "“{text}”里的 {what} 不存在：{why}",
    "请核对；想要月末就写“{nearest}”",
    wrong="repeat: 每月32日",
    right="repeat: 每月最后一天",
)
NO_SUCH_ORDINAL = declare(
    "E223",
    "一个月没有这么多个星期几",
    "“{text}”不会发生：一个月里同一个星期几最多有五个",
    "请写第一到第五个，或“最后一个”，例如“{nearest}”",
    wrong="repeat: 每月第六个周四",
    right="repeat: 每月最后一个周四",
)
HAS_TIME = declare(
    "E225",
    "规律里写了时间",
    "“{text}”把时间写进了规律",
    "规律和时间分两行写：repeat: {repeat} 和 time: {time}",
    wrong="repeat: 每周二中午",
    right="repeat: 每周二\ntime: 中午",
)
NO_DAY = declare(
    "E226",
    "规律没说哪一天",
    "“{text}”没说是哪一天",
    "写明哪天，例如“{example}”；日期未定就写“{announced}”",
    wrong="repeat: 每月",
    right="repeat: 每月第二个周四",
)
TWO_RULES = declare(
    "E227",
    "一个活动写了两条规律",
    "“{text}”是两条规律，一个活动只能有一条",
    "分成两个活动文件，或把另一条的日期逐个写进 extra",
    wrong="repeat: 每周二和每月15日",
    right="repeat: 每周二",
)
HAS_HOLIDAY = declare(
    "E229",
    "规律里写了节假日",
    "“{text}”把遇节假日的办法写进了规律",
    "规律只写“{repeat}”，另起一行 holiday: 跳过（或 顺延、照常）",
    wrong="repeat: 每周二（节假日除外）",
    right="repeat: 每周二\nholiday: 跳过",
)
TAKEN_AS = declare(
    "W211",
    "规律按常用写法理解",
    "“{text}”按“{canonical}”理解",
    "写成“{canonical}”就不再提示",
    wrong="repeat: 每月第二周四",
    right="repeat: 每月第二个周四",
    fixable=True,
)

_TIME = re.compile(
    r"[0-9]{1,2}[:点时]|[一二三四五六七八九十两]{1,3}[点时]|"
    + "|".join(
        sorted(
            {n for name, (_, also) in PARTS.items() for n in (name, *also)}, key=len, reverse=True
        )
    )
)
_HOLIDAY = re.compile(r"[(,，、]?(?:遇|逢)?(?:国家)?(?:" + "|".join(HOLIDAY_WORDS) + r").*$")
_DAY_SIGN = re.compile("(?<=[0-9一二三四五六七八九十])号")
_LISTED = re.compile("[,，;；和及与&]")


def plain(text: str) -> str:
    """The phrase without spaces, full-width forms and synonyms: what the patterns see."""
    bare = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
    for other, one in SYNONYMS:
        bare = bare.replace(other, one)
    return _DAY_SIGN.sub("日", bare)


def read_phrase(text: str) -> Read[Repeat]:
    """Read a repetition phrase; warnings may come with a value, faults never do."""
    read = _read_any(text)
    return failed(*read.findings) if any(f.stops for f in read.findings) else read


def _read_any(text: str) -> Read[Repeat]:
    bare = unicodedata.normalize("NFKC", text).strip()
    if found := re.match(r"(?i)RRULE\s*:", bare):
        rule = read_rrule(re.sub(r"\s", "", bare[found.end() :]))
        if rule.value is None:
            return failed(*rule.findings)
        return Read(rule.value, rarely(text, rule.value))
    try:
        return _read(text, plain(text))
    except NoSuchDayError as day:
        what = DAY_OF_MONTH.format(day=day.args[0])
        return failed(_no_such(text, what, MONTHS_HAVE[0], LAST_DAY_OF_MONTH))
    except NoSuchMonthDayError as wrong:
        month, day_number = wrong.args
        why = MONTHS_HAVE.get(month) or MONTH_HAS.format(month=month, days=LONGEST[month - 1])
        what = DAY_OF_MONTH.format(day=day_number)
        return failed(_no_such(text, what, why, LAST_DAY_OF_YEARS_MONTH.format(month=month)))
    except NoSuchMonthError as month:
        what = MONTH_NUMBER.format(month=month.args[0])
        nearest = LAST_DAY_OF_YEARS_MONTH.format(month=12)
        return failed(_no_such(text, what, TWELVE_MONTHS, nearest))
    except NoSuchOrdinalError:
        nearest = re.sub(f"第?{NUMBER}个?周", "最后一个周", plain(text), count=1)
        return failed(find(NO_SUCH_ORDINAL, text=text, nearest=nearest))


def _no_such(text: str, what: str, why: str, nearest: str) -> Finding:
    return find(NO_SUCH_DAY, text=text, what=what, why=why, nearest=nearest)


def _read(text: str, bare: str) -> Read[Repeat]:
    without_dates = announced(bare)
    if without_dates:
        return Read(without_dates)
    try:
        core, count, until = bounds(bare)
    except ValueError:
        return failed(find(NOT_UNDERSTOOD, text=text, nearest=_nearest(bare)))
    core = _LISTED.sub(LIST_MARK, core).removesuffix(ONCE).rstrip(LIST_MARK)
    if twice := two_readings(text, core):
        return failed(twice)
    made = by_forms(core)
    if made is None or count == 0 or ((count is not None or until) and not isinstance(made, Rule)):
        return failed(_why_not(text, core))
    if isinstance(made, Rule):
        made = replace(made, count=count, until=until)
    return Read(made, (*_taken_as(text, core, made), *rarely(text, made)))


def _taken_as(text: str, core: str, made: Repeat) -> tuple[Finding, ...]:
    """Say how a usual but loose phrase was taken: 第二周四 could be half of 第二周周四."""
    if not re.search(f"第{NUMBER}周[^周]", core):
        return ()
    canonical = phrase(made)
    return (find(TAKEN_AS, instead=canonical, text=text, canonical=canonical),)


def _why_not(text: str, core: str) -> Finding:
    """The nearest explanation for a phrase that no form understands."""
    if core.removeprefix("每") in MISSING_DAY and core.startswith("每"):
        example, later = MISSING_DAY[core.removeprefix("每")]
        return find(NO_DAY, text=text, example=example, announced=later)
    holiday = _HOLIDAY.search(core)
    if holiday and (repeat := _canonical(core[: holiday.start()])):
        return find(HAS_HOLIDAY, text=text, repeat=repeat)
    for found in _TIME.finditer(core):
        for cut in (found.start(), found.start() - 1):
            repeat = _canonical(core[:cut].rstrip(LIST_MARK))
            if cut > 0 and repeat:
                return find(HAS_TIME, text=text, repeat=repeat, time=core[cut:].strip(LIST_MARK))
    if core.count("每") > 1 or len(re.findall(f"{NUMBER}月{NUMBER}日", core)) > 1:
        return find(TWO_RULES, text=text)
    return find(NOT_UNDERSTOOD, text=text, nearest=_nearest(core))


def _canonical(core: str) -> str | None:
    """The canonical phrase of a piece, if a form understands it."""
    try:
        made = by_forms(core) or announced(core)
    except (NoSuchDayError, NoSuchMonthDayError, NoSuchMonthError, NoSuchOrdinalError):
        return None
    return phrase(made) if made else None


def _nearest(core: str) -> str:
    """A phrase that works and looks most like this one."""
    bare = core.removeprefix("每")
    for attempt in (
        f"每年{bare}",
        f"每{core}",
        f"每周{core}",
        f"每月{core}",
        f"{core}日",
        f"每{core}日",
    ):
        if canonical := _canonical(attempt):
            return canonical
    close = difflib.get_close_matches(core, EXAMPLES, n=1, cutoff=0.3)
    return close[0] if close else EXAMPLES[5]
