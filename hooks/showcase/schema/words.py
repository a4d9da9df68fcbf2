"""Schema: what an editor's hover and red underlines say."""

from __future__ import annotations

REQUIRED = "（必填）"
EXAMPLE = "例：`{example}`"
CHOICE = "- `{value}` {text}"
REFERENCE = "填{title}的编号；按 Ctrl+空格 选"
DATE = "日期写成 2026-03-05"
PARTIAL = "日期写成 2026、2026-03 或 2026-03-05"
ID = "编号只用小写英文字母、数字和短横"
ONE_LINE = "只能写一行"
IDS_TITLE = "本站已有的编号"
FOR_EXAMPLE = "例子"
YES = "是"
NO = "否"
