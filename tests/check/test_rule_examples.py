"""What the handbook shows of a rule across files is told in exactly this way, and its mended form is not."""

import shutil
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from showcase.check import check_folder
from showcase.faults import CODES
from tests.support.builds import ROOT

GOOD = ROOT / "tests" / "faults" / "_good"
TODAY = date(2026, 3, 1)
HOME = "buildings/demo-tower/"
ACTIVITY = HOME + "activities/theme-day.yaml"
FILES = {
    **dict.fromkeys(["W410", "W411", "E409", "E729", "W742", "W743", "W748"], HOME + "figures.yaml"),
    **dict.fromkeys(["E613", "E614", "W615", "E616", "W617", "E620", "W621", "W622", "W624", "W625"], ACTIVITY),
    **dict.fromkeys(["E631", "E632", "E734", "E735", "E737"], ACTIVITY),
    **dict.fromkeys(["E630", "W633", "W634"], HOME + "walls.yaml"),
    "W741": HOME + "building.yaml",
    "W745": HOME + "news/2026-02-25-club.yaml",
    "W746": HOME + "halls/hall-a.yaml",
    "W747": HOME + "figures.yaml",
    **dict.fromkeys(["E738"], "site.yaml"),
}  # fmt: skip
FRESH = {"W745", "W746", "W747"}
PUBLIC = {"W742"}
BASES = {
    "activities": "name: 主题党日",
    "halls": "name: 一楼报告厅\nkind: 会议",
    "building.yaml": "name: 示例大厦\nsources: [{id: survey, title: 测绘记录}]",
    "site.yaml": "title: 示例展厅\nheadline: 大\ntagline: 小\nurl: https://example.org/",
}
OWNED = (
    "\nprofile: public\nowner: {name: 示例单位, contact: {phone: 027-12345678}}"
    "\nfiling: {icp: 京ICP备00000000号, police: 京公网安备00000000000000号}\n"
)
ASKED = "\nfreshness: true\n"


@pytest.mark.parametrize("number", FILES)
def test_the_check_tells_its_examples(number: str, tmp_path: Path) -> None:
    code = CODES[number]

    assert set(told(number, code.wrong, tmp_path / "wrong")) == {number}
    assert number not in told(number, code.right, tmp_path / "right")


def told(number: str, example: str, folder: Path) -> list[str]:
    """The codes told of a good folder in which the example stands."""
    shutil.copytree(GOOD, folder)
    path = FILES[number]
    base = next((text for part, text in BASES.items() if part in path), "")
    given = {line.split(":")[0] for line in example.split("\n")}
    lines = [line for line in base.split("\n") if line.split(":")[0] not in given]
    (folder / path).parent.mkdir(exist_ok=True)
    (folder / path).write_text("\n".join(filter(None, [*lines, example])) + "\n", "utf-8")
    if number in FRESH | PUBLIC:
        more = OWNED if number in PUBLIC else ASKED
        (folder / "site.yaml").write_text(BASES["site.yaml"] + more, "utf-8")
    if number in ("E620", "W621"):
        (folder / "terms.yaml").write_text("fixed: [三会一课]\ntypos: {保脸: 保险}\n", "utf-8")
    _pictures(folder / HOME / "media")
    return [fault.code for fault in check_folder(folder, TODAY, "data").faults]


def _pictures(media: Path) -> None:
    made = BytesIO()
    Image.new("P", (60, 40)).save(made, "PNG")
    for name in ("poster.JPG", "dangqi-hammer.png", "guohui.png"):
        (media / name).write_bytes(made.getvalue())
