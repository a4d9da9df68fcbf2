"""Hook: style sheets, scripts and headline fonts."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files

from showcase.render import assets, fonts
from showcase.render.build import Build

log = get_plugin_logger("showcase")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Bundle the styles and scripts, and name them for the templates."""
    shared = config.extra["showcase"]
    build: Build = shared["build"]
    for bundle in assets.bundles(Path(config.theme.custom_dir) / "assets"):
        build.output.put(bundle.path, bundle.content)
        shared["assets"][bundle.name] = bundle.path
    if fonts.read_face(_parts(config)):
        shared["assets"]["fonts"] = "assets/fonts.css"
    else:
        log.info("没有找到 .parts/（make site 会生成）：这次不带标题字体，页面用系统字体。")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the parts of bundles, and what Material brings that no page of ours loads."""
    unused = ("assets/javascripts/", *(f"assets/{name}/" for name in assets.BUNDLES))
    for file in list(files):
        if file.src_uri.startswith(unused) or file.src_uri.endswith(".map"):
            files.remove(file)
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Bring along the slices of the headline font that the pages' headlines need."""
    face = fonts.read_face(_parts(config))
    if face is None:
        return
    build: Build = config.extra["showcase"]["build"]
    slices = fonts.needed(face, build.headlines | set(config.site_name))
    for part in slices:
        content = (_parts(config) / part.file).read_bytes()
        build.output.put(f"assets/fonts/{Path(part.file).name}", content)
    build.output.put("assets/fonts.css", fonts.style_sheet(face, slices).encode())


def _parts(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent / ".parts" / "fonts"
