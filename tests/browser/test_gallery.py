"""The gallery of the built sites: read without scripts, walked when asked, from label to page."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, expect

from tests.support.browsing import Watched, watched
from tests.support.fictional import CLIMBED, EXHIBITS

pytestmark = pytest.mark.browser
GREENLAND = "/buildings/wuhan-greenland/gallery/"
SAMPLE = "/buildings/sample/gallery/"
Open = Callable[..., Watched]


@pytest.fixture
def fictional_at(
    browser: Browser, fictional_site: Path, serve_folder: Callable[[Path], str]
) -> Iterator[Open]:
    """Open pages of the fictional building's site."""
    with ExitStack() as stack:

        def opened(width: int = 1440, **wishes: Any) -> Watched:
            seen: AbstractContextManager[Watched] = watched(
                browser, serve_folder(fictional_site), width=width, **wishes
            )
            return stack.enter_context(seen)

        yield opened


def enter(seen: Watched) -> None:
    seen.page.locator(".gallery-enter").first.click()
    seen.page.wait_for_function("document.querySelector('.gallery-enter').walk")
    still(seen)


def still(seen: Watched) -> None:
    seen.page.wait_for_function(
        "(() => { const s = document.querySelector('.gallery-enter').walk.stats();"
        " return s.idle && s.sharp && !s.moving && !s.gliding; })()",
        timeout=90_000,
    )


def walk(seen: Watched, code: str) -> Any:
    return seen.page.evaluate(f"document.querySelector('.gallery-enter').walk.{code}")


def names(urls: list[str]) -> set[str]:
    return {url.rsplit("/", 1)[1].split(".")[0] for url in urls}


def test_the_walk_of_the_sample_loads_only_when_asked_for(page_at: Open) -> None:
    seen = page_at(1280)
    seen.goto(GREENLAND)
    before = names(seen.requests)

    enter(seen)

    assert "walk" not in before
    assert "walk" in names(seen.requests)
    assert (seen.foreign, seen.failed, seen.errors) == ([], [], [])


def test_one_walks_the_corridor_of_the_sample_by_keys_to_a_page(page_at: Open) -> None:
    seen = page_at(1280)
    seen.goto(f"{GREENLAND}#construction")
    enter(seen)

    expect(seen.page.locator(".walk-name")).to_have_text("绿地中心建造故事")
    seen.page.keyboard.press("Enter")
    label = seen.page.get_by_role("dialog", name="绿地中心建造故事")
    expect(label).to_contain_text("编辑建议")
    label.get_by_role("link", name="进入展品页").click()
    seen.page.wait_for_url(f"**{GREENLAND}construction/")
    expect(seen.page.locator("h1")).to_have_text("绿地中心建造故事")
    expect(seen.page.locator(".sources")).to_contain_text("荆楚网")


def test_arrow_keys_walk_the_full_hall(fictional_at: Open) -> None:
    seen = fictional_at(1280)
    seen.goto(SAMPLE)
    enter(seen)
    before = walk(seen, "stats()")

    seen.page.keyboard.down("ArrowUp")
    seen.page.wait_for_timeout(1200)
    seen.page.keyboard.up("ArrowUp")

    assert walk(seen, "stats().x") > before["x"] + 0.3
    assert (seen.foreign, seen.failed, seen.errors) == ([], [], [])


def test_pictures_of_the_full_hall_stay_within_their_budget(fictional_at: Open) -> None:
    seen = fictional_at(1280)
    seen.goto(f"{SAMPLE}#e30")
    enter(seen)

    stats = walk(seen, "stats()")

    assert stats["small"] > 10
    assert 0 < stats["bytes"] <= 96e6
    assert all("/media/" not in url for url in seen.requests), "an original was fetched"


def test_a_deep_link_shows_its_frame_on_the_quiet_wall(fictional_at: Open) -> None:
    seen = fictional_at(768)
    seen.goto(f"{SAMPLE}#e31")

    expect(seen.page.locator("#e31 .gallery-frame")).to_be_in_viewport()


