"""Bench: where the other generators are; installed on first use, from locks, into .cache/."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
KEPT = ROOT / ".cache" / "peers"


def tools() -> dict[str, str]:
    """Paths of `hugo`, `zensical`, `node` and Eleventy's program."""
    bin_ = Path(sys.executable).parent
    python = KEPT / "python"
    if not (python / "done").exists():
        shutil.rmtree(python, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", python], check=True)
        subprocess.run(
            [python / "bin/python", "-m", "pip", "install", "-qq", "--require-hashes",
             "--requirement", HERE / "requirements.lock"],
            check=True, env=os.environ | {"PIP_CONSTRAINT": os.devnull},
        )  # fmt: skip
        (python / "done").touch()
    eleventy = HERE / "eleventy"
    program = eleventy / "node_modules/@11ty/eleventy/cmd.cjs"
    if not program.exists():
        subprocess.run(
            ["npm", "ci", "--ignore-scripts", "--silent", "--prefix", eleventy],
            check=True, env=os.environ | {"PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}"},
        )  # fmt: skip
    binary = next(python.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    return {
        "hugo": str(binary),  # the program itself: its Python starter would be timed too
        "zensical": str(python / "bin/zensical"),
        "node": str(bin_ / "node"),
        "eleventy": str(program),
    }
