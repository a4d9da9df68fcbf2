"""Sheets: the words of templates and of doubts."""

from __future__ import annotations

SHEET = "填这里"
NOTES = "怎样填"
NOTE_COLUMNS = ("列", "必填", "怎样写", "说明", "例")
REQUIRED = "必填"
SPREAD = "几项用顿号隔开"
QUANTITY = "数量，如 约1500平方米"
CHOICES = "选一个：{choices}"
YES_NO = "是 或 否"
YES = "是"
NO = "否"
GROUP_COLUMN = "分组"
GROUP_NOTE = "服务归在哪一组，如“一站式服务”；空着就归到“服务”"
DEFAULT_GROUP = "服务"

NO_COLUMN = "“{header}”没有对应的字段，这一列没有导入"
NEAR_COLUMN = "“{header}”当作“{title}”导入，请核对"
TWICE = "“{header}”和前面一列是同一个字段，这一列没有导入"
NOT_UNDERSTOOD = "“{title}”的“{value}”看不懂，没有导入{way}"
WAY_CHOICES = "；可选：{choices}"
WAY_EXAMPLE = "；照例子写：{example}"
WAY_KNOWN = "；已有：{known}"
NO_NAME = "这一行没有“{title}”，整行没有导入"
SAME_NAME = "已经有同名的“{name}”，整行没有导入"
REFUSED = "“{title}”的“{value}”不合要求（{why}），没有导入"
MERGED = "合并单元格，每一行都按“{value}”导入，请核对"
GARBLED = "“{title}”的内容是乱码，没有导入；用原来的软件打开，另存为 UTF-8 再试"
JOINED = "断开的行接成了一行，请核对"
PINYIN = "删去了拼音括注，请核对"
ADVERT = "删去了像广告或转载说明的句子，请核对"
SIMPLIFIED = "繁体字按简体“{text}”导入，请核对"
FORMULA = "公式没有算出结果，没有导入（用 Excel 打开、保存一次再试）"
ROW_REFUSED = "“{title}”不合要求，整行没有导入"
ROW_LACKS = "缺少必填的“{title}”，整行没有导入"

NO_HEADER = "没有找到表头：要有一行写着字段的名称，例如{titles}。"
EMPTY = "表是空的。"
NOT_A_TABLE = "打不开这个文件：只认 .xlsx 和 .csv（.xls 请先另存为 .xlsx）。"
TOO_LARGE = "表太大了（超过 {rows} 行），请分几次导入。"
ENCODING = "文件的编码认不出来，请用 Excel 另存为“CSV UTF-8”。"
GROUP_EXISTS = (
    "services.yaml 里已经有“{name}”这一组，这一组没有导入；请把表里的“分组”改个名，或直接在文件里加"
)
CANNOT_MERGE = "{path} 的写法没法自动接上新内容，请在文件里手工加。"
REASONS = {
    "max_length": "最多 {bound} 个字",
    "ge": "不能小于 {bound}",
    "gt": "要大于 {bound}",
    "le": "不能大于 {bound}",
    "lt": "要小于 {bound}",
}
"""By the name of the bound that a value breaks."""
OTHER_REASON = "写法不对"
