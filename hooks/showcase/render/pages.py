"""Render: the data pages of a build — what must be made again, and the making."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from showcase.cache.stamps import together
from showcase.render.build import Build
from showcase.render.memory import Remembered
from showcase.render.shells import Shell

if TYPE_CHECKING:
    from jinja2 import Environment

    from showcase.plan import Scene

Place = tuple[str, int]
"""Section and depth: what a shell is made for."""


def frame_of(build: Build, parts: dict[str, str]) -> bytes:
    """The hash of everything that frames and prose are made of.

    Args:
        build: the build.
        parts: what the hooks put into every frame, as text.
    """
    general = build.opened.general
    named = [(name, text.encode()) for name, text in sorted(parts.items())]
    site = build.opened.sources.get("site.yaml", b"")
    whole = [("bodies", general.bodies), ("frames", general.frames), ("site", site)]
    return together([*whole, *named])


class Pages:
    """The data pages of one build.

    Finds out first what must be made again, so that MkDocs need not render what nobody wants.

    Args:
        build: the build; gets its round, and whether it is lean.
        frame: the hash of what frames are made of (see `frame_of`).
    """

    def __init__(self, build: Build, frame: bytes) -> None:
        self._build, self._old = build, build.opened.old
        build.memory.head.frame = frame
        self._same_frame = self._old is not None and self._old.head.frame == frame
        self._shells: dict[Place, Shell] = {}
        self._stale: dict[str, set[str]] = {}
        prose = self._old is not None and self._same_frame and self._quiet(self._old)
        if prose and build.same:
            build.lean = True
        elif build.web is not None:
            self._plan(build, build.web)
            build.lean = prose and self._places(self._stale) <= self._shells.keys()

    def _quiet(self, old: Remembered) -> bool:
        """Whether MkDocs' own pages are all there, and none had a warning to be told again."""
        return old.head.quiet and self._build.opened.damaged.isdisjoint(old.head.staged)

    def _plan(self, build: Build, scene: Scene) -> None:
        from showcase.render.again import Round

        old = self._old
        plans, scopes = (old.part("plans"), old.part("scopes")) if old else ({}, {})
        build.round = Round(build.opened.changed, plans, scopes)
        build.round.plan(scene)
        if old is not None and self._same_frame:
            self._shells = {place: Shell(parts) for place, parts in old.part("shells").items()}
            self._stale = build.round.stale(build.opened.damaged, set())

    def _places(self, stale: dict[str, set[str]]) -> set[Place]:
        assert self._build.round is not None
        urls = {url for found in stale.values() for url in found}
        return {(s, u.count("/")) for u, s, _ in self._build.round.planned() if u in urls}

    def make(self, env: Callable[[], Environment], shell: Callable[[Place], Shell]) -> None:
        """Make the pages and the search index.

        Args:
            env: gives the environment of the bodies.
            shell: renders the shell of a place.
        """
        build, old = self._build, self._old
        if build.lean and old is not None:
            build.prose, build.prose_letters = old.head.prose, old.head.prose_letters
            build.headlines |= set(build.prose_letters)
        build.memory.head.prose = build.prose
        build.memory.head.prose_letters = build.prose_letters
        if build.round is None:
            if old is not None and build.lean:
                self._leave(old)
            return
        from showcase.render.run import Run

        def frame(place: Place) -> Shell:
            if place not in self._shells:
                self._shells[place] = shell(place)
            return self._shells[place]

        if not self._same_frame:
            before = old.part("shells") if old else {}
            places = {(s, u.count("/")) for u, s, _ in build.round.planned()}
            differ = {p for p in sorted(places) if frame(p).parts != before.get(p)}
            self._stale = build.round.stale(build.opened.damaged, differ)
        Run(build, self._stale, build.opened.damaged).make(env(), frame)
        memory = build.memory
        memory.shells = {place: made.parts for place, made in self._shells.items()}
        memory.plans = build.round.plans

    def _leave(self, old: Remembered) -> None:
        """Nothing has changed: every page stays, and the index of the search."""
        build, head = self._build, old.head
        build.output.keep(old.part("kept"))
        build.memory.head.segments = head.segments
        build.memory.head.dated = head.dated
        build.memory.head.letters = head.letters
        build.headlines |= set(head.letters)
