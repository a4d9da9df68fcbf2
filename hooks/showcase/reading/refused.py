"""Reading: what libyaml refuses — the faults; syntax.py finds out which one it is."""

from __future__ import annotations

from showcase.faults import declare

UNREADABLE = declare(
    "E100",
    "读不懂的写法",
    "这一行的写法读不懂",
    "看看这一行和上一行：冒号、引号、括号是否成对，左边是否对齐；文字里有特殊符号就整个加英文双引号",
    wrong="name: ]党员之家",
    right='name: "]党员之家"',
)
INDENT = declare(
    "E106",
    "左边没有对齐",
    "这一行缩进 {have} 格，与{side}的 {want} 格对不齐",
    "与第 {line} 行“{key}”左边对齐",
    wrong="centre:\n  name: 党员之家\n floor: 46",
    right="centre:\n  name: 党员之家\n  floor: 46",
)
TOO_FAR = declare(
    "E128",
    "多缩进了",
    "这一行比上一行“{key}”多缩进了，可“{key}”已经有内容了",
    "与第 {line} 行“{key}”左边对齐；要写成下一级，就先删掉“{key}:”后面的内容",
    wrong="name: 甲厅\n  kind: 展陈",
    right="name: 甲厅\nkind: 展陈",
)
NO_COLON = declare(
    "E129",
    "没有冒号",
    "这一行没有“名称: 内容”的冒号",
    "补上名称和冒号；如果它接着上一行的文字，就比上一行多缩进 2 格",
    wrong="name: 甲厅\n展陈",
    right="name: 甲厅\nkind: 展陈",
)
OPEN_QUOTE = declare(
    "E140",
    "引号没有关上",
    "从这里开始的引号没有关上",
    "在这段文字的末尾补一个 {quote}",
    wrong='name: "甲厅\nkind: 展陈',
    right='name: "甲厅"\nkind: 展陈',
)
OPEN_BRACKET = declare(
    "E141",
    "括号没有关上",
    "从这里开始的“{bracket}”没有关上，或里面少了逗号",
    "在末尾补一个 {closing}，各项之间用半角逗号“,”隔开",
    wrong="functions: [三会一课, 入党宣誓\nkind: 展陈",
    right="functions: [三会一课, 入党宣誓]\nkind: 展陈",
)
BACKSLASH = declare(
    "E142",
    "双引号里的反斜杠",
    "英文双引号里的“\\”有特别的意思，这里用错了",
    "把两头的双引号换成单引号 '，或把“\\”换成“/”",
    wrong='name: "C:\\图"',
    right="name: 'C:\\图'",
)
SEVERAL = declare(
    "E143",
    "一个文件里有几份内容",
    "这里的“{mark}”把文件分成了几份，一个文件只能有一份",
    "删掉这一行，或把后面的内容另存一个文件",
    wrong="name: 甲厅\n---\nname: 乙厅",
    right="name: 甲厅",
)
MIXED = declare(
    "E144",
    "列表和名称混在一起",
    "同一级里既有“- ”开头的列表，又有“名称: 内容”",
    "列表的各项写在它的名称下面，并多缩进 2 格",
    wrong="name: 甲厅\n- 三会一课",
    right="name: 甲厅\nfunctions:\n  - 三会一课",
)
TAG = declare(
    "E145",
    "类型标记",
    "用了 YAML 的“!”类型标记，这里不支持",
    "删掉“!”和它后面的标记；如果这本来就是文字，给它加英文双引号",
    wrong="name: !!str 甲厅",
    right="name: 甲厅",
)
TOO_DEEP = declare(
    "E146",
    "套得太深",
    "这里一层套一层，超过了 {limit} 层",
    "数据不需要这么多层；看看是不是多打了“[”“{{”或“- ”",
    wrong="name: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[甲厅",
    right="name: 甲厅",
)
BEHIND_BAR = declare(
    "E147",
    "竖线后面写了字",
    "“{mark}”后面不能直接写字",
    "文字从下一行开始写，比这一行多缩进 2 格",
    wrong="text: | 第一段\n  第二段",
    right="text: |\n  第一段\n  第二段",
)
