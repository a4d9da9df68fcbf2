"""Times builds of the sample site: python -m bench [--runs N] [--config FILE].

Each build runs in a process of its own, as an editor would start it; what is printed is the best
and the middle of the runs, because other work on the machine only ever makes a build slower.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def seconds(command: list[str | Path]) -> float:
    """How long a command takes, in seconds; a command that fails ends the bench."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdin=subprocess.DEVNULL, capture_output=True)
    return time.perf_counter() - start


def builds(config: Path, folder: Path) -> dict[str, Callable[[int], float]]:
    """What is timed, by its name; each takes the number of the run."""

    def build(target: Path) -> float:
        command = [sys.executable, "-m", "mkdocs", "build", "-f", config, "--site-dir", target]
        return seconds(command)

    build(folder / "again")
    return {
        "start mkdocs": lambda _: seconds([sys.executable, "-m", "mkdocs", "--version"]),
        "build into an empty folder": lambda run: build(folder / f"empty-{run}"),
        "build again, nothing changed": lambda _: build(folder / "again"),
    }


def main() -> None:
    """Time every line of `builds` and print a table."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--config", type=Path, default=ROOT / "mkdocs.yml")
    wishes = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        timed = {
            name: [run(number) for number in range(wishes.runs)]
            for name, run in builds(wishes.config.resolve(), Path(folder)).items()
        }
        pages = len(list((Path(folder) / "again").rglob("*.html")))
    print(f"{pages} pages; Python {platform.python_version()}, {os.cpu_count()} cores")
    for name, times in timed.items():
        print(f"{name:30} best {min(times):6.2f} s   middle {statistics.median(times):6.2f} s")


if __name__ == "__main__":
    main()
