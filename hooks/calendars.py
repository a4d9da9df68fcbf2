"""Hook: calendar subscriptions (ICS) and feeds of news and coming activities."""

from __future__ import annotations

import subprocess
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

import showcase.feeds
from showcase.feeds.history import History, read_log
from showcase.render.build import Build

log = get_plugin_logger("showcase")


def on_post_build(config: MkDocsConfig) -> None:
    """Write every feed of the site; their stamps come from the data's own history."""
    build: Build = config.extra["showcase"]["build"]
    if build.scene is None:
        return
    history = _history(Path(config.config_file_path).parent / "data")
    if not history:
        log.info("没有完整的 git 历史：日历里的修改时间用固定值。")
    for path, content in showcase.feeds.files(build.scene, history):
        build.output.put(path, content)


def _history(data: Path) -> History:
    """When each file of the data was last committed, and how often; empty without whole history."""
    try:
        shallow = _git(data, "rev-parse", "--is-shallow-repository").strip()
        return read_log(_git(data, *LOG)) if shallow == "false" else {}
    except (OSError, subprocess.CalledProcessError):
        return {}


LOG = (
    "-c",
    "core.quotePath=false",
    "log",
    "--format=@%ct",
    "--name-only",
    "--no-renames",
    "--relative",
    "--",
    ".",
)


def _git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(  # noqa: S603 - fixed arguments, no shell
        ["git", *arguments],  # noqa: S607 - git as the operator installed it
        cwd=folder,
        check=True,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    return done.stdout
