"""Hook: the last one — search, site map, and everything into the site folder at once.

MkDocs writes its own few pages into a staging folder, so that nothing is cleaned away and a build
that fails leaves the published site as it was.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from showcase import words
from showcase.render.build import Build
from showcase.render.sitemap import sitemap
from showcase.search import Entry, index, plain

_state = SimpleNamespace()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Send MkDocs' own output to a staging folder."""
    _state.staging = Path(tempfile.mkdtemp(prefix="showcase-"))
    config.site_dir = str(_state.staging)
    return config


def on_build_error(error: Exception) -> None:
    """Leave nothing behind of a build that failed, be it before there was a staging folder."""
    if staging := getattr(_state, "staging", None):
        shutil.rmtree(staging, ignore_errors=True)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep the files, prose among them."""
    _state.files = files
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Make what covers all pages, then publish."""
    build: Build = config.extra["showcase"]["build"]
    planned = {page.url for page in build.pages}
    prose = [
        file
        for file in _state.files.documentation_pages()
        if _url(file) not in planned and not file.inclusion.is_not_in_nav()  # not for visitors
    ]
    entries = sorted((*build.entries, *_entries(prose)), key=lambda entry: entry.url)
    for path, content in index(entries).items():
        build.output.put(path, content)
    urls = planned | {_url(file) for file in prose}
    build.output.put("sitemap.xml", sitemap(config.site_url or "", urls))
    (_state.staging / "sitemap.xml.gz").unlink(missing_ok=True)  # MkDocs' own lacks the data pages
    build.output.put_folder(_state.staging)
    build.output.publish()
    shutil.rmtree(_state.staging)
    config.site_dir = str(build.output.target)


def _entries(prose: list[File]) -> Iterator[Entry]:
    for file in prose:
        if file.page is not None:
            title, text = str(file.page.title), plain(file.page.content or "")
            yield Entry("site", _url(file), title, words.PAGE_KINDS["prose"], text=text)


def _url(file: File) -> str:
    return "" if file.url == "./" else file.url
