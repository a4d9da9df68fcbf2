"""Views: organisations — the whole tree, and a page for each with its buildings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from showcase.model import Branch, Catalogue
from showcase.plan import Page, Scene, feed_of, url_of
from showcase.views.parts.sessions import coming, shared_programme

LIST = "branches/"


@dataclass(frozen=True, slots=True)
class Node:
    """An organisation in the tree with what stands under it."""

    branch: Branch
    children: tuple[Node, ...]


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


def tree(catalogue: Catalogue, root: str | None) -> tuple[Node, ...]:
    """The stated tree under `root` (None: all trees); inferred relations are never in the data."""
    return tuple(Node(branch, tree(catalogue, branch.id)) for branch in catalogue.children(root))


def _list(scene: Scene) -> dict[str, Any]:
    others = [b for b in scene.catalogue.branches.values() if not b.party]
    return {"trees": tree(scene.catalogue, None), "others": others}


def _view(scene: Scene, ident: str) -> dict[str, Any]:
    catalogue = scene.catalogue
    branch = catalogue.branches[ident]
    return {
        "branch": branch,
        "coming": coming(scene, shared_programme(scene).of_branch(ident)),
        "feed": feed_of("branch", ident),
        "above": _above(catalogue, branch),
        "below": tree(catalogue, ident) if branch.party else (),
        "buildings": catalogue.led(ident),
        "activities": catalogue.organised(ident),
    }


def _above(catalogue: Catalogue, branch: Branch) -> list[Branch]:
    """The organisations above, the highest first; a loop in the data ends the walk."""
    found: list[Branch] = []
    parent = catalogue.branches.get(branch.parent or "")
    while parent and parent not in found:
        found.insert(0, parent)
        parent = catalogue.branches.get(parent.parent or "")
    return found
