"""Hook: lobby screens — each one's page, manifest, slides and files, and what operators need.

The release number comes from publish (`SHOWCASE_RELEASE`); a plain build has number 0. The signing
key lies in a file outside the project, named by `SHOWCASE_SCREEN_KEY`.
"""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files

from showcase import lobby, render
from showcase.faults import Place
from showcase.plan import Scene
from showcase.render.build import Build
from showcase.screens.alert import alert_file
from showcase.screens.signing import public_of
from showcase.screens.spec import Where

log = get_plugin_logger("showcase")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Say whether the player is there, so that the operator's page does not promise it."""
    build: Build = config.extra["showcase"]["build"]
    there = not lobby.missing_parts(_root(config) / ".parts")
    if build.scene is not None:
        build.scene.shared["screens"] = there
    if not there and (_root(config) / ".parts").is_dir():
        log.info(".parts/ 里没有大堂屏的播放器（make site 会生成）：这次不做大堂屏。")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the templates and styles of screens, which MkDocs would copy as theme files."""
    for file in list(files):
        if file.src_uri.startswith("screens/"):
            files.remove(file)
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Write every screen below `screens/`, the emergency file, and the files for set-up."""
    build: Build = config.extra["showcase"]["build"]
    root, templates = _root(config), Path(config.theme.custom_dir)
    for path in sorted((root / "deploy" / "screens").glob("*")):
        build.output.put(f"screens/setup/{path.name}", path.read_bytes())
    if build.scene is None or lobby.missing_parts(root / ".parts"):
        return
    files = _screens(build.scene, root, templates)
    files |= {"alert.json": _alert(build.output.target / "screens" / "alert.json")}
    for path, content in sorted(files.items()):
        build.output.put(f"screens/{path}", content)


def _screens(scene: Scene, root: Path, templates: Path) -> dict[str, bytes]:
    key = _key()
    parts = lobby.Parts.read(
        root / ".parts",
        templates,
        number=int(os.environ.get("SHOWCASE_RELEASE", "0")),
        private_key=key,
        pin=public_of(key) if key else "",
    )
    pool = lobby.Pool(partial(_read, root / "data"))
    shared = lobby.lobby(replace(scene), pool, render.environment(templates))
    files: dict[str, bytes] = {}
    for folder, screen in scene.catalogue.screens():
        shown = lobby.show(shared, folder, screen)
        for fault in shown.faults(_where(f"data/{screen.file}")):
            log.info("%s %s：%s。%s", fault.place.file, fault.code, fault.message, fault.way_out)
        files |= lobby.screen_files(shared, shown, parts)
    return files


def _where(file: str) -> Where:
    return lambda *loc: Place(file)


def _read(data: Path, path: str) -> bytes | None:
    full = (data / path).resolve()
    inside = full.is_relative_to(data.resolve()) and full.is_file()
    return full.read_bytes() if inside else None


def _alert(published: Path) -> bytes:
    """An alert that is out stays out: only `showcase alert` writes and lifts it."""
    if published.is_file():
        return published.read_bytes()
    return alert_file((), serial=1, private_key=_key()).encode()


def _key() -> str:
    named = os.environ.get("SHOWCASE_SCREEN_KEY", "")
    return Path(named).read_text(encoding="utf-8").strip() if named else ""


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
