"""Schedule: screen and slides in, absolute stretches of time out."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.screens.expand import expand
from showcase.screens.fit import dwell, group, split_text, text_length
from showcase.screens.program import FIRST_BYTES, program
from showcase.screens.sizes import sizes
from showcase.screens.spec import Daypart, Entry, Geometry, Mode, Off, Screen, Slide
from showcase.screens.when import day_of, epoch, local, midnight
from tests.screens import sample
from tests.screens.days import DAY, notes


def page(entry: str, *valid: tuple[str, str], kind: str = "text", **more: object) -> Slide:
    stretches = tuple((moment(a), moment(b)) for a, b in valid) or None
    return Slide(entry, entry, kind, f"<p>{entry}</p>", 10, stretches, **more)  # type: ignore[arg-type]


def moment(text: str) -> int:
    return epoch(datetime.fromisoformat(text))


def screen(*entries: str, **more: object) -> Screen:
    playlist = tuple(Entry(key, "text") for key in entries)
    return Screen("s", "屏", Geometry(55, (1920, 1080), 5), playlist, **more)  # type: ignore[arg-type]


def on_at(spans: object, text: str) -> str:
    second = moment(text)
    span = next(s for s in spans if s.start <= second < s.end)  # type: ignore[attr-defined]
    return "off" if span.loop.off else ",".join(name for name, _ in span.loop.slides)


@given(st.integers(-(2**33), 2**34))
def test_epoch_and_local_are_inverse(second: int) -> None:
    assert epoch(local(second)) == second
    assert midnight(day_of(second)) <= second < midnight(day_of(second)) + 86400


@pytest.mark.parametrize(
    ("day", "second"),
    [("1970-01-01", -28800), ("2026-07-09", 1783526400), ("2028-02-29", 1835366400)],
)
def test_midnight_is_that_of_shanghai(day: str, second: int) -> None:
    assert midnight(date.fromisoformat(day)) == second


@pytest.mark.parametrize(
    ("chars", "seconds"), [(0, 8), (16, 8), (17, 9), (40, 16), (89, 30), (200, 64)]
)
def test_dwell_is_what_reading_takes(chars: int, seconds: int) -> None:
    assert dwell(chars) == seconds


@pytest.mark.parametrize(
    ("geometry", "body"),
    [
        (Geometry(55, (1920, 1080), 5), 56),
        (Geometry(55, (3840, 2160), 5), 111),
        (Geometry(43, (1080, 1920), 3), 46),
    ],
)
def test_type_is_seven_millimetres_a_metre_at_least(geometry: Geometry, body: int) -> None:
    made = sizes(geometry)
    assert made.body == body
    assert made.body * made.mm_per_px >= 7 * geometry.view_distance_m
    assert made.head * made.mm_per_px >= 12 * geometry.view_distance_m


@given(st.integers(20, 110), st.sampled_from([(1366, 768), (1920, 1080), (1080, 1920), (3840, 1080)]),
       st.floats(1, 12))  # fmt: skip
def test_type_is_never_too_small_whatever_the_glass(
    inches: int, px: tuple[int, int], metres: float
) -> None:
    made = sizes(Geometry(inches, px, metres))
    assert made.body * inches * 25.4 / (px[0] ** 2 + px[1] ** 2) ** 0.5 >= 7 * metres - 1e-6


def test_a_session_slide_plays_exactly_while_it_is_true() -> None:
    spans = expand(
        screen("a", "b"), [page("a"), page("b", ("2026-07-09T09:00", "2026-07-09T12:00"))], DAY, 2
    )
    assert on_at(spans, "2026-07-09T08:59:59") == "a"
    assert on_at(spans, "2026-07-09T09:00") == "a,b"
    assert on_at(spans, "2026-07-09T11:59:59") == "a,b"
    assert on_at(spans, "2026-07-09T12:00") == "a"


def test_when_everything_has_expired_the_evergreen_card_plays() -> None:
    """Sole item shown outside its dates (xibo-dotnetclient 78)."""
    made = [page("card"), page("b", ("2026-07-09T09:00", "2026-07-09T12:00"))]
    spans = expand(screen("b"), made, DAY, 2)
    assert on_at(spans, "2026-07-09T12:00") == "card"


def test_a_daypart_across_midnight_belongs_to_the_evening_it_starts_on() -> None:
    """Daypart across midnight ends before it starts (Xibo 1275)."""
    thursday = Daypart("夜", 22 * 60, 6 * 60, ("night",), weekdays=(3,))
    spans = expand(screen("a", "night", dayparts=(thursday,)), [page("a"), page("night")], DAY, 9)
    assert on_at(spans, "2026-07-09T05:00") == "a,night"
    assert on_at(spans, "2026-07-09T22:00") == "night"
    assert on_at(spans, "2026-07-10T05:59:59") == "night"
    assert on_at(spans, "2026-07-10T06:00") == "a,night"
    assert on_at(spans, "2026-07-10T22:30") == "a,night"


def test_a_daypart_already_running_at_the_first_midnight_is_seen() -> None:
    part = Daypart("夜", 22 * 60, 6 * 60, ("night",))
    spans = expand(screen("a", dayparts=(part,)), [page("a"), page("night")], DAY, 2)
    assert on_at(spans, "2026-07-09T00:00") == "night"


def test_midnight_to_midnight_is_one_day() -> None:
    """Midnight-to-midnight shows on both days (Xibo 2473)."""
    part = Daypart("全天", 0, 24 * 60, ("b",), weekdays=(3,))
    spans = expand(screen("a", dayparts=(part,)), [page("a"), page("b")], DAY, 3)
    assert on_at(spans, "2026-07-09T23:59:59") == "b"
    assert on_at(spans, "2026-07-10T00:00") == "a"


@pytest.mark.parametrize("day", ["2026-07-31", "2028-02-28", "2028-02-29", "2026-12-31"])
def test_days_follow_each_other_over_month_ends(day: str) -> None:
    first = date.fromisoformat(day)
    tomorrow = first + timedelta(days=1)
    made = [
        page("card"),
        page("one", (f"{first}T00:00", f"{tomorrow}T00:00")),
        page("two", (f"{tomorrow}T00:00", f"{tomorrow + timedelta(days=1)}T00:00")),
    ]
    spans = expand(screen("one", "two"), made, first, 3)
    assert on_at(spans, f"{first}T23:59:59") == "one"
    assert on_at(spans, f"{tomorrow}T00:00") == "two"


def test_modes_replace_lead_turn_grey_and_end() -> None:
    def mode(kind: str, start: str, end: str, **more: object) -> Mode:
        return Mode(kind, kind, datetime.fromisoformat(start), datetime.fromisoformat(end), **more)  # type: ignore[arg-type]

    modes = (
        mode("visitor", "2026-07-09T09:00", "2026-07-09T10:00", entries=("v",)),
        mode("countdown", "2026-07-09T09:00", "2026-07-09T11:00", entries=("c",), lead=True),
        mode("mourning", "2026-07-09T12:00", "2026-07-09T13:00"),
    )
    of = screen("a", "smiles", modes=modes)
    made = [page("a"), page("smiles", kind="smiles"), page("v"), page("c")]
    spans = expand(of, made, DAY, 2)
    assert on_at(spans, "2026-07-09T09:30") == "v"
    assert on_at(spans, "2026-07-09T10:30") == "c,a,smiles"
    assert on_at(spans, "2026-07-09T12:30") == "a"
    assert next(s for s in spans if s.start == moment("2026-07-09T12:00")).loop.grey
    assert on_at(spans, "2026-07-09T13:00") == "a,smiles"


def test_off_hours_weigh_more_than_everything() -> None:
    spans = expand(screen("a", off=(Off(21 * 60, 7 * 60),)), [page("a")], DAY, 2)
    assert on_at(spans, "2026-07-09T06:59:59") == "off"
    assert on_at(spans, "2026-07-09T07:00") == "a"
    assert on_at(spans, "2026-07-09T21:00") == "off"


@given(st.lists(st.tuples(st.integers(0, 72), st.integers(1, 30)), max_size=8), st.integers(1, 5))
def test_spans_leave_no_gap_and_no_overlap(stretches: list[tuple[int, int]], days: int) -> None:
    begin = midnight(DAY)
    made = [page("card")]
    for n, (start, length) in enumerate(stretches):
        valid = ((begin + start * 3600, begin + (start + length) * 3600),)
        made.append(replace(page(f"p{n}"), valid=valid))
    spans = expand(screen(*(f"p{n}" for n in range(len(stretches)))), made, DAY, days)
    assert spans[0].start == begin
    assert spans[-1].end == begin + days * 86400
    for one, two in pairwise(spans):
        assert one.end == two.start
        assert one.loop != two.loop
    for span in spans:
        true = {s.id for s in made if s.valid and s.valid[0][0] <= span.start < s.valid[0][1]}
        assert {name for name, _ in span.loop.slides} == (true or {"card"})


def test_the_first_fortnight_is_small_and_the_year_is_whole() -> None:
    made = program(sample.screen(), sample.all_slides(), DAY, notes=notes(DAY, 30))
    assert made.parts[0].bytes <= FIRST_BYTES
    assert made.end - made.start == 400 * 86400
    assert all(one.end == two.start for one, two in pairwise(made.parts))


def test_two_expansions_are_byte_identical() -> None:
    one = program(sample.screen(), sample.all_slides(DAY, 30), DAY, days=30)
    two = program(sample.screen(), sample.all_slides(DAY, 30), DAY, days=30)
    assert [p.text for p in one.parts] == [p.text for p in two.parts]


def test_slide_ids_must_be_unique() -> None:
    with pytest.raises(ValueError, match="unique"):
        program(screen("a"), [page("a"), page("a")], DAY)


@given(st.text("甲乙丙，。；！", max_size=400))
def test_text_is_split_without_loss_and_never_too_long(text: str) -> None:
    pieces = split_text(text)
    assert all(len(piece) <= 89 for piece in pieces)
    assert "".join(pieces) == text


@given(st.lists(st.integers(1, 60), max_size=30), st.integers(1, 7))
def test_items_are_dealt_in_order_and_evenly(items: list[int], most: int) -> None:
    groups = group(items, float, most=most)
    assert [x for g in groups for x in g] == items
    assert all(len(g) <= most for g in groups)
    assert all(len(g) == 1 or sum(g) <= 89 for g in groups)


def test_seven_rows_become_four_and_three() -> None:
    assert [len(g) for g in group(range(7), lambda _: 1, most=6)] == [4, 3]


def test_length_counts_what_people_read() -> None:
    html = '<p title="不算">党群<b>12:15</b> WiFi &amp; 茶</p><i aria-hidden="true">1 / 2</i><title>不</title>'
    assert text_length(html) == 5
