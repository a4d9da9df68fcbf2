"""Render: the picture that stands for a page where its address is shared — the building's own drawing.

Painted without words: the name stands in the page's title, and letters would ask for a font of the
machine that builds.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from showcase import draw
from showcase.model import Catalogue
from showcase.plan import url_of
from showcase.views.parts.drawings import drawn

FOLDER = "assets/social"
RECIPE = "1"
"""Part of the cache's key; raise it when the painter changes."""
Put = Callable[[str, bytes], None]


def social_images(catalogue: Catalogue, cache: Path, put: Put) -> dict[str, str]:
    """Paint or fetch the pictures of the building pages and of the home page.

    Args:
        catalogue: the data.
        cache: where painted pictures are kept by what is drawn; may be deleted at any time.
        put: takes a file of the site: its path, its bytes.

    Returns:
        The picture's path by the page's address; the home page has the tallest building's.
    """
    images: dict[str, str] = {}
    tallest = 0.0
    for folder in catalogue.buildings.values():
        building = drawn(folder.building)
        key = hashlib.sha256(f"{RECIPE}{building!r}".encode()).hexdigest()[:16]
        path = f"{FOLDER}/{folder.id}-{key}.png"
        put(path, _painted(building, cache / f"{key}.png"))
        images[url_of("building", folder.id)] = path
        if (building.height_m or 0.0) > tallest or "" not in images:
            tallest = building.height_m or 0.0
            images[""] = path
    return images


def _painted(building: draw.Building, kept: Path) -> bytes:
    if kept.is_file():
        return kept.read_bytes()
    content = draw.social_png(building)
    kept.parent.mkdir(parents=True, exist_ok=True)
    beside = kept.with_suffix(".part")
    beside.write_bytes(content)
    beside.replace(kept)
    return content
