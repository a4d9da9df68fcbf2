"""Plan: what a page is before it is rendered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from showcase.model import Catalogue


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    Attributes:
        url: address below the site's root, ending in `/`; empty for the home page.
        kind: the page kind; its body template is `pages/<kind>.html`.
        title: the page's own title, without the site's.
        description: one plain sentence for search engines; empty when there is none.
        section: the entry of the site's navigation it belongs to (`buildings/`).
        crumbs: breadcrumb trail as (label, url), the page itself left out.
        reads: the units this page reads (`buildings/<id>`, `branches/<id>`, `site`, `*` for all).
        view: makes the template's context from the catalogue; called only when rendered.
        place: the name of the building or district it belongs to.
        names: other names it can be found by.
        searched: whether search finds this page by its text (lists of links are left out).
    """

    url: str
    kind: str
    title: str
    view: Callable[[Scene], dict[str, Any]]
    description: str = ""
    section: str = ""
    crumbs: tuple[tuple[str, str], ...] = ()
    reads: tuple[str, ...] = ("*",)
    place: str = ""
    names: tuple[str, ...] = ()
    searched: bool = True

    @property
    def segment(self) -> str:
        """The part of the search index this page lies in: its building's, its district's, or the site's."""
        top, _, rest = self.url.partition("/")
        ident = rest.partition("/")[0]
        return f"{top}-{ident}" if top in {"buildings", "districts"} and ident else "site"


@dataclass(frozen=True, slots=True)
class Scene:
    """What a view may look at: the data and the build's one date."""

    catalogue: Catalogue
    date: date
    shared: dict[str, Any] = field(default_factory=dict)
