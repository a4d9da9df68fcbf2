"""The plainly fictional 示例大厦: its whole data folder, and a project that builds it.

What an editor would write by hand stands in `tests/fictional/`; the sixty exhibits and their
pictures are made here, the same bytes every time.
"""

import shutil
from pathlib import Path
from typing import Any

import yaml

from tests.gallery import pictures
from tests.gallery.sample import DATES, SECTIONS, TEXT
from tests.support.builds import ROOT

WRITTEN = ROOT / "tests" / "fictional"
BUILDING = "buildings/sample"
COUNT = 60
HANGING: dict[int, dict[str, Any]] = {
    0: {"wall": "north", "at": 1.0, "width": 1.8},
    1: {"wall": "north", "at": 3.6},
    2: {"wall": "east", "at": 2.0, "width": 1.4},
    3: {"wall": "p2"},
    4: {"wall": "p3-back"},
}
"""Where some of them hang; all others hang in order."""
CLIMBED = range(3, 18)
"""The storeys between which the stair's exhibits hang, two and at times three a storey."""
STEPS = [(floor, part) for floor in CLIMBED for part in ("abc" if floor % 4 == 0 else "ab")]
EXHIBITS = COUNT + len(STEPS)
ON_STAIR: dict[str, dict[str, Any]] = {
    "s05a": {"floor": 5, "wall": "first", "at": 2.6, "width": 0.9},
    "s05b": {"floor": 5, "wall": "second"},
    "s09a": {"floor": 9, "wall": "turn"},
}
FULL_SIZE = 12
"""Of so many pictures one is as large as a camera's; the others are smaller, to be made sooner."""
WITHOUT_PICTURE = 3
"""Of every five, the one that has none."""


