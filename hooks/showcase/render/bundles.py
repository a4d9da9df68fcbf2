"""Render: files that are no pages (feeds, calendars, data) — made again when what they read changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from showcase import reads
from showcase.render.build import Build

File = tuple[str, bytes]
Bundle = tuple[tuple[str, ...], list[str]]
"""What making some files looked at, and their paths."""


def bundle(build: Build, name: str, make: Callable[[], Iterable[File]]) -> None:
    """Put files that are made together, or keep them where nothing they read has changed.

    Two bundles may make the same file (a picture shown in two places), if they make it alike.

    Args:
        build: the build.
        name: tells this bundle from others; the same in every build.
        make: makes the files; whatever it looks at must be noted (showcase/reads.py).
    """
    if build.memory.bundles is None:
        build.memory.bundles = {}
    opened = build.opened
    old: Bundle | None = opened.old.part("bundles").get(name) if opened.old else None
    if old and opened.changed.isdisjoint(old[0]) and opened.damaged.isdisjoint(old[1]):
        build.output.keep(old[1], again=True)
        build.memory.bundles[name] = old
        return
    paths: list[str] = []
    with reads.recording() as found:
        for path, content in make():
            build.output.put(path, content, again=True)
            paths.append(path)
    build.memory.bundles[name] = (tuple(sorted(found)), paths)


def keep_all(build: Build, prefix: str) -> bool:
    """Where nothing has changed at all, keep every bundle whose name starts with `prefix`.

    Returns:
        Whether that was so; otherwise each bundle must be looked at.
    """
    if not build.same or build.opened.old is None:
        return False
    old: dict[str, Bundle] = build.opened.old.part("bundles") or {}
    for name, (_, paths) in old.items():
        if name.startswith(prefix):
            build.output.keep(paths, again=True)
    return True
