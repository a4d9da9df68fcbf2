"""Render: a page's body and head from its view — Jinja with autoescaping, no MkDocs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from showcase import words
from showcase.plan import Page, Scene, chapter_url, relative, url_of
from showcase.plan.maps import map_link
from showcase.render.filters import FILTERS
from showcase.render.linked import linked_data
from showcase.render.shells import Slots
from showcase.render.social import social_of
from showcase.templating import Settled
from showcase.views.parts import drawings
from showcase.views.parts.updated import updated


@dataclass(slots=True)
class Desk:
    """What macros may look at besides their arguments.

    They are made once for all pages, so that no page's own variables reach them.

    Attributes:
        url: the address of the page in hand.
        site: site.yaml.
        pictures: the pictures of the data folder.
        scene: the build; a page that asks for its date is made again on another day.
    """

    url: str = ""
    site: Any = None
    pictures: Any = None
    scene: Any = None

    def href(self, url: str) -> str:
        """The link from the page in hand to an address of the site."""
        return relative(url, page=self.url)


def environment(templates: Path) -> Environment:
    """The Jinja environment of the bodies.

    Nothing an editor writes is ever a template; unknown names are errors, not silence.
    """
    env = Settled(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(FILTERS)
    env.globals.update(words=words, url_of=url_of, chapter_url=chapter_url, map_link=map_link)
    env.globals.update(drawings=drawings, qr_code=drawings.qr_code)
    desk = Desk()
    env.globals.update(desk=desk, href=desk.href)
    return env


def render(page: Page, scene: Scene, env: Environment) -> Slots:
    """Render what is the page's own: its title, its head and its body."""
    context = page.view(scene)
    site = scene.catalogue.site
    root = site.url.rstrip("/") + "/"
    social = social_of(page, scene)
    shared = {
        "page": page,
        "site": site,
        "catalogue": scene.catalogue,
        "canonical": root + page.url,
        "social": social and root + social,
        "description": page.description or words.described(page.title, page.place, site.tagline),
        "linked": linked_data(page, context, lambda url: root + url),
    }
    desk: Any = env.globals["desk"]
    desk.url, desk.site, desk.pictures, desk.scene = page.url, site, scene.pictures, scene
    body = env.get_template(f"pages/{page.kind}.html").render(shared, **context)
    head = env.get_template("partials/head.html").render(shared, **context)
    return Slots(head.strip(), body.strip(), updated(scene, context) or words.OWED)
