"""Parts: where a folder lives, the trail to it, its siblings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from showcase import words
from showcase.model import Catalogue, Folder
from showcase.model.values import Location
from showcase.plan import url_of

Crumbs = tuple[tuple[str, str], ...]


def home_of(folder: Folder) -> str:
    """The first part of the folder's addresses: `buildings` or `districts`."""
    return f"{folder.kind}s"


def crumbs(folder: Folder, *more: tuple[str, str]) -> Crumbs:
    """The trail down to the folder and further steps inside it."""
    url, label = words.HOMES[home_of(folder)]
    return ((label, url), (folder.name, url_of(folder.kind, folder.id)), *more)


def section(folder: Folder) -> str:
    """The entry of the site's navigation that the folder's pages belong to."""
    return words.HOMES[home_of(folder)][0]


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page: its title and its address below the site's root."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The pages before and after one among its siblings."""

    before: Link | None = None
    after: Link | None = None


def neighbours(links: Sequence[Link], url: str) -> Neighbours:
    """The siblings around the page at `url`; none where it is alone or missing."""
    at = next((i for i, link in enumerate(links) if link.url == url), None)
    if at is None:
        return Neighbours()
    return Neighbours(links[at - 1] if at else None, links[at + 1] if at + 1 < len(links) else None)


Links = Callable[[Catalogue, str, str], list[Link]]
"""A derived value: the pages of one kind in the folder (`buildings` or `districts`, id), in order."""


def around(catalogue: Catalogue, links: Links, folder: Folder, url: str) -> Neighbours:
    """The siblings around the page at `url`, from their titles alone.

    A folder may hold thousands, so they are put in order once, not once a page.
    """
    every: list[Link] = catalogue.derive(links, home_of(folder), folder.id)
    places: dict[str, int] = catalogue.hold(
        f"places {links.__module__} {home_of(folder)}/{folder.id}",
        lambda: {link.url: place for place, link in enumerate(every)},
    )
    at = places.get(url)
    if at is None:
        return Neighbours()
    return Neighbours(every[at - 1] if at else None, every[at + 1] if at + 1 < len(every) else None)


def place_words(location: Location) -> str:
    """City, district, street and area in one line, each once."""
    named = (location.city, location.district, location.street, location.community, location.area)
    return words.DOT.join(dict.fromkeys(name for name in named if name))
