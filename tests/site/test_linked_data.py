"""What pages say to machines: JSON-LD that parses, with what its types need and addresses that exist."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.crawling import Document, base_of, documents, resolve
from tests.support.fictional import EXHIBITS
from tests.support.kinds import file_of

REQUIRED: dict[str, tuple[str, ...]] = {
    "BreadcrumbList": ("itemListElement",),
    "CivicStructure": ("name", "url", "address"),
    "Organization": ("name",),
    "Event": ("name", "startDate", "location"),
    "EventSeries": ("name", "url"),
    "ExhibitionEvent": ("name", "url", "location"),
    "ArchiveComponent": ("name", "url", "subjectOf"),
    "VisualArtwork": ("name", "url", "subjectOf", "image"),
    "ImageObject": ("contentUrl", "width", "height", "caption"),
    "NewsArticle": ("headline", "url", "author"),
    "ItemList": ("itemListElement", "numberOfItems"),
    "Service": ("name", "url"),
    "ListItem": ("position",),
    "PostalAddress": ("addressCountry",),
    "GeoCoordinates": ("latitude", "longitude"),
    "Offer": ("price", "priceCurrency"),
}
"""What a thing of a type must say, by schema.org and by what search engines ask of it."""

SAID = ("CivicStructure", "Organization", "ExhibitionEvent", "Event", "Service", "BreadcrumbList")
"""Types that the sample must have."""


def things(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from things(item)


def told(document: Document) -> list[dict[str, Any]]:
    blocks = document.tree.xpath("//script[@type='application/ld+json']/text()")
    return [thing for block in blocks for thing in things(json.loads(block))]


@pytest.fixture(scope="module")
def found(built_site: Path) -> dict[str, Document]:
    return documents(built_site)


def test_every_kind_is_said_with_what_it_needs(found: dict[str, Document]) -> None:
    seen: Counter[str] = Counter()
    lacking = []
    for url, document in found.items():
        for thing in told(document):
            kind = thing.get("@type", "")
            seen[kind] += 1
            lacking += [
                f"{url}: {kind} without {p}" for p in REQUIRED.get(kind, ()) if p not in thing
            ]

    assert lacking == []
    assert [kind for kind in SAID if not seen[kind]] == []


def test_its_addresses_exist(found: dict[str, Document], built_site: Path) -> None:
    base = base_of(found)
    lost = []
    for url, document in found.items():
        for thing in told(document):
            named = [thing[key] for key in ("@id", "url", "item", "contentUrl") if key in thing]
            for address in (a for a in named if isinstance(a, str)):
                where = resolve(base, url, address)
                if where is None or not file_of(built_site, where[0]).is_file():
                    lost.append(f"{url}: {address}")
                elif where[1].startswith("service-") and where[1] not in found[where[0]].anchors:
                    lost.append(f"{url}: {address} names no anchor")

    assert lost == []


def test_an_organisation_names_its_parent(found: dict[str, Document]) -> None:
    (thing,) = [
        thing
        for thing in told(found["/branches/greenland-committee/"])
        if thing.get("@type") == "Organization" and "url" in thing
    ]

    assert thing["parentOrganization"]["name"] == "街道综合党委"


def test_the_trail_ends_at_the_page_itself(found: dict[str, Document]) -> None:
    base = base_of(found)
    trails = {
        url: thing["itemListElement"]
        for url, document in found.items()
        for thing in told(document)
        if thing.get("@type") == "BreadcrumbList"
    }

    assert len(trails) > 100
    assert [u for u, t in trails.items() if t[-1]["item"] != base.rstrip("/") + u] == []
    assert [
        u for u, t in trails.items() if [i["position"] for i in t] != list(range(1, len(t) + 1))
    ] == []


def test_a_gallery_says_what_hangs_in_it_and_whose_pictures_they_are(fictional_site: Path) -> None:
    pages = documents(fictional_site)
    home = "/buildings/sample/gallery/"
    base = base_of(pages).rstrip("/")

    def of(url: str, kind: str) -> dict[str, Any]:
        (thing,) = [t for t in told(pages[url]) if t.get("@type") == kind and t.get("@id")]
        return thing

    exhibition = of(home, "ExhibitionEvent")
    picture, archive = of(f"{home}e00/", "VisualArtwork"), of(f"{home}stairs/", "ArchiveComponent")
    (image,) = picture["image"]

    works = {work["url"].removeprefix(base) for work in exhibition["workFeatured"]}
    # the one that is only suggested is no exhibit yet
    assert len(works) == EXHIBITS - 1
    assert works <= pages.keys()
    for thing in (picture, archive):
        assert thing["subjectOf"]["@id"] == exhibition["@id"]
        assert thing["subjectOf"]["name"] == exhibition["name"] == "示例大厦红色长廊"
    assert archive["citation"] == ["示例编写组. 示例志[M]. 示例市: 示例出版社, 2026: 12-30."]
    assert file_of(fictional_site, image["contentUrl"].removeprefix(base)).is_file()
    assert image["creditText"] == "示例大厦党群服务中心"
    assert image["license"] == "https://archive.sample.example/licence"
