"""Dates of exhibits: as precise as written, sorted, said in Chinese, or a fault with a way out."""

from __future__ import annotations

import calendar
from datetime import date

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.faults import CODES, Fault, Place
from showcase.gallery import When, read_date

HERE = Place("data/buildings/sample/exhibits/e1.yaml", 3, 7)


def read(text: str) -> When:
    made = read_date(text, HERE)
    assert isinstance(made, When), made
    return made


def fault(text: str) -> Fault:
    made = read_date(text, HERE)
    assert isinstance(made, Fault), made
    return made


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1921", "1921年"),
        ("1921-07", "1921年7月"),
        ("1921-07-01", "1921年7月1日"),
        ("1921~", "约1921年"),
        ("1921-07~", "约1921年7月"),
        ("1921?", "1921年（存疑）"),
        ("1921%", "约1921年（存疑）"),
        ("192X", "20世纪20年代"),
        ("190X", "20世纪头十年"),
        ("201X", "21世纪10年代"),
        ("19XX", "20世纪"),
        ("1921/1927", "1921—1927年"),
        ("1921-07/1921-08", "1921年7月—8月"),
        ("1921-07-23/1921-07-31", "1921年7月23日—31日"),
        ("1921-07-23/1921-08-02", "1921年7月23日—8月2日"),
        ("1921-07/1922-01", "1921年7月—1922年1月"),
        ("1921-07/1927", "1921年7月—1927年"),
        ("1921~/1927", "约1921年—1927年"),
        ("192X/194X", "20世纪20年代—20世纪40年代"),
        ("1921/..", "1921年起"),
        ("../1927", "至1927年"),
        ("1921/", "1921年起，止期不详"),
        ("/1927", "至1927年止，始期不详"),
    ],
)
def test_a_date_is_said_as_precisely_as_written(text: str, said: str) -> None:
    assert read(text).display == said


@pytest.mark.parametrize(
    ("text", "code", "nearest"),
    [
        ("1921年7月1日", "E263", "1921-07-01"),
        ("1921年7月", "E263", "1921-07"),
        ("1921年", "E263", "1921"),
        ("1921.7.1", "E263", "1921-07-01"),
        ("１９２１-7", "E263", "1921-07"),
        ("1921/7/1", "E263", "1921-07-01"),
        ("1921/07", "E263", "1921-07"),
        ("约1921年", "E263", "1921~"),
        ("1921年前后", "E263", "1921~"),
        ("1921（存疑）", "E263", "1921?"),
        ("20世纪20年代", "E263", "192X"),
        ("1920年代", "E263", "192X"),
        ("192x", "E263", "192X"),
        ("1921年/1927年", "E263", "1921/1927"),
        ("1921-1927", "E265", "1921/1927"),
        ("1921年—1927年", "E265", "1921/1927"),
        ("1921-00", "E264", "1921"),
        ("1921-07-00", "E264", "1921-07"),
        ("1927/1921", "E262", "1921/1927"),
        ("1921-02-30", "E261", "1921-02"),
        ("1921-13", "E261", "1921"),
        ("1900-02-29", "E261", "1900-02"),
    ],
)
def test_another_notation_is_a_fault_that_names_the_nearest_right_form(
    text: str, code: str, nearest: str
) -> None:
    found = fault(text)

    assert (found.code, found.place) == (code, HERE)
    assert nearest in found.way_out
    assert isinstance(read_date(nearest, HERE), When)


@pytest.mark.parametrize(
    "text",
    ["", "..", "../..", "/", "建党初期", "昨天", "1921-7-1-1", "192X-07", "1921/1922/1923", "21"],
)
def test_what_is_no_date_is_told_with_all_right_forms(text: str) -> None:
    found = fault(text)

    assert found.code == "E260"
    assert "192X" in found.way_out


def test_sorting_puts_the_less_precise_first_and_the_shorter_first() -> None:
    ordered = [
        "19XX",
        "192X",
        "1921",
        "1921-07",
        "1921-07-01",
        "1921-07-02",
        "1921-08",
        "1922/1923",
        "1922/..",
    ]

    assert [
        w.text for w in sorted(map(read, reversed(ordered)), key=lambda w: w.sort_key)
    ] == ordered


def test_only_a_day_known_for_certain_is_on_this_day() -> None:
    days = {
        text: read(text).day_of_year
        for text in ("1921-07-01", "1921-07", "1921-07-01~", "1921-07-01/1921-07-02")
    }

    assert days == {
        "1921-07-01": "07-01",
        "1921-07": "",
        "1921-07-01~": "",
        "1921-07-01/1921-07-02": "",
    }


@pytest.mark.parametrize(
    ("text", "iso"), [("1921", "1921"), ("1921-07~", "1921-07"), ("192X", ""), ("1921/1922", "")]
)
def test_machines_get_only_what_html_can_say(text: str, iso: str) -> None:
    assert read(text).iso == iso


@st.composite
def points(draw: st.DrawFn) -> str:
    year = draw(st.integers(1000, 2999))
    if draw(st.integers(0, 5)) == 0:
        return draw(st.sampled_from([f"{year // 10}X", f"{year // 100}XX"]))
    text = f"{year:04}"
    if draw(st.booleans()):
        month = draw(st.integers(1, 12))
        text += f"-{month:02}"
        if draw(st.booleans()):
            text += f"-{draw(st.integers(1, calendar.monthrange(year, month)[1])):02}"
    return text + draw(st.sampled_from(["", "", "~", "?", "%"]))


@settings(deadline=None)
@given(points())
def test_bounds_agree_with_the_edtf_package(text: str) -> None:
    point = read(text).single
    oracle = edtf.parse_edtf(text)
    assert point is not None

    assert date(*point.first) == date(*oracle.lower_strict()[:3])
    assert date(*point.last) == date(*oracle.upper_strict()[:3])


@settings(deadline=None)
@given(points())
def test_display_never_says_more_than_was_written(text: str) -> None:
    said = read(text).display

    assert ("月" in said) == (text.count("-") >= 1)
    assert ("日" in said) == (text.count("-") == 2)
    assert ("约" in said) == text.endswith(("~", "%"))
    assert ("存疑" in said) == text.endswith(("?", "%"))


@settings(deadline=None)
@given(points(), points())
def test_an_interval_reads_or_is_backwards(start: str, end: str) -> None:
    made = read_date(f"{start}/{end}", HERE)

    if isinstance(made, Fault):
        assert made.code == "E262"
        assert isinstance(read_date(f"{end}/{start}", HERE), When)
    else:
        assert made.start is not None
        assert made.end is not None
        assert made.start.first <= made.end.last


@settings(deadline=None)
@given(st.text(alphabet="0123456789年月日X/.-~?%约至 （）\n", max_size=14) | st.text(max_size=12))
def test_any_text_is_read_or_told(text: str) -> None:
    made = read_date(text, HERE)

    if isinstance(made, Fault):
        assert "E260" <= made.code <= "E269"
        if CODES[made.code].fixable:
            nearest = made.way_out.split("：")[-1]
            assert not isinstance(read_date(nearest, HERE), Fault) or made.code == "E263"
    else:
        assert made.display
        assert made.sort_key
