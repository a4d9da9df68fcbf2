"""Room `gallery`: the Chinese words that dates, citations and the walk are put together from."""

from __future__ import annotations

YEAR = "{year}年"
MONTH = "{month}月"
DAY = "{day}日"
DECADE = "{century}世纪{decade}年代"
FIRST_DECADE = "{century}世纪头十年"
CENTURY = "{century}世纪"
ABOUT = "约{text}"
UNSURE = "{text}（存疑）"
SINCE = "{text}起"
UNTIL = "至{text}"
END_UNKNOWN = "{text}起，止期不详"
START_UNKNOWN = "至{text}止，始期不详"
DASH = "—"
UNDATED = "年代待考"

OWED = "待补"
AND_OTHERS = "等"

COMPASS = {"north": "北墙", "east": "东墙", "south": "南墙", "west": "西墙"}
WALL_NUMBER = "第{number}面墙"
FRONT = "{name}·正面"
BACK = "{name}·背面"
STAIR_WALLS = {"landing": "层平台", "first": "第一跑", "turn": "转角平台", "second": "第二跑"}
STAIR_WALL = "{floor} · {wall}"
FLOORS = "floor 写 {first} 到 {last}"
NO_STOREY = "?"
NO_FLOOR = "楼梯经过哪几层没有写，不能写 floor"
CORRIDOR = "长廊"
RED_CORRIDOR = "红色长廊"
SUGGESTED = "编辑建议"
A_CORRIDOR = "这件展品本身是一条长廊，{way}，这里以一面展板代表"
ITS_FLOORS = "自{first}至{last}"
NO_FLOORS = "经过哪几层暂未公布"
ENUMERATED = "、"
REST_OWED = "；共{count}项，其余待补"
