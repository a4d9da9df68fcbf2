"""Hook: the red history gallery — the walk's bundle, its scenes, the pictures of exhibits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from showcase.plan import consented
from showcase.render.assets import hashed
from showcase.render.build import Build
from showcase.render.originals import originals
from showcase.views.parts.corridor import scenes

log = get_plugin_logger("showcase")
_state = SimpleNamespace()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Name the walk for the pages, where it was made, and measure the pictures that hang."""
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
    _state.scene = None
    if build.scene:
        shown = consented(build.scene.catalogue, build.scene.date, "web")
        _state.scene = replace(build.scene, catalogue=shown)
        found = originals(root / "data", shown)
        build.scene.shared["pictures"] = {one.path: one.size for one in found if one.size}
        for one in found:
            if one.size:
                build.output.put(one.path, (root / "data" / one.path).read_bytes())
        unread = [one.path for one in found if one.size is None]
        if unread:
            log.warning("有 %d 张展品图片打不开，页面上不出现：%s", len(unread), "、".join(unread))
    return config


def on_post_build(config: MkDocsConfig) -> None:
    """Publish the scenes that the walk asks for."""
    shared = config.extra["showcase"]
    build: Build = shared["build"]
    if _state.scene is None or "walk" not in shared["assets"]:
        return
    for folder in _state.scene.catalogue.buildings.values():
        for path, content in scenes(_state.scene, folder):
            build.output.put(path, content)
