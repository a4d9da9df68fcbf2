"""The room itself: what it offers, what it may not do, and that nothing hangs on the machine."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import showcase.calendar
from tests.calendar.conftest import ROOT

ROOM = Path(showcase.calendar.__file__).parent
SCRIPT = """
import hashlib, sys
sys.path[:0] = [{root!r}, {hooks!r}]
from tests.calendar.conftest import plain_yaml
from tests.calendar.sample import PUBLICATION, activities, sessions, FIRST, LAST
from showcase.calendar import book, feed, month, read_notice, series_file
from pathlib import Path
paths = sorted(Path({root!r}, "data", "holidays").glob("*.yaml"))
days = book(read_notice(plain_yaml(p.read_text("utf-8"))).value for p in paths)
said = feed("示例大厦", sessions(days), PUBLICATION)
said += b"".join(series_file(a, days, PUBLICATION, FIRST, LAST) for a in activities())
said += repr(month(2026, 2, sessions(days), days)).encode()
print(hashlib.sha256(said).hexdigest())
"""


def test_every_name_offered_is_there() -> None:
    assert [
        name for name in showcase.calendar.__all__ if not hasattr(showcase.calendar, name)
    ] == []
    assert len(set(showcase.calendar.__all__)) == len(showcase.calendar.__all__)


@pytest.mark.parametrize("path", sorted(ROOM.glob("*.py")), ids=lambda p: p.name)
def test_the_room_reads_no_clock_and_knows_no_model(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [a.name for a in node.names] if isinstance(node, ast.Import) else [node.module or ""]
        )
    }
    called = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}

    assert not [
        n for n in imported if n.split(".")[0] in ("mkdocs", "pydantic", "os", "locale", "time")
    ]
    assert not [
        n
        for n in imported
        if n.startswith("showcase.") and not n.startswith(("showcase.calendar", "showcase.faults"))
    ]
    assert not called & {"now", "today", "utcnow", "getenv", "environ"}


def test_neither_zone_nor_locale_nor_hash_seed_changes_a_byte() -> None:
    script = SCRIPT.format(root=str(ROOT), hooks=str(ROOT / "hooks"))
    seen = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={
                **os.environ,
                "TZ": zone,
                "LC_ALL": locale,
                "PYTHONHASHSEED": seed,
                "PYTHONUTF8": "1",
            },
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for zone, locale, seed in (
            ("Asia/Shanghai", "C.UTF-8", "1"),
            ("America/New_York", "C", "2"),
            ("UTC", "POSIX", "3"),
        )
    }

    assert len(seen) == 1
