"""Bench: the generators and how each is laid out and started; one function a peer."""

import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.peers.pages import Record, as_markdown, as_yaml

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PROJECT = ("docs", "hooks", "overrides")
Groups = dict[str, list[Record]]


@dataclass(frozen=True, slots=True)
class Peer:
    """A generator at work in a folder of its own.

    Attributes:
        command: what is timed.
        output: where the site lies afterwards, below the folder.
        lay: lays out what it reads.
        most: the largest number of pages it is asked for; more would take minutes.
    """

    command: list[str]
    output: str
    lay: Callable[[Path, Groups], None]
    most: int = 100_000


def ours(folder: Path) -> None:
    """A project of ours beside its data; the data are there already."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in PROJECT:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / ".parts").symlink_to(ROOT / ".parts")


def _hugo(folder: Path, groups: Groups) -> None:
    shutil.copytree(HERE / "hugo", folder, dirs_exist_ok=True)
    _yaml(folder / "data" / "places", groups)


def _eleventy(folder: Path, groups: Groups) -> None:
    shutil.copytree(HERE / "eleventy", folder, dirs_exist_ok=True, symlinks=True)
    _yaml(folder / "places", groups)


def _markdown(folder: Path, groups: Groups) -> None:
    shutil.copytree(HERE / "mkdocs", folder, dirs_exist_ok=True)
    docs = folder / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# 测速之城\n", encoding="utf-8")
    for record in (record for group in groups.values() for record in group):
        page = docs / record.path / "index.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(as_markdown(record), encoding="utf-8")


def _yaml(folder: Path, groups: Groups) -> None:
    folder.mkdir(parents=True)
    for name, group in groups.items():
        (folder / f"{name}.yaml").write_text(as_yaml(group), encoding="utf-8")


MKDOCS = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
OURS = Peer(MKDOCS, "site", lambda folder, groups: None)
CHECK = [sys.executable, "-m", "showcase", "check", "--format", "json"]


PEERS = ("Hugo", "Eleventy", "Zensical", "MkDocs + Material")


def peers(tools: Mapping[str, str]) -> dict[str, Peer]:
    """The other generators.

    Args:
        tools: the paths of `hugo`, `zensical`, `node` and of Eleventy's program, `eleventy`.
    """
    return {
        PEERS[0]: Peer([tools["hugo"], "--quiet"], "public", _hugo),
        PEERS[1]: Peer(
            [tools["node"], tools["eleventy"], "--quiet"], "public", _eleventy, most=20_000
        ),
        PEERS[2]: Peer([tools["zensical"], "build"], "site", _markdown, most=5000),
        PEERS[3]: Peer(MKDOCS, "site", _markdown, most=5000),
    }
