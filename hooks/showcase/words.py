"""Words: the Chinese that Python needs — labels, and how numbers and dates are said.

Everything else of the interface stands in the templates.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

CALENDAR = "活动"
FEED_OF_HALL = "{building} {hall}"
MONTH = "{year}年{month}月"
OWED = "待补"
SILENT = "暂未公布"
WITHHELD = "未公开"
AS_OF_OWED = "截至日期待补"
BEFORE, AFTER, WHOLE = "之前", "之后", "总数"
STOREY_OWED = "楼层待补"
YEAR_UNCHECKED = "年份待核"
SQUARE_METRES = "㎡"
SHORT_UNITS: dict[str, str] = {"平方米": SQUARE_METRES}
"""Units as captions say them."""
ELSEWHERE = "其他"
AREA_UNKNOWN = "面积暂未公布"
CITY, KIND = "城市", "类型"
KIND_SLUGS: dict[str, str] = {
    "超高层": "supertall",
    "写字楼": "office",
    "楼群": "complex",
    "产业园": "park",
}
"""Kinds of building in addresses."""
STATIONS_IN_TOWERS = frozenset({"楼宇站", "园区站"})
"""Kinds of station that sit in a building, so that a building may be drawn for them."""
DASH = "—"
MAKE_UP_DAY = "调休上班"
MAP_APPROVAL = "审图号：{number}"

FOUNDED = "成立"
BUILT_FROM = "{name}始建"
TOPPED_OUT = "{name}封顶"
COMPLETED = "{name}建成投用"
OPENED = "{name}揭牌或启用"
ORGANISATION_FOUNDED = "{name}成立"
PREDECESSOR = "前身：{name}"
RENAMED = "{name}更名为{new}"
SUGGESTED = "编辑建议"
HISTORY = "红色长廊"
HISTORY_KINDS: tuple[tuple[str, str, str], ...] = (
    ("milestone", "milestones", "大事"),
    ("organisation", "organisations", "组织沿革"),
    ("exhibit", "exhibits", "展品"),
)
"""What stands on the line of history: kind, its page's name in the address, label."""
LABELS, BOARDS = "展签", "展板"

SECTIONS: tuple[tuple[str, str], ...] = (
    ("buildings/", "楼宇"),
    ("calendar/", "活动"),
    ("history/", "红色长廊"),
    ("branches/", "组织"),
    ("network/", "阵地网络"),
)
"""The site's own navigation: address and label."""

BAND_SAMPLE = "演示站点，据公开报道整理，非官方"
"""Over every page of a demo that nobody owns."""
BAND_TRIAL = "试运行，尚未正式发布"
"""Over every page of an owner's site until its profile is `public`."""
OPERATORS: tuple[tuple[str, str], ...] = (("screens/", "大堂屏"),)
"""Pages for those who run the screens: in the navigation of a demo, else reached from the site map."""

CHAPTERS: tuple[tuple[str, str], ...] = (
    ("halls", "党群中心"),
    ("branches", "组织"),
    ("activities", "活动"),
    ("methods", "工作法"),
    ("figures", "数读"),
    ("services", "服务"),
    ("clubs", "社团"),
    ("lists", "清单"),
    ("gallery", "红色长廊"),
    ("walls", "互动墙"),
    ("news", "动态"),
    ("timeline", "大事记"),
    ("records", "荣誉与资料"),
)
"""The chapters of a building's or a district's page, in order: name in the address, label."""

HOMES: dict[str, tuple[str, str]] = {
    "buildings": ("buildings/", "楼宇"),
    "districts": ("network/", "阵地网络"),
}
"""Where buildings and districts hang in the site's navigation: address and label."""

PAGE_KINDS: dict[str, str] = {
    "building": "楼宇",
    "chapter": "楼宇专页",
    "hall": "厅室",
    "activity": "活动",
    "exhibit": "展品",
    "news": "动态",
    "branch": "组织",
    "district": "区",
    "network": "阵地网络",
    "history": "大事记",
    "prose": "说明",
}
"""What search calls a page of each kind; other kinds are lists of links and are not searched."""

PREFIX_QUALIFIERS = frozenset({"约", "近", "将近", "逾", "超", "超过", "至少", "预计", "不足"})
"""Qualifiers that stand before the number; the others stand behind it (80余家, 90%以上)."""

PREFIX_PATTERN = "|".join(sorted(PREFIX_QUALIFIERS, key=lambda q: (-len(q), q)))
"""A regular expression of them, the longer first: 将近 before 近."""

BEHIND_UNIT = frozenset({"以上"})

OPEN_UPWARDS = frozenset({"余", "多", "逾", "超", "超过", "至少", "以上"})
"""Qualifiers that say there are more than the number."""

_UNITS_OF_MONEY = frozenset({"元"})


