"""Checks of a screen: each declared fault is found where it stands, and a sound screen has none."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from showcase.faults import CODES, Place
from showcase.screens.program import program
from showcase.screens.rules import check_headline, check_program, check_screen
from showcase.screens.spec import Daypart, Entry, Geometry, Mode, Screen, Slide, Theme
from tests.screens import sample
from tests.screens.days import DAY

START, END = datetime(2026, 7, 9, 9), datetime(2026, 7, 9, 18)  # noqa: DTZ001 - naive local
GOOD = Mode("来访", "visitor", START, END, "值班负责人")


def where(*loc: str | int) -> Place:
    return Place("/".join(map(str, loc)))


def codes(of: Screen, slides: list[Slide] | None = None) -> list[tuple[str, str]]:
    made = [page("a")] if slides is None else slides
    return [(f.code, f.place.file) for f in check_screen(of, made, where)]


def page(entry: str, **more: Any) -> Slide:
    return Slide(entry, entry, "text", "", more.pop("chars", 10), **more)


def screen(**more: Any) -> Screen:
    fields: dict[str, Any] = {
        "id": "s",
        "title": "屏",
        "geometry": Geometry(55, (1920, 1080), 5),
        "playlist": (Entry("a", "text"),),
    }
    return Screen(**(fields | more))


def theme(ground: str, ink: str) -> tuple[Mode, ...]:
    return (replace(GOOD, kind="borrowed", theme=Theme("示例企业", ground, ink)),)


CASES: list[tuple[str, str, dict[str, Any]]] = [
    ("E901", "dayparts/0/entries/0", {"dayparts": (Daypart("午", 1, 2, ("b",)),)}),
    ("E901", "modes/0/entries/0", {"modes": (replace(GOOD, entries=("b",)),)}),
    ("E902", "modes/0", {"modes": (replace(GOOD, end=None),)}),
    ("E903", "modes/0", {"modes": (replace(GOOD, start=END, end=START),)}),
    ("E904", "modes/0", {"modes": (replace(GOOD, approved=" "),)}),
    ("E905", "modes/0", {"modes": (replace(GOOD, kind="mourning"),)}),
    ("E906", "modes/0", {"modes": (replace(GOOD, kind="lunch"),)}),
    ("E907", "dayparts/0", {"dayparts": (Daypart("空", 60, 60, ("a",)),)}),
    ("E909", "geometry", {"geometry": Geometry(21.5, (1920, 1080), 8)}),
    ("E910", "modes/0/theme", {"modes": theme("#D9A441", "#FFFFFF")}),
    ("E911", "modes/0/theme/ground", {"modes": theme("深蓝", "#FFFFFF")}),
    ("W952", "playlist/0", {"playlist": (Entry("a", "text", 5),)}),
]


@pytest.mark.parametrize(("code", "place", "wrong"), CASES, ids=[c[0] + c[1] for c in CASES])
def test_a_mistake_is_found_where_it_stands(code: str, place: str, wrong: dict[str, Any]) -> None:
    assert codes(screen(**wrong)) == [(code, place)]


@pytest.mark.parametrize(
    ("code", "slides", "kind"),
    [
        ("E908", [page("a", valid=((0, 1),))], "text"),
        ("E912", [page("a")], "video"),
        ("W950", [page("a", chars=90)], "text"),
        ("W954", [page("b")], "text"),
    ],
)
def test_slides_that_cannot_play_well_are_told(code: str, slides: list[Slide], kind: str) -> None:
    assert [c for c, _ in codes(screen(playlist=(Entry("a", kind),)), slides)] == [code]


def test_a_sound_screen_has_no_fault() -> None:
    day = Daypart("全天", 0, 1440, ("a",))
    assert codes(screen(dayparts=(day,), modes=(GOOD, *theme("#12355B", "#FFFFFF")))) == []
    assert check_screen(sample.screen(), sample.all_slides(days=20), where) == []


def test_a_long_headline_and_a_heavy_start_are_warned_of() -> None:
    assert check_headline("字" * 15, where, "title") == []
    assert [f.code for f in check_headline("字" * 16, where, "title")] == ["W951"]
    heavy = [page("a")] + [replace(page("a"), id=f"x{n}", html="字" * 200) for n in range(100)]
    made = program(screen(), heavy, DAY, days=20)
    assert [f.code for f in check_program(made, where)] == ["W953"]


def test_every_code_of_this_room_is_in_its_block_and_shows_right_and_wrong() -> None:
    mine = [c for c in CODES.values() if c.code[1] == "9"]
    assert len(mine) >= 17
    assert all(c.wrong != c.right and c.way_out and c.title for c in mine)
