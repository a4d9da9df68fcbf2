"""Hook: pictures — those that pages show, for screens of every width, and those of shared links."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from showcase import images
from showcase.plan import consented
from showcase.render.build import Build
from showcase.render.social import social_images


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the pictures; those without consent are not asked for, so they are not in the site."""
    build: Build = config.extra["showcase"]["build"]
    if build.scene is None:
        return config
    root = Path(config.config_file_path).parent
    shown = consented(build.scene.catalogue, build.scene.date, "web")
    cache = root / ".cache"
    build.scene.shared["pictures"] = images.prepare(
        images.asked_for(shown), root / "data", cache / "images", build.output.put
    )
    build.scene.shared["social"] = social_images(shown, cache / "social", build.output.put)
    return config
