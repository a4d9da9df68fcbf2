"""Bench: ours and the peers on the same words, A B A B, in one run: make bench ARGS="--pages 3000 10000".

Three sets of data: `city` has every kind of entity, `news` hardly anything but words, `hostile` is a city
in which one building has 5,000 activities.

Prints the table, and writes it with a plot into docs/developers/ where --write says so.
"""

import argparse
import os
import platform
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from pathlib import Path

from bench.city import city, gazette
from bench.peers.measure import Run, middle, ratio, run
from bench.peers.pages import by_place, records
from bench.peers.report import Row, page, plot
from bench.peers.table import CHECK, OURS, PEERS, ROOT, Peer, ours, peers
from bench.peers.tools import tools
from bench.writing import File, write

DATA = {"city": city, "news": gazette, "hostile": partial(city, hostile=True)}
DATE = {"SOURCE_DATE_EPOCH": "1795305600", "NO_MKDOCS_2_WARNING": "1"}


def cold(peer: Peer, folder: Path) -> Run:
    """A build from nothing: neither output nor cache of an earlier one."""
    for left in (peer.output, ".cache", "resources"):
        shutil.rmtree(folder / left, ignore_errors=True)
    return run(peer.command, folder, DATE | {"PLACES": str(folder / "places")})


def nothing(folder: Path, number: int) -> None:
    """Leave everything as it is."""


def forget(folder: Path, number: int) -> None:
    """Forget what earlier checks have found."""
    shutil.rmtree(folder / ".cache/check", ignore_errors=True)


def edit(folder: Path, number: int) -> None:
    """A word of one hall; where there is none, of one piece of news."""
    home = folder / "data/buildings/tower-0"
    file = next(iter(sorted(home.glob("halls/*.yaml")) or sorted(home.glob("news/*.yaml"))))
    text = file.read_text("utf-8")
    key = "summary: " if "summary: " in text else "title: "
    lines = [f'{key}"{number}"' if line.startswith(key) else line for line in text.splitlines()]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


AGAIN: tuple[tuple[str, Callable[[Path, int], None], list[str]], ...] = (
    ("nothing changed", nothing, OURS.command),
    ("one edit", edit, OURS.command),
    ("check", forget, CHECK),
    ("check, nothing changed", nothing, CHECK),
    ("check, one edit", edit, CHECK),
)
"""What ours is asked over a site that is there: a name, what happens before, the command."""


def size(
    kind: str, files: Iterator[File], runs: int, base: Path, found: dict[str, Peer]
) -> list[Row]:
    """Everything at one size: ours against each peer, then what ours is asked again.

    Args:
        kind: what the data are, in a word.
        files: the data.
        runs: how often each pair is run.
        base: a folder to work in.
        found: the peers.
    """
    home = base / "ours"
    home.mkdir(parents=True)
    ours(home)
    write(files, home / "data")
    cold(OURS, home)
    groups = by_place(records(home / "site"))
    count = len(list((home / "site").rglob("index.html")))
    rows = []
    for name, peer in found.items():
        if count > peer.most:
            continue
        folder = base / name.split()[0].lower()
        folder.mkdir()
        peer.lay(folder, groups)
        pairs = [(cold(OURS, home), cold(peer, folder)) for _ in range(runs)]
        mine, theirs = [a for a, _ in pairs], [b for _, b in pairs]
        told = len(list((folder / peer.output).rglob("*.html")))
        if told < 0.9 * sum(map(len, groups.values())):
            raise SystemExit(f"{name} made {told} pages of {count}: no fair pair")
        rows.append(
            Row(
                f"{kind}: {name}", count, middle(mine), middle(theirs),
                ratio(mine, theirs, "wall"), ratio(mine, theirs, "peak"),
            )
        )  # fmt: skip
        print(rows[-1].line, flush=True)
        shutil.rmtree(folder)
    for name, happens, command in AGAIN:
        times = []
        for turn in range(runs):
            happens(home, turn)
            times.append(run(command, home, DATE))
        rows.append(Row(f"{kind}: {name}", count, middle(times), None, None, None))
        print(rows[-1].line, flush=True)
    shutil.rmtree(home)
    return rows


def main() -> None:
    """Run every size and print the table."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[3000, 10_000])
    parser.add_argument("--data", nargs="+", choices=DATA, default=["city", "news"])
    parser.add_argument("--peers", nargs="*", default=list(PEERS), choices=PEERS)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="where to build; /dev/shm is memory")
    parser.add_argument("--write", action="store_true", help="into docs/developers/speed.md")
    wishes = parser.parse_args()
    found = {name: peer for name, peer in peers(tools()).items() if name in wishes.peers}
    rows: list[Row] = []
    for kind, wished in product(wishes.data, wishes.pages):
        with tempfile.TemporaryDirectory(dir=wishes.folder) as folder:
            rows += size(kind, DATA[kind](wished), wishes.runs, Path(folder), found)
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores, {wishes.runs} runs"
    if wishes.write:
        docs = ROOT / "docs/developers"
        (docs / "speed.md").write_text(
            page(rows, machine, (docs / "speed.md").read_text("utf-8")), encoding="utf-8"
        )
        (docs / "speed.svg").write_text(plot(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
