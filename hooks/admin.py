"""Hook: the editors' form at /admin/ — its page, its configuration, and the bundle made with Node.

`extra.admin` in mkdocs.yml names the repository of a forge (Sveltia's `backend`); without it the form
edits the folder on this machine. `extra.form_proxy` (`make admin` sets it) is the address of a proxy
server and the branch that is checked out; through it the form edits that folder without the browser's
access to it, and each save is a commit.
"""

from __future__ import annotations

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

import showcase.admin
from showcase.admin import words
from showcase.render.bodies import environment
from showcase.render.build import Build

log = get_plugin_logger("showcase")


def on_post_build(config: MkDocsConfig) -> None:
    """Add the form, where its script was made and the data can be read."""
    build: Build = config.extra["showcase"]["build"]
    script = Path(config.config_file_path).parent / ".parts" / "admin.js"
    if not script.exists():
        config.extra["showcase"]["left_out"].append("编辑表单 /admin/")
        return
    if build.scene is None:
        return
    made = showcase.admin.configuration(build.scene.catalogue, config.extra.get("admin"))
    proxy = config.extra.get("form_proxy") or {}
    if proxy.get("url"):
        made["proxy"] = proxy
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
    page = environment(Path(config.theme.custom_dir)).get_template("admin.html")
    build.output.put(
        "admin/index.html",
        page.render(
            title=words.TITLE, remote=bool(config.extra.get("admin")), proxy=proxy.get("url")
        ).encode(),
    )
    build.output.put("admin/config.json", text.encode())
    build.output.put("admin/admin.js", script.read_bytes())
    for asset in sorted(script.with_name("admin-assets").iterdir()):
        build.output.put(f"admin/assets/{asset.name}", asset.read_bytes())