def test_each_room_has_its_own_walk(fictional_at: Open) -> None:
    seen = fictional_at(1280)
    seen.goto(SAMPLE)

    found = seen.page.locator(".gallery-enter").evaluate_all("all => all.map(b => b.dataset.walk)")

    assert found == ["walk-red-hall.json", "walk-stairs.json"]


def test_one_walks_through_an_open_door_into_the_next_room_and_back(fictional_at: Open) -> None:
    seen = fictional_at(1280)
    seen.goto(SAMPLE)
    enter(seen)
    # before the south wall's door, 3.7 m from the wall's left end as one faces it: an editor said
    # that it leads to the stairs; a frame hangs beside it
    walk(seen, "place(20.3, 12.6, Math.PI)")
    still(seen)
    expect(seen.page.locator(".walk-card")).to_contain_text("通往楼梯长廊")

    seen.page.locator(".walk-view").focus()
    seen.page.keyboard.press("Enter")
    other = "document.querySelectorAll('.gallery-enter')[1].walk"
    seen.page.wait_for_function(f"{other} && {other}.stats().drawn > 0")
    expect(seen.page.locator(".walk-title")).to_contain_text("楼梯长廊")
    seen.page.locator(".walk-menu summary").click()
    seen.page.get_by_role("button", name="通往红色展厅").click()
    seen.page.wait_for_function(
        "document.querySelector('.walk-title b')?.textContent === '红色展厅'"
        " && document.querySelector('.gallery-enter').walk.stats().drawn > 0"
    )

    # one comes back through the same door, not through the entrance
    assert abs(walk(seen, "stats().x") - 20.3) < 0.1
    assert seen.page.locator(".walk").count() == 1
    assert (seen.foreign, seen.failed, seen.errors) == ([], [], [])


def test_who_keeps_walking_at_an_open_door_comes_into_the_next_room(fictional_at: Open) -> None:
    seen = fictional_at(1280, reduced_motion=False)
    seen.goto(SAMPLE)
    enter(seen)
    walk(seen, "place(20.3, 12.6, Math.PI)")
    still(seen)

    seen.page.keyboard.down("ArrowUp")
    expect(seen.page.locator(".walk-title")).to_contain_text("楼梯长廊", timeout=60_000)
    seen.page.keyboard.up("ArrowUp")

    assert seen.page.locator(".walk").count() == 1


def test_keys_lead_through_the_page_and_the_walk_in_reading_order(fictional_at: Open) -> None:
    seen = fictional_at(1280)
    seen.goto(SAMPLE)
    seen.page.locator(".gallery-enter").first.focus()
    order = []
    for _ in range(5):
        order.append(
            seen.page.evaluate(
                "(document.activeElement.textContent.trim() || '').slice(0, 8)"
                " || document.activeElement.className"
            )
        )
        seen.page.keyboard.press("Tab")
    enter(seen)
    inside = []
    for _ in range(4):
        seen.page.keyboard.press("Tab")
        inside.append(seen.page.evaluate("document.activeElement.textContent.trim()"))

    assert order[:2] == ["走进长廊", "展品目录"]
    assert order[3:] == ["示例大厦选址图", "第一根桩"]
    assert inside == ["自动导览", "展品目录", "离开展厅", ""]


@pytest.mark.parametrize("width", [360, 1440])
def test_without_scripts_the_gallery_reads_like_a_catalogue(fictional_at: Open, width: int) -> None:
    seen = fictional_at(width, scripts=False)
    seen.goto(SAMPLE)

    catalogue = seen.page.locator(".gallery-catalogue article")

    assert seen.page.locator(".gallery-enter").first.is_hidden()
    assert catalogue.count() == EXHIBITS
    assert seen.page.locator(".gallery-slot").count() == EXHIBITS
    assert "示例文字" in catalogue.first.inner_text()
    assert seen.page.locator(".gallery-catalogue .cite").count() == EXHIBITS
    assert seen.too_wide() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    [SAMPLE, f"{SAMPLE}e00/", f"{SAMPLE}stairs/", "/history/", "/print/sample/labels/"],
)
@pytest.mark.parametrize("width", [360, 768])
def test_the_full_gallery_fits_and_is_accessible(
    fictional_at: Open, path: str, width: int, scheme: str
) -> None:
    seen = fictional_at(width, scheme=scheme)
    seen.goto(path)

    assert seen.too_wide() == []
    assert seen.axe() == []
    assert (seen.foreign, seen.failed, seen.errors) == ([], [], [])
    assert seen.layout_shift() < 0.05


