"""Hook: the red history gallery — the walk's bundle, its scenes, and the days of history."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from showcase.render.assets import hashed
from showcase.render.build import Build
from showcase.render.bundles import Make, bundles

log = get_plugin_logger("showcase")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Name the walk for the pages, where it was made."""
    shared = config.extra["showcase"]
    build: Build = shared["build"]
    root = Path(config.config_file_path).parent
    script, style = (root / ".parts" / name for name in ("walk.js", "walk.css"))
    if script.is_file() and style.is_file():
        made = hashed("walk", script.read_bytes(), "js"), hashed("walk", style.read_bytes(), "css")
        for part in made:
            build.output.put(part.path, part.content)
        shared["assets"] |= {"walk": made[0].path, "walk_style": made[1].path}
    else:
        shared["left_out"].append("红色长廊的立体漫游")
    return config


def on_post_build(config: MkDocsConfig) -> None:
    """Publish what browsers ask for: the scenes of the walk, the days of history."""
    shared = config.extra["showcase"]
    build: Build = shared["build"]
    if build.open_scene is None:
        return
    bundles(build, "days", partial(_days, build))
    if "walk" in shared["assets"]:
        bundles(build, "walk", partial(_units, build))


def _days(build: Build) -> Iterator[tuple[str, Make]]:
    from showcase.views.parts.days import files

    assert build.web is not None
    yield "line", partial(files, build.web.catalogue)


def _units(build: Build) -> Iterator[tuple[str, Make]]:
    from showcase.views.parts.corridor import scenes

    assert build.web is not None
    for folder in build.web.catalogue.buildings.values():
        yield folder.id, partial(scenes, build.web, folder)