def data(folder: Path) -> Path:
    """Write the data folder of the fictional building into `folder`."""
    shutil.copytree(WRITTEN, folder)
    media = folder / BUILDING / "media"
    media.mkdir()
    (folder / BUILDING / "exhibits").mkdir()
    titles = [(section, title) for section, group in SECTIONS.items() for title in group]
    for number, (section, title) in enumerate(titles[: COUNT - 2]):
        exhibit = _hung(number, section, title)
        if number % 5 != WITHOUT_PICTURE:
            name = f"e{number:02}.jpg"
            width, height = pictures.SHAPES[number % len(pictures.SHAPES)]
            share = 1 if number % FULL_SIZE == 0 else 2
            drawn = pictures.draw(number, (width // share, height // share))
            drawn.save(media / name, quality=80)
            exhibit["media"] = [_picture(name, number)]
        _write(folder, f"e{number:02}", exhibit)
    for number, (floor, part) in enumerate(STEPS):
        _write(folder, f"s{floor:02}{part}", _climbed(media, number, floor, part))
    _write(folder, "stairs", STAIRS)
    _write(folder, "spirits", SPIRITS)
    return folder


def project(folder: Path) -> Path:
    """A project that builds the fictional building's site; gives its mkdocs.yml.

    Everything but the data is the real project's, by link.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("docs", "hooks", "overrides", ".parts"):
        if (ROOT / name).exists():
            (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    # made pictures are kept with the project's own, so that only the first run makes them
    kept = ROOT / ".cache" / "images"
    kept.mkdir(parents=True, exist_ok=True)
    (folder / ".cache").mkdir()
    (folder / ".cache" / "images").symlink_to(kept, target_is_directory=True)
    data(folder / "data")
    return folder / "mkdocs.yml"


def _hung(number: int, section: str, title: str) -> dict[str, Any]:
    made: dict[str, Any] = {
        "title": title,
        "section": section,
        "kind": "展品",
        "order": number,
        "date": DATES[(number * 3 + number // 10) % len(DATES)],
        "place": "示例大厦",
        "hall": "red-hall",
        "label": TEXT,
        "text": f"{TEXT}\n\n第二段说明它怎样来到展厅。",
        "credit": "示例大厦党群服务中心",
        "rights": "示例大厦党群服务中心",
        "provenance": "示例区档案馆旧藏（虚构）",
        "sources": [("archive", "paper", "web")[number % 3]],
        "reviewed": {"role": "示例审核岗", "date": "2026-06-30"},
        "related": [f"e{(number + 1) % (COUNT - 2):02}"],
        "related_halls": ["life-hall"],
        "related_branches": ["sample-committee"],
        "related_activities": ["party-day"],
    }
    if number in HANGING:
        made["hang"] = HANGING[number]
    if number == 7:
        made["suggested"] = True
    return made


def _climbed(media: Path, number: int, floor: int, part: str) -> dict[str, Any]:
    """An exhibit on the stair: a storey a year, every fourth without a picture."""
    ident = f"s{floor:02}{part}"
    made: dict[str, Any] = {
        "title": f"{1990 + 2 * floor}年的楼道·{'甲乙丙'['abc'.index(part)]}",
        "section": "楼梯",
        "kind": "展品",
        "order": 920 + number,
        "date": str(1990 + 2 * floor),
        "place": "示例大厦",
        "hall": "stairs",
        "floor_from": floor,
        "floor_to": floor + 1,
        "label": TEXT,
        "credit": "示例大厦党群服务中心",
        "rights": "示例大厦党群服务中心",
        "provenance": "示例区档案馆旧藏（虚构）",
        "sources": ["archive"],
        "reviewed": {"role": "示例审核岗", "date": "2026-06-30"},
    }
    if number % 4 != WITHOUT_PICTURE:
        width, height = pictures.SHAPES[number % len(pictures.SHAPES)]
        drawn = pictures.draw(100 + number, (width // 2, height // 2))
        drawn.save(media / f"{ident}.jpg", quality=80)
        made["media"] = [_picture(f"{ident}.jpg", 100 + number)]
    if ident in ON_STAIR:
        made["hang"] = ON_STAIR[ident]
    return made


def _picture(name: str, number: int) -> dict[str, Any]:
    return {
        "file": f"media/{name}",
        "alt": f"示意图第{number}号：几何图形拼成的版画",
        "caption": f"版画第{number}号（虚构）",
        "credit": "示例大厦党群服务中心",
        "rights": "https://archive.sample.example/licence",
        "provenance": "生成的示意图",
    }


STAIRS: dict[str, Any] = {
    "title": "楼梯间的年表",
    "section": "楼梯",
    "kind": "长廊",
    "order": 900,
    "date": "1996/2026",
    "hall": "stairs",
    "place": "楼梯间",
    "floor_from": 3,
    "floor_to": 18,
    "goals": ["学党史", "知党情", "颂党恩"],
    "rotate": "每年更换",
    "label": "一层一年，走到第18层是今天。",
    "sources": [
        {"id": "own", "type": "M", "title": "示例志", "authors": ["示例编写组"], "publisher": "示例出版社", "place": "示例市", "date": "2026", "pages": "12-30"}
    ],
    "reviewed": {"role": "示例审核岗", "date": "2026-06-30"},
}  # fmt: skip
SPIRITS: dict[str, Any] = {
    "title": "示例精神墙",
    "section": "楼梯",
    "kind": "展墙",
    "order": 910,
    "date": "2021-07-01",
    "hall": "stairs",
    "items_declared": 8,
    "items": [{"title": f"示例精神之{n}", "text": "说明文字（虚构）"} for n in "一二三四五"],
    "sources": ["archive"],
    "reviewed": {"role": "示例审核岗", "date": "2026-06-30"},
}


def _write(folder: Path, ident: str, exhibit: dict[str, Any]) -> None:
    path = folder / BUILDING / "exhibits" / f"{ident}.yaml"
    path.write_text(yaml.safe_dump(exhibit, allow_unicode=True, sort_keys=False), encoding="utf-8")
