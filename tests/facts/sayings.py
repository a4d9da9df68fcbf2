"""How a fact must be said: its number with qualifier and unit, its date in Chinese, its words.

Every leaf has one or more sayings that must all be found; a saying is a few ways to say the same.
"""

import re
from collections.abc import Callable
from fnmatch import fnmatchcase
from typing import Any

from tests.facts.paths import Leaf

Saying = tuple[str, ...]
"""Ways to say one thing; one of them must be found."""

DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?")
PARTS = re.compile(r"\s*(?:→|↔|=|；| / )\s*")
BEFORE = ("约", "近", "逾", "超过", "超", "至少", "预计", "不足")
UNITS = (("_m2", "平方米"), ("_m", "米"))
"""Units that a field's name tells."""

OWED = ("待补", "暂未公布")
UNDEFINED = ("内容待补", "待补")

REWORDED: dict[str, list[Saying]] = {
    "wuhan-greenland/meta/publisher": [("荆楚网",), ("客户端",), ("武汉新闻频道",)],
    "jiaozuo-huarong/meta/genre": [("征集案例",), ("全国城市基层党建创新案例",), ("征集评选活动",)],
    "wuhan-jianghan/meta/genre": [("报纸专版",), ("无报头",), ("无刊期",)],
    "*/as_of_default/kind": [("发稿日", "推断")],
    "wuhan-greenland/site/street": [("徐家棚街",), ("徐家棚街党工委",)],
    "wuhan-greenland/center/floor_label": [("46层",)],
    "wuhan-greenland/coverage/orgs_covered/unit": [("两新组织",)],
    "wuhan-greenland/coverage/orgs_covered/value": [("近500家",)],
    "wuhan-greenland/coverage/building_count": [("8座",)],
    "wuhan-greenland/coverage/mall_count": [("2个",)],
    "wuhan-greenland/orgs/branch_total": [("7个",)],
    "wuhan-greenland/activities/lego606/note": [("606",), ("未成年人",)],
    "wuhan-greenland/activities/sanhui/name": [("三会一课",), ("支部主题党日",)],
    "wuhan-greenland/digital/portrait_3d/note": [("只给指标名，没给数值",)],
    "wuhan-greenland/exhibits/e5/title": [("绿地中心建造故事",), ("幕墙",), ("造楼机",), ("塔吊",)],
    "wuhan-greenland/supplement/src": [("湖北日报",), ("2019年1月29日", "2019-01-29")],
    "guangzhou-ifc/orgs/tree/*/share_of_total/value": [("23.7%",)],
    "guangzhou-ifc/member_series/1/note": [("发稿时",), ("增51名",), ("+60.7%",), ("超六成",)],
    "guangzhou-ifc/evolution/0/when/value": [("2010年",)],
    "guangzhou-ifc/network/rf_stations/built/when": [("2020年7月1日",)],
    "guangzhou-ifc/services/3/unit": [("CBD金融监测中心",)],
    "guangzhou-ifc/supplement/geo/crs": [("wgs84", "WGS-84", "WGS84")],
    "guangzhou-ifc/supplement/floors/above": [("地上103层", "103层")],
    "guangzhou-ifc/supplement/floors/below": [("地下4层",)],
    "shenzhen-iic/methods/four-same/suspicious": [("照录，疑有误",)],
    "shenzhen-iic/services/venue_loan/switchable_projection": [("投影内容可更换",)],
    "shenzhen-iic/series/theme-day/freq": [("每月第二个周四",)],
    "shenzhen-iic/district_stats/found/value": [("1990年",)],
    "shenzhen-iic/related_sites/0/note": [("作者实训企业所在园区",)],
    "jiaozuo-huarong/orgs/other_branches/company_count": [("5家",)],
    "jiaozuo-huarong/points_system/rules": [("规则暂未公布",)],
    "wuhan-jianghan/projects/sample_data_in_source": [("没有明细",)],
    "wuhan-jianghan/property_case/first_in_district": [("全区首例",)],
    "wuhan-jianghan/culture/1/years": [("30年",)],
    "wuhan-jianghan/methods/bureau42/optional": [("2个",)],
    "wuhan-jianghan/building_sites/wuguang/crowd/*": [("约80%",), ("八成",), ("年轻人占白领",)],
    "wuhan-jianghan/building_sites/hr-park/org": [("产业园综合党委",), ("同日成立",)],
    "wuhan-jianghan/building_sites/wuguang/spaces/2": [("楼间连接平台",), ("户外活动场地",)],
    "wuhan-jianghan/site/started_on": [("2017年4月12日",), ("年份待核",)],
}
"""Leaves whose plain form is not what a page should say."""

FLAGS: dict[tuple[str, Any], Saying] = {
    ("undefined_in_source", True): UNDEFINED,
    ("suggested", True): ("编辑建议",),
    ("free", True): ("免费",),
    ("brand", True): ("品牌",),
    ("formal_award", False): ("非正式授奖",),
    ("in_layout_name", False): ("之外", "不计入"),
    ("as_of_kind", "published"): ("发稿日",),
    ("as_of_kind", "inferred"): ("推断", "年份待核"),
    ("kind", "published"): ("发稿日",),
    ("kind", "inferred"): ("推断", "年份待核"),
    ("year_kind", "inferred"): ("年份待核",),
    ("freq", "定期"): ("定期",),
}
"""Values that pages say in words of their own."""

REFERRING = ("place", "near", "stat_ref")
"""Fields whose value is the id of another thing of the same case: its name is shown."""


