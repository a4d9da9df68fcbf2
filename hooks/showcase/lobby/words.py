"""Lobby: the Chinese of slides that no editor has to write."""

WELCOME = "欢迎来到"
FIGURES = "数读"
ORGANISATION = "组织体系"
PLAN = "{floor}平面"
PLAN_UNKNOWN = "平面"
WALL = "红色长廊"
TIMELINE = "大事记"
ON_THIS_DAY = "历史上的今天"
SERVICES = "服务"
CLUBS = "楼里的社团"
CLUBS_COUNT = "社团"
CLUBS_PEOPLE = "联系"
NEWS = "动态"
MESSAGES = "留言主题"
QUOTES = "我们的话"
SMILES = "笑脸墙"
BOOKING = "场地借用"
PHONE = "带走这一屏"
PHONE_LINES = ("活动、服务", "红色长廊", "手机上都能看")
FREE = "免费"
OPEN_SLOT = "{time} {state}"
STALE = "{date}的状态，以现场为准"
QR = "{name}"
FOUNDED = "{date}成立"
COUNTED = "{count}个"
STATIONS = "{count} 处站点"
CENTRE_AT = "{name} · {floor}"
NO_BREAK = "\u2060"
"""Word joiner: keeps 46 and 层 on one line."""
MENU = {
    "figure": "数读",
    "organisation": "组织",
    "plan": "平面",
    "wall": "长廊",
    "walk": "长廊",
    "services": "服务",
    "booking": "场地",
    "method": "工作法",
    "timeline": "大事记",
}
"""Groups of the touch menu by kind of slide; kinds without a word stay out of it."""
