"""Views: the operator's page of lobby screens — each with a preview at any moment, and its set-up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from showcase.model import Catalogue, Folder, Screen
from showcase.plan import Page, Scene
from showcase.plan.urls import screen_url


@dataclass(frozen=True, slots=True)
class ScreenView:
    """A screen on the operator's page.

    Attributes:
        url: its player, below the site's root.
        portrait: whether it stands upright.
        moments: moments worth previewing: (label, `2026-12-03T15:00`).
    """

    screen: Screen
    folder: Folder
    url: str
    portrait: bool
    moments: tuple[tuple[str, str], ...]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one page, where there is a screen."""
    if any(True for _ in catalogue.screens()):
        yield Page("screens/", "screens", "大堂屏", _view, section="screens/")


def _view(scene: Scene) -> dict[str, Any]:
    views = [_one(scene, folder, screen) for folder, screen in scene.catalogue.screens()]
    return {"screens": views}


def _one(scene: Scene, folder: Folder, screen: Screen) -> ScreenView:
    width, height = screen.geometry.px
    day = scene.date.isoformat()
    moments = [
        (part.name, f"{day}T{part.start}") for part in screen.dayparts if part.start != "00:00"
    ]
    moments += [(mode.name, mode.from_) for mode in screen.modes if mode.from_]
    return ScreenView(screen, folder, screen_url(screen.slug), height > width, tuple(moments))
