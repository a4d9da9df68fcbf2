"""The search box, as a visitor uses it."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from tests.support.browsing import Watched, watched

pytestmark = pytest.mark.browser

Open = Callable[..., Watched]


def searched(page: Watched) -> list[str]:
    return [url for url in page.requests if "/search/" in url]


def ask(page: Watched, query: str) -> list[str]:
    box = page.page.get_by_role("combobox")
    box.fill(query)
    page.page.wait_for_function("document.querySelector('.site-search [role=status]').textContent")
    return page.page.locator(".site-search__found li").all_inner_texts()


def test_nothing_is_loaded_before_the_first_focus(page_at: Open) -> None:
    page = page_at(1440)
    page.goto("/")

    assert searched(page) == []

    with page.page.expect_response("**/search/**"):
        page.page.get_by_role("combobox").focus()
    assert [url.rsplit("/", 1)[1] for url in searched(page)] == ["index.json"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("文化休闲厅", "文化休闲厅"),
        ("休闲", "文化休闲厅"),
        ("绿地", "武汉绿地中心"),
    ],
)
def test_results_name_what_was_meant_and_where_it_is(
    page_at: Open, query: str, expected: str
) -> None:
    page = page_at(360)
    page.goto("/")

    found = ask(page, query)

    assert any(expected in row and "武汉绿地中心" in row for row in found), found


@pytest.mark.parametrize(
    ("query", "title", "kind", "place"),
    [
        ("中心", "武汉绿地中心", "楼宇", ""),
        ("服务中心", "武汉绿地中心", "楼宇", ""),
        ("长廊", "红色展示长廊", "厅室", "武汉绿地中心"),
        ("长廊", "历史文化长廊", "展品", "华融国际大厦"),
        ("政治生活馆", "政治生活厅", "厅室", "武汉绿地中心"),
        ("绿地铭创楼宇综合党委", "武汉绿地中心综合党委", "组织", ""),
        ("天河中央商务区南区联合党委", "西塔楼宇党委", "组织", ""),
        ("西塔", "广州国际金融中心", "楼宇", ""),
        ("法律援助", "服务", "楼宇专页", "华融国际大厦"),
        ("笑脸墙", "笑脸墙", "展品", "华融国际大厦"),
        ("微电影", "午间微电影", "活动", "深圳国际创新中心"),
        ("武广大厦", "阵地网络", "阵地网络", ""),
    ],
)
def test_what_people_look_for_is_found(
    asked: Callable[[str], list[tuple[str, list[str]]]],
    query: str,
    title: str,
    kind: str,
    place: str,
) -> None:
    """A word inside a word, a hall's other name, an organisation's old name, a service, an exhibit."""
    wanted = (title, [kind, place] if place else [kind])

    assert any((found, where[: len(wanted[1])]) == wanted for found, where in asked(query))


@pytest.fixture(scope="module")
def asked(
    browser: Browser, site_address: str
) -> Iterator[Callable[[str], list[tuple[str, list[str]]]]]:
    """Ask the search box of one open page: titles with what is said of where they are."""
    with watched(browser, site_address) as page:
        page.goto("/")

        def rows(query: str) -> list[tuple[str, list[str]]]:
            page.page.get_by_role("combobox").fill("")
            page.page.wait_for_function(
                "!document.querySelector('.site-search [role=status]').textContent"
            )
            ask(page, query)
            found = page.page.locator(".site-search__found li")
            titles = found.locator("strong").all_inner_texts()
            where = found.locator(".site-search__where").all_inner_texts()
            return [(t, w.split(" · ")) for t, w in zip(titles, where, strict=True)]

        yield rows


def test_keys_choose_and_open_a_result(page_at: Open) -> None:
    page = page_at(1440)
    page.goto("/buildings/")
    page.page.keyboard.press("/")
    ask(page, "文化休闲厅")
    page.page.keyboard.press("ArrowDown")
    chosen = page.page.get_by_role("combobox").get_attribute("aria-activedescendant")

    assert chosen
    page.page.keyboard.press("Enter")
    page.page.wait_for_url("**/halls/**")


def test_no_result_is_said(page_at: Open) -> None:
    page = page_at(1440)
    page.goto("/")

    assert ask(page, "没有这样的词语") == []
    status = page.page.locator(".site-search [role=status]")
    assert status.inner_text() == "没有找到"
    box = status.bounding_box()
    assert box is not None
    assert box["width"] > 200, "said to the eyes as well"


def test_the_first_answer_is_small(page_at: Open) -> None:
    page = page_at(1440)
    sizes: list[int] = []
    page.page.on("response", lambda r: "/search/" in r.url and sizes.append(len(r.body())))
    page.goto("/")
    ask(page, "党群服务中心")

    assert 0 < sum(sizes) <= 300_000
