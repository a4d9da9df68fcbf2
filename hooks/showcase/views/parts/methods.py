"""Parts: ways of working (工作法) as cards; what the source only names stays unexplained."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model import Catalogue, Folder, Method
from showcase.plan import Scene
from showcase.views.parts.items import Items, items

MOST = 6
"""Methods that the short form shows with their items."""


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method with its items, declared count and doubts.

    Attributes:
        owed: the source names it and says nothing of its content.
    """

    method: Method
    items: Items
    more: Items
    owed: bool
    source: str | None


@dataclass(frozen=True, slots=True)
class MethodsPart:
    """The chapter 工作法."""

    methods: tuple[MethodView, ...]
    text: str = ""

    @property
    def first(self) -> tuple[MethodView, ...]:
        """A handful for the short form: those with content before those only named."""
        return self._ordered[:MOST]

    @property
    def rest(self) -> tuple[MethodView, ...]:
        """What the short form only names."""
        return self._ordered[MOST:]

    @property
    def _ordered(self) -> tuple[MethodView, ...]:
        return tuple(sorted(self.methods, key=lambda view: view.owed))


def filled(catalogue: Catalogue, folder: Folder) -> bool:
    """Whether there is any method."""
    return bool(folder.methods.methods)


def make(scene: Scene, folder: Folder) -> MethodsPart:
    """The methods of a folder in the order of the data."""
    head = folder.methods
    return MethodsPart(
        tuple(
            MethodView(
                method,
                items(method.items, method.declared_count),
                items(method.more),
                method.undefined or not (method.items or method.more or method.gloss),
                method.source or head.source,
            )
            for method in head.methods
        ),
        head.text or "",
    )
