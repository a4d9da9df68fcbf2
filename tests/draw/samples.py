"""The drawings' samples: what is known of real buildings, and the hostile ones."""

from __future__ import annotations

from showcase.draw import (
    Amount,
    Building,
    Dated,
    Exit,
    Figure,
    FloorPlan,
    Hall,
    LitFloor,
    Node,
    Panel,
    Room,
    Stair,
    Stop,
    Tower,
    bars,
    before_after,
    part_of_whole,
    rect,
    schematic_plan,
    series,
)

LONG = "一座名字特别特别长足足有四十个汉字用来检验图上文字是否换行截断溢出重叠的示例大厦甲座乙座"[
    :40
]

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
TOP_LIT = Building(
    "示例大厦", height_m=240, floors_above=60, lit=tuple(LitFloor(n, LONG) for n in (57, 58, 59, 60)),
)  # fmt: skip
MANY_LIT = Building(
    "示例大厦", height_m=260, floors_above=60,
    lit=tuple(LitFloor(n, f"第{n}层驿站") for n in range(1, 61)),
)  # fmt: skip
BUILDINGS = {
    "greenland": GREENLAND, "ifc": IFC, "yingkai": YINGKAI, "iic": IIC, "huarong": HUARONG,
    "known-floor": KNOWN_FLOOR, "one-floor": ONE_FLOOR, "tallest": TALLEST, "basement": BASEMENT,
    "group": GROUP, "many-lit": MANY_LIT, "top-lit": TOP_LIT, "long": Building(LONG, height_m=60, floors_above=12),
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

STAIR = Stair(
    "楼梯", ("3层", "4层", "5层"), 3.6, 2.2, 3.6, (
        Panel(1, "一层的展板", "a/", 4, 2.4, 1.2, 0.9),
        Panel(2, "背后的展板", "b/", 4, 4.2, 0.9, 1.2, behind=True),
        Panel(3, "转角的展板", "c/", 8, 6.9, 1.6, 1.2, edge=True),
        Panel(4, "转角的另一块", "d/", 8, 6.9, 1.6, 1.2, edge=True),
        Panel(0, "待补", "", 4, 6, 0.9, 1.2),
    ), surveyed=True,
)  # fmt: skip

SANTING = schematic_plan(
    "46层平面", (
        Hall("meeting", "公共会议区", "会议", "meeting/"),
        Hall("reception", "接待服务厅", "服务", "reception/"),
        Hall("political-life", "政治生活厅", "组织生活", "political-life/"),
        Hall("culture", "文化休闲厅", "文化", "culture/"),
        Hall("red-corridor", "红色展示长廊", "展陈", "red-corridor/", corridor=True),
    ), you_are_here="reception",
)  # fmt: skip
SIXTY = schematic_plan(
    "示例大厦3层平面",
    tuple(Hall(f"h{n}", f"第{n}活动室" if n % 7 else LONG, ("会议", "服务", "文化", "展陈", "学习", "谈话", "互动", "设备")[n % 8], f"h{n}/") for n in range(60)),
)  # fmt: skip
SURVEYED = FloorPlan(
    "示例大厦2层平面", (
        Room("lobby", "接待服务厅", rect(0, 0, 12, 8), "服务", "lobby/", (6, 8)),
        Room("oath", "政治生活厅", rect(12, 0, 10, 8), "组织生活", "oath/", (17, 8)),
        Room("books", "书吧", ((22, 0), (32, 0), (32, 12), (27, 12), (27, 8), (22, 8)), "文化", "books/", (24, 8)),
        Room("corridor", "红色展示长廊", rect(0, 8, 27, 3), "展陈", "corridor/"),
        Room("store", "储物间", rect(0, 11, 2, 4), "设备", "", (1, 11)),
        Room("talk", "谈心谈话室", rect(2, 11, 5, 4), "谈话", "talk/", (4.5, 11)),
        Room("class", LONG, rect(7, 11, 12, 7), "学习", "class/", (13, 11)),
        Room("hall", "多功能会议厅", ((19, 11), (27, 11), (27, 12), (32, 12), (32, 18), (19, 18)), "会议", "hall/", (23, 11)),
    ),
    outline=((0, 0), (32, 0), (32, 18), (7, 18), (7, 15), (0, 15)), surveyed=True,
    you_are_here=(3.0, 9.5), north_deg=-18, exits=(Exit((0, 9.5)), Exit((32, 14), "东侧安全出口")),
)  # fmt: skip
PLANS = {
    "santing": SANTING, "sixty": SIXTY, "surveyed": SURVEYED,
    "three": schematic_plan("平面", [Hall(f"r{n}", name, "展陈" if n == 0 else "互动") for n, name in enumerate(("共产党人精神传承区", "留言墙", "共享活动场地"))]),
    "one": schematic_plan("平面", [Hall("only", LONG)]),
    "ifc": schematic_plan("46层平面", [Hall("class", "白领党员课堂", "学习", "c/"), Hall("talk", "谈心谈话室", "谈话", "t/"), Hall("meeting", "会议活动室", "会议", "m/"), Hall("terminal", "政务服务自助终端", "设备")]),
}  # fmt: skip

GREENLAND_TREE = (
    Node("街道大工委", children=(
        Node("街道综合党委", children=(
            Node("武汉绿地中心综合党委", "greenland/", "集聚区综合党委", founded="2019-06",
                 predecessor="绿地铭创楼宇综合党委", here=True, children=(
                     Node("两新组织党支部", count=6), Node("联合党支部", count=1, joint=True),
                 )),
        )),
    )),
)  # fmt: skip
IFC_TREE = (
    Node("西塔楼宇党委", "ifc/", founded="2017-07", renamed_to="天河中央商务区南区联合党委", children=(
        Node("中科科创有限公司党支部", kind="首批直管支部"),
        Node("示例联合党支部", joint=True, relation="不隶属，结为固定伙伴"),
    )),
)  # fmt: skip


def deep_tree() -> tuple[Node, ...]:
    """300 organisations, 8 levels."""

    def node(path: tuple[int, ...]) -> Node:
        depth = len(path)
        wide = (5, 3, 2, 2, 1, 1, 1)[depth - 1] if depth < 8 else 0
        name = LONG if sum(path) % 11 == 5 else f"第{'·'.join(map(str, path))}党支部"
        return Node(
            name,
            f"o{'-'.join(map(str, path))}/",
            children=tuple(node((*path, i)) for i in range(1, wide + 1)),
        )

    return (node((1,)),)


TREES = {
    "greenland": GREENLAND_TREE,
    "ifc": IFC_TREE,
    "forest": (Node("甲党委"), Node("乙党委", children=(Node("乙一支部"),))),
    "deep": deep_tree(),
}

FIGURES = (
    Figure("接待来访单位", Amount(80, "家", "近"), "2019-12-16", since="2019-07-01"),
    Figure("来访人次", Amount(2000, "人次", "多"), "2019-12-16", "武汉绿地中心"),
    Figure("提档升级预计投入", Amount(230000000, "元", "预计"), "2017-05"),
    Figure("唐蔡社区党员群众服务中心投入", Amount(40000000, "元")),
    Figure("党内政治生活", Amount(302, "场次"), "2020-12-02", "西塔", "10806人次", "2017-07"),
    Figure("非公企业占比", Amount(0.9, "", "以上", percent=True)),
    Figure("党员人数", Amount(None, "名")),
    Figure("带动国企及流动党员", Amount(1000, "名", "千余")),
)
JIANGHAN_BARS = tuple(
    Figure(label, Amount(value, unit), "2017-05")
    for label, value, unit in (
        ("街道大工委成员单位", 133, "家"), ("社区大党委成员单位", 437, "家"),
        ("认领共建项目", 973, "个"), ("共驻共建协议", 422, "份"), (LONG, 206, "家"), ("楼宇党员数", None, "名"),
    )
)  # fmt: skip
CHARTS = {
    "series": series("西塔楼宇党委党员", (Dated("2017-07", Amount(84, "名"), note="党委成立之初"), Dated("2020-12", Amount(135, "名")))),
    "series-broken": series("示例党员数", (
        Dated("2018", Amount(20, "名"), "支部"), Dated("2019", Amount(26, "名"), "支部"), Dated("2020", Amount(None, "名"), "支部"),
        Dated("2021", Amount(41, "名"), "支部"), Dated("2022-06", Amount(120, "名", "近"), "党委"), Dated("2023-06", Amount(131, "名"), "党委"),
    ), step=True),
    "bars": bars("数读", JIANGHAN_BARS),
    "change": before_after("网格党支部", Figure("原有", Amount(397, "个")), Figure("现有", Amount(437, "个"), "2017-05")),
    "part": part_of_whole("中科科创党支部党员", Figure("支部党员", Amount(32, "名")), Figure("党委党员", Amount(135, "名"), "2020-12-02")),
    "part-bar": part_of_whole("示例", Figure("部分", Amount(2500, "家")), Figure("全部", Amount(10000, "家", "约"))),
    "part-wrong": part_of_whole("示例", Figure("部分", Amount(9, "家")), Figure("全部", Amount(4, "家"))),
}  # fmt: skip
