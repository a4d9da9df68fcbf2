"""The drawings' samples: what is known of real buildings, and the hostile ones."""

from __future__ import annotations

from showcase.draw.building import Building, LitFloor, Tower
from showcase.draw.skyline import Stop

LONG = "一座名字特别特别长足足有四十个汉字用来检验图上文字是否换行截断溢出重叠的示例大厦甲座乙座"[:40]

GREENLAND = Building(
    "武汉绿地中心", height_m=500, height_qualifier="约", highest_known_floor=46,
    lit=(LitFloor(46, "党群活动服务中心"),),
)  # fmt: skip
IFC = Building(
    "广州国际金融中心", height_m=438.6, floors_above=103, floors_below=4, silhouette="tapering",
    lit=(LitFloor(46, "党群服务站"),),
)  # fmt: skip
YINGKAI = Building("富力盈凯大厦")
IIC = Building("深圳国际创新中心", building_count=8)
HUARONG = Building("焦作华融国际大厦", height_m=118.6, lit=(LitFloor(29, "华英驿站"),))
WUGUANG = Building("武广大厦")
KNOWN_FLOOR = Building("示例大厦丙座", lit=(LitFloor(18, "党群服务中心"),))
ONE_FLOOR = Building("示例小屋", height_m=4.2, floors_above=1, lit=(LitFloor(1, "党群之家"),))
TALLEST = Building(
    "示例高塔", height_m=840, floors_above=200, floors_below=5, silhouette="tapering",
    lit=(LitFloor(46, "党群服务中心"), LitFloor(47, "书吧"), LitFloor(120, "会议中心"),
         LitFloor(-2, "职工食堂学习角")),
)  # fmt: skip
BASEMENT = Building(
    "示例大厦", height_m=96, floors_above=24, floors_below=3,
    lit=(LitFloor(-1, "地下党群驿站"), LitFloor(3, "党群服务中心"), LitFloor(4, "红色长廊"),
         LitFloor(24, LONG)),
)  # fmt: skip
GROUP = Building(
    "示例园区",
    towers=tuple(
        Tower(f"{name}座", height, floors)
        for name, height, floors in (
            ("A", 180, 42), ("B", 96, 24), ("C", None, 18), ("D", None, None), ("E", 60, 14),
            ("F", 150, None), ("G", 120, 30), ("H", 45, 10),
        )
    ),
    lit=(LitFloor(12, "党群服务中心", "B座"), LitFloor(8, "党群驿站", "G座"), LitFloor(9, "职工之家")),
)  # fmt: skip
MANY_LIT = Building(
    "示例大厦", height_m=260, floors_above=60,
    lit=tuple(LitFloor(n, f"第{n}层驿站") for n in range(1, 61)),
)  # fmt: skip
BUILDINGS = {
    "greenland": GREENLAND, "ifc": IFC, "yingkai": YINGKAI, "iic": IIC, "huarong": HUARONG,
    "known-floor": KNOWN_FLOOR, "one-floor": ONE_FLOOR, "tallest": TALLEST, "basement": BASEMENT,
    "group": GROUP, "many-lit": MANY_LIT, "long": Building(LONG, height_m=60, floors_above=12),
}  # fmt: skip
STOPS = (
    Stop(GREENLAND, "greenland/", "46层 · 约1500㎡"),
    Stop(Building("绿地铭创"), "mingchuang/"),
    Stop(IFC, "ifc/", "46层 · 558㎡"),
    Stop(YINGKAI, "yingkai/", "1000㎡"),
    Stop(IIC, "iic/", "8栋"),
    Stop(HUARONG, "huarong/", "29层 · 华英驿站"),
    Stop(WUGUANG, "wuguang/"),
)
