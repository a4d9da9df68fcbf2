"""Bench: ours and the peers on the same words, A B A B, in one run: make bench ARGS="--pages 3000 10000".

Prints the table, and writes it with a plot into docs/developers/ where --write says so.
"""

import argparse
import os
import platform
import shutil
import tempfile
from pathlib import Path

from bench.city import city, write
from bench.peers.measure import Run, middle, ratio, run
from bench.peers.pages import by_place, records
from bench.peers.report import Row, page, plot
from bench.peers.table import OURS, ROOT, Peer, ours, peers
from bench.peers.tools import tools

DATE = {"SOURCE_DATE_EPOCH": "1795305600", "NO_MKDOCS_2_WARNING": "1"}


def cold(peer: Peer, folder: Path) -> Run:
    """A build from nothing: neither output nor cache of an earlier one."""
    for left in (peer.output, ".cache", "resources"):
        shutil.rmtree(folder / left, ignore_errors=True)
    return run(peer.command, folder, DATE | {"PLACES": str(folder / "places")})


def again(folder: Path) -> Run:
    """Ours once more, over what is there."""
    return run(OURS.command, folder, DATE)


def edit(folder: Path, number: int) -> None:
    """One comma of one hall."""
    hall = folder / "data/buildings/tower-0/halls/hall-1.yaml"
    text = hall.read_text("utf-8").split("# edited")[0]
    hall.write_text(
        text.replace("summary: ", f'summary: "{number}" # edited\n#', 1), encoding="utf-8"
    )


def size(wished: int, runs: int, base: Path, found: dict[str, Peer]) -> list[Row]:
    """Everything at one size: ours against each peer, then ours again with one edit and with none."""
    home = base / "ours"
    home.mkdir(parents=True)
    ours(home)
    write(city(wished), home / "data")
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
                name, count, middle(mine), middle(theirs),
                ratio(mine, theirs, "wall"), ratio(mine, theirs, "peak"),
            )
        )  # fmt: skip
        print(rows[-1].line, flush=True)
        shutil.rmtree(folder)
    for name, number in (("nothing changed", 0), ("one edit", 1)):
        times = []
        for turn in range(runs):
            if number:
                edit(home, turn)
            times.append(again(home))
        rows.append(Row(name, count, middle(times), None, None, None))
        print(rows[-1].line, flush=True)
    shutil.rmtree(home)
    return rows


def main() -> None:
    """Run every size and print the table."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[3000, 10_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="where to build; /dev/shm is memory")
    parser.add_argument("--write", action="store_true", help="into docs/developers/speed.md")
    wishes = parser.parse_args()
    found = peers(tools())
    rows: list[Row] = []
    for wished in wishes.pages:
        with tempfile.TemporaryDirectory(dir=wishes.folder) as folder:
            rows += size(wished, wishes.runs, Path(folder), found)
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores, {wishes.runs} runs"
    if wishes.write:
        docs = ROOT / "docs/developers"
        (docs / "speed.md").write_text(
            page(rows, machine, (docs / "speed.md").read_text("utf-8")), encoding="utf-8"
        )
        (docs / "speed.svg").write_text(plot(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
