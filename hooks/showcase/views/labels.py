"""Views: the labels of a building's exhibits for print, each with a QR code to its page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from showcase import draw, gallery, words
from showcase.model import Catalogue, Folder
from showcase.plan import Page, Scene, chapter_url, url_of
from showcase.views.parts import exhibits
from showcase.views.parts.folders import crumbs, section

GALLERY = dict(words.CHAPTERS)["gallery"]


@dataclass(frozen=True, slots=True)
class Card:
    """A label with its number on the wall and the code to its page."""

    number: int
    label: exhibits.Label
    code: Markup


def pages_in(catalogue: Catalogue, folder: Folder) -> Iterator[Page]:
    """A sheet of labels for a building that has exhibits."""
    if folder.exhibits:
        yield Page(
            f"print/{folder.id}/labels/",
            "labels",
            words.LABELS,
            partial(_view, ident=folder.id),
            section=section(folder),
            place=folder.name,
            crumbs=crumbs(folder, (GALLERY, chapter_url(folder.id, "gallery"))),
            searched=False,
        )


def _view(scene: Scene, ident: str) -> dict[str, Any]:
    catalogue = scene.catalogue
    folder = catalogue.buildings[ident]
    root = catalogue.site.url.rstrip("/") + "/"
    return {
        "folder": folder,
        "cards": [
            Card(
                number,
                exhibits.label(catalogue, folder, exhibit),
                Markup(draw.qr(root + url_of("exhibit", exhibit.key), title=exhibit.title)),  # noqa: S704 - draw escapes
            )
            for number, exhibit in enumerate(gallery.in_order(folder), 1)
        ],
    }
