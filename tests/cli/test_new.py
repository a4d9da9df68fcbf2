"""`showcase new`: asked in Chinese or given as flags, what is written passes the check."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from showcase.check import check_folder
from showcase.cli import commands
from showcase.cli.new import new
from showcase.faults import Level
from showcase.reading import read_text
from tests.support.builds import EPOCH, ROOT
from tests.support.sample import DATA

Run = Callable[..., Result]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(DATA, tmp_path / "data")
    (tmp_path / "docs").mkdir()
    shutil.copy(ROOT / "docs" / "about.md", tmp_path / "docs")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return tmp_path


@pytest.fixture
def run(project: Path) -> Run:
    def start(*arguments: str, answers: str = "") -> Result:
        return CliRunner().invoke(commands, ["new", *arguments], input=answers)

    return start


def data_of(path: Path) -> object:
    document, faults = read_text(path.name, path.read_text("utf-8"), path.name)
    assert faults == []
    assert document
    return document.data


def stops(project: Path) -> list[str]:
    found = check_folder(project / "data", date(2026, 11, 22))
    return [str(fault) for fault in found.faults if fault.level is Level.FAULT]


NEW = {
    "building": (
        ["--name", "某某大厦", "--location-city", "武汉市", "--centre-name", "某某党群服务中心",
         "--centre-floor", "12", "--sources-publisher", "某某日报", "--id", "some-tower"],
        "buildings/some-tower/building.yaml",
    ),
    "hall": (
        ["--into", "wuhan-greenland", "--name", "书房", "--kind", "学习", "--floor", "46",
         "--sources", "news", "--id", "study"],
        "buildings/wuhan-greenland/halls/study.yaml",
    ),
    "branch": (
        ["--name", "某某支部", "--parent", "武汉绿地中心综合党委", "--host", "wuhan-greenland",
         "--founded", "2020年3月", "--id", "some-branch"],
        "branches/some-branch.yaml",
    ),
    "activity": (
        ["--into", "武汉绿地中心", "--name", "读书会", "--repeat", "每周二", "--time", "12:15-13:15",
         "--starts", "2026.3.5", "--hall", "文化休闲厅", "--id", "reading"],
        "buildings/wuhan-greenland/activities/reading.yaml",
    ),
    "exhibit": (
        ["--into", "wuhan-greenland", "--title", "老照片", "--sources", "news", "--id", "photo"],
        "buildings/wuhan-greenland/exhibits/photo.yaml",
    ),
    "news": (
        ["--into", "wuhan-jianghan", "--title", "读书会开始了", "--date", "2026-03-05",
         "--unit", "某某街工委", "--id", "2026-03-05-reading"],
        "districts/wuhan-jianghan/news/2026-03-05-reading.yaml",
    ),
    "screen": (
        ["--into", "wuhan-greenland", "--name", "大堂屏", "--geometry-diagonal-in", "55",
         "--geometry-px", "1920×1080", "--geometry-view-distance-m", "5", "--id", "lobby-2"],
        "buildings/wuhan-greenland/screens/lobby-2.yaml",
    ),
    "district": (["--name", "某某区", "--id", "some-district"], "districts/some-district/district.yaml"),
    "station": (
        ["--into", "wuhan-jianghan", "--name", "某某站", "--kind", "楼宇站", "--id", "some-station"],
        "districts/wuhan-jianghan/stations/some-station.yaml",
    ),
}  # fmt: skip


SHOWN_AT = {
    "building": "buildings/some-tower/",
    "hall": "buildings/wuhan-greenland/halls/study/",
    "branch": "branches/some-branch/",
    "activity": "buildings/wuhan-greenland/activities/reading/",
    "exhibit": "buildings/wuhan-greenland/gallery/photo/",
    "news": "districts/wuhan-jianghan/news/2026-03-05-reading/",
    "screen": "screens/wuhan-greenland-lobby-2/",
    "district": "districts/some-district/",
    "station": "network/#wuhan-jianghan-some-station",
}


def test_every_kind_is_tried(run: Run) -> None:
    listed = {line.split()[0] for line in run("--help").output.splitlines() if "新建" in line[4:]}

    assert listed & {*new.commands} == {*NEW} == {*SHOWN_AT} == {*new.commands} - {"site"}


@pytest.mark.parametrize("kind", NEW)
def test_flags_make_a_file_that_passes_the_check(kind: str, run: Run, project: Path) -> None:
    flags, path = NEW[kind]

    result = run(kind, *flags, "-y")

    assert result.exit_code == 0, result.output
    assert f"data/{path}" in result.output
    assert f"预览：http://127.0.0.1:8000/{SHOWN_AT[kind]}（" in result.output
    assert (project / "data" / path).exists()
    assert stops(project) == []


def test_values_are_understood_and_names_become_ids(run: Run, project: Path) -> None:
    run("activity", *NEW["activity"][0], "-y")

    assert data_of(project / "data" / NEW["activity"][1]) == {
        "name": "读书会",
        "repeat": "每周二",
        "time": "12:15-13:15",
        "starts": "2026-03-05",
        "hall": "culture",
    }


def test_a_new_screen_plays_what_there_is(run: Run, project: Path) -> None:
    run("screen", *NEW["screen"][0], "-y")

    screen = data_of(project / "data" / NEW["screen"][1])
    assert isinstance(screen, dict)
    assert screen["geometry"] == {"diagonal_in": 55, "px": [1920, 1080], "view_distance_m": 5}
    kinds = [entry["kind"] for entry in screen["playlist"]]
    assert kinds == ["welcome", "figure", "organisation", "services", "method", "wall", "timeline",
                     "month", "phone"]  # fmt: skip


def test_it_asks_until_it_understands(run: Run, project: Path) -> None:
    answers = "\n".join(
        [
            "wuhan-greenland",
            "",
            "书房",
            "学堂",
            "6",
            "四十六",
            "46",
            "",
            "阅读、分享",
            "news",
            "study",
        ]
    )

    result = run("hall", answers=answers + "\n")

    assert result.exit_code == 0, result.output
    assert "这一项必填" in result.output
    assert "没有“学堂”这个选项" in result.output
    assert "“四十六”看不懂" in result.output
    assert data_of(project / "data/buildings/wuhan-greenland/halls/study.yaml") == {
        "name": "书房",
        "kind": "学习",
        "floor": 46,
        "functions": ["阅读", "分享"],
        "sources": ["news"],
    }


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (["--into", "nowhere", "--name", "厅", "--kind", "学习"], "没有编号为“nowhere”"),
        (["--into", "wuhan-greenland", "--kind", "学习"], "缺少 --name（名称）"),
        (["--into", "wuhan-greenland", "--name", "厅", "--kind", "学堂"], "可选：会议、服务"),
        (
            ["--into", "wuhan-greenland", "--name", "厅", "--kind", "学习", "--id", "A 厅"],
            "小写英文",
        ),
        (
            ["--into", "wuhan-greenland", "--name", "厅", "--kind", "学习", "--id", "culture"],
            "没有覆盖",
        ),
        (
            ["--into", "wuhan-greenland", "--name", "厅", "--kind", "学习", "--sources", "x"],
            "“x”看不懂",
        ),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(
    flags: list[str], told: str, run: Run, project: Path
) -> None:
    before = sorted((project / "data").rglob("*"))

    result = run("hall", *flags, "-y")

    assert result.exit_code == 2
    assert told in result.output
    assert sorted((project / "data").rglob("*")) == before


def test_what_the_check_refuses_is_not_written(run: Run, project: Path) -> None:
    result = run(
        "hall", *NEW["hall"][0][:-2], "--summary", "报名请打 13800138000", "--id", "x", "-y"
    )

    assert "没有写文件" in result.output
    assert "E604" in result.output
    assert not (project / "data/buildings/wuhan-greenland/halls/x.yaml").exists()


OWN_SITE = "\n".join(
    ["某某大厦党群服务中心", "www.某某.cn", "", "某某街道党工委", "党组织", "1", "13800138000",
     "027-12345678", "备案中", "鄂ICP备12345678号", "某某大厦", "武汉市", "武昌区", "某某路1号",
     "某某党群服务中心", "十二层", "12", "党员活动室"]
)  # fmt: skip


def test_an_owners_own_site_is_begun_and_the_sample_set_aside(run: Run, project: Path) -> None:
    sample = {p.relative_to(project / "data") for p in (project / "data").rglob("*.yaml")}

    result = run("site", answers=OWN_SITE + "\n")

    assert result.exit_code == 0, result.output
    assert stops(project) == []
    aside = project / "data-sample"
    assert {p.relative_to(aside) for p in aside.rglob("*.yaml")} == sample
    site = data_of(project / "data" / "site.yaml")
    assert isinstance(site, dict)
    assert site["owner"] == {
        "name": "某某街道党工委",
        "type": "party_org",
        "contact": {"role": "服务中心值班岗", "phone": "027-12345678"},
    }
    for hint in ("https:// 开头", "1 到 5", "固定电话，例", "备案号像这样", "楼层写整数"):
        assert hint in result.output
    assert "某某街道党工委主办" in (project / "docs" / "about.md").read_text("utf-8")
    assert len(list((project / "data").rglob("halls/*.yaml"))) == 1


def test_it_does_not_set_the_own_site_aside(run: Run, project: Path) -> None:
    run("site", answers=OWN_SITE + "\n")
    before = sorted(project.rglob("*"))

    result = run("site", answers=OWN_SITE + "\n")

    assert result.exit_code == 2
    assert "已经换过" in result.output
    assert sorted(project.rglob("*")) == before
