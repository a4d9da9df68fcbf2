"""Hook: read and check the data before anything is built; every later hook takes it from here.

A faulty data folder ends `mkdocs build` before a byte is written. Under `mkdocs serve` the last good
data stay, and the faults are shown above every page.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

import showcase.check
import showcase.report
from showcase import words
from showcase.dates import build_date
from showcase.faults import Fault, Level
from showcase.model.site import SITE_OWED
from showcase.plan import Scene
from showcase.render.build import Build
from showcase.render.tree import Output
from showcase.views.parts.updated import updated

_serving = False
_last_good: Scene | None = None


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether this process previews; a preview must survive faulty data."""
    global _serving
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load data/ and hand it on in `config.extra["showcase"]`."""
    global _last_good
    root = Path(config.config_file_path).parent
    today = build_date(os.environ, datetime.now(UTC))
    checked = showcase.check.check_folder(root / "data", today)
    stop = [fault for fault in checked.faults if fault.level is Level.FAULT]
    if stop and not _serving:
        print(showcase.report.text(checked.faults, root), file=sys.stderr)  # noqa: T201
        raise Abort(f"data/ 里有 {len(stop)} 处错误，没有生成网站，原有网站未改动。")
    if checked.catalogue is not None and not stop:
        _last_good = Scene(checked.catalogue, today)
    build = Build(_last_good, Output(Path(config.site_dir)))
    config.extra["showcase"] = extra = _extra(build, checked.faults if stop else [], root)
    config.site_name = extra["site"].title
    if not _serving:  # a preview keeps the address it is served at
        config.site_url = extra["site"].url
    return config


def _extra(build: Build, faults: list[Fault], root: Path) -> dict[str, Any]:
    """What templates and later hooks find in `config.extra["showcase"]`."""
    site = build.scene.catalogue.site if build.scene else SITE_OWED
    return {
        "build": build,
        "site": site,
        "profile": site.profile,
        "sections": words.SECTIONS,
        "faults": showcase.report.html(faults, root) if faults else "",
        "grey_days": " ".join(f"{d.from_}/{d.to}" for d in site.mourning if d.scope != "lobby"),
        "updated": updated(build.scene, {}) if build.scene else "",
        "assets": {},
    }
