"""A preview begins where the last one ended, and shows what one from nothing would show."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from showcase.cache import locked
from tests.again.building import clean
from tests.again.edits import Project, edit
from tests.again.previews import HOST, from_nothing, preview_here, previewed
from tests.again.trouble import dying_after, edit_everything, full_below
from tests.support.builds import build, digests

HALL = "data/buildings/annex/halls/talk.yaml"
PAGE = "buildings/annex/halls/talk/index.html"
KEPT = ".cache/preview/site"


@pytest.fixture
def begun(small: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The small project, previewed once; edits of what is published spoil the preview's folder."""
    previewed(small, monkeypatch)
    small.site = small.root / KEPT
    return small


def name(project: Project, told: str) -> None:
    (project.root / HALL).write_text(f"name: {told}\nkind: 谈话\nfloor: 2\n", "utf-8")


def spoil(project: Project) -> None:
    (project.root / HALL).write_text("name： 谈心室\n", "utf-8")


def test_any_edit_between_previews_shows_what_one_from_nothing_would(
    begun: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun.rng = random.Random(int(os.environ.get("SEED", "0")))
    saved = begun.root.parent / "saved"
    for step in range(int(os.environ.get("STEPS", "10"))):
        shutil.rmtree(saved, ignore_errors=True)
        shutil.copytree(begun.root / "data", saved)
        told = f"step {step}: {edit(begun)}"
        before = digests(begun.site)
        wanted, found = from_nothing(begun, monkeypatch), previewed(begun, monkeypatch)
        if not any(
            path.startswith("buildings/") for path in wanted
        ):  # faulty data: nothing to show
            assert found == before, told
            begun.restore(saved)
            continue
        differ = sorted(p for p in found.keys() | wanted.keys() if found.get(p) != wanted.get(p))
        assert not differ, f"{told}: {differ[:20]}"


def test_what_has_not_changed_is_not_made_again(
    begun: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    about = {path: path.stat() for path in begun.files_of_site()}
    name(begun, "另一个名字")

    previewed(begun, monkeypatch)

    again = {p.relative_to(begun.site).as_posix() for p in about if p.stat() != about[p]}
    assert PAGE in again
    assert "about/index.html" not in again
    assert len(again) < len(about) / 4


def test_nothing_is_left_of_a_preview_but_its_folder(
    small: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = set(small.root.parent.iterdir())
    with preview_here(small, monkeypatch) as served:
        assert served.resolve() == small.root / KEPT

    assert set(small.root.parent.iterdir()) == beside
    assert {path.name for path in (small.root / ".cache/preview").iterdir()} == {"lock", "site"}


def test_a_second_preview_at_once_keeps_off_the_folder_of_the_first(
    begun: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, caches = digests(begun.site), set((begun.root / ".cache/build").iterdir())
    name(begun, "另一个名字")

    with locked(begun.root / ".cache/preview/lock"):  # as the first one holds it
        found = previewed(begun, monkeypatch)

    assert digests(begun.site) == before
    assert set((begun.root / ".cache/build").iterdir()) == caches
    assert found == previewed(begun, monkeypatch) != before


def test_a_preview_killed_while_it_builds_is_mended_by_the_next(
    begun: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digests(begun.site)
    edit_everything(begun)
    running = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", HOST],
        cwd=begun.root,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(begun.epoch), "NO_MKDOCS_2_WARNING": "1"},
    )
    until = time.monotonic() + 60
    while not list(begun.site.parent.glob(".site.new*")) and time.monotonic() < until:
        time.sleep(0.002)
    running.send_signal(signal.SIGKILL)
    running.wait(60)

    assert running.returncode == -signal.SIGKILL
    assert digests(begun.site).keys() >= before.keys()
    assert previewed(begun, monkeypatch) == from_nothing(begun, monkeypatch) != before
    assert not list(begun.site.parent.glob(".site.new*"))


@pytest.mark.parametrize("moves", [0, 1, 3])
def test_a_preview_that_dies_while_it_publishes_is_completed_by_the_next(
    begun: Project, moves: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit_everything(begun)
    with monkeypatch.context() as patched:
        dying_after(moves, patched)
        with pytest.raises(RuntimeError, match="died"):
            previewed(begun, patched)

    assert previewed(begun, monkeypatch) == from_nothing(begun, monkeypatch)


def test_a_full_disk_ends_a_preview_in_words_and_the_next_one_is_right(
    begun: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digests(begun.site)
    name(begun, "另一个名字")
    with monkeypatch.context() as patched:
        full_below(begun.site.with_name(".site.new"), patched)
        with pytest.raises(Abort, match="磁盘满了"):
            previewed(begun, patched)

    assert digests(begun.site) == before
    assert previewed(begun, monkeypatch) == from_nothing(begun, monkeypatch) != before


def test_where_nothing_can_be_kept_a_preview_begins_from_nothing(
    begun: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(begun.root / ".cache")
    (begun.root / ".cache").write_bytes(b"")  # permissions do not stop root

    with preview_here(begun, monkeypatch) as served:
        assert not served.is_symlink()
        assert (served / PAGE).is_file()


def as_link(site: Path, other: Path) -> None:
    shutil.rmtree(site)
    site.symlink_to(other, target_is_directory=True)


def as_file(site: Path, other: Path) -> None:
    shutil.rmtree(site)
    site.write_bytes((other / "mine.txt").read_bytes())


def as_another(site: Path, other: Path) -> None:
    shutil.rmtree(site)
    shutil.copytree(other, site)


def as_ruins(site: Path, other: Path) -> None:
    """Where folders were are files, and the other way about."""
    shutil.rmtree(site / "search")
    shutil.copy(other / "mine.txt", site / "search")
    (site / "index.html").unlink()
    shutil.copytree(other, site / "index.html")


def as_without_cache(site: Path, other: Path) -> None:
    shutil.rmtree(site.parents[1] / "build")


@pytest.mark.parametrize("befall", [as_link, as_file, as_another, as_ruins, as_without_cache])
def test_whatever_lies_in_the_place_of_the_folder_a_preview_is_right(
    begun: Project,
    befall: Callable[[Path, Path], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wanted, other = digests(begun.site), tmp_path / "other"
    other.mkdir()
    (other / "mine.txt").write_text("mine", "utf-8")

    befall(begun.site, other)

    assert previewed(begun, monkeypatch) == wanted
    assert [path.name for path in other.iterdir()] == ["mine.txt"]


def test_faulty_data_leave_what_was_shown_and_cost_nothing_when_mended(
    begun: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted, hall = digests(begun.site), (begun.root / HALL).read_text("utf-8")
    about = {path: path.stat() for path in begun.files_of_site()}
    spoil(begun)
    assert previewed(begun, monkeypatch) == wanted

    (begun.root / HALL).write_text(hall, "utf-8")
    assert previewed(begun, monkeypatch) == wanted
    assert {path: path.stat() for path in begun.files_of_site()} == about


def test_the_first_preview_of_faulty_data_shows_that_nothing_is_there_yet(
    small: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = (small.root / HALL).read_text("utf-8")
    spoil(small)
    found = previewed(small, monkeypatch)
    assert "先改好上面的错误" in (small.root / KEPT / "index.html").read_text("utf-8")
    assert not [path for path in found if path.startswith("buildings/")]

    (small.root / HALL).write_text(hall, "utf-8")
    assert previewed(small, monkeypatch) == from_nothing(small, monkeypatch)


def test_a_build_beside_a_preview_neither_sees_nor_touches_it(
    begun: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = begun.root.parent / "built"
    with preview_here(begun, monkeypatch) as served:
        shown = digests(served)
        done = build(target, config=begun.root / "mkdocs.yml")
        assert digests(served) == shown

    assert done.exit_code == 0, done.log
    assert digests(target) == clean(begun, monkeypatch)
    assert previewed(begun, monkeypatch) == shown
