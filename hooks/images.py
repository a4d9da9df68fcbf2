"""Hook: pictures — every picture that pages show, and the drawings that stand for shared pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig

from showcase.render.build import Build
from showcase.render.bundles import File, Make, bundles

if TYPE_CHECKING:
    from showcase.images.asked import Asked


def on_post_build(config: MkDocsConfig) -> None:
    """Put the pictures; those without consent are not asked for, so they are not in the site."""
    build: Build = config.extra["showcase"]["build"]
    if build.open_scene is not None:
        units = partial(_units, build, Path(config.config_file_path).parent)
        bundles(build, "pictures", units, pages=5)


def _units(build: Build, root: Path) -> Iterator[tuple[str, Make]]:
    from showcase.images import asked_above, asked_in
    from showcase.render.social import social_file

    assert build.web is not None
    catalogue = build.web.catalogue
    yield "site", lambda: _made(asked_above(catalogue), root)
    for folder in catalogue.folders():
        yield f"{folder.kind}s/{folder.id}", lambda folder=folder: _made(asked_in(folder), root)
    for folder in catalogue.buildings.values():
        drawing = partial(social_file, folder, root / ".cache" / "social")
        yield f"social {folder.id}", lambda drawing=drawing: [drawing()]


def _made(asked: Asked, root: Path) -> Iterator[File]:
    from showcase.images import prepare

    files: list[File] = []
    prepare(asked, root / "data", root / ".cache" / "images", lambda *file: files.append(file))
    yield from files
