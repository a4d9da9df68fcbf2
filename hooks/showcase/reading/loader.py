"""Reading: YAML text to nodes with marks, by libyaml where it is there; nothing is resolved here.

The loader is a subclass of libyaml's parser that knows neither types nor tags: what a plain scalar
means is decided in `build`, by a table far shorter than YAML 1.1's (12:15 stays text).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from yaml import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    Mark,
    Node,
    NodeEvent,
    ScalarEvent,
    YAMLError,
)

PLAIN = "plain"
"""The tag of scalars without quotes: the only ones that can mean something else than text."""
QUOTED = "quoted"
DEEPEST = 30
"""Levels of nesting. Deeper files are refused before libyaml, whose composer would overflow."""

_MAYBE_DEEP = re.compile(r" {40}|(?:[-?]\s+){12}")


class TooDeepError(YAMLError):
    """The file nests deeper than any data does."""

    def __init__(self, mark: Mark) -> None:
        super().__init__("too deep")
        self.problem_mark = mark


class _Untyped:
    """What the composer asks of a resolver: whether a scalar was written plain, no more."""

    def resolve(self, _kind: type[Node], _value: str | None, implicit: Any) -> str:
        return PLAIN if implicit is True or (implicit and implicit[0]) else QUOTED

    def descend_resolver(self, parent: Node, index: Any) -> None:
        """Path resolvers are not used."""

    def ascend_resolver(self) -> None:
        """Path resolvers are not used."""

    def check_resolver_prefix(self, depth: int, path: Any, kind: Any) -> bool:
        return False


try:
    from yaml._yaml import CParser

    class _Loader(_Untyped, CParser):
        def __init__(self, stream: str | bytes) -> None:
            CParser.__init__(self, stream)

except ImportError:  # a PyYAML built without libyaml is slower and says the same
    from yaml.composer import Composer
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class _Loader(_Untyped, Reader, Scanner, Parser, Composer):  # type: ignore[no-redef]
        def __init__(self, stream: str | bytes) -> None:
            Reader.__init__(self, stream)
            Scanner.__init__(self)
            Parser.__init__(self)
            Composer.__init__(self)


def compose(text: str) -> Node | None:
    """The tree of nodes of the one document in `text`; None when it holds none.

    Raises:
        YAMLError: the text is no YAML, holds more than one document, or nests too deep.
    """
    refuse_depth(text)
    node: Node | None = _Loader(text).get_single_node()
    return node


def events(text: str) -> Iterator[Event]:
    """The parser's events: flat, so that no nesting and no alias can hurt."""
    loader = _Loader(text)
    while (event := loader.get_event()) is not None:
        yield event


def refuse_depth(text: str) -> None:
    """Refuse deep nesting by counting, before anything recurses.

    Raises:
        TooDeepError: with the mark of the first value that is too deep.
    """
    if text.count("[") + text.count("{") <= DEEPEST and not _MAYBE_DEEP.search(text):
        return
    depth = 0
    for event in events(text):
        if isinstance(event, CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                raise TooDeepError(mark_of(event))
        elif isinstance(event, CollectionEndEvent):
            depth -= 1


def mark_of(event: Event) -> Mark:
    """Where an event of a parsed text begins."""
    mark = event.start_mark
    assert mark is not None  # every event of a parsed text has one
    return mark  # type: ignore[return-value]  # libyaml's marks are of the same shape


def first_foreign(text: str) -> tuple[str, Event] | None:
    """The first anchor, alias or tag: (`anchor` | `tag`, its event), or None."""
    for event in events(text):
        if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor):
            return "anchor", event
        if isinstance(event, ScalarEvent | CollectionStartEvent) and event.tag:
            return "tag", event
    return None


__all__ = [
    "PLAIN",
    "QUOTED",
    "TooDeepError",
    "compose",
    "events",
    "first_foreign",
    "mark_of",
    "refuse_depth",
]
