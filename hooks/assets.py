"""Hook: style sheets and scripts."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from showcase.render import assets
from showcase.render.build import Build


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Bundle the styles and scripts, and name them for the templates."""
    shared = config.extra["showcase"]
    build: Build = shared["build"]
    for bundle in assets.bundles(Path(config.theme.custom_dir) / "assets"):
        build.output.put(bundle.path, bundle.content)
        shared["assets"][bundle.name] = bundle.path
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the parts of bundles, and what Material brings that no page of ours loads."""
    unused = ("assets/javascripts/", *(f"assets/{name}/" for name in assets.BUNDLES))
    for file in list(files):
        if file.src_uri.startswith(unused) or file.src_uri.endswith(".map"):
            files.remove(file)
    return files
