"""`mkdocs build` seen from outside: what it says and leaves behind when something is not right."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.builds import Built, build, digests
from tests.support.projects import copy_project

HALL = "data/buildings/wuhan-greenland/halls/culture.yaml"


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The first build of a copy of the project, without the Node-made parts."""
    folder = tmp_path_factory.mktemp("built")
    return build(folder / "site", config=copy_project(folder / "project"))


@pytest.fixture
def hall(first: Built) -> Iterator[Path]:
    """A hall's file in that project, which a test may spoil."""
    path = _config(first).parent / HALL
    good = path.read_bytes()
    yield path
    path.write_bytes(good)


def _config(first: Built) -> Path:
    return first.folder.parent / "project" / "mkdocs.yml"


def again(first: Built) -> Built:
    """Build the project once more, into the same folder."""
    return build(first.folder, config=_config(first))


def test_a_build_without_the_node_made_parts_says_so_in_one_line(first: Built) -> None:
    assert first.exit_code == 0, first.log
    assert len([line for line in first.log.splitlines() if "make site" in line]) == 1, first.log


def test_faulty_data_stop_the_build_in_chinese_and_leave_the_old_site(
    first: Built, hall: Path
) -> None:
    assert again(first).exit_code == 0
    before = digests(first.folder)
    hall.write_text(hall.read_text("utf-8").replace("functions:", "functons:"), encoding="utf-8")

    done = again(first)

    assert done.exit_code == 1
    assert f"{HALL}:" in done.log
    assert "functons" in done.log
    assert "Traceback" not in done.log
    assert digests(first.folder) == before


def test_an_unchanged_build_writes_no_file_again(first: Built) -> None:
    assert again(first).exit_code == 0
    before = {p: p.stat().st_mtime_ns for p in first.folder.rglob("*") if p.is_file()}

    assert again(first).exit_code == 0

    assert {p: p.stat().st_mtime_ns for p in first.folder.rglob("*") if p.is_file()} == before


def test_a_page_that_is_no_longer_planned_is_taken_away(first: Built, hall: Path) -> None:
    assert again(first).exit_code == 0
    page = first.folder / "buildings/wuhan-greenland/halls/culture/index.html"
    assert page.is_file()
    hall.unlink()

    done = again(first)

    assert done.exit_code == 0, done.log
    assert not page.exists()
