"""Admin: the words of the form."""

from __future__ import annotations

TITLE = "编辑表单"
PROFILE = "主文件"
COLLECTION = "{place} · {title}"
SITE = "网站"
LISTS = "清单和数据"
PATTERN_DATE = "写成 2026-03-05"
PATTERN_PARTIAL = "写成 2026、2026-03 或 2026-03-05"
PATTERN_ID = "只能用小写英文字母、数字和短横"
PATTERN_LINE = "只能写一行"
OPTION = "{name}（{ident}）"
CHOICE = "{value} {text}"
EXAMPLE = "例：{example}"
MANY = "一项一行"
