"""`showcase check --fix`, `--dry-run` and `--changed` from outside."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.test_check import project, run

__all__ = ["project"]

HALL = "data/buildings/demo-tower/halls/hall-a.yaml"
ACTIVITY = "data/buildings/demo-tower/activities/theme-day.yaml"


def spoil(project: Path) -> bytes:
    """Two slips that are certain and one that is not, in a file with a comment."""
    text = (project / HALL).read_text("utf-8")
    wrong = "# 联系 13800138000\n" + text.replace("name: ", "name：") + "capcity: 12\n"
    (project / HALL).write_bytes(wrong.encode("gb18030"))
    return (project / HALL).read_bytes()


def git(project: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments],
        cwd=project, check=True, capture_output=True,
    )  # fmt: skip


@pytest.fixture
def repository(project: Path) -> Path:
    git(project, "init", "-q")
    git(project, "add", ".")
    git(project, "commit", "-qm", "one")
    return project


def test_fix_shows_writes_and_tells_what_remains(project: Path) -> None:
    spoil(project)

    done = run(project, "check", "--fix")

    assert done.returncode == 1
    assert f"--- 修改前 {HALL}\n+++ 修改后 {HALL}" in done.stdout
    assert "\n-name：一楼报告厅\n+name: 一楼报告厅\n" in done.stdout
    assert "13800138000" not in done.stdout
    assert "已自动修好 2 处，共 1 个文件。" in done.stdout
    assert "E301 没有“capcity”这一项" in done.stdout
    assert (project / HALL).read_text("utf-8").startswith("# 联系 13800138000\nname: 一楼报告厅\n")
    assert run(project, "check", "--fix").stdout.startswith("没有能自动修的。")


def test_a_dry_run_writes_nothing(project: Path) -> None:
    before = spoil(project)

    done = run(project, "check", "--fix", "--dry-run")

    assert (done.returncode, (project / HALL).read_bytes()) == (1, before)
    assert "+name: 一楼报告厅" in done.stdout


def test_fix_keeps_to_the_paths_asked_for(project: Path) -> None:
    before = spoil(project)

    run(project, "check", "--fix", "data/branches")

    assert (project / HALL).read_bytes() == before


def test_machines_get_their_format_alone(project: Path) -> None:
    spoil(project)

    done = run(project, "check", "--fix", "--format", "json")

    assert [item["code"] for item in json.loads(done.stdout)["items"]] == ["E301"]
    assert "修改前" in done.stderr


def test_fix_leaves_permissions_and_no_drafts(project: Path) -> None:
    spoil(project)
    (project / HALL).chmod(0o640)

    run(project, "check", "--fix")

    assert (project / HALL).stat().st_mode & 0o777 == 0o640
    assert not [p for p in (project / HALL).parent.iterdir() if p.name.startswith(".")]


def test_changed_tells_the_touched_file_alone(repository: Path) -> None:
    site = repository / "data" / "site.yaml"
    site.write_text(site.read_text("utf-8") + "colour: red\n", "utf-8")
    git(repository, "commit", "-qam", "an old mistake")
    spoil(repository)

    assert "site.yaml" in run(repository, "check").stdout
    told = run(repository, "check", "--changed").stdout
    assert "hall-a.yaml" in told
    assert "site.yaml" not in told
    assert "site.yaml" in run(repository, "check", "--changed", "HEAD~1").stdout


def test_changed_tells_what_a_deleted_file_is_missed_by(repository: Path) -> None:
    (repository / HALL).unlink()

    done = run(repository, "check", "--changed")

    assert done.returncode == 1
    assert f"{ACTIVITY}:2:7 E401" in done.stdout


def test_nothing_changed_is_nothing_told(repository: Path) -> None:
    spoil(repository)
    git(repository, "commit", "-qam", "wrong")

    assert run(repository, "check", "--changed").returncode == 0


@pytest.mark.parametrize("revision", ["nowhere", "--output=x"])
def test_an_unknown_revision_is_said_in_one_sentence(repository: Path, revision: str) -> None:
    done = run(repository, "check", f"--changed={revision}")

    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.strip().split("\n")) == 1
