"""Bench: a command with all its processes: wall and CPU seconds, and their memory at its largest."""

import os
import subprocess
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

EVERY = 0.05
"""Seconds between two looks at the memory."""
SET_HERE = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")
"""What this machine may ask of Python; a usual installation keeps its compiled modules."""


@dataclass(frozen=True, slots=True)
class Run:
    """One finished run. `wall`, `cpu`: seconds; `peak`: MB (10^6 bytes), of all processes together."""

    wall: float
    cpu: float
    peak: float


def run(command: list[str], folder: Path, environment: Mapping[str, str]) -> Run:
    """Run a command to its end.

    Raises:
        subprocess.CalledProcessError: it did not end well; its output goes with it.
    """
    log = folder / "bench.log"
    own = {name: value for name, value in os.environ.items() if name not in SET_HERE}
    start = time.perf_counter()
    with log.open("wb") as said:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=own | environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        memory = _Memory(process.pid)
        _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    peak = memory.end()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(
            process.returncode, command, log.read_text(errors="replace")
        )
    return Run(wall, used.ru_utime + used.ru_stime, max(peak, used.ru_maxrss * 1024) / 1e6)


class _Memory:
    """Looks at a process and those it started; what they share is counted once (proportional sets)."""

    def __init__(self, pid: int) -> None:
        self._peak = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, args=(pid,), daemon=True)
        self._thread.start()

    def _watch(self, pid: int) -> None:
        while not self._over.wait(EVERY):
            self._peak = max(self._peak, sum(map(_held, _family(pid))))

    def end(self) -> int:
        """The largest sum seen, in bytes."""
        self._over.set()
        self._thread.join()
        return self._peak


def _family(pid: int) -> list[int]:
    """A process and all below it."""
    found = [pid]
    for one in found:
        for listed in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                found += map(int, listed.read_text().split())
            except OSError:
                continue  # it has just ended
    return found


def _held(pid: int) -> int:
    """The proportional set of a process, in bytes; 0 of one that has ended."""
    try:
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(row.split()[1]) * 1024 for row in rows if row.startswith("Pss:")), 0)


def middle(runs: list[Run]) -> Run:
    """The median of each figure."""
    return Run(*(median(getattr(r, name) for r in runs) for name in ("wall", "cpu", "peak")))


def ratio(ours: list[Run], theirs: list[Run], figure: str) -> float:
    """The median of the ratios ours / theirs, pair by pair, as they ran side by side."""
    return median(
        getattr(a, figure) / getattr(b, figure) for a, b in zip(ours, theirs, strict=True)
    )
