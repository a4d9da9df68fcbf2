"""Bench: a command as a whole process: wall and CPU seconds, and the memory of its largest process."""

import os
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Run:
    """One finished run. `wall`, `cpu`: seconds; `peak`: MB (10^6 bytes), of the largest process."""

    wall: float
    cpu: float
    peak: float


def run(command: list[str], folder: Path, environment: Mapping[str, str]) -> Run:
    """Run a command to its end.

    Raises:
        subprocess.CalledProcessError: it did not end well; its output goes with it.
    """
    log = folder / "bench.log"
    start = time.perf_counter()
    with log.open("wb") as said:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(
            process.returncode, command, log.read_text(errors="replace")
        )
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024 / 1e6)


def middle(runs: list[Run]) -> Run:
    """The median of each figure."""
    return Run(*(median(getattr(r, name) for r in runs) for name in ("wall", "cpu", "peak")))


def ratio(ours: list[Run], theirs: list[Run], figure: str) -> float:
    """The median of the ratios ours / theirs, pair by pair, as they ran side by side."""
    return median(
        getattr(a, figure) / getattr(b, figure) for a, b in zip(ours, theirs, strict=True)
    )
