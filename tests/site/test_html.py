"""The HTML of every page is valid, by the checker that the W3C runs (vnu)."""

import json
import re
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.support.builds import ROOT

VNU = ROOT / "parts" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

NOT_OURS = (
    r"“autocomplete” is only allowed .*md-toggle",
    r"“for” attribute of the “label” .*for=\"__toc\"",
)
"""Patterns of what Material's own markup causes, over the message and the markup it is about."""


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
        f"{Path(unquote(urlsplit(m['url']).path)).relative_to(built_site)}:{m.get('lastLine', 0)}: {m['message']} {extract!r}"
        for m in messages
        for extract in [m.get("extract", "")]
        if not any(re.search(p, m["message"] + " " + extract, re.DOTALL) for p in NOT_OURS)
    ]
    assert faults == []
