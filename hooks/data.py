"""Hook: read and check the data before anything is built; every later hook takes it from here.

A faulty data folder ends `mkdocs build` before a byte is written. Under `mkdocs serve` the last good
site stays, and the faults are shown above every page (hooks/serve.py).
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from showcase import words
from showcase.dates import build_date
from showcase.render.build import Build
from showcase.render.data import Shown, load
from showcase.render.opening import Project, open_build
from showcase.render.previewed import previewed

GARBAGE = 50_000
"""New objects between two looks of a preview for garbage."""

APART = ("site_dir", "hooks", "site_url", "dev_addr")
"""Settings that no page hangs on, or only its frame, which says so itself (hooks/pages.py)."""
FORM_PROXY = "form_proxy"
"""A setting that only the form hangs on, which says so itself (hooks/admin.py)."""

_serving = False
_preview = ExitStack()
_target: Path | None = None
_current: Build | None = None


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether this process previews: it must survive faulty data, and clear its garbage away.

    A build makes a million objects that stay to its end, and hardly a ring among them.
    """
    global _serving
    _serving = command == "serve"
    if _serving:
        gc.set_threshold(GARBAGE)
        return
    if gc.get_freeze_count():  # this process has built before
        gc.unfreeze()
        gc.collect()
    gc.disable()


def on_shutdown() -> None:
    """Let go of the preview's folder, and end at once.

    Python would look at every object for rings, thrice, to free what ends anyway.
    """
    global _target
    _preview.close()
    _target = None
    gc.freeze()
    gc.enable()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load data/ and hand it on in `config.extra["showcase"]`."""
    global _target, _current
    root = Path(config.config_file_path).parent
    if _serving and _target is None:
        _target = _preview.enter_context(previewed(Path(config.site_dir), root))
    opened = open_build(
        Project(
            root,
            _target or Path(config.site_dir),
            build_date(os.environ, datetime.now(UTC)),
            _settings(config),
            tuple(sys.path),
            time.time_ns,
        )
    )
    build, shown = load(opened)
    _current = build
    if shown.faults:
        print(shown.text(root), file=sys.stderr)  # noqa: T201
        if not _serving:
            raise Abort(f"data/ 里有 {shown.stops} 处错误，没有生成网站，原有网站未改动。")
    config.extra["showcase"] = _extra(build, shown, root)
    site = build.memory.head.site
    config.site_name = site["title"]
    config.site_description = site["tagline"]
    if not _serving:  # a preview keeps the address it is served at
        config.site_url = site["url"]
    return config


def _settings(config: MkDocsConfig) -> str:
    """The configuration as text, whatever file it came from; where the site lies is not part of it."""
    settings = {name: value for name, value in config.items() if name not in APART}
    settings["theme"] = {"dirs": config.theme.dirs, **dict(config.theme)}
    settings["extra"] = {name: value for name, value in config.extra.items() if name != FORM_PROXY}
    return json.dumps(
        [settings, _serving],
        default=lambda value: getattr(value, "__qualname__", type(value).__qualname__),
        sort_keys=True,
    )


def on_build_error(error: Exception) -> None:
    """Let go of the cache and of what was made so far."""
    if _current is not None:
        _current.let_go()


def _extra(build: Build, shown: Shown, root: Path) -> dict[str, Any]:
    """What templates and later hooks find in `config.extra["showcase"]`."""
    return {
        "build": build,
        "site": shown.site,
        "profile": build.memory.head.site["profile"],
        "band": build.memory.head.site["band"],
        "sections": words.SECTIONS
        + (words.OPERATORS if build.memory.head.site["profile"] == "demo" else ()),
        "faults": shown.html(root),
        "grey_days": build.memory.head.site["grey_days"],
        "updated": shown.updated if build.open_scene else "",
        "assets": {},
        "left_out": [],
    }
