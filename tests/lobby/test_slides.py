"""Lobby: from an editor's file to what a screen shows, and when; from outside."""

import io
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image

from showcase import lobby
from showcase.check import check_folder
from showcase.faults import Level
from showcase.images import Fitted
from showcase.plan import Scene
from showcase.render.bodies import environment
from showcase.screens.expand import expand
from showcase.screens.manifest import hashed
from showcase.screens.when import epoch, midnight
from tests.support.builds import ROOT

ENV = environment(ROOT / "overrides")
TODAY = date(2026, 7, 6)
GLASS = {"diagonal_in": 55, "px": [1920, 1080], "view_distance_m": 5}
SCREEN = "buildings/sample/screens/door.yaml"
BASE: dict[str, Any] = {
    "site.yaml": {
        "title": "示例站",
        "headline": "字",
        "tagline": "话",
        "url": "https://example.org/",
    },
    "buildings/sample/building.yaml": {"name": "示例大厦"},
}
CONSENT = {
    "scope": ["photo"],
    "channel": ["lobby"],
    "date": "2026-01-01",
    "expires": "2026-07-10",
    "evidence_id": "档案1",
}
Made = Callable[..., lobby.Show]


def told(tmp_path: Path, files: dict[str, Any]) -> Any:
    for path, data in {**BASE, **files}.items():
        target = tmp_path / "data" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(data, bytes):
            target.write_bytes(data)
        else:
            target.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return check_folder(tmp_path / "data", TODAY)


