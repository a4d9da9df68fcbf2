"""Draw: the interface words that the drawings must measure before they place them."""

from __future__ import annotations

HEIGHT_OWED = "高度待补"
FLOORS_OWED = "层数待补"
SCHEMATIC = "示意"
SCHEMATIC_PLAN = "示意图"
SURVEYED_PLAN = "按测绘尺寸"
YOU_ARE_HERE = "您在此"
EXIT = "出口"
NORTH = "北"
METRE = "米"
NOT_PUBLISHED = "暂未公布"
NO_ROOMS = "厅室资料待补"
DATUM = "±0.00"
NO_KIND = "其他"
WAN, YI = "万", "亿"


def floor(number: int) -> str:
    """A floor as visitors say it: 46层, 地下1层."""
    return f"{number}层" if number > 0 else f"地下{-number}层"


def floors(low: int, high: int) -> str:
    """A run of floors: 3–5层."""
    return floor(low) if low == high else f"{floor(low).removesuffix('层')}–{high}层"


def more(count: int) -> str:
    """That so many labels found no place."""
    return f"另有{count}处"


def height(metres: str, qualifier: str) -> str:
    """A height with its qualifier: 约500米."""
    return f"{qualifier}{metres}{METRE}"


def date(text: str) -> str:
    """An ISO date of any precision as Chinese: 2019-06 → 2019年6月; other text stays."""
    parts = text.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > len("年月日"):
        return text
    return "".join(f"{int(part)}{unit}" for part, unit in zip(parts, "年月日", strict=False))
