"""Render: the picture that stands for a page where its address is shared — the building's own drawing.

Painted without words: the name stands in the page's title, and letters would ask for a font of the
machine that builds.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from showcase.cache import Keep
from showcase.model import Folder
from showcase.plan import Page, Scene
from showcase.views.parts.drawings import drawn

FOLDER = "assets/social"
RECIPE = "3"
"""Part of the name; raise it when the painter changes."""


def social_of(page: Page, scene: Scene) -> str:
    """The path of a page's picture: its building's; the tallest building's for the home page."""
    buildings = scene.catalogue.buildings
    if page.kind == "building":
        return social_path(buildings[page.url.split("/")[1]])
    if page.kind == "home" and buildings:
        tallest = max(buildings.values(), key=lambda f: (drawn(f.building).height_m or 0.0, f.id))
        return social_path(tallest)
    return ""


def social_path(folder: Folder) -> str:
    """The path below the site's root; it changes with what is drawn."""
    told = f"{RECIPE}{drawn(folder.building)!r}"
    return f"{FOLDER}/{folder.id}-{hashlib.sha256(told.encode()).hexdigest()[:16]}.png"


def social_file(folder: Folder, cache: Path) -> tuple[str, bytes]:
    """The picture with its path, painted, or fetched where it was painted before.

    Args:
        folder: the building.
        cache: where painted pictures are kept by name; may be deleted or damaged at any time.
    """
    path = social_path(folder)
    keep, name = Keep(cache), Path(path).name
    content = keep.get(name)
    if content is None:
        from showcase.draw.painter import social_png

        content = social_png(drawn(folder.building))
        keep.put(name, content)
    return path, content