def described(title: str, place: str, tagline: str) -> str:
    """What a page is, in one sentence for search engines, where the data have none of its own."""
    return f"{place} · {title}：{tagline}" if place else f"{title}：{tagline}"


def band(profile: str, owner: str | None) -> str:
    """What stands over every page of a site that is not published yet; empty once it is."""
    if profile != "demo":
        return ""
    return BAND_TRIAL if owner else BAND_SAMPLE


def number_text(value: float) -> str:
    """A number as the data give it: no thousands separators, no trailing zero (118.6, 1500)."""
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def quantity_parts(value: float, q: str | None, unit: str | None) -> tuple[str, str, str, str]:
    """Split a quantity into (before, number, after, unit) so that nothing of it is dropped.

    `近500家` → ("近", "500", "", "家"); `2000余人` → ("", "2000", "余", "人");
    `90%以上` → ("", "90", "", "%以上"); `千余名` → ("", "千余", "", "名").
    """
    number, unit = number_text(value), unit or ""
    if q is None:
        return "", number, "", unit
    if q in PREFIX_QUALIFIERS:
        return q, number, "", unit
    if q in BEHIND_UNIT:
        return "", number, "", unit + q
    if q == "千余":
        return "", "千余", "", unit
    return "", number, q, unit


def quantity_text(value: float, q: str | None = None, unit: str | None = None) -> str:
    """A quantity in one string, with its qualifier: 近500家, 2000余人, 约1500平方米."""
    return "".join(quantity_parts(value, q, unit))


def date_text(partial: str) -> str:
    """A date as precise as it is known: 2019 → 2019年, 2019-07 → 2019年7月, … (norm N23)."""
    year, *rest = partial.split("-")
    return f"{int(year)}年" + "".join(
        f"{int(part)}{unit}" for part, unit in zip(rest, "月日", strict=False)
    )


def decade_text(start: int) -> str:
    """Ten years: 1990 → 1990年代."""
    return f"{start}年代"


def dated_text(partial: str, q: str | None) -> str:
    """A date with the source's own limit: 约2010年, 2020年7月（七一前夕）."""
    if not q:
        return date_text(partial)
    return f"{q}{date_text(partial)}" if q in PREFIX_QUALIFIERS else f"{date_text(partial)}（{q}）"


def floor_text(floor: int) -> str:
    """A storey: 46 → 46层, -1 → 地下1层."""
    return f"{floor}层" if floor > 0 else f"地下{-floor}层"


def part_text(number: int, count: int) -> str:
    """Which page of a long list this is."""
    return f"第{number}页，共{count}页"


DOT = "\u00a0· "
"""Between the parts of a line; a line that is too long breaks after it, never before."""


def some_of(names: Sequence[str], most: int) -> str:
    """The first of many names, and how many there are."""
    more = f"等 {len(names)} 处" if len(names) > most else ""
    return "、".join(names[:most]) + more


def chosen_text(label: str) -> str:
    """The title of a filtered list of buildings: 武汉市的楼宇, 写字楼."""
    return label if label in KIND_SLUGS else f"{label}的楼宇"


def towers_text(count: int) -> str:
    """How many towers a group has: 8 → 8栋."""
    return f"{count}栋"


def as_of_text(as_of: str | None, kind: str | None, since: str | None = None) -> str:
    """When a figure held, and how that is known; empty when nothing is known."""
    start = f"{date_text(since)}起" if since else ""
    if not as_of:
        return start
    told = {"published": "（发稿日）", "inferred": "（推断）"}.get(kind or "", "")
    return "，".join(filter(None, [start, f"截至{date_text(as_of)}{told}"]))


FAULT_COUNTS = "共 {stops} 处错误、{warnings} 条提醒，其中 {fixable} 条可自动修。"
NO_FAULTS = "没有发现问题。"
MORE_FAULTS = "另有 {count} 条"
LEVELS: dict[str, str] = {"E": "错误", "W": "提醒"}
"""What the two levels of faults are called."""


STATISTICS = "活动统计"
INFERRED = "按规律推算"
"""What `repeat_note` says of a rule taken from an old report."""
NO_KIND, NO_BRANCH = "未注明类型", "未注明主办"
BY = {"month": "按月", "kind": "按类型", "place": "按楼宇和区", "branch": "按组织"}
BY_HEAD = {"month": "月份", "kind": "类型", "place": "地方", "branch": "组织"}
GOES_ON = "续至{until:%H:%M}"
FILTERS = {"place": "楼宇", "hall": "厅室", "branch": "组织", "kind": "类型"}
"""What a calendar can be filtered by: name in the address → label."""

CLOSED, CLOSED_BECAUSE = "闭馆", "闭馆（{reason}）"


def day_with_weekday(day: date) -> str:
    """A day as a checker tells it: 2026-04-09（周四）."""
    return f"{day.isoformat()}（周{'一二三四五六日'[day.weekday()]}）"