def test_today_is_decided_in_the_browser_by_the_clock_of_china(fictional_at: Open) -> None:
    seen = fictional_at()
    # 23:30 on the 30th of June in London is the 1st of July in China
    seen.page.clock.set_fixed_time(datetime(2026, 6, 30, 23, 30, tzinfo=ZoneInfo("Europe/London")))
    seen.goto("/history/")

    today = seen.page.locator("[data-today]")

    expect(today).to_contain_text("7月1日")
    assert "揭牌" in today.inner_text()
    assert "7年前" in today.inner_text()


def test_a_day_without_entries_names_the_next_one(fictional_at: Open) -> None:
    seen = fictional_at()
    seen.page.clock.set_fixed_time(datetime(2026, 3, 1, 12, tzinfo=ZoneInfo("Asia/Shanghai")))
    seen.goto("/history/")

    said = seen.page.locator("[data-today]")

    expect(said).to_contain_text("3月1日没有记载")
    expect(said).to_contain_text("奠基")


def test_without_its_file_there_is_no_today(fictional_at: Open) -> None:
    seen = fictional_at()
    seen.page.route("**/days-*.json", lambda route: route.abort())
    seen.goto("/history/")

    expect(seen.page.locator("[data-today]")).to_be_hidden()


def test_labels_print_eight_to_a_sheet_in_black(fictional_at: Open) -> None:
    seen = fictional_at()
    seen.goto("/print/sample/labels/")
    seen.page.emulate_media(media="print")

    card = seen.page.locator(".label-card").first

    assert seen.page.locator(".label-card").count() == EXHIBITS
    assert seen.page.locator("h1").is_hidden()
    assert card.evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
    assert card.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 255, 255)"
    pages = seen.page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
    assert pages == -(-EXHIBITS // 8)


def test_a_stair_prints_a_board_a_storey(fictional_at: Open) -> None:
    seen = fictional_at()
    seen.goto("/print/sample/boards/stairs/")
    seen.page.emulate_media(media="print")

    boards = seen.page.locator(".board")

    assert boards.count() == len(CLIMBED)
    assert boards.first.evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
    pages = seen.page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
    assert pages == len(CLIMBED)


def test_arrow_keys_leaf_through_the_exhibits(fictional_at: Open) -> None:
    seen = fictional_at()
    seen.goto(f"{SAMPLE}e01/")

    seen.page.keyboard.press("ArrowRight")
    seen.page.wait_for_url(f"**{SAMPLE}e02/")
    seen.page.keyboard.press("ArrowLeft")
    seen.page.wait_for_url(f"**{SAMPLE}e01/")
    seen.page.get_by_role("combobox").fill("桩")
    seen.page.keyboard.press("ArrowLeft")
    seen.page.keyboard.press("Escape")
    seen.page.locator("a[data-lightbox]").click()
    seen.page.keyboard.press("ArrowRight")

    assert seen.page.url.endswith(f"{SAMPLE}e01/")


def test_the_citation_of_a_page_is_copied_with_the_day_in_china(fictional_at: Open) -> None:
    seen = fictional_at()
    seen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    seen.page.clock.set_fixed_time(datetime(2026, 6, 30, 23, 30, tzinfo=ZoneInfo("Europe/London")))
    seen.goto(f"{SAMPLE}e01/")

    seen.page.get_by_role("button", name="复制").click()

    expect(seen.page.get_by_role("status").filter(has_text="已复制")).to_be_visible()
    copied = seen.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("示例大厦（虚构）. 第一根桩[EB/OL]. [2026-07-01]. https://")
