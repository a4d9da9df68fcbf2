"""Previews of a project in this process: what `mkdocs serve` does before it serves, and after."""

import gc
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.again.edits import Project
from tests.support.builds import digests

HOST = "127.0.0.1:8000"
ADDRESS = f"http://{HOST}/"


@contextmanager
def preview_here(project: Project, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Begin a preview; the folder that it serves, which is gone when the preview has ended."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(project.epoch))
    monkeypatch.chdir(project.root)
    served = tempfile.mkdtemp(prefix="mkdocs_", dir=project.root.parent)
    config = load_config(str(project.root / "mkdocs.yml"), site_dir=served)
    config.plugins.on_startup(command="serve", dirty=False)
    config.site_url = ADDRESS
    try:
        build(config, serve_url=ADDRESS)
        yield Path(served)
    finally:
        config.plugins.on_shutdown()
        gc.unfreeze()  # this process lives on
        if Path(served).is_dir():
            shutil.rmtree(served)


def previewed(project: Project, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What a preview shows when it has begun."""
    with preview_here(project, monkeypatch) as served:
        return digests(served)


def from_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What a preview would show if there had been none before."""
    aside = {
        project.root / ".cache" / name: project.root.parent / name for name in ("preview", "build")
    }
    for place, other in aside.items():
        if place.exists():
            place.rename(other)
    try:
        return previewed(project, monkeypatch)
    finally:
        for place, other in aside.items():
            shutil.rmtree(place, ignore_errors=True)
            if other.exists():
                other.rename(place)
