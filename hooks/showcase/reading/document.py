"""Reading: one read file — its data, and where each value of it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from showcase.faults import Edit, Place
from showcase.reading.loader import compose

Loc = tuple[str | int, ...]


@dataclass(slots=True)
class Document:
    """A file of the data folder, read.

    Attributes:
        path: posix path below the data folder.
        shown: the path an editor is told, relative to the project.
        text: the file as it stands on the disk, decoded.
        data: what it says: dict, list, str, int, float, bool, None.
        mended: the text that was parsed, where it had to differ from `text` for the sake of
            telling all faults at once; line numbers are the same.
    """

    path: str
    shown: str
    text: str
    data: Any
    mended: str = ""
    _root: Node | None = field(default=None, repr=False, compare=False)

    def place(self, *loc: str | int) -> Place:
        """Where the value at `loc` stands; of an unknown loc, where its nearest ancestor does."""
        node, _ = self._find(loc)
        return self._at(node)

    def key_place(self, *loc: str | int) -> Place:
        """Where the key of `loc` stands (for a list's item, the item itself)."""
        node, key = self._find(loc)
        return self._at(key or node)

    def span(self, *loc: str | int) -> tuple[Place, int] | None:
        """Place and length of a scalar as written, quotes included; None if it is no one-liner."""
        node, _ = self._find(loc)
        if not isinstance(node, ScalarNode) or node.start_mark.line != node.end_mark.line:
            return None
        return self._at(node), node.end_mark.column - node.start_mark.column

    def lines(self, *loc: str | int) -> set[int]:
        """The numbers of the lines that the value at `loc` takes, its key's among them."""
        node, key = self._find(loc)
        if node is None:
            return set()
        first = (key or node).start_mark.line
        return set(range(first + 1, node.end_mark.line + 2))

    def instead(self, text: str, *loc: str | int) -> tuple[Edit, ...] | None:
        """Write `text`, as YAML, for the scalar at `loc`; None if it is no one-liner as written."""
        node, _ = self._find(loc)
        span = self.span(*loc)
        if span is None or node is self._root:
            return None
        place, length = span
        if self.mended and self.mended.split("\n")[place.line - 1] != self.line(place.line):
            return None
        return (Edit(place.line, place.column, place.column + length, text),)

    def line(self, number: int) -> str:
        """The text of a line (from 1); empty beyond the end."""
        lines = self.text.split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def _find(self, loc: Loc) -> tuple[Node | None, Node | None]:
        """The node at `loc` and its key's node, composing the file only now."""
        if self._root is None:
            self._root = compose(self.mended or self.text)
        node, key = self._root, None
        for step in loc:
            found = _child(node, step)
            if found is None:
                break
            node, key = found
        return node, key

    def _at(self, node: Node | None) -> Place:
        if node is None:
            return Place(self.shown)
        mark = node.start_mark
        line, column = mark.line + 1, mark.column + 1
        if self.mended:  # columns of a mended line may lie beyond the line as written
            column = min(column, len(self.line(line)) + 1)
        return Place(self.shown, line, column)


def _child(node: Node | None, step: str | int) -> tuple[Node, Node | None] | None:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode) and key.value == step:
                return value, key
    elif isinstance(node, SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        return node.value[step], None
    return None
