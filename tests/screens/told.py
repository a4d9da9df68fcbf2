"""What the fictional 示例大厦 has to tell: the data of every kind of slide that is always true."""

from __future__ import annotations

from datetime import date

from showcase.screens import slides
from showcase.screens.faces import face
from showcase.screens.when import epoch
from tests.screens.days import at
from tests.screens.drawn import PLAN, qr

LONG = (
    "示例大厦党群服务中心设在四十六层，面向楼宇内的党员、职工和群众开放。"
    "中心设有多功能厅、阅读区、洽谈室和心理驿站，可以预约使用。"
)


def undated(pictures: list[str]) -> dict[str, list[object]]:
    """Data of the slides that are always true, by entry."""
    frames = [
        slides.Frame(pictures[0], "大厦奠基", "1996年", "示例大厦档案室", "", 800, 600),
        slides.Frame(pictures[1], "第一届职工代表大会", "2001年5月", "生成图片", "", 800, 600),
    ]
    return {
        "welcome": [
            slides.Welcome("欢迎来到示例大厦", "党群服务中心在 46 层", ("工作日 9:00—20:00 开放",))
        ],
        "figure": [
            slides.Figures(
                "数读大厦",
                (
                    slides.Number("入驻企业", "126", "家", as_of="截至2026年6月"),
                    slides.Number("职工", "8,000", "人", "近", "截至2026年6月"),
                    slides.Number("党组织", "21", "个"),
                    slides.Number("志愿服务", "", "", "", ""),
                ),
            ),
            slides.Figures("数读大厦", (slides.Number("一年开展活动", "312", "场", "", "2025年"),)),
        ],
        "organisation": [
            slides.Organisation(
                "组织体系",
                (
                    slides.Unit("示例街道党工委", 0),
                    slides.Unit("示例大厦综合党委", 1, "2018年成立"),
                    slides.Unit("物业服务企业党支部", 2),
                    slides.Unit("入驻企业联合党支部", 2, "6 个"),
                    slides.Unit("商会党支部", 2),
                ),
            )
        ],
        "method": [
            slides.Method(
                "三敲门工作法",
                "新企业入驻，三次上门。",
                (
                    ("一敲门", "送政策，认门牌"),
                    ("二敲门", "问需求，建档案"),
                    ("三敲门", "办实事，交答卷"),
                ),
            )
        ],
        "plan": [slides.Plan("46 层平面", PLAN, "序厅")],
        "wall": [slides.Wall("红色长廊", tuple(frames))],
        "walk": [
            slides.Walk(
                "红色长廊", "", ("e0",), (slides.Page(names=(slides.Service("大厦奠基"),)),)
            )
        ],
        "timeline": [
            slides.Timeline(
                "大事记",
                (
                    slides.Event("1996年", "大厦奠基"),
                    slides.Event("2001年5月", "召开第一届职工代表大会"),
                    slides.Event("2018年7月1日", "综合党委成立"),
                    slides.Event("2024年", "党群服务中心改造启用"),
                ),
            )
        ],
        "services": [
            slides.Services(
                "一站式服务",
                (
                    slides.Service("政务自助办理", "序厅"),
                    slides.Service("党员关系转接", "服务台"),
                    slides.Service("法律咨询", "洽谈室"),
                    slides.Service("会议室预约", "扫码"),
                ),
                qr(),
            )
        ],
        "clubs": [
            slides.Clubs(
                "楼里的社团",
                (
                    slides.Club("羽毛球社", "每周四 18:30", "五层球馆"),
                    slides.Club("书画社", "每周二 18:30", "阅读区"),
                    slides.Club("合唱团", "每周五 12:15", "多功能厅"),
                    slides.Club("摄影社", "每月第一个周六", "序厅集合"),
                ),
            )
        ],
        "news": [
            slides.News(
                "要闻",
                (
                    slides.Headline("示例大厦综合党委召开年中工作会", date(2026, 7, 3)),
                    slides.Headline("红色长廊新增十件展品", date(2026, 6, 28)),
                    slides.Headline("午间微党课第二季开讲", date(2026, 6, 15)),
                ),
            )
        ],
        "messages": [
            slides.Messages(
                "留言墙",
                (
                    slides.Note("午休有了安静看书的地方，谢谢。", "一位楼里的职工"),
                    slides.Note("希望多开几场书画笔会。", "书画社成员"),
                ),
            )
        ],
        "smiles": [
            slides.Smiles(
                "笑脸墙",
                tuple(
                    face(f"smile-{n}", words)
                    for n, words in enumerate(
                        ["早上好", "今天有笔会", "谢谢保洁", "加油", "一起打球", "明天见"]
                    )
                ),
            )
        ],
        "picture": [
            slides.Picture(
                pictures[2], "大厦夜景", "灯亮的一层就是党群服务中心", "生成图片", "", 1600, 900
            )
        ],
        "text": [slides.Text("关于中心", (LONG,))],
        "phone": [slides.Phone("带走这一屏", qr(), ("活动、服务、红色长廊", "都在手机上"))],
        "countdown": [
            slides.Countdown(
                "七一主题晚会",
                date(2026, 7, 12),
                epoch(at(date(2026, 7, 12), "19:00")),
                epoch(at(date(2026, 7, 12), "21:00")),
                "多功能厅",
            )
        ],
    }


def titles(entry: str) -> str:
    menu = {
        "figure": "数读",
        "organisation": "组织",
        "plan": "平面",
        "wall": "长廊",
        "services": "服务",
    }
    return menu.get(entry, "")