def sayings(leaf: Leaf) -> list[Saying]:
    """What must be found where this leaf belongs."""
    for pattern, reworded in REWORDED.items():
        if fnmatchcase(leaf.name, pattern):
            return reworded
    flag = (leaf.key, leaf.value)
    if isinstance(leaf.value, str | bool) and flag in FLAGS:
        return [FLAGS[flag]]
    if leaf.value is None or leaf.value == []:
        return [OWED]
    if leaf.key in ("posts", "dedicated_staff") or _is_post(leaf):
        return _post(leaf)
    if isinstance(leaf.value, int | float):
        return [_number(leaf)]
    return _words(leaf)


def _is_post(leaf: Leaf) -> bool:
    return len(leaf.path) > 1 and leaf.path[-2] in ("posts", "dedicated_staff")


def _post(leaf: Leaf) -> list[Saying]:
    """A mapping of posts to numbers: the key is a fact too."""
    if isinstance(leaf.value, str):
        return [(leaf.value,)]
    return [_counted(leaf.path[-1], leaf.value)]


def _counted(name: str, count: int) -> Saying:
    """A thing with its number, so that a number of something else does not pass for it."""
    units = ("名", "个", "项", "")
    after = (f"{name}{count}{unit}" for unit in units)
    before = (f"{count}{unit}{name}" for unit in units)
    return (f"{name}×{count}", *after, *before)


def _count(leaf: Leaf) -> Saying:
    """How many there are of a named thing, or how many items a list is said to have."""
    if set(leaf.around) <= {"name", "count", "level"}:
        return _counted(leaf.around["name"], leaf.value)
    return _declared(leaf)


def _declared(leaf: Leaf) -> Saying:
    return (*(f"{leaf.value}{unit}" for unit in ("个", "项", "条", "栋")), f"共{leaf.value}")


def _number(leaf: Leaf) -> Saying:
    special = NUMBERS.get(leaf.path[-1])
    if special:
        return special(leaf)
    unit = leaf.around.get("unit", "") if leaf.key in ("value", "value_each", "to") else ""
    return tuple(f"{n}{unit}" for n in _spelled(leaf.value)) if unit else _quantity(leaf)


def _quantity(leaf: Leaf) -> Saying:
    field = next((s for s in reversed(leaf.path) if s != "value" and not s.isdigit()), "")
    unit = next((unit for ending, unit in UNITS if field.endswith(ending)), "")
    if field in ("floor", "floors_known", "station_floor"):
        unit = "层"
    elif field in ("year", "built_from", "in_use", "completed", "when", "since"):
        unit = "年"
    return _qualified(leaf, unit)


def _value(leaf: Leaf) -> Saying:
    """A value beside its qualifier and unit; shares are per cent."""
    unit = str(leaf.around.get("unit", ""))
    if unit:
        return _qualified(leaf, unit)
    if isinstance(leaf.value, float) and 0 < leaf.value < 1:
        return tuple(_with(leaf, f"{leaf.value * 100:g}", "%"))
    return _quantity(leaf)


def _qualified(leaf: Leaf, unit: str) -> Saying:
    around = leaf.around if leaf.path[-1] == "value" else {}
    said = [way for number in _spelled(leaf.value) for way in _with(leaf, number, unit)]
    if display := around.get("display"):
        said.append(display)  # the qualifier is in the label, or found by its own leaf
    return tuple(said)


def _with(leaf: Leaf, number: str, unit: str) -> list[str]:
    q = str(leaf.around.get("q", "")).partition("（")[0] if leaf.path[-1] == "value" else ""
    if q in BEFORE:
        return [f"{q}{number}{unit}"]
    if q == "以上":
        return [f"{number}{unit}以上"]
    if q == "千余":
        return [f"千余{unit}"]
    return [f"{number}{q}{unit}"]


def _spelled(number: float) -> list[str]:
    """A number as digits, and in 万 or 亿 where that is shorter: 230000000, 2.3亿."""
    plain = str(int(number)) if float(number).is_integer() else repr(number)
    ways = [plain]
    for size, name in ((100_000_000, "亿"), (10_000, "万")):
        if number >= size and (number / size * 10).is_integer():
            ways.append(f"{number / size:g}{name}")
    return ways


def _people(leaf: Leaf) -> Saying:
    return (f"{leaf.value}{leaf.around.get('people_unit', '')}",)


def _plain(*units: str) -> Callable[[Leaf], Saying]:
    return lambda leaf: tuple(f"{leaf.value}{unit}" for unit in units)


NUMBERS: dict[str, Callable[[Leaf], Saying]] = {
    "value": _value,
    "people": _people,
    "count": _count,
    "declared_count": _declared,
    "sub_series_count": _declared,
    "club_count": _declared,
    "building_count": _declared,
    "key_tasks": lambda leaf: _counted("重点任务", leaf.value),
    "projects": lambda leaf: _counted("项目", leaf.value),
    "members": _plain("名"),
    "sessions": _plain("场"),
    "value_each": _plain("名"),
    "to": _plain("个"),
}
"""Numbers whose unit stands elsewhere than beside them."""


def _words(leaf: Leaf) -> list[Saying]:
    text = str(leaf.value)
    if leaf.key in REFERRING and (name := _named(leaf.document, text)):
        text = name
    if found := DATE.fullmatch(text):
        return [_date(*found.groups())]
    return [(part,) for part in PARTS.split(text) if part]


def _date(year: str, month: str | None, day: str | None) -> Saying:
    said = f"{year}年"
    if month:
        said += f"{int(month)}月"
    if day:
        said += f"{int(day)}日"
    return (said,)


def _named(value: Any, ident: str) -> str | None:
    """The name or label of the thing with this id, anywhere in the case."""
    if isinstance(value, dict):
        if value.get("id") == ident:
            return str(value.get("name") or value.get("label"))
        value = list(value.values())
    if isinstance(value, list):
        return next((name for item in value if (name := _named(item, ident))), None)
    return None
