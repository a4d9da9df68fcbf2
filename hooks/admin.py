"""Hook: the editors' form at /admin/ — its page, its configuration, and the bundle made with Node.

`extra.admin` in mkdocs.yml names the repository of a forge (Sveltia's `backend`); without it the form
edits the folder on this machine. `extra.form_proxy` (`make admin` sets it) is the address of a proxy
server and the branch that is checked out; through it the form edits that folder without the browser's
access to it, and each save is a commit.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs.config.defaults import MkDocsConfig

from showcase.cache import digest
from showcase.render.build import Build
from showcase.render.bundles import File, Make, bundles

if TYPE_CHECKING:
    from showcase.model import Catalogue

SCRIPT = "admin.js"
ASSETS = "admin-assets"


class Links(NamedTuple):
    """Where the form's files are, if not in the folder that the browser is given."""

    backend: Any
    proxy: dict[str, str]


def on_post_build(config: MkDocsConfig) -> None:
    """Add the form, where its script was made and the data can be read."""
    build: Build = config.extra["showcase"]["build"]
    made = Path(config.config_file_path).parent / ".parts"
    if not (made / SCRIPT).exists():
        config.extra["showcase"]["left_out"].append("编辑表单 /admin/")
        return
    if build.open_scene is None:
        return
    links = Links(config.extra.get("admin"), config.extra.get("form_proxy") or {})
    mark = digest(build.opened.general.parts + _json(links)).hex()
    templates = Path(config.theme.custom_dir)
    bundles(build, f"admin {mark}", partial(_units, build, made, links, templates))


def _units(build: Build, made: Path, links: Links, templates: Path) -> Iterator[tuple[str, Make]]:
    from showcase.admin.places import TOPS

    assert build.web is not None
    catalogue = build.web.catalogue
    yield "script", partial(_script, made, templates)
    yield "form", partial(_form, catalogue, links, templates)
    for top in TOPS:
        for ident in getattr(catalogue, top):
            yield f"{top}/{ident}", partial(_place, catalogue, top, ident)


def _script(made: Path, templates: Path) -> Iterator[File]:
    yield f"admin/{SCRIPT}", (made / SCRIPT).read_bytes()
    yield "admin/admin.css", (templates / "admin.css").read_bytes()
    for asset in sorted((made / ASSETS).iterdir()):
        yield f"admin/assets/{asset.name}", asset.read_bytes()


def _form(catalogue: Catalogue, links: Links, templates: Path) -> Iterator[File]:
    from showcase.admin import words
    from showcase.admin.config import configuration
    from showcase.render.bodies import environment

    page = environment(templates).get_template("admin.html")
    proxy = links.proxy.get("url")
    shown = page.render(words=words, remote=bool(links.backend), proxy=proxy)
    made = configuration(catalogue, links.backend)
    yield "admin/index.html", shown.encode()
    yield "admin/config.json", _json(made | ({"proxy": links.proxy} if proxy else {}))


def _place(catalogue: Catalogue, top: str, ident: str) -> Iterator[File]:
    from showcase.admin.places import inside

    yield f"admin/places/{top}/{ident}.json", _json(catalogue.derive(inside, top, ident))


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
