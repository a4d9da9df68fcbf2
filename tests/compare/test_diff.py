"""`showcase diff`: what a visitor would notice between two commits, in Chinese."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from showcase.cli import commands
from tests.support.sample import DATA

GREENLAND = "data/buildings/wuhan-greenland"
THEME_DAY = "data/buildings/shenzhen-iic/activities/theme-day.yaml"


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=editor", "-c", "user.email=editor@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(DATA, tmp_path / "data")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "first")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(*arguments: str) -> str:
    return CliRunner().invoke(commands, ["diff", *arguments]).output


def change(project: Path, path: str, make: Callable[[str], str]) -> None:
    target = project / path
    target.parent.mkdir(parents=True, exist_ok=True)
    old = target.read_text("utf-8") if target.exists() else ""
    new = make(old)
    assert new != old
    target.write_text(new, encoding="utf-8")


def test_nothing_changed(project: Path) -> None:
    assert told("HEAD") == "对访客没有变化。\n"


def test_the_summary_counts_by_kind_and_the_rest_tells_each(project: Path) -> None:
    change(
        project, f"{GREENLAND}/halls/culture.yaml", lambda s: s.replace("阅读, 交流", "阅读, 观影")
    )
    change(project, THEME_DAY, lambda s: s.replace("每月第二个周四 ", "每月第三个周四 "))
    change(project, f"{GREENLAND}/figures.yaml", lambda s: s.replace("value: 80\n", "value: 90\n"))
    change(
        project, f"{GREENLAND}/exhibits/photo.yaml", lambda _: "title: 老照片\nsources: [news]\n"
    )
    (project / f"{GREENLAND}/exhibits/vow.yaml").unlink()

    lines = told("HEAD").split("\n")

    assert lines[0] == "1 个厅室修改，1 项活动改期，1 件展品新增，1 件展品撤下，1 个数字修改。"
    assert "    功能：加“观影”，减“交流”" in lines
    assert "    重复：每月第二个周四 → 每月第三个周四" in lines
    assert "    数值：80 → 90" in lines
    assert "  新增　老照片" in lines


@pytest.mark.parametrize(
    ("added", "what"),
    [
        ("cancelled: [{date: 2026-04-09, reason: 场地维修}]\n", "取消场次"),
        ("moved: [{date: 2026-04-09, to: 2026-04-10}]\n", "改期"),
        ("extra: [{date: 2026-04-10}]\n", "加场"),
        ("time: 12:15-13:15\n", "改期"),
        ("place: 一楼\n", "换场地"),
        ("capacity: 30\n", "修改"),
    ],
)
def test_changes_of_an_activity_are_told_by_what_they_mean(
    added: str, what: str, project: Path
) -> None:
    change(project, THEME_DAY, lambda s: s + added)

    assert told("HEAD").startswith(f"1 项活动{what}。")


def test_what_visitors_cannot_see_is_only_counted(project: Path) -> None:
    change(project, f"{GREENLAND}/halls/culture.yaml", lambda s: s + "notes: [待核]\n# 批注\n")

    assert told("HEAD") == (
        "对访客没有变化。\n\n另有 1 个文件只改了访客看不到的内容（备注、曾用编号）。\n"
    )


def test_a_renamed_file_is_one_change(project: Path) -> None:
    old = project / f"{GREENLAND}/halls/culture.yaml"
    text = old.read_text("utf-8") + "former_ids: [culture]\n"
    old.unlink()
    (old.parent / "leisure.yaml").write_text(text, encoding="utf-8")

    assert told("HEAD").startswith("1 个厅室改编号。")
    assert "原编号 culture，旧网址自动跳转" in told("HEAD")


def test_two_commits_can_be_compared(project: Path) -> None:
    change(
        project, f"{GREENLAND}/halls/culture.yaml", lambda s: s.replace("floor: 46", "floor: 45")
    )
    git(project, "commit", "-qam", "second")
    change(
        project, f"{GREENLAND}/halls/culture.yaml", lambda s: s.replace("floor: 45", "floor: 44")
    )

    assert "楼层：46 → 45" in told("HEAD~1", "HEAD")
    assert "楼层：46 → 44" in told("HEAD~1")


def test_markdown_is_for_a_merge_request_and_safe(project: Path) -> None:
    change(
        project,
        f"{GREENLAND}/halls/culture.yaml",
        lambda s: s.replace("summary: 阅读", "summary: '*阅读* [x](y)'\nx-summary: 阅读").split(
            "x-summary"
        )[0],
    )

    text = told("HEAD", "--format", "markdown")

    assert text.startswith("## 对访客有什么变化\n\n- **1 个厅室修改**\n")
    assert r"\*阅读\* \[x\](y)" in text


@pytest.mark.parametrize("revision", ["nowhere", "-n", "--output=x"])
def test_a_commit_that_is_not_there_is_said_so(revision: str, project: Path) -> None:
    result = CliRunner().invoke(commands, ["diff", "--", revision])

    assert result.exit_code == 2
    assert f"找不到版本“{revision}”" in result.output
    assert not (project / "x").exists()
