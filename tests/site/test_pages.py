"""What every page of the site owes its visitors, whatever its kind."""

import json
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import etree

from tests.support.crawling import Document, documents
from tests.support.kinds import KINDS, kinds_of, pages, sample

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def offending(parsed: dict[str, Document], right: object) -> dict[str, object]:
    """The pages for which `right(document)` is not True, with what it gave."""
    assert callable(right)
    return {url: got for url, document in parsed.items() if (got := right(document)) is not True}


def test_every_page_says_that_it_is_simplified_chinese(parsed: dict[str, Document]) -> None:
    assert (
        offending(parsed, lambda d: d.texts("/html/@lang") == ["zh-CN"] or d.texts("/html/@lang"))
        == {}
    )


def test_every_page_has_exactly_one_first_heading(parsed: dict[str, Document]) -> None:
    assert (
        offending(
            parsed,
            lambda d: (len(d.texts("//h1")) == 1 and d.texts("//h1") != [""]) or d.texts("//h1"),
        )
        == {}
    )


def test_no_heading_level_is_jumped(parsed: dict[str, Document]) -> None:
    def steps(document: Document) -> object:
        levels = [int(e.tag[1]) for e in document.tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        return all(b - a <= 1 for a, b in pairwise(levels)) or levels

    assert offending(parsed, steps) == {}


def test_every_page_has_a_title_of_its_own(parsed: dict[str, Document]) -> None:
    titles: dict[str, list[str]] = {}
    for url, document in parsed.items():
        titles.setdefault("".join(document.texts("/html/head/title")), []).append(url)

    assert "" not in titles
    assert {title: urls for title, urls in titles.items() if len(urls) > 1} == {}


def test_every_page_says_in_one_sentence_what_it_is(parsed: dict[str, Document]) -> None:
    silent = [
        path
        for path, page in parsed.items()
        if path not in {"/404.html", "/admin/"}
        and not page.tree.xpath("//meta[@name='description'][string-length(@content) > 5]")
    ]

    assert silent == []


def test_every_page_names_its_own_address_as_canonical(
    parsed: dict[str, Document], base: str
) -> None:
    wrong = {
        url: named
        for url, document in parsed.items()
        if url != "/404.html"
        and (named := document.texts("//link[@rel='canonical']/@href"))
        != [urljoin(base, url.lstrip("/"))]
    }

    assert wrong == {}


def test_no_id_stands_twice_on_a_page(parsed: dict[str, Document]) -> None:
    def unique(document: Document) -> object:
        ids = document.tree.xpath("//@id")
        return len(ids) == len(set(ids)) or sorted({i for i in ids if ids.count(i) > 1})

    assert offending(parsed, unique) == {}


def test_every_picture_has_a_text_and_its_measures(parsed: dict[str, Document]) -> None:
    def measured(document: Document) -> object:
        bare = document.tree.xpath("//img[not(@alt) or not(@width) or not(@height)]")
        return not bare or [etree.tostring(e, encoding="unicode")[:120] for e in bare]

    assert offending(parsed, measured) == {}


def test_structured_data_is_json(parsed: dict[str, Document]) -> None:
    for document in parsed.values():
        for text in document.texts(
            "//script[@type='application/ld+json' or @type='application/json']"
        ):
            json.loads(text)


def test_the_page_for_a_wrong_address_is_in_chinese(parsed: dict[str, Document]) -> None:
    missing = parsed["/404.html"]

    assert "没有" in "".join(missing.texts("//h1")) or "不存在" in "".join(missing.texts("//h1"))
    assert missing.texts("//main//a/@href")


def test_the_sitemap_lists_every_page_and_nothing_else(
    built_site: Path, parsed: dict[str, Document], base: str
) -> None:
    tree = etree.parse(built_site / "sitemap.xml")
    listed = tree.xpath("//s:loc/text()", namespaces=SITEMAP)

    assert sorted(listed) == sorted(
        urljoin(base, url.lstrip("/")) for url in parsed if url != "/404.html"
    )


def test_every_page_is_of_exactly_one_kind(built_site: Path) -> None:
    assert {url: kinds for url in pages(built_site) if len(kinds := kinds_of(url)) != 1} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_page(built_site: Path, kind: str) -> None:
    assert sample(built_site, kind)


def test_no_page_is_empty(built_site: Path) -> None:
    """What the navigation leads to has something to say (norm N05): more than head and trail."""
    said = {
        url: "".join(document.texts("//main//*[not(self::script)]/text()"))
        for url, document in documents(built_site).items()
        if url != "/404.html"
    }

    assert [url for url, text in said.items() if len(text) < 60] == []


def test_no_outline_of_a_region_is_published(built_site: Path) -> None:
    """Maps are links out; nothing here needs an approval number (norm N18)."""
    ends = {".geojson", ".topojson", ".shp", ".kml"}

    assert [path for path in built_site.rglob("*") if path.suffix in ends] == []
