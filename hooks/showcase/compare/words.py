"""Compare: the words of changes."""

from __future__ import annotations

COUNTED: dict[str, str] = {
    "site": "处网站设置",
    "building": "座楼宇",
    "district": "个区",
    "hall": "个厅室",
    "branch": "个组织",
    "activity": "项活动",
    "exhibit": "件展品",
    "news": "条动态",
    "station": "个站点",
    "figures": "个数字",
    "methods": "条工作法",
    "services": "项服务",
    "clubs": "个社团",
    "walls": "处留言墙内容",
    "lists": "张清单",
    "timeline": "条大事记",
    "records": "条记录",
    "holidays": "年放假安排",
}
"""How things of a kind are counted; a kind that is not here is counted as `OTHER`."""
OTHER = "处内容"

NEW = "新增"
GONE = "撤下"
CHANGED = "修改"
MOVED = "改期"
CANCELLED = "取消场次"
EXTRA = "加场"
PLACE = "换场地"
RENAMED = "改编号"
ORDER = (NEW, GONE, CANCELLED, MOVED, EXTRA, PLACE, RENAMED, CHANGED)

WHEN = frozenset({"repeat", "time", "starts", "ends", "dates", "skip", "moved", "holiday", "when"})
"""Fields of an activity that say when it is."""
WHERE = frozenset({"hall", "place"})

SUMMARY = "{count} {counted}{what}"
NOTHING = "对访客没有变化。"
UNSEEN = "另有 {count} 个文件只改了访客看不到的内容（备注、曾用编号）。"
FIELD = "{title}：{old} → {new}"
FIELD_NEW = "{title}：{new}（原来没有）"
FIELD_GONE = "{title}：去掉“{old}”"
FIELD_LONG = "{title}：改写"
LIST_CHANGE = "{title}：{parts}"
ADDED = "加“{value}”"
TAKEN = "减“{value}”"
YES = "是"
NO = "否"
WAS = "原编号 {ident}，旧网址自动跳转"
TITLE = "对访客有什么变化"
MORE = "另有 {count} 项"
SITE = "网站"
BRANCHES = "组织"
WHOLE_LIST = "{title}（全表）"
"""The entry that stands for what is said of a whole list."""
