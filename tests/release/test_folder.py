"""A folder of releases: published, found unchanged, taken back, cleaned, refused."""

import json
import os
from pathlib import Path

import pytest

from showcase.release import PublishError, publish, rollback
from showcase.screens.signing import new_key, public_of, verify
from tests.release.sample import NEW, OLD, SCREEN, about, names, number_on_screen, seen, write


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return write(tmp_path / "old", OLD)


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return write(tmp_path / "new", NEW)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "www" / "showcase"


def text(target: Path) -> str:
    return (target / "current" / "index.html").read_text("utf-8")


def test_a_release_is_served_under_its_number(old: Path, target: Path) -> None:
    done = publish(old, target, about())

    assert (done.manifest.number, done.fresh) == (1, True)
    assert (target / "current").readlink() == Path("releases/1")
    assert text(target) == OLD["index.html"]
    assert number_on_screen(target) == 1
    manifest = json.loads((target / "current" / "release.json").read_bytes())
    assert sorted(manifest["files"]) == sorted({*OLD, SCREEN} - {"screens/alert.json"})
    assert manifest["files"]["index.html"][1] == len(OLD["index.html"].encode())


def test_a_change_is_a_new_release_and_shares_what_stayed(
    old: Path, new: Path, target: Path
) -> None:
    publish(old, target, about(1))

    done = publish(new, target, about(2))

    assert done.manifest.number == number_on_screen(target) == 2
    assert text(target) == NEW["index.html"]
    assert (target / "previous").readlink() == Path("releases/1")
    first, second = target / "releases/1", target / "releases/2"
    assert (first / "about/index.html").samefile(second / "about/index.html")
    assert not (second / "gone").exists()
    assert (first / "gone/index.html").exists()


def test_nothing_new_is_no_release(old: Path, target: Path) -> None:
    publish(old, target, about(1))

    done = publish(old, target, about(2))

    assert (done.manifest.number, done.fresh, done.changed) == (1, False, 0)
    assert done.manifest.published.startswith("2026-11-01")
    assert names(target / "releases") == ["1"]


def test_a_file_changed_on_the_server_is_mended_and_not_shared(old: Path, target: Path) -> None:
    publish(old, target, about(1))
    (target / "current/about/index.html").write_text("别人改的", encoding="utf-8")

    done = publish(old, target, about(2))

    assert done.fresh
    assert (target / "current/about/index.html").read_text("utf-8") == OLD["about/index.html"]


def test_a_build_folder_written_to_later_changes_no_release(old: Path, target: Path) -> None:
    publish(old, target, about())

    (old / "index.html").write_text("写在生成文件夹里", encoding="utf-8")

    assert text(target) == OLD["index.html"]


def test_only_so_many_old_releases_stay(old: Path, new: Path, target: Path) -> None:
    for day in range(1, 8):
        publish((old, new)[day % 2], target, about(day, keep=2))

    assert names(target / "releases") == ["5", "6", "7"]


def test_a_rollback_has_a_higher_number_and_the_old_content(
    old: Path, new: Path, target: Path
) -> None:
    publish(old, target, about(1))
    before = seen(target)
    publish(new, target, about(2))

    done = rollback(target, 0, about(3))

    assert (done.manifest.number, done.manifest.of) == (3, 1)
    assert number_on_screen(target) == 3
    assert seen(target) == before


def test_going_back_twice_goes_further_back(old: Path, new: Path, target: Path) -> None:
    for day, built in enumerate((new, old, new), 1):
        publish(built, target, about(day))
    rollback(target, 0, about(4))
    assert text(target) == OLD["index.html"]

    done = rollback(target, 0, about(5))

    assert (done.manifest.number, done.manifest.of) == (5, 1)
    assert text(target) == NEW["index.html"]


def test_the_night_after_does_not_bring_back_what_was_withdrawn(
    old: Path, new: Path, target: Path
) -> None:
    publish(old, target, about(1))
    publish(new, target, about(2, source="错的"))
    rollback(target, 1, about(3))

    with pytest.raises(PublishError, match="退回"):
        publish(new, target, about(4, source="错的"))
    assert text(target) == OLD["index.html"]

    publish(new, target, about(5, source="改好的"))
    assert text(target) == NEW["index.html"]
    rollback(target, 1, about(6))
    publish(new, target, about(7, source="改好的", anyway=True))
    assert text(target) == NEW["index.html"]


