"""Lobby: from an editor's file to what a screen shows, and when; from outside."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from showcase import lobby
from showcase.faults import Level
from showcase.plan import Scene
from showcase.screens.when import midnight
from tests.lobby.showing import (
    ENV,
    GLASS,
    SCREEN,
    TODAY,
    Made,
    as_it_is,
    faults,
    plays,
    shown,
    told,
)


def test_a_screen_greets_with_its_buildings_name(made: Made) -> None:
    show = made([{"key": "hi", "kind": "welcome"}])

    assert '欢迎来到</p><h1 class="h">示例大厦</h1>' in show.slides[0].html
    assert show.of.slug == "sample-door"


def test_today_is_a_slide_of_its_own_day_only(made: Made) -> None:
    activity = {"name": "午间课", "repeat": "每周二", "time": "12:15-13:15"}

    show = made(
        [{"key": "hi", "kind": "welcome"}, {"key": "today", "kind": "today"}],
        {"buildings/sample/activities/noon.yaml": activity},
    )

    assert shown(show, "2026-07-07T23:59") == ["hi-1", "today-2026-07-07-1"]
    assert shown(show, "2026-07-08T00:00") == ["hi-1"]


def test_a_session_without_an_hour_stands_on_its_day_only_and_has_no_hour(made: Made) -> None:
    activity = {"name": "午间课", "repeat": "每周二", "time": "中午"}

    show = made(
        [{"key": "hi", "kind": "welcome"}, {"key": "today", "kind": "today"}],
        {"buildings/sample/activities/noon.yaml": activity},
    )
    days = [slide for slide in show.slides if slide.kind == "today"]

    assert "中午" in days[0].html
    assert "00:00" not in days[0].html
    assert days[0].valid == ((midnight(date(2026, 7, 7)), midnight(date(2026, 7, 8))),)
    assert not any(slide.id.startswith("today-2026-07-08") for slide in days)


def test_a_daypart_has_its_own_entries(made: Made) -> None:
    show = made(
        [
            {"key": "hi", "kind": "welcome"},
            {"key": "noon", "kind": "text", "title": "午间", "text": "歇一歇。"},
        ],
        dayparts=[
            {"name": "午间", "start": "11:30", "end": "13:30", "entries": ["noon"]},
            {"name": "日常", "start": "00:00", "end": "24:00", "entries": ["hi"]},
        ],
    )

    assert shown(show, "2026-07-07T11:29") == ["hi-1"]
    assert shown(show, "2026-07-07T11:30") == ["noon-1"]
    assert shown(show, "2026-07-07T13:30") == ["hi-1"]


def test_a_borrowed_venue_comes_back_by_itself(made: Made) -> None:
    show = made(
        [{"key": "hi", "kind": "welcome"}],
        modes=[
            {
                "name": "借场",
                "kind": "borrowed",
                "from": "2026-07-07T14:00",
                "to": "2026-07-07T17:30",
                "approved": "值班负责人",
                "theme": {"name": "示例企业", "ground": "#12355B", "ink": "#FFFFFF"},
            }
        ],
    )

    assert plays(show, "2026-07-07T17:29").theme.name == "示例企业"
    assert plays(show, "2026-07-07T17:30").theme is None


def test_a_districts_screen_shows_its_towers_and_how_many_stations_it_has(tmp_path: Path) -> None:
    screen = {"name": "屏", "geometry": GLASS, "playlist": [{"key": "hi", "kind": "welcome"}]}
    stations = {
        f"districts/quarter/stations/s{n}.yaml": {"name": f"第{n}大厦", "kind": "楼宇站"}
        for n in (1, 2, 3)
    }
    checked = told(
        tmp_path,
        {
            "districts/quarter/district.yaml": {
                "name": "示例区",
                "location": {"city": "示例市"},
            },
            **stations,
            "districts/quarter/screens/wall.yaml": screen,
        },
    )
    assert [str(f) for f in checked.faults if f.level is Level.FAULT] == []
    shared = lobby.lobby(
        Scene(checked.catalogue, TODAY), lobby.Pool(lambda path: None, as_it_is), ENV
    )

    ((folder, found),) = checked.catalogue.screens()
    show = lobby.show(shared, folder, found)

    assert show.elevation.count('class="dr-tower"') == 3
    assert show.centre == "示例市 · 3 处站点"


def test_a_number_withheld_is_not_shown_and_a_qualifier_is_never_dropped(made: Made) -> None:
    rows = [
        {"id": "visits", "label": "来访", "value": 80, "q": "近", "unit": "家", "headline": True},
        {"id": "members", "label": "党员", "value": 19, "kind": "党员数", "headline": True},
    ]

    show = made(
        [{"key": "hi", "kind": "welcome"}, {"key": "n", "kind": "figure"}],
        {"buildings/sample/figures.yaml": {"figures": rows}},
    )
    said = "".join(slide.html for slide in show.slides)

    assert '<span class="q">近</span><b>80</b>' in said
    assert "19" not in said


def test_a_countdown_runs_to_the_end_of_the_session(made: Made) -> None:
    activity = {"name": "主题党日", "dates": ["2026-07-10"], "time": "12:00-13:00"}

    show = made(
        [
            {"key": "hi", "kind": "welcome"},
            {"key": "c", "kind": "countdown", "activity": "day", "days": 2},
        ],
        {"buildings/sample/activities/day.yaml": activity},
    )

    assert shown(show, "2026-07-07T23:59") == ["hi-1"]
    assert shown(show, "2026-07-08T00:00") == ["hi-1", "c-2026-07-10"]
    assert shown(show, "2026-07-10T13:00") == ["hi-1"]


def test_a_long_text_is_dealt_over_slides(made: Made) -> None:
    show = made(
        [{"key": "t", "kind": "text", "title": "介绍", "text": "党群服务中心面向楼宇开放。" * 20}]
    )

    assert len(show.slides) > 1
    assert all(slide.chars <= 89 for slide in show.slides)


def test_black_hours_are_black(made: Made) -> None:
    show = made([{"key": "hi", "kind": "welcome"}], off=[{"start": "22:00", "end": "06:30"}])

    assert plays(show, "2026-07-08T06:29").off
    assert not plays(show, "2026-07-08T06:30").off


@pytest.mark.parametrize(
    ("code", "screen"),
    [
        ("E901", {"dayparts": [{"name": "午", "start": "11:30", "end": "13:30", "entries": ["no"]}]}),
        ("E902", {"modes": [{"name": "访", "kind": "visitor", "from": "2026-07-01T09:00", "approved": "岗"}]}),
        ("E903", {"modes": [{"name": "访", "kind": "visitor", "from": "2026-07-02T09:00", "to": "2026-07-01T09:00", "approved": "岗"}]}),
        ("E904", {"modes": [{"name": "访", "kind": "visitor", "from": "2026-07-01T09:00", "to": "2026-07-01T10:00"}]}),
        ("E908", {"playlist": [{"key": "today", "kind": "today"}]}),
        ("E909", {"geometry": {"diagonal_in": 21.5, "px": [1920, 1080], "view_distance_m": 8}}),
        ("E913", {"playlist": [{"key": "a", "kind": "welcome"}, {"key": "a", "kind": "phone"}]}),
        ("E914", {"playlist": [{"key": "a", "kind": "welcome"}, {"key": "f", "kind": "video"}]}),
        ("E916", {"signoff": {"drafted": "甲岗", "reviewed": "乙岗", "approved": "甲岗", "date": "2026-07-01"}}),
        ("E917", {"signoff": {"drafted": "甲岗", "reviewed": "乙岗", "approved": "丙岗", "date": "2026-07-01", "level": "重大"}}),
        ("W951", {"playlist": [{"key": "a", "kind": "welcome", "title": "关于组织开展主题党日系列活动的预告"}]}),
    ],
)  # fmt: skip
def test_a_mistake_is_told_where_it_stands(
    tmp_path: Path, code: str, screen: dict[str, Any]
) -> None:
    found = faults(tmp_path, **screen)

    assert [f.split(":")[0] for f in found] == [f"{code} data/{SCREEN}"]
    assert int(found[0].rpartition(":")[2]) > 0


def test_a_day_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    mode = {
        "name": "访",
        "kind": "visitor",
        "from": "2026-02-30T09:00",
        "to": "2026-07-01T10:00",
        "approved": "岗",
    }

    assert faults(tmp_path, modes=[mode])


def test_a_walk_passes_six_exhibits_a_slide_and_stays_as_long_as_that_takes(made: Made) -> None:
    """Without the tour's script the quiet wall stands alone; both show every exhibit once."""
    source = {"id": "book", "type": "M", "title": "示例", "publisher": "示例大厦", "date": "2026"}
    hung = {
        f"buildings/sample/exhibits/e{n}.yaml": {"title": f"展品{n}", "sources": [source]}
        for n in range(8)
    }
    shown = made([{"key": "hi", "kind": "welcome"}, {"key": "tour", "kind": "walk"}], hung)
    walks = [s for s in shown.slides if s.kind == "walk"]
    assert [s.html.count("展品") for s in walks] == [4, 4]
    assert [s.files for s in walks] == [(), ()]
    assert all(4 * 7 <= (s.seconds or 0) <= 4 * 20 for s in walks)
    few = made(
        [{"key": "hi", "kind": "welcome"}, {"key": "tour", "kind": "walk", "exhibits": ["e2"]}],
        hung,
    )
    (one,) = [s for s in few.slides if s.kind == "walk"]
    assert "展品2" in one.html
    assert (one.seconds or 0) < (walks[0].seconds or 0)
