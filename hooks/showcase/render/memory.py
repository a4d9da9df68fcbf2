"""Render: the build cache index — what the next build must know to make only what changed.

It is kept in parts, because a build in which nothing changed needs few of them. The head names each
part by its hash, so parts of two builds are never mixed.
"""

from __future__ import annotations

import marshal
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from showcase.cache import Keep, digest
from showcase.cache.stamps import Row

Planned = tuple[str, str, bytes]
"""A planned page: address, section, print."""

Plan = tuple[tuple[str, ...], tuple[Planned, ...]]
"""What planning some pages read, and the pages."""

Made = tuple[str, tuple[str, ...], str]
"""A made page: address, what it read, the characters of its headlines."""

Scope = tuple[tuple[str, ...], str, bytes]
"""All made pages of one segment: what they read, their characters, the `Made` rows (marshal)."""


@dataclass(slots=True)
class Head:
    """What every build looks at first.

    Attributes:
        general: hash of what any page may depend on (code, templates, packages, configuration).
        frame: hash of what the frames of pages and the prose depend on.
        date: the build's date.
        shape: how the data folder lies (cache/lay.py).
        dated: whether anything depends on it.
        site: what the configuration takes from site.yaml, by its name there.
        staged: paths of MkDocs' own pages and files.
        prose: rows of the search index of MkDocs' own pages.
        prose_letters: the characters of their headlines.
        quiet: whether MkDocs said nothing that must be said again.
        segments: the segments of the search index, with their numbers of files.
        letters: the characters of all headlines.
    """

    general: bytes = b""
    frame: bytes = b""
    date: str = ""
    shape: bytes = b""
    dated: bool = True
    site: dict[str, str] = field(default_factory=dict)
    staged: list[str] = field(default_factory=list)
    prose: list[list[str]] = field(default_factory=list)
    prose_letters: str = ""
    quiet: bool = False
    segments: dict[str, tuple[int, int]] = field(default_factory=dict)
    letters: str = ""


@dataclass(slots=True)
class Memory:
    """The index, as one build leaves it for the next; what is None stays as it was kept.

    Attributes:
        head: what every build looks at first.
        sources: the files of data/.
        outputs: the published files.
        inputs: what is neither data nor published: code, templates, prose.
        shells: the frames of pages, by section and depth.
        plans: what planning read and found.
        scopes: the pages of each segment.
        kept: the published files of all data pages and of the search.
        bundles: files that are no pages, by the name of what makes them together.
        history: when the data files were committed.
        cells: what was derived from the data.
        checks: what the check of the next edit must know.
    """

    head: Head = field(default_factory=Head)
    sources: dict[str, Row] | None = None
    outputs: dict[str, Row] | None = None
    inputs: dict[str, Row] | None = None
    shells: dict[tuple[str, int], tuple[str, ...]] | None = None
    plans: dict[str, Plan] | None = None
    scopes: dict[str, Scope] | None = None
    kept: list[str] | None = None
    bundles: dict[str, Any] | None = None
    history: dict[str, Any] | None = None
    cells: dict[str, Any] | None = None
    checks: dict[str, Any] | None = None


PARTS = tuple(f.name for f in fields(Memory) if f.name != "head")


class Remembered:
    """The index that the last build left, its parts loaded when asked for.

    Args:
        keep: the cache.
    """

    def __init__(self, keep: Keep) -> None:
        self._keep = keep
        found = keep.get_value("head")
        self.marks: dict[str, bytes] = found["parts"] if found else {}
        self.head = Head(**found["head"]) if found else Head()
        self._parts: dict[str, Any] = {}

    def part(self, name: str) -> Any:
        """A part of the index; None when it is lost, which `whole` tells beforehand."""
        if name not in self._parts:
            content = self._keep.get(name, self.marks.get(name, b""))
            self._parts[name] = None if content is None else marshal.loads(content)  # noqa: S302 - sealed
        return self._parts[name]

    def whole(self) -> bool:
        """Whether all parts are there, unchanged; where not, nothing of the index may be used."""
        return bool(self.marks) and all(self.part(name) is not None for name in PARTS)


def save(keep: Keep, memory: Memory, old: Remembered | None) -> None:
    """Keep the index for the next build; a part that stayed is not written again.

    Args:
        keep: the cache.
        memory: what to keep.
        old: what stays where the memory says nothing.
    """
    marks = dict(old.marks) if old else {}
    for name in PARTS:
        value = getattr(memory, name)
        if value is None:
            continue
        content = marshal.dumps(value)
        marks[name] = digest(content)
        if not keep.holds(name, marks[name]):
            keep.put(name, content)
    keep.put_value("head", {"parts": marks, "head": asdict(memory.head)})
