"""Builds of a project in this process, which is faster than starting one."""

import gc
import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.again.edits import Project
from tests.support.builds import digests


def build_here(project: Project, target: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Build a project; whether the data were good."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(project.epoch))
    monkeypatch.chdir(project.root)
    config = load_config(str(project.root / "mkdocs.yml"), site_dir=str(target))
    config.plugins.on_startup(command="build", dirty=False)
    gc.enable()  # a build that its process outlives
    gc.set_threshold(50_000)
    try:
        build(config)
    except Exception as error:
        if "data/" not in str(error):
            raise
        return False
    return True


def clean(project: Project, monkeypatch: pytest.MonkeyPatch) -> dict[str, str] | None:
    """What a clean build makes; None of faulty data."""
    target = project.root.parent / "clean"
    cache = {path.name for path in (project.root / ".cache/build").glob("*")}
    try:
        return digests(target) if build_here(project, target, monkeypatch) else None
    finally:
        shutil.rmtree(target, ignore_errors=True)
        for path in (project.root / ".cache/build").glob("*"):
            if path.name not in cache:
                shutil.rmtree(path)
