"""Plan: what a page is before it is rendered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from showcase import reads

if TYPE_CHECKING:  # a build in which nothing changed never needs the model
    from showcase.model import Catalogue


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    Attributes:
        url: address below the site's root, ending in `/`; empty for the home page.
        kind: the page kind; its body template is `pages/<kind>.html`.
        title: the page's own title, without the site's.
        view: makes the template's context from the scene; called only when rendered. A module's own
            function, or a partial of one with plain arguments.
        description: one plain sentence for search engines; empty when there is none.
        section: the entry of the site's navigation it belongs to (`buildings/`).
        crumbs: breadcrumb trail as (label, url), the page itself left out.
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
    place: str = ""
    names: tuple[str, ...] = ()
    searched: bool = True

    @property
    def segment(self) -> str:
        """The part of the search index this page lies in: its building's, its district's, or the site's."""
        return segment_of(self.url)

    @property
    def print(self) -> bytes:
        """A hash of everything planned about the page: it is made again when this differs."""
        view = self.view
        called = (
            (view.func, view.args, sorted(view.keywords.items()))
            if isinstance(view, partial)
            else (view,)
        )
        function = called[0]
        told = (
            (function.__module__, function.__qualname__, *called[1:]),
            (self.url, self.kind, self.title, self.description, self.section, self.crumbs),
            (self.place, self.names, self.searched),
        )
        return blake2b(repr(told).encode(), digest_size=8).digest()


def segment_of(url: str) -> str:
    """The segment a page's address lies in."""
    top, _, rest = url.partition("/")
    ident = rest.partition("/")[0]
    return f"{top}-{ident}" if top in {"buildings", "districts"} and ident else "site"


@dataclass(frozen=True, slots=True)
class Scene:
    """What a view may look at: the data and the build's one date; looking at either is noted."""

    catalogue: Catalogue
    date: date
    pictures: Any = field(default_factory=dict)
    """Gives the picture of a path (images/), or None; empty where nothing is shown of them."""

    def __getattribute__(self, name: str) -> Any:
        if name == "date":  # a page that asks is made again on another day
            reads.note(reads.DATE)
        return object.__getattribute__(self, name)
