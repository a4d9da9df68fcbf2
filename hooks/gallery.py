"""Hook: the red history gallery — the walk's bundle and its scenes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from showcase.plan import consented
from showcase.render.assets import hashed
from showcase.render.build import Build
from showcase.views.parts.corridor import scenes

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
    if build.scene is None or "walk" not in shared["assets"]:
        return
    shown = consented(build.scene.catalogue, build.scene.date, "web")
    scene = replace(build.scene, catalogue=shown)
    for folder in shown.buildings.values():
        for path, content in scenes(scene, folder):
            build.output.put(path, content)
