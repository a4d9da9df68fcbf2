"""Hook: old addresses — what was renamed is found where it was before (`former_ids`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from showcase.cache import digest
from showcase.render.build import Build
from showcase.render.bundles import Make, bundles


def on_post_build(config: MkDocsConfig) -> None:
    """Put a page that leads on at every old address; neither search nor the site map tells of it."""
    build: Build = config.extra["showcase"]["build"]
    if build.open_scene is None:
        return
    style: str = config.extra["showcase"]["assets"]["css"]
    units = partial(_units, build, Path(config.theme.custom_dir), style)
    bundles(build, f"moved {style}", units)


def _units(build: Build, templates: Path, style: str) -> Iterator[tuple[str, Make]]:
    from showcase.render.moved import addresses, pages

    assert build.web is not None
    urls = addresses(build)
    mark = digest("\n".join(sorted(urls)).encode()).hex()  # planned, so no look at them is noted
    yield mark, partial(pages, build.web, urls, templates, style)
