"""Draw: the tree of organisations as nested lists, drawn by CSS alone, at any depth.

A list is its own text equivalent: it reads in order, folds to any width, and needs no script. On
wide pages the line of single superiors stands as a trunk and the first fork spreads its children
into columns that wrap; on a phone everything is one indented tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.draw.markup import render


@dataclass(frozen=True, slots=True)
class Node:
    """An organisation. Only relations that a source states may be drawn, so only those come here.

    `count` makes it count-only: so many of this kind, names unknown. `founded` is an ISO date of any
    precision. `predecessor` and `renamed_to` are names. `relation` says how it hangs on its parent
    where that is not plain subordination. `here` marks the organisation whose page this is.
    """

    name: str
    href: str = ""
    kind: str = ""
    count: int | None = None
    founded: str = ""
    predecessor: str = ""
    renamed_to: str = ""
    joint: bool = False
    relation: str = ""
    note: str = ""
    here: bool = False
    children: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    """One node in reading order, with what the list must open before and close after it."""

    node: Node
    depth: int
    role: str
    opens: bool
    closes: int


def _rows(roots: tuple[Node, ...]) -> Iterator[_Row]:
    """Nodes in reading order; a loop instead of recursion, so depth knows no limit."""
    fork = _fork_depth(roots)
    stack = [(node, 0, 0) for node in reversed(roots)]
    while stack:
        node, depth, closes = stack.pop()
        opens = bool(node.children)
        role = "trunk" if depth < fork else "fork" if depth == fork and node.children else "branch"
        yield _Row(node, depth, role, opens, closes)
        for index, child in reversed(list(enumerate(node.children))):
            # The last child ends this list, and with it whatever ends with this node.
            last = index == len(node.children) - 1
            stack.append((child, depth + 1, closes + 1 if last else 0))


def _fork_depth(roots: tuple[Node, ...]) -> int:
    """How deep the trunk of only children goes before the tree first forks."""
    depth, level = 0, roots
    while len(level) == 1 and len(level[0].children) == 1:
        depth, level = depth + 1, level[0].children
    return depth if len(level) == 1 else -1


def org_tree(roots: tuple[Node, ...], *, title: str) -> str:
    """The tree as HTML. No organisations give an empty string."""
    if not roots:
        return ""
    return render("tree.html.jinja", rows=list(_rows(roots)), title=title)


def org_tree_text(roots: tuple[Node, ...]) -> str:
    """The tree as lines of text, two spaces a level."""
    return "\n".join(
        "  " * row.depth + render("tree.txt.jinja", n=row.node).strip() for row in _rows(roots)
    )
