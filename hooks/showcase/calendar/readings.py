"""Calendar: the Chinese sentences with which a repetition phrase is refused or remarked on."""

from __future__ import annotations

READINGS = {
    "week_of_month": (
        "当月的第{n}个周{day}",
        "当月第{n}个日历周（周一起）里的周{day}",
        "每月第{n}个周{day}",
        "RRULE:FREQ=MONTHLY;BYMONTHDAY={days};BYDAY={code}",
    ),
    "last_week_of_month": (
        "当月最后一个周{day}",
        "当月最后一个日历周里的周{day}（可能落到下个月）",
        "每月最后一个周{day}",
        "每月一次，日期另行通知",
    ),
    "every_other_weekday": (
        "隔一周办一次（两周一次）",
        "只在隔一周的那个周{day}办一次",
        "每两周周{day}",
        "dates: [那一天的日期]",
    ),
    "even_weeks": (
        "两周一次，从 starts 算起",
        "全年周次为{parity}数的那些周",
        "每两周周{day}",
        "RRULE:FREQ=YEARLY;BYWEEKNO={weeks};BYDAY={code}",
    ),
    "even_months": (
        "两个月一次，从 starts 算起",
        "{parity}数月份",
        "每两个月{days}",
        "每逢{parity}月{days}",
    ),
    "gap": (
        "{n}{unit}一次",
        "中间空{n}{unit}、即{more}{unit}一次",
        "每{n}{unit}{days}",
        "每{more}{unit}{days}",
    ),
    "working_days": (
        "星期一到星期五",
        "按放假通知算的工作日（含调休上班的周末）",
        "每周一至周五",
        "每周一至周五，再把调休上班日写进 extra",
    ),
    "nth_working_day": (
        "只看星期一到星期五、不看放假调休",
        "按放假通知算的工作日",
        "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS={pos}",
        "每月一次，日期另行通知",
    ),
    "weekends": ("周六、周日都办", "周末只办一天", "每周六、日", "每周六"),
    "month_end": ("当月最后一天", "月底前后，哪天未定", "每月最后一天", "每月一次，日期另行通知"),
    "month_begin": ("每月 1 日", "月初前后，哪天未定", "每月1日", "每月一次，日期另行通知"),
    "month_third": (
        "这十天里天天办",
        "这十天里办一次，哪天未定",
        "每月{first}日至{last}日",
        "每月一次，日期另行通知",
    ),
    "quarter_end": (
        "季度的最后一天",
        "季度末前后，哪天未定",
        "每季度末月最后一天",
        "每季度一次，日期另行通知",
    ),
    "quarter_begin": (
        "季度的第一天",
        "季度初前后，哪天未定",
        "每季度首月1日",
        "每季度一次，日期另行通知",
    ),
    "year_end": ("12 月 31 日", "年底前后，哪天未定", "每年12月31日", "每年一次，日期另行通知"),
    "year_begin": ("1 月 1 日", "年初前后，哪天未定", "每年1月1日", "每年一次，日期另行通知"),
    "lunar_or_not": (
        "公历 {day} 日",
        "农历{lunar}",
        "每月{day}日",
        "每月农历{lunar}",
    ),
    "lunar_year_or_not": (
        "公历 {month} 月 {day} 日",
        "农历{lunar_month}月{lunar}",
        "每年{month}月{day}日",
        "每年农历{lunar_month}月{lunar}",
    ),
    "nth_weekday_list": (
        "第{n}个周{day}和第{n}个周{other}（两者可能不在同一周）",
        "第{n}个周{day}，以及同一周的周{other}",
        "每月第{n}个周{day}、第{n}个周{other}",
        "每月第{n}个周{day}，再把周{other}写进 extra",
    ),
}
"""Phrases with two readings: what each means, and how to write each."""
THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}
PARITY = {"单": "单", "双": "双"}

MISSING_DAY = {
    "周": ("每周二", "每周一次，日期另行通知"),
    "月": ("每月第二个周四", "每月一次，日期另行通知"),
    "季度": ("每季度首月第一个周一", "每季度一次，日期另行通知"),
    "季": ("每季度首月第一个周一", "每季度一次，日期另行通知"),
    "年": ("每年7月1日", "每年一次，日期另行通知"),
}
"""Phrases that name a rhythm but no day: period → (an example with a day, the announcement)."""

MONTHS_HAVE = {0: "一个月最多 31 天", 2: "2 月最多 29 天"}
MONTH_HAS = "{month} 月只有 {days} 天"
DAY_OF_MONTH = "{day} 日"
MONTH_NUMBER = "{month} 月"
TWELVE_MONTHS = "一年只有 12 个月"
LAST_DAY_OF_MONTH = "每月最后一天"
LAST_DAY_OF_YEARS_MONTH = "每年{month}月最后一天"
HOLIDAY_WORDS = ("节假日", "假日", "法定", "放假", "节日", "调休")

WHY_RARE = {
    "day": "没有 {day} 日的月份跳过",
    "fifth": "没有第五个周{day}的月份跳过",
    "leap": "只有闰年有 2 月 29 日",
    "lunar": "只有大月有三十",
    "dates": "按规律推算",
}
FALLBACKS = {
    "day": "想要月末请写“每月最后一天”，或“每月{day}日（不足则月末）”；就是要跳过则不必改",
    "fifth": "想要最后一个周{day}请写“每月最后一个周{day}”；就是要跳过则不必改",
    "leap": "想每年都办请写“每年2月最后一天”；就是要四年一次则不必改",
    "lunar": "想要腊月最后一天请写“每年农历除夕”；就是要跳过则不必改",
    "dates": "请核对规律；没有写错则不必改",
}
RANGE = "{low} 到 {high}"

EXAMPLES = (
    "每天",
    "每周二",
    "每周二、四",
    "每周一至周五",
    "每两周周三",
    "每月第二个周四",
    "每月最后一个周五",
    "每月15日",
    "每月1日、15日",
    "每月最后一天",
    "每月30日（不足则月末）",
    "每两个月第一个周一",
    "每季度首月第一个周一",
    "每季度末月第一个周一",
    "每年7月1日",
    "每年5月第二个周日",
    "每年农历正月十五",
    "每月一次，日期另行通知",
    "不定期",
)
"""Phrases that work, for the nearest suggestion and the handbook."""
