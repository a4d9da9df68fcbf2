"""Plan: the addresses that things had before they were renamed, and where each leads now."""

from __future__ import annotations

from collections.abc import Collection

from showcase.model import Catalogue, Folder
from showcase.plan.urls import screen_url, slug_of_screen, url_of

Move = tuple[str, str]
"""An old address, and the one that took its place."""

CHAPTERS = {"hall": "halls", "exhibit": "exhibits", "activity": "activities", "news": "news"}
"""Kinds that have a page of their own in a folder, and the chapter they lie in."""


def moved(catalogue: Catalogue, urls: Collection[str]) -> dict[str, str]:
    """Where each old address leads; a page that is there now is never hidden by one.

    Args:
        catalogue: the data, with the `former_ids` of what was renamed.
        urls: the addresses of all pages.
    """
    pages, screens, folders = catalogue.derive(_moves)
    found = dict(screens) | {old: new for old, new in pages if new in urls}
    beneath = sorted(urls) if folders else []
    for old, new in folders:  # what has no id of its own: chapters, labels, the folder's own page
        for url in beneath:
            if url.startswith(new):
                found.setdefault(old + url.removeprefix(new), url)
    return {old: new for old, new in sorted(found.items()) if old not in urls}


def moved_screens(catalogue: Catalogue) -> list[Move]:
    """The old and the new slug of each screen that was renamed, itself or with its folder."""
    _, screens, _ = catalogue.derive(_moves)
    return sorted((slug_of_screen(old), slug_of_screen(new)) for old, new in screens)


def _moves(catalogue: Catalogue) -> tuple[list[Move], list[Move], list[Move]]:
    """The moves of pages, of screens, and of whole folders."""
    pages: list[Move] = []
    screens: list[Move] = []
    folders: list[Move] = []
    for top in ("buildings", "districts"):
        for ident in getattr(catalogue, top):
            pages += catalogue.derive(_pages, top, ident)
            screens += catalogue.derive(_screens, top, ident)
            folders += catalogue.derive(_folder, top, ident)
    pages += [move for ident in catalogue.branches for move in catalogue.derive(_branch, ident)]
    living = {new for _, new in screens}
    return pages, [move for move in screens if move[0] not in living], folders


def _pages(catalogue: Catalogue, top: str, ident: str) -> list[Move]:
    """The moves in a folder, renamed itself or not."""
    folder: Folder = getattr(catalogue, top)[ident]
    rows = [
        (url_of(kind, f"{old}/{one}", top), url_of(kind, entity.key, top))
        for kind, chapter in CHAPTERS.items()
        for entity in getattr(folder, chapter).values()
        for old in folder.profile.ids
        for one in entity.ids
    ]
    return [(old, new) for old, new in rows if old != new]


def _screens(catalogue: Catalogue, top: str, ident: str) -> list[Move]:
    """Every address that a screen has or had: two folders and ids can make the same one."""
    folder: Folder = getattr(catalogue, top)[ident]
    return [
        (screen_url(f"{old}-{one}"), screen_url(screen.slug))
        for screen in folder.screens.values()
        for old in folder.profile.ids
        for one in screen.ids
    ]


def _folder(catalogue: Catalogue, top: str, ident: str) -> list[Move]:
    folder: Folder = getattr(catalogue, top)[ident]
    return [
        (url_of(folder.kind, old), url_of(folder.kind, ident)) for old in folder.profile.former_ids
    ]


def _branch(catalogue: Catalogue, ident: str) -> list[Move]:
    return [
        (url_of("branch", old), url_of("branch", ident))
        for old in catalogue.branches[ident].former_ids
    ]
