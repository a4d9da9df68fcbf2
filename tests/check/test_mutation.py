"""Mutants of the sample data: each is read as it stands, or told where it was touched; mends hold."""

import random
import re
import shutil
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from showcase.check import check_folder
from showcase.check.mend import mend_folder
from showcase.faults import Fault
from showcase.reading import read_text
from tests.check.mutation import Mutant, beside, mutant, near
from tests.support.sample import DATA

TODAY = date(2026, 11, 25)
AT_ONCE = 15
"""Files mutated in one check; they are chosen so that none hides another."""
OWNERS = re.compile(r"site\.yaml|holidays/.*|.*/(building|district)\.yaml")
STRUCTURE = {"E105", "E106", "E128", "E144", "E301", "E302"}
"""What is said of lines against their neighbours: a lost line can leave it to any of them."""
WORD = re.compile(r"[a-z0-9_]+(?:-[a-z0-9_]+)*")
QUOTED = re.compile(r"“([^”]+)”")

Batch = dict[str, Mutant]


@cache
def sample() -> dict[str, str]:
    return {
        path.relative_to(DATA).as_posix(): path.read_text("utf-8")
        for path in sorted(DATA.rglob("*.yaml"))
    }


@cache
def usual() -> frozenset[str]:
    """What is told of the sample itself."""
    return frozenset(str(fault) for fault in check_folder(DATA, TODAY, "data").faults)


def batch(seed: int) -> Batch:
    chance = random.Random(seed)
    paths = chance.sample(sorted(sample()), AT_ONCE)
    owners = [path for path in paths if OWNERS.fullmatch(path)]
    chosen = owners[:1] if owners and chance.random() < 0.3 else set(paths) - set(owners)
    return {path: mutant(chance, sample()[path]) for path in sorted(chosen)}


def told(mutants: Batch) -> list[Fault]:
    contents = {path: m.text.encode("utf-8", "surrogatepass") for path, m in mutants.items()}
    faults = check_folder(DATA, TODAY, "data", contents).faults
    return [fault for fault in faults if str(fault) not in usual()]


def named(text: str) -> set[str]:
    """The ids and keys in a text, and what it quotes."""
    return {*WORD.findall(text), *QUOTED.findall(text)}


def is_right(fault: Fault, mutants: Batch) -> bool:
    """Whether a fault stands where a file was touched, or names what has gone from one."""
    own = mutants.get(fault.place.file.removeprefix("data/"))
    if own and near(own, fault.place.line):
        return True
    if own and fault.code == "W405":  # told at the number, which stands above its list
        return True
    if own and fault.code in STRUCTURE and beside(own, fault.place.line):
        return True
    words = named(fault.message)
    for path, m in mutants.items():
        touched = "\n".join(m.text.split("\n")[m.first - 1 : m.last])
        ids = {Path(path).stem, path.split("/")[1] if "/" in path else "site"}
        gone = named(f"{m.lost} {touched}")
        if words & (ids if m is not own else set()) or words & gone:
            return True
    return False


def said(value: Any) -> Any:
    """A value with its single values as text, as a reader without types has them."""
    if isinstance(value, dict):
        return {key: said(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [said(inner) for inner in value]
    return "" if value is None else str(value).lower()


def untyped(text: str) -> Any:
    data = yaml.load(text, yaml.BaseLoader)
    return said(data)


def prove_told(seed: int) -> None:
    mutants = batch(seed)
    faults = told(mutants)
    for fault in faults:
        assert is_right(fault, mutants), f"{fault}\n{mutants.get(fault.place.file[5:])}"
    for path, m in mutants.items():
        if not any(fault.place.file == f"data/{path}" for fault in faults):
            document, _ = read_text(path, m.text, path)
            assert document is not None
            assert said(document.data) == untyped(m.text), f"{path}: {m}"


def prove_mended(seed: int, folder: Path) -> None:
    mutants = batch(seed)
    data = folder / "data"
    shutil.copytree(DATA, data, ignore=shutil.ignore_patterns("media"))
    for path, m in mutants.items():
        (data / path).write_bytes(m.text.encode("utf-8", "surrogatepass"))

    first = mend_folder(data, TODAY, "data")
    for path, (_, after) in first.files.items():
        (data / path).write_bytes(after)
    second = mend_folder(data, TODAY, "data")

    assert second.files == {}
    assert [f for f in check_folder(data, TODAY, "data").faults if f.fixable] == []
    assert first.files.keys() <= mutants.keys()
    shutil.rmtree(data)


@pytest.mark.parametrize("part", range(4))
def test_a_mutant_is_read_as_it_stands_or_told_where_it_was_touched(part: int) -> None:
    for seed in range(part * 6, part * 6 + 6):
        prove_told(seed)


@pytest.mark.parametrize("part", range(2))
def test_mending_twice_is_mending_once(part: int, tmp_path: Path) -> None:
    for seed in range(1000 + part * 4, 1000 + part * 4 + 4):
        prove_mended(seed, tmp_path)


@pytest.mark.soak
def test_thousands_of_mutants_are_told(tmp_path: Path) -> None:
    for seed in range(10_000, 10_500):
        prove_told(seed)


@pytest.mark.soak
def test_thousands_of_mutants_are_mended_once_for_all(tmp_path: Path) -> None:
    for seed in range(20_000, 20_250):
        prove_mended(seed, tmp_path)
