"""Views: the home page — the skyline, what the site is, this week, figures, a wall, districts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, zip_longest
from typing import Any, TypeVar

from showcase import words
from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene, chapter_url, url_of
from showcase.views.parts import exhibits, figures, skyline
from showcase.views.parts.figures import FigureView
from showcase.views.parts.folders import home_of
from showcase.views.parts.sessions import DayView, coming, monday_of, shared_programme
from showcase.views.parts.updated import last_dated

MOST_FIGURES = 8
MOST_FRAMES = 4
WEEK_DAYS, SPARE_DAYS = 14, 28
"""Two weeks from the Monday of the build's, and what the visitor's two weeks may be a month later."""
MOST_STOPS = 40
"""Of a city's hundreds of buildings the skyline shows the tallest, and leads to all."""
MOST_NAMES = 6
"""So many buildings of a district are named; the others are counted."""
MOST_SESSIONS = 120
"""A city's two weeks would make the home page a list of thousands."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Headline:
    """A figure of the band: whose it is, and where it is told in full."""

    figure: FigureView
    place: str
    url: str


@dataclass(frozen=True, slots=True)
class HomeWall:
    """The wall on the home page: its building and the first frames on it."""

    folder: Folder
    url: str
    labels: tuple[exhibits.Label, ...]


@dataclass(frozen=True, slots=True)
class DistrictCard:
    """A district as the home page tells of it."""

    folder: Folder
    url: str
    buildings: str
    stations: int
    figure: FigureView | None


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one home page."""
    yield Page("", "home", catalogue.site.title, _view, description=catalogue.site.tagline)


def _view(scene: Scene) -> dict[str, Any]:
    catalogue = scene.catalogue
    stops = skyline.of_site(catalogue)
    return {
        "stops": stops[:MOST_STOPS],
        "every": len(catalogue.buildings) if len(stops) > MOST_STOPS else 0,
        "headlines": headlines(scene),
        "week": week(scene),
        "wall": shown_wall(scene),
        "districts": [_card(scene, folder) for folder in catalogue.districts.values()],
    }


def week(scene: Scene) -> tuple[DayView, ...]:
    """The coming days across all places, up to a number of sessions."""
    monday = monday_of(scene)
    last = monday + timedelta(days=WEEK_DAYS + SPARE_DAYS - 1)
    sessions = shared_programme(scene).around(monday, last)
    return coming(scene, sessions, WEEK_DAYS, SPARE_DAYS, MOST_SESSIONS)


def headlines(scene: Scene) -> list[Headline]:
    """A few figures of the whole network: the first of every place, then the second of every place."""
    found = []
    for top, ident, number in scene.catalogue.derive(_chosen_headlines):
        folder = getattr(scene.catalogue, top)[ident]
        url = chapter_url(ident, "figures", top)
        figure = figures.headlines(folder)[number]
        found.append(Headline(figure, folder.name, f"{url}#figure-{figure.id}"))
    return found


def _chosen_headlines(catalogue: Catalogue) -> list[tuple[str, str, int]]:
    """Where the figures stand that are shown: of which place, and which of its."""
    places = [(home_of(folder), folder.id) for folder in catalogue.folders()]
    rows = [
        [(*place, number) for number in range(catalogue.derive(_headlines_of, *place))]
        for place in places
    ]
    return in_turn(rows)[:MOST_FIGURES]


def _headlines_of(catalogue: Catalogue, top: str, ident: str) -> int:
    return len(figures.headlines(getattr(catalogue, top)[ident]))


def in_turn(rows: Sequence[Sequence[T]]) -> list[T]:
    """The first of each row, then the second of each, and so on."""
    return [item for turn in zip_longest(*rows) for item in turn if item is not None]


def shown_wall(scene: Scene) -> HomeWall | None:
    """The wall with the most to see, of equals the one with the latest sources."""
    ident = scene.catalogue.derive(_chosen_wall)
    if not ident:
        return None
    folder = scene.catalogue.buildings[ident]
    labels = exhibits.make(scene, folder).first
    first = sorted(labels, key=lambda one: (not _to_see(one), one.exhibit.suggested))[:MOST_FRAMES]
    return HomeWall(folder, chapter_url(ident, "gallery"), tuple(first))


def _chosen_wall(catalogue: Catalogue) -> str:
    ranks = [(catalogue.derive(_wall_rank, ident), ident) for ident in catalogue.buildings]
    return max(((rank, ident) for rank, ident in ranks if rank), default=((), ""))[1]


def _wall_rank(catalogue: Catalogue, ident: str) -> tuple[int, str] | tuple[()]:
    """How much there is to see on a building's wall, and its latest date; empty without a wall."""
    folder = catalogue.buildings[ident]
    if not folder.exhibits:
        return ()
    shown = exhibits.make(Scene(catalogue, date.min), folder).first  # on any day the same
    return sum(map(_to_see, shown)), last_dated(folder)


def _to_see(label: exhibits.Label) -> bool:
    """Whether a frame of the sources' own shows more than its title: a picture, or words."""
    exhibit = label.exhibit
    told = exhibit.media or exhibit.items or exhibit.goals or exhibit.label
    return bool(told) and not exhibit.suggested


def _card(scene: Scene, folder: Folder) -> DistrictCard:
    buildings = [building.name for building in scene.catalogue.standing(folder.id)]
    told = figures.make(scene, folder)
    first = next(chain(told.headlines, told.first), None)
    url = url_of("district", folder.id)
    return DistrictCard(
        folder, url, words.some_of(buildings, MOST_NAMES), len(folder.stations), first
    )
