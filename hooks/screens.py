"""Hook: lobby screens — each one's page, manifest, slides and files, and what operators need.

A build has release number 0, which `showcase publish` replaces (release/numbering.py); who publishes
in a way of his own sets `SHOWCASE_RELEASE`. The signing key lies in a file outside the project, named
by `SHOWCASE_SCREEN_KEY`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files

from showcase.cache import digest
from showcase.player import missing_parts, style_sheet, walk_script
from showcase.render.build import Build
from showcase.render.bundles import File, Make, bundles

if TYPE_CHECKING:  # a build in which nothing changed never needs these
    from jinja2 import Environment

    from showcase.lobby import Parts
    from showcase.model import Folder
    from showcase.plan import Scene

log = get_plugin_logger("showcase")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Say in one line that the player is not there (hooks/fonts.py speaks where no part is)."""
    made = _root(config) / ".parts"
    if made.is_dir() and missing_parts(made):
        config.extra["showcase"]["left_out"].append("大堂屏")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the templates and styles of screens, which MkDocs would copy as theme files."""
    for file in list(files):
        if file.src_uri.startswith("screens/") and file.generated_by is None:
            files.remove(file)
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Write every screen below `screens/`, the emergency file, and the files for set-up."""
    build: Build = config.extra["showcase"]["build"]
    root = _root(config)
    for setup in sorted((root / "deploy" / "screens").glob("*")):
        build.output.put(f"screens/setup/{setup.name}", setup.read_bytes())
    if build.open_scene is None or missing_parts(root / ".parts"):
        return
    key, number = _key(), int(os.environ.get("SHOWCASE_RELEASE", "0"))
    # What is no data and yet decides a screen's bytes is in the bundles' name.
    told = (build.opened.general.parts, style_sheet(root / "overrides"), number, key)
    mark = digest(repr(told).encode()).hex()
    bundles(build, f"screens {mark}", partial(_units, build, root, number, key), pages=40)
    build.output.put("screens/alert.json", _alert(build.output.target / "screens/alert.json", key))


def _units(build: Build, root: Path, number: int, key: str) -> Iterator[tuple[str, Make]]:
    scene, web = build.scene, build.web
    assert scene is not None
    assert web is not None
    # Read and compiled once, and only where a screen is made.
    parts, env = cache(partial(_parts, root, number, key)), cache(partial(_environment, root))
    for folder, screen in scene.catalogue.screens():
        yield screen.slug, partial(_files, scene, parts, env, root, folder, screen.id)
    yield "moved", partial(_moved, web, number, key)  # what is derived is kept there


def _parts(root: Path, number: int, key: str) -> Parts:
    from showcase import lobby
    from showcase.screens.signing import public_of

    return lobby.Parts.read(
        root / ".parts",
        root / "overrides",
        number=number,
        private_key=key,
        pin=public_of(key) if key else "",
    )


def _moved(web: Scene, number: int, key: str) -> Iterator[File]:
    """A player that was set up at an old address polls there; a browser's page is at hooks/moved.py."""
    from showcase.plan.moved import moved_screens
    from showcase.screens.manifest import moved

    for old, new in moved_screens(web.catalogue):
        yield f"screens/{old}/manifest.json", moved(old, new, number, key).encode()


def _environment(root: Path) -> Environment:
    from showcase.render.bodies import environment

    return environment(root / "overrides")


def _files(
    scene: Scene,
    read: Callable[[], Parts],
    env: Callable[[], Environment],
    root: Path,
    folder: Folder,
    ident: str,
) -> Iterator[File]:
    from showcase import lobby
    from showcase.faults import Place

    screen = folder.screens[ident]  # looked at here, where looks are noted
    pool = lobby.Pool.of(root, root / "data", walk_script(root / ".parts"))
    shared = lobby.lobby(scene, pool, env())
    shown, parts = lobby.show(shared, folder, screen), read()
    for fault in lobby.of_show(shown, lambda *loc: Place(screen.file), parts.letters):
        log.info("%s %s：%s。%s", fault.place.file, fault.code, fault.message, fault.way_out)
    for path, content in sorted(lobby.screen_files(shared, shown, parts).items()):
        yield f"screens/{path}", content


def _alert(published: Path, key: str) -> bytes:
    """An alert that is out stays out: only `showcase alert` writes and lifts it."""
    from showcase.screens.serial import last_serial

    if published.is_file():
        content = published.read_bytes()
        if last_serial(content.decode("utf-8", "replace")):
            return content
    from showcase.screens.alert import alert_file

    return alert_file((), serial=1, private_key=key).encode()


def _key() -> str:
    named = os.environ.get("SHOWCASE_SCREEN_KEY", "")
    return Path(named).read_text(encoding="utf-8").strip() if named else ""


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "").parent
