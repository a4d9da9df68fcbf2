"""Hook: showcase pages — shells from MkDocs' environment, bodies from data.

Data pages are never MkDocs pages. With `extra.reference: true` (tests only) they are ordinary MkDocs
pages instead: the slow way that the fast one must equal byte for byte.
"""

from __future__ import annotations

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

from showcase import words
from showcase.fonts import headline_characters
from showcase.render.build import Build
from showcase.render.compiled import Compiled
from showcase.render.entries import entry
from showcase.render.pages import Pages, Place, frame_of
from showcase.render.shells import MARKS, Shell, Slots, cut
from showcase.search import Entry, found_by

_state = SimpleNamespace()
IN_FRAMES = ("profile", "sections", "grey_days", "updated", "assets")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Find out what must be made again (a preview builds many times in one process)."""
    _state.__dict__.clear()
    shared = config.extra["showcase"]
    build: Build = shared["build"]
    _state.build, _state.by_uri = build, {}
    _state.templates = Path(config.theme.custom_dir)
    if config.extra.get("reference"):
        return config
    parts = {name: repr(shared[name]) for name in IN_FRAMES}
    parts |= {"address": config.site_url or "", "name": config.site_name}
    _state.pages = Pages(build, frame_of(build, parts))
    if build.lean:
        config.nav = []
        config.theme.static_templates.clear()
        _state.themes = config.theme.dirs[:]
        config.theme.dirs.clear()
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """A lean build has nothing for MkDocs; the reference mode gives it every page."""
    build: Build = _state.build
    if build.lean:
        config.theme.dirs += _state.themes  # looked through by now; a preview may watch them
        return Files([])
    if config.extra.get("reference") and build.web:
        from showcase.views import plan

        build.pages += plan(build.web.catalogue, build.web.date)
        _state.by_uri = {f"{page.url}index.md": page for page in build.pages}
        for uri in _state.by_uri:
            files.append(File.generated(config, uri, content=""))
    return files


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Reference mode: the ordinary page gets its template and slots."""
    planned = _state.by_uri.get(page.file.src_uri)
    if planned:
        from showcase.render.bodies import render

        build: Build = _state.build
        slots = render(planned, build.web, _bodies())
        build.headlines |= headline_characters(slots.body)
        build.entries += filter(None, [entry(planned, slots.body)])
        page.meta.update(_meta(planned.section, slots))
    return markdown


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the navigation the shells are rendered with."""
    _state.nav = nav
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep the environment and files the shells are rendered with."""
    _state.env, _state.files = env, files
    env.bytecode_cache = Compiled(_state.build.opened, "frames")
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Render the data pages, each into the shell of its section and depth."""
    build: Build = _state.build
    if not build.lean:
        build.prose = [found.row for found in _prose()]
        build.prose_letters = _letters()
    build.headlines |= set(build.prose_letters)
    if config.extra.get("reference"):
        build.urls = {page.url for page in build.pages}
        return
    if build.open_scene is None:
        if not build.lean:
            body = _bodies().get_template("pages/owed.html").render()
            shell = _shell(("", 0), config)
            build.output.put("index.html", shell.fill(Slots("", body)).encode())
        return
    _state.pages.make(_bodies, lambda place: _shell(place, config))


def _bodies() -> Environment:
    """The environment of the bodies, made when something is rendered."""
    from showcase.draw.markup import environment as drawings
    from showcase.render.bodies import environment

    if "bodies" not in _state.__dict__:
        _state.bodies = environment(_state.templates)
        _state.bodies.bytecode_cache = Compiled(_state.build.opened, "bodies")
        drawings().bytecode_cache = Compiled(_state.build.opened, "drawings")
    return _state.bodies


def _prose() -> Iterator[Entry]:
    """What search can find of MkDocs' own pages."""
    for file in _state.files.documentation_pages():
        hidden = file.inclusion.is_not_in_nav()  # not for visitors
        if file.page is not None and not hidden and file.src_uri not in _state.by_uri:
            title, text = str(file.page.title), found_by(file.page.content or "")
            url = "" if file.url == "./" else file.url
            yield Entry("site", url, title, words.PAGE_KINDS["prose"], text=text)


def _letters() -> str:
    """The characters of the headlines of MkDocs' own pages."""
    pages = (file.page for file in _state.files.documentation_pages())
    texts = (page.content or "" for page in pages if page is not None)
    return "".join(sorted(set().union(*map(headline_characters, texts))))


def _meta(section: str, slots: Slots) -> dict[str, Any]:
    return {"template": "showcase.html", "section": section, "slots": slots}


def _shell(place: Place, config: MkDocsConfig) -> Shell:
    """Render the frame of a section and depth with marks for a page's own parts."""
    section, depth = place
    file = File.generated(config, f"{'x/' * depth}index.md", content="")
    stand_in = MkDocsPage(None, file, config)
    stand_in.meta = _meta(section, MARKS)
    stand_in.content = ""
    context = get_context(_state.nav, _state.files, config, stand_in)
    return cut(_state.env.get_template("showcase.html").render(context))
