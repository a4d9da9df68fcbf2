"""Whatever is edited, a check that knows of the last one tells what a check from nothing tells."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.again.edits import Project
from tests.again.small import picture
from tests.verdicts.checking import check, cold
from tests.verdicts.edits import edit

ANEW = 8
"""Steps after which the data are as they were: else the faults pile up, and no slide is ever made."""


def walk(project: Project, steps: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Edit and check `steps` times; each check must tell what one without a cache tells."""
    saved = project.root.parent / "saved"
    shutil.copytree(project.root / "data", saved)
    history: list[str] = []
    for step in range(steps):
        if step % ANEW == 0:
            project.restore(saved)
            project.past.clear()
            history = ["anew"]
        else:
            history.append(edit(project))
        assert check(project, monkeypatch) == cold(project, monkeypatch), f"{step}: {history}"


@pytest.mark.parametrize("seed", range(2))
def test_any_edit_is_told_as_from_nothing(
    small: Project, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.rng = random.Random(seed)

    walk(small, 16, monkeypatch)


WALK = "data/buildings/annex/activities/walk.yaml"
ANNEX = "data/buildings/annex/building.yaml"
FLAG = "data/buildings/sample/exhibits/flag.yaml"
ELSEWHERE = {
    "a source of another building": (
        (FLAG, "sources: [archive]", "sources: [annex/archive]"),
        (ANNEX, "id: archive", "id: papers"),
    ),
    "a hall of another building, and an id it had": (
        (WALK, "hall: sample/red-hall", "hall: sample/old-hall"),
        ("data/buildings/sample/halls/red-hall.yaml", "name: ", "former_ids: [old-hall]\nname: "),
    ),
    "a hall that is suggested by its name": (
        (WALK, "hall: sample/red-hall", "hall: sample/red-hal"),
        ("data/buildings/sample/halls/red-hall.yaml", "name: ", "name: 大"),
    ),
    "a building by the id it had": (
        (FLAG, "[party-day]", "[older/walk]"),
        (ANNEX, "name: ", "former_ids: [older]\nname: "),
    ),
    "an activity that becomes a lottery": (
        (FLAG, "[party-day]\n", "[annex/walk]\nmartyr: true\n"),
        (WALK, "name: 楼宇健步走", "name: 楼宇抽奖"),
    ),
    "no site, and one again": (
        ("data/site.yaml", "title: ", "title："),
        ("data/site.yaml", "title：", "title: "),
    ),
    "a word that is secret": (
        (WALK, "name: 楼宇健步走", "name: 春暖健步走"),
        ("data/terms.yaml", "fixed: ", "secrecy: [春暖]\nfixed: "),
    ),
}
"""Edits after each of which something is told, or no more told, of a file that was not edited."""


@pytest.mark.parametrize("case", ELSEWHERE)
def test_an_edit_is_told_where_another_file_is_made_wrong_by_it(
    small: Project, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [check(small, monkeypatch)]
    for file, old, new in ELSEWHERE[case]:
        path = small.root / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        found.append(check(small, monkeypatch))
        assert found[-1] == cold(small, monkeypatch)

    assert found[-1] != found[-2]


def deep(root: Path) -> None:
    (root / "data/a/b/c/d/e/f").mkdir(parents=True)


def linked(root: Path) -> None:
    (root / "elsewhere.yaml").write_bytes((root / WALK).read_bytes())
    (root / WALK).unlink()
    (root / WALK).symlink_to("../../../../elsewhere.yaml")


def piped(root: Path) -> None:
    os.mkfifo(root / "data/buildings/annex/halls/pipe.yaml")


@pytest.mark.skipif(os.name != "posix", reason="folders, links and pipes as Linux has them")
@pytest.mark.parametrize("way", [deep, linked, piped])
def test_what_no_content_tells_is_told(
    small: Project, way: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not check(small, monkeypatch)["faults"]

    way(small.root)

    found = check(small, monkeypatch)
    assert found["faults"]
    assert found == cold(small, monkeypatch)


def test_a_picture_of_the_whole_site_is_opened_again(
    small: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    logo = small.root / "data/media/logo.png"
    picture(logo, 1)
    hall = small.root / "data/buildings/annex/halls/talk.yaml"
    with hall.open("a", encoding="utf-8") as file:
        file.write("media: [{file: media/logo.png, decorative: true}]\n")
    assert not check(small, monkeypatch)["faults"]

    logo.write_bytes(b"no picture")

    found = check(small, monkeypatch)
    assert found["faults"]
    assert found == cold(small, monkeypatch)


def test_slides_are_judged_once_nothing_stops(
    small: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (small.root / "data/buildings/sample/screens/lobby.yaml").open("a") as screen:
        screen.write("  - {key: faces, kind: smiles}\n")
    hall = small.root / "data/buildings/annex/halls/talk.yaml"
    good = hall.read_text("utf-8")
    found = []
    for text in (f"{good}hall: nowhere\n", good, f"{good}hall: nowhere\n", good):
        hall.write_text(text, encoding="utf-8")
        found.append(check(small, monkeypatch))
        assert found[-1] == cold(small, monkeypatch)

    empty = [[item["code"] for item in one["items"] if item["code"] == "W954"] for one in found]
    assert empty == [[], ["W954"], [], ["W954"]]


@pytest.mark.soak
def test_thousands_of_edits_are_told_as_from_nothing(
    small: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.rng = random.Random(int(os.environ.get("SEED", "20261122")))

    walk(small, int(os.environ.get("STEPS", "5000")), monkeypatch)
