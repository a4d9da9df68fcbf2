"""Draw: the interface words that the drawings must measure before they place them."""

from __future__ import annotations

from showcase.words import SILENT, STOREY_OWED, as_of_text, date_text, floor_text

floor = floor_text

HEIGHT_OWED = "高度待补"
FLOORS_OWED = "层数待补"
SCHEMATIC = "示意"
SCHEMATIC_PLAN = "示意图"
SURVEYED_PLAN = "按测绘尺寸"
YOU_ARE_HERE = "您在此"
EXIT = "出口"
NORTH = "北"
METRE = "米"
NOT_PUBLISHED = SILENT
NO_ROOMS = "厅室资料待补"
DATUM = "±0.00"
NO_KIND = "其他"
WAN, YI = "万", "亿"


def floors(low: int, high: int) -> str:
    """A run of floors: 3–5层."""
    return floor(low) if low == high else f"{floor(low).removesuffix('层')}–{high}层"


def stair(low: str, high: str, panels: int) -> str:
    """A stair in words: 楼梯剖面，3层至18层，展品38件."""
    told = f"，展品{panels}件" if panels else ""
    return f"楼梯剖面，{f'{low}至{high}' if low else STOREY_OWED}{told}。"


def more(count: int) -> str:
    """That so many labels found no place."""
    return f"另有{count}处"


def metres(count: int) -> str:
    """A level of so many metres: 100米."""
    return f"{count}{METRE}"


def height(metres: str, qualifier: str) -> str:
    """A height with its qualifier: 约500米."""
    return f"{qualifier}{metres}{METRE}"


def date(text: str) -> str:
    """An ISO date of any precision as Chinese: 2019-06 → 2019年6月; other text stays."""
    return date_text(text) if is_date(text) else text


def is_date(text: str) -> bool:
    """Whether a text is an ISO date of any precision."""
    parts = text.split("-")
    return len(parts) <= 3 and all(part.isascii() and part.isdecimal() for part in parts)


def as_of(day: str, kind: str = "stated", since: str = "") -> str:
    """When a number held and how that is known; what is no date says nothing."""
    start = since if is_date(since) else None
    return as_of_text(day if is_date(day) else None, kind, start)
