"""`showcase seen` and `showcase alert` from outside: a log and a site in, lines and alert.json out."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from showcase.screens.signing import new_key
from tests.support.builds import ROOT

SCREEN = """\
name: 门口屏
geometry: {diagonal_in: 55, px: [1920, 1080], view_distance_m: 5}
playlist:
  - {key: welcome, kind: welcome}
"""
SHANGHAI = timedelta(hours=8)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two screens and a built site without an alert."""
    shutil.copytree(ROOT / "tests" / "faults" / "_good", tmp_path / "data")
    folder = tmp_path / "data/buildings/demo-tower/screens"
    folder.mkdir()
    for name in ("door", "hall"):
        (folder / f"{name}.yaml").write_text(SCREEN, "utf-8")
    (tmp_path / "site/screens").mkdir(parents=True)
    return tmp_path


def run(project: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "showcase", *arguments],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), **more},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def poll(screen: str, minutes_ago: float, more: str = "release=7&clock=ok") -> str:
    stamp = f"{datetime.now(UTC) - timedelta(minutes=minutes_ago):%d/%b/%Y:%H:%M:%S +0000}"
    url = f"/screens/{screen}/manifest.json?screen={screen}&{more}"
    return f'10.0.0.9 - - [{stamp}] "GET {url} HTTP/1.1" 200 99 "-" "UA"\n'


def alerts(project: Path) -> list[dict[str, Any]]:
    envelope = json.loads((project / "site/screens/alert.json").read_text("utf-8"))
    made: list[dict[str, Any]] = json.loads(envelope["payload"])["alerts"]
    return made


def test_seen_tells_when_each_screen_polled_last_and_exits_0_when_none_is_dark(
    project: Path,
) -> None:
    """Blank page after days that nothing detects (FullPageOS 98): here a log line tells."""
    log = project / "access.log"
    door, hall = "demo-tower-door", "demo-tower-hall"
    log.write_text(
        poll(door, 9, "release=6&clock=ok")
        + poll(door, 1)
        + poll(hall, 2, "release=7&clock=early&refused=rollback&black=1")
        + "rubbish\n"
    )

    done = run(project, "seen", "access.log")

    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stdout + done.stderr
    assert [line[:1] for line in lines] == ["亮", "亮"]
    assert f"{door}  " in lines[0]
    assert "第 7 版  2 次" in lines[0]
    assert "时钟不可信" not in lines[0]
    assert "时钟不可信" in lines[1]
    assert "现场已一键黑屏" in lines[1]
    assert "黑屏" not in lines[0]
    assert "没有采用新版（比现在的版本旧）" in lines[1]
    assert "10.0.0.9" not in done.stdout


def test_a_screen_that_is_silent_or_never_polled_is_dark(project: Path) -> None:
    """A preview in somebody's browser is no sign of life."""
    log = project / "access.log"
    log.write_text(poll("demo-tower-door", 11) + poll("demo-tower-hall", 1, "release=7&preview=1"))

    done = run(project, "seen", "access.log")

    assert done.returncode == 1
    assert done.stdout.splitlines()[0].startswith("黑  demo-tower-door  最后 ")
    assert done.stdout.splitlines()[1] == "黑  demo-tower-hall  日志里从没出现过"


def test_seen_without_a_log_says_so(project: Path) -> None:
    done = run(project, "seen", "nothing.log")

    assert done.returncode != 0
    assert "nothing.log" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_alert_goes_to_every_screen_until_its_end(project: Path) -> None:
    """Emergency text never taken down: without an end it is not made."""
    end = datetime.now(UTC) + SHANGHAI + timedelta(hours=2)

    done = run(project, "alert", "请从东侧楼梯撤离", "--until", f"{end:%Y-%m-%dT%H:%M}")

    assert done.returncode == 0, done.stderr
    assert f"{end:%Y-%m-%d %H:%M}" in done.stdout
    (made,) = alerts(project)
    assert (made["text"], made["screens"]) == ("请从东侧楼梯撤离", ["*"])
    until = datetime.fromtimestamp(made["until"], UTC) + SHANGHAI
    assert f"{until:%Y-%m-%dT%H:%M}" == f"{end:%Y-%m-%dT%H:%M}"
    assert made["from"] < made["until"]


def test_an_alert_for_one_screen_is_signed_and_lifted_again(project: Path) -> None:
    private, _ = new_key()
    (project / "key").write_text(private)
    end = f"{datetime.now(UTC) + SHANGHAI + timedelta(hours=1):%Y-%m-%dT%H:%M}"
    key = {"SHOWCASE_SCREEN_KEY": str(project / "key")}

    run(project, "alert", "停水", "--until", end, "--screen", "demo-tower/hall", **key)
    file = project / "site/screens/alert.json"
    first = json.loads(file.read_text("utf-8"))
    assert alerts(project)[0]["screens"] == ["demo-tower-hall"]
    assert first["sig"]

    done = run(project, "alert", "--lift", **key)
    assert (done.returncode, alerts(project)) == (0, [])
    serials = [json.loads(e["payload"])["serial"] for e in (first, json.loads(file.read_text()))]
    assert serials[1] > serials[0], "a screen takes only what is newer"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("停水",), "--until"),
        (("停水", "--until", "2020-01-01T08:00"), "晚于现在"),
        (("停水", "--until", "25:70"), "--until"),
        (("", "--until", "2099-01-01T08:00"), "1 到 60"),
        (("字" * 61, "--until", "2099-01-01T08:00"), "1 到 60"),
        (("停水", "--until", "2099-01-01T08:00", "--screen", "nowhere"), "demo-tower-door"),
        (("停水", "--until", "2099-01-01T08:00", "--site", "nowhere"), "nowhere"),
    ],
)
def test_what_cannot_be_sent_is_refused_in_words(
    project: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = run(project, "alert", *arguments)

    assert done.returncode != 0
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "site/screens/alert.json").exists()
