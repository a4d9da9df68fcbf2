"""Whatever is edited, a build that makes only what changed leaves what a clean build would make."""

import os
import random
import shutil
from pathlib import Path

import pytest

from showcase.cache import Keep, digest
from tests.again.building import build_here, clean
from tests.again.edits import Project, edit
from tests.support.builds import digests
from tests.support.projects import copy_project
from tests.verdicts.checking import check

MANY = 150
"""Files of a folder that has grown."""


@pytest.fixture
def sample(tmp_path: Path) -> Project:
    """A copy of the sample project."""
    root = copy_project(tmp_path / "project").parent
    return Project(root, tmp_path / "site", random.Random(0))


def walk(project: Project, steps: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Edit and build `steps` times; each build must equal a clean one, byte for byte.

    Copied buildings are copied again, so a folder that has grown is put back as it was: one more edit.
    """
    first, saved = (project.root.parent / name for name in ("first", "saved"))
    shutil.copytree(project.root / "data", first)
    assert build_here(project, project.site, monkeypatch)
    for step in range(steps):
        shutil.rmtree(saved, ignore_errors=True)
        shutil.copytree(project.root / "data", saved)
        if len(project.files("data/**/*.yaml")) > MANY:
            project.restore(first)
            told = f"step {step}: as it was first"
        else:
            told = f"step {step}: {edit(project)}"
        before = digests(project.site)
        good = build_here(project, project.site, monkeypatch)
        wanted = clean(project, monkeypatch)
        found = digests(project.site)
        if wanted is None:
            assert not good, told
            assert found == before, told
            project.restore(saved)
            continue
        assert good, told
        differ = sorted(p for p in found.keys() | wanted.keys() if found.get(p) != wanted.get(p))
        assert not differ, f"{told}: {differ[:20]}"


@pytest.mark.parametrize("seed", [0, 1])
def test_any_edit_leaves_what_a_clean_build_makes(
    small: Project, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.rng = random.Random(seed)

    walk(small, 50, monkeypatch)


EXHIBITS = "data/buildings/sample/exhibits/"
WALK = "data/buildings/annex/activities/walk.yaml"
ELSEWHERE = {
    "an id that both had": (
        (EXHIBITS + "flag.yaml", "former_ids: [banner]"),
        (EXHIBITS + "diary.yaml", "former_ids: [banner]"),
    ),
    "a lottery beside a martyr": (
        (EXHIBITS + "flag.yaml", "martyr: true"),
        ("data/buildings/sample/activities/party-day.yaml", "tags: [抽奖]"),
    ),
    "a lottery in another building": (
        (EXHIBITS + "diary.yaml", "martyr: true\nrelated_activities: [annex/walk]"),
        (WALK, "tags: [抽奖]"),
    ),
    "a lottery in another building, which an edit has led to": (
        (WALK, "# 一句注释"),
        (EXHIBITS + "diary.yaml", "martyr: true\nrelated_activities: [annex/walk]"),
        (WALK, "tags: [抽奖]"),
    ),
}


@pytest.mark.parametrize("case", ELSEWHERE)
def test_an_edit_that_another_file_makes_wrong_is_told(
    small: Project, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = []
    for file, line in ELSEWHERE[case]:
        path = small.root / file
        path.write_text(f"{path.read_text('utf-8').rstrip()}\n{line}\n", encoding="utf-8")
        good.append(build_here(small, small.site, monkeypatch))

    assert good == [True] * (len(good) - 1) + [False]


def test_after_a_fault_only_what_it_concerns_is_judged_again(
    small: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build_here(small, small.site, monkeypatch)
    keep = Keep(next((small.root / ".cache/check").iterdir()))
    head, units = keep.get_value("head"), keep.get_value("units")
    place = ("data/buildings/annex/halls/talk.yaml", 1, 1)
    units[0]["buildings-annex"][2].append((*place, "W999", "W", "a mark of the test", "", None))
    keep.put_value("units", units)
    keep.put_value("head", head | {"units": digest(keep.get("units") or b"")})
    hall = small.root / "data/buildings/sample/halls/life-hall.yaml"
    hall.write_text(f"{hall.read_text('utf-8').rstrip()}\nno_such_field: 3\n", encoding="utf-8")

    assert not build_here(small, small.site, monkeypatch)

    told = capsys.readouterr().err
    assert "no_such_field" in told
    assert "a mark of the test" in told
    assert "a mark of the test" in str(check(small, monkeypatch)["items"])


@pytest.mark.soak
def test_thousands_of_edits_leave_what_clean_builds_make(
    small: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.rng = random.Random(int(os.environ.get("SEED", "20261122")))

    walk(small, int(os.environ.get("STEPS", "5000")), monkeypatch)


@pytest.mark.soak
def test_edits_of_the_sample_leave_what_clean_builds_make(
    sample: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample.rng = random.Random(int(os.environ.get("SEED", "20261122")))

    walk(sample, 30, monkeypatch)
