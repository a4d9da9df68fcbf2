"""Checks of a project in this process: with what was kept, and from nothing."""

import gc
import json
import shutil
from typing import Any

import pytest
from click.testing import CliRunner

from showcase.cli import commands
from tests.again.edits import Project

Findings = dict[str, Any]


def check(project: Project, monkeypatch: pytest.MonkeyPatch, *how: str) -> Findings:
    """What `showcase check` tells, with the cache that is there."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(project.epoch))
    monkeypatch.chdir(project.root)
    arguments = ["check", "--format", "json", *how]
    try:
        done = CliRunner().invoke(
            commands, arguments, standalone_mode=False, catch_exceptions=False
        )
    finally:
        gc.enable()  # a command of its own process needs none
    found: Findings = json.loads(done.stdout)
    return found


def cold(project: Project, monkeypatch: pytest.MonkeyPatch) -> Findings:
    """What it tells without a cache; what is kept stays as it was."""
    cache, aside = project.root / ".cache", project.root.parent / "aside"
    if cache.exists():
        cache.rename(aside)
    try:
        return check(project, monkeypatch)
    finally:
        shutil.rmtree(cache, ignore_errors=True)
        if aside.exists():
            aside.rename(cache)
