"""Parts: the organisations of a building as a tree, those above them included."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from showcase.model import Branch, Catalogue, Folder
from showcase.plan import Scene
from showcase.views.parts.amounts import Amount, amount_of, approved, as_of
from showcase.views.parts.figures import FigureView, referenced

_DEEPEST = 12
"""Levels followed; a loop among parents is a fault of the data and must not hang a page."""


@dataclass(frozen=True, slots=True)
class Members:
    """A number of members: said, or withheld for want of approval (norm N13)."""

    state: Literal["value", "withheld"]
    amount: Amount | None = None
    as_of: str = ""
    scope: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the tree: an organisation, or a number of nameless ones under one head.

    Attributes:
        here: it belongs to this building, rather than standing above it.
    """

    name: str
    branch: Branch | None
    count: int | None
    here: bool
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class BranchView:
    """An organisation of the building with its own facts."""

    branch: Branch
    members: Members | None
    covers: tuple[Amount, ...]
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True)
class BranchesPart:
    """The chapter 组织: the tree, the building's own organisations, bodies outside the party."""

    roots: tuple[Node, ...]
    own: tuple[BranchView, ...]
    others: tuple[Branch, ...]


def filled(catalogue: Catalogue, folder: Folder) -> bool:
    """Whether a building hosts an organisation or is led by one; districts have their own page."""
    return folder.kind == "building" and bool(catalogue.hosted(folder.id))


def make(scene: Scene, folder: Folder) -> BranchesPart:
    """The organisations of a building."""
    catalogue = scene.catalogue
    hosted = catalogue.hosted(folder.id)
    own = [branch for branch in hosted if branch.party]
    keep = {branch.id for branch in own}
    for branch in own:
        keep |= set(_above(catalogue, branch))
    roots = [
        b for b in (catalogue.branches[i] for i in sorted(keep)) if (b.parent or "") not in keep
    ]
    here = {branch.id for branch in own}
    return BranchesPart(
        tuple(
            _node(catalogue, b, keep, here, 0) for b in sorted(roots, key=lambda b: (b.order, b.id))
        ),
        tuple(view(catalogue, branch) for branch in own),
        tuple(branch for branch in hosted if not branch.party),
    )


def view(catalogue: Catalogue, branch: Branch) -> BranchView:
    """An organisation with its members as far as they may be said."""
    covers = (amount_of(quantity) for quantity in branch.covers_count)
    return BranchView(
        branch,
        members(branch),
        tuple(a for a in covers if a),
        tuple(referenced(catalogue, branch.figures, branch.host or "")),
    )


def members(branch: Branch) -> Members | None:
    """The number of members; None when the source gives none."""
    number = branch.members
    if number is None:
        return None
    if not approved(number):
        return Members("withheld")
    return Members("value", amount_of(number), as_of(number), number.scope or "", number.note or "")


def whole(catalogue: Catalogue, root: Branch) -> Node:
    """An organisation with everything stated below it."""
    return _node(catalogue, root, set(), {root.id}, 0)


def around(catalogue: Catalogue, branch: Branch) -> tuple[Node, ...]:
    """The place of one organisation in the tree: the line above it, and everything below it.

    Empty where no relation is stated: a body alone is no tree.
    """
    if not branch.party:
        return ()
    line = _above(catalogue, branch)
    keep = {branch.id, *line}
    top = catalogue.branches[line[-1]] if line else branch
    node = _node(catalogue, top, keep, {branch.id}, 0)
    return (node,) if node.children else ()


def _above(catalogue: Catalogue, branch: Branch) -> list[str]:
    found: list[str] = []
    parent = branch.parent
    while parent in catalogue.branches and parent not in found and parent != branch.id:
        found.append(parent)  # type: ignore[arg-type]
        parent = catalogue.branches[parent].parent  # type: ignore[index]
    return found


def _node(catalogue: Catalogue, branch: Branch, keep: set[str], here: set[str], depth: int) -> Node:
    """A node with its children: below this building's own, everything; above, only the way down."""
    own = branch.id in here
    below = catalogue.children(branch.id) if depth < _DEEPEST else []
    shown = [b for b in below if own or b.id in keep]
    inner = here | {b.id for b in shown} if own else here
    children = [_node(catalogue, b, keep, inner, depth + 1) for b in shown]
    counted = [Node(c.name, None, c.count, own, ()) for c in branch.children] if own else []
    return Node(branch.name, branch, None, own, (*children, *counted))
