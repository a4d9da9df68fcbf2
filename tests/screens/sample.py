"""A plainly fictional screen, 示例大厦, with every kind of slide; and a way to publish it to a folder."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from PIL import Image, ImageDraw

from showcase import draw
from showcase.screens import agenda, slides
from showcase.screens.alert import Alert, alert_file
from showcase.screens.faces import face
from showcase.screens.fragments import Shell, make_slide, render_shell
from showcase.screens.manifest import Release, hashed, release, shell_id
from showcase.screens.program import Program, program
from showcase.screens.sizes import css, sizes
from showcase.screens.spec import Entry, Geometry, Screen, Showing, Slide
from showcase.screens.usb import usb_folder
from showcase.screens.when import epoch

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 7, 9)
LANDSCAPE = Geometry(55, (1920, 1080), 5)
PORTRAIT = Geometry(43, (1080, 1920), 3)
ENV = Environment(
    loader=FileSystemLoader(ROOT / "overrides"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)


def at(day: date, clock: str) -> datetime:
    """`at(DAY, "12:15")`."""
    return datetime.combine(day, time.fromisoformat(clock))


def show(day: date, clock: str, end: str, title: str, hall: str, **more: object) -> Showing:
    return Showing(title, at(day, clock), at(day, end), hall, **more)  # type: ignore[arg-type]


def sessions(first: date = DAY, days: int = 400) -> list[Showing]:
    """A year of plausible sessions: about six a week."""
    table = {
        0: [("12:15", "13:00", "午间微党课", "阅读区")],
        1: [("18:30", "20:00", "书画笔会", "阅读区")],
        2: [("12:15", "13:00", "法律咨询日", "洽谈室")],
        3: [
            ("09:30", "10:30", "新到岗员工开放日", "序厅"),
            ("12:15", "13:15", "主题党日", "多功能厅"),
            ("15:00", "16:00", "午间微党课", "阅读区"),
            ("18:30", "20:00", "羽毛球社活动", "五层球馆"),
        ],
        4: [("18:30", "20:30", "红色电影放映", "多功能厅")],
        5: [("10:00", "11:30", "亲子阅读", "阅读区")],
    }
    made = []
    for offset in range(days):
        day = first + timedelta(days=offset)
        made += [show(day, *row) for row in table.get(day.weekday(), [])]
    cancelled = [s for s in made if s.title == "书画笔会"][:1]
    return [replace(s, cancelled=True, reason="场地维修") if s in cancelled else s for s in made]


@cache
def picture(seed: int, width: int = 800, height: int = 600) -> bytes:
    """A generated picture: a quiet skyline of flat shapes."""
    grounds = ["#8c6d46", "#5d6b5f", "#7a4b3a", "#48566b"]
    image = Image.new("RGB", (width, height), "#e8dcc4")
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, height * 0.72, width, height), fill=grounds[seed % 4])
    for n in range(9):
        tall = (n * 37 + seed * 53) % 55 / 100 + 0.15
        left = width * n / 9
        pen.rectangle(
            (left + 4, height * (0.72 - tall), left + width / 9 - 8, height * 0.72),
            fill=grounds[(n + seed) % 4],
        )
    pen.ellipse(
        (width * 0.7, height * 0.08, width * 0.8, height * 0.08 + width * 0.1), fill="#b5121b"
    )
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def elevation() -> str:
    """Stands in for the drawing of the room draw: a tapering tower with one lit floor."""
    floors = "".join(
        f'<path d="M{92 - 32 * (y / 780) ** 0.7:.1f} {y + 20}H{208 + 32 * (y / 780) ** 0.7:.1f}" '
        'stroke="var(--line)" stroke-width="1"/>'
        for y in range(12, 780, 12)
    )
    return (
        '<svg viewBox="0 0 300 800" preserveAspectRatio="xMidYMax meet" fill="none">'
        f'{floors}<path d="M92 800V20" stroke="none"/>'
        '<path d="M60 800V520Q64 240 96 20H204Q236 240 240 520V800" stroke="currentColor" '
        'stroke-width="1.6"/><path d="M60 452H240V464H60Z" fill="var(--gold)"/></svg>'
    )


def qr(text: str = "https://example.org/buildings/shili/") -> str:
    return draw.qr(text, title="示例")


PLAN = (
    '<svg viewBox="0 0 900 420" fill="none" stroke="var(--ink)" stroke-width="4">'
    '<path d="M10 10H890V410H10Z"/><path d="M10 200H360V10M360 200V410M620 10V260H890M620 260V410" '
    'stroke-width="3"/><path d="M12 202H358V408H12Z" fill="var(--gold)" fill-opacity=".25"/>'
    '<g fill="var(--ink)" stroke="none" font-size="40" text-anchor="middle">'
    '<text x="185" y="120">洽谈室</text><text x="185" y="320">多功能厅</text>'
    '<text x="490" y="140">序厅</text><text x="755" y="150">阅读区</text>'
    '<text x="755" y="350">心理驿站</text></g>'
    '<circle cx="490" cy="330" r="16" fill="var(--gold)" stroke="none"/></svg>'
)

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


def pool() -> dict[str, bytes]:
    """Pictures by hashed path."""
    raw = [picture(n) for n in range(2)] + [picture(2, 1600, 900)]
    return {hashed(f"p{n}.png", content): content for n, content in enumerate(raw)}


def all_slides(
    first: date = DAY,
    days: int = 400,
    only: tuple[str, ...] = (),
    geometry: Geometry = LANDSCAPE,
) -> list[Slide]:
    """Finished slides; `only` keeps some entries."""
    made: list[Slide] = []
    for entry, items in undated(list(pool())).items():
        for n, data in enumerate(items):
            if not only or entry in only:
                made.append(
                    make_slide(ENV, data, id=f"{entry}-{n}", entry=entry, title=titles(entry))
                )
    listed, lines = sessions(first, days + 8), sizes(geometry).lines
    for entry, items in (
        ("now", agenda.now(listed, first, days)),
        ("today", agenda.today(listed, first, days, agenda.rows_that_fit(lines))),
        ("week", agenda.week(listed, first, days, lines)),
        ("month", agenda.month(listed, first, days, {date(2026, 7, 1): (False, "建党")})),
    ):
        if not only or entry in only:
            made += [
                make_slide(ENV, d.data, id=f"{entry}-{d.id}", entry=entry, valid=d.valid)
                for d in items
            ]
    return made


def titles(entry: str) -> str:
    menu = {
        "figure": "数读",
        "organisation": "组织",
        "plan": "平面",
        "wall": "长廊",
        "services": "服务",
    }
    return menu.get(entry, "")


def screen(geometry: Geometry = LANDSCAPE, entries: tuple[str, ...] = (), **more: object) -> Screen:
    keys = entries or (
        "welcome", "now", "today", "week", "month", "figure", "organisation", "method", "plan",
        "wall", "timeline", "services", "clubs", "news", "messages", "smiles", "picture", "text",
        "phone",
    )  # fmt: skip
    return Screen(
        id="lobby",
        title="大堂屏",
        geometry=geometry,
        playlist=tuple(Entry(key, key) for key in keys),
        **more,  # type: ignore[arg-type]
    )


def part(name: str) -> bytes:
    path = ROOT / ".parts" / f"{name}.js"
    assert path.is_file(), f"{path.name} is not built: run `make parts`"
    return path.read_bytes()


def notes(first: date, days: int) -> dict[date, str]:
    lunar = ("廿五", "廿六", "廿七", "廿八", "廿九")
    return {first + timedelta(days=n): f"农历五月{lunar[n % 5]}" for n in range(days)}


class Published:
    """A release of the sample, and how it was made."""

    def __init__(self, made: Release, schedule: Program, usb: dict[str, bytes]) -> None:
        self.release, self.program, self.usb = made, schedule, usb


def make(
    number: int = 1,
    *,
    made: list[Slide] | None = None,
    of: Screen | None = None,
    first: date = DAY,
    days: int = 400,
    key: str = "",
    extra_style: str = "",
    assets: dict[str, bytes] | None = None,
    use_worker: bool = True,
) -> Published:
    """Make a release of the sample."""
    of = of or screen()
    made = all_slides(first, days, geometry=of.geometry) if made is None else made
    plan = program(of, made, first, days=days, notes=notes(first, min(days, 60)))
    style = (ROOT / "overrides/screens/screen.css").read_bytes() + extra_style.encode()
    own, script = css(of.geometry).encode(), part("player")
    files = {
        hashed("screen.css", style): style,
        hashed("size.css", own): own,
        hashed("player.js", script): script,
    }
    styles = tuple(list(files)[:2])
    shell = Shell(
        of.id, of.title, "示例大厦", "党群服务中心 · 46 层", list(files)[2], styles, elevation()
    )
    name = shell_id(style, own, script, render_shell(ENV, shell).encode())
    needed = {path for p in plan.parts for path in p.files}
    everything = pool() | (assets or {})
    pictures = {path: raw for path, raw in everything.items() if path in needed}
    index = render_shell(ENV, replace(shell, shell=name)).encode()
    done = release(
        screen=of.id,
        number=number,
        built=first,
        program=plan,
        index=index,
        worker=part("player-sw"),
        shell=name,
        assets=files | pictures,
        private_key=key,
        use_worker=use_worker,
    )
    page = render_shell(ENV, replace(shell, shell=name, base="", usb=True)).encode()
    usb = dict(usb_folder(done, plan, page, private_key=key))
    return Published(done, plan, usb)


def write(folder: Path, files: dict[str, bytes]) -> None:
    for path, raw in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(raw)


def turns(done: Published, moment: float) -> dict[str, float]:
    """When the turn of each slide that is nearest to a moment begins by the schedule."""
    part = json.loads(done.program.parts[0].text)
    begin, _, loop = next(span for span in part["spans"] if span[0] <= moment < span[1])
    ids = [part["ids"][n] for n in part["loops"][loop]["s"]]
    seconds = [part["slides"][name]["sec"] for name in ids]
    whole = sum(seconds)
    lap = begin + (moment - begin) // whole * whole
    starts = zip(ids, accumulate(seconds, initial=0), strict=False)
    return {
        name: max(t for t in (lap + at - whole, lap + at) if t <= moment) for name, at in starts
    }


def publish(folder: Path, done: Published, *, key: str = "") -> None:
    """Write a release under `folder`/screens, with an empty alert file; manifest last."""
    files = dict(done.release.files)
    last = {p: files.pop(p) for p in list(files) if p.endswith("manifest.json")}
    write(folder / "screens", files)
    write(folder / "screens", last)
    if not (folder / "screens/alert.json").exists():
        (folder / "screens/alert.json").write_text(alert_file((), serial=1, private_key=key))


def alert(text: str, start: datetime, end: datetime, serial: int, **more: object) -> str:
    key = str(more.pop("key", ""))
    return alert_file(
        [Alert(f"a{serial}", text, start, end, **more)], serial=serial, private_key=key
    )  # type: ignore[arg-type]


def rename(slide: Slide, words: str) -> Slide:
    """The same slide with other words in its headline, to tell releases apart."""
    return replace(slide, html=slide.html.replace('<h1 class="h">', f'<h1 class="h">{words}', 1))
