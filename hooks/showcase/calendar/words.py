"""Calendar: the Chinese words of repetition, times and calendars, as tables for the readers."""

from __future__ import annotations

DIGITS = "零一二三四五六七八九十"
WEEKDAYS = "一二三四五六日"
"""Names of the weekdays after 周, from Monday."""

SYNONYMS = (
    ("星期", "周"),
    ("礼拜", "周"),
    ("周天", "周日"),
    ("每一个", "每"),
    ("每个", "每"),
    ("每逢周", "每周"),
    ("逢周", "每周"),
    ("每日", "每天"),
    ("每一天", "每天"),
    ("天天", "每天"),
    ("阴历", "农历"),
    ("旧历", "农历"),
    ("的", ""),
)
"""Ways to write the same thing; applied in this order to a phrase without spaces."""

PARTS = {
    "全天": (0, ("整天",)),
    "凌晨": (120, ()),
    "清晨": (360, ("早晨", "早上", "清早")),
    "上午": (540, ()),
    "中午": (720, ("午间", "午休", "午休时间")),
    "下午": (870, ()),
    "傍晚": (1050, ()),
    "晚间": (1140, ("晚上", "夜间", "夜晚")),
}
"""Parts of the day: name → (minute that orders it among clock times, other names)."""

AFTERNOON = ("下午", "傍晚", "晚间", "晚上", "夜间", "夜晚")
NOON = ("中午", "午间", "午休")
NEXT_DAY = ("次日", "第二天", "翌日", "隔天")
NEXT_DAY_NAME = "次日"
WHOLE_DAY = "全天"

PHRASE = {
    "daily": "每天",
    "every_n_days": "每{n}天",
    "weekly": "每周{days}",
    "every_n_weeks": "每{n}周{days}",
    "monthly": "每月{days}",
    "every_n_months": "每{n}个月{days}",
    "quarter": "每季度{which}{days}",
    "even_months": "每逢双月{days}",
    "odd_months": "每逢单月{days}",
    "yearly": "每年{months}{days}",
    "every_n_years": "每{n}年{months}{days}",
    "weekday": "周{day}",
    "weekday_range": "周{first}至周{last}",
    "month": "{month}月",
    "day": "{day}日",
    "day_range": "{first}日至{last}日",
    "last_day": "最后一天",
    "last_day_but": "倒数第{n}天",
    "or_last": "{day}日（不足则月末）",
    "nth": "第{n}",
    "nth_weekday": "第{n}个周{day}",
    "last_weekday": "最后一个周{day}",
    "last_weekday_but": "倒数第{n}个周{day}",
    "count": "，共{n}次",
    "until": "，至{day}止",
    "lunar_yearly": "每年农历{month}月{day}",
    "lunar_monthly": "每月农历{day}",
    "lunar_eve": "每年农历除夕",
    "term": "每年{term}",
    "raw": "RRULE:{text}",
}
"""The canonical phrase of each form."""

LIST_MARK = "、"
QUARTERS = {"首月": 1, "第二个月": 2, "末月": 3}
QUARTER_WORDS = {
    "首月": 1,
    "第一个月": 1,
    "头一个月": 1,
    "第二个月": 2,
    "中间月": 2,
    "末月": 3,
    "第三个月": 3,
    "最后一个月": 3,
}

PERIODS = {
    "天": "每天",
    "周": "每周",
    "半月": "每半月",
    "半个月": "每半月",
    "月": "每月",
    "季度": "每季度",
    "季": "每季度",
    "半年": "每半年",
    "年": "每年",
}
PERIODS_OF = {
    "天": "每{n}天",
    "周": "每{n}周",
    "月": "每{n}个月",
    "季度": "每{n}个季度",
    "季": "每{n}个季度",
    "年": "每{n}年",
}
"""A rhythm of several periods."""
HALVES = ("半月", "半个月", "半年")
COUNTED = ("月", "季度", "季")
"""Periods that are counted with 个: 每7月 is July, 每7个月 is a rhythm."""
DAY = "天"
ANNOUNCED = "{period}{times}，日期另行通知"
ONCE = "一次"
IRREGULAR = {
    "不定期": "不定期",
    "不定期举办": "不定期",
    "不定期开展": "不定期",
    "定期": "定期，日期另行通知",
    "定期举办": "定期，日期另行通知",
    "定期开展": "定期，日期另行通知",
    "常态化": "常态化，日期另行通知",
    "常态化开展": "常态化，日期另行通知",
    "日期另行通知": "日期另行通知",
    "日期待定": "日期另行通知",
    "时间待定": "日期另行通知",
    "时间另行通知": "日期另行通知",
    "另行通知": "日期另行通知",
    "待定": "日期另行通知",
}
"""Announcements without a rhythm → how they are shown."""

