"""The search box, as a visitor uses it."""

from collections.abc import Callable

import pytest

from tests.support.browsing import Watched

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

    page.page.get_by_role("combobox").focus()
    page.page.wait_for_load_state("networkidle")
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
    assert page.page.locator(".site-search [role=status]").inner_text() == "没有找到"


def test_the_first_answer_is_small(page_at: Open) -> None:
    page = page_at(1440)
    sizes: list[int] = []
    page.page.on("response", lambda r: "/search/" in r.url and sizes.append(len(r.body())))
    page.goto("/")
    ask(page, "党群服务中心")

    assert 0 < sum(sizes) <= 300_000
