"""Which pages a folder has: a chapter stands where there is something to say, and nowhere else."""

import itertools
from typing import Any

import pytest

from tests.views.conftest import Show, building, listed

FILES: dict[str, dict[str, Any]] = {
    "halls": {"buildings/sample/halls/room.yaml": {"name": "议事厅", "kind": "会议"}},
    "branches": {"branches/sample-branch.yaml": {"name": "示例党支部", "host": "sample"}},
    "activities": {"buildings/sample/activities/talk.yaml": {"name": "微党课"}},
    "methods": listed("methods", methods=[{"id": "one", "name": "示例工作法"}]),
    "figures": listed("figures", figures=[{"id": "one", "label": "来访", "value": 80}]),
    "services": listed("services", groups=[{"id": "one", "name": "便民"}]),
    "clubs": listed("clubs", clubs=[{"id": "one", "name": "茶艺社"}]),
    "lists": listed("lists", lists=[{"id": "one", "name": "需求清单"}]),
    "gallery": {"buildings/sample/exhibits/one.yaml": {"title": "楼史", "sources": ["paper"]}},
    "walls": listed("walls", quotes=[{"text": "跟党一起创业"}]),
    "news": {
        "buildings/sample/news/one.yaml": {"title": "开馆", "date": "2026-01-02", "unit": "示例街"}
    },
    "timeline": listed("timeline", timeline=[{"date": "2019", "event": "揭牌"}]),
    "records": listed("records", records=[{"id": "one", "kind": "荣誉", "title": "示范点"}]),
}


def test_a_building_without_content_has_no_chapter(show: Show) -> None:
    shown = show({})

    assert [url for url in shown.pages if url.startswith("buildings/sample/")] == [
        "buildings/sample/"
    ]


@pytest.mark.parametrize("name", FILES)
def test_content_makes_its_chapter_and_no_other(show: Show, name: str) -> None:
    shown = show(FILES[name])

    chapters = [p.url for p in shown.pages.values() if p.kind == "chapter"]
    assert chapters == [f"buildings/sample/{name}/"]
    assert f"buildings/sample/{name}/" in shown.links("buildings/sample/")
    assert shown.tree("buildings/sample/").xpath(f"//section[@id='{name}']")


@pytest.mark.parametrize(
    "name",
    ["activities", "methods", "figures", "services", "lists", "news", "timeline", "records"],
)
def test_a_district_has_the_same_chapters(show: Show, name: str) -> None:
    files = {
        path.replace("buildings/sample", "districts/quarter"): data
        for path, data in FILES[name].items()
    }

    shown = show(files)

    chapters = [p.url for p in shown.pages.values() if p.kind == "chapter"]
    assert chapters == [f"districts/quarter/{name}/"]
    assert "districts/quarter/" in shown.links(f"districts/quarter/{name}/")


def test_empty_files_make_no_chapter(show: Show) -> None:
    shown = show(
        {
            **listed("figures", figures=[]),
            **listed("lists", lists=[]),
            **listed("walls", messages=[]),
            **listed("services", groups=[]),
        }
    )

    assert not [p for p in shown.pages.values() if p.kind == "chapter"]


def test_a_centre_alone_has_a_chapter(show: Show) -> None:
    shown = show(building(centre={"name": "示例中心", "floor": 12}))

    said = shown.text("buildings/sample/halls/").replace(" ", "")
    assert "示例中心在示例大厦12层" in said
    assert "面积暂未公布" in said
    assert "开放待补" in said


def test_chapters_lead_to_their_neighbours(show: Show) -> None:
    shown = show({**FILES["halls"], **FILES["figures"], **FILES["timeline"]})

    around = shown.links("buildings/sample/figures/", "//nav[@class='around']//a")
    assert around == ["buildings/sample/halls/", "buildings/sample/timeline/"]


def test_no_chapter_repeats_an_id_or_jumps_a_heading(show: Show) -> None:
    shown = show({path: data for files in FILES.values() for path, data in files.items()})

    for url, page in shown.pages.items():
        if page.kind not in {"building", "chapter", "hall", "activity", "exhibit", "news"}:
            continue
        tree = shown.tree(url)
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids)), url
        levels = [int(e.tag[1]) for e in tree.xpath("//h1|//h2|//h3|//h4")]
        assert levels[0] == 1, url
        assert levels.count(1) == 1, url
        assert all(b - a <= 1 for a, b in itertools.pairwise(levels)), (url, levels)
