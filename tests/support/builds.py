"""Builds of the sample site, each in a process of its own, as an editor would start it."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EPOCH = "1795305600"
"""2026-11-22 in UTC and in Shanghai: the date of every build under test."""


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build: where it lies, what it said, and how it ended."""

    folder: Path
    log: str
    exit_code: int


def build(
    target: Path,
    *,
    config: Path = ROOT / "mkdocs.yml",
    tool: str = "mkdocs",
    arguments: tuple[str, ...] = (),
    environment: Mapping[str, str] | None = None,
) -> Built:
    """Build the site of `config` into `target` with `tool` (mkdocs or properdocs).

    `environment` is laid over this process's own; the date is fixed unless it says otherwise.
    """
    done = subprocess.run(
        [sys.executable, "-m", tool, "build", "-f", config, "--site-dir", target, *arguments],
        cwd=config.parent,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "SOURCE_DATE_EPOCH": EPOCH,
            **(environment or {}),
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        timeout=600,
        check=False,
    )
    return Built(target, done.stdout, done.returncode)


def digests(folder: Path) -> dict[str, str]:
    """Every file of a folder by its posix path, with the SHA-256 of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
