"""Every number on the site comes from the data, or is of a kind that is derived, named here with its reason.

A page is read line by line as a visitor meets it; a number counts together with the unit behind it, a
date as one thing. It must be said by the data of the page's own case; what is left must match one of
`DERIVED` (derived.py), and where that counts something, the count must be right.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lxml import html

from showcase.model import Entity
from tests.facts.derived import DERIVED, Derived
from tests.facts.said import spoken
from tests.support.crawling import Document, documents
from tests.support.sample import catalogue, loaded

WITHOUT = ("/handbook/", "/developers/", "/admin/")
"""Pages for those who work on the site: their examples and commands are no statements."""

BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote body button caption dd desc details div dl dt figcaption "
        "figure footer form h1 h2 h3 h4 h5 h6 header hr label li main nav ol option p pre section "
        "select summary svg table tbody td text tfoot th thead title tr ul ",
    )
)
UNSEEN = frozenset(["script", "style", "template"])
SPOKEN = ("alt", "aria-label", "title")

DATE = r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?"
TOKEN = re.compile(
    rf"(?P<date>{DATE}|\d{{4}}-\d\d(?:-\d\d)?)|(?P<number>\d+(?:\.\d+)?)(?P<unit>人次|场次|平方米|[㐀-鿿%]?)"
)
SAME = (("m2", "平方米"), ("㎡", "平方米"))


def lines(document: Document) -> Iterator[str]:
    """What a page says, a block a line, folded."""
    parts: list[str] = []
    _read(document.tree.find("body"), parts)
    for line in "".join(parts).split("\n"):
        if folded := re.sub(r"\s+", "", unicodedata.normalize("NFKC", line)):
            yield same(folded)


def _read(element: html.HtmlElement, parts: list[str]) -> None:
    if isinstance(element.tag, str) and element.tag not in UNSEEN:
        edge = "\n" if element.tag in BLOCKS else ""
        parts.append(edge + _flat(element.text))
        parts.extend(f"\n{element.get(name)}\n" for name in SPOKEN if element.get(name))
        for child in element:
            _read(child, parts)
        parts.append(edge)
    parts.append(_flat(element.tail))


def _flat(text: str | None) -> str:
    """A line end in the markup is a space."""
    return (text or "").replace("\n", " ")


def same(text: str) -> str:
    """Units said in two ways as one."""
    for short, long in SAME:
        text = text.replace(short, long)
    return text


def claims(texts: list[str]) -> frozenset[str]:
    """The numbers that texts say, each alone and with its unit; dates as precise as they are, and less."""
    said: set[str] = set()
    for text in texts:
        folded = same(re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)))
        for found in TOKEN.finditer(folded):
            if found["date"]:
                said |= _of_date(found["date"])
            else:
                said |= {found["number"], found["number"] + found["unit"]}
    return frozenset(said)


def _of_date(text: str) -> set[str]:
    """A date in both notations, and without its day, and without its month."""
    parts = [int(part) for part in re.findall(r"\d+", text)]
    ways = set()
    for length in range(1, len(parts) + 1):
        known = parts[:length]
        ways.add("".join(f"{n}{unit}" for n, unit in zip(known, "年月日", strict=False)))
        ways.add("-".join(f"{n:02}" for n in known))
    return ways


def unsaid(document: Document, said: frozenset[str]) -> list[str]:
    """The numbers of a page that neither the data nor a derivation accounts for, with their line."""
    left = []
    for line in lines(document):
        rest = line
        for kind in DERIVED:
            if re.fullmatch(kind.where, document.url):
                rest = re.sub(kind.pattern, lambda m, k=kind: _taken(m, k, document), rest)
        left += [
            f"{document.url}: {found[0]} in “{line}”"
            for found in TOKEN.finditer(rest)
            if not _says(found, said)
        ]
    return left


def _taken(found: re.Match[str], kind: Derived, document: Document) -> str:
    """What stays of a match: nothing where the derivation is right."""
    counted = len(document.tree.xpath(kind.counted)) if kind.counted else None
    wrong = counted is not None and int(found["n"]) != counted
    return found[0] if wrong or not kind.right(found, document) else "|"


def _says(found: re.Match[str], said: frozenset[str]) -> bool:
    return (found["date"] or found["number"] + found["unit"]) in said


def told(site: Path) -> list[str]:
    """All numbers of a built site that nothing accounts for."""
    return [
        line
        for url, document in documents(site).items()
        if not url.startswith(WITHOUT)
        for line in unsaid(document, said_about(url))
    ]


def said_about(url: str) -> frozenset[str]:
    """What the data say of the case that a page belongs to; of everything, on pages above cases."""
    top, ident, *_ = [*url.strip("/").split("/"), ""]
    top = "buildings" if top == "print" else top
    homes = _together(top, ident)
    return said_by(frozenset(e.file for e in _entities() if not homes or _belongs(e, homes)))


def _together(top: str, ident: str) -> set[str]:
    """The ids of a building with its district, or of a district with its buildings; else nothing."""
    buildings, districts = catalogue().buildings, catalogue().districts
    if top == "buildings" and ident in buildings:
        return {ident, buildings[ident].building.district or ident}
    if top == "districts" and ident in districts:
        return {ident} | {b for b, f in buildings.items() if f.building.district == ident}
    return set()


def _belongs(entity: Entity, homes: set[str]) -> bool:
    top, ident, *_ = [*entity.file.split("/"), ""]
    if top == "branches":
        return bool({str(source).split("/")[0] for source in entity.sources} & homes)  # type: ignore[attr-defined]
    return ident in homes


@cache
def _entities() -> tuple[Entity, ...]:
    return tuple(entity for kind in loaded().entities.values() for entity in kind.values())


@cache
def said_by(files: frozenset[str]) -> frozenset[str]:
    """The numbers that data files say."""
    return claims([text for e in _entities() if e.file in files for text in spoken(e, "")])
