"""Repetition phrases: what an editor writes, the rule it is, and the phrase it is echoed as."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.calendar.canonical import phrase
from showcase.calendar.phrases import read_phrase
from showcase.calendar.readings import EXAMPLES
from showcase.calendar.rrule_text import in_order, read_rrule, rrule_text, sorted_days
from showcase.calendar.rule import Announced, Day, Freq, LunarDay, Rule, TermDay
from showcase.calendar.words import FESTIVALS, NAMED_DAYS
from showcase.faults import Place

CANONICAL = {
    "每天": "FREQ=DAILY",
    "每两天": "FREQ=DAILY;INTERVAL=2",
    "每周二": "FREQ=WEEKLY;BYDAY=TU",
    "每周二、四": "FREQ=WEEKLY;BYDAY=TU,TH",
    "每周一至周五": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "每周六、日": "FREQ=WEEKLY;BYDAY=SA,SU",
    "每周一、周三至周五": "FREQ=WEEKLY;BYDAY=MO,WE,TH,FR",
    "每两周周三": "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;WKST=MO",
    "每三周周一、五": "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR;WKST=MO",
    "每月第二个周四": "FREQ=MONTHLY;BYDAY=2TH",
    "每月最后一个周五": "FREQ=MONTHLY;BYDAY=-1FR",
    "每月倒数第二个周五": "FREQ=MONTHLY;BYDAY=-2FR",
    "每月第一、第三个周五": "FREQ=MONTHLY;BYDAY=1FR,3FR",
    "每月第一个周二、第三个周四": "FREQ=MONTHLY;BYDAY=1TU,3TH",
    "每月15日": "FREQ=MONTHLY;BYMONTHDAY=15",
    "每月1日、15日": "FREQ=MONTHLY;BYMONTHDAY=1,15",
    "每月1日至5日": "FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5",
    "每月最后一天": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "每月倒数第三天": "FREQ=MONTHLY;BYMONTHDAY=-3",
    "每月30日（不足则月末）": "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
    "每月31日（不足则月末）": "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
    "每两个月第一个周一": "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO",
    "每三个月15日": "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15",
    "每季度首月第一个周一": "FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=1MO",
    "每季度第二个月15日": "FREQ=YEARLY;BYMONTH=2,5,8,11;BYMONTHDAY=15",
    "每季度末月第一个周一": "FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=1MO",
    "每逢双月15日": "FREQ=YEARLY;BYMONTH=2,4,6,8,10,12;BYMONTHDAY=15",
    "每逢单月第一个周一": "FREQ=YEARLY;BYMONTH=1,3,5,7,9,11;BYDAY=1MO",
    "每年7月1日": "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=1",
    "每年7月、10月1日": "FREQ=YEARLY;BYMONTH=7,10;BYMONTHDAY=1",
    "每年5月第二个周日": "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU",
    "每两年7月1日": "FREQ=YEARLY;INTERVAL=2;BYMONTH=7;BYMONTHDAY=1",
    "每周二，共6次": "FREQ=WEEKLY;BYDAY=TU;COUNT=6",
    "每周二，至2026-06-30止": "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260630T155959Z",
}
VARIANTS = {
    "每日": "每天",
    "天天": "每天",
    "隔天": "每两天",
    "每隔一天": "每两天",
    "每3天": "每三天",
    "每星期二": "每周二",
    "每个星期二": "每周二",
    "每礼拜天": "每周日",
    "逢周二": "每周二",
    "每周的周二": "每周二",
    "每周２、４": "每周二、四",
    "每周二和周四": "每周二、四",
    "每周二,周四": "每周二、四",
    "每周一三五": "每周一、三、五",
    "每周六日": "每周六、日",
    "每周四一次": "每周四",
    "每月15日一次": "每月15日",
    "每周一到五": "每周一至周五",
    "每 周 二": "每周二",
    "每　周二": "每周二",
    "每周五至周一": "每周一、周五至周日",
    "隔周周三": "每两周周三",
    "每隔一周周三": "每两周周三",
    "每隔一周的星期三": "每两周周三",
    "每2周周三": "每两周周三",
    "每两个星期周三": "每两周周三",
    "每个月第二个周四": "每月第二个周四",
    "每月第2个星期四": "每月第二个周四",
    "每月的第二个礼拜四": "每月第二个周四",
    "每月第一、三个周五": "每月第一、第三个周五",
    "每月第一和第三个周五": "每月第一、第三个周五",
    "每月首个周一": "每月第一个周一",
    "每月最后周五": "每月最后一个周五",
    "每个月15号": "每月15日",
    "每月１５日": "每月15日",
    "每月十五日": "每月15日",
    "每月二十五号": "每月25日",
    "每月1、15日": "每月1日、15日",
    "每月1号和15号": "每月1日、15日",
    "每月第一天": "每月1日",
    "每月30日(没有则取月末)": "每月30日（不足则月末）",
    "每月20日（不足则月末）": "每月20日",
    "每2个月第一个周一": "每两个月第一个周一",
    "每隔一个月15日": "每两个月15日",
    "每季度第一个月第一个周一": "每季度首月第一个周一",
    "每季度第一个周一": "每季度首月第一个周一",
    "每季度最后一天": "每季度末月最后一天",
    "每年七月一日": "每年7月1日",
    "每年7月1号": "每年7月1日",
    "每年7月1日、10月1日": "每年7月、10月1日",
    "每年七一": "每年7月1日",
    "每年建党节": "每年7月1日",
    "每周二，共 6 次": "每周二，共6次",
    "每周二，截止 2026-06-30（含）": "每周二，至2026-06-30止",
    "rrule:freq=monthly;byday=2th": "每月第二个周四",
    "RRULE:FREQ=WEEKLY;BYDAY=TU;WKST=MO": "每周二",
    "每年正月十五": "每年农历正月十五",
    "每年阴历八月十五": "每年农历八月十五",
    "每年元宵节": "每年农历正月十五",
    "每年农历腊月初八": "每年农历腊月初八",
    "每年五月初五": "每年农历五月初五",
    "每年除夕": "每年农历除夕",
    "农历每月十五": "每月农历十五",
    "每年清明节": "每年清明",
}
ANNOUNCED = {
    "每月一次，日期另行通知": "每月一次，日期另行通知",
    "每月一次": "每月一次，日期另行通知",
    "每月1次,时间待定": "每月一次，日期另行通知",
    "每周一次": "每周一次，日期另行通知",
    "每周二次": "每周两次，日期另行通知",
    "每周两次": "每周两次，日期另行通知",
    "每半月": "每半月一次，日期另行通知",
    "每半个月一次": "每半月一次，日期另行通知",
    "每季度一次": "每季度一次，日期另行通知",
    "每半年": "每半年一次，日期另行通知",
    "每两周": "每两周一次，日期另行通知",
    "每两个月一次": "每两个月一次，日期另行通知",
    "每年一次": "每年一次，日期另行通知",
    "不定期": "不定期",
    "定期": "定期，日期另行通知",
    "常态化": "常态化，日期另行通知",
    "日期另行通知": "日期另行通知",
}
TWO_READINGS = {
    "每月第二周周四": ("每月第二个周四", "BYMONTHDAY=5,6,7,8,9,10,11"),
    "每月第二周的周四": ("每月第二个周四", "BYMONTHDAY=5,6,7,8,9,10,11"),
    "每月第二个星期的星期四": ("每月第二个周四", "RRULE:"),
    "每月最后一周周五": ("每月最后一个周五", "日期另行通知"),
    "隔周三": ("每两周周三", "dates"),
    "每隔周三": ("每两周周三", "dates"),
    "双周周三": ("每两周周三", "BYWEEKNO=2,4,6"),
    "单周三": ("每两周周三", "BYWEEKNO=1,3,5"),
    "每双月第一个周一": ("每两个月第一个周一", "每逢双月第一个周一"),
    "每隔两周周三": ("每两周周三", "每三周周三"),
    "每隔三天": ("每三天", "每四天"),
    "每个工作日": ("每周一至周五", "extra"),
    "每月最后一个工作日": ("BYSETPOS=-1", "日期另行通知"),
    "每月第一个工作日": ("BYSETPOS=1", "日期另行通知"),
    "每周末": ("每周六、日", "每周六"),
    "每月底": ("每月最后一天", "日期另行通知"),
    "每月月初": ("每月1日", "日期另行通知"),
    "每月中旬": ("每月11日至20日", "日期另行通知"),
    "每季度末": ("每季度末月最后一天", "日期另行通知"),
    "每年年底": ("每年12月31日", "日期另行通知"),
    "每月十五": ("每月15日", "每月农历十五"),
    "每月初一": ("每月1日", "每月农历初一"),
    "每年八月十五": ("每年8月15日", "每年农历八月十五"),
    "每月第一个周六、周日": ("每月第一个周六、第一个周日", "extra"),
}
REFUSED = {
    "每月32日": ("E222", "每月最后一天"),
    "每月0日": ("E222", "每月最后一天"),
    "每月1日、32日": ("E222", "每月最后一天"),
    "每年4月31日": ("E222", "每年4月最后一天"),
    "每年2月30日": ("E222", "每年2月最后一天"),
    "每年13月1日": ("E222", "12 个月"),
    "每月第六个周四": ("E223", "每月最后一个周四"),
    "每周二中午": ("E225", "time: 中午"),
    "每周二12:15": ("E225", "time: 12:15"),
    "每月第二个周四 12:15-13:15": ("E225", "repeat: 每月第二个周四"),
    "每月第二个周四晚上7点": ("E225", "time: 晚上7点"),
    "每周": ("E226", "每周二"),
    "每个月": ("E226", "每月第二个周四"),
    "每季度": ("E226", "每季度首月第一个周一"),
    "每周二和每月15日": ("E227", "extra"),
    "每年7月1日、10月2日": ("E227", "extra"),
    "每周二（节假日除外）": ("E229", "holiday: 跳过"),
    "每周二，遇节假日顺延": ("E229", "每周二"),
    "周二": ("E220", "每周二"),
    "每年8月15": ("E220", "每年8月15日"),
    "每月逢四": ("E220", "每月"),
    "每周四号": ("E220", "每周四"),
    "每7月": ("E220", "7月"),
    "每7月31日": ("E220", "每年7月31日"),
    "每星期号": ("E220", "每周"),
    "每季度15日": ("E220", "每季度"),
    "每1515年": ("E220", ""),
    "每周二，共0次": ("E220", "每周二"),
    "": ("E220", "每月第二个周四"),
    "有空就办": ("E220", "不定期"),
    "每周二，至2026-02-30止": ("E220", "每周二"),
    "RRULE:FREQ=MONTHLY;BYDAY=2XX": ("E224", "2TH"),
    "RRULE:": ("E224", "名称=值"),
    "RRULE:FREQ=HOURLY": ("E224", "DAILY"),
    "RRULE:BYDAY=TU": ("E224", "FREQ"),
    "RRULE:FREQ=WEEKLY;BYHOUR=12": ("E224", "time"),
    "RRULE:FREQ=WEEKLY;DTSTART=20260101": ("E224", "starts"),
    "RRULE:FREQ=WEEKLY;BYDAY=2TU": ("E224", "MONTHLY"),
    "RRULE:FREQ=MONTHLY;BYDAY=6TU": ("E224", "五个"),
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=53MO": ("E224", "五个"),
    "RRULE:FREQ=WEEKLY;BYMONTHDAY=2": ("E224", "BYMONTHDAY"),
    "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3;UNTIL=20260630": ("E224", "一个"),
    "RRULE:FREQ=WEEKLY;BYDAY=TU;BYDAY=WE": ("E224", "一次"),
    "RRULE:FREQ=MONTHLY;BYMONTHDAY=32": ("E224", "-31 到 31"),
    "RRULE:FREQ=MONTHLY;BYMONTHDAY=0": ("E224", "不含 0"),
    "RRULE:FREQ=MONTHLY;BYSETPOS=1": ("E224", "另一个"),
    "RRULE:FREQ=WEEKLY;UNTIL=2026-06-30": ("E224", "20261231"),
    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30": ("E228", "60"),
}
RARE = {
    "每月31日": ("7 次", "每月31日（不足则月末）"),
    "每月30日": ("11 次", "每月最后一天"),
    "每月29日": ("11 到 12 次", "每月最后一天"),
    "每月第五个周四": ("4 到 5 次", "每月最后一个周四"),
    "每年2月29日": ("0 到 1 次", "每年2月最后一天"),
    "每年农历腊月三十": ("0 到 1 次", "每年农历除夕"),
}


def told(text: str) -> list[str]:
    return [str(f.at(Place("a.yaml"))) for f in read_phrase(text).findings]


@pytest.mark.parametrize(("text", "rrule"), CANONICAL.items())
def test_a_canonical_phrase_and_its_rule_are_one(text: str, rrule: str) -> None:
    read = read_phrase(text)

    assert isinstance(read.value, Rule)
    assert rrule_text(read.value) == rrule
    assert phrase(read.value) == text
    assert read_rrule(rrule).value == read.value


@pytest.mark.parametrize(("text", "canonical"), VARIANTS.items())
def test_variants_are_understood_and_echoed(text: str, canonical: str) -> None:
    read = read_phrase(text)

    assert read.value
    assert phrase(read.value) == canonical
    assert read_phrase(canonical).value == read.value


@pytest.mark.parametrize(("text", "shown"), ANNOUNCED.items())
def test_announcements_have_no_rule(text: str, shown: str) -> None:
    assert read_phrase(text).value == Announced(shown)
    assert read_phrase(shown).value == Announced(shown)


@pytest.mark.parametrize(("text", "ways"), TWO_READINGS.items())
def test_ambiguous_phrases_are_refused_with_both_ways_out(text: str, ways: tuple[str, str]) -> None:
    read = read_phrase(text)

    assert read.value is None
    assert [f.code.code for f in read.findings] == ["E221"]
    assert all(way in told(text)[0] for way in ways)


def test_the_ways_out_of_an_ambiguous_phrase_can_be_written() -> None:
    (found,) = read_phrase("每月第二周周四").findings
    ways = [str(dict(found.values)[key]) for key in ("first_way", "second_way")]

    assert all(read_phrase(way).value for way in ways)


@pytest.mark.parametrize(("text", "expected"), REFUSED.items())
def test_what_cannot_be_is_refused_with_the_nearest_right_thing(
    text: str, expected: tuple[str, str]
) -> None:
    code, way_out = expected
    read = read_phrase(text)

    assert read.value is None
    assert {f.code.code for f in read.findings} == {code}
    assert way_out in told(text)[0]


@pytest.mark.parametrize(("text", "expected"), RARE.items())
def test_rules_that_happen_rarely_are_told(text: str, expected: tuple[str, str]) -> None:
    times, way_out = expected

    assert read_phrase(text).value
    assert [f.code.code for f in read_phrase(text).findings] == ["W210"]
    assert times in told(text)[0]
    assert way_out in told(text)[0]


def test_a_loose_phrase_is_taken_as_the_usual_one_and_can_be_fixed() -> None:
    read = read_phrase("每月第二周四")

    assert [(f.code.code, f.code.fixable, f.instead) for f in read.findings] == [
        ("W211", True, "每月第二个周四")
    ]
    assert read.value == read_phrase("每月第二个周四").value


@pytest.mark.parametrize("text", [*CANONICAL, *EXAMPLES, "每月第三个周四", "每月最后一个周四"])
def test_a_right_phrase_is_not_nagged_about(text: str) -> None:
    assert read_phrase(text).findings == ()


@pytest.mark.parametrize("name", [*NAMED_DAYS, *FESTIVALS])
def test_every_named_day_is_a_yearly_one(name: str) -> None:
    assert isinstance(read_phrase(f"每年{name}").value, Rule | LunarDay)


def test_lunar_days_and_terms_are_no_rrule() -> None:
    assert read_phrase("每年农历正月十五").value == LunarDay(1, 15)
    assert read_phrase("每年除夕").value == LunarDay(12, 0)
    assert read_phrase("每年冬至").value == TermDay("冬至")


WEEKDAYS = st.integers(0, 6)
NTHS = st.sampled_from([1, 2, 3, 4, 5, -1, -2, -3, -4, -5])
LISTS = {"min_size": 1, "max_size": 6}


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    freq = draw(st.sampled_from(list(Freq)))
    interval = draw(st.integers(1, 99))
    if freq is Freq.DAILY:
        return Rule(freq, interval)
    if freq is Freq.WEEKLY:
        days = {Day(0, d) for d in draw(st.sets(WEEKDAYS, **LISTS))}
        return Rule(freq, interval, by_day=sorted_days(days))
    months = in_order(draw(st.sets(st.integers(1, 12), **LISTS))) if freq is Freq.YEARLY else ()
    if draw(st.booleans()):
        numbers = draw(st.sets(st.integers(-28, 28).filter(bool), **LISTS))
        return Rule(freq, interval, months, by_month_day=in_order(numbers))
    pairs = draw(st.sets(st.builds(Day, NTHS, WEEKDAYS), **LISTS))
    return Rule(freq, interval, months, by_day=sorted_days(pairs))


@given(rules(), st.one_of(st.none(), st.integers(1, 60)))
@settings(max_examples=150)
def test_every_rule_survives_the_way_through_its_phrase_and_its_rrule(
    rule: Rule, count: int | None
) -> None:
    bounded = replace(rule, count=count)

    assert read_phrase(phrase(bounded)).value == bounded
    assert read_rrule(rrule_text(bounded)).value == bounded


@given(st.datetimes(min_value=datetime(1980, 1, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001 - local
def test_until_survives_too(until: datetime) -> None:
    rule = Rule(Freq.WEEKLY, by_day=(Day(0, 1),), until=until.replace(microsecond=0))

    assert read_phrase(phrase(rule)).value == rule


@given(
    st.text(
        alphabet="每周月年季度天日号第个一二三四五六两隔双单末底初旬最后倒数0159、，（）不足则 农历",
        max_size=14,
    )
)
@settings(max_examples=400)
def test_any_text_is_read_or_refused_in_chinese(text: str) -> None:
    read = read_phrase(text)

    assert (read.value is None) == any(f.stops for f in read.findings)
    if read.value:
        assert read_phrase(phrase(read.value)).value == read.value
    for line in told(text):
        assert "{" not in line


@given(st.text(max_size=40))
def test_any_rrule_is_read_or_refused(text: str) -> None:
    read = read_phrase(f"RRULE:{text}")

    assert (read.value is None) == any(f.stops for f in read.findings)
