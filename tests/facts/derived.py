"""Kinds of number that no data file holds: what they are made from, where they may stand, whether right."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from showcase.calendar import Status
from showcase.gallery import shows
from showcase.programme import programme, span_of_pages
from tests.support.builds import EPOCH
from tests.support.crawling import Document
from tests.support.sample import catalogue

TODAY = datetime.fromtimestamp(int(EPOCH), ZoneInfo("Asia/Shanghai")).date()


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
    every = catalogue()
    rooms = [show for folder in every.buildings.values() for show in shows(every, folder)]
    wholes = {len(b.exhibits) for b in every.buildings.values()}
    return int(found["n"]) in wholes | {len(show.exhibits) for show in rooms}


def _share(found: re.Match[str], _: Document) -> bool:
    """Whether a figure of that name is so large a part of its whole."""
    figures = [f for d in catalogue().folders() for f in d.figures.figures if f.of and f.of.value]
    return any(
        f.label == found["name"]
        and f.value is not None
        and f.of
        and f.of.value
        and found["n"] == f"{f.value / f.of.value * 100:.1f}"
        for f in figures
    )


def _post(found: re.Match[str], _: Document) -> bool:
    """Whether an organisation has so many of a post."""
    posts = [p for b in catalogue().branches.values() for p in (*b.posts, *b.dedicated_staff)]
    return any(p.role == found["post"] and p.count == int(found["n"]) for p in posts)


def _span(found: re.Match[str], _: Document) -> bool:
    """Whether the sessions are counted over the days that have pages, on the build's date."""
    said = [date(*map(int, re.findall(r"\d+", found[n]))) for n in ("first", "last", "today")]
    return said == [*span_of_pages(TODAY), TODAY]


def _all_sessions(_: re.Match[str], document: Document) -> bool:
    """Whether the heads add up to all sessions, and every table's columns to the heads."""
    heads = [int(n) for n in document.texts("//span[@class='counts__number']")]
    sessions = programme(catalogue(), TODAY).everywhere()
    cancelled = sum(s.status is Status.CANCELLED for s in sessions)
    tables = [
        [
            sum(int(n) for n in document.texts(f"({table}//tbody)/tr/td[{column}]") if n.isdigit())
            for column in range(1, 5)
        ]
        for table in (f"(//table)[{n}]" for n in range(1, 1 + len(document.tree.xpath("//table"))))
    ]
    return (sum(heads[:3]), heads[3]) == (len(sessions) - cancelled, cancelled) and all(
        table == heads for table in tables
    )


def _panels(found: re.Match[str], document: Document) -> bool:
    """Whether a section of a stair shows so many panels."""
    sections = document.tree.xpath("//*[contains(@class, 'dr-stair')]")
    return int(found["n"]) in {len(s.xpath(".//a[@class='dr-panel']")) for s in sections}


def _owed_panels(found: re.Match[str], document: Document) -> bool:
    """Whether a section of a stair shows so many empty places."""
    sections = document.tree.xpath("//*[contains(@class, 'dr-stair')]")
    owed = ".//*[contains(@class, 'dr-panel-owed')]"
    return int(found["n"]) in {len(s.xpath(owed)) for s in sections}


def _numbered(found: re.Match[str], document: Document) -> bool:
    """Whether a list on the page has a thing of that name under that number."""
    rows = document.tree.xpath("//li[span[contains(@class, '__number')]]")
    told = {"".join(row.itertext()).replace(" ", "").replace("\n", "") for row in rows}
    return any(row.startswith(found[0]) for row in told)


DAY = r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
MONTH = r"/calendar/\d{4}-\d\d/"
GRID = r"/calendar/(?:\d{4}-\d\d/)?"
LABELS = r"/print/.*/labels/"
BOARDS = r"/print/.*/boards/.*"
STAIRS = rf"{BOARDS}|/buildings/[^/]+/halls/.*"
PLACES = "li[@class='station' or ../@class='rows']"

STATISTICS = "/calendar/statistics/"
A_DAY = r"\d{4}年\d+月\d+日"

DERIVED: tuple[Derived, ...] = (
    Derived(r"\[\d+\]", "the number of a source in the page's own list of sources"),
    Derived(r"来源\d+", "the same, said aloud"),
    Derived(rf"^{DAY}星期.", "the day of a session, computed from its rule", right=_session),
    Derived(rf"时间:{DAY}\(周.\)", "the same, in the text to copy into a chat", right=_session),
    Derived(r"^其余\d+天$", "sessions behind the first eight"),
    Derived(r"^(\d{4}年\d+月)(?:的活动)?$", "the month a page shows", MONTH, right=_own_month),
    Derived(r"^\d{1,2}(?=$|[^\d年月日])", "the days of a month grid", GRID),
    Derived(r"(?:\d{4}年)?(?:\d{1,2}月){2,}", "the months that have pages", "/calendar/.*"),
    Derived(r"^\d{4}年\d{1,2}月$", "the months that have pages, one by one", "/calendar/.*"),
    Derived(r"^\d{4}年\d{1,2}月的活动$", "the month in which this week ends", "/calendar/"),
    Derived(
        rf"场次,(?P<first>{A_DAY})至(?P<last>{A_DAY}),截至(?P<today>{A_DAY})",
        "the days over which sessions are counted",
        STATISTICS,
        right=_span,
    ),
    Derived(
        r"^\d+(?:已办|计划|按规律推算|取消)?$",
        "sessions that were counted",
        STATISTICS,
        right=_all_sessions,
    ),
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
    Derived(r"^(?P<name>.+?)(?P<n>\d+\.\d)%$", "a part of its whole", ".*/figures/", right=_share),
    Derived(r"点名\d+[项个]|已列\d+项", "what is listed; test_counts_of_what_is_listed counts it"),
    Derived(r"(?:^|、)(?P<post>[^\d、]+?)(?P<n>\d+)名", "a post with its number", right=_post),
    Derived(r"^\d+$", "the number of a label, as in the gallery", LABELS),
    Derived(r"^\d+$", "the number of a panel, as in the gallery", BOARDS),
    Derived(r"^\d+\D.*$", "a panel with its number, said aloud", STAIRS, right=_numbered),
    Derived(r"^楼梯剖面,.*展品(?P<n>\d+)件", "panels of a stair", STAIRS, right=_panels),
    Derived(r"^另有(?P<n>\d+)处展位", "places without a panel", BOARDS, right=_owed_panels),
    Derived(r"共(?P<n>\d+)板,A3纸", "boards on sheets of paper", BOARDS, "//li[@class='board']"),
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


@cache
def session_days() -> frozenset[date]:
    """The days of all sessions of the sample."""
    return frozenset(s.day for s in programme(catalogue(), TODAY).everywhere())
