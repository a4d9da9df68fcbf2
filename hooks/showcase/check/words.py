"""Check: the turns of phrase that messages are put together from."""

from __future__ import annotations

WHAT = {
    "str": "文字",
    "int": "数字",
    "float": "数字",
    "bool": "是非值",
    "list": "一个列表",
    "dict": "分项的内容",
    "NoneType": "空白",
}
NEAR = "是不是 {near}？"
NEAR_WORD = "是不是“{near}”？"
AND_MORE = "…… 等 {count} 个"
BOOLS = {
    "是": "true", "对": "true", "有": "true", "真": "true", "yes": "true", "on": "true",
    "y": "true", "1": "true", "否": "false", "不是": "false", "无": "false", "没有": "false",
    "true": "true", "t": "true", "√": "true", "✓": "true", "✔": "true",
    "false": "false", "f": "false", "×": "false", "✗": "false",
    "假": "false", "no": "false", "off": "false", "n": "false", "0": "false", "不": "false",
}  # fmt: skip
EITHER = "true 或 false"
ABOUT = "约"
TIMES = {"万": 10_000, "亿": 100_000_000}
UNITS: dict[str, tuple[str, ...]] = {
    "平方米": ("m2", "平米", "平方", "平"),
    "米": ("m",),
    "分钟": ("分", "min"),
    "英寸": ("寸", "吋"),
    "capacity": ("人", "名", "位", "个人"),
    "count": ("人", "名"),
    "floor": ("层", "楼", "F"),
    "above": ("层",),
    "below": ("层",),
    "walk_min": ("分钟", "分", "min"),
    "building_count": ("栋", "座", "幢"),
    "days": ("天", "个工作日", "工作日"),
}
"""Units that say no more than the field does, by the field's own unit or by its key."""
UNIT = "（单位固定为{unit}）"
DAYS = "{year} 年 {month} 月只有 {days} 天"
MONTHS = "一年只有 12 个月"
BOUNDS = {
    "ge": "不小于 {bound}",
    "gt": "大于 {bound}",
    "le": "不大于 {bound}",
    "lt": "小于 {bound}",
}
TOO_LONG = "最多 {limit} 个字，现在 {count} 个"
TOO_SHORT = "不能是空的"
MANY = "最多 {limit} 项，现在 {count} 项"
FEW = "至少要有 {limit} 项"
SHORTEN = "写短些；详细内容写在 text"
FILL = "填上内容，或删掉这一行"
SPLIT = "分成几个文件"
ADD = "补上，如 {key}: {example}"
WHOLE = "整数"
NUMBER = "数字"
DATE_FULL = "写到哪一天，如 {key}: 2026-03-05"
DATE_ANY = "写成 2026、2026-03 或 2026-03-05"
DATE_GUESS = "是不是 {dates}？年份和日子请核对"
SPREADSHEET = "像是 Excel 的日期数字，是不是 {dates}？"
OR = " 或 "
QUOTE_IT = "加英文引号：{key}: {meant}"
FLATTEN = "写成一行文字，如 {key}: {example}"
THIS = "这里"
SUBJECT = "{kind}“{name}”"
ITEM = "第 {number} 项"
BESIDE = "{number}，另写 {fields}"
"""A number, and its qualifier and unit in fields of their own."""
KEY_ALIASES: dict[str, tuple[str, ...]] = {
    "title": ("name", "label", "headline"),
    "name": ("title", "label"),
    "description": ("summary", "text", "detail"),
    "desc": ("summary", "text", "detail"),
    "intro": ("summary", "text"),
    "content": ("text", "detail"),
    "body": ("text", "detail"),
    "type": ("kind",),
    "category": ("kind",),
    "place": ("hall", "location"),
    "room": ("hall",),
    "venue": ("hall", "location"),
    "date": ("dates", "starts", "when"),
    "start": ("starts", "from"),
    "end": ("ends", "to"),
    "weekday": ("days", "repeat"),
    "limit": ("capacity",),
    "seats": ("capacity",),
    "image": ("media",),
    "images": ("media",),
    "photo": ("media",),
    "photos": ("media",),
    "picture": ("media",),
    "phone": ("contact",),
    "tel": ("contact",),
    "link": ("links", "url"),
    "url": ("links", "link"),
    "tag": ("tags",),
    "area": ("area_m2", "gross_area_m2"),
    "height": ("height_m",),
}
"""Keys that people write from other systems, and what is meant here."""
ID_IS_NAME = "编号就是文件名，删掉这一行。"
MOVE_DOWN = "“{key}”写在 {group} 下面（多缩进 2 格）。"
MOVE_UP = "“{key}”属于上一级，和“{group}”左边对齐。"
SENTENCE_END = "。．.，,；;、!！ "