NAMED_DAYS = {
    "元旦": (1, 1),
    "学雷锋纪念日": (3, 5),
    "雷锋日": (3, 5),
    "妇女节": (3, 8),
    "三八": (3, 8),
    "三八妇女节": (3, 8),
    "植树节": (3, 12),
    "劳动节": (5, 1),
    "五一": (5, 1),
    "五一劳动节": (5, 1),
    "青年节": (5, 4),
    "五四": (5, 4),
    "五四青年节": (5, 4),
    "儿童节": (6, 1),
    "六一": (6, 1),
    "建党节": (7, 1),
    "七一": (7, 1),
    "建军节": (8, 1),
    "八一": (8, 1),
    "教师节": (9, 10),
    "烈士纪念日": (9, 30),
    "国庆节": (10, 1),
    "国庆": (10, 1),
    "国家宪法日": (12, 4),
}
"""Days of the year with names → (month, day)."""

SHOWN_DAYS = {
    (1, 1): "元旦",
    (3, 8): "妇女节",
    (3, 12): "植树节",
    (5, 1): "劳动节",
    (5, 4): "青年节",
    (6, 1): "儿童节",
    (7, 1): "建党节",
    (8, 1): "建军节",
    (9, 10): "教师节",
    (9, 30): "烈士纪念日",
    (10, 1): "国庆节",
    (12, 4): "国家宪法日",
}
"""The named days that a month grid shows."""

LUNAR_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
LUNAR_MONTH_OTHER = {"一": 1, "十一": 11, "十二": 12}
LUNAR_LEAP = "闰"
LUNAR_TENS = ("初", "十", "廿", "三")
LUNAR_FULL_TENS = {10: "初十", 20: "二十", 30: "三十"}
LUNAR_LABEL = "农历{month}月{day}"
EVE = "除夕"
FESTIVALS = {
    "春节": (1, 1),
    "元宵节": (1, 15),
    "元宵": (1, 15),
    "端午节": (5, 5),
    "端午": (5, 5),
    "七夕": (7, 7),
    "七夕节": (7, 7),
    "中元节": (7, 15),
    "中秋节": (8, 15),
    "中秋": (8, 15),
    "重阳节": (9, 9),
    "重阳": (9, 9),
    "腊八节": (12, 8),
    "腊八": (12, 8),
}
"""Lunar festivals → (month, day). 小年 differs between north and south and is left out."""

SHOWN_FESTIVALS = {
    (1, 1): "春节",
    (1, 15): "元宵节",
    (5, 5): "端午节",
    (7, 7): "七夕",
    (8, 15): "中秋节",
    (9, 9): "重阳节",
    (12, 8): "腊八节",
}
"""The lunar festivals that a month grid and a screen show; 除夕 is the year's last day."""

TERMS = [
    "小寒",
    "大寒",
    "立春",
    "雨水",
    "惊蛰",
    "春分",
    "清明",
    "谷雨",
    "立夏",
    "小满",
    "芒种",
    "夏至",
    "小暑",
    "大暑",
    "立秋",
    "处暑",
    "白露",
    "秋分",
    "寒露",
    "霜降",
    "立冬",
    "小雪",
    "大雪",
    "冬至",
]
"""The 24 solar terms in the order of a solar year."""
TERM_OTHER = {"清明节": "清明", "冬至节": "冬至"}

STATUTORY_NOTE = "{name}（以通知为准）"
HOLIDAY_RENAMED = {
    "清明": "清明节",
    "端午": "端午节",
    "中秋": "中秋节",
    "农历除夕": "春节",
}
REST_MARK = "休"
WORK_MARK = "班"
OBSERVED = "补"

TITLE = {
    "scheduled": "{name}",
    "extra": "{name}",
    "cancelled": "{name}（取消）",
    "moved": "{name}（改期）",
    "shifted": "{name}（顺延）",
}
"""A session's title in a calendar, by its status."""
TITLE_PART = "{title}（{part}）"
NOW = "改到{when}"
WAS = "原定{day}"
REASON = "原因：{reason}"
DATE = "{year}年{month}月{day}日（周{weekday}）"
SHORT_DATE = "{month}月{day}日"

TEXT = {
    "head": "【{name}】",
    "when": "时间：{when}",
    "where": "地点：{where}",
    "who": "面向：{who}",
    "how": "报名：{how}",
    "cancelled": "本场取消",
    "cancelled_because": "本场取消：{reason}",
    "moved": "改期，原定{was}",
}
"""Lines of the text to copy into a group chat."""
FEED_GENERATOR = "showcase"

SEED_HEAD = """\
# {year} 年节假日安排（据软件包 chinese-calendar 整理）。以通知原文为准，可直接修改。
# from 到 to（含当日）放假；workdays 是为这个节日调休上班的日子。"""
SEED_BASIS = "basis: 国务院办公厅关于{year}年部分节假日安排的通知"
TITLE_MORE = "{name}：{more}"
PROVISIONAL = "{holiday}当日是否照常，以放假通知为准"
