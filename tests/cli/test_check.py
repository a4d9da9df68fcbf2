"""`showcase check` from outside: what it prints, and its exit code."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.builds import ROOT

GOOD = ROOT / "tests" / "faults" / "_good"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(GOOD, tmp_path / "data")
    return tmp_path


def run(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "showcase", *arguments],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "SOURCE_DATE_EPOCH": "1772330400",
             **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )  # fmt: skip


def spoil(project: Path) -> None:
    hall = project / "data" / "buildings" / "demo-tower" / "halls" / "hall-a.yaml"
    hall.write_text(hall.read_text("utf-8").replace("name: ", "name："), "utf-8")


def test_a_good_folder_ends_with_0(project: Path) -> None:
    done = run(project, "check")

    assert (done.returncode, done.stdout, done.stderr) == (0, "没有发现问题。\n", "")


def test_verbose_echoes_the_canonical_phrase_and_the_next_three_dates(project: Path) -> None:
    activity = project / "data" / "buildings" / "demo-tower" / "activities" / "theme-day.yaml"
    activity.write_text(activity.read_text("utf-8").replace("第二个周四", "第二周四"), "utf-8")

    done = run(project, "check", "-v")

    assert done.stdout.splitlines()[0] == (
        "data/buildings/demo-tower/activities/theme-day.yaml:3:9 主题党日：每月第二个周四 → "
        "2026年3月12日（周四） 12:15-13:15、2026年4月9日（周四） 12:15-13:15、"
        "2026年5月14日（周四） 12:15-13:15"
    )
    assert run(project, "check", "-v", "data/branches").stdout == "没有发现问题。\n"


def test_a_fault_ends_with_1_and_says_where(project: Path) -> None:
    spoil(project)

    done = run(project, "check")

    assert done.returncode == 1
    assert done.stdout.startswith(
        "data/buildings/demo-tower/halls/hall-a.yaml:1:5 E102 F “name”后面是全角冒号“：”"
    )


def test_warnings_alone_end_with_0(project: Path) -> None:
    site = project / "data" / "site.yaml"
    site.write_bytes(b"\xef\xbb\xbf" + site.read_bytes())

    done = run(project, "check")

    assert done.returncode == 0
    assert "W110" in done.stdout


@pytest.mark.parametrize("form", ["json", "gitlab"])
def test_machines_get_json(project: Path, form: str) -> None:
    spoil(project)

    assert json.loads(run(project, "check", "--format", form).stdout)


def test_chinese_comes_out_in_any_locale(project: Path) -> None:
    spoil(project)

    done = run(project, "check", LANG="C", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert "全角冒号" in done.stdout


def test_paths_narrow_what_is_told(project: Path) -> None:
    spoil(project)

    assert run(project, "check", "data/branches").returncode == 0
    assert run(project, "check", "data/buildings").returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [["check", "--format", "xml"], ["check", "nowhere.yaml"], ["nonsense"], ["check", "--nonsense"],
     ["check", "--data", "nowhere"], ["check", "/etc/hostname"]],
)  # fmt: skip
def test_what_cannot_run_ends_with_2_and_one_chinese_sentence(
    project: Path, arguments: list[str]
) -> None:
    done = run(project, *arguments)

    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().split("\n")) == 1
    assert any("\u4e00" <= c <= "\u9fa5" for c in done.stderr)


def test_a_wrong_date_in_the_environment_is_said(project: Path) -> None:
    done = run(project, "check", SOURCE_DATE_EPOCH="today")

    assert done.returncode == 2
    assert "SOURCE_DATE_EPOCH" in done.stderr
