"""Handbook: the words of the generated tables."""

from __future__ import annotations

COLUMNS = ("字段", "名称", "必填", "写法或可选值", "说明", "例")
REQUIRED = "必填"
OPTIONAL = ""
SEE = "一组，见[{title}]({link})"
DEFAULT = "不写就是 {value}"
CHOICE = "`{value}` {text}"
GROUP_HEADING = "{title}（`{name}`）"
AT = "文件：`data/{path}`"
OR = " 或 "
JOIN = "；"
LISTED = "、"

MESSAGE = "**提示**　{message}{way}"
WAY_OUT = " → {way}"
WRONG = "写错的"
RIGHT = "改好的"
FIXABLE = "能自动修"
FAULT = "错误，不能发布"
WARNING = "提醒，可以发布"
ANY = "……"

BLOCKS: dict[str, str] = {
    "1": "1 文件和写法",
    "2": "2 值",
    "3": "3 项目的名称",
    "4": "4 编号、引用和活动安排",
    "5": "5 图片和文件",
    "6": "6 隐私、安全和用词",
    "7": "7 规范要求",
    "8": "8 平面图和展品",
    "9": "9 大屏",
}
