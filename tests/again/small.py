"""A project so small that it is built a hundred times, and yet holds every kind of thing a site has.

The fictional 示例大厦 as written in tests/fictional/, without its sixty exhibits but with a few of its own,
a screen, a second building that refers to the first; few pages of prose; stand-ins for the Node-made parts.
"""

import json
import re
import shutil
from pathlib import Path

from PIL import Image

from tests.support.builds import ROOT
from tests.support.fictional import WRITTEN

PROSE = ("about.md", "privacy.md", "handbook/index.md", "handbook/commands.md")
LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
"""Most pages that prose leads to are not here, and a build that warns of them is never a lean one."""
SOURCE = "{id: archive, type: A, title: 示例档案, authors: [示例编写组], publisher: 示例档案馆, date: 2026-06-30}"
FILES = {
    "terms.yaml": "fixed: [三会一课]\ntypos: {党群服务中新: 党群服务中心}\n",
    "buildings/sample/screens/lobby.yaml": """
name: 一层大堂屏
geometry: {diagonal_in: 55, px: [1920, 1080], view_distance_m: 5}
playlist:
  - {key: welcome, kind: welcome}
  - {key: services, kind: services}
  - {key: figures, kind: figure, title: 数读示例}
  - {key: month, kind: month}
  - {key: picture, kind: picture, source: media/flag.png}
""",
    "buildings/sample/exhibits/flag.yaml": """
title: 一面旧旗（虚构）
kind: 展品
date: 1996-07
hall: red-hall
label: 说明文字，内容为虚构
related: [diary]
related_branches: [sample-branch]
related_activities: [party-day]
media: [{file: media/flag.png, alt: 示意图, credit: 示例中心, rights: 示例中心}]
sources: [archive]
""",
    "buildings/sample/exhibits/diary.yaml": "title: 一本日记（虚构）\nkind: 展品\ndate: 2001\nhall: red-hall\nsources: [archive]\n",
    "buildings/annex/building.yaml": f"""
name: 示例附楼
kind: 写字楼
district: sample-district
organisation: sample-branch
location: {{city: 示例市, address: 示例路2号}}
summary: 虚构的第二栋楼
floors: {{above: 12, below: 1}}
centre: {{name: 示例附楼党群驿站, floor: 2}}
media: [{{file: media/annex.png, alt: 示意图, credit: 示例中心, rights: 示例中心}}]
sources: [{SOURCE}]
""",
    "buildings/annex/halls/talk.yaml": "name: 谈心室\nkind: 谈话\nfloor: 2\ntext: 两个人的房间。\n",
    "buildings/annex/activities/walk.yaml": """
name: 楼宇健步走
kind: 文化
repeat: 每周五
time: 18:00-19:00
starts: 2026-03-06
hall: sample/red-hall
organiser: sample-committee
""",
    "buildings/annex/news/2026-08-01-open.yaml": "title: 附楼驿站开放\ndate: 2026-08-01\nunit: 示例中心\ntext: 虚构的消息。\n",
    "districts/sample-district/news/2026-09-01-circle.yaml": "title: 服务圈又添一站\ndate: 2026-09-01\nunit: 示例区\ntext: 虚构的消息。\n",
    "districts/sample-district/records.yaml": "records:\n  - {id: honour, kind: 荣誉, title: 示例称号, date: 2020}\n",
    "districts/sample-district/activities/fair.yaml": "name: 阵地开放周\nkind: 服务\ndates: [2026-12-05, 2027-01-09]\ntime: 09:00-11:00\n",
}
"""What the written data of the fictional building do not have."""


def small_project(folder: Path) -> Path:
    """Write the project into `folder`, which is made; returns it."""
    folder.mkdir()
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    _settings(folder)
    for name in PROSE:
        (folder / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        text = (ROOT / "docs" / name).read_text("utf-8")
        (folder / "docs" / name).write_text(LINK.sub(r"\1", text), "utf-8")
    shutil.copytree(WRITTEN, folder / "data")
    shutil.copytree(ROOT / "data/holidays", folder / "data/holidays")
    site = folder / "data/site.yaml"
    site.write_text(site.read_text("utf-8").replace("profile: public", "profile: demo"), "utf-8")
    for path, text in FILES.items():
        (folder / "data" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "data" / path).write_text(text, "utf-8")
    for path in ("buildings/sample/media/flag.png", "buildings/annex/media/annex.png"):
        picture(folder / "data" / path, len(path))
    _parts(folder / ".parts")
    setup = folder / "deploy/screens"
    setup.mkdir(parents=True)
    (setup / "kiosk.sh").write_text("# kiosk\n", "utf-8")
    return folder


def picture(path: Path, tone: int) -> None:
    """A picture of one tone, small enough to be made at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (48, 32), (tone % 256, 40, 40)).save(path)


def _settings(folder: Path) -> None:
    """mkdocs.yml with a navigation of the few pages."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    nav = "nav:\n" + "".join(f"  - {name}\n" for name in PROSE)
    made = re.sub(r"^nav:\n(?:  .*\n)+", nav, text, flags=re.MULTILINE)
    made = re.sub(r"^(validation:\n(?:  .*\n)+)", "", made, flags=re.MULTILINE)
    (folder / "mkdocs.yml").write_text(made, "utf-8")


def _parts(folder: Path) -> None:
    """Stand-ins of the Node-made parts: what a build only copies need not be real."""
    (folder / "admin-assets").mkdir(parents=True)
    (folder / "admin-assets/worker.js").write_text("// worker\n", "utf-8")
    for name in ("admin.js", "player.js", "player-sw.js", "walk.js", "walk.css"):
        (folder / name).write_text(f"/* {name} */\n", "utf-8")
    slices = [
        {"file": f"serif/{n}.woff2", "ranges": [[n * 512, n * 512 + 511]]} for n in range(128)
    ]
    (folder / "fonts/serif").mkdir(parents=True)
    for part in slices:
        (folder / "fonts" / str(part["file"])).write_text(str(part), "utf-8")
    index = {"noto-serif-sc": {"family": "Serif", "weights": {"700": slices}}}
    (folder / "fonts/index.json").write_text(json.dumps(index), "utf-8")
