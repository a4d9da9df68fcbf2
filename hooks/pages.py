"""Hook: showcase pages — shells from MkDocs' environment, bodies from data, written side by side.

MkDocs builds its own few pages into a staging folder; data pages are never MkDocs pages. At the end
both go into the site folder, only where bytes changed. With `extra.reference: true` (tests only) data
pages are ordinary MkDocs pages instead: the slow way that the fast one must equal byte for byte.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
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
from showcase.plan import Page, Scene
from showcase.render import MARKS, Shell, Slots, assets, tree
from showcase.render.sitemap import sitemap
from showcase.search import Entry, index, plain

_state = SimpleNamespace()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Send MkDocs' own output to a staging folder and name the bundled assets."""
    overrides = Path(config.theme.custom_dir)
    _state.__dict__.clear()
    _state.target = Path(config.site_dir)
    _state.staging = Path(tempfile.mkdtemp(prefix="showcase-"))
    _state.bundles = assets.bundles(overrides / "assets")
    _state.bodies = showcase.render.environment(overrides)
    config.extra["showcase"]["assets"] = {b.name: b.path for b in _state.bundles}
    config.site_dir = str(_state.staging)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Plan the pages; in the reference mode make each an ordinary MkDocs page."""
    scene: Scene | None = config.extra["showcase"]["scene"]
    _state.scene = scene
    _state.pages = showcase.views.plan(scene.catalogue) if scene else []
    _state.owed = "" if scene else _state.bodies.get_template("pages/owed.html").render()
    for file in list(files):
        if file.src_uri.startswith(tuple(f"assets/{name}/" for name in assets.BUNDLES)):
            files.remove(file)
    _state.by_uri = {}
    if config.extra.get("reference"):
        for page in _state.pages:
            uri = f"{page.url}index.md"
            _state.by_uri[uri] = page
            files.append(File.generated(config, uri, content=""))
    return files


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Reference mode: the ordinary page gets its template and slots."""
    planned = _state.by_uri.get(page.file.src_uri)
    if planned:
        page.meta.update(
            _meta(planned, showcase.render.render(planned, _state.scene, _state.bodies))
        )
    return markdown


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep the environment and files the shells are rendered with."""
    _state.env, _state.files = env, files
    return env


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the navigation the shells are rendered with."""
    _state.nav = nav
    return nav


def on_post_build(config: MkDocsConfig) -> None:
    """Render the data pages and bring everything into the site folder."""
    out: dict[str, bytes] = {b.path: b.content for b in _state.bundles}
    found = [_prose_entry(file) for file in _state.files.documentation_pages() if file.page]
    if not _state.by_uri:
        shells: dict[tuple[str, int], Shell] = {}
        for page in _state.pages:
            slots = showcase.render.render(page, _state.scene, _state.bodies)
            key = (page.section, page.url.count("/"))
            if key not in shells:
                shells[key] = _shell(page, config)
            out[f"{page.url}index.html"] = shells[key].fill(slots).encode()
            if page.searched and page.kind in words.PAGE_KINDS:
                found.append(_entry(page, slots.body))
        out |= index(found)
    if _state.owed:
        home = Page("", "owed", "", view=lambda scene: {})
        out["index.html"] = _shell(home, config).fill(Slots("", _state.owed)).encode()
    out["sitemap.xml"] = sitemap(config.site_url or "", _public_urls())
    (_state.staging / "sitemap.xml.gz").unlink(missing_ok=True)  # MkDocs' own lacks the data pages
    tree.publish(_state.staging, out, _state.target)
    shutil.rmtree(_state.staging)
    config.site_dir = str(_state.target)


def _entry(page: Page, body: str) -> Entry:
    kind = words.PAGE_KINDS[page.kind]
    return Entry(page.segment, page.url, page.title, kind, page.place, page.names, plain(body))


def _prose_entry(file: File) -> Entry:
    title, content = str(file.page.title), file.page.content or ""
    return Entry("site", file.url, title, words.PAGE_KINDS["prose"], text=plain(content))


def _public_urls() -> Iterator[str]:
    """Addresses of data pages and prose, below the site's root."""
    yield from (page.url for page in _state.pages)
    planned = {page.url for page in _state.pages}
    for file in _state.files.documentation_pages():
        url = "" if file.url == "./" else file.url
        if url not in planned:
            yield url


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
