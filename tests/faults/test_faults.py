"""One folder a mistake: laid over the good folder, it is told in exactly the expected lines.

A case folder holds the files that differ from `_good` and `expected.txt`, the lines that
`showcase check` must say, without excerpts. An empty `expected.txt` is a case that is no mistake.
"""

import shutil
from datetime import date
from pathlib import Path

import pytest

from showcase.check import check_folder

HERE = Path(__file__).parent
GOOD = HERE / "_good"
CASES = sorted(p.name for p in HERE.iterdir() if p.is_dir() and p.name[0] not in "_.")
TODAY = date(2026, 3, 1)


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_told_in_exactly_these_lines(case: str, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(GOOD, data)
    shutil.copytree(HERE / case, data, dirs_exist_ok=True)
    expected = (data / "expected.txt").read_text("utf-8").splitlines()
    (data / "expected.txt").unlink()

    told = [str(fault) for fault in check_folder(data, TODAY).faults]

    assert told == expected


def test_the_good_folder_is_good(tmp_path: Path) -> None:
    assert check_folder(GOOD, TODAY, "data").faults == []
