"""`mkdocs build` seen from outside: what it says and leaves behind when something is not right."""

from pathlib import Path

import pytest

from tests.support.builds import build, digests
from tests.support.projects import copy_project

HALL = "data/buildings/wuhan-greenland/halls/culture.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project that a test may spoil; without the Node-made parts."""
    return copy_project(tmp_path / "project").parent


def test_faulty_data_stop_the_build_in_chinese_and_leave_the_old_site(
    project: Path, tmp_path: Path
) -> None:
    assert build(tmp_path / "site", config=project / "mkdocs.yml").exit_code == 0
    before = digests(tmp_path / "site")
    hall = project / HALL
    hall.write_text(hall.read_text("utf-8").replace("functions:", "functons:"), encoding="utf-8")

    done = build(tmp_path / "site", config=project / "mkdocs.yml")

    assert done.exit_code == 1
    assert f"{HALL}:" in done.log
    assert "functons" in done.log
    assert "Traceback" not in done.log
    assert digests(tmp_path / "site") == before


def test_a_build_without_the_node_made_parts_says_so_in_one_line(
    project: Path, tmp_path: Path
) -> None:
    done = build(tmp_path / "site", config=project / "mkdocs.yml")

    assert done.exit_code == 0, done.log
    assert len([line for line in done.log.splitlines() if "make site" in line]) == 1, done.log


def test_an_unchanged_build_writes_no_file_again(project: Path, tmp_path: Path) -> None:
    build(tmp_path / "site", config=project / "mkdocs.yml")
    before = {p: p.stat().st_mtime_ns for p in (tmp_path / "site").rglob("*") if p.is_file()}

    build(tmp_path / "site", config=project / "mkdocs.yml")

    assert {
        p: p.stat().st_mtime_ns for p in (tmp_path / "site").rglob("*") if p.is_file()
    } == before


def test_a_page_that_is_no_longer_planned_is_taken_away(project: Path, tmp_path: Path) -> None:
    build(tmp_path / "site", config=project / "mkdocs.yml")
    (project / HALL).unlink()

    done = build(tmp_path / "site", config=project / "mkdocs.yml")

    assert done.exit_code == 0, done.log
    assert not (tmp_path / "site" / "buildings/wuhan-greenland/halls/culture").exists()
