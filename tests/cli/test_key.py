"""`showcase key` from outside: key files and sentences."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.builds import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "project").mkdir()
    return tmp_path / "project"


def key(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "showcase", "key", *arguments],
        cwd=project,
        env={"PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def public(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 0, done.stderr
    return done.stdout.split("公钥 ")[1].strip()


def test_a_key_is_made_changed_and_revoked(project: Path) -> None:
    old = public(key(project, "../old"))
    assert (project.parent / "old").stat().st_mode & 0o077 == 0
    assert public(key(project, "../old")) == old
    made = public(key(project, "../new", "--after", "../old"))
    assert made != old
    text = (project.parent / "new").read_text()
    assert (project.parent / "old").read_text().strip() not in text
    assert [line.split()[:2] for line in text.splitlines()[1:]] == [["named", made]]
    for _ in range(2):
        assert public(key(project, "../new", "--revoke", old)) == made
    assert (project.parent / "new").read_text() == f"{text}revoked {old}\n"
    assert sorted(path.name for path in project.parent.iterdir()) == ["new", "old", "project"]


def test_what_cannot_be_done_is_said_in_a_sentence(project: Path) -> None:
    own = public(key(project, "../old"))
    before = (project.parent / "old").read_bytes()
    (project.parent / "rubbish").write_bytes(b"\xff\xfe")
    for arguments, told in (
        (["inside"], "密钥不能放在项目里"),
        (["../old", "--after", "../old"], "不覆盖"),
        (["../old", "--revoke", own], "不能吊销"),
        (["../old", "--revoke", "abc"], "不能吊销"),
        (["../rubbish"], "不是密钥文件"),
        (["../new", "--after", "../missing"], "不是密钥文件"),
        (["../none/new"], "写不进去"),
    ):
        done = key(project, *arguments)
        assert (done.returncode, done.stdout) == (2, ""), arguments
        assert told in done.stderr
        assert "Traceback" not in done.stderr
    assert (project.parent / "old").read_bytes() == before
    assert list(project.iterdir()) == []
