"""Hook: the red history gallery — the walk's bundle and its scenes."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from showcase.render.assets import hashed
from showcase.render.build import Build
from showcase.render.bundles import bundle, keep_all

log = get_plugin_logger("showcase")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Name the walk for the pages, where it was made."""
    shared = config.extra["showcase"]
    build: Build = shared["build"]
    root = Path(config.config_file_path).parent
    script, style = (root / ".parts" / name for name in ("walk.js", "walk.css"))
    if script.is_file() and style.is_file():
        made = hashed("walk", script.read_bytes(), "js"), hashed("walk", style.read_bytes(), "css")
        for bundle in made:
            build.output.put(bundle.path, bundle.content)
        shared["assets"] |= {"walk": made[0].path, "walk_style": made[1].path}
    else:
        log.info("没有找到 .parts/walk.js：这次红色长廊没有立体漫游，平铺长廊和目录照常。")
    return config


def on_post_build(config: MkDocsConfig) -> None:
    """Publish the scenes that the walk asks for."""
    shared = config.extra["showcase"]
    build: Build = shared["build"]
    if "walk" not in shared["assets"] or keep_all(build, "scene") or build.web is None:
        return
    from showcase.views.parts.corridor import scenes

    for folder in build.web.catalogue.buildings.values():
        bundle(build, f"scene {folder.id}", partial(scenes, build.web, folder))
