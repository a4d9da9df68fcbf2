"""Render: a build's beginning and end — what the last one left, what changed, what the next may use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from showcase import reads
from showcase.cache import Keep, Lay, Seen, digest, lay, locked
from showcase.cache.stamps import Row, changed
from showcase.render.general import General, general
from showcase.render.memory import Memory, Remembered, save
from showcase.render.tree import Output


@dataclass(frozen=True, slots=True)
class Project:
    """Where and when a build takes place.

    Attributes:
        root: the project's folder.
        target: the site folder.
        today: the build's date.
        settings: the configuration, as text.
        search_path: where Python looks for packages.
        clock: tells nanoseconds (cache/stamps.py says what for).
    """

    root: Path
    target: Path
    today: date
    settings: str
    search_path: tuple[str, ...]
    clock: Callable[[], int]

    @property
    def cache(self) -> Path:
        """The folder of this target's cache."""
        return cache_of(self.root, self.target)


@dataclass(slots=True)
class Opened:
    """The state of a project at the beginning of a build.

    Attributes:
        old: what the last build left; None where nothing of it may be used.
        now: nanoseconds of the clock at its beginning.
        there: how the data folder lies.
        sources: the hash of every data file.
        was: the hashes that the last build knew; none where nothing of it may be used.
        differ: paths of the data files that came, went or say something else.
        changed: keys of what changed (showcase/reads.py).
    """

    project: Project
    keep: Keep
    old: Remembered | None
    general: General
    output: Output
    now: int
    there: Lay
    sources: dict[str, bytes]
    rows: dict[str, Row]
    was: Mapping[str, bytes]
    differ: frozenset[str]
    changed: set[str]
    closing: ExitStack

    @property
    def damaged(self) -> set[str]:
        """Published files that are not what the last build left."""
        return set() if self.old is None else self.output.damaged()


def cache_of(root: Path, target: Path) -> Path:
    """The folder of a target's cache, in the project's folder."""
    name = digest(str(target.resolve()).encode()).hex()[:16]
    return root / ".cache" / "build" / name


def open_build(project: Project) -> Opened:
    """Take the lock of the target, and look at everything."""
    closing = ExitStack()
    keep = Keep(project.cache)
    alone = closing.enter_context(locked(keep.folder / "lock"))
    now = project.clock()
    old: Remembered | None = Remembered(keep)
    assert old is not None
    output = Output(project.target, old.part("outputs"), now, alone)
    found = general(
        project.root, old.part("inputs") or {}, now, project.settings, project.search_path
    )
    data = project.root / "data"
    known: dict[str, Row] = old.part("sources") or {}
    seen = Seen(data, known, now)
    there = lay(data)
    sources = seen.look({path: about for path, about in there.files.items() if watched(path)})
    was = {path: row[1] for path, row in known.items()}
    differ, keys = frozenset(changed(was, sources)), set[str]()
    if old.head.general == found.bodies and bool(was) and old.whole():
        for path in differ:
            keys.update(reads.keys_of(path, listed=path not in was or path not in sources))
        if old.head.shape != there.shape:
            keys.add(reads.PATHS)
        if old.head.dated:
            keys |= reads.keys_of_days(date.fromisoformat(old.head.date), project.today)
    else:
        old, was = None, {}
        output.damaged()  # looked at before the work is dealt out, not by each process again
    return Opened(
        project,
        keep,
        old,
        found,
        output,
        now,
        there,
        sources,
        seen.rows,
        was,
        differ,
        keys,
        closing,
    )


def watched(path: str) -> bool:
    """Whether a file of the data folder counts; what systems and editors leave there does not."""
    name = path.rpartition("/")[2]
    return "/." not in f"/{path}" and not name.endswith("~") and not name.startswith("~$")


def close_build(opened: Opened, memory: Memory) -> None:
    """Publish, and keep what the next build may use."""
    for part in ("bundles", "history"):  # not every site has hooks that make such
        if getattr(memory, part) is None and opened.old is None:
            setattr(memory, part, {})
    memory.outputs = opened.output.publish(opened.project.clock())
    memory.inputs = opened.general.rows
    memory.sources = opened.rows
    memory.head.general = opened.general.bodies
    memory.head.date = opened.project.today.isoformat()
    memory.head.shape = opened.there.shape
    save(opened.keep, memory, opened.old)
