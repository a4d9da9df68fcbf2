"""Render: files that are no pages (feeds, calendars, data) — made again when what they read changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from showcase import reads
from showcase.render.build import Build

File = tuple[str, bytes]
Make = Callable[[], Iterable[File]]
Bundle = tuple[tuple[str, ...], list[str]]
"""What making some files looked at, and their paths."""


def bundles(build: Build, group: str, units: Callable[[], Iterable[tuple[str, Make]]]) -> None:
    """Put the files of a hook, bundle by bundle; where nothing has changed at all, keep them unseen.

    Args:
        build: the build.
        group: tells this hook's bundles from others; whatever decides their bytes and is neither
            data nor noted (showcase/reads.py) must be part of it.
        units: gives each bundle's name, the same in every build, and what makes its files; whatever
            it looks at must be noted. Asked only when something has changed.
    """
    if build.same and _keep(build, group):
        return
    bundle(build, group, tuple)  # marks that the whole group was made
    for name, make in units():
        bundle(build, f"{group} {name}", make)


def bundle(build: Build, name: str, make: Make) -> None:
    """Put files that are made together, or keep them where nothing they read has changed.

    Two bundles may make the same file (a picture shown in two places), if they make it alike.

    Args:
        build: the build.
        name: tells this bundle from others; the same in every build.
        make: makes the files; whatever it looks at must be noted (showcase/reads.py).
    """
    opened, known = build.opened, _known(build)
    old = _before(build).get(name)
    if old and opened.changed.isdisjoint(old[0]) and opened.damaged.isdisjoint(old[1]):
        build.output.keep(old[1], again=True)
        known[name] = old
        return
    paths: list[str] = []
    with reads.recording() as found:
        for path, content in make():
            build.output.put(path, content, again=True)
            paths.append(path)
    known[name] = (tuple(sorted(found)), paths)


def _keep(build: Build, group: str) -> bool:
    """Keep every bundle of a group, and what is known of it; False when the last build made none."""
    before = _before(build)
    if group not in before:
        return False
    own = {n: row for n, row in before.items() if n == group or n.startswith(f"{group} ")}
    for _, paths in own.values():
        build.output.keep(paths, again=True)
    # A part of the index is kept whole: what this build does not tell, the next one would not know.
    _known(build).update(own)
    return True


def _known(build: Build) -> dict[str, Bundle]:
    """What this build tells the next one of its bundles."""
    if build.memory.bundles is None:
        build.memory.bundles = {}
    return build.memory.bundles


def _before(build: Build) -> dict[str, Bundle]:
    """What the last build told."""
    found: dict[str, Bundle] = build.opened.old.part("bundles") if build.opened.old else {}
    return found
