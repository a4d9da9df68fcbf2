"""Whatever a file holds, the reader ends in faults that stand inside the file, never in an error."""

import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from showcase.check import check_folder
from showcase.faults import Fault
from showcase.reading import read_bytes

GOOD = Path(__file__).parents[1] / "faults" / "_good"
FILES = sorted(path for path in GOOD.rglob("*.yaml"))
SCRAPS = [
    "\t", "：", "“", "”", "\u3000", "\u200b", "\ufeff", "\x00", "\x85", "\u2028", "<<<<<<< a\n",
    "=======\n", ">>>>>>> b\n", "&a ", "*a", "!!x ", "[", "]", "{", "}", "'", '"', "|", ">", "#",
    " #x", ": ", ":", "- ", "---\n", "...\n", "\r", "\n", "?", "%", "@", "`", "true", "null", "<<: ",
    "🎉", "\ud7ff", "13800138000", "2026-02-30", " ", "    ", "\\",
]  # fmt: skip


def in_file(fault: Fault, data: bytes) -> None:
    """Assert that a fault stands on a line of the file, and not beyond the line's end."""
    assert fault.place.file == "data/x.yaml"
    for encoding in ("utf-8-sig", "gb18030", "utf-16", "utf-16-be"):
        text = data.decode(encoding, errors="replace").lstrip("\ufeff")
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        if fault.place.line <= len(lines):
            length = len(lines[fault.place.line - 1])
            if 1 <= fault.place.column <= length + 1:
                return
    raise AssertionError(f"{fault} stands outside the file")


def told(data: bytes) -> list[Fault]:
    document, faults = read_bytes("x.yaml", data, "data/x.yaml")
    assert document is not None or faults, "a file without a document must say why"
    for fault in faults:
        in_file(fault, data)
        assert fault.message.isascii() is False
    if document is not None:
        for key in document.data:
            assert document.place(key).line >= 1
    return faults


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
@example(b"[" * 50_000)
@example(b"- " * 20_000)
@example(b"? " * 20_000)
@example(b"{a: " * 20_000)
@example(b"\xff\xfe")
@example(b"a: \xed\xa0\x80")
def test_any_bytes(data: bytes) -> None:
    told(data)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=120))
def test_any_text(text: str) -> None:
    told(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=600, deadline=None)
@given(
    st.sampled_from(FILES),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 9), st.sampled_from(SCRAPS)), max_size=3),
)
def test_a_good_file_changed_anywhere(path: Path, changes: list[tuple[float, int, str]]) -> None:
    text = path.read_text("utf-8")
    for where, drop, put in changes:
        at = round(where * len(text))
        text = text[:at] + put + text[at + drop :]
    told(text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("seed", range(25))
def test_a_whole_folder_changed_anywhere(seed: int, tmp_path: Path) -> None:
    """The check of a mutilated folder ends in Chinese faults, each cause once."""
    chance = random.Random(seed)
    for path in FILES:
        lines = path.read_text("utf-8").split("\n")
        for _ in range(chance.randint(0, 2)):
            at = chance.randrange(len(lines))
            change = chance.choice(["delete", "double", "cut", "scrap", "swap"])
            if change == "delete":
                del lines[at : at + 1]
                lines = lines or [""]
            elif change == "double":
                lines.insert(at, lines[at])
            elif change == "cut":
                lines = lines[: at + 1]
            elif change == "scrap":
                column = chance.randint(0, len(lines[at]))
                lines[at] = lines[at][:column] + chance.choice(SCRAPS) + lines[at][column:]
            else:
                other = chance.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
        target = tmp_path / "data" / path.relative_to(GOOD)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))

    faults = check_folder(tmp_path / "data", date(2026, 3, 1)).faults

    assert len({(fault.place, fault.message) for fault in faults}) == len(faults)
    assert "Error" not in "".join(map(str, faults))
