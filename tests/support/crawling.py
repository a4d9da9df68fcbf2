"""Reading a built site as a crawler would: its pages, their links, and where those lead."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

from tests.support.kinds import file_of, pages

LOADED = (
    ("//link[not(contains(@rel, 'canonical'))]", "href"),
    ("//script", "src"),
    ("//img", "src"),
    ("//source", "src"),
    ("//video", "src"),
    ("//video", "poster"),
    ("//audio", "src"),
    ("//iframe", "src"),
    ("//object", "data"),
)
"""Elements that load something by one address; srcset holds several and is read beside them."""


@dataclass(frozen=True)
class Document:
    """One page of a built site."""

    url: str
    file: Path

    @cached_property
    def tree(self) -> html.HtmlElement:
        """The parsed page."""
        return html.fromstring(self.file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """What a fragment may name."""
        return frozenset(self.tree.xpath("//@id")) | frozenset(self.tree.xpath("//a/@name"))

    def texts(self, xpath: str) -> list[str]:
        """The texts of elements, or the values of attributes."""
        return [
            (found if isinstance(found, str) else found.text_content()).strip()
            for found in self.tree.xpath(xpath)
        ]

    def links(self) -> Iterator[str]:
        """Where a visitor can go from here, as written."""
        yield from self.tree.xpath("//a/@href | //area/@href")

    def loads(self) -> Iterator[str]:
        """What the page loads, as written."""
        for xpath, attribute in LOADED:
            yield from self.tree.xpath(f"{xpath}/@{attribute}")
        for candidates in self.tree.xpath("//@srcset | //@imagesrcset"):
            yield from (part.split()[0] for part in candidates.split(",") if part.strip())


def documents(site: Path) -> dict[str, Document]:
    """All pages of a built site by their URL from the root."""
    return {url: Document(url, file_of(site, url)) for url in pages(site)}


def base_of(found: dict[str, Document]) -> str:
    """The address that the site is published at, with a closing slash: the home page's canonical."""
    (canonical,) = found["/"].texts("//link[@rel='canonical']/@href")
    return canonical


def resolve(base: str, page: str, reference: str) -> tuple[str, str] | None:
    """A reference on a page as (URL from the root, fragment); None where it leaves the site."""
    target = urljoin(urljoin(base, page.lstrip("/")), reference)
    if not target.startswith(base):
        return None
    parts = urlsplit(target)
    return "/" + unquote(parts.path).removeprefix(urlsplit(base).path), unquote(parts.fragment)


def dead(site: Path, found: dict[str, Document]) -> list[str]:
    """Every link that leads to no file or no anchor, and everything loaded that is not there."""
    base = base_of(found)
    faults = []
    for url, document in found.items():
        for reference in [*document.links(), *document.loads()]:
            where = resolve(base, url, reference)
            if where is None:
                continue
            path, fragment = where
            if not file_of(site, path).is_file():
                faults.append(f"{url}: {reference} leads to nothing")
            elif fragment and path in found and fragment not in found[path].anchors:
                faults.append(f"{url}: {reference} names no anchor")
    return sorted(set(faults))
