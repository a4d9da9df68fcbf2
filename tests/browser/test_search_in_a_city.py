"""The search box in a city: what an answer costs does not grow with the number of pages."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from showcase.search import index
from tests.browser.test_search import Watched, ask
from tests.support.browsing import watched
from tests.support.city import entries

pytestmark = pytest.mark.browser

LIMIT = 300_000
"""Bytes, before compression, from the first focus to the first answer (decisions)."""
QUERIES = (
    "党群服务中心",
    "支部",
    "中心",
    "服务",
    "第2条",
    "会议厅",
    "议事会",
    "主题党日 12号",
    "投影",
)
"""The commonest words of the city, one that stands in texts only (投影), and two words."""


@pytest.fixture(scope="module")
def city_address(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    built_site: Path,
    serve_folder: Callable[[Path], str],
) -> str:
    """The home page of the sample above the search index of a city of so many pages."""
    folder: Path = tmp_path_factory.mktemp("city")
    shutil.copytree(built_site / "assets", folder / "assets")
    shutil.copy(built_site / "index.html", folder)
    for path, content in index(entries(request.param)):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return serve_folder(folder)


@pytest.fixture
def page(browser: Browser, city_address: str) -> Iterator[Watched]:
    with ExitStack() as stack:
        yield stack.enter_context(watched(browser, city_address, width=1440))


@pytest.mark.parametrize(
    "city_address", [3000, pytest.param(30_000, marks=pytest.mark.soak)], indirect=True
)
def test_an_answer_is_small_and_sensible(page: Watched) -> None:
    sizes: dict[str, int] = {}
    page.page.on(
        "response",
        lambda r: "/search/" in r.url and sizes.setdefault(r.url, int(r.headers["content-length"])),
    )
    for query in QUERIES:
        sizes.clear()
        page.goto("/")  # forgets what an earlier query has loaded
        found = ask(page, query)
        titles = page.page.locator(".site-search__found strong").all_inner_texts()
        print(f"{query}: {sum(sizes.values()):,} bytes in {len(sizes)} files; {titles[:3]}")  # noqa: T201

        assert 0 < sum(sizes.values()) <= LIMIT, (query, sizes)
        assert len(found) > 2, query
        assert all(word in row for word in query.split() for row in found), (query, found)
        in_title = [query.split()[0] in title for title in titles]
        assert in_title == sorted(in_title, reverse=True), (query, titles)
