"""Hook: headline fonts — the slices of the pinned font that the pages' headlines need."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from showcase import fonts
from showcase.cache import digest
from showcase.render.build import Build
from showcase.render.bundles import File, Make, bundles

FOLDER = "assets/fonts"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Name the style sheet of the fonts, where they were made."""
    if fonts.made(_parts(config)):
        config.extra["showcase"]["assets"]["fonts"] = f"{FOLDER}.css"
    else:
        config.extra["showcase"]["left_out"].append("标题字体")
    return config


def on_post_build(config: MkDocsConfig) -> None:
    """Bring along the slices of the headline font that the pages' headlines need."""
    if not fonts.made(_parts(config)):
        return
    build: Build = config.extra["showcase"]["build"]
    letters = "".join(sorted(build.headlines | set(config.site_name)))
    mark = digest(build.opened.general.parts + letters.encode()).hex()
    bundles(build, f"fonts {mark}", partial(_units, _parts(config), letters))


def _units(folder: Path, letters: str) -> Iterator[tuple[str, Make]]:
    yield "headlines", partial(_files, folder, letters)


def _files(folder: Path, letters: str) -> Iterator[File]:
    face = fonts.read_face(folder)
    assert face is not None  # the caller has looked
    slices = fonts.needed(face, letters)
    for part in slices:
        yield f"{FOLDER}/{part.name}", (folder / part.file).read_bytes()
    yield f"{FOLDER}.css", fonts.style_sheet(face, slices).encode()


def _parts(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent / ".parts" / "fonts"
