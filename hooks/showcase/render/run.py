"""Render: the run over all pages of a build, segment by segment, and the search index with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from jinja2 import Environment

from showcase import reads
from showcase.fonts import headline_characters
from showcase.hands import hands, take_turns
from showcase.model.derived import Rows as Cells
from showcase.render.again import file_of, pack, unpack
from showcase.render.bodies import render
from showcase.render.build import Build
from showcase.render.entries import entry
from showcase.render.memory import Head, Made, Scope
from showcase.render.pages import Place
from showcase.render.shells import Shell
from showcase.render.tree import Laid
from showcase.search import Row, Told, Update, segment_in

Frame = Callable[[Place], Shell]
Stale = Mapping[str, set[str]]
PROSE = "site"
"""The segment of MkDocs' own pages."""


@dataclass(slots=True)
class Part:
    """What one process made of the pages.

    Attributes:
        pages: the rendered ones, laid ready.
        pages_kept: paths of those that stay as they are published.
        search: files of the search, laid ready.
        search_kept: paths of those that stay.
        scopes: the pages of each segment.
        index: what the index of the search has gained and lost.
        cells: values derived from the data on the way.
    """

    pages: list[Laid] = field(default_factory=list)
    pages_kept: list[str] = field(default_factory=list)
    search: list[Laid] = field(default_factory=list)
    search_kept: list[str] = field(default_factory=list)
    scopes: dict[str, Scope] = field(default_factory=dict)
    index: Told = field(default_factory=lambda: ({}, {}, {}))
    cells: Cells = field(default_factory=dict)


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
        for name in sorted({*self._planned, *self._before} - self._again.keys()):
            found += self._keep(name, update)
        for part in self._parts(env, frame):
            found += self._take(part, update)
        written, kept = update.files()
        for path, content in written.items():
            build.output.put(path, content)
        build.output.keep(kept)
        build.memory.head.segments = update.segments
        build.urls = {url for urls in self._planned.values() for url in urls}
        letters = {c for scope in self._scopes.values() for c in scope[1]}
        build.headlines |= letters
        build.memory.head.letters = "".join(sorted(letters))
        build.memory.scopes = self._scopes
        pages = map(file_of, sorted(build.urls))
        build.memory.kept = [*pages, *sorted((*found, *written, *kept))]

    def _keep(self, name: str, update: Update) -> list[str]:
        """Leave a segment as it is; the paths of its files of the search."""
        if name in self._planned:
            self._build.output.keep(map(file_of, self._planned[name]))
            self._scopes[name] = self._round.old_scopes[name]
        kept = update.same(name) if name in self._before else []
        self._build.output.keep(kept)
        return kept

    def _take(self, part: Part, update: Update) -> list[str]:
        """Take what a process made; the paths of its files of the search."""
        output = self._build.output
        output.take([*part.pages, *part.search])
        output.keep([*part.pages_kept, *part.search_kept])
        self._scopes |= part.scopes
        update.join(part.index)
        assert self._build.web is not None
        self._build.web.catalogue.cells.join(part.cells)
        return [*(path for path, _, _ in part.search), *part.search_kept]

    def _parts(self, env: Environment, frame: Frame) -> list[Part]:
        """Render all touched segments, by as many processes as are worth it."""
        wanted = {url for urls in self._again.values() for url in urls}
        for url, section, _ in self._round.planned():
            if url in wanted:
                frame((section, url.count("/")))  # made here, once for all
        weights = {name: len(urls) for name, urls in self._again.items()}
        count = hands(sum(weights.values()))
        return take_turns(weights, count, lambda names: self._part(names, env, frame))

    def _part(self, names: Iterable[str], env: Environment, frame: Frame) -> Part:
        """Render segments; whatever comes of it is in the part, for it may be another process's."""
        build, part = self._build, Part()
        assert build.web is not None  # only pages of good data are planned
        cells = build.web.catalogue.cells
        made = cells.made()
        update = Update(self._before, build.output.read, whole=self._whole)
        for name in names:
            rows = [*self._render(name, part, env, frame), *self._prose.get(name, ())]
            stay = set(self._planned.get(name, ())) - self._again[name]
            written, kept = update.touched(name, stay, rows)
            part.search += [build.output.lay(*file) for file in written.items()]
            part.search_kept += kept
        part.index = update.told()
        part.cells = cells.since(made)
        return part

    def _render(self, name: str, part: Part, env: Environment, frame: Frame) -> Iterator[Row]:
        """Render a segment's stale pages, keep its others; the rows of the rendered ones."""
        build, scene = self._build, self._build.web
        assert scene is not None
        urls, again = self._planned.get(name, []), self._again[name]
        if not urls:
            return
        kept = [url for url in urls if url not in again]
        old = self._round.old_scopes.get(name)
        made: dict[str, Made] = {row[0]: row for row in unpack(old)} if old and kept else {}
        part.pages_kept += map(file_of, kept)
        for url, page in self._round.pages(again).items():
            with reads.recording() as found:
                slots = render(page, scene, env)
            whole = frame((page.section, url.count("/"))).fill(slots)
            part.pages.append(build.output.lay(file_of(url), whole.encode()))
            letters = "".join(sorted(headline_characters(slots.body)))
            made[url] = (url, tuple(sorted(found)), letters)
            if told := entry(page, slots.body):
                yield told.row
        part.scopes[name] = pack([made[url] for url in sorted(urls)])
