"""Hook: showcase pages — shells from MkDocs' environment, bodies from data.

Data pages are never MkDocs pages. With `extra.reference: true` (tests only) they are ordinary MkDocs
pages instead: the slow way that the fast one must equal byte for byte.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

import showcase.render
import showcase.views
from showcase import words
from showcase.plan import Page, Scene, consented
from showcase.render import MARKS, Shell, Slots
from showcase.render.build import Build
from showcase.render.fonts import headline_characters
from showcase.search import Entry, plain

_state = SimpleNamespace()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Forget the last build (a preview builds many times in one process)."""
    _state.__dict__.clear()
    _state.build = config.extra["showcase"]["build"]
    _state.bodies = showcase.render.environment(Path(config.theme.custom_dir))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Plan the pages; in the reference mode make each an ordinary MkDocs page."""
    build: Build = _state.build
    _state.scene = _for_the_web(build.scene) if build.scene else None
    build.pages += (
        showcase.views.plan(_state.scene.catalogue, _state.scene.date) if _state.scene else []
    )
    _state.by_uri = {}
    if config.extra.get("reference"):
        _state.by_uri = {f"{page.url}index.md": page for page in build.pages}
        for uri in _state.by_uri:
            files.append(File.generated(config, uri, content=""))
    return files


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Reference mode: the ordinary page gets its template and slots."""
    planned = _state.by_uri.get(page.file.src_uri)
    if planned:
        page.meta.update(_meta(planned, _render(planned)))
    return markdown


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the navigation the shells are rendered with."""
    _state.nav = nav
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep the environment and files the shells are rendered with."""
    _state.env, _state.files = env, files
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Render the data pages, each into the shell of its section and depth."""
    if _state.by_uri:
        return
    build: Build = _state.build
    shells: dict[tuple[str, int], Shell] = {}
    for page in build.pages:
        slots = _render(page)
        key = (page.section, page.url.count("/"))
        if key not in shells:
            shells[key] = _shell(page, config)
        build.output.put(f"{page.url}index.html", shells[key].fill(slots).encode())
    if build.scene is None:
        page = Page("", "owed", "", view=lambda scene: {})
        body = _state.bodies.get_template("pages/owed.html").render()
        build.output.put("index.html", _shell(page, config).fill(Slots("", body)).encode())


def _for_the_web(scene: Scene) -> Scene:
    """The data without what people have not agreed to show here; every page is made from this."""
    return replace(scene, catalogue=consented(scene.catalogue, scene.date, "web"))


def _render(page: Page) -> Slots:
    """Render a page's own parts, and note what the index and the fonts need of it."""
    build: Build = _state.build
    slots = showcase.render.render(page, _state.scene, _state.bodies)
    build.headlines |= headline_characters(slots.body)
    if page.searched and page.kind in words.PAGE_KINDS:
        kind = words.PAGE_KINDS[page.kind]
        text = plain(slots.body)
        build.entries.append(
            Entry(page.segment, page.url, page.title, kind, page.place, page.names, text)
        )
    return slots


def _meta(page: Page, slots: Slots) -> dict[str, Any]:
    return {"template": "showcase.html", "section": page.section, "slots": slots}


def _shell(page: Page, config: MkDocsConfig) -> Shell:
    """Render the frame of this page's section and depth with marks for its own parts."""
    file = File.generated(config, f"{page.url}index.md", content="")
    stand_in = MkDocsPage(None, file, config)
    stand_in.meta = _meta(page, MARKS)
    stand_in.content = ""
    context = get_context(_state.nav, _state.files, config, stand_in)
    return showcase.render.cut(_state.env.get_template("showcase.html").render(context))