def as_it_is(content: bytes, glass: tuple[int, int]) -> Fitted:
    """Pictures are not made anew here; what is shown of them can be told by their names."""
    return Fitted(60, 40, content, ".png")


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Write a screen and other files, and make what it plays."""

    def make(
        playlist: list[dict[str, Any]], files: dict[str, Any] | None = None, **more: Any
    ) -> Any:
        screen = {"name": "门口屏", "geometry": GLASS, "playlist": playlist, **more}
        checked = told(tmp_path, {SCREEN: screen, **(files or {})})
        assert [str(f) for f in checked.faults if f.level is Level.FAULT] == []

        def read(path: str) -> bytes | None:
            file = tmp_path / "data" / path
            return file.read_bytes() if file.is_file() else None

        pool = lobby.Pool(read, as_it_is)
        shared = lobby.lobby(Scene(checked.catalogue, TODAY), pool, ENV)
        folder, found = next(checked.catalogue.screens())
        return lobby.show(shared, folder, found)

    return make


def faults(tmp_path: Path, **screen: Any) -> list[str]:
    whole = {
        "name": "屏",
        "geometry": GLASS,
        "playlist": [{"key": "hi", "kind": "welcome"}],
        **screen,
    }
    checked = told(tmp_path, {SCREEN: whole})
    return [
        f"{f.code} {f.place.file}:{f.place.line}"
        for f in checked.faults
        if "screens" in f.place.file
    ]


def plays(show: lobby.Show, moment: str) -> Any:
    """The loop of a moment."""
    second = epoch(datetime.fromisoformat(moment))
    spans = expand(show.spec, show.slides, TODAY, 30)
    return next(span.loop for span in spans if span.start <= second < span.end)


def shown(show: lobby.Show, moment: str) -> list[str]:
    return [name for name, _ in plays(show, moment).slides]


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


def test_the_sites_own_days_of_mourning_turn_the_screen_grey(made: Made) -> None:
    days = {"from": "2026-07-08", "to": "2026-07-08", "basis": "公告", "scope": "lobby"}

    show = made(
        [{"key": "hi", "kind": "welcome"}], {"site.yaml": {**BASE["site.yaml"], "mourning": [days]}}
    )

    assert plays(show, "2026-07-08T12:00").grey
    assert not plays(show, "2026-07-09T00:00").grey


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


FILM = {
    "name": "露天电影",
    "dates": ["2026-07-08", "2026-07-09"],
    "time": "19:00-21:00",
    "entertainment": True,
}
LESSON = {"name": "微党课", "dates": ["2026-07-08"], "time": "12:15-13:15"}
PROGRAMME = [{"key": "hi", "kind": "welcome"}] + [
    {"key": kind, "kind": kind} for kind in ("now", "today", "week")
]


@pytest.mark.parametrize(
    ("site", "screen"),
    [
        ({"mourning": [{"from": "2026-07-08", "to": "2026-07-08", "basis": "公告"}]}, {}),
        (
            {},
            {
                "modes": [
                    {
                        "name": "哀悼",
                        "kind": "mourning",
                        "from": "2026-07-08T00:00",
                        "to": "2026-07-09T00:00",
                        "basis": "公告",
                        "approved": "值班岗",
                    }
                ]
            },
        ),
    ],
)
def test_entertainment_is_not_announced_while_the_screen_mourns(
    made: Made, site: dict[str, Any], screen: dict[str, Any]
) -> None:
    show = made(
        PROGRAMME,
        {
            "site.yaml": {**BASE["site.yaml"], **site},
            "buildings/sample/activities/film.yaml": FILM,
            "buildings/sample/activities/lesson.yaml": LESSON,
        },
        **screen,
    )
    html = {slide.id: slide.html for slide in show.slides}

    def said(moment: str) -> str:
        return "".join(html[name] for name in shown(show, moment))

    # the day before tells of the lesson and of the day after's film only
    assert said("2026-07-07T12:00").count("露天电影") == 1
    assert "微党课" in said("2026-07-08T09:00")
    assert "露天电影" not in said("2026-07-08T09:00")
    assert "露天电影" not in said("2026-07-08T20:00")
    assert "露天电影" in said("2026-07-09T09:00")


def test_what_is_no_entertainment_goes_on_in_mourning(made: Made) -> None:
    days = {"from": "2026-07-08", "to": "2026-07-08", "basis": "公告"}
    show = made(
        PROGRAMME,
        {
            "site.yaml": {**BASE["site.yaml"], "mourning": [days]},
            "buildings/sample/activities/film.yaml": {**FILM, "entertainment": False},
        },
    )

    assert "today-2026-07-08-1" in shown(show, "2026-07-08T12:00")


def test_a_quotation_leaves_the_screen_when_its_consent_ends(made: Made) -> None:
    quote = {"topic": "午间", "quote": "这里安静", "consent": CONSENT}

    show = made(
        [{"key": "hi", "kind": "welcome"}, {"key": "wall", "kind": "messages"}],
        {"buildings/sample/walls.yaml": {"messages": [quote]}},
    )

    assert "wall-quote-1" in shown(show, "2026-07-10T23:59")
    assert shown(show, "2026-07-11T00:00") == ["hi-1"]


def test_a_quotation_agreed_for_the_web_only_is_not_shown(made: Made) -> None:
    quote = {"topic": "午间", "quote": "这里安静", "consent": {**CONSENT, "channel": ["web"]}}

    show = made(
        [{"key": "hi", "kind": "welcome"}, {"key": "wall", "kind": "messages"}],
        {"buildings/sample/walls.yaml": {"messages": [quote]}},
    )

    assert not any("这里安静" in slide.html for slide in show.slides)


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


def picture(seed: str) -> bytes:
    """A picture of its own."""
    made = io.BytesIO()
    Image.new("RGB", (60, 40), (ord(seed), 0, 0)).save(made, "PNG")
    return made.getvalue()


def pictured(idents: dict[str, str | None]) -> dict[str, Any]:
    """Exhibits with a picture each, agreed to until a day (None: nobody had to be asked)."""
    source = {"id": "book", "type": "M", "title": "示例", "publisher": "示例大厦", "date": "2026"}
    drawn = {f"buildings/sample/media/{ident}.png": picture(ident) for ident in idents}
    return drawn | {
        f"buildings/sample/exhibits/{ident}.yaml": {
            "title": f"展品{ident}",
            "sources": [source],
            "media": [
                {
                    "file": f"media/{ident}.png",
                    "alt": "一张合影",
                    **({"faces": True, "consent": {**CONSENT, "expires": end}} if end else {}),
                }
            ],
        }
        for ident, end in idents.items()
    }


@pytest.mark.parametrize("kind", ["walk", "wall"])
def test_when_a_consent_ends_only_its_own_picture_goes(made: Made, kind: str) -> None:
    hung = pictured({"a": "2026-07-10", "b": "2026-07-20", "c": None})

    show = made([{"key": "hi", "kind": "welcome"}, {"key": "it", "kind": kind}], hung)
    html = {slide.id: slide.html for slide in show.slides}
    shows = {
        moment: "".join(html[name] for name in shown(show, moment) if name.startswith("it-"))
        for moment in (
            "2026-07-10T23:59",
            "2026-07-11T00:00",
            "2026-07-21T00:00",
            "2026-07-30T12:00",
        )
    }

    names = {i: hashed("picture.png", picture(i)) for i in "abc"}
    left = [[i for i in "abc" if names[i] in told] for told in shows.values()]
    assert left == [["a", "b", "c"], ["b", "c"], ["c"], ["c"]]
    if kind == "walk":  # the exhibit stays, as its words
        assert all(f"展品{i}" in told for told in shows.values() for i in "abc")


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
