"""Whatever happens to a build or its cache, the site is whole and the next build is right."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from showcase import words
from tests.again.building import build_here, clean
from tests.again.edits import Project, same_again
from tests.again.trouble import dying_after, edit_everything, full_below
from tests.support.builds import digests

HALL = "data/buildings/annex/halls/talk.yaml"
PAGE = "buildings/annex/halls/talk/index.html"


@pytest.fixture
def built(small: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The small project, built, and edited since."""
    assert build_here(small, small.site, monkeypatch)
    edit(small, "另一个名字")
    return small


def edit(project: Project, name: str) -> None:
    (project.root / HALL).write_text(f"name: {name}\nkind: 谈话\nfloor: 2\n", "utf-8")


def started(project: Project) -> "subprocess.Popen[str]":
    """A build in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(project.site)],
        cwd=project.root,
        env={
            **os.environ,
            "SOURCE_DATE_EPOCH": str(project.epoch),
            "NO_MKDOCS_2_WARNING": "1",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_two_builds_at_once_leave_one_whole_site(
    built: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = [started(built) for _ in range(2)]

    ends = [(build.wait(60), build.stdout.read() if build.stdout else "") for build in running]

    assert [code for code, _ in ends] == [0, 0], ends
    assert digests(built.site) == clean(built, monkeypatch)
    assert not list(built.site.parent.glob(".site.new*"))


def test_a_build_killed_before_it_publishes_has_changed_nothing(
    built: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digests(built.site)
    edit_everything(built)
    running = started(built)
    until = time.monotonic() + 60
    while not list(built.site.parent.glob(".site.new*")) and time.monotonic() < until:
        time.sleep(0.002)
    running.send_signal(signal.SIGKILL)
    running.wait(60)

    found = digests(built.site)
    assert running.returncode == -signal.SIGKILL
    assert all(found[path] == mark for path, mark in before.items())
    assert build_here(built, built.site, monkeypatch)
    assert digests(built.site) == clean(built, monkeypatch)
    assert not list(built.site.parent.glob(".site.new*"))


@pytest.mark.parametrize("moves", [0, 1, 3])
def test_a_build_that_dies_while_it_publishes_is_completed_by_the_next(
    built: Project, moves: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit_everything(built)
    with monkeypatch.context() as patched:
        dying_after(moves, patched)
        with pytest.raises(RuntimeError, match="died"):
            build_here(built, built.site, patched)

    assert build_here(built, built.site, monkeypatch)
    assert digests(built.site) == clean(built, monkeypatch)


def test_a_full_disk_under_the_cache_only_costs_time(
    built: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        full_below(built.root / ".cache", patched)
        assert build_here(built, built.site, patched)

    assert digests(built.site) == clean(built, monkeypatch)
    edit(built, "第三个名字")
    assert build_here(built, built.site, monkeypatch)
    assert digests(built.site) == clean(built, monkeypatch)


def test_a_full_disk_under_the_site_ends_in_words_and_changes_nothing(
    built: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digests(built.site)
    with monkeypatch.context() as patched:
        full_below(built.site.with_name(".site.new"), patched)
        with pytest.raises(Abort, match="磁盘满了"):
            build_here(built, built.site, patched)

    assert digests(built.site) == before
    assert build_here(built, built.site, monkeypatch)
    assert digests(built.site) == clean(built, monkeypatch)


@pytest.mark.parametrize("state", ["deleted", "unwritable"])
def test_a_build_without_its_cache_is_right(
    built: Project, state: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(built.root / ".cache")
    if state == "unwritable":  # permissions do not stop root; a file in its place stops anyone
        (built.root / ".cache").write_bytes(b"")

    for name in ("甲", "乙"):
        edit(built, name)
        assert build_here(built, built.site, monkeypatch)
        assert name in (built.site / PAGE).read_text("utf-8")


def test_a_package_of_another_version_makes_everything_anew(
    built: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages = tmp_path / "packages"
    (packages / "theme-1.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(packages)
    assert build_here(built, built.site, monkeypatch)
    monkeypatch.setattr(words, "SILENT", "没有公布")  # what the newer package says otherwise
    same_again(built)
    assert build_here(built, built.site, monkeypatch)
    stale = digests(built.site)

    (packages / "theme-1.0.dist-info").rename(packages / "theme-1.1.dist-info")
    assert build_here(built, built.site, monkeypatch)

    assert digests(built.site) == clean(built, monkeypatch) != stale


@pytest.mark.parametrize("out", ['{"payload": "{\\"serial\\": 7}"}', "half a fi", "", "\udcff"])
def test_an_alert_that_is_out_stays_out_as_long_as_it_can_be_read(
    built: Project, out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    alert = built.site / "screens/alert.json"
    quiet = alert.read_bytes()
    alert.write_bytes(out.encode("utf-8", "surrogateescape"))

    assert build_here(built, built.site, monkeypatch)

    readable = out.startswith("{")
    assert alert.read_bytes() == (out.encode() if readable else quiet)
