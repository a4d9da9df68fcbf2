"""Killed at any step, full disks, two at once: what is live is wholly the old or wholly the new site."""

import errno
import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from showcase.release import PublishError, publish, rollback
from showcase.release.folder import Target
from showcase.render.tree import Output
from tests.release.killing import killed_everywhere
from tests.release.sample import NEW, OLD, about, names, number_on_screen, seen, write
from tests.support.builds import digests

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def drafts(target: Path) -> list[str]:
    """What only an unfinished publish has."""
    there = [*names(target), *names(target / "releases")]
    return sorted(name for name in there if name.startswith(".") and name != ".lock")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return write(tmp_path / "old", OLD)


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return write(tmp_path / "new", NEW)


@pytest.fixture
def before(old: Path, new: Path, tmp_path: Path) -> Path:
    """A target with two releases, the old content live; keep=1 makes the next one remove the first."""
    target = tmp_path / "before"
    publish(new, target, about(1))
    publish(old, target, about(2))
    return target


@pytest.mark.parametrize("back", [False, True], ids=["publish", "rollback"])
def test_killed_anywhere_the_site_is_whole_and_the_next_publish_cleans_up(
    old: Path, new: Path, before: Path, tmp_path: Path, back: bool
) -> None:
    wanted = [seen(before), seen_of(new)]
    target = tmp_path / "target"

    def work() -> Any:
        if back:
            return rollback(target, 1, about(3, keep=1))
        return publish(new, target, about(3, keep=1))

    shutil.copytree(before, target, symlinks=True)
    steps, switched = 0, 0
    for _ in killed_everywhere(work, target):
        assert seen(target) in wanted
        number = number_on_screen(target)
        steps, switched = steps + 1, switched + (seen(target) == wanted[1])
        publish(new, target, about(4, source="next", keep=1))
        assert seen(target) == wanted[1]
        assert number_on_screen(target) >= max(number, 3)
        assert drafts(target) == []
        assert len(names(target / "releases")) <= 2 + (number_on_screen(target) == number)
        shutil.rmtree(target)
        shutil.copytree(before, target, symlinks=True)

    assert steps > 30
    assert 0 < switched < steps


def seen_of(built: Path) -> dict[str, str]:
    found = digests(built)
    return {path: mark for path, mark in found.items() if path != "screens/lobby/manifest.json"}


def test_the_first_publish_killed_anywhere_leaves_nothing_half(old: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"

    for _ in killed_everywhere(lambda: publish(old, target, about(1)), tmp_path / "target"):
        assert not (target / "current").exists() or seen(target) == seen_of(old)
        publish(old, target, about(2))
        assert seen(target) == seen_of(old)
        assert drafts(target) == []
        shutil.rmtree(target)

    assert seen(target) == seen_of(old)


@pytest.mark.parametrize("fails", ["copyfileobj", "link", "fsync", "symlink"])
def test_a_full_disk_changes_nothing_and_says_so(
    new: Path, before: Path, fails: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    was, left = seen(before), [2]

    def full(genuine: Callable[..., Any]) -> Callable[..., Any]:
        def write(*arguments: Any, **more: Any) -> Any:
            left[0] -= 1
            if left[0] < 0:
                raise OSError(errno.ENOSPC, "No space left on device", "a file")
            return genuine(*arguments, **more)

        return write

    module: Any = shutil if fails == "copyfileobj" else os
    with monkeypatch.context() as patch:
        patch.setattr(module, fails, full(getattr(module, fails)))
        if fails == "link":  # what cannot be shared is copied
            publish(new, before, about(3))
            return
        if fails == "copyfileobj":
            left[0] = 0
        with pytest.raises(PublishError, match="磁盘满了"):
            publish(new, before, about(3))

    assert seen(before) == was
    publish(new, before, about(3))
    assert seen(before) == seen_of(new)
    assert drafts(before) == []


def test_a_disk_without_links_is_refused_before_anything_is_written(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: Any, **__: Any) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "symlink", none)

    with pytest.raises(PublishError, match="符号链接"):
        publish(old, tmp_path / "target", about())

    assert names(tmp_path / "target") == [".lock"]


def test_two_at_once_wait_for_each_other(
    old: Path, new: Path, before: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside, most = 0, 0
    genuine = Target.finish

    def finish(self: Target, number: int) -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        genuine(self, number)
        inside -= 1

    monkeypatch.setattr(Target, "finish", finish)
    work = [(new, about(3)), (old, about(4)), (new, about(5))]
    threads = [threading.Thread(target=publish, args=(built, before, told)) for built, told in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert most == 1
    assert seen(before) in (seen_of(old), seen_of(new))
    assert drafts(before) == []


def test_a_plain_build_killed_anywhere_has_no_half_file_and_no_page_without_its_files(
    old: Path, new: Path, tmp_path: Path
) -> None:
    """What `mkdocs build` promises of the folder it writes to."""
    target = tmp_path / "site"
    files = {path: (new / path).read_bytes() for path in digests(new)}

    def work() -> None:
        output = Output(target)
        for path, content in files.items():
            output.put(path, content)
        output.publish()

    olds, news = digests(old), digests(new)
    shutil.copytree(old, target)
    for _ in killed_everywhere(work, tmp_path):
        now = digests(target)
        assert all(mark in (olds.get(path), news.get(path)) for path, mark in now.items())
        page = (target / "index.html").read_text("utf-8")
        assert ("assets/css.bbbbbbbb.css" if "新" in page else "assets/css.aaaaaaaa.css") in now
        work()
        assert digests(target) == news
        assert [path.name for path in tmp_path.glob(".site*")] == []
        shutil.rmtree(target)
        shutil.copytree(old, target)
