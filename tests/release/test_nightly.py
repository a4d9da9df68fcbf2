"""What runs every night: the units, and a script that tells loudly when something was wrong."""

import configparser
import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from tests.support.builds import ROOT

UNITS = ROOT / "deploy" / "systemd"
SCRIPT = UNITS / "showcase-publish.sh"
TOOLS = {"git": "GIT", "make": "MAKE", "wall": "WALL"}


@pytest.fixture
def server(tmp_path: Path) -> Path:
    """A server whose git, make and showcase write down that they were called, and end as told."""
    for name, ends in {**TOOLS, "project/.venv/bin/showcase": "SHOWCASE"}.items():
        place = tmp_path / ("bin" if name in TOOLS else "") / name
        place.parent.mkdir(parents=True, exist_ok=True)
        said = f'echo "{place.name} $*" >> {tmp_path}/calls'
        place.write_text(f"#!/bin/sh\n{said}\nexit ${{{ends}:-0}}\n", encoding="utf-8")
        place.chmod(place.stat().st_mode | stat.S_IXUSR)
    return tmp_path


def run(server: Path, *arguments: str, **ends: str) -> tuple[int, str, list[str]]:
    done = subprocess.run(
        ["sh", SCRIPT, *arguments],
        env={
            "PATH": f"{server}/bin:{os.environ['PATH']}",
            "PROJECT": f"{server}/project",
            "PUBLISH_TO": "/srv/showcase",
            **ends,
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    calls = server / "calls"
    return done.returncode, done.stderr, calls.read_text().splitlines() if calls.exists() else []


PUBLISHED = "showcase publish /srv/showcase"


def test_the_newest_content_is_published(server: Path) -> None:
    ends, _, calls = run(server)

    assert ends == 0
    assert [call.split()[0] for call in calls] == ["git", "make", "showcase"]
    assert calls[-1] == PUBLISHED


@pytest.mark.parametrize("broken", ["GIT", "MAKE"])
def test_the_date_moves_on_where_nothing_new_can_be_fetched(server: Path, broken: str) -> None:
    ends, _, calls = run(server, **{broken: "1"})

    assert ends == 1
    assert calls[-1] == PUBLISHED


def test_a_failed_publish_fails(server: Path) -> None:
    assert run(server, SHOWCASE="2")[0] == 2


def test_a_failure_is_told_with_what_to_do(server: Path) -> None:
    _, said, calls = run(server, "--failed", TELL=f"cat > {server}/told")

    assert calls == ["wall "]
    assert (server / "told").read_text("utf-8") == said
    for words in ("线上仍是上一版", "journalctl -u showcase-publish", "--rollback"):
        assert words in said


def units() -> dict[str, configparser.RawConfigParser]:
    found = {}
    for path in [*UNITS.glob("*.service"), *UNITS.glob("*.timer")]:
        parser = configparser.RawConfigParser()
        parser.optionxform = str  # type: ignore[assignment, method-assign]
        parser.read(path, encoding="utf-8")
        found[path.name] = parser
    return found


def test_the_units_hang_together() -> None:
    found = units()
    service, timer = found["showcase-publish.service"], found["showcase-publish.timer"]

    assert service["Unit"]["OnFailure"] in found
    assert service["Service"]["ExecStart"].endswith(SCRIPT.name)
    assert timer["Timer"]["OnCalendar"].endswith("Asia/Shanghai")
    assert timer["Timer"]["Persistent"] == "true"


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
def test_systemd_understands_the_units() -> None:
    done = subprocess.run(
        ["systemd-analyze", "verify", *UNITS.glob("*.service"), *UNITS.glob("*.timer")],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )

    told = [line for line in done.stderr.splitlines() if "showcase" in line]
    assert [line for line in told if "is not executable" not in line] == []