@pytest.mark.parametrize(("number", "words"), [(9, "没有第 9 版"), (2, "现在线上")])
def test_a_rollback_to_what_is_not_there_says_what_is(
    old: Path, new: Path, target: Path, number: int, words: str
) -> None:
    publish(old, target, about(1))
    publish(new, target, about(2))

    with pytest.raises(PublishError, match=words):
        rollback(target, number, about(3))

    assert text(target) == NEW["index.html"]


def test_a_damaged_release_is_not_gone_back_to(old: Path, new: Path, target: Path) -> None:
    publish(old, target, about(1))
    publish(new, target, about(2))
    (target / "releases/1/gone/index.html").unlink()

    with pytest.raises(PublishError, match=r"gone/index\.html"):
        rollback(target, 1, about(3))

    assert text(target) == NEW["index.html"]


def test_an_alert_stays_through_publish_and_rollback(old: Path, new: Path, target: Path) -> None:
    publish(old, target, about(1))
    published = target / "current/screens/alert.json"
    assert published.read_text("utf-8") == OLD["screens/alert.json"]
    published.resolve().write_text("紧急", encoding="utf-8")

    publish(new, target, about(2))
    assert published.read_text("utf-8") == "紧急"
    rollback(target, 1, about(3))
    assert published.read_text("utf-8") == "紧急"


def test_releases_are_signed_with_the_key_of_the_screens(old: Path, target: Path) -> None:
    private, public = new_key()

    publish(old, target, about(key=private))

    manifest = json.loads((target / "current/release.json").read_bytes())
    signature = manifest.pop("sig")
    text = json.dumps(manifest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    screen = json.loads((target / "current" / SCREEN).read_bytes())
    assert public == public_of(private)
    assert verify(text, signature, public)
    assert verify(screen["payload"], screen["sig"], public)


def test_a_signed_screen_is_not_renumbered_without_the_key(
    old: Path, new: Path, target: Path
) -> None:
    private, _ = new_key()
    publish(old, target, about(1, key=private))
    publish(new, target, about(2, key=private))

    with pytest.raises(PublishError, match="SHOWCASE_SCREEN_KEY"):
        rollback(target, 1, about(3))

    assert number_on_screen(target) == 2


def test_a_new_server_goes_on_counting(old: Path, target: Path) -> None:
    publish(old, target, about(least=40))

    assert number_on_screen(target) == 40


def test_a_web_server_may_read_it_whatever_the_operators_umask(old: Path, target: Path) -> None:
    before = os.umask(0o077)
    try:
        publish(old, target, about())
    finally:
        os.umask(before)

    served = (target / "current").resolve()
    found = {path: path.stat().st_mode & 0o777 for path in [target, served, *served.rglob("*")]}
    assert {
        path: mode for path, mode in found.items() if mode != (0o755 if path.is_dir() else 0o644)
    } == {}
    assert target.joinpath("releases").stat().st_mode & 0o777 == 0o755


def test_a_folder_of_others_is_left_alone(old: Path, target: Path) -> None:
    target.mkdir(parents=True)
    (target / "index.php").write_text("别人的", encoding="utf-8")

    with pytest.raises(PublishError, match="不是本工具发布的文件夹"):
        publish(old, target, about())

    assert names(target) == ["index.php"]


def test_a_file_is_no_target(old: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(PublishError, match="不是文件夹"):
        publish(old, tmp_path / "file", about())


@pytest.mark.parametrize("state", ["{", '{"format": 2, "last": 1, "withdrawn": []}', "[]"])
def test_a_state_that_cannot_be_read_is_not_written_over(
    old: Path, target: Path, state: str
) -> None:
    publish(old, target, about())
    (target / "showcase.json").write_text(state)

    with pytest.raises(PublishError, match="看不懂"):
        publish(old, target, about(2))

    assert (target / "showcase.json").read_text() == state


def test_a_damaged_manifest_of_what_is_live_stops_no_publish(
    old: Path, new: Path, target: Path
) -> None:
    publish(old, target, about(1))
    (target / "current/release.json").write_text("{")

    publish(new, target, about(2))

    assert text(target) == NEW["index.html"]


def test_where_no_folder_can_be_made_it_says_so(old: Path) -> None:
    with pytest.raises(PublishError, match="没有发布"):
        publish(old, Path("/proc/showcase"), about())
