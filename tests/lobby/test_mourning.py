"""Lobby: what a screen leaves out while it mourns; from outside."""

from typing import Any

import pytest

from tests.lobby.showing import BASE, Made, plays, shown


def test_the_sites_own_days_of_mourning_turn_the_screen_grey(made: Made) -> None:
    days = {"from": "2026-07-08", "to": "2026-07-08", "basis": "公告", "scope": "lobby"}

    show = made(
        [{"key": "hi", "kind": "welcome"}], {"site.yaml": {**BASE["site.yaml"], "mourning": [days]}}
    )

    assert plays(show, "2026-07-08T12:00").grey
    assert not plays(show, "2026-07-09T00:00").grey


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
