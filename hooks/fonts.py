"""Hook: headline fonts — the slices of the pinned font that the pages' headlines need."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from showcase import fonts
from showcase.render.build import Build

log = get_plugin_logger("showcase")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Name the style sheet of the fonts, where they were made."""
    if fonts.read_face(_parts(config)):
        config.extra["showcase"]["assets"]["fonts"] = "assets/fonts.css"
    else:
        config.extra["showcase"]["left_out"].append("标题字体")
    return config


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
