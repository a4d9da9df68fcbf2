"""Every number on the site comes from the data, or is of a kind that is derived, named here with its reason.

A page is read line by line as a visitor meets it; a number counts together with the unit behind it, a
date as one thing. It must be said by the data of the page's own case; what is left must match one of
`DERIVED`, and where that counts something, the count must be right.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from lxml import html

from showcase.model import Entity
from showcase.programme import programme
from tests.facts.said import spoken
from tests.support.builds import EPOCH
from tests.support.crawling import Document, documents
from tests.support.sample import catalogue, loaded

TODAY = datetime.fromtimestamp(int(EPOCH), ZoneInfo("Asia/Shanghai")).date()
WITHOUT = ("/handbook/", "/developers/", "/admin/")
"""Pages for those who work on the site: their examples and commands are no statements."""

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "dd",
        "desc",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "label",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "text",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
UNSEEN = frozenset(["script", "style", "template"])
SPOKEN = ("alt", "aria-label", "title")

DATE = r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?"
TOKEN = re.compile(
    rf"(?P<date>{DATE}|\d{{4}}-\d\d(?:-\d\d)?)|(?P<number>\d+(?:\.\d+)?)(?P<unit>人次|场次|平方米|[㐀-鿿%]?)"
)
SAME = (("m2", "平方米"), ("㎡", "平方米"))


@dataclass(frozen=True, slots=True)
class Derived:
    """A kind of number that no data file holds.

    Attributes:
        pattern: what stands on the line; its group `n`, if any, is a count.
        reason: what it is made from.
        where: the addresses it may stand on.
        counted: XPath of the things counted on the page; their number is `n`.
        right: whether what was matched is right.
    """

    pattern: str
    reason: str
    where: str = r"/.*"
    counted: str = ""
    right: Callable[[re.Match[str], Document], bool] = lambda found, document: True


def _session(found: re.Match[str], _: Document) -> bool:
    """Whether a session falls on the day."""
    days = session_days()
    month, day = int(found["month"]), int(found["day"])
    years = [int(found["year"])] if found["year"] else sorted({d.year for d in days})
    return any((year, month, day) == (d.year, d.month, d.day) for year in years for d in days)


def _own_month(found: re.Match[str], document: Document) -> bool:
    year, month = map(int, document.url.strip("/").rpartition("/")[2].split("-"))
    return found[1] == f"{year}年{month}月"


def _buildings(found: re.Match[str], _: Document) -> bool:
    """Whether so many buildings are of the city or kind that the line begins with."""
    profiles = [folder.building for folder in catalogue().buildings.values()]
    return int(found["n"]) == sum(found["name"] in (p.location.city, p.kind) for p in profiles)


def _every_building(found: re.Match[str], _: Document) -> bool:
    return int(found["n"]) == len(catalogue().buildings)


def _region(found: re.Match[str], document: Document) -> bool:
    """Whether the region of that name on the page lists so many centres and stations."""
    inside = f"//section[h2[normalize-space()='{found['name']}']]//{PLACES}"
    return int(found["n"]) == len(document.tree.xpath(inside))


def _stations(found: re.Match[str], _: Document) -> bool:
    return int(found["n"]) in {len(d.stations) for d in catalogue().districts.values()}


def _named(found: re.Match[str], _: Document) -> bool:
    """Whether a list in the line itself has so many members."""
    return int(found["n"]) == len(found["list"].split("、"))


def _exhibits(found: re.Match[str], _: Document) -> bool:
    return int(found["n"]) in {len(b.exhibits) for b in catalogue().buildings.values()}


def _post(found: re.Match[str], _: Document) -> bool:
    """Whether an organisation has so many of a post."""
    posts = [p for b in catalogue().branches.values() for p in (*b.posts, *b.dedicated_staff)]
    return any(p.role == found["post"] and p.count == int(found["n"]) for p in posts)


DAY = r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
MONTH = r"/calendar/\d{4}-\d\d/"
LABELS = r"/print/.*/labels/"
PLACES = "li[@class='station' or ../@class='rows']"

DERIVED: tuple[Derived, ...] = (
    Derived(r"\[\d+\]", "the number of a source in the page's own list of sources"),
    Derived(r"来源\d+", "the same, said aloud"),
    Derived(rf"^{DAY}星期.", "the day of a session, computed from its rule", right=_session),
    Derived(rf"时间:{DAY}\(周.\)", "the same, in the text to copy into a chat", right=_session),
    Derived(r"^其余\d+天$", "sessions behind the first eight"),
    Derived(r"^(\d{4}年\d+月)(?:的活动)?$", "the month a page shows", MONTH, right=_own_month),
    Derived(r"^\d{1,2}(?=$|[^\d年月日])", "the days of a month grid", MONTH),
    Derived(r"(?:\d{4}年)?(?:\d{1,2}月){2,}", "the months that have pages", "/calendar/.*"),
    Derived(r"^\d{4}年\d{1,2}月$", "the months that have pages, one by one", "/calendar/.*"),
    Derived(r"±0\.00", "the ground line of an elevation"),
    Derived(r"^[1-6]00米$", "the scale beside a skyline", r"/|/districts/[^/]+/"),
    Derived(r"21世纪(?:头十|[12]0)年代?", "the decade of dated things", "/history/.*"),
    Derived(r"(?<=,)\d+条$", "how many things a decade has", "/history/.*"),
    Derived(
        r"^(?P<name>.+),(?P<n>\d+)处$",
        "buildings of a city or kind",
        "/buildings/.*",
        right=_buildings,
    ),
    Derived(
        r"^(?P<n>\d+)处楼宇",
        "buildings on the page",
        "/buildings/.*",
        "//li[contains(@class, 'building-card')]",
    ),
    Derived(r",共(?P<n>\d+)处", "all buildings", "/buildings/.*", right=_every_building),
    Derived(r"^(?P<name>.+),(?P<n>\d+)处$", "places of a district", "/network/", right=_region),
    Derived(
        r"^(?P<n>\d+)处党群服务中心与站点",
        "places on the page",
        "/network/",
        f"//section[contains(@class, 'block--side')]//{PLACES}",
    ),
    Derived(
        r"的(?P<n>\d+)处;其余", "places whose area is known", "/network/", "//ul[@class='areas']/li"
    ),
    Derived(
        r"(?<=以上|公布|以下)\d+处$", "stations of a class of areas", r"/network/|/districts/.*"
    ),
    Derived(r"(?P<n>\d+)处站点$", "stations of a district", "/", right=_stations),
    Derived(
        r"平面\(示意图\),共(?P<n>\d+)处:(?P<list>[^。]+)",
        "halls on a plan",
        "/buildings/.*",
        right=_named,
    ),
    Derived(
        r"长廊,共(?P<n>\d+)件", "exhibits of a gallery", "/history/|/buildings/.*", right=_exhibits
    ),
    Derived(r"点名\d+[项个]|已列\d+项", "what is listed; test_counts_of_what_is_listed counts it"),
    Derived(r"(?:^|、)(?P<post>[^\d、]+?)(?P<n>\d+)名", "a post with its number", right=_post),
    Derived(r"^\d+$", "the number of a label, as in the gallery", LABELS),
    Derived(
        r"^\d{1,2}$", "the number of a hall, as on the plan", "/buildings/[^/]+/(?:halls/(?:.*/)?)?"
    ),
    Derived(
        r"共(?P<n>\d+)张,A4纸.*95×65毫米",
        "labels on sheets of paper",
        LABELS,
        "//li[@class='label-card']",
    ),
    Derived(
        r"WebView不能低于64;低于80|--until18:00",
        "how to run a player; no fact of a case",
        "/screens/",
    ),
)


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


@cache
def session_days() -> frozenset[date]:
    """The days of all sessions of the sample."""
    return frozenset(s.day for s in programme(catalogue(), TODAY).everywhere())


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
