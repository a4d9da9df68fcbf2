"""Views: organisations — the stated trees by place, and a page for each with its place in the tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from showcase import words
from showcase.model import Branch, Catalogue, Folder
from showcase.model.values import Location
from showcase.plan import Page, Scene, feed_of, url_of
from showcase.views.parts import branches
from showcase.views.parts.folders import place_words
from showcase.views.parts.sessions import coming, shared_programme
from showcase.views.parts.sources import Cited, cited_across

LIST = "branches/"


@dataclass(frozen=True, slots=True)
class Lone:
    """An organisation of which no relation is stated, with the building it sits in."""

    branch: Branch
    host: Folder | None


@dataclass(frozen=True, slots=True)
class Region:
    """The organisations of one city and district: whole trees, then those that stand alone."""

    name: str
    trees: tuple[branches.Node, ...]
    alone: tuple[Lone, ...]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The list of all organisations and a page for each."""
    if not catalogue.branches:
        return
    yield Page(LIST, "branches", "组织", _list, section=LIST)
    for branch in catalogue.branches.values():
        yield Page(
            url_of("branch", branch.key),
            "branch",
            branch.name,
            partial(_view, ident=branch.id),
            section=LIST,
            names=(
                *branch.also_known_as,
                *branch.former_names,
                *filter(None, [branch.predecessor, branch.renamed_to]),
            ),
            crumbs=(("组织", LIST),),
        )


def regions(catalogue: Catalogue) -> list[Region]:
    """All party organisations by city and district; what names no place stands last."""
    groups: dict[str, list[Branch]] = {}
    for root in catalogue.children(None):
        groups.setdefault(_place(catalogue, root), []).append(root)
    return [
        _region(catalogue, name, roots)
        for name, roots in sorted(groups.items(), key=lambda item: (item[0] == "", item[0]))
    ]


def _region(catalogue: Catalogue, name: str, roots: list[Branch]) -> Region:
    nodes = [branches.whole(catalogue, root) for root in roots]
    alone = [node.branch for node in nodes if node.branch and not node.children]
    return Region(
        name or words.ELSEWHERE,
        tuple(node for node in nodes if node.children),
        tuple(Lone(branch, catalogue.buildings.get(branch.host or "")) for branch in alone),
    )


def _place(catalogue: Catalogue, root: Branch) -> str:
    """City and district of an organisation: its own, else its building's."""
    host = catalogue.buildings.get(root.host or "")
    where = root.location if root.location.city else host.building.location if host else None
    if where is None:
        return ""
    return place_words(Location(city=where.city, district=where.district))


def _list(scene: Scene) -> dict[str, Any]:
    others = [b for b in scene.catalogue.branches.values() if not b.party]
    return {"regions": regions(scene.catalogue), "others": others}


def _view(scene: Scene, ident: str) -> dict[str, Any]:
    catalogue = scene.catalogue
    branch = catalogue.branches[ident]
    return {
        "branch": branch,
        "coming": coming(scene, shared_programme(scene).of_branch(ident)),
        "feed": feed_of("branch", ident),
        "told": branches.view(catalogue, branch),
        "place": place_words(branch.location) or _place(catalogue, branch),
        "above": _above(catalogue, branch),
        "roots": branches.around(catalogue, branch),
        "buildings": catalogue.led(ident),
        "activities": catalogue.organised(ident),
        "sources": _sources(catalogue, branch),
    }


def _sources(catalogue: Catalogue, branch: Branch) -> list[Cited]:
    return cited_across(catalogue, branch.sources, branch.host or "")


def _above(catalogue: Catalogue, branch: Branch) -> list[Branch]:
    """The organisations above, the highest first; a loop in the data ends the walk."""
    found: list[Branch] = []
    parent = catalogue.branches.get(branch.parent or "")
    while parent and parent not in found:
        found.insert(0, parent)
        parent = catalogue.branches.get(parent.parent or "")
    return found
