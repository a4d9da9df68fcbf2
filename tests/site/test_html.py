"""The HTML of every page is valid, by the checker that the W3C runs (vnu)."""

import json
import re
import subprocess
from pathlib import Path

from tests.support.builds import ROOT

VNU = ROOT / "parts" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

NOT_OURS: tuple[str, ...] = ()
"""Patterns of messages that Material's own markup causes."""


def test_every_page_is_valid_html(built_site: Path) -> None:
    done = subprocess.run(
        [
            "java",
            "-Xss4m",
            "-jar",
            VNU,
            "--errors-only",
            "--skip-non-html",
            "--format",
            "json",
            built_site,
        ],
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )

    messages = json.loads(done.stderr)["messages"]
    faults = [
        f"{m['url'].rsplit('/site/', 1)[-1]}:{m.get('lastLine', 0)}: {m['message']} {m.get('extract', '')!r}"
        for m in messages
        if not any(re.search(pattern, m["message"]) for pattern in NOT_OURS)
    ]
    assert faults == []
