"""The gallery of the plainly fictional 示例大厦: sixty exhibits, and the small corridor of two titles."""

from __future__ import annotations

from pathlib import Path

from showcase.faults import Place
from showcase.gallery import (
    Door,
    Frame,
    Hanging,
    Partition,
    Room,
    WallView,
    When,
    cite,
    hang,
    read_date,
    scene,
    wall_view,
)
from showcase.gallery.citations import Source
from showcase.gallery.parts import rectangle
from showcase.gallery.space import corridor
from showcase.gallery.stairs import assigned, stair_room
from showcase.gallery.stairwell import Stairwell
from tests.gallery.pictures import make

SECTIONS = {
    "奠基": ("示例大厦选址图", "第一根桩", "工地夜校的黑板", "脚手架上的红旗", "建设者的安全帽", "封顶纪念", "塔吊旁的联欢", "图纸会审记录", "老街区的门牌", "施工日志一页"),
    "揭牌": ("党群服务中心揭牌", "第一张值班表", "第一面锦旗", "开放首日留影", "导览图初稿", "牌匾设计稿", "第一本来访登记簿", "邻里赠送的书柜", "开放倒计时牌", "灯光初亮"),
    "组织": ("联合党支部成立批复", "第一次主题党日", "支部换届", "党员名册封面", "入党誓词墙", "楼层联络图", "三会一课记录本", "党费证样本", "红色悦读书签", "先锋示范岗台签"),
    "服务": ("一站式窗口", "代办清单", "午间微课堂", "白领八小时外", "法律咨询日", "共享会议室钥匙", "助企走访地图", "献血日", "应急演练", "暖心驿站"),
    "工匠": ("幕墙清洁班组", "电梯维保手记", "设备间的光", "百次调试", "楼宇管家一日", "钥匙墙", "工具箱", "巡检路线图", "师徒结对", "节能改造前后"),
    "邻里": ("社区运动会", "楼宇合唱团", "读书会年轮", "周末市集", "义剪角", "孩子们画的大厦", "花园认养", "长者课堂", "一张全家福的背景板", "邻里节请柬"),
}  # fmt: skip
DATES = (
    "192X",
    "1951~",
    "1988-03",
    "1998/2001",
    "2001-07-01",
    "2005?",
    "2009-10",
    "2012/..",
    "2016-07-01",
    "2019-12-16",
)
TEXT = "示例文字，仅用于检验展墙：说明这件展品从哪里来、由谁保管、为什么挂在这里。示例大厦与本段所述均为虚构。"


def when(text: str) -> When:
    made = read_date(text, Place("sample"))
    assert isinstance(made, When), made
    return made


def frames(folder: Path, prefix: str = "") -> tuple[Frame, ...]:
    """Sixty exhibits; every fifth has no picture, some say where they hang."""
    made = []
    titles = [(section, title) for section, group in SECTIONS.items() for title in group]
    for number, (section, title) in enumerate(titles):
        date = when(DATES[(number * 3 + number // 10) % len(DATES)])
        made.append(
            Frame(
                id=f"e{number:02}",
                title=title,
                href=f"gallery/e{number:02}/",
                date=date.display,
                iso=date.iso,
                section=section,
                text=TEXT,
                locale="示例大厦",
                source=cite(SOURCE).text,
                picture=None if number % 5 == 3 else make(folder, number, prefix),
                place=Place(f"data/buildings/sample/exhibits/e{number:02}.yaml"),
            )
        )
    return tuple(made)


SOURCE = Source(
    "A",
    "示例大厦建设档案",
    ("示例大厦党群服务中心",),
    "示例区档案馆",
    "示例市",
    "2001-07-01",
    identifier="示-001",
)


def hall() -> Room:
    """A surveyed hall of 24 by 14 metres with three display walls and two doors."""
    return Room(
        "history-hall",
        "示例大厦红色展厅",
        rectangle(0, 0, 24, 14),
        (Door("west", 6.2, 1.6), Door("south", 3.0, 1.4)),
        (
            Partition("p1", (6.0, 4.2), (6.0, 9.8), "第一展墙"),
            Partition("p2", (11.0, 4.2), (19.0, 4.2), "第二展墙"),
            Partition("p3", (11.0, 9.4), (19.0, 9.4), "第三展墙"),
        ),
        sign="p1",
    )


def full(folder: Path, prefix: str = "") -> Hanging:
    return hang(hall(), frames(folder, prefix))


def two() -> Hanging:
    """The two exhibits the report of Wuhan names, of which nothing more is known than the title."""
    known = (
        Frame("e1", "武昌党员先锋模范", "gallery/e1/", section="红色展示长廊"),
        Frame("e2", "武昌党史", "gallery/e2/", section="红色展示长廊"),
    )
    return hang(corridor("红色展示长廊", known), known)


def climb(folder: Path, prefix: str = "") -> Hanging:
    """The sixty exhibits on a stair from the 3rd to the 18th storey."""
    well = Stairwell(tuple(f"{n}层" for n in range(3, 19)), floors=tuple(map(str, range(3, 19))))
    room = stair_room("stairs", "楼梯长廊", well)
    return hang(room, assigned(room, frames(folder, prefix), frozenset()))


def climb_scene(folder: Path, prefix: str = "") -> dict[str, object]:
    return scene(climb(folder, prefix), "楼梯长廊", "示例大厦（虚构）", "../")


def climb_view(folder: Path, prefix: str = "") -> WallView:
    return wall_view(climb(folder, prefix), "楼梯长廊", walk="stairs.json")


def full_scene(folder: Path, prefix: str = "") -> dict[str, object]:
    return scene(full(folder, prefix), "红色长廊", "示例大厦（虚构）", "../")


def two_scene() -> dict[str, object]:
    return scene(two(), "红色展示长廊", "武汉绿地中心", "../")


def full_view(folder: Path, prefix: str = "") -> WallView:
    hanging = full(folder, prefix)
    cited = {frame.id: (cite(SOURCE),) for frame in [h.frame for h in hanging.hung]}
    return wall_view(
        hanging,
        "示例大厦红色展厅",
        lead="六十件展品，从奠基到邻里。示例大厦为虚构。",
        citations=cited,
        pending=frozenset({"e05"}),
        walk="scene.json",
    )


def two_view() -> WallView:
    return wall_view(
        two(),
        "红色展示长廊",
        lead="武汉绿地中心第46层，两项展陈。",
        walk="two.json",
    )
