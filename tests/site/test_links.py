"""Nobody who clicks, and no browser that loads, meets a dead end."""

from pathlib import Path
from urllib.parse import urljoin, urlsplit

from tests.support.crawling import Document, dead, resolve


def test_every_internal_link_anchor_and_file_is_there(
    built_site: Path, parsed: dict[str, Document]
) -> None:
    assert dead(built_site, parsed) == []


def test_links_within_the_site_are_relative(parsed: dict[str, Document], base: str) -> None:
    # 404.html is served at any depth, so it alone must name things from the root.
    absolute = [
        f"{url}: {reference}"
        for url, document in parsed.items()
        if url != "/404.html"
        for reference in [*document.links(), *document.loads()]
        if reference.startswith(("/", base))
    ]

    assert absolute == []


def test_nothing_is_loaded_from_another_host(parsed: dict[str, Document], base: str) -> None:
    foreign = [
        f"{url}: {reference}"
        for url, document in parsed.items()
        for reference in document.loads()
        if urlsplit(urljoin(base, reference)).netloc not in {urlsplit(base).netloc, ""}
    ]

    assert foreign == []


def test_every_page_can_be_reached_from_the_home_page(
    parsed: dict[str, Document], base: str
) -> None:
    reached, waiting = {"/", "/404.html"}, ["/"]
    while waiting:
        url = waiting.pop()
        for reference in parsed[url].links():
            where = resolve(base, url, reference)
            if where and where[0] in parsed and where[0] not in reached:
                reached.add(where[0])
                waiting.append(where[0])

    assert sorted(set(parsed) - reached) == []
