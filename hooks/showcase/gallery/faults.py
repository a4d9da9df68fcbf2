"""Room `gallery`: every fault that dates (E260–E269) and hanging (E850–E869) can find."""

from __future__ import annotations

from showcase.faults import declare

NOT_A_DATE = declare(
    "E260",
    "展品年代看不懂",
    "年代“{text}”不是可以识别的写法",
    "按已知的精度写：1921、1921-07、1921-07-01、1921~（约）、1921?（存疑）、192X（年代）、1921/1927（起止）",
    wrong="date: 建党初期",
    right="date: 192X",
)
NO_SUCH_DAY = declare(
    "E261",
    "展品年代不存在",
    "年代“{text}”中的{part}不存在",
    "核对原件或出处后改正；只知道年份就只写年份：{nearest}",
    wrong="date: 1921-02-30",
    right="date: 1921-02",
)
BACKWARDS = declare(
    "E262",
    "展品起止年代颠倒",
    "“{text}”的起始晚于终止",
    "先写起、后写止：{nearest}",
    wrong="date: 1927/1921",
    right="date: 1921/1927",
)
OTHER_NOTATION = declare(
    "E263",
    "展品年代写法不统一",
    "年代“{text}”能看懂，但写法不是约定的一种",
    "改成：{nearest}",
    wrong="date: 1921年7月",
    right="date: 1921-07",
    fixable=True,
)
ZERO_PART = declare(
    "E264",
    "用 00 代替未知的月日",
    "年代“{text}”用 00 表示不知道的月或日",
    "不知道就不写，精度不编造：{nearest}",
    wrong="date: 1921-00",
    right="date: 1921",
    fixable=True,
)
INTERVAL_DASH = declare(
    "E265",
    "起止年代要用斜线",
    "“{text}”像一段时间，起止之间要用斜线",
    "改成：{nearest}",
    wrong="date: 1921-1927",
    right="date: 1921/1927",
    fixable=True,
)

OVERLAP = declare(
    "E850",
    "展框重叠",
    "“{title}”与“{other}”在{wall}上重叠 {by} 米",
    "“{title}”的 at 至少写 {at}，或把 width 改小",
    wrong="wall: north\nat: 2.4\nwidth: 1.2   # 另一件挂在 2.0 至 3.0",
    right="wall: north\nat: 3.1\nwidth: 1.2",
)
PAST_THE_WALL = declare(
    "E851",
    "展框挂出墙外",
    "“{title}”从 {at} 米挂到 {end} 米，{wall}只有 {length} 米",
    "at 最多写 {most}，或换一面墙",
    wrong="wall: north   # 长 6 米\nat: 5.4\nwidth: 1.2",
    right="wall: north\nat: 4.8\nwidth: 1.2",
)
NO_SUCH_WALL = declare(
    "E852",
    "没有这面墙",
    "“{title}”写了墙“{wall}”，{room}没有这面墙",
    "可以写：{walls}",
    wrong="wall: norht",
    right="wall: north",
)
OVER_A_DOOR = declare(
    "E853",
    "展框挡门",
    "“{title}”从 {at} 米挂到 {end} 米，挡住{wall}上 {door} 米处的门",
    "把 at 改到门以外，例如 {free}",
    wrong="wall: south\nat: 1.0   # 门在 1.2 至 2.1",
    right="wall: south\nat: 2.3",
)
AT_WITHOUT_WALL = declare(
    "E854",
    "写了位置没写墙",
    "“{title}”写了 at: {at}，没写挂在哪面墙",
    "加上 wall（{walls}），或去掉 at 让它按顺序挂",
    wrong="at: 2.4",
    right="wall: north\nat: 2.4",
)
TOO_WIDE = declare(
    "E855",
    "展框比墙还宽",
    "“{title}”宽 {width} 米，{room}没有一处空墙容得下",
    "width 最多写 {most}",
    wrong="width: 12   # 墙长 6 米",
    right="width: 5.5",
)
OFF_THE_STAIR = declare(
    "E858",
    "展框不在楼梯上",
    "“{title}”写的位置（{wall}），{room}没有",
    "{floors}；墙可以写 landing（层平台）、first（第一跑）、turn（转角平台）、second（第二跑）",
    wrong="hang: {floor: 19, wall: first}   # 楼梯到18层",
    right="hang: {floor: 17, wall: first}",
)
NO_ROOM_LEFT = declare(
    "W856",
    "墙上挂不下",
    "{room}的墙挂满后还有 {count} 件挂不下，从“{title}”起",
    "它们仍在目录和平铺长廊中；把 width 改小，或另设一厅",
    wrong="# 8 米墙挂 20 件，每件 1.2 米",
    right="# 每件 width: 0.8，或分到两个厅",
)
