"""Render: the run over all pages of a build, segment by segment, and the search index with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from jinja2 import Environment

from showcase import reads
from showcase.fonts import headline_characters
from showcase.render.again import file_of, pack, unpack
from showcase.render.bodies import render
from showcase.render.build import Build
from showcase.render.entries import entry
from showcase.render.memory import Head, Made, Scope
from showcase.render.pages import Place
from showcase.render.shells import Shell
from showcase.search import Row, Update, segment_in

Frame = Callable[[Place], Shell]
Stale = Mapping[str, set[str]]
PROSE = "site"
"""The segment of MkDocs' own pages."""


class Run:
    """The making of all pages.

    Args:
        build: the build; its round is planned, and its prose is known.
        stale: the pages to make again, by segment.
        damaged: published files that are not what the last build left.
    """

    def __init__(self, build: Build, stale: Stale, damaged: set[str]) -> None:
        assert build.round is not None
        self._build, self._round = build, build.round
        self._planned = {s: [r[0] for r in rows] for s, rows in build.round.segments().items()}
        self._scopes: dict[str, Scope] = {}
        old = build.opened.old.head if build.opened.old else Head()
        self._before = dict(old.segments)
        self._prose = {PROSE: build.prose} if build.prose else {}
        self._again = dict(stale)
        moved = {PROSE} if sorted(old.prose) != sorted(build.prose) else set()
        for name in moved | (self._before.keys() - self._planned.keys()):
            self._again.setdefault(name, set())
        self._whole = bool(self._before)
        for path in damaged:
            if path.startswith("search/"):
                self._whole = False
                if name := segment_in(path):
                    self._before.pop(name, None)

    def make(self, env: Environment, frame: Frame) -> None:
        """Render what must be rendered, and leave the rest as it is published.

        Args:
            env: the environment of the bodies.
            frame: gives the shell of a section and depth.
        """
        build = self._build
        update = Update(self._before, build.output.read, whole=self._whole)
        found: list[str] = []
        for name in sorted({*self._planned, *self._again, *self._before, *self._prose}):
            if name in self._again:
                rows = [*self._render(name, env, frame), *self._prose.get(name, ())]
                stay = set(self._planned.get(name, ())) - self._again[name]
                written, kept = update.touched(name, stay, rows)
            else:
                self._keep(name)
                written, kept = {}, update.same(name) if name in self._before else []
            found += self._put(written, kept)
        found += self._put(*update.files())
        build.memory.head.segments = update.segments
        build.urls = {url for urls in self._planned.values() for url in urls}
        letters = {c for scope in self._scopes.values() for c in scope[1]}
        build.headlines |= letters
        build.memory.head.letters = "".join(sorted(letters))
        build.memory.scopes = self._scopes
        build.memory.kept = [*map(file_of, sorted(build.urls)), *found]

    def _put(self, written: Mapping[str, bytes], kept: list[str]) -> list[str]:
        """Put files of the search, and keep others; gives the paths of all."""
        for path, content in written.items():
            self._build.output.put(path, content)
        self._build.output.keep(kept)
        return [*written, *kept]

    def _keep(self, name: str) -> None:
        """Leave a segment's pages as they are."""
        if name in self._planned:
            self._build.output.keep(map(file_of, self._planned[name]))
            self._scopes[name] = self._round.old_scopes[name]

    def _render(self, name: str, env: Environment, frame: Frame) -> Iterator[Row]:
        """Render a segment's stale pages, keep its others; the rows of the rendered ones."""
        build, scene = self._build, self._build.web
        assert scene is not None  # only pages of good data are planned
        urls, again = self._planned.get(name, []), self._again[name]
        if not urls:
            return
        kept = [url for url in urls if url not in again]
        old = self._round.old_scopes.get(name)
        made: dict[str, Made] = {row[0]: row for row in unpack(old)} if old and kept else {}
        build.output.keep(map(file_of, kept))
        for url, page in self._round.pages(again).items():
            with reads.recording() as found:
                slots = render(page, scene, env)
            build.output.put(
                file_of(url), frame((page.section, url.count("/"))).fill(slots).encode()
            )
            letters = "".join(sorted(headline_characters(slots.body)))
            made[url] = (url, tuple(sorted(found)), letters)
            if told := entry(page, slots.body):
                yield told.row
        self._scopes[name] = pack([made[url] for url in sorted(urls)])
