"""Whatever happens to the cache, the findings are those of a check without one."""

import json
import marshal
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase.cache import Keep
from tests.again.edits import Project
from tests.support.builds import EPOCH
from tests.verdicts.checking import check, cold

HALL = "data/buildings/annex/halls/talk.yaml"


def edited(project: Project, text: str = "hall: nowhere\n") -> None:
    """A field that no hall has."""
    hall = project.root / HALL
    hall.write_text(hall.read_text("utf-8") + text, encoding="utf-8")


def caches(project: Project) -> list[Path]:
    return sorted((project.root / ".cache/check").rglob("*"))


def files(project: Project) -> list[Path]:
    return [path for path in caches(project) if path.is_file()]


def keep(project: Project) -> Keep:
    return Keep(files(project)[0].parent)


def cut(project: Project) -> None:
    for path in files(project):
        path.write_bytes(path.read_bytes()[:100])


def flipped(project: Project) -> None:
    for path in files(project):
        content = bytearray(path.read_bytes())
        content[-1] ^= 1
        path.write_bytes(content)


def lost_units(project: Project) -> None:
    keep(project).drop("units")


def lost_head(project: Project) -> None:
    keep(project).drop("head")


def another_form(project: Project) -> None:
    keep(project).put_value("head", {"general": b"", "of": ["another", "version"]})


def no_form(project: Project) -> None:
    keep(project).put("head", b"\xff")


def folder_in_the_way(project: Project) -> None:
    for path in files(project):
        path.unlink()
        path.mkdir()


def another_check(project: Project) -> None:
    """The units of a check between: the head names others."""
    units = marshal.loads(keep(project).get("units") or b"")
    units[0].pop("buildings-annex")
    keep(project).put_value("units", units)


DAMAGES = (
    cut, flipped, lost_units, lost_head, another_form, no_form, folder_in_the_way, another_check,
)  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda d: d.__name__)
@pytest.mark.parametrize("then", [None, edited], ids=["nothing changed", "an edit"])
def test_a_damaged_cache_tells_nothing_wrong(
    small: Project,
    damage: Callable[[Project], None],
    then: Callable[[Project], None] | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    check(small, monkeypatch)
    damage(small)
    if then:
        then(small)

    found = check(small, monkeypatch)

    assert found == cold(small, monkeypatch)
    assert bool(found["faults"]) == bool(then)


def test_what_is_kept_is_told_where_nothing_changed(
    small: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(small, monkeypatch)
    head = keep(small).get_value("head")
    place = ("data/site.yaml", 1, 1)
    head["faults"] = [(*place, "W999", "W", "a mark of the test", "", None)]
    keep(small).put_value("head", head)

    found = check(small, monkeypatch)

    assert [item["message"] for item in found["items"]] == ["a mark of the test"]


def test_a_file_of_the_same_size_and_date_is_told(
    small: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = small.root / HALL
    check(small, monkeypatch)
    about = hall.stat()
    hall.write_bytes(hall.read_bytes().replace(b"floor:", b"flour:"))
    os.utime(hall, ns=(about.st_atime_ns, about.st_mtime_ns))

    found = check(small, monkeypatch)

    assert found["faults"]
    assert found == cold(small, monkeypatch)


def test_a_folder_without_a_project_is_left_as_it_was(
    small: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    (small.root / "mkdocs.yml").unlink()

    check(small, monkeypatch)

    assert not (small.root / ".cache").exists()


@pytest.mark.parametrize("way", ["--fix", "--dry-run"])
def test_mending_neither_asks_what_is_kept_nor_keeps(
    small: Project, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(small, monkeypatch, way)

    assert not (small.root / ".cache").exists()


def start(project: Project) -> "subprocess.Popen[str]":
    """A check in a process of its own, by the project's own code."""
    return subprocess.Popen(
        [sys.executable, "-m", "showcase", "check", "--format", "json"],
        cwd=project.root,
        env={**os.environ, "PYTHONPATH": str(project.root / "hooks"), "SOURCE_DATE_EPOCH": EPOCH},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


def told(project: Project) -> str:
    return start(project).communicate(timeout=120)[0]


def test_other_code_is_asked_anew(small: Project) -> None:
    edited(small)
    first = told(small)
    code = small.root / "hooks/showcase/check/keys.py"
    code.write_text(code.read_text("utf-8").replace("不认识的", "没见过的"), encoding="utf-8")
    words = small.root / "hooks/showcase/check/values.py"
    words.write_text(words.read_text("utf-8").replace("“{key}”", "『{key}』"), encoding="utf-8")

    second = told(small)

    assert json.loads(first)["faults"] == json.loads(second)["faults"] > 0
    assert "『hall』" in second
    assert "『hall』" not in first


def test_two_checks_at_once_tell_the_same(small: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    edited(small)

    both = [start(small) for _ in range(3)]
    found = [json.loads(process.communicate(timeout=120)[0]) for process in both]

    small.epoch = int(EPOCH)
    assert found == [cold(small, monkeypatch)] * 3
    assert json.loads(told(small)) == found[0]


def test_a_cache_that_cannot_be_written_only_costs_time(
    small: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    (small.root / ".cache").write_bytes(b"no folder")

    first = check(small, monkeypatch)
    edited(small)
    second = check(small, monkeypatch)
    (small.root / ".cache").unlink()

    assert not first["faults"]
    assert second == cold(small, monkeypatch)
    assert second["faults"]
    shutil.rmtree(small.root / ".cache", ignore_errors=True)
