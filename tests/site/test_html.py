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

    faults: dict[str, list[str]] = {}
    for message in json.loads(done.stderr)["messages"]:
        told = f"{message['message']} {message.get('extract', '')!r}"
        if not any(re.search(pattern, told, re.DOTALL) for pattern in NOT_OURS):
            page = Path(unquote(urlsplit(message["url"]).path)).relative_to(built_site)
            faults.setdefault(told, []).append(f"{page}:{message.get('lastLine', 0)}")
    assert faults == {}
