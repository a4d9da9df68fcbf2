"""What grows with the city is cut into pages: everything is on one of them, and each leads on."""

import json
from typing import Any

import pytest

from showcase.views import buildings, history, home
from showcase.views.parts import days
from tests.views.conftest import Show, Shown

COUNT = 7


@pytest.fixture
def city(show: Show, monkeypatch: pytest.MonkeyPatch) -> Shown:
    """Seven buildings, each with two years to tell, where three of a thing are many."""
    monkeypatch.setattr(buildings, "MOST_CARDS", 3)
    monkeypatch.setattr(history, "MOST_EVENTS", 6)
    monkeypatch.setattr(history, "MOST_PLACES", 3)
    monkeypatch.setattr(home, "MOST_STOPS", 3)
    monkeypatch.setattr(home, "MOST_NAMES", 3)
    files: dict[str, Any] = {
        f"buildings/tower-{n}/building.yaml": {
            "name": f"示例楼{n}",
            "district": "quarter",
            "kind": "写字楼" if n % 2 else "产业园",
            "height_m": 100 + n,
            "sources": [{"id": "paper", "title": "示例报道", "type": "N"}],
        }
        for n in range(COUNT - 1)
    }
    told = [{"date": str(1990 + n), "event": f"大事{n}"} for n in range(0, 20, 10)]
    files |= {f"buildings/tower-{n}/timeline.yaml": {"timeline": told} for n in range(COUNT - 1)}
    return show(files)


def walked(city: Shown, url: str) -> list[str]:
    """The pages of a list, from its first by the link to the next one."""
    found = [url]
    while following := city.links(found[-1], "//a[@rel='next']"):
        found += following
    return found


def test_every_building_is_on_one_page_of_the_list(city: Shown) -> None:
    pages = walked(city, "buildings/")

    names = [name for url in pages for name in city.links(url, "//li[@class='building-card']/a")]
    assert pages == ["buildings/", "buildings/part-2/", "buildings/part-3/"]
    assert sorted(names) == sorted(
        f"buildings/{ident}/" for ident in city.scene.catalogue.buildings
    )
    assert "第2页，共3页" in city.text(pages[1], "//header")
    assert city.links(pages[1], "//a[@rel='prev']") == ["buildings/"]


def test_a_kind_of_building_is_cut_in_the_same_way(city: Shown) -> None:
    kinds = [url for url in city.pages if url.startswith("buildings/kind-")]

    assert all(len(city.links(url, "//li[@class='building-card']/a")) <= 3 for url in kinds)


def test_a_building_whose_id_is_a_page_s_keeps_its_address(show: Show, city: Shown) -> None:
    taken = {f"buildings/part-2/{n}.yaml": d for n, d in (("building", {"name": "第二页楼"}),)}

    found = show(taken)

    assert found.pages["buildings/part-2/"].kind == "building"
    assert found.pages["buildings/list-part-2/"].kind == "buildings"


def test_every_entry_of_the_line_is_on_one_page_and_decades_lead_there(city: Shown) -> None:
    pages = walked(city, "history/")

    titles = [t for url in pages for t in city.links(url, "//article//h4/a")]
    assert pages == ["history/", "history/part-2/"]
    assert len(titles) == 2 * (COUNT - 1)
    decades = city.links("history/", "//ul[@aria-labelledby='history-decades']//a")
    assert decades == ["history/#d1990", "history/part-2/#d2000"]
    for target in decades:
        url, _, anchor = target.partition("#")
        assert city.tree(url).xpath(f"//section[@id='{anchor}']")


def test_each_day_of_a_long_line_can_be_todays(show: Show, city: Shown) -> None:
    told = [{"date": f"19{n}-07-0{n % 2 + 1}", "event": f"大事{n}"} for n in range(10, 22)]
    told.append({"date": "1990-01-05", "event": "新年"})
    found = show({"buildings/tower-0/timeline.yaml": {"timeline": told}})

    made = {path: json.loads(raw) for path, raw in days.files(found.scene.catalogue)}

    assert walked(found, "history/")[1:], "the line is long"
    assert found.tree("history/").xpath("//@data-today") == ["4"]
    july = [(day["day"], day["count"], len(day["entries"])) for day in made["history/days-07.json"]]
    assert july == [("07-01", 6, 4), ("07-02", 6, 4), ("01-05", 1, 1)]
    assert [day["day"] for day in made["history/days-02.json"]] == ["07-01"]
    assert len(made) == 12


def test_what_a_place_and_its_units_tell_is_cut_in_the_same_way(show: Show, city: Shown) -> None:
    source = {"id": "own", "type": "M", "title": "示例志", "publisher": "示例出版社"}
    hung = {
        f"buildings/tower-0/exhibits/e{n:02}.yaml": {
            "title": f"展品{n}",
            "section": "奠基",
            "date": str(1960 + n),
            "sources": [source],
        }
        for n in range(14)
    }
    found = show(hung)

    for url in ("history/tower-0/unit-e00/", "history/exhibits/"):
        pages = walked(found, url)
        assert pages == [url, f"{url}part-2/", f"{url}part-3/"]
        assert sum(len(found.links(page, "//article//h4/a")) for page in pages) == 14
    place = walked(found, "history/tower-0/")
    assert sum(len(found.links(page, "//article//h4/a")) for page in place) == 16


def test_only_the_whole_line_lists_all_places(city: Shown) -> None:
    places = "//ul[@aria-labelledby='history-places']//a"

    assert len(city.links("history/", places)) == COUNT - 1
    assert city.links("history/tower-1/", places) == ["history/tower-1/", "history/#history-places"]


def test_the_home_page_shows_the_tallest_and_leads_to_all(city: Shown) -> None:
    shown = city.links("", "//div[@class='sky']//ol//a")

    assert len(shown) == 3
    assert "buildings/tower-5/" in shown
    assert "全部 7 处楼宇" in city.text("")
    assert "示例楼0、示例楼1、示例楼2等 6 处" in city.text("")
