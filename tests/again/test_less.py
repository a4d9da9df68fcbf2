"""What an edit does not concern is left alone, and nothing that it does concern is overlooked."""

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from showcase import reads
from showcase.cache import Keep
from showcase.check import check_folder
from showcase.plan import consented
from showcase.programme import programme
from showcase.render.again import unpack
from showcase.render.memory import Remembered
from showcase.render.opening import cache_of
from tests.again.building import build_here, clean
from tests.again.edits import Project
from tests.support.builds import EPOCH, digests

TODAY = date(2026, 11, 22)
HALL = "buildings/sample/halls/life-hall.yaml"
ACTIVITY = "buildings/sample/activities/reading.yaml"
HEAVY = ("holidays", "icalendar", "cryptography", "PIL", "openpyxl", "watchdog", "opencc")


def write(project: Project, path: str, pattern: str, text: str) -> None:
    file = project.root / "data" / path
    told = file.read_text("utf-8")
    new = re.sub(pattern, text, told, count=1, flags=re.MULTILINE)
    assert new != told
    file.write_text(new, encoding="utf-8")


def loaded(project: Project) -> set[str]:
    """The modules that a whole build loads, which must succeed."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "mkdocs", "build", "-d", project.site],
        cwd=project.root,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(re.findall(r"^import time: .*\| +(\S+)$", done.stderr, re.MULTILINE))


def test_a_build_loads_no_more_than_what_an_edit_needs(small: Project) -> None:
    (small.root / "data/buildings/sample/screens/lobby.yaml").unlink()
    loaded(small)
    write(small, HALL, r"^summary: .*", "summary: 一句新的话")

    edited, unchanged = loaded(small), loaded(small)

    assert edited >= {"showcase.model", "showcase.check"}
    assert not [name for name in edited if name.split(".")[0] in HEAVY]
    assert not [name for name in unchanged if name.startswith(("showcase.model", "pydantic"))]


def test_a_clash_is_told_where_the_sessions_were_expanded_by_an_earlier_build(
    small: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build_here(small, small.site, monkeypatch)
    write(small, HALL, r"^summary: .*", "summary: 一句新的话")
    assert build_here(small, small.site, monkeypatch)
    saved = (small.root / "data" / ACTIVITY).read_text("utf-8")
    write(small, ACTIVITY, r"^repeat: .*", "repeat: 每月第二个周四")
    write(small, ACTIVITY, r"^hall: .*", "hall: life-hall")

    assert not build_here(small, small.site, monkeypatch)

    (small.root / "data" / ACTIVITY).write_text(saved, encoding="utf-8")
    assert build_here(small, small.site, monkeypatch)


def test_a_warning_that_stops_no_build_is_told_by_the_check(
    small: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build_here(small, small.site, monkeypatch)
    write(small, HALL, r"^summary: .*", "summary: 欢迎🎉")

    assert build_here(small, small.site, monkeypatch)
    told = {f.code for f in check_folder(small.root / "data", TODAY).faults}
    assert "W602" in told


@pytest.mark.parametrize("path", [HALL, "branches/sample-committee.yaml"])
def test_a_new_name_is_shown_wherever_the_old_one_was(
    small: Project, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build_here(small, small.site, monkeypatch)
    write(small, path, r"^name: .*", "name: 换了名字的地方")

    assert build_here(small, small.site, monkeypatch)

    assert digests(small.site) == clean(small, monkeypatch)
    assert "换了名字的地方" in (small.site / "calendar/2026-12/index.html").read_text("utf-8")


def test_a_name_is_followed_apart_from_its_file(small: Project) -> None:
    catalogue = check_folder(small.root / "data", TODAY).catalogue
    assert catalogue is not None
    with reads.recording() as found:
        named = catalogue.hall_named("life-hall", "sample")
        assert catalogue.buildings["sample"].name

    assert named is not None
    assert named.key == "sample/life-hall"
    assert found == {
        f"{HALL}#name",
        "buildings/sample/building.yaml#name",
        "buildings/sample/?",
    }
    assert f"{HALL}#name" in reads.keys_of(HALL, listed=False)


def test_sessions_are_made_of_nothing_that_a_consent_keeps_back(small: Project) -> None:
    profile: Path = small.root / "data/buildings/sample/activities/party-day.yaml"
    told = profile.read_text("utf-8")
    portrait = "media: [{file: media/flag.png, alt: 合影, faces: true}]\n"
    profile.write_text(f"{told.rstrip()}\n{portrait}", encoding="utf-8")
    catalogue = check_folder(small.root / "data", TODAY).catalogue
    assert catalogue is not None
    shown = consented(catalogue, TODAY, "web")

    assert not shown.buildings["sample"].activities["party-day"].media
    for folder in catalogue.folders():
        found = programme(shown, TODAY).in_folder(folder.id)
        assert found == programme(catalogue, TODAY).in_folder(folder.id)


def test_another_day_leaves_what_only_tells_when_it_last_changed(
    small: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build_here(small, small.site, monkeypatch)
    scopes = Remembered(Keep(cache_of(small.root, small.site))).part("scopes")
    looked = {row[0]: row[1] for scope in scopes.values() for row in unpack(scope)}

    assert reads.DATE in looked["buildings/sample/"]
    assert reads.DATE not in looked["buildings/sample/gallery/flag/"]


@pytest.mark.parametrize("days", [-20, 1, 40])
def test_a_day_that_comes_or_goes_is_shown_wherever_it_counts(
    small: Project, days: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build_here(small, small.site, monkeypatch)
    small.epoch += days * 86_400

    assert build_here(small, small.site, monkeypatch)

    assert digests(small.site) == clean(small, monkeypatch)


def test_whether_a_day_has_come_is_asked_of_no_more_days_than_decide_it() -> None:
    with reads.recording() as found:
        assert reads.latest(["2020", "2026-12", "2026-11-20", "2027-01-01"], "2026-11-22") == (
            "2026-11-20"
        )

    assert found == {"day:2027-01-01", "day:2026-12", "day:2026-11-20"}
    assert reads.keys_of_days(date(2026, 11, 22), date(2026, 11, 22)) == set()
    assert reads.keys_of_days(date(2026, 11, 30), date(2026, 11, 29)) == {"date", "day:2026-11-30"}
    assert reads.keys_of_days(date(2026, 11, 29), date(2026, 12, 1)) == {
        *("date", "day:2026-11-30", "day:2026-12", "day:2026-12-01")
    }
