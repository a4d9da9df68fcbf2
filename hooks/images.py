"""Hook: pictures — every picture that pages show, and the drawings that stand for shared pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig

from showcase.render.build import Build
from showcase.render.bundles import File, bundle, keep_all

if TYPE_CHECKING:
    from showcase.images.asked import Asked


def on_post_build(config: MkDocsConfig) -> None:
    """Put the pictures; those without consent are not asked for, so they are not in the site."""
    build: Build = config.extra["showcase"]["build"]
    if (keep_all(build, "pictures") and keep_all(build, "social")) or build.web is None:
        return
    from showcase.images import asked_above, asked_in
    from showcase.render.social import social_file

    root = Path(config.config_file_path).parent
    catalogue, done = build.web.catalogue, set[str]()
    bundle(build, "pictures", lambda: _made(asked_above(catalogue), root, done))
    for folder in catalogue.folders():
        asked = partial(asked_in, folder)
        name = f"pictures {folder.kind}s/{folder.id}"
        bundle(build, name, lambda asked=asked: _made(asked(), root, done))
    for folder in catalogue.buildings.values():
        drawing = partial(social_file, folder, root / ".cache" / "social")
        bundle(build, f"social {folder.id}", lambda drawing=drawing: [drawing()])


def _made(asked: Asked, root: Path, done: set[str]) -> Iterator[File]:
    from showcase.images import prepare

    files: list[File] = []
    prepare(asked, root / "data", root / ".cache" / "images", lambda *file: files.append(file))
    yield from files
