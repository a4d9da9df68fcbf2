"""Reading: what can be wrong with the raw text of a file, as it is told."""

from __future__ import annotations

from showcase.faults import declare

TIMES = "（本文件共 {count} 行）"
TIMES_HERE = "，共 {count} 个"
SPACE_NAMES = {
    "\u3000": "全角空格",
    "\u00a0": "不换行空格",
    "\u2002": "宽空格",
    "\u2003": "宽空格",
    "\u2007": "数字空格",
    "\u202f": "窄空格",
}

TAB = declare(
    "E101",
    "用 Tab 缩进",
    "这一行用 Tab 缩进{count}，YAML 只认空格",
    "把行首的 Tab 换成 2 个空格（可自动修）",
    wrong="hours:\n\t- days: 周一",
    right="hours:\n  - days: 周一",
    fixable=True,
)
WIDE_COLON = declare(
    "E102",
    "全角冒号",
    "“{key}”后面是全角冒号“：”",
    "改成半角冒号加一个空格：“{meant}”（可自动修）",
    wrong="name：政治生活厅",
    right="name: 政治生活厅",
    fixable=True,
)
CHINESE_QUOTES = declare(
    "E103",
    "中文引号",
    "用了中文引号“ ”，YAML 不认",
    "换成英文双引号：{meant}",
    wrong="name: “主题: 党日”",
    right='name: "主题: 党日"',
    fixable=True,
)
CONFLICT = declare(
    "E104",
    "没有解决的合并冲突",
    "从这一行到第 {last} 行是没有解决的合并冲突（两个人改了同一处）",
    "两段里留一段，再删掉 <<<<<<<、=======、>>>>>>> 这几行",
    wrong="<<<<<<< HEAD\nname: 甲厅\n=======\nname: 乙厅\n>>>>>>> other",
    right="name: 甲厅",
)
TIGHT_COLON = declare(
    "E107",
    "冒号后面少空格",
    "“{key}”的冒号后面少一个空格",
    "写成“{meant}”（可自动修）",
    wrong="name:政治生活厅",
    right="name: 政治生活厅",
    fixable=True,
)
TIGHT_DASH = declare(
    "E108",
    "短横后面少空格",
    "列表的“-”后面少一个空格",
    "写成“{meant}”（可自动修）",
    wrong="functions:\n  -三会一课",
    right="functions:\n  - 三会一课",
    fixable=True,
)
BULLET = declare(
    "E149",
    "列表用了别的符号",
    "这一行用“{mark}”开头，列表要用半角短横",
    "写成“{meant}”（可自动修）",
    wrong="functions:\n  • 三会一课\n  • 入党宣誓",
    right="functions:\n  - 三会一课\n  - 入党宣誓",
    fixable=True,
)
TABLE = declare(
    "E150",
    "粘贴了表格",
    "从这一行起的 {count} 行像是从 Word 或 Excel 粘贴的表格，不会被读取",
    "删掉这几行；成批录入就把表格存成 .xlsx，用 showcase import 导入",
    wrong="name: 党员之家\n| 名称 | 时间 |\n| --- | --- |\n| 主题党日 | 周四 |",
    right="name: 党员之家",
)
WRONG_MARK = declare(
    "E151",
    "符号不是半角的那一个",
    "这里的“{mark}”YAML 不认",
    "写成“{meant}”（可自动修）",
    wrong="kind；会议",
    right="kind: 会议",
    fixable=True,
)
EXTRA_BRACKET = declare(
    "E152",
    "括号多了",
    "末尾多了一个“{mark}”",
    "写成 {meant}（可自动修）",
    wrong="functions: [三会一课, 入党宣誓]]",
    right="functions: [三会一课, 入党宣誓]",
    fixable=True,
)
END_QUOTE = declare(
    "W153",
    "引号只有后一半",
    "末尾的引号没有前一半，会当成文字显示出来",
    "写成 {meant}",
    wrong='name: 一楼报告厅"',
    right="name: 一楼报告厅",
)
NO_DASH = declare(
    "E154",
    "列表少了短横",
    "上面各项都有“- ”，这一行没有",
    "写成“- {text}”（可自动修）；如果它接着上一行的文字，就比上一行多缩进 2 格",
    wrong="functions:\n  - 三会一课\n  入党宣誓",
    right="functions:\n  - 三会一课\n  - 入党宣誓",
    fixable=True,
)
UNDER_BAR = declare(
    "E155",
    "竖线下面没有缩进",
    "“{key}: |”下面的文字没有缩进",
    "每一段都比“{key}”多缩进 2 格",
    wrong="text: |\n第一段\n第二段",
    right="text: |\n  第一段\n  第二段",
)
WIDE_SPACE = declare(
    "E109",
    "缩进里有特殊空格",
    "这里有{name}，看着像空格，YAML 不认",
    "换成普通的半角空格（可自动修）",
    wrong="centre:\n\u3000name: 党员之家",
    right="centre:\n  name: 党员之家",
    fixable=True,
)
INVISIBLE = declare(
    "E113",
    "看不见的字符",
    "这里有看不见的字符（{name}{count}）",
    "删掉它（可自动修）；多半是从网页或微信复制时带来的",
    wrong="name: 政治\u200b生活厅",
    right="name: 政治生活厅",
    fixable=True,
)
CONTROL = declare(
    "E114",
    "控制字符",
    "这里有控制字符（{name}{count}），不能出现在文字里",
    "删掉它（可自动修）",
    wrong="name: 政治\u0007生活厅",
    right="name: 政治生活厅",
    fixable=True,
)
ANCHOR = declare(
    "E115",
    "锚点和引用",
    "用了 YAML 的“&”锚点或“*”引用，这里不支持",
    "把内容原样再写一遍；如果这本来就是文字，给它加英文双引号",
    wrong="name: &n 甲厅\nsummary: *n",
    right="name: 甲厅\nsummary: 甲厅",
)
SPECIAL = declare(
    "E117",
    "特殊开头要加引号",
    "以“{first}”开头的文字要加英文引号",
    "{meant}",
    wrong="name: @党员之家",
    right='name: "@党员之家"',
    fixable=True,
)
SECOND_COLON = declare(
    "E119",
    "值里又有冒号",
    "这一行有两个“: ”，YAML 分不清哪个是名称、哪个是内容",
    "给内容加英文双引号：{meant}（可自动修）",
    wrong="name: 主题: 党日",
    right='name: "主题: 党日"',
    fixable=True,
)
CUT = declare(
    "W116",
    "井号后面被截掉",
    "“ #”后面的“{lost}”会被当成注释丢掉",
    "要保留就加英文引号：{meant}；真是注释就在“#”后面空一格",
    wrong="name: 会议室 #3",
    right='name: "会议室 #3"',
)
PRIVATE = declare(
    "E123",
    "自造字",
    "“{character}”（{name}）是自造字，别人的电脑上显示成方框",
    "换成标准汉字；生僻字请用国家标准编码的字",
    wrong="name: \ue001厅",
    right="name: 展厅",
)
LOOKALIKE = declare(
    "E124",
    "兼容字符",
    "“{character}”（{name}）看着像“{meant}”，其实是另一个字符，搜索不到",
    "换成“{meant}”（可自动修）；多半是从 PDF 复制来的",
    wrong="name: ⼈民厅",
    right="name: 人民厅",
    fixable=True,
)
WIDE_SPACE_IN_TEXT = declare(
    "W115",
    "文字里有特殊空格",
    "文字里有{name}{count}",
    "删掉或换成普通空格；段落开头不用空格，排版会自动处理（可自动修）",
    wrong="text: |\n  \u3000\u3000第一段",
    right="text: |\n  第一段",
    fixable=True,
)
