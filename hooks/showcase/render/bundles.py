"""Render: files that are no pages (feeds, calendars, data) — made again when what they read changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from showcase import reads
from showcase.hands import hands, take_turns
from showcase.render.build import Build
from showcase.render.tree import Laid

if TYPE_CHECKING:  # a build in which nothing changed never needs the model
    from showcase.model.derived import Rows as Cells

File = tuple[str, bytes]
Make = Callable[[], Iterable[File]]
Bundle = tuple[tuple[str, ...], list[str]]
"""What making some files looked at, and their paths."""


def bundles(
    build: Build, group: str, units: Callable[[], Iterable[tuple[str, Make]]], pages: int = 1
) -> None:
    """Put the files of a hook, bundle by bundle; where nothing has changed at all, keep them unseen.

    A bundle is made again where something it read has changed. Two bundles may make the same file (a
    picture shown in two places), if they make it alike.

    Args:
        build: the build.
        group: tells this hook's bundles from others; whatever decides their bytes and is neither
            data nor noted (showcase/reads.py) must be part of it.
        units: gives each bundle's name, the same in every build, and what makes its files; whatever
            it looks at must be noted. Asked only when something has changed.
        pages: how many pages are as much work as a bundle, about.
    """
    if build.same and _keep(build, group):
        return
    opened, known, before = build.opened, _known(build), _before(build)
    known[group] = (), []  # marks that the whole group was made
    makers: dict[str, Make] = {}
    for unit, make in units():
        name = f"{group} {unit}"
        old = before.get(name)
        if old and opened.changed.isdisjoint(old[0]) and opened.damaged.isdisjoint(old[1]):
            build.output.keep(old[1], again=True)
            known[name] = old
        else:
            makers[name] = make
    weights, count = dict.fromkeys(makers, pages), hands(len(makers) * pages)
    for made, cells in take_turns(weights, count, lambda names: _made(build, names, makers)):
        for name, (found, laid) in made.items():
            build.output.take(laid, again=True)
            known[name] = found, [path for path, _, _ in laid]
        if build.web is not None:
            build.web.catalogue.cells.join(cells)


def _made(
    build: Build, names: Iterable[str], makers: Mapping[str, Make]
) -> tuple[dict[str, tuple[tuple[str, ...], list[Laid]]], Cells]:
    """What making bundles looked at, their files laid ready, and the values derived on the way."""
    cells = build.web.catalogue.cells if build.web else None
    before = cells.made() if cells else 0
    made = {}
    for name in names:
        with reads.recording() as found:
            laid = [build.output.lay(*file) for file in makers[name]()]
        made[name] = tuple(sorted(found)), laid
    return made, cells.since(before) if cells else {}


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
