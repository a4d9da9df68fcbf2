"""Copies of the project that a test may spoil."""

import shutil
from pathlib import Path

from tests.support.builds import ROOT

PARTS = ("data", "docs", "hooks", "overrides")


def copy_project(folder: Path, *, settings: str = "") -> Path:
    """Copy what a build reads, without the Node-made parts; returns the configuration's path.

    Args:
        folder: made by this call.
        settings: YAML put behind mkdocs.yml.
    """
    folder.mkdir(parents=True)
    config = folder / "mkdocs.yml"
    config.write_text((ROOT / "mkdocs.yml").read_text("utf-8") + settings, encoding="utf-8")
    for name in PARTS:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return config
