"""Hook: calendar subscriptions (ICS) and feeds of news and coming activities."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from showcase.render.build import Build
from showcase.render.bundles import bundles
from showcase.render.past import Past

if TYPE_CHECKING:
    from showcase.feeds.files import Unit

log = get_plugin_logger("showcase")
_state = SimpleNamespace()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Find out which files were committed since the last build."""
    build: Build = config.extra["showcase"]["build"]
    _state.history = Past(build, partial(_git, Path(config.config_file_path).parent / "data"))
    return config


def on_post_build(config: MkDocsConfig) -> None:
    """Write every feed of the site; their stamps come from the data's own history."""
    build: Build = config.extra["showcase"]["build"]
    if build.open_scene is not None:
        bundles(build, "feeds", partial(_units, build))


def _units(build: Build) -> Iterable[Unit]:
    from showcase.feeds import units

    assert build.web is not None
    history = _state.history.read()
    if not history:
        log.info("没有完整的 git 历史：日历里的修改时间用固定值。")
    return units(build.web, history)


def _git(folder: Path, *arguments: str) -> str:
    """What git says; empty where there is no git or no history."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed arguments, no shell
            ["git", *arguments],  # noqa: S607 - git as the operator installed it
            cwd=folder,
            check=True,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout
