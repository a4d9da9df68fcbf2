"""Plan: the address of everything — ids, never titles, so that addresses are stable."""

from __future__ import annotations

URLS: dict[str, str] = {
    "building": "buildings/{folder}/",
    "hall": "buildings/{folder}/halls/{id}/",
    "boards": "print/{folder}/boards/{id}/",
    "exhibit": "buildings/{folder}/gallery/{id}/",
    "activity": "{home}/{folder}/activities/{id}/",
    "news": "{home}/{folder}/news/{id}/",
    "branch": "branches/{id}/",
    "district": "districts/{folder}/",
    "station": "network/#{folder}-{id}",
}
"""Address of an entity by its kind; `home` is buildings or districts."""


def url_of(kind: str, key: str, home: str = "buildings") -> str:
    """The address of the entity `key`, below the site's root."""
    folder, _, ident = key.rpartition("/")
    return URLS[kind].format(folder=folder or ident, id=ident, home=home)


def chapter_url(folder: str, chapter: str, home: str = "buildings") -> str:
    """The address of a chapter's own page."""
    return f"{home}/{folder}/{chapter}/"


def screen_url(slug: str) -> str:
    """The address of a lobby screen's player."""
    return f"screens/{slug}/"


def slug_of_screen(url: str) -> str:
    """The screen whose address this is."""
    return url.split("/")[1]


def relative(target: str, page: str) -> str:
    """The link from `page` to `target`, both below the site's root (norm N06: relative links)."""
    depth = page.count("/")
    path, hash_, fragment = target.partition("#")
    if path == page:
        return f"#{fragment}" if hash_ else "./"
    return ("../" * depth or "./") + target


FEEDS: dict[str, str] = {
    "site": "calendar.ics",
    "district": "districts/{folder}/calendar.ics",
    "building": "buildings/{folder}/calendar.ics",
    "branch": "branches/{id}/calendar.ics",
    "hall": "buildings/{folder}/halls/{id}.ics",
    "activity": "{home}/{folder}/activities/{id}.ics",
}
"""Address of a calendar subscription by what it is of."""


def feed_of(kind: str, key: str = "", home: str = "buildings") -> str:
    """The address of the calendar of an entity, below the site's root."""
    folder, _, ident = key.rpartition("/")
    return FEEDS[kind].format(folder=folder or ident, id=ident, home=home)


def month_url(year: int, month: int) -> str:
    """The address of a month's page."""
    return f"calendar/{year}-{month:02}/"
