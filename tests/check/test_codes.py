"""What a code shows as wrong is told with this code and nothing else; what it shows as right is not."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from showcase.check import check_folder
from showcase.check import values as of_values
from showcase.faults import CODES, Code
from showcase.reading import build, encoding, read_text, slips, syntax
from tests.support.builds import ROOT

GOOD = ROOT / "tests" / "faults" / "_good"
TODAY = date(2026, 3, 1)
IN_WORDS = {"E112", "E122", "E126", "E127", "E111", "E277", "E299"}
"""Codes whose example describes a file that cannot stand in a handbook."""

NEEDS_MORE = {"W212", "W213", "W214", "E249", "E255"}
"""Codes of the calendar that speak of holidays, or of what other codes tell first."""

OF_READER = [
    code
    for module in (build, encoding, slips, syntax)
    for code in vars(module).values()
    if isinstance(code, Code) and code.code not in IN_WORDS
]
OF_MODEL = [c for c in vars(of_values).values() if isinstance(c, Code) and c.code not in IN_WORDS]
OF_TEXT = [CODES[c] for c in ("E601", "E604", "E605", "W606", "E603", "W602", "E607", "E610",
                              "E611", "E612", "E690", "E401", "E403", "W290", "W291", "E292",
                              "E727")]  # fmt: skip
OF_CALENDAR = [
    code
    for code in CODES.values()
    if "210" <= code.code[1:] <= "259" and code.code not in NEEDS_MORE
]
FILES = {
    "hall": "buildings/demo-tower/halls/hall-a.yaml",
    "activity": "buildings/demo-tower/activities/theme-day.yaml",
    "figures": "buildings/demo-tower/figures.yaml",
}
BASES: dict[str, dict[str, str]] = {
    "hall": {"name": "name: 一楼报告厅", "kind": "kind: 会议"},
    "activity": {"name": "name: 主题党日"},
    "figures": {},
}


def unique(codes: list[Code]) -> list[Code]:
    return list({code.code: code for code in codes}.values())


@pytest.mark.parametrize("code", unique(OF_READER), ids=lambda c: c.code)
def test_the_reader_tells_its_examples(code: Code) -> None:
    if code.code in {"W110", "W148"}:
        _, faults = encoding.decode(code.wrong.encode(), "x.yaml")
    else:
        _, faults = read_text("x.yaml", code.wrong + "\n", "x.yaml")
    _, none = read_text("x.yaml", code.right + "\n", "x.yaml")

    assert [(fault.code, fault.fixable) for fault in faults] == [(code.code, code.fixable)]
    assert none == []


@pytest.mark.parametrize("code", unique(OF_MODEL + OF_TEXT), ids=lambda c: c.code)
def test_the_check_tells_its_examples(code: Code, tmp_path: Path) -> None:
    kind = "figures" if "figures:" in code.wrong else "hall" if code.code == "E302" else "activity"

    assert told(kind, code.wrong, tmp_path / "wrong") == [(code.code, code.fixable)]
    assert told(kind, code.right, tmp_path / "right") == []


@pytest.mark.parametrize("code", unique(OF_CALENDAR), ids=lambda c: c.code)
def test_the_calendar_tells_its_examples(code: Code, tmp_path: Path) -> None:
    def tell(example: str, folder: Path) -> list[tuple[str, bool]]:
        rule = "" if example.startswith(("repeat:", "dates:")) else "repeat: 每月第二个周四\n"
        return told("activity", rule + example, folder)

    assert tell(code.wrong, tmp_path / "wrong") == [(code.code, code.fixable)]
    assert tell(code.right, tmp_path / "right") == []


def told(kind: str, example: str, folder: Path) -> list[tuple[str, bool]]:
    """The codes told of a good folder in which the example stands, and whether they are mended."""
    shutil.copytree(GOOD, folder)
    given = example.split("\n")
    keys = {line.split(":")[0] for line in given}
    complete = [] if kind == "hall" else [v for k, v in BASES[kind].items() if k not in keys]
    (folder / FILES[kind]).write_text("\n".join([*complete, *given]) + "\n", "utf-8")
    return [(f.code, f.fixable) for f in check_folder(folder, TODAY, "data").faults]
