"""`showcase publish` from outside, on a small project with a lobby screen."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from showcase.cli import main
from showcase.release import publish
from showcase.screens.signing import new_key, verify
from tests.release import sample
from tests.support.builds import EPOCH, ROOT, digests

SCREEN = "screens/demo-tower-lobby/manifest.json"
HALL = "data/buildings/demo-tower/halls/hall-a.yaml"
LOBBY = """
name: 大堂屏
geometry: {px: [1920, 1080], diagonal_in: 55, view_distance_m: 5}
playlist:
  - {key: welcome, kind: welcome}
"""


def project_in(folder: Path) -> Path:
    """A small project that can be published; everything but its data is the real one's, by link."""
    for name in ("docs", "hooks", "overrides", ".parts", "deploy"):
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "tests/faults/_good", folder / "data")
    lobby = folder / "data/buildings/demo-tower/screens/lobby.yaml"
    lobby.parent.mkdir()
    lobby.write_text(LOBBY, encoding="utf-8")
    return folder


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "showcase", "publish", *arguments]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "SOURCE_DATE_EPOCH": EPOCH, **more}


def run(project: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments),
        cwd=project,
        env=environment(**more),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


def number_on_screen(target: Path) -> int:
    return int(json.loads(envelope(target)["payload"])["release"])


def envelope(target: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads((target / "current" / SCREEN).read_bytes())
    return found


def test_built_published_changed_spoilt_and_taken_back(tmp_path: Path) -> None:
    project, target = project_in(tmp_path), tmp_path / "www"
    private, public = new_key()
    (tmp_path / "key").write_text(private)
    key = {"SHOWCASE_SCREEN_KEY": str(tmp_path / "key"), "SHOWCASE_RELEASE": "99"}

    first = run(project, "www", **key)
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout.startswith("已发布第 1 版：")
    assert number_on_screen(target) == 1
    assert verify(envelope(target)["payload"], envelope(target)["sig"], public)
    one = digests(target / "current")

    again = run(project, "www", **key)
    assert (again.returncode, again.stdout[:11]) == (0, "没有变化，没有发新版。")

    hall = project / HALL
    good = hall.read_text("utf-8")
    hall.write_text(good.replace("name: ", "name: 新"), encoding="utf-8")
    second = run(project, "www", **key)
    assert second.stdout.startswith("已发布第 2 版：")
    assert number_on_screen(target) == 2

    hall.write_text(good.replace("name: ", "name："), encoding="utf-8")
    spoilt = run(project, "www", **key)
    assert spoilt.returncode == 1
    assert f"{HALL}:1:5 E102" in spoilt.stderr
    assert "没有发布" in spoilt.stderr
    assert number_on_screen(target) == 2

    back = run(project, "www", "--rollback", **key)
    assert back.stdout.startswith("已退回：第 1 版的内容以第 3 版发布了。")
    assert verify(envelope(target)["payload"], envelope(target)["sig"], public)
    three = digests(target / "current")
    assert {p for p in one if one[p] != three.get(p)} == {SCREEN, "release.json"}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project, as the folder a command runs in."""
    monkeypatch.chdir(project_in(tmp_path))
    return tmp_path


def refused(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["publish", *arguments])
    return int(str(ended.value.code))


@pytest.mark.parametrize(
    ("missing", "words"), [("mkdocs.yml", "请在项目文件夹里运行"), (".parts", "make parts")]
)
def test_what_cannot_be_built_whole_is_refused(
    here: Path, missing: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / missing).unlink()

    assert refused("www") == 2
    said = capsys.readouterr()
    assert (words in said.err, said.out) == (True, "")
    assert not (here / "www").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("data",), "不是本工具发布的文件夹"),
        (("www", "--rollback"), "还没有发布过"),
        (("s3://bucket/www", "--rollback"), "对象存储不留旧版本"),
        (("s3:bucket",), "s3://存储桶/前缀"),
        (("www", "--keep", "0"), "--keep"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    here: Path, arguments: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(*arguments) == 2
    said = capsys.readouterr().err
    assert words in said
    assert len(said.splitlines()) == 1


@pytest.mark.usefixtures("here")
def test_a_key_that_cannot_be_read_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SHOWCASE_SCREEN_KEY", "/no/such/key")

    assert refused("www") == 2
    assert "/no/such/key" in capsys.readouterr().err


@pytest.mark.usefixtures("here")
def test_an_alert_to_a_published_folder_stays_through_the_next_publish(tmp_path: Path) -> None:
    target = tmp_path / "target"
    publish(sample.write(tmp_path / "old", sample.OLD), target, sample.about(1))
    told = ("alert", "地下车库积水，请走东门", "--until", "2099-01-01T18:00")

    with pytest.raises(SystemExit) as ended:
        main([*told, "--site", str(target / "current")])
    publish(sample.write(tmp_path / "new", sample.NEW), target, sample.about(2))

    assert ended.value.code == 0
    published = (target / "current/screens/alert.json").read_text("utf-8")
    assert "地下车库积水" in published
    assert (target / "releases/1/screens/alert.json").is_symlink()


def test_the_help_is_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    assert refused("--help") == 0
    assert "整站切换" in capsys.readouterr().out


@pytest.mark.soak
def test_the_whole_command_killed_at_any_moment_leaves_a_whole_site(tmp_path: Path) -> None:
    project, target = project_in(tmp_path), tmp_path / "www"
    hall = project / HALL
    good = hall.read_text("utf-8")
    assert run(project, "www").returncode == 0
    start = time.monotonic()
    hall.write_text(good.replace("name: ", "name: 甲"), encoding="utf-8")
    assert run(project, "www").returncode == 0
    takes = time.monotonic() - start
    whole = [digests(target / "current")]
    for turn in range(40):
        hall.write_text(good.replace("name: ", f"name: 第{turn}次"), encoding="utf-8")
        process = subprocess.Popen(
            command("www"), cwd=project, env=environment(), start_new_session=True
        )
        time.sleep(takes * (turn + 1) / 40)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        now = digests(target / "current")
        manifest = json.loads((target / "current/release.json").read_bytes())
        listed = {path: row[0] for path, row in manifest["files"].items()}
        assert {p: m for p, m in now.items() if p not in ("release.json", "screens/alert.json")} \
            == listed  # fmt: skip
        whole.append(now)
    hall.write_text(good, encoding="utf-8")
    assert run(project, "www").returncode == 0
    assert len({json.dumps(found, sort_keys=True) for found in whole}) > 1
