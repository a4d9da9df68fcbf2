"""Characters that the fonts of the site do not hold, and where nothing is known of the fonts."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from showcase.check import check_folder
from tests.support.builds import ROOT

GOOD = ROOT / "tests" / "faults" / "_good"
HALL = "buildings/demo-tower/halls/hall-a.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(GOOD, tmp_path / "data")
    hall = tmp_path / "data" / HALL
    hall.write_text("name: 一楼报告厅\nkind: 会议\nsummary: 饕界的饕饕与𬴊→①\n", "utf-8")
    return tmp_path


def fonts(project: Path, *families: str) -> None:
    """The index of the made fonts: each family in two slices, all of the plane but some characters."""
    folder = project / ".parts" / "fonts"
    folder.mkdir(parents=True)
    index = {}
    for number, lacking in enumerate(families):
        gap = sorted(map(ord, lacking))
        edges = [0x20, *(n for code in gap for n in (code - 1, code + 1)), 0xFFFF]
        ranges = [list(pair) for pair in zip(edges[::2], edges[1::2], strict=True)]
        slices = [
            {"file": "a.woff2", "ranges": ranges[:1]},
            {"file": "b.woff2", "ranges": ranges[1:]},
        ]
        index[f"font-{number}"] = {"weights": {"400": slices}}
    (folder / "index.json").write_text(json.dumps(index), "utf-8")


def told(project: Path) -> list[str]:
    found = check_folder(project / "data", date(2026, 3, 1)).faults
    return [str(fault).split(" → ")[0] for fault in found]


def test_a_character_that_one_font_lacks_is_told_once_in_a_file(project: Path) -> None:
    fonts(project, "甲", "饕")

    assert told(project) == [
        f"data/{HALL}:3:10 W626 “饕”（U+9955）不在网站自带的字体里，大堂屏和打印件上可能是方框",
        f"data/{HALL}:3:16 W626 “𬴊”（U+2CD0A）不在网站自带的字体里，大堂屏和打印件上可能是方框",
    ]


def test_where_the_parts_are_not_made_nothing_is_told(project: Path) -> None:
    assert told(project) == []
