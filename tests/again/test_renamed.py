"""Whatever is renamed, its old addresses lead to the new ones."""

import json
import random
import re
from pathlib import Path
from posixpath import normpath

import pytest
from lxml import html

from tests.again.building import build_here, clean
from tests.again.edits import Project
from tests.again.small import small_project
from tests.support.builds import digests

RENAMED = {
    "branches/sample-branch.yaml": "first-branch",
    "buildings/sample/activities/party-day.yaml": "theme-day",
    "buildings/sample/exhibits/flag.yaml": "banner",
    "buildings/sample/halls/red-hall.yaml": "red-room",
    "buildings/sample/news/2026-07-01-opening.yaml": "2026-07-01-doors",
    "buildings/sample/screens/lobby.yaml": "entrance",
    "districts/sample-district/stations/plaza.yaml": "square",
    "districts/sample-district/activities/fair.yaml": "open-week",
    "buildings/sample/building.yaml": "sample-tower",
    "districts/sample-district/district.yaml": "sample-area",
}
"""Files in the order in which they are renamed, each to a new id: a folder after what lies in it."""


def rename(project: Project, file: str, new: str) -> None:
    """Give a thing a new id as the handbook tells it, and write it wherever it is named."""
    path = project.root / "data" / file
    whole = path.stem in {"building", "district"}
    old = path.parent.name if whole else path.stem
    for other in project.files("data/**/*.yaml"):
        text = other.read_text("utf-8")
        other.write_text(re.sub(rf"(?<![\w-]){old}(?![\w.-])", new, text), "utf-8")
    path.write_text(f"{path.read_text('utf-8').rstrip()}\nformer_ids: [{old}]\n", "utf-8")
    moving = path.parent if whole else path
    moving.rename(moving.with_name(new if whole else f"{new}.yaml"))


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, dict[str, bytes]]:
    """A project built, renamed throughout and built again; and the files of its first site."""
    folder = tmp_path_factory.mktemp("renamed")
    project = Project(small_project(folder / "project"), folder / "site", random.Random(0))
    with pytest.MonkeyPatch.context() as patch:
        assert build_here(project, project.site, patch)
        files = project.files_of_site()
        found = {path.relative_to(project.site).as_posix(): path.read_bytes() for path in files}
        for file, new in RENAMED.items():
            rename(project, file, new)
        assert build_here(project, project.site, patch)
    return project, found


def led_to(site: Path, path: str) -> str:
    """The file that a visitor of a page's address ends at, by refresh alone."""
    page = html.parse(site / path)
    told = page.xpath("//meta[@http-equiv='refresh']/@content")
    return leads(path, told[0].removeprefix("0; url=")) if told else path


def leads(path: str, link: str) -> str:
    return normpath(f"{path.removesuffix('index.html')}{link}index.html")


def uids(calendar: bytes) -> set[bytes]:
    return set(re.findall(rb"^UID:(.+?)\r$", calendar, re.MULTILINE))


def test_old_addresses_lead_to_the_new_ones(
    renamed: tuple[Project, dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    project, before = renamed
    tops = ("buildings/", "districts/", "branches/", "screens/")
    old = [path for path in before if path.startswith(tops) and path.endswith("index.html")]
    ends = {path: led_to(project.site, path) for path in old}

    site_map = (project.site / "sitemap.xml").read_text("utf-8")
    index = "".join(path.read_text("utf-8") for path in project.site.glob("search/**/*.json"))
    moved = {path: end for path, end in ends.items() if path != end}

    assert {
        "buildings/sample/index.html": "buildings/sample-tower/index.html",
        "buildings/sample/halls/index.html": "buildings/sample-tower/halls/index.html",
        "buildings/sample/halls/red-hall/index.html": "buildings/sample-tower/halls/red-room/index.html",
        "buildings/sample/gallery/flag/index.html": "buildings/sample-tower/gallery/banner/index.html",
        "districts/sample-district/activities/fair/index.html": "districts/sample-area/activities/open-week/index.html",
        "branches/sample-branch/index.html": "branches/first-branch/index.html",
        "screens/sample-lobby/index.html": "screens/sample-tower-entrance/index.html",
    }.items() <= moved.items()
    assert set(moved) == {p for p in old if re.search(r"/sample[/-](?!committee)", f"/{p}")}
    for path, end in moved.items():
        url = path.removesuffix("index.html")
        page = html.parse(project.site / path)
        assert led_to(project.site, end) == end
        assert page.xpath("string(//link[@rel='canonical']/@href)").endswith(
            f"/{end.removesuffix('index.html')}"
        )
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert [leads(path, link) for link in page.xpath("//main//a/@href")] == [end]
        assert not page.xpath("//script")
        assert f"/{url}<" not in site_map
        assert f'"{url}"' not in index
    assert digests(project.site) == clean(project, monkeypatch)


def test_a_screen_that_polls_at_its_old_address_is_told_the_new_one(
    renamed: tuple[Project, dict[str, bytes]],
) -> None:
    """Its player is in its cache, so it never sees the page there (tests/screens/test_moved.py)."""
    project, _ = renamed
    told = json.loads((project.site / "screens/sample-lobby/manifest.json").read_text("utf-8"))

    assert json.loads(told["payload"]) == {
        "format": 1,
        "screen": "sample-lobby",
        "release": 0,
        "moved": "sample-tower-entrance",
    }


def test_subscribed_calendars_go_on_at_their_old_addresses(
    renamed: tuple[Project, dict[str, bytes]],
) -> None:
    project, before = renamed
    calendars = {path: content for path, content in before.items() if path.endswith(".ics")}
    now = {path: (project.site / path).read_bytes() for path in calendars}

    assert {"buildings/sample/calendar.ics", "buildings/sample/halls/life-hall.ics"} <= now.keys()
    assert {path: uids(content) for path, content in now.items()} == {
        path: uids(content) for path, content in calendars.items()
    }
    assert (
        now["buildings/sample/activities/party-day.ics"]
        == (project.site / "buildings/sample-tower/activities/theme-day.ics").read_bytes()
    )


def test_a_station_is_found_by_its_old_anchor(renamed: tuple[Project, dict[str, bytes]]) -> None:
    project, _ = renamed
    page = html.parse(project.site / "network/index.html")

    around = page.xpath("//*[@id='sample-district-plaza']/ancestor::*[@id]/@id")
    assert around[-1] == "sample-area-square"


def test_an_old_address_ends_when_nothing_names_it(
    renamed: tuple[Project, dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    project, _ = renamed
    hall = project.root / "data/buildings/sample-tower/halls/red-room.yaml"
    hall.write_text(hall.read_text("utf-8").replace("former_ids: [red-hall]\n", ""), "utf-8")

    assert build_here(project, project.site, monkeypatch)

    assert not (project.site / "buildings/sample/halls/red-hall").exists()
    assert (project.site / "buildings/sample/halls/red-room/index.html").exists()
    assert digests(project.site) == clean(project, monkeypatch)
