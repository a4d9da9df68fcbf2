"""What a screen shows when the clock is wrong, the zone is foreign, or the day ends."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from showcase.screens.slides import Text, Welcome
from showcase.screens.spec import Daypart, Mode, Off, Slide
from showcase.screens.when import epoch
from tests.screens import sample
from tests.screens.conftest import small
from tests.screens.days import DAY, at
from tests.screens.glass import Glass

pytestmark = pytest.mark.browser
Hang = Callable[..., Glass]
YEAR = 365 * 86400


@pytest.mark.parametrize("year", [1970, 2069])
def test_a_clock_decades_off_is_put_right_by_the_server(hang: Hang, year: int) -> None:
    """No clock battery: months off, everything inactive (Anthias 667)."""
    skew = epoch(at(date(year, 1, 1), "00:00")) - epoch(at(DAY, "12:04"))
    glass = hang(skew=skew).open().wait_release(1).wait_slide()
    glass.wait(lambda: glass.root("clock") == "server")
    assert "12:04" in glass.text()
    assert "untrusted" not in glass.classes()


@pytest.mark.parametrize("year", [1970, 2069])
def test_without_a_server_a_wrong_clock_shows_undated_slides_and_no_clock(
    hang: Hang, year: int
) -> None:
    """Cold boot offline in a wrong year: only what is always true."""
    skew = epoch(at(date(year, 1, 1), "00:00")) - epoch(at(DAY, "12:04"))
    glass = hang().open().wait_release(1).wait_slide().wait_worker()
    glass.offline()
    glass.context.add_init_script(f"window.__time.jump({skew * 1000})")
    glass.cold_boot().wait_release(1).wait_slide()
    seen = set()
    for _ in range(30):
        seen.add(glass.slide)
        glass.pass_time(1.6)
    assert len(seen) > 1
    assert not any(slide.startswith("today") for slide in seen)
    assert "untrusted" in glass.classes()
    assert glass.ask("getComputedStyle(document.querySelector('.clock')).visibility") == "hidden"


@pytest.mark.parametrize("days", [1, -1])
def test_a_clock_that_jumps_a_day_is_not_believed(hang: Hang, days: int) -> None:
    """±1 day while playing offline: no wrong date for a second; the server puts it right."""
    glass = hang().open().wait_release(1).wait_slide().wait_worker()
    glass.offline()
    glass.jump(days * 86400)
    glass.wait(lambda: "untrusted" in glass.classes(), 2)
    glass.pass_time(2)
    assert not glass.slide.startswith("today")
    glass.online()
    glass.ask("window.dispatchEvent(new Event('online'))")
    glass.wait(lambda: glass.root("clock") == "server", 15)
    assert "7月9日 星期四" in glass.text()


def test_a_clock_set_wrong_and_right_again_is_believed(hang: Hang) -> None:
    """Somebody corrects the mistake: no server is needed to see that it is undone."""
    glass = hang().open().wait_release(1).wait_slide().wait_worker()
    glass.offline()
    glass.jump(86400)
    glass.wait(lambda: "untrusted" in glass.classes(), 2)
    glass.jump(-86400)
    glass.wait(lambda: "untrusted" not in glass.classes(), 2)


def test_a_server_with_a_mad_clock_is_not_believed_at_once(hang: Hang) -> None:
    """One answer an hour off does not move a clock that is right; one of 1970 never does."""
    glass = hang().open().wait_release(1).wait_slide()
    world = glass.server.world
    world.off = -20 * YEAR
    glass.pass_time(48)
    assert "7月9日" in glass.text()


def test_every_zone_shows_the_same_frame(hang: Hang) -> None:
    """UTC date ≠ local date, in China 00:00–08:00 daily (MagicMirror 1798)."""
    frames = []
    for zone in ("UTC", "America/New_York", "Asia/Shanghai"):
        glass = hang("06:30", zone=zone).open("?at=2026-07-10T06:30:10").wait_slide()
        glass.wait(lambda g=glass: "农历" in g.text())
        frames.append((glass.slide, glass.ask("document.querySelector('.top').innerText")))
    assert frames[0] == frames[1] == frames[2]
    assert frames[0][1] == "7月10日 星期五\n农历五月廿六\n\n06:30"


@pytest.mark.parametrize(
    ("day", "title"),
    [
        ("2026-07-09", "乙日"),
        ("2026-07-31", "乙日"),
        ("2028-02-28", "闰日"),
        ("2028-02-29", "乙日"),
    ],
)
def test_today_rolls_over_at_midnight_without_a_reload(hang: Hang, day: str, title: str) -> None:
    """Midnight, month end, 29 February; weekday computed once (pv-forecast-card 37)."""
    first = date.fromisoformat(day)
    made = []
    for n, word in enumerate(["甲日", "闰日" if title == "闰日" else "乙日"]):
        begin = epoch(at(first + timedelta(days=n), "00:00"))
        data = Text(word, (str(first + timedelta(days=n)),))
        made.append(
            sample.make_slide(
                sample.ENV, data, id=f"d{n}", entry="text", valid=((begin, begin + 86400),)
            )
        )
    made.append(sample.make_slide(sample.ENV, Welcome("常在"), id="always", entry="welcome"))
    of = sample.screen(entries=("text",))
    done = sample.make(1, made=made, of=of, first=first, days=30)
    glass = hang("23:59:30", day=first, done=done).open().wait_slide("d0")
    before = glass.opens
    late = glass.wait_slide("d1").came("d1")
    assert 0 <= late - epoch(at(first + timedelta(days=1), "00:00")) < 1
    assert glass.opens == before
    second = first + timedelta(days=1)
    glass.wait(lambda: f"{second.month}月{second.day}日" in glass.text(), 2)


def _only(words: str, start: str, end: str) -> Slide:
    interval = (epoch(at(DAY, start)), epoch(at(DAY, end)))
    return sample.make_slide(
        sample.ENV, Text(words, (words,)), id="sole", entry="text", valid=(interval,)
    )


def test_the_sole_item_expires_and_an_evergreen_card_stands_a_second_later(hang: Hang) -> None:
    """Sole item shown outside its dates (xibo-dotnetclient 78); never blank, never expired."""
    card = sample.make_slide(sample.ENV, Welcome("常在"), id="always", entry="welcome")
    of = sample.screen(entries=("text",))
    done = sample.make(1, made=[_only("限时", "09:00", "12:00"), card], of=of, days=30)
    glass = hang("11:59:30", done=done).open().wait_slide("sole")
    moment = glass.wait_slide("always").came("always")
    assert 0 <= moment - epoch(at(DAY, "12:00")) < 1
    glass.wait(lambda: "限时" not in glass.text())  # it fades by the browser's own clock


def test_past_the_horizon_undated_slides_play_on(hang: Hang) -> None:
    """A site nobody rebuilds for longer than its schedule still shows what is always true."""
    glass = hang().open().wait_release(1).wait_slide().wait_worker()
    glass.offline()
    glass.leap(2 * YEAR)
    glass.wait(lambda: glass.slide and not glass.slide.startswith("today"))
    glass.pass_time(8)
    assert glass.visible()


def test_off_hours_are_black_and_empty_and_end_by_themselves(hang: Hang) -> None:
    """Hangs on wake after a long blackout (browser_mod 140)."""
    of = replace(sample.screen(entries=("welcome",)), off=(Off(12 * 60 + 10, 6 * 60),))
    glass = hang(done=small(1, of=of, entries=("welcome",))).open().wait_release(1).wait_slide()
    glass.leap(3600)
    glass.wait(lambda: "off" in glass.classes(), 3)
    assert glass.ask("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"
    assert glass.ask("document.querySelectorAll('.layer *').length") == 0
    assert glass.text().strip() == ""
    glass.leap(17 * 3600)
    glass.wait(lambda: "off" not in glass.classes() and glass.visible(), 3)


def test_two_screens_switch_together(hang: Hang) -> None:
    """Neighbouring screens drift apart (Anthias 3319): the slide is a function of the time.

    Each tells what came on and when by its own clock, so it does not matter which of them the
    machine lets run; a tick is a quarter of a second.
    """
    one = hang()
    browser = one.context.browser
    assert browser is not None
    two = Glass(browser.new_context(), one.server, start=one.server.world.start + 17)
    for glass in (one, two):
        glass.open().wait_release(1)
    until = one.server.world.start + 150
    for glass in (one, two):
        glass.pass_time(until - glass.world())
    first, second = one.seen(), two.seen()
    since, end = max(first[0][1], second[0][1]) + 1, until - 1
    for mine, other in ((first, second), (second, first)):
        shared = [(slide, when) for slide, when in mine if since < when < end]
        assert len(shared) >= 8
        for slide, when in shared:
            assert any(s == slide and abs(t - when) <= 0.5 for s, t in other), (slide, when)
    two.context.close()


def test_a_page_that_slept_is_at_once_where_it_should_be(hang: Hang) -> None:
    """`setTimeout` past 24.8 days loops (poet 119): there is no long timer to lose."""
    glass = hang().open().wait_release(1).wait_slide()
    glass.leap(26 * 86400)
    glass.wait(lambda: "8月4日 星期二" in glass.text(), 3)


def test_a_daypart_across_midnight_and_a_mode_that_ends(hang: Hang) -> None:
    """Daypart across midnight ends before it starts (Xibo 1275); a mode goes away by itself."""
    night = Daypart("夜", 22 * 60, 6 * 60, ("text",))
    day = DAY
    guest = Mode("来访", "visitor", at(day, "12:00"), at(day, "13:00"), "值班", ("figure",))
    of = replace(
        sample.screen(entries=("welcome", "text", "figure")), dayparts=(night,), modes=(guest,)
    )
    glass = hang(done=small(1, of=of, entries=("welcome", "text", "figure")))
    for moment, slide in (
        ("2026-07-09T12:30", "figure"),
        ("2026-07-09T23:30", "text"),
        ("2026-07-10T05:59", "text"),
    ):
        glass.open(f"?at={moment}").wait_slide(slide)
    glass.open("?at=2026-07-09T13:00:01").wait_slide("welcome")
