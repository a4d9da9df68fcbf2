"""Opening the folder in VS Code: the real YAML language server completes, explains and underlines."""

import json
from collections.abc import Iterator

import pytest

from tests.support.builds import ROOT
from tests.support.language_server import SERVER, LanguageServer, running
from tests.support.sample import DATA

HALL = "data/buildings/wuhan-greenland/halls/x.yaml"
ACTIVITY = "data/buildings/wuhan-greenland/activities/x.yaml"
BUILDING = "data/buildings/x/building.yaml"
FIGURES = "data/buildings/x/figures.yaml"


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    assert SERVER.exists(), "run make test once: it installs the packages of parts/"
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    with running(settings) as started:
        yield started


def test_keys_are_offered_with_their_chinese_names(server: LanguageServer) -> None:
    offered = server.completions(HALL, "name: 厅\nkind: 文化\n|\n")

    assert "**功能**" in offered["functions"]
    assert "name" not in offered


def test_choices_are_offered_with_their_meaning(server: LanguageServer) -> None:
    offered = server.completions(BUILDING, "name: 楼\nsilhouette: |\n")

    assert offered == {"straight": "直身", "tapering": "向上收窄"}


def test_an_optional_choice_does_not_offer_null(server: LanguageServer) -> None:
    offered = server.completions(BUILDING, "name: 楼\nkind: |\n")

    assert list(offered) == ["超高层", "写字楼", "楼群", "产业园"]


def test_yes_and_no_are_offered(server: LanguageServer) -> None:
    offered = server.completions(HALL, "name: 厅\nkind: 文化\nin_layout: |\n")

    assert offered == {"true": "是", "false": "否"}


def test_ids_that_exist_are_offered_with_their_names(server: LanguageServer) -> None:
    offered = server.completions(ACTIVITY, "name: 活动\nhall: |\n")

    assert offered["political-life"] == "武汉绿地中心 · 政治生活厅"
    assert "wuhan-greenland/political-life" in offered


@pytest.mark.parametrize("text", ["sources: [|]", "sources:\n  - |"])
def test_ids_are_offered_in_lists(server: LanguageServer, text: str) -> None:
    offered = server.completions(HALL, f"name: 厅\nkind: 文化\n{text}\n")

    assert "荆楚网" in offered["news"]


def test_keys_of_a_group_are_offered(server: LanguageServer) -> None:
    plan = server.completions(HALL, "name: 厅\nkind: 文化\nplan:\n  |\n")
    figure = server.completions(FIGURES, "figures:\n  - id: a\n    |\n")

    assert {"x", "y", "w", "h"} <= set(plan)
    assert {"label", "value", "q", "unit"} <= set(figure)


def test_hovering_tells_title_rule_and_example(server: LanguageServer) -> None:
    told = server.hover(ACTIVITY, "name: 活动\nrep|eat: 每周二\n")

    assert "重复" in told
    assert "日期另行通知" in told
    assert "例：`repeat: 每月第二个周四`" in told


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("name: 厅\nkind: 文化\ncapcity: 5\n", "3:1", "capcity"),
        ("name: 厅\nkind: 文华\n", "2:7", "文化"),
        ("kind: 文化\n", "1:1", "name"),
        ('name: 厅\nkind: 文化\ncapacity: "5"\n', "3:11", "integer"),
        ("name: 厅\nkind: 文化\nbooking: {as_of: 2026.3.1}\n", "3:18", "2026-03"),
    ],
)
def test_mistakes_are_underlined_where_they_stand(
    server: LanguageServer, text: str, place: str, word: str
) -> None:
    told = server.underlined(HALL, text)

    assert any(line.startswith(f"{place} ") and word in line for line in told), told


@pytest.mark.parametrize(
    "text", ["sources: [not-yet-there]\n", "area_m2: 50\n", "area_m2: {value: 5, q: 约}\n"]
)
def test_what_the_check_accepts_or_tells_better_is_not_underlined(
    server: LanguageServer, text: str
) -> None:
    assert server.underlined(HALL, f"name: 厅\nkind: 文化\n{text}") == []


def test_no_file_of_the_sample_is_underlined(server: LanguageServer) -> None:
    told = {
        path.name: found
        for path in sorted(DATA.rglob("*.yaml"))
        if path.parent.name in {"halls", "activities", "branches"}
        or path.name in {"building.yaml", "figures.yaml", "records.yaml"}
        if (found := server.underlined(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")))
    }

    assert told == {}
